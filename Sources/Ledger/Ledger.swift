import Amendments
import CanonicalForm
import Documents
import Findings
package import GitStore
package import Governance
import Signing
import Workflow

/// A governance repository: what the command and the pages ask, each answered from verified history.
package final class Ledger {
    package let repository: GitRepository
    package let history: VerifiedHistory
    let checkpoints: CheckpointStore?

    /// What the decisions of the history hold.
    package var archive: Archive { Archive(repository, upTo: state) }

    package var state: LedgerState { history.state }

    /// Opens a repository and verifies its history; throws when that cannot be done or something is wrong.
    ///
    /// With checkpoints, what this user verified here before is not verified again.
    package init(
        _ repository: GitRepository, checkpoints: CheckpointStore? = nil,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws {
        self.repository = repository
        self.checkpoints = checkpoints
        history = try Self.verified(Verifier(repository, checkpoints: checkpoints, progress: progress))
    }

    private static func verified(_ verifier: Verifier) throws -> VerifiedHistory {
        switch try verifier.verify() {
        case .verified(let history): return history
        case .refused(let findings, _): throw LedgerError.refused(findings)
        case .undecided(let findings, _): throw LedgerError.undecided(findings)
        }
    }

    // MARK: Proposals

    /// Ids of open proposals, sorted. A branch that a crash left behind is no open proposal.
    package func openProposals() throws -> [String] {
        try ProposalBranch.ids(in: repository).filter { state.outcome(of: $0) == nil }
    }

    /// An open proposal before the judge; throws when there is none of that id, or it is not sound.
    package func hearing(of id: String) throws -> Hearing {
        try hearing(on: try branch(of: id))
    }

    func hearing(on branch: ProposalBranch) throws -> Hearing {
        let id = branch.folder.id
        switch try branch.dossier() {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.concerning(id) })
        case .accepted(let dossier):
            switch Hearing.open(dossier, in: state) {
            case .refused(let findings): throw LedgerError.refused(findings.map { $0.concerning(id) })
            case .accepted(let hearing): return hearing
            }
        }
    }

    func branch(of id: String) throws -> ProposalBranch {
        guard state.outcome(of: id) == nil, let folder = ProposalFolder(id: id),
            let branch = try ProposalBranch.open(folder, in: repository)
        else {
            throw LedgerError.refused(try unknownProposal(id))
        }
        return branch
    }

    private func unknownProposal(_ id: String) throws -> Finding {
        if let outcome = state.outcome(of: id) {
            return Finding(
                "proposal.closed", "proposal \(id) is closed: \(Message(word: outcome.rawValue))",
                hint: "akkoord explain \(id)")
        }
        let known = try openProposals()
        let near = NearMiss.question(about: id, among: known)
        return Finding(
            "proposal.unknown", "there is no proposal `\(id)`",
            hint: try fetching(id) ?? near ?? "`akkoord proposals` lists them")
    }

    // MARK: Members

    /// The member who acts: named, or the owner of the key.
    package func member(named name: String?, key: any SigningKey, needs keyClass: RegisteredKey.Class) throws -> Member
    {
        guard let owner = state.register.owner(of: key.publicKey.base64) else {
            throw LedgerError.refused(notRegistered(key.publicKey.base64))
        }
        if let name, MemberID(name) != owner.member {
            guard state.register.members[MemberID(name)] != nil else { throw LedgerError.refused(unknownMember(name)) }
            throw LedgerError.refused(
                Finding(
                    "key.foreign", "this key belongs to `\(owner.member)`, not to `\(name)`",
                    hint: "give the key of `\(name)` with --key"))
        }
        guard owner.key.keyClass == keyClass, let member = state.register.members[owner.member] else {
            let message: Message =
                "key `\(owner.key.id)` of `\(owner.member)` is a \(owner.key.keyClass.rawValue) key; this needs a \(keyClass.rawValue) key"
            throw LedgerError.refused(
                Finding(
                    "key.class", message,
                    hint: "recorder keys only record decisions; `akkoord show members` lists who has which key"))
        }
        return member
    }

    private func notRegistered(_ publicKey: String) -> Finding {
        let hint: Message = "`akkoord show members` lists the registered keys"
        guard let retired = state.retiredKeys.first(where: { $0.key.publicKey == publicKey }) else {
            return Finding("key.unregistered", "this key is not in the register", hint: hint)
        }
        let decision = state.chronicle[retired.seq].proposal ?? "@\(retired.seq)"
        let message: Message =
            "this key, `\(retired.key.id)` of `\(retired.member)`, was taken out of the register by decision \(decision) on \(retired.since.date)"
        return Finding("key.revoked", message, hint: "sign with a key that is registered; \(hint)")
    }

    private func unknownMember(_ name: String) -> Finding {
        let known = state.register.members.keys.map(\.text).sorted()
        return Finding(
            "member.unknown", "there is no member `\(name)`",
            hint: NearMiss.question(about: name, among: known) ?? "`akkoord show members` lists them")
    }

    /// What a new statement witnesses.
    func witness(after: [Digest], now: Moment) -> StatementWitness {
        StatementWitness(seen: state.seq, record: state.record, after: after, date: now)
    }
}
