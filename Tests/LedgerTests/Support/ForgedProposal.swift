import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Workflow

/// What is not as an honest signer would have it.
struct Forgery {
    var text: (String) -> String = { $0 }
    var key: InProcessKey?
    var namespace: String?
    var armour: ([UInt8]) -> [UInt8] = { $0 }
}

/// The folder of a proposal, made statement by statement by somebody who holds every key.
struct ForgedProposal {
    let folder: ProposalFolder
    let state: LedgerState
    var files: [String: [UInt8]] = [:]
    /// What the next statement names in `after`.
    var heads: [Digest] = []
    private(set) var revision = Digest(of: [])
    private(set) var change = Digest(of: [])
    private(set) var title = ""
    private(set) var operations: [PlanOperation] = []
    private var facts = Digest(of: [])

    init(_ id: String, _ state: LedgerState) throws {
        guard let folder = ProposalFolder(id: id) else { throw LedgerError.overtaken("\(id) is no id") }
        self.folder = folder
        self.state = state
    }

    // MARK: Revisions

    /// A transfer so small that the programme manager decides it alone.
    static let small = Stage.transfer("veiligheid", "gezondheid", euros: 50_000)

    /// Adds a revision, without any statement.
    mutating func revise(
        _ operation: PlanOperation = small, title: String = "Voorstel", authors: [MemberID] = ["zorgbestuurder"],
        revises: [Digest] = [], _ text: (String) -> String = { $0 }
    ) throws {
        let motivation = Array("Omdat \(title) nodig is.\n".utf8)
        let document = RevisionDocument(
            kind: "amendment", title: title, takesEffect: .withVersion, operations: [operation],
            effect: try Effect(of: [operation]), payload: [], motivation: Digest(of: motivation), authors: authors,
            revises: revises)
        let bytes = Array(text(String(decoding: CanonicalWriter.bytes(of: document.node), as: UTF8.self)).utf8)
        let stored = RevisionDocument.read(bytes).value ?? document
        (self.title, operations) = (stored.title, stored.operations)
        (revision, change) = (Digest(of: bytes), Digest(of: stored.changeNode))
        files[folder.revision(revision.hex)] = bytes
        files[folder.motivation(Digest(of: motivation).hex)] = motivation
    }

    // MARK: Statements

    @discardableResult
    mutating func propose(
        by member: MemberID = "zorgbestuurder", as capacity: String = "zorgpartij/mandate",
        at time: String = "2021-06-01T09:00:00Z", forgery: Forgery = Forgery()
    ) throws -> Digest {
        let gross = try Amendment(operations).gross()
        let statement = ProposalStatement(
            about: about, title: title, amount: gross, signer: try signer(member, capacity), witness: witness(time))
        let digest = try add(.proposal(statement), forgery)
        facts = hearing?.factsDigest ?? facts
        return digest
    }

    @discardableResult
    mutating func vote(
        _ choice: CheckedStatement.Choice = .approve, by member: MemberID = "programmamanager",
        as capacity: String = "programmamanager", step: Policy.StepID = "programmamanager",
        at time: String = "2021-06-02T09:00:00Z", forgery: Forgery = Forgery()
    ) throws -> Digest {
        let policy = state.policies["amendment"].map { state.digest(of: $0) } ?? facts
        let ballot = CheckedStatement.Ballot(step: step, round: 1, choice: choice, facts: facts, policy: policy)
        let statement = ApprovalStatement(
            about: about, ballot: ballot, title: title, amount: try Amendment(operations).gross(),
            signer: try signer(member, capacity), witness: witness(time))
        return try add(.approval(statement), forgery)
    }

    @discardableResult
    mutating func retract(
        by member: MemberID = "zorgbestuurder", as capacity: String = "zorgpartij/mandate",
        at time: String = "2021-06-02T12:00:00Z", forgery: Forgery = Forgery()
    ) throws -> Digest {
        let statement = RetractionStatement(about: about, signer: try signer(member, capacity), witness: witness(time))
        return try add(.retraction(statement), forgery)
    }

    private var about: StatementSubject {
        StatementSubject(repository: state.repository, proposal: folder.id, revision: revision, change: change)
    }

    private func signer(_ member: MemberID, _ capacity: String) throws -> StatementSigner {
        guard let capacity = Capacity(capacity) else { throw LedgerError.overtaken("no capacity") }
        let party = state.register.members[member]?.party ?? "gemeente"
        return StatementSigner(member: member, actsFor: party, capacity: capacity)
    }

    private func witness(_ time: String) -> StatementWitness {
        StatementWitness(seen: state.seq, record: state.record, after: heads, date: Moment(time))
    }

    private mutating func add(_ statement: StatementDocument, _ forgery: Forgery) throws -> Digest {
        let bytes = Array(forgery.text(String(decoding: statement.bytes, as: UTF8.self)).utf8)
        let key = try forgery.key ?? Keyring.key(statement.member)
        let armour = try key.sign(bytes, namespace: forgery.namespace ?? statement.namespace)
        let digest = Digest(of: bytes)
        files[folder.statement(digest.hex)] = bytes
        files[folder.signature(digest.hex)] = forgery.armour(armour)
        heads = [digest]
        return digest
    }

    // MARK: The decision

    private var hearing: Hearing? {
        Dossier.read(folder, files).value.flatMap { Hearing.open($0, in: state).value }
    }

    /// What an honest recorder would write, or, where the judge reaches nothing else, what is claimed.
    func decision(claiming claim: Verdict.Outcome? = nil, at time: String = "2021-06-03T09:00:00Z") -> ForgedDecision {
        let verdict = hearing?.verdict(at: Moment(time))
        let outcome = claim ?? verdict?.outcome ?? .adopted
        let document = OutcomeDocument(outcome: outcome, revision: revision, steps: verdict?.steps ?? [])
        var changes: [String: [UInt8]?] = files.mapValues { .some($0) }
        changes[folder.outcome] = .some(CanonicalWriter.bytes(of: document.node))
        if outcome == .adopted,
            let books = try? Amendment(operations).applied(
                to: Books(plan: state.plan, agreements: state.agreements), programme: state.programme)
        {
            for (path, bytes) in PlanFiles.changes(from: state.plan, to: books.plan) { changes[path] = .some(bytes) }
        }
        return ForgedDecision(
            kind: outcome == .adopted ? .amendment : .closing, proposal: folder.id, revision: revision,
            date: Moment(time),
            title: title, changes: changes)
    }
}
