import Amendments
import Governance
import TestSupport
import Workflow

/// A statement while it is being made.
struct Draft {
    var kind: CheckedStatement.Kind?
    var step: Policy.StepID
    var choice: CheckedStatement.Choice
    var member: MemberID
    var actsFor: PartyID
    var capacity: Capacity
    var after: [Digest]
    var round = 1
    var facts = Hall.facts
    var policy = Hall.policyDigest
    var revision = Hall.revision
    var change = Hall.change
    var date = Moment("2021-03-02T10:00:00Z")
    var isKeyRevoked = false

    func signed(_ digest: Digest) -> CheckedStatement {
        let ballot = CheckedStatement.Ballot(step: step, round: round, choice: choice, facts: facts, policy: policy)
        return CheckedStatement(
            digest: digest, kind: kind ?? .approval(ballot), member: member, actsFor: actsFor, capacity: capacity,
            revision: revision, change: change, after: after, date: date, isKeyRevoked: isKeyRevoked)
    }
}

/// A matter with its policy, its register and the statements on file, waiting to be judged.
struct Hall {
    static let facts = digest(9001)
    static let policyDigest = digest(9002)
    static let revision = digest(9003)
    static let change = digest(9004)

    var policy = Founding.amendment
    var register = Founding.register()
    var matter = Hall.matter()
    var now = Moment("2021-06-01T10:00:00Z")
    private(set) var statements: [CheckedStatement] = []
    private var made = 0

    /// Scattered, so that the order of digests says nothing about the order of statements.
    static func digest(_ number: Int) -> Digest {
        let scattered = String((UInt64(number) &+ 1) &* 0x9e37_79b9_7f4a_7c15, radix: 16)
        return Digest(
            hex: String(repeating: "0", count: 16 - scattered.count) + scattered + String(repeating: "0", count: 48))
    }

    /// A transfer from `onderwijs` to another domain, proposed by the alderman.
    static func matter(
        cents: Int64 = 50_000_000, operations: Set<String> = ["transfer"], shifts: Set<String> = ["between-domains"],
        authors: Set<MemberID> = ["wethouder"], executors: [PartyID] = ["schoolbestuur"], subject: String = "amendment",
        agreementParties: [PartyID] = [], shares: [PartyShare]? = nil
    ) -> Matter {
        let gross = Money(cents: cents)
        let own = executors.map { PartyShare(party: $0, gives: gross, receives: .zero) }
        return Matter(
            subject: subject, authors: authors, revision: revision, change: change, operations: operations,
            shifts: shifts, gross: gross, shares: shares ?? own, consentingParties: executors,
            agreementParties: agreementParties)
    }

    var judge: Judge {
        Judge(
            matter: matter, policy: policy, register: register, factsDigest: Self.facts,
            policyDigest: Self.policyDigest,
            now: now)
    }

    var verdict: Verdict? { judge.verdict(on: statements) }
    var outcome: Verdict.Outcome? { verdict?.outcome }

    func step(_ id: Policy.StepID) -> StepVerdict? { verdict?.steps.first { $0.step == id } }

    /// What does not count, over all steps.
    var notCounted: [StepVerdict.NotCounted] { verdict?.steps.flatMap(\.notCounted) ?? [] }

    func code(of statement: Digest) -> ReasonCode? { notCounted.first { $0.statement == statement }?.code }

    // MARK: Making statements

    /// Adds a statement whose signer had everything on file, unless the last argument says otherwise.
    @discardableResult
    mutating func say(
        _ member: MemberID, _ choice: CheckedStatement.Choice = .approve, on step: Policy.StepID, as capacity: Capacity,
        _ alter: (inout Draft) -> Void = { _ in }
    ) -> Digest {
        var draft = Draft(
            step: step, choice: choice, member: member, actsFor: register.members[member]?.party ?? "gemeente",
            capacity: capacity, after: StatementOrder(statements).heads(of: statements))
        alter(&draft)
        let digest = Self.digest(made)
        made += 1
        statements.append(draft.signed(digest))
        return digest
    }

    /// The vote of the member who holds a numbered seat of the board.
    @discardableResult
    mutating func vote(
        _ seat: Int, _ choice: CheckedStatement.Choice = .approve, on step: Policy.StepID = "stuurgroep",
        _ alter: (inout Draft) -> Void = { _ in }
    ) -> Digest {
        let capacity = Capacity.seat(Founding.board, "seat-\(seat)")
        let holder = register.holders(of: capacity, on: now.date).first ?? "niemand"
        return say(holder, choice, on: step, as: capacity, alter)
    }

    mutating func vote(_ seats: ClosedRange<Int>, _ choice: CheckedStatement.Choice = .approve) {
        for seat in seats { vote(seat, choice) }
    }

    /// The consent of the school board, whose line gives.
    @discardableResult
    mutating func consent(
        _ choice: CheckedStatement.Choice = .approve, _ alter: (inout Draft) -> Void = { _ in }
    ) -> Digest {
        say("schoolbestuurder", choice, on: "toestemming", as: .mandateHolder("schoolbestuur"), alter)
    }

    @discardableResult
    mutating func retract(_ member: MemberID, _ alter: (inout Draft) -> Void = { _ in }) -> Digest {
        say(member, on: "toestemming", as: .mandateHolder("gemeente")) {
            $0.kind = .retraction
            alter(&$0)
        }
    }

    mutating func add(_ statement: CheckedStatement) { statements.append(statement) }
    mutating func drop(_ digest: Digest) { statements.removeAll { $0.digest == digest } }
    mutating func clear() { statements = [] }
    mutating func shuffle(_ random: inout SeededGenerator) { statements.shuffle(using: &random) }

    /// With consent, and before the board.
    static var consented: Hall {
        var hall = Hall()
        hall.consent()
        return hall
    }

    /// With consent and four of seven for: adopted.
    static var adopted: Hall {
        var hall = consented
        hall.vote(1...4)
        return hall
    }
}
