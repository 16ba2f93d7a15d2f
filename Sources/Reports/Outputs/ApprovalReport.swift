package import CanonicalForm
import Documents
import Governance
import Ledger
import Workflow

/// Who approved a proposal, in which capacity and step, and how to check it: the answer of `akkoord who-approved`.
package struct ApprovalReport {
    private let view: ProposalView
    private let check: SignatureCheckText
    private let language: Language

    package init(_ view: ProposalView, _ check: SignatureCheckText, _ language: Language) {
        self.view = view
        self.check = check
        self.language = language
    }

    private struct Vote {
        let statement: CheckedStatement
        let ballot: CheckedStatement.Ballot
        let isCounted: Bool
        /// Why it does not count; nil also where a retraction made every vote idle.
        let code: ReasonCode?
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    private var outcome: Verdict.Outcome? { view.closed?.outcome ?? view.verdict.outcome }

    private var votes: [Vote] {
        view.statements.compactMap { statement in
            guard let ballot = statement.ballot else { return nil }
            let step = view.verdict.steps.first { $0.step == ballot.step }
            let code = step?.notCounted.first { $0.statement == statement.digest }?.code
            let isCounted = outcome != .retracted && step != nil && code == nil
            return Vote(statement: statement, ballot: ballot, isCounted: isCounted, code: code)
        }
    }

    private func counted(_ choice: CheckedStatement.Choice) -> [Vote] {
        votes.filter { $0.isCounted && $0.ballot.choice == choice }
    }

    // MARK: Text

    package func text(width: Int) -> String {
        let head = "\(view.id)  \(view.revision.title)\n\(ProposalReport(view, language).outcomeLine)\n"
        var parts = [Wrapping.folding(head, width: width)]
        parts += counted(.approve).isEmpty ? [nobody] : [table(say("Approved", "Ingestemd"), .approve, width)]
        if !counted(.reject).isEmpty { parts.append(table(say("Against", "Tegen"), .reject, width)) }
        if !counted(.abstain).isEmpty { parts.append(table(say("Abstained", "Onthouden"), .abstain, width)) }
        parts.append(Wrapping.folding(notCounted, width: width))
        parts.append(Wrapping.folding(invitation, width: width) + commands)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var nobody: String {
        say("Approved: nobody whose vote counts.", "Ingestemd: niemand van wie de stem telt.") + "\n"
    }

    private func table(_ title: String, _ choice: CheckedStatement.Choice, _ width: Int) -> String {
        var table = Table([
            .init(say("member", "lid"), .word), .init(say("as", "als"), .words(0)),
            .init(say("for party", "voor partij"), .optionalWord(2)), .init(say("step", "stap"), .optionalText(1)),
            .init(say("signed", "getekend"), .optionalWord(3)),
        ])
        for vote in counted(choice) {
            let statement = vote.statement
            table.add([
                statement.member.text, statement.capacity.description, statement.actsFor.text, stepTitle(vote.ballot),
                statement.date.date.text,
            ])
        }
        return "\(title):\n" + table.text(width: width)
    }

    private func stepTitle(_ ballot: CheckedStatement.Ballot) -> String {
        view.policy.step(ballot.step)?.title ?? ballot.step.text
    }

    private var notCounted: String {
        let lines = votes.filter { !$0.isCounted }.map { vote in
            let statement = vote.statement
            let why =
                vote.code.map { ReasonText.text($0, language) }
                ?? say("the proposal was retracted", "het voorstel is ingetrokken")
            return "  \(statement.member) \(say("as", "als")) \(statement.capacity) (\(vote.ballot.step), "
                + "\(ChoiceText.text(vote.ballot.choice, language))): \(why)\n"
        }
        return lines.isEmpty ? "" : say("Not counted", "Telt niet mee") + ":\n" + lines.joined()
    }

    private var commands: String {
        let lines = view.statements.map { statement in
            let said = statement.ballot.map { ChoiceText.text($0.choice, language) } ?? word(statement)
            return "  # \(statement.member), \(said), \(statement.date)\n  \(command(statement))\n"
        }
        let proofs = view.possessions.map { proof in
            let said = say("proves to hold key \(proof.key)", "toont aan sleutel \(proof.key) te hebben")
            return "  # \(proof.member), \(said), \(proof.date)\n  \(check.possession(proof.statement))\n"
        }
        return (lines + proofs).joined()
    }

    private var invitation: String {
        say(
            "Check each signature with stock tools, in the folder of the repository:",
            "Controleer elke handtekening met gewone gereedschappen, in de map van de repository:")
            + "\n"
    }

    private func word(_ statement: CheckedStatement) -> String {
        statement.kind == .retraction ? say("retracts", "trekt in") : say("proposes", "dient in")
    }

    private func command(_ statement: CheckedStatement) -> String {
        check.command(
            statement.digest, kind: kind(statement), by: statement.member, at: statement.date)
    }

    private func kind(_ statement: CheckedStatement) -> String {
        switch statement.kind {
        case .proposal: "proposal"
        case .retraction: "retraction"
        case .approval: "approval"
        }
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "id": .string(view.id), "title": .string(view.revision.title),
            "outcome": .string(view.closed?.outcome.rawValue ?? "open"),
            "seq": view.closed.map { .integer($0.seq) }, "gross": .string(view.gross.description),
            "steps": .array(view.verdict.steps.map { StepText($0, in: view, language).json }),
            "proposers": .array(
                view.statements.filter { $0.kind == .proposal }.map { .object(members($0)) }),
            "votes": .array(votes.map(json)), "possessions": .array(view.possessions.map(json)),
        ])
    }

    private func json(_ proof: Possession) -> JSONValue {
        .members([
            "member": .string(proof.member.text), "key": .string(proof.key.text),
            "public": .string(proof.publicKey), "date": .string(proof.date.text),
            "statement": .string(proof.statement.description), "check": .string(check.possession(proof.statement)),
        ])
    }

    private func json(_ vote: Vote) -> JSONValue {
        .object(
            members(vote.statement) + [
                .init("step", .string(vote.ballot.step.text)), .init("choice", .string(vote.ballot.choice.rawValue)),
                .init("counted", .bool(vote.isCounted)),
            ] + (vote.code.map { [.init("code", .string($0.rawValue))] } ?? []))
    }

    private func members(_ statement: CheckedStatement) -> [JSONValue.Member] {
        [
            .init("member", .string(statement.member.text)), .init("for", .string(statement.actsFor.text)),
            .init("capacity", .string(statement.capacity.description)), .init("date", .string(statement.date.text)),
            .init("statement", .string(statement.digest.description)), .init("check", .string(command(statement))),
        ]
    }
}
