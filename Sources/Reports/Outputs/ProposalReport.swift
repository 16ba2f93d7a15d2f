import Amendments
package import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
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

    package func text(width: Int, short: Bool) throws -> String {
        var lines = ["\(view.id)  \(view.revision.title)", outcomeLine] + blocks + (try corrections)
        lines += (try amended) + [""] + overtaken + (try view.sentences(language).map(\.sentence))
        lines += SubAmendmentText.instead(
            of: view.revision.amends, view.revision.operations, plan: view.plan, view.programme, width: width, language)
        lines += see
        if !short { lines += try earlierWordings }
        lines += EffectText.lines(view.revision.takesEffect, of: view.revision.kind, language)
        lines += GrossText.lines(view.gross, of: view.revision.kind, language)
        lines.append(
            say("Proposed by", "Ingediend door") + ": " + view.revision.authors.map(\.text).joined(separator: ", "))
        if !short { lines += ["", say("Motivation", "Motivering") + ":", indented(view.motivation)] }
        lines += ["", tierLine]
        for step in view.verdict.steps { lines += [""] + stepText(step).lines }
        if !short { lines += ["", say("Signed", "Getekend") + ":"] + signed }
        return Wrapping.folding(lines.joined(separator: "\n") + "\n", width: width)
    }

    /// What is told of a proposal that another decision overtook is what it was meant to do.
    private var overtaken: [String] {
        guard view.isOvertaken else { return [] }
        return [
            say("As it was proposed, on what stood there then:", "Zoals het werd voorgesteld, op wat er toen stond:")
        ]
    }

    /// One that was overtaken has no difference any more.
    private var see: [String] {
        guard !view.isOvertaken else { return [] }
        return SeeText.lines(
            view.id, view.revision.kind, closing: view.closed?.seq, files: view.files.keys.sorted(), language)
    }

    /// What was proposed before, and replaced by its author.
    private var earlierWordings: [String] {
        get throws {
            try view.earlierWordings(language).flatMap { wording in
                [say("Earlier wording", "Eerdere versie") + ": \(wording.title)"]
                    + wording.sentences.map { "  " + $0.sentence }
            }
        }
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
                + (view.blocked.isEmpty ? "; akkoord enact \(view.id)" : "")
        }
        return say("open; waits for ", "open; wacht op ") + WaitingText.text(view, language)
    }

    /// What it corrects, with the papers that show why, and what corrects it.
    private var corrections: [String] {
        get throws {
            let forward = try view.correctedBy.map { CorrectionText.sentence($0, of: view.id, language) }
            let revision = view.revision
            return try CorrectionText.lines(
                of: revision.corrects, title: view.correctedTitle, evidence: revision.evidence, language) + forward
        }
    }

    /// What it would change of an amendment, or which sub-amendments lie on it.
    private var amended: [String] {
        get throws {
            SubAmendmentText.lines(of: view.revision.amends, title: view.amendedTitle, language)
                + SubAmendmentText.lines(adopted: try view.changedBy, open: view.subAmendments, language)
        }
    }

    /// Why it could not be recorded, below the outcome.
    private var blocks: [String] {
        guard !view.blocked.isEmpty else { return [] }
        let heading = say(
            "It cannot be recorded as things stand:", "Zoals het er nu voor staat kan het niet worden vastgelegd:")
        return [heading, String(FindingText.text(view.blocked, language).dropLast())]
    }

    private func stepText(_ step: StepVerdict) -> StepText {
        StepText(step, in: view, language)
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

    private var signed: [String] {
        view.statements.map(statementLine)
            + view.possessions.map { proof in
                "  \(proof.date)  \(proof.member): "
                    + say("proves to hold key \(proof.key)", "toont aan sleutel \(proof.key) te hebben")
            }
    }

    private func statementLine(_ statement: CheckedStatement) -> String {
        let said: String
        switch statement.kind {
        case .proposal: said = say("proposes", "dient in")
        case .retraction: said = say("retracts", "trekt in")
        case .approval(let ballot): said = "\(ChoiceText.text(ballot.choice, language)) (\(ballot.step))"
        }
        let remark = isOnEarlierWording(statement) ? say(" — on an earlier wording", " — over een eerdere versie") : ""
        return "  \(statement.date)  \(statement.member) \(say("as", "als")) \(statement.capacity): \(said)\(remark)"
    }

    private func isOnEarlierWording(_ statement: CheckedStatement) -> Bool { statement.revision != view.revisionDigest }

    // MARK: JSON

    package var json: JSONValue {
        get throws {
            guard case .object(let members) = ProposalList.json(view, language) else { return .null }
            return .object(members + (try sentences) + (try details))
        }
    }

    private var sentences: [JSONValue.Member] {
        get throws {
            let earlier = try view.earlierWordings(language).map { wording -> JSONValue in
                .members([
                    "title": .string(wording.title), "operations": .array(wording.sentences.map(Self.json)),
                ])
            }
            return [
                .init("operations", .array(try view.sentences(language).map(Self.json))),
                .init("earlier-wordings", .array(earlier)),
            ]
        }
    }

    private static func json(_ each: (operation: String, sentence: String)) -> JSONValue {
        .members(["operation": .string(each.operation), "sentence": .string(each.sentence)])
    }

    private var details: [JSONValue.Member] {
        get throws {
            let papers = view.revision.evidence.map(CorrectionText.json)
            let evidence: [JSONValue.Member] = papers.isEmpty ? [] : [.init("evidence", .array(papers))]
            return [.init("motivation", .string(view.motivation))] + evidence
                + [.init("corrected-by", .strings(try view.correctedBy))] + (try amendedDetails) + decidedDetails
        }
    }

    private var amendedDetails: [JSONValue.Member] {
        get throws {
            let lists: [JSONValue.Member] = [
                .init("changed-by", .strings(try view.changedBy)),
                .init("sub-amendments", .array(view.subAmendments.map(SubAmendmentText.json))),
            ]
            guard let amends = view.revision.amends,
                let effect = try? view.revision.effect.beyond(Effect(of: amends.operations))
            else { return lists }
            let sentences = SubAmendmentText.sentences(amends.operations, plan: view.plan, view.programme, language)
            return lists + [
                .init("instead-of", .array(zip(amends.operations.map(\.word), sentences).map(Self.json))),
                .init("difference", .array(effect.deltas.map(json))),
            ]
        }
    }

    private var decidedDetails: [JSONValue.Member] {
        [
            .init("takes-effect", .string(view.revision.takesEffect.rawValue)),
            .init("tier", .string(view.verdict.tier.text)), .init("shifts", .strings(view.shifts)),
            .init("effect", .array(view.revision.effect.deltas.map(json))),
            .init("steps", .array(view.verdict.steps.map { stepText($0).json })),
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
            "choice": statement.ballot.map { .string($0.choice.rawValue) },
            "revision": .string(statement.revision.description),
            "on-earlier-wording": .bool(isOnEarlierWording(statement)), "date": .string(statement.date.text),
        ])
    }
}
