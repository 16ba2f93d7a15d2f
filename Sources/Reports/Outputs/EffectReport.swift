import Amendments
package import CanonicalForm
import Documents
package import Findings
import Governance
package import History
import Ledger
package import Workflow

/// What a proposal changes, by itself and with everything pending: the answer of `akkoord effect`.
package struct EffectReport {
    private let effect: ProposalEffect
    private let findings: [Finding]
    private let language: Language
    /// What the votes on an open proposal have reached, or its author.
    private let certain: Verdict.Outcome?

    /// `findings`: what should be known beside it; in text they are for standard error.
    package init(
        _ effect: ProposalEffect, certain: Verdict.Outcome? = nil, _ findings: [Finding], _ language: Language
    ) {
        self.certain = certain
        self.effect = effect
        self.findings = findings
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    // MARK: Text

    package func text(width: Int, paint: Paint = .none) -> String {
        let head = Wrapping.folding("\(effect.id)  \(effect.revision.title)\n\(outcome)\n", width: width)
        return [head, alone(width, paint), together(width, paint)].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var outcome: String {
        if let amends = effect.revision.amends { return outcome(amending: amends.proposal) }
        guard let closed = effect.closed else {
            return unrecorded ?? say("Open: this is what it would do.", "Staat open: dit is wat het zou doen.")
        }
        let word = OutcomeText.text(closed.outcome, language)
        let decision = say("decision @\(closed.seq)", "besluit @\(closed.seq)")
        guard closed.outcome == .adopted else {
            return say(
                "\(word), \(decision): nothing changed. This is what it would have done.",
                "\(word), \(decision): er is niets gewijzigd. Dit is wat het had gedaan.")
        }
        return say("\(word), \(decision): this is what it did.", "\(word), \(decision): dit is wat het deed.")
    }

    /// Of an open one on which it is certain that it will not be adopted.
    private var unrecorded: String? {
        guard let certain, certain != .adopted else { return nil }
        let word = OutcomeText.text(certain, language)
        return say(
            "Not recorded yet: \(word). This is what it would have done.",
            "Nog niet vastgelegd: \(word). Dit is wat het had gedaan.")
    }

    /// Of a sub-amendment, which changes no plan but what its amendment says.
    private func outcome(amending id: String) -> String {
        if let overtaken = overtaken(id) { return overtaken }
        guard let closed = effect.closed else {
            return say(
                "Open: this is what \(id) would do otherwise than it does as it reads.",
                "Staat open: dit is wat \(id) anders zou doen dan zoals het er nu staat.")
        }
        let word = OutcomeText.text(closed.outcome, language)
        let lead = word + say(", decision @\(closed.seq): ", ", besluit @\(closed.seq): ")
        guard closed.outcome == .adopted else {
            return lead
                + say(
                    "this is what \(id) would have done otherwise.", "dit is wat \(id) anders zou hebben gedaan.")
        }
        return lead
            + say(
                "this is what \(id) does otherwise than as it read before.",
                "dit is wat \(id) anders doet dan zoals het er eerst stond.")
    }

    /// Of one whose amendment, as it reads, could not be adopted any more: beside that there is nothing to compare.
    private func overtaken(_ id: String) -> String? {
        guard case .accepted(let change) = effect.alone, change.difference.from.proposed.isEmpty else { return nil }
        guard let closed = effect.closed else {
            return say(
                "Open. As \(id) reads it cannot be adopted: this is what it would do as this wants it.",
                "Staat open. Zoals \(id) er nu staat kan het niet worden vastgesteld: dit is wat het zo zou doen.")
        }
        return OutcomeText.text(closed.outcome, language)
            + say(
                ", decision @\(closed.seq): as it read, \(id) could not be adopted; this is what it does as this wants it.",
                ", besluit @\(closed.seq): zoals \(id) er stond kon het niet worden vastgesteld; dit is wat het zo doet."
            )
    }

    private func alone(_ width: Int, _ paint: Paint) -> String {
        switch effect.alone {
        case .accepted(let change): return body(change, width, paint)
        case .refused(let findings):
            let heading =
                effect.closed == nil
                ? say(
                    "As things stand it cannot be adopted:",
                    "Zoals het er nu voor staat kan het niet worden vastgesteld:")
                : say("It could not have been adopted:", "Het had niet kunnen worden vastgesteld:")
            return Wrapping.folding(heading + "\n" + FindingText.text(findings, language), width: width)
        }
    }

    private func together(_ width: Int, _ paint: Paint) -> String {
        guard let together = effect.together, together.order != [effect.id] || !together.others.isEmpty else {
            return ""
        }
        let ids = together.order.joined(separator: ", ")
        let heading =
            together.order.isEmpty
            ? say("Nothing that is pending can be adopted.", "Niets van wat openstaat kan worden vastgesteld.")
            : say(
                "With everything that is pending and goes together, in this order: \(ids)",
                "Met alles wat openstaat en samen gaat, in deze volgorde: \(ids)")
        let others = together.others.map { other in
            let why = other.findings.map { MessageText.text($0.message, language) }.joined(separator: "; ")
            return say("Not with these: ", "Niet met deze: ") + other.id + (why.isEmpty ? "" : ": \(why)")
        }
        let head = Wrapping.folding(([heading] + others).joined(separator: "\n") + "\n", width: width)
        return head + (together.order.isEmpty ? "" : "\n" + body(together.change, width, paint))
    }

    private func body(_ change: ProposalEffect.Change, _ width: Int, _ paint: Paint) -> String {
        let view = EffectTables(change.difference, language)
        let blocks = view.tables.map { $0.text(width: width, paint: paint) } + view.items(width: width)
        guard !blocks.isEmpty else {
            return say(
                "No amount, line, goal, target or contribution changes; akkoord diff shows all else.\n",
                "Er wijzigt geen bedrag, regel, doel, streefwaarde of bijdrage; akkoord diff toont al het andere.\n")
        }
        return blocks.joined(separator: "\n")
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "proposal": .string(effect.id), "title": .string(effect.revision.title),
            "kind": .string(effect.revision.kind),
            "outcome": .string(effect.closed?.outcome.rawValue ?? "open"),
            "seq": effect.closed.map { .integer($0.seq) }, "alone": effect.alone.value.map(json),
            "refused": FindingText.json(effect.alone.findings, language),
            "with-all-pending": effect.together.map(json), "findings": FindingText.json(findings, language),
        ])
    }

    private func json(_ together: ProposalEffect.Together) -> JSONValue {
        .members([
            "order": .strings(together.order),
            "others": .array(
                together.others.map {
                    .members(["id": .string($0.id), "findings": FindingText.json($0.findings, language)])
                }), "effect": json(together.change),
        ])
    }

    private func json(_ change: ProposalEffect.Change) -> JSONValue {
        let difference = change.difference
        return .object(
            [
                .init("cells", .array(difference.money.nodes.flatMap(\.cells).map(json))),
                .init(
                    "nodes",
                    .array((difference.money.nodes.filter { $0.delta != .zero } + [difference.money.total]).map(json))),
            ] + EffectTables.json(difference.sums) + [
                .init("lines", .array(difference.lines.map(DifferenceJSON.item))),
                .init("goals", .array(difference.goals.map(DifferenceJSON.item))),
                .init("targets", .array(difference.targets.map(DifferenceJSON.item))),
                .init("agreements", .array(difference.agreements.map(DifferenceJSON.agreement))),
            ])
    }

    private func json(_ cell: PlanDifference.Cell) -> JSONValue {
        .members([
            "line": .string(cell.cell.line.text), "period": .string(cell.cell.period.text),
            "status": .string(cell.cell.status.rawValue), "old": .string(cell.old.description),
            "new": .string(cell.new.description), "delta": .string(cell.delta.description),
            "proposals": .strings(cell.decisions),
        ])
    }

    private func json(_ node: PlanDifference.Node) -> JSONValue {
        .members([
            "node": .string(node.node.text), "old": .string(node.old.description),
            "new": .string(node.new.description), "delta": .string(node.delta.description),
        ])
    }
}
