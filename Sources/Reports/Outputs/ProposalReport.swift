import Amendments
package import CanonicalForm
import Documents
import Governance
import Workflow

/// A proposal in full: what it changes, why, which steps it needs, and the arithmetic of each.
package struct ProposalReport {
    private let view: ProposalView
    private let language: Language

    package init(_ view: ProposalView, _ language: Language) {
        self.view = view
        self.language = language
    }

    // MARK: Text

    package func text(width: Int, short: Bool) -> String {
        var lines = ["\(view.id)  \(view.revision.title)", outcomeLine, ""]
        lines += view.sentences(language).map(\.sentence)
        lines.append(
            say("Gross", "Omvang")
                + ": \(AmountText.euros(view.gross, language)) (\(AmountInWords.text(view.gross, language)))")
        lines.append(
            say("Proposed by", "Ingediend door") + ": " + view.revision.authors.map(\.text).joined(separator: ", "))
        if !short { lines += ["", say("Motivation", "Motivering") + ":", indented(view.motivation)] }
        lines += ["", tierLine]
        for step in view.verdict.steps { lines += [""] + StepText(step, view.policy, language).lines }
        if !short { lines += ["", say("Signed", "Getekend") + ":"] + view.statements.map(statementLine) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    var outcomeLine: String { "\(say("Outcome", "Uitkomst")): \(outcome)" }

    private var outcome: String {
        if let closed = view.closed {
            return "\(OutcomeText.text(closed.outcome, language)) (\(say("decision", "besluit")) @\(closed.seq))"
        }
        if let certain = view.verdict.outcome {
            return say("decided, not recorded yet: ", "besloten, nog niet vastgelegd: ")
                + OutcomeText.text(certain, language)
                + "; akkoord enact \(view.id)"
        }
        let waiting = view.waitsFor.map(\.description).joined(separator: ", ")
        return say("open; waits for ", "open; wacht op ") + waiting
    }

    private var tierLine: String {
        guard !view.shifts.isEmpty else {
            return say("Route `\(view.verdict.tier)`.", "Route `\(view.verdict.tier)`.")
        }
        let shifts = view.shifts.map { ShiftText.text($0, language) }.joined(separator: ", ")
        return say(
            "Route `\(view.verdict.tier)`: kinds of shift \(shifts); gross \(AmountText.euros(view.gross, language)).",
            "Route `\(view.verdict.tier)`: soort verschuiving \(shifts); omvang \(AmountText.euros(view.gross, language))."
        )
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { $0.isEmpty ? "" : "  \($0)" }
            .joined(separator: "\n")
    }

    private func statementLine(_ statement: CheckedStatement) -> String {
        let said: String
        switch statement.kind {
        case .proposal: said = say("proposes", "dient in")
        case .retraction: said = say("retracts", "trekt in")
        case .approval(let ballot): said = "\(ChoiceText.text(ballot.choice, language)) (\(ballot.step))"
        }
        return "  \(statement.date)  \(statement.member) \(say("as", "als")) \(statement.capacity): \(said)"
    }

    // MARK: JSON

    package var json: JSONValue {
        guard case .object(let members) = ProposalList.json(view) else { return .null }
        return .object(members + details)
    }

    private var details: [JSONValue.Member] {
        let operations = view.sentences(language).map { each -> JSONValue in
            .members(["operation": .string(each.operation), "sentence": .string(each.sentence)])
        }
        return [
            .init("motivation", .string(view.motivation)),
            .init("takes-effect", .string(view.revision.takesEffect.rawValue)),
            .init("tier", .string(view.verdict.tier.text)), .init("shifts", .strings(view.shifts)),
            .init("operations", .array(operations)),
            .init("effect", .array(view.revision.effect.deltas.map(json))),
            .init("steps", .array(view.verdict.steps.map { StepText($0, view.policy, language).json })),
            .init("statements", .array(view.statements.map(json))),
        ]
    }

    private func json(_ movement: Movement) -> JSONValue {
        .members([
            "line": .string(movement.cell.line.text), "period": .string(movement.cell.period.text),
            "status": .string(movement.cell.status.rawValue), "delta": .string(movement.delta.description),
        ])
    }

    private func json(_ statement: CheckedStatement) -> JSONValue {
        let kind: String
        switch statement.kind {
        case .proposal: kind = "proposal/1"
        case .retraction: kind = "retraction/1"
        case .approval: kind = "approval/1"
        }
        return .members([
            "statement": .string(statement.digest.description), "kind": .string(kind),
            "member": .string(statement.member.text),
            "capacity": .string(statement.capacity.description), "step": statement.ballot.map { .string($0.step.text) },
            "choice": statement.ballot.map { .string($0.choice.rawValue) }, "date": .string(statement.date.text),
        ])
    }
}
