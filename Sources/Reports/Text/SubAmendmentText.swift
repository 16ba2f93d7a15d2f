package import Amendments
import CanonicalForm
package import Documents
package import Governance
import Ledger
import Workflow

/// Tells what a sub-amendment would have an amendment say, and which ones lie on an amendment.
package enum SubAmendmentText {
    /// A title after what it changes, for lists.
    static func title(_ title: String, of amends: AmendedWording, _ language: Language) -> String {
        let (id, order) = (amends.proposal, amends.order)
        return language.say(
            "changes \(id) (order \(order)): \(title)", "wijzigt \(id) (volgorde \(order)): \(title)")
    }

    /// Which amendment a sub-amendment changes, and when it is voted on; nothing for another proposal.
    package static func lines(of amends: AmendedWording?, title: String?, _ language: Language) -> [String] {
        guard let amends else { return [] }
        let named = title.map { "\(amends.proposal), \($0)" } ?? amends.proposal
        return [
            language.say(
                "Changes amendment \(named); order of voting: \(amends.order)",
                "Wijzigt amendement \(named); volgorde van stemmen: \(amends.order)")
        ]
    }

    /// What the amendment says instead of what, and the difference in euros; nothing for another proposal.
    package static func instead(
        of amends: AmendedWording?, _ operations: [PlanOperation], plan: Plan, _ programme: Programme, width: Int,
        _ language: Language
    ) -> [String] {
        guard let amends else { return [] }
        let id = amends.proposal
        return [language.say("Instead of what \(id) says as it reads:", "In plaats van wat \(id) nu zegt:")]
            + sentences(amends.operations, plan: plan, programme, language).map { "  " + $0 }
            + difference(from: amends.operations, to: operations, plan: plan, programme, width: width, language)
    }

    static func sentences(
        _ operations: [PlanOperation], plan: Plan, _ programme: Programme, _ language: Language
    ) -> [String] {
        let named = Amendment(operations).naming(plan)
        return operations.map { OperationSentence.text($0, plan: named, programme: programme, language) }
    }

    /// Every cell that the two wordings change differently: by the one, by the other, and the difference.
    private static func difference(
        from old: [PlanOperation], to new: [PlanOperation], plan: Plan, _ programme: Programme, width: Int,
        _ language: Language
    ) -> [String] {
        guard let before = try? Effect(of: old), let after = try? Effect(of: new),
            let beyond = try? after.beyond(before)
        else { return [] }
        guard !beyond.deltas.isEmpty else {
            return [language.say("No amount would differ.", "Er zou geen bedrag anders zijn.")]
        }
        let named = Amendment(new).naming(Amendment(old).naming(plan))
        let names = OperationNames(plan: named, programme: programme, language: language)
        var table = Table([
            .init(names.say("line", "regel"), .text), .init(names.say("period", "periode"), .optionalWord(1)),
            .init("status", .optionalWord(2)), .init(names.say("as it reads", "zoals het luidt"), .number),
            .init(names.say("instead", "in plaats daarvan"), .number),
            .init(names.say("difference", "verschil"), .change),
        ])
        for movement in beyond.deltas {
            table.add(
                [
                    names.name(movement.cell.line), names.name(movement.cell.period),
                    StatusText.text(movement.cell.status, language),
                ]
                    + [before.delta(of: movement.cell), after.delta(of: movement.cell), movement.delta].map {
                        AmountText.text($0, language, signed: true)
                    })
        }
        let rows = table.text(width: width).split(separator: "\n").map(String.init)
        return [names.say("In euros, by cell:", "In euro's, per cel:")] + rows
    }

    // MARK: On an amendment

    /// The sub-amendments on an amendment: those adopted, and those open in the order in which they are voted on.
    static func lines(adopted: [String], open: [OpenSubAmendment], _ language: Language) -> [String] {
        let changed =
            adopted.isEmpty
            ? []
            : [
                language.say("Changed by sub-amendment: ", "Gewijzigd door subamendement: ")
                    + adopted.joined(separator: ", ")
            ]
        guard !open.isEmpty else { return changed }
        let idle = language.say(" (not waited for)", " (er wordt niet op gewacht)")
        let list = open.map { "  \($0.amends.order). \($0.id)  \($0.title)\($0.isWaitedFor ? "" : idle)" }
        return changed
            + [
                language.say(
                    "Sub-amendments, in the order in which they are voted on:",
                    "Subamendementen, in de volgorde waarin erover wordt gestemd:")
            ] + list
    }

    static func json(_ open: OpenSubAmendment) -> JSONValue {
        .members([
            "id": .string(open.id), "title": .string(open.title), "order": .integer(open.amends.order),
            "certain": open.outcome.map { .string($0.rawValue) }, "waited-for": .bool(open.isWaitedFor),
        ])
    }
}

extension Effect {
    /// What it changes in a cell.
    func delta(of cell: CellReference) -> Money { deltas.first { $0.cell == cell }?.delta ?? .zero }
}
