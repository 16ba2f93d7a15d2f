import Amendments
package import CanonicalForm
import Documents
package import Findings
import Governance
package import Ledger
package import Workflow

/// Whether pending amendments can all be adopted, and what stands in the way: the answer of `akkoord combine`.
package struct CombinationReport {
    /// A proposal that was asked about and takes no part.
    package struct LeftOut {
        package enum Reason {
            /// It is no amendment, but of this kind.
            case kind(String)
            /// It changes what this amendment says, and nothing of the plan.
            case amends(String)
            /// A sub-amendment on it was adopted that it does not follow.
            case bound(Finding)
            /// The votes have decided it otherwise.
            case decided(Verdict.Outcome)
            /// It cannot be read.
            case damaged(Finding)
        }

        package let id: String
        package let reason: Reason

        package init(id: String, reason: Reason) {
            self.id = id
            self.reason = reason
        }
    }

    private let pending: PendingCombination
    private let leftOut: [LeftOut]
    private let findings: [Finding]
    private let language: Language

    /// `findings`: what should be known beside the proposals; in text they are for standard error.
    package init(_ pending: PendingCombination, leftOut: [LeftOut], _ findings: [Finding], _ language: Language) {
        self.pending = pending
        self.leftOut = leftOut
        self.findings = findings
        self.language = language
    }

    /// Whether all can be adopted.
    package var combines: Bool { pending.answer.order != nil || pending.hearings.isEmpty }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private func said(_ finding: Finding) -> String { MessageText.text(finding.message, language) }
    private func ids(_ indices: [Int], _ separator: String = ", ") -> String {
        indices.map(pending.id).joined(separator: separator)
    }

    // MARK: Text

    package func text(width: Int) -> String {
        let blocks = [head] + [alone, limits(width), clashes, largest, failing, left].filter { !$0.isEmpty }
        return blocks.map { Wrapping.folding($0, width: width) }.joined(separator: "\n")
    }

    private var head: String {
        let count = pending.hearings.count
        guard count > 0 else { return say("No amendment is pending.\n", "Er staat geen amendement open.\n") }
        if let order = pending.answer.order {
            guard count > 1 else {
                return say("It can be adopted: ", "Het kan worden vastgesteld: ") + ids(order) + "\n"
            }
            return say(
                "All \(count) can be adopted, in this order: ",
                "Alle \(count) kunnen worden vastgesteld, in deze volgorde: ")
                + ids(order) + "\n"
        }
        guard count > 1 else { return say("It cannot be adopted.\n", "Het kan niet worden vastgesteld.\n") }
        guard !pending.answer.clashes.shown.isEmpty else {
            return say(
                "No order was found in which all \(count) can be adopted; the search stopped before it had seen all.\n",
                "Er is geen volgorde gevonden waarin alle \(count) kunnen worden vastgesteld; er is niet tot het einde gezocht.\n"
            )
        }
        return say(
            "These \(count) cannot all be adopted.\n", "Deze \(count) kunnen niet alle worden vastgesteld.\n")
    }

    private var alone: String {
        let lines = pending.answer.alone.sorted { $0.key < $1.key }.map { index, setback in
            "  \(pending.id(index)): \(said(pending.finding(setback)))\n"
        }
        guard !lines.isEmpty else { return "" }
        return say("Cannot be adopted by itself", "Kan op zichzelf niet worden vastgesteld") + "\n" + lines.joined()
    }

    /// Every cell and sum from which too much is asked.
    private func limits(_ width: Int) -> String {
        guard !passed.isEmpty || !sums.isEmpty else { return "" }
        var table = Table([
            .init(say("asked of", "gevraagd van"), .text),
            .init(say("asked", "gevraagd"), .optionalNumber(2)), .init(say("there", "er is"), .optionalNumber(3)),
            .init(say("too much", "te veel"), .number),
            .init(say("used by", "gebruikt door"), .words(1)),
        ])
        for cell in passed {
            let used = pending.usedRoom[cell.cell] ?? []
            table.add([
                name(cell), exact(cell.asked), exact(there(cell)), exact(cell.excess), used.joined(separator: " "),
            ])
        }
        for sum in sums {
            let used = pending.usedSums[sum.place] ?? []
            table.add([name(sum), exact(sum.asked), exact(sum.room), exact(sum.excess), used.joined(separator: " ")])
        }
        return say("Too much is asked", "Er wordt te veel gevraagd") + "\n" + table.text(width: width)
    }

    private var clashes: String {
        let clashes = pending.answer.clashes.shown.filter { $0.members.count > 1 }
        let heading = say("Do not go together", "Gaan niet samen") + "\n"
        let lines = clashes.map { clash in
            "  \(ids(clash.members, " + "))\n" + reasons(clash).map { "    \($0)\n" }.joined()
        }
        return lines.isEmpty ? "" : heading + lines.joined() + more(pending.answer.clashes.hasMore)
    }

    private func reasons(_ clash: Clash<BrokenRule>) -> [String] {
        if !clash.passed.isEmpty { return clash.passed.map(reason) }
        let last = clash.members.last.map(pending.id) ?? ""
        let why = said(pending.finding(clash.setback))
        if clash.setback.sum != nil {
            return [say("together: \(why); each alone fits", "samen: \(why); elk op zichzelf past")]
        }
        return [say("\(last) after the others: \(why)", "\(last) na de andere: \(why)")]
    }

    private func reason(_ cell: PassedCell) -> String {
        let (excess, asked, held) = (exact(cell.excess), exact(cell.asked), exact(there(cell)))
        return say(
            "together these overdraw \(name(cell)) by \(excess), though each alone fits: \(asked) is asked, \(held) is there",
            "samen gaan deze \(excess) boven wat \(name(cell)) bevat, hoewel elk op zichzelf past: gevraagd \(asked), er is \(held)"
        )
    }

    private var largest: String {
        guard pending.answer.order == nil else { return "" }
        let lines = pending.answer.largest.shown.map { "  \(ids($0))\n" }
        let heading = say(
            "Can be adopted together, in this order, and no other with them",
            "Kunnen samen worden vastgesteld, in deze volgorde, en geen ander erbij")
        return lines.isEmpty ? "" : heading + "\n" + lines.joined() + more(pending.answer.largest.hasMore)
    }

    private var failing: String {
        let heading = say("The order matters: this fails", "De volgorde telt: dit gaat niet")
        let lines = pending.answer.failing.shown.filter { $0.order.count > 1 || combines }.map { each in
            "  \(ids(each.order)): \(said(pending.finding(each.setback)))\n"
        }
        return lines.isEmpty ? "" : heading + "\n" + lines.joined() + more(pending.answer.failing.hasMore)
    }

    private var left: String {
        let lines = leftOut.map { "  \($0.id): \(said($0.reason))\n" }
        let stopped =
            pending.answer.isComplete || pending.answer.clashes.shown.isEmpty
            ? ""
            : say(
                "There are too many to try them all: what is listed is right, and there may be more.\n",
                "Het zijn er te veel om alles te proberen: wat hier staat klopt, en er kan meer zijn.\n")
        return stopped + (lines.isEmpty ? "" : say("Left out", "Buiten beschouwing") + "\n" + lines.joined())
    }

    private func said(_ reason: LeftOut.Reason) -> String {
        switch reason {
        case .kind(let kind):
            let name = KindText.text(kind, language)
            return say("\(name); only amendments combine", "\(name); alleen amendementen zijn te combineren")
        case .decided(let outcome):
            let outcome = OutcomeText.text(outcome, language)
            return say("decided by its votes: \(outcome)", "door de stemmen beslist: \(outcome)")
        case .amends(let id):
            return say(
                "a sub-amendment: it changes what \(id) says, and nothing of the plan",
                "een subamendement: het wijzigt wat \(id) zegt, en niets in het plan")
        case .damaged(let finding), .bound(let finding): return said(finding)
        }
    }

    private func more(_ hasMore: Bool) -> String { hasMore ? say("  and more\n", "  en meer\n") : "" }

    // MARK: Names

    private var names: OperationNames {
        OperationNames(plan: pending.state.plan, programme: pending.state.programme, language: language)
    }

    private func exact(_ money: Money) -> String { AmountText.exact(money, language) }

    private func name(_ cell: PassedCell) -> String {
        let status = cell.cell.status == .indicative ? "" : ", " + names.name(cell.cell.status)
        return "\(names.name(cell.cell.line)) \(names.name(cell.cell.period))\(status)"
    }

    private func name(_ sum: BrokenRule.Sum) -> String {
        let node =
            switch sum.place.node {
            case .programme: say("the whole programme", "het hele programma")
            case .domains: say("the domains together", "de leefgebieden samen")
            case .overhead: say("all overhead together", "alle programmakosten samen")
            case .line(let line): names.name(line)
            }
        let place = "\(node) \(names.name(sum.place.period))"
        return isCeiling(sum)
            ? say("ceiling on \(place)", "plafond op \(place)")
            : say("contributions to \(place)", "bijdragen aan \(place)")
    }

    private func isCeiling(_ sum: BrokenRule.Sum) -> Bool {
        pending.answer.clashes.shown.contains { $0.setback.sum == sum && $0.setback.isOfCeiling }
    }

    /// What a cell holds with what others of them give to it.
    private func there(_ cell: PassedCell) -> Money { (try? cell.asked.subtracting(cell.excess)) ?? cell.held }

    /// Cells that all together overdraw, and those that only sets among them do.
    private var passed: [PassedCell] {
        guard pending.answer.order == nil else { return [] }
        let whole = pending.answer.passed
        let others = pending.answer.clashes.shown.flatMap(\.passed).filter { each in
            !whole.contains { $0.cell == each.cell }
        }
        return whole
            + Dictionary(grouping: others, by: \.cell).values.compactMap { $0.max { $0.excess < $1.excess } }
            .sorted { $0.cell < $1.cell }
    }

    private var sums: [BrokenRule.Sum] {
        guard pending.answer.order == nil else { return [] }
        let found = pending.answer.clashes.shown.compactMap(\.setback.sum)
        return Dictionary(grouping: found, by: \.place).values.compactMap { $0.max { $0.excess < $1.excess } }
            .sorted { ($0.place.node.text, $0.place.period) < ($1.place.node.text, $1.place.period) }
    }

    // MARK: JSON

    package var json: JSONValue {
        let answer = pending.answer
        return .members([
            "proposals": .array(pending.hearings.map(json)), "left-out": .array(leftOut.map(json)),
            "combines": .bool(combines), "order": answer.order.map(json), "complete": .bool(answer.isComplete),
            "alone": .array(
                answer.alone.sorted { $0.key < $1.key }.map { index, setback in
                    .members(["proposal": .string(pending.id(index)), "findings": json(setback)])
                }),
            "cells": .array(passed.map(json)), "sums": .array(sums.map(json)),
            "clashes": .array(answer.clashes.shown.map(json)), "more-clashes": .bool(answer.clashes.hasMore),
            "largest": .array(answer.largest.shown.map { .members(["order": json($0)]) }),
            "more-largest": .bool(answer.largest.hasMore),
            "failing-orders": .array(
                answer.failing.shown.map { .members(["order": json($0.order), "findings": json($0.setback)]) }),
            "more-failing-orders": .bool(answer.failing.hasMore), "findings": FindingText.json(findings, language),
        ])
    }

    private func json(_ indices: [Int]) -> JSONValue { .strings(indices.map(pending.id)) }
    private func json(_ setback: Setback<BrokenRule>) -> JSONValue {
        FindingText.json([pending.finding(setback)], language)
    }

    private func json(_ hearing: Hearing) -> JSONValue {
        .members([
            "id": .string(hearing.dossier.folder.id), "title": .string(hearing.revision.title),
            "gross": .string(hearing.matter.gross.description),
        ])
    }

    private func json(_ left: LeftOut) -> JSONValue {
        switch left.reason {
        case .kind(let kind): .members(["id": .string(left.id), "reason": "kind", "kind": .string(kind)])
        case .amends(let id):
            .members([
                "id": .string(left.id), "reason": "kind", "kind": .string(DocumentWords.subAmendment),
                "amends": .string(id),
            ])
        case .bound(let finding):
            .members([
                "id": .string(left.id), "reason": "amended", "findings": FindingText.json([finding], language),
            ])
        case .decided(let outcome):
            .members(["id": .string(left.id), "reason": "decided", "outcome": .string(outcome.rawValue)])
        case .damaged(let finding):
            .members([
                "id": .string(left.id), "reason": "damaged", "findings": FindingText.json([finding], language),
            ])
        }
    }

    private func json(_ cell: PassedCell) -> JSONValue {
        .members([
            "line": .string(cell.cell.line.text), "period": .string(cell.cell.period.text),
            "status": .string(cell.cell.status.rawValue), "held": .string(cell.held.description),
            "given": .string(cell.given.description), "asked": .string(cell.asked.description),
            "excess": .string(cell.excess.description), "takers": json(cell.takers),
            "room-used-by": .strings(pending.usedRoom[cell.cell] ?? []),
        ])
    }

    private func json(_ sum: BrokenRule.Sum) -> JSONValue {
        .members([
            "limit": .string(isCeiling(sum) ? "ceiling" : "cost"), "node": .string(sum.place.node.text),
            "period": .string(sum.place.period.text), "status": sum.place.status.map { .string($0.rawValue) },
            "asked": .string(sum.asked.description), "room": .string(sum.room.description),
            "excess": .string(sum.excess.description), "room-used-by": .strings(pending.usedSums[sum.place] ?? []),
        ])
    }

    private func json(_ clash: Clash<BrokenRule>) -> JSONValue {
        .members([
            "proposals": json(clash.members), "cells": .array(clash.passed.map(json)),
            "sums": .array([clash.setback.sum].compactMap(\.self).map(json)), "findings": json(clash.setback),
        ])
    }
}
