package import Documents
import Findings
package import Governance
import Signing
package import Workflow

/// What a member says on a step, before it is signed.
package struct VoteDraft: Sendable {
    package let statement: ApprovalStatement
    package let capacity: Capacity
    package let step: Policy.Step
    /// The last day of the mandate where somebody else is to have the capacity afterwards: the vote counts only in a
    /// decision of that day or before.
    package let lastDay: CalendarDate?

    /// Exactly the bytes that are signed.
    package var bytes: [UInt8] { StatementDocument.approval(statement).bytes }
}

extension Ledger {
    /// What a member would sign: the first step that waits for them, or the one they name.
    ///
    /// Refused when the judge would not count it: nobody signs in vain.
    package func draftVote(
        on hearing: Hearing, by member: Member, choice: CheckedStatement.Choice, step named: String?, now: Moment
    ) throws -> VoteDraft {
        let ballotBox = VotingRoom(hearing, member, now)
        let voice: (step: Policy.Step, capacity: Capacity)
        switch ballotBox.voice(for: choice, step: named) {
        case .refused(let findings):
            throw LedgerError.refused(findings.map { $0.concerning(hearing.dossier.folder.id) })
        case .accepted(let found): voice = found
        }
        let ballot = CheckedStatement.Ballot(
            step: voice.step.id, round: 1, choice: choice, facts: hearing.factsDigest, policy: hearing.policyDigest)
        let about = StatementSubject(
            repository: state.repository, proposal: hearing.dossier.folder.id, revision: hearing.matter.revision,
            change: hearing.matter.change)
        let signer = StatementSigner(member: member.id, actsFor: member.party, capacity: voice.capacity)
        let statement = ApprovalStatement(
            about: about, ballot: ballot, document: hearing.change.agreement?.digest, title: hearing.revision.title,
            amount: hearing.matter.gross, signer: signer,
            witness: witness(after: hearing.heads, now: now))
        return VoteDraft(
            statement: statement, capacity: voice.capacity, step: voice.step,
            lastDay: lastDay(of: member, as: voice.capacity, on: now.date))
    }

    /// When a member gives up a capacity to somebody else; nil when no such change is in the register.
    private func lastDay(of member: Member, as capacity: Capacity, on date: CalendarDate) -> CalendarDate? {
        let last = member.mandates.filter { $0.capacity == capacity && $0.covers(date) }.map(\.to)
        guard !last.contains(nil), let last = last.compactMap(\.self).max() else { return nil }
        let isFollowed = state.register.members.values.contains { other in
            other.id != member.id && other.mandates.contains { $0.capacity == capacity && $0.from > last }
        }
        return isFollowed ? last : nil
    }

    /// Signs the vote and adds it to the proposal.
    package func cast(_ vote: VoteDraft, key: any SigningKey) throws {
        let id = vote.statement.about.proposal
        let files = try StatementFiles(.approval(vote.statement), try branch(of: id).folder, key)
        try add(files.files, to: id, date: vote.statement.witness.date)
    }

    /// Proves that somebody holds a key that a proposal wants to register: signed by that key itself.
    package func possess(_ id: String, key: any SigningKey, now: Moment) throws -> MemberID {
        let hearing = try hearing(of: id)
        let publicKey = key.publicKey.base64
        let keys = try enrolled(by: hearing)
        guard let entry = keys.first(where: { $0.key.publicKey == publicKey }) else {
            throw LedgerError.refused(notEnrolled(id, keys))
        }
        guard !hearing.possessions.contains(where: { $0.proves(entry.key, of: entry.member, at: now) }) else {
            throw LedgerError.refused(
                Finding(
                    "vote.repeated", "possession of this key is proved already", decision: id,
                    hint: "nothing more is needed"))
        }
        let statement = PossessionStatement(
            repository: state.repository, proposal: id, member: entry.member, key: entry.key.id, publicKey: publicKey,
            seen: state.seq, record: state.record, date: now)
        try add(StatementFiles(.possession(statement), hearing.dossier.folder, key).files, to: id, date: now)
        return entry.member
    }

    private func notEnrolled(_ id: String, _ keys: [(member: MemberID, key: RegisteredKey)]) -> Finding {
        guard !keys.isEmpty else {
            return Finding(
                "vote.not-enrolled", "proposal \(id) registers no key, so there is none to prove", decision: id,
                hint: "`akkoord explain \(id)` shows what it is about")
        }
        let names = keys.map { "`\($0.member)/\($0.key.id)`" }.joined(separator: ", ")
        return Finding(
            "vote.not-enrolled", "proposal \(id) does not register this key; it registers \(names)", decision: id,
            hint: "sign with the new private key itself, the one beside the .pub file that was proposed")
    }

    /// Keys that a proposal would bring into the register.
    package func enrolled(by hearing: Hearing) throws -> [(member: MemberID, key: RegisteredKey)] {
        guard hearing.revision.kind == "register",
            let snapshot = state.snapshot.replacing(hearing.change.files, digests: state.files).value
        else { return [] }
        return RegisterAdoption.enrolled(from: state.register, to: snapshot.register)
    }

    /// Takes a proposal back. What its author signs is enacted as `retracted`.
    package func retract(_ id: String, by member: Member, key: any SigningKey, now: Moment) throws {
        let hearing = try hearing(of: id)
        guard hearing.revision.authors.contains(member.id) else {
            let authors = hearing.revision.authors.map(\.text).joined(separator: ", ")
            throw LedgerError.refused(
                Finding(
                    "proposal.author", "only its author can retract \(id): \(authors)", decision: id,
                    hint: "`akkoord withdraw \(id)` takes back your own vote"))
        }
        guard
            !hearing.statements.contains(where: {
                $0.kind == .retraction && $0.member == member.id && $0.revision == hearing.matter.revision
            })
        else {
            throw LedgerError.refused(
                Finding(
                    "proposal.retracted", "`\(member.id)` has retracted \(id) already", decision: id,
                    hint: "akkoord enact \(id)"))
        }
        guard let own = hearing.statements.first(where: { $0.kind == .proposal && $0.member == member.id }) else {
            throw LedgerError.refused(
                Finding(
                    "proposal.author", "`\(member.id)` has signed no revision of \(id)", decision: id,
                    hint: "`akkoord explain \(id)` lists what was signed"))
        }
        let about = StatementSubject(
            repository: state.repository, proposal: id, revision: hearing.matter.revision, change: hearing.matter.change
        )
        let signer = StatementSigner(member: member.id, actsFor: member.party, capacity: own.capacity)
        let statement = RetractionStatement(
            about: about, signer: signer, witness: witness(after: hearing.heads, now: now))
        try add(StatementFiles(.retraction(statement), hearing.dossier.folder, key).files, to: id, date: now)
    }
}
