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
    /// What decisions up to that state hold.
    let earlier: Archive
    var files: [String: [UInt8]] = [:]
    /// What the next statement names in `after`.
    var heads: [Digest] = []
    private(set) var revision = Digest(of: [])
    private(set) var change = Digest(of: [])
    private(set) var proposed: ProposedChange?
    private var facts = Digest(of: [])

    init(_ id: String, _ earlier: Archive) throws {
        guard let folder = ProposalFolder(id: id) else { throw LedgerError.overtaken("\(id) is no id") }
        self.folder = folder
        self.earlier = earlier
        state = earlier.state
    }

    var title: String { proposed?.revision.title ?? "" }
    private var kind: String { proposed?.subject ?? "amendment" }

    // MARK: Revisions

    /// A transfer so small that the programme manager decides it alone.
    static let small = Stage.transfer("veiligheid", "gezondheid", euros: 50_000)

    /// Adds a revision, without any statement.
    mutating func revise(
        _ operation: PlanOperation = small, title: String = "Voorstel", authors: [MemberID] = ["zorgbestuurder"],
        revises: [Digest] = [], _ text: (String) -> String = { $0 }
    ) throws {
        let document = RevisionDocument(
            kind: "amendment", title: title, takesEffect: .withVersion, operations: [operation],
            effect: try Effect(of: [operation]), payload: [], motivation: Digest(of: Self.motivation(title)),
            authors: authors, revises: revises)
        add(document, payload: [:], text)
    }

    static let paper = Evidence(id: "paper-1", title: "besluitenlijst.pdf", digest: Digest(of: Array("Besluit".utf8)))

    /// Adds a revision that corrects a decision.
    mutating func correct(
        _ decision: String?, _ operation: PlanOperation, evidence: [Evidence] = [paper], kind: String = "correction",
        takesEffect: RevisionDocument.Effectivity = .withVersion, title: String = "Correctie",
        _ text: (String) -> String = { $0 }
    ) throws {
        let document = RevisionDocument(
            kind: kind, title: title, takesEffect: takesEffect, operations: [operation], corrects: decision,
            effect: try Effect(of: [operation]), payload: [], evidence: evidence,
            motivation: Digest(of: Self.motivation(title)), authors: ["zorgbestuurder"], revises: [])
        add(document, payload: [:], text)
    }

    /// Adds a revision that changes what an amendment says, which reads as is claimed.
    mutating func amend(
        _ amendment: String?, reading old: [PlanOperation] = [small], as new: [PlanOperation], order: Int = 1,
        kind: String = "sub-amendment", title: String = "Subamendement", revises: [Digest] = []
    ) throws {
        let document = RevisionDocument(
            kind: kind, title: title, takesEffect: .withVersion, operations: new,
            amends: amendment.map {
                AmendedWording(proposal: $0, order: order, takesEffect: .withVersion, operations: old)
            }, effect: try Effect(of: new), payload: [], motivation: Digest(of: Self.motivation(title)),
            authors: ["zorgbestuurder"], revises: revises)
        add(document, payload: [:]) { $0 }
    }

    /// Adds a revision that puts files in the place of others.
    mutating func revise(
        _ kind: String, _ replaced: [String: [UInt8]], title: String = "Voorstel",
        authors: [MemberID] = ["zorgbestuurder"], revises: [Digest] = [], _ text: (String) -> String = { $0 }
    ) throws {
        let sorted = replaced.sorted { CanonicalOrder.isBefore($0.key, $1.key) }
        let replacements = RevisedFiles(
            replacements: sorted.map { .init(path: $0.key, old: state.files[$0.key]) },
            pending: kind == "policy" ? .judgeAnew : nil)
        let document = RevisionDocument(
            kind: kind, title: title, takesEffect: .onDecision, operations: [], files: replacements,
            effect: Effect([]), payload: sorted.map { .init(path: $0.key, digest: Digest(of: $0.value)) },
            motivation: Digest(of: Self.motivation(title)), authors: authors, revises: revises)
        add(document, payload: replaced, text)
    }

    private static func motivation(_ title: String) -> [UInt8] { Array("Omdat \(title) nodig is.\n".utf8) }

    private mutating func add(
        _ document: RevisionDocument, payload: [String: [UInt8]], _ text: (String) -> String
    ) {
        let bytes = Array(text(String(decoding: CanonicalWriter.bytes(of: document.node), as: UTF8.self)).utf8)
        let stored = RevisionDocument.read(bytes).value ?? document
        let digests = Dictionary(payload.map { (Digest(of: $0.value), $0.value) }, uniquingKeysWith: { one, _ in one })
        proposed = ProposedChange(stored, payload: digests)
        (revision, change) = (Digest(of: bytes), Digest(of: stored.changeNode))
        files[folder.revision(revision.hex)] = bytes
        files[folder.motivation(document.motivation.hex)] = Self.motivation(document.title)
        for (path, bytes) in payload { files[folder.payload(Digest(of: bytes).hex, for: path)] = bytes }
    }

    // MARK: Statements

    private var gross: Money { get throws { try proposed?.gross() ?? .zero } }

    @discardableResult
    mutating func propose(
        by member: MemberID = "zorgbestuurder", as capacity: String = "zorgpartij/mandate",
        at time: String = "2021-06-01T09:00:00Z", forgery: Forgery = Forgery()
    ) throws -> Digest {
        let statement = ProposalStatement(
            about: about, title: title, amount: try gross, signer: try signer(member, capacity), witness: witness(time))
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
        let policy = state.policy(for: kind).map { state.digest(of: $0) } ?? facts
        let ballot = CheckedStatement.Ballot(step: step, round: 1, choice: choice, facts: facts, policy: policy)
        let statement = ApprovalStatement(
            about: about, ballot: ballot, document: proposed?.agreement?.digest, title: title, amount: try gross,
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

    /// The proof that somebody holds a key; it stands in no order of votes.
    @discardableResult
    mutating func possess(
        _ entry: RegisteredKey, of member: MemberID, with key: InProcessKey, at time: String = "2021-06-01T10:00:00Z",
        forgery: Forgery = Forgery()
    ) throws -> Digest {
        let statement = PossessionStatement(
            repository: state.repository, proposal: folder.id, member: member, key: entry.id,
            publicKey: entry.publicKey, seen: state.seq, record: state.record, date: Moment(time))
        let before = heads
        let forgery = Forgery(
            text: forgery.text, key: forgery.key ?? key, namespace: forgery.namespace, armour: forgery.armour)
        let digest = try add(.possession(statement), forgery)
        heads = before
        return digest
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
        let key = try forgery.key ?? Keyring.key(statement.member, in: state.register)
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
        if outcome == .adopted {
            for (path, bytes) in adopted(at: Moment(time)) { changes.updateValue(bytes, forKey: path) }
        }
        return ForgedDecision(
            kind: outcome == .adopted ? RecordDocument.Kind(rawValue: kind) ?? .amendment : .closing,
            proposal: folder.id, revision: revision, date: Moment(time), title: title, changes: changes)
    }

    /// What adopting it gives outside the folder; where that is refused, what it would give if nobody minded.
    private func adopted(at time: Moment) -> [String: [UInt8]?] {
        guard let proposed, kind != "sub-amendment" else { return [:] }
        if let adoption = (try? Adoption.of(proposed, in: state, at: time, earlier: earlier))?.value {
            return adoption.files
        }
        guard proposed.revision.hasOperations else { return proposed.files.mapValues { .some($0) } }
        let books = Books(plan: state.plan, agreements: state.agreements)
        guard let amended = try? Amendment(proposed.revision.operations).applied(to: books, programme: state.programme)
        else { return [:] }
        return PlanFiles.changes(from: state.plan, to: amended.plan)
    }
}
