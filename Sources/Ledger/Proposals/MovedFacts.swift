import Amendments
import Documents
import Findings
import Governance
import Workflow

/// How what was approved differs from what would be decided now: an approval stays exactly while its facts do
/// (LEDGER §3, Moved base).
struct MovedFacts {
    private let hearing: Hearing
    private let state: LedgerState
    private let archive: Archive

    /// Why a proposal is not decided, and where approvals lost their facts, which changed and who must speak again.
    static func undecided(_ hearing: Hearing, in state: LedgerState, _ archive: Archive) throws -> [Finding] {
        let id = hearing.dossier.folder.id
        let hint: Message = "`akkoord status \(id)` shows what it waits for"
        let undecided = Finding("decision.undecided", "proposal \(id) is not decided yet", decision: id, hint: hint)
        let facts = MovedFacts(hearing: hearing, state: state, archive: archive)
        return [undecided] + [facts.earlierWording, try facts.finding()].compactMap(\.self)
    }

    /// Who voted on a wording that another took the place of, and not on this one.
    private var earlierWording: Finding? {
        let votes = hearing.statements.filter { $0.ballot.map { hearing.facts.steps.contains($0.step) } ?? false }
        let spoken = Set(votes.filter { $0.revision == hearing.matter.revision }.map(Self.voice))
        let idle = Set(votes.filter { $0.revision != hearing.matter.revision }.map(Self.voice)).subtracting(spoken)
        guard !idle.isEmpty else { return nil }
        let id = hearing.dossier.folder.id
        return Finding(
            "decision.earlier-wording",
            "a vote on an earlier wording of \(id) does not count for this one: \(idle.sorted().joined(separator: ", "))",
            decision: id,
            hint: "`akkoord explain \(id)` shows both wordings; who still agrees signs this one: akkoord approve \(id)")
    }

    private static func voice(_ statement: CheckedStatement) -> String {
        "\(statement.member) (\(statement.capacity))"
    }

    /// Votes on this wording that name other facts, or other rules, than those of now.
    private var lost: [CheckedStatement] {
        hearing.statements.filter { statement in
            guard let ballot = statement.ballot, statement.revision == hearing.matter.revision else { return false }
            return ballot.facts != hearing.factsDigest || ballot.policy != hearing.policyDigest
        }
    }

    private func finding() throws -> Finding? {
        let lost = lost
        guard !lost.isEmpty else { return nil }
        let id = hearing.dossier.folder.id
        let digests = Set(lost.map(\.digest))
        let what = try changes(since: hearing.dossier.statements.filter { digests.contains($0.digest) })
        let asked = lost.filter { statement in statement.ballot.map { hearing.facts.steps.contains($0.step) } ?? false }
        let again = Set(asked.map { "\($0.member) (\($0.capacity))" }).sorted().joined(separator: ", ")
        let message: Message =
            what.isEmpty
            ? "what was approved is not what would be decided now"
            : "what was approved is not what would be decided now: \(what.joined(separator: "; "))"
        return Finding(
            "decision.facts-moved", message, decision: id,
            hint: again.isEmpty
                ? "`akkoord status \(id)` shows who is asked now" : "who approved is asked again: \(again)")
    }

    /// The facts that the newest of these votes named against those of now, one sentence each.
    private func changes(since statements: [SignedStatement]) throws -> [Message] {
        let votes = statements.compactMap { signed -> ApprovalStatement? in
            if case .approval(let statement) = signed.statement { statement } else { nil }
        }
        guard let vote = votes.max(by: { $0.witness.seen < $1.witness.seen }) else { return [] }
        let then = try archive.state(at: vote.witness.seen)
        guard let policy = then.policy(for: hearing.revision.kind),
            let matter = try? hearing.change.matter(hearing.dossier.authors, hearing.matter.revision, in: then),
            let facts = Facts(of: matter, under: policy)
        else { return [] }
        let rules: [Message] =
            vote.ballot.policy == hearing.policyDigest
            ? [] : ["the rules are others: `policy/\(hearing.policy.subject).yaml`, or a body that it names"]
        return rules + FactDifference(from: facts, to: hearing.facts).sentences
    }
}

/// Two derivations of what a proposal is about, fact by fact.
struct FactDifference {
    private let old: Facts
    private let new: Facts

    init(from old: Facts, to new: Facts) {
        self.old = old
        self.new = new
    }

    var sentences: [Message] { shifts + gross + parties + steps }

    private var shifts: [Message] {
        let added = new.shifts.filter { !old.shifts.contains($0) }
        let gone = old.shifts.filter { !new.shifts.contains($0) }
        return added.map { "it is of the kind `\(Message(word: $0))` now" }
            + gone.map { "it is no longer of the kind `\(Message(word: $0))`" }
    }

    private var gross: [Message] {
        old.gross == new.gross ? [] : ["its size is \(new.gross), and was \(old.gross)"]
    }

    private var parties: [Message] {
        Set((old.parties + new.parties).map(\.party)).sorted().flatMap { party -> [Message] in
            let before = old.parties.first { $0.party == party }
            let after = new.parties.first { $0.party == party }
            guard let after else { return ["`\(party)` is not affected any more"] }
            guard let before else { return ["`\(party)` is affected now"] }
            let gives: [Message] =
                before.gives == after.gives ? [] : ["`\(party)` gives \(after.gives), and gave \(before.gives)"]
            let receives: [Message] =
                before.receives == after.receives
                ? [] : ["`\(party)` receives \(after.receives), and received \(before.receives)"]
            return gives + receives
        }
    }

    private var steps: [Message] {
        let added = new.steps.filter { !old.steps.contains($0) }
        let gone = old.steps.filter { !new.steps.contains($0) }
        return added.map { "step `\($0)` is asked now" } + gone.map { "step `\($0)` is not asked any more" }
    }
}
