import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import TestSupport
import Workflow

/// The folder of a proposal as its signers make it: each statement names the one before it.
struct GeneratedProposal {
    let folder: ProposalFolder
    private let state: LedgerState
    private let item: Agenda.Item
    private let change: ProposedChange
    private(set) var files: [String: [UInt8]]
    private var heads: [Digest] = []
    /// When the next statement is signed.
    private var clock: Moment

    init(_ item: Agenda.Item, _ folder: ProposalFolder, in state: LedgerState, at moment: Moment) throws {
        self.folder = folder
        self.state = state
        self.item = item
        clock = moment
        change = try Self.change(item, state)
        let revision = change.revision
        files = [folder.motivation(revision.motivation.hex): item.draft.motivation]
        for (path, bytes) in change.files { files[folder.payload(Digest(of: bytes).hex, for: path)] = bytes }
        let bytes = CanonicalWriter.bytes(of: revision.node)
        files[folder.revision(Digest(of: bytes).hex)] = bytes
        try propose(Digest(of: bytes))
        try proveKey()
    }

    private static func change(_ item: Agenda.Item, _ state: LedgerState) throws -> ProposedChange {
        let draft = item.draft
        let files = draft.files.sorted { $0.key < $1.key }
        let revision = RevisionDocument(
            kind: draft.kind, title: draft.title, takesEffect: draft.takesEffect, operations: draft.operations,
            files: RevisedFiles(replacements: files.map { .init(path: $0.key, old: state.files[$0.key]) }),
            effect: try Effect(of: draft.operations),
            payload: files.map { .init(path: $0.key, digest: Digest(of: $0.value)) },
            motivation: Digest(of: draft.motivation), authors: [item.proposer], revises: [])
        return ProposedChange(
            revision, payload: Dictionary(uniqueKeysWithValues: files.map { (Digest(of: $0.value), $0.value) }))
    }

    /// The files as they stand, before the judge.
    func hearing() throws -> Hearing {
        let read = Dossier.read(folder, files)
        guard let dossier = read.value else { throw LedgerError.refused(read.findings) }
        let opened = Hearing.open(dossier, in: state)
        guard let hearing = opened.value else { throw LedgerError.refused(opened.findings) }
        return hearing
    }

    // MARK: The proposer

    private mutating func propose(_ revision: Digest) throws {
        guard let member = state.register.members[item.proposer], let policy = state.policies[item.draft.kind],
            let capacity = ProposingRight(policy: policy, register: state.register, now: clock).capacity(of: member)
        else { throw LedgerError.overtaken("\(item.proposer) may not propose") }
        let statement = ProposalStatement(
            about: subject(revision), title: item.draft.title, amount: try change.gross(),
            signer: StatementSigner(member: member.id, actsFor: member.party, capacity: capacity), witness: witness)
        try sign(.proposal(statement))
    }

    /// The holder of a key that the proposal registers shows that they have it.
    private mutating func proveKey() throws {
        guard let (member, key) = item.enrolled else { return }
        let statement = PossessionStatement(
            repository: state.repository, proposal: folder.id, member: member, key: key.id, publicKey: key.publicKey,
            seen: state.seq, record: state.record, date: clock)
        let known = heads
        try sign(.possession(statement), with: key)
        heads = known
    }

    private func subject(_ revision: Digest) -> StatementSubject {
        StatementSubject(
            repository: state.repository, proposal: folder.id, revision: revision,
            change: Digest(of: change.revision.changeNode))
    }

    private var witness: StatementWitness {
        StatementWitness(seen: state.seq, record: state.record, after: heads, date: clock)
    }

    // MARK: Those who decide

    /// Everybody speaks who must, so that the proposal ends as the agenda says; then the hearing decides it.
    mutating func decide(_ chance: inout SeededGenerator) throws -> Hearing {
        let opening = try hearing()
        if item.ending == .retracted {
            try retract(opening)
        } else {
            for step in opening.facts.steps.compactMap(opening.policy.step) { try vote(step, opening, &chance) }
        }
        return try hearing()
    }

    private mutating func retract(_ hearing: Hearing) throws {
        guard let own = hearing.statements.first(where: { $0.kind == .proposal }) else { return }
        let statement = RetractionStatement(
            about: subject(hearing.matter.revision),
            signer: StatementSigner(member: own.member, actsFor: own.actsFor, capacity: own.capacity), witness: witness)
        try sign(.retraction(statement))
    }

    private mutating func vote(
        _ step: Policy.Step, _ hearing: Hearing, _ chance: inout SeededGenerator
    ) throws {
        switch step.decider {
        case .office(let office): try vote(.approve, [.office(office)], step, hearing)
        case .executorsOfGivingLines:
            try vote(.approve, hearing.matter.consentingParties.map(Capacity.mandateHolder), step, hearing)
        case .partiesOfAgreement:
            try vote(.approve, hearing.matter.agreementParties.map(Capacity.mandateHolder), step, hearing)
        case .body(let id, let rule):
            let seats = state.register.bodies[id]?.seats.map { Capacity.seat(id, $0.id) } ?? []
            let needed = rule.majority.needed(of: seats.count)
            let isRejected = item.ending == .rejected
            // Exactly as many as make the outcome certain, whatever the others would still say.
            let votes = isRejected ? seats.count - needed + 1 : needed
            let voters = seats.shuffled(using: &chance).prefix(votes)
            try vote(isRejected ? .reject : .approve, Array(voters), step, hearing)
        }
    }

    private mutating func vote(
        _ choice: CheckedStatement.Choice, _ capacities: [Capacity], _ step: Policy.Step, _ hearing: Hearing
    ) throws {
        for capacity in capacities {
            guard let id = state.register.holders(of: capacity, on: clock.date).first,
                let member = state.register.members[id]
            else { throw LedgerError.overtaken("nobody holds \(capacity)") }
            let ballot = CheckedStatement.Ballot(
                step: step.id, round: 1, choice: choice, facts: hearing.factsDigest, policy: hearing.policyDigest)
            let statement = ApprovalStatement(
                about: subject(hearing.matter.revision), ballot: ballot, title: item.draft.title,
                amount: hearing.matter.gross,
                signer: StatementSigner(member: id, actsFor: member.party, capacity: capacity), witness: witness)
            try sign(.approval(statement))
        }
    }

    // MARK: Signing

    private mutating func sign(_ statement: StatementDocument, with key: RegisteredKey? = nil) throws {
        let own = state.register.members[statement.member]?.keys.first { $0.keyClass == .member }
        guard let id = (key ?? own)?.id.text else { throw LedgerError.overtaken("\(statement.member) has no key") }
        let bytes = statement.bytes
        let digest = Digest(of: bytes)
        files[folder.statement(digest.hex)] = bytes
        files[folder.signature(digest.hex)] = try GeneratedKeys.key(statement.member, id).sign(
            bytes, namespace: statement.namespace)
        heads = [digest]
        clock = Moment(secondsSince1970: clock.secondsSince1970 + 600)
    }
}
