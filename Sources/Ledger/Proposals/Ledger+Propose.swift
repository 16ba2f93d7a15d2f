package import Amendments
import CanonicalForm
package import Documents
import Findings
import GitStore
package import Governance
import Workflow

/// What a partner wants, before it has an id.
package struct ProposalDraft {
    package let title: String
    package let motivation: [UInt8]
    package let takesEffect: RevisionDocument.Effectivity
    package let operations: [PlanOperation]
    /// The open proposal that this is a new revision of.
    package let revising: String?

    package init(
        title: String, motivation: [UInt8], takesEffect: RevisionDocument.Effectivity, operations: [PlanOperation],
        revising: String? = nil
    ) {
        self.title = title
        self.motivation = motivation
        self.takesEffect = takesEffect
        self.operations = operations
        self.revising = revising
    }
}

extension Ledger {
    /// Puts a proposal forward and gives its id. Nothing is written unless it could be adopted as the plan stands.
    package func propose(_ draft: ProposalDraft, by member: Member, key: any SigningKey, now: Moment) throws -> String {
        let amendment = Amendment(draft.operations)
        try checkApplies(draft)
        guard let policy = state.policies["amendment"] else {
            throw LedgerError.refused(
                Finding("policy.missing", "there is no policy for amendments", path: "policy/amendment.yaml"))
        }
        guard let capacity = ProposingRight(policy: policy, register: state.register, now: now).capacity(of: member)
        else {
            let message = "`\(member.id)` may not propose an amendment on \(now.date)"
            throw LedgerError.refused(
                Finding(
                    "proposal.not-entitled", message,
                    hint: "proposing: \(policy.proposers.map(\.rawValue).sorted().joined(separator: ", "))"))
        }
        let signer = StatementSigner(member: member.id, actsFor: member.party, capacity: capacity)
        if let id = draft.revising { return try revise(id, draft, amendment, signer, key, now) }
        let revision = try self.revision(draft, amendment, by: member, revises: [])
        return try submit(revision, draft, amendment, signer, key, now)
    }

    /// Refused when the operations do not apply to the plan as it stands, or nobody could ever consent.
    package func checkApplies(_ draft: ProposalDraft) throws {
        if case .refused(let findings) = AmendedPlan.after(draft.operations, in: state) {
            throw LedgerError.refused(findings)
        }
        guard draft.motivation.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }) else {
            throw LedgerError.refused(
                Finding("proposal.no-motivation", "the motivation is empty", hint: "say why: --motivation TEXT"))
        }
        let lines = draft.operations.map(\.givingLine).filter { state.plan.lines[$0]?.executor == nil }
        if let line = lines.first {
            let message = "no party carries out `\(line)`, so nobody could consent to changing it"
            throw LedgerError.refused(
                Finding("amendment.no-executor", message, hint: "change a line below it, or give it an executor first"))
        }
    }

    private func revision(_ draft: ProposalDraft, _ amendment: Amendment, by member: Member, revises: [Digest]) throws
        -> RevisionDocument
    {
        let textFindings = MarkdownFile.findings(in: draft.motivation).map { $0.located(in: "motivation") }
        let revision = RevisionDocument(
            kind: "amendment", title: draft.title, takesEffect: draft.takesEffect, operations: amendment.operations,
            effect: try Effect(of: amendment.operations), payload: [], motivation: Digest(of: draft.motivation),
            authors: [member.id], revises: revises)
        let findings =
            textFindings + RevisionDocument.kind.shape.findings(in: revision.node).map { $0.located(in: "revision") }
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
        return revision
    }

    /// Tries numbers until one is free; the id stands in what is signed, so a number lost to another is signed anew.
    private func submit(
        _ revision: RevisionDocument, _ draft: ProposalDraft, _ amendment: Amendment, _ signer: StatementSigner,
        _ key: any SigningKey, _ now: Moment
    ) throws -> String {
        for _ in 0..<5 {
            let folder = try nextFolder(year: now.year)
            let files = try files(
                folder, revision, draft.motivation, amendment, signer, key, witness(after: [], now: now))
            let isCreated = try asOnlyWriter { lock in
                try lock.clearStaleReferenceLock(ProposalBranch.prefix + folder.id)
                return try ProposalBranch.create(folder, files, date: now, in: repository)
            }
            if isCreated { return folder.id }
        }
        throw LedgerError.overtaken("other proposals took five numbers in a row; nothing was written")
    }

    private func nextFolder(year: Int) throws -> ProposalFolder {
        let ids = try openProposals() + state.closed.keys
        let numbers = ids.filter { $0.hasPrefix("\(year)-") }.compactMap {
            $0.split(separator: "-").last.flatMap { Int($0) }
        }
        let digits = String((numbers.max() ?? 0) + 1)
        let id = "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let folder = ProposalFolder(id: id) else {
            throw LedgerError.overtaken("no free number is left in \(year)")
        }
        return folder
    }

    private func revise(
        _ id: String, _ draft: ProposalDraft, _ amendment: Amendment, _ signer: StatementSigner, _ key: any SigningKey,
        _ now: Moment
    ) throws -> String {
        let hearing = try hearing(of: id)
        guard hearing.revision.authors == [signer.member] else {
            let authors = hearing.revision.authors.map(\.text).joined(separator: ", ")
            throw LedgerError.refused(
                Finding("proposal.author", "only its author can revise \(id): \(authors)", decision: id))
        }
        guard let member = state.register.members[signer.member] else { return id }
        let revision = try self.revision(draft, amendment, by: member, revises: [hearing.matter.revision])
        let files = try files(
            hearing.dossier.folder, revision, draft.motivation, amendment, signer, key,
            witness(after: hearing.heads, now: now))
        try add(files, to: id, date: now)
        return id
    }

    private func files(
        _ folder: ProposalFolder, _ revision: RevisionDocument, _ motivation: [UInt8], _ amendment: Amendment,
        _ signer: StatementSigner,
        _ key: any SigningKey, _ witness: StatementWitness
    ) throws -> [String: [UInt8]] {
        let bytes = CanonicalWriter.bytes(of: revision.node)
        let digest = Digest(of: bytes)
        let about = StatementSubject(
            repository: state.repository, proposal: folder.id, revision: digest, change: Digest(of: revision.changeNode)
        )
        let statement = StatementDocument.proposal(
            ProposalStatement(
                about: about, title: revision.title, amount: try amendment.gross(), signer: signer, witness: witness))
        return try StatementFiles(statement, folder, key).files.merging([
            folder.revision(digest.hex): bytes, folder.payload(Digest(of: motivation).hex): motivation,
        ]) { first, _ in first }
    }
}

extension Ledger {
    /// Adds signed files to an open proposal, as the only writer: never to one that was decided in the meantime.
    func add(_ files: [String: [UInt8]], to id: String, date: Moment) throws {
        try asOnlyWriter { lock in
            try lock.clearStaleReferenceLock(ProposalBranch.prefix + id)
            try branch(of: id).add(files, date: date)
        }
    }
}

/// A statement and its signature as files of a proposal.
struct StatementFiles {
    let files: [String: [UInt8]]

    init(_ statement: StatementDocument, _ folder: ProposalFolder, _ key: any SigningKey) throws {
        let bytes = statement.bytes
        let digest = Digest(of: bytes)
        files = [
            folder.statement(digest.hex): bytes,
            folder.signature(digest.hex): try key.sign(bytes, namespace: statement.namespace),
        ]
    }
}
