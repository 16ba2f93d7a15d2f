package import Amendments
import CanonicalForm
package import Documents
package import Findings
import GitStore
package import Governance
import Workflow

/// What a partner wants, before it has an id.
package struct ProposalDraft {
    package let kind: String
    package let title: String
    package let motivation: [UInt8]
    package let takesEffect: RevisionDocument.Effectivity
    /// Of an amendment or a correction.
    package let operations: [PlanOperation]
    /// The decision that a correction undoes or mends; nil for all else.
    package let corrects: String?
    package let evidence: [Evidence]
    /// The pending amendment that a sub-amendment changes, as it reads; nil for all else.
    package let amends: AmendedWording?
    /// Of another kind: the new bytes of each file that changes.
    package let files: [String: [UInt8]]
    /// The open proposal that this is a new revision of.
    package let revising: String?

    package init(
        title: String, motivation: [UInt8], takesEffect: RevisionDocument.Effectivity, operations: [PlanOperation],
        correcting decision: String? = nil, evidence: [Evidence] = [], amending wording: AmendedWording? = nil,
        revising: String? = nil
    ) {
        kind = wording != nil ? DocumentWords.subAmendment : decision == nil ? "amendment" : "correction"
        corrects = decision
        amends = wording
        self.evidence = evidence
        self.title = title
        self.motivation = motivation
        self.takesEffect = takesEffect
        self.operations = operations
        files = [:]
        self.revising = revising
    }

    /// A proposal to put whole files in the place of others.
    package init(
        kind: String, title: String, motivation: [UInt8], files: [String: [UInt8]], revising: String? = nil
    ) {
        self.kind = kind
        self.title = title
        self.motivation = motivation
        takesEffect = .onDecision
        operations = []
        corrects = nil
        amends = nil
        evidence = []
        self.files = files
        self.revising = revising
    }
}

extension Ledger {
    /// Puts a proposal forward and gives its id. Nothing is written unless it could be adopted as things stand.
    package func propose(_ draft: ProposalDraft, by member: Member, key: any SigningKey, now: Moment) throws -> String {
        try checkApplies(draft, at: now)
        guard let policy = state.policy(for: draft.kind) else {
            throw LedgerError.refused(
                Finding(
                    "policy.missing", "there is no policy for `\(draft.kind)`", path: "policy/\(draft.kind).yaml"))
        }
        guard let capacity = ProposingRight(policy: policy, register: state.register, now: now).capacity(of: member)
        else { throw LedgerError.refused(notEntitled(member, draft, policy, now)) }
        let signer = StatementSigner(member: member.id, actsFor: member.party, capacity: capacity)
        if let id = draft.revising { return try revise(id, draft, signer, key, now) }
        return try submit(try change(draft, by: member.id, revises: []), draft, signer, key, now)
    }

    /// Why a member could not put a draft forward now, whatever it says; nothing where they could.
    package func findings(
        against member: Member, proposing draft: ProposalDraft, at now: Moment
    ) throws -> [Finding] {
        var findings: [Finding] = []
        if !member.keys.contains(where: { $0.keyClass == .member }) {
            findings.append(
                Finding(
                    "key.unregistered", "no key of `\(member.id)` is registered with which a member signs",
                    hint: "a change of the register enters one: akkoord propose register --add-key"))
        }
        if let policy = state.policy(for: draft.kind),
            ProposingRight(policy: policy, register: state.register, now: now).capacity(of: member) == nil
        {
            findings.append(notEntitled(member, draft, policy, now))
        }
        guard let id = draft.revising else { return findings }
        return findings + revisionFindings(id, draft, by: member.id, try hearing(of: id))
    }

    /// What should be known before a wording takes the place of another: whose votes count no more.
    package func voidedVotes(by draft: ProposalDraft) throws -> [Finding] {
        guard let id = draft.revising else { return [] }
        let hearing = try hearing(of: id)
        let votes = hearing.statements.filter { $0.ballot != nil && $0.revision == hearing.matter.revision }
        let members = Set(votes.map(\.member)).sorted().map { "`\($0)`" }.joined(separator: ", ")
        guard !members.isEmpty else { return [] }
        return [
            Finding(
                "proposal.votes-void",
                "what was voted on the present wording of \(id) counts no more for this one: \(members)",
                severity: .notice, decision: id, hint: "tell them: who still agrees votes again")
        ]
    }

    private func notEntitled(_ member: Member, _ draft: ProposalDraft, _ policy: Policy, _ now: Moment) -> Finding {
        let message: Message = "`\(member.id)` may not propose this (`\(draft.kind)`) on \(now.date)"
        return Finding("proposal.not-entitled", message, hint: "proposing: \(proposers(policy))")
    }

    private func proposers(_ policy: Policy) -> Message {
        policy.proposers.map(\.rawValue).sorted().map { Message(word: $0) }.joined(separator: ", ")
    }

    /// What would be proposed, derived as a verifier would; refused when it could not be adopted as things stand, or
    /// nobody could ever consent.
    @discardableResult
    package func checkApplies(_ draft: ProposalDraft, at now: Moment) throws -> Adoption {
        guard draft.motivation.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }) else {
            throw LedgerError.refused(
                Finding("proposal.no-motivation", "the motivation is empty", hint: "say why: --motivation TEXT"))
        }
        let lines = draft.operations.flatMap(\.givingLines).filter {
            state.plan.lines[$0] != nil && state.plan.lines[$0]?.executor == nil
        }
        if let line = lines.first {
            throw LedgerError.refused(withoutExecutor(line))
        }
        let books = try AdoptionSetting(state: state, date: now, earlier: archive).books(for: draft.operations)
        try checkAmends(draft, at: now)
        if DocumentWords.kindsWordedInOperations.contains(draft.kind),
            case .refused(let findings) = try AmendmentAdoption.amended(
                books, draft.operations, state, archive, closed: ClosedPeriods(for: draft.kind))
        {
            throw LedgerError.refused(findings)
        }
        let change = try change(draft, by: state.register.members.keys.min() ?? "nobody", revises: [])
        switch try Adoption.of(change, in: state, at: max(now, state.date), earlier: archive) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let adoption):
            try checkPartiesAreAsked(change)
            return adoption
        }
    }

    private func withoutExecutor(_ line: LineID) -> Finding {
        let message: Message = "no party carries out `\(line)`, so nobody could consent to changing it"
        guard state.plan.lines[line]?.level == .domain else {
            return Finding(
                "amendment.no-executor", message, hint: "change a line below it, or give it an executor first")
        }
        let lines = state.plan.linesWithMoney(below: line).map { "`\($0)`" }.joined(separator: ", ")
        return Finding(
            "amendment.no-executor", message,
            hint: lines.isEmpty
                ? "a domain has no executor: change a theme in it"
                : "a domain has no executor: change a line in it; money lies on \(lines)")
    }

    /// What changes an agreement, or moves money in somebody's own books, needs those parties whatever the policy says;
    /// a route that never asks them leads nowhere.
    private func checkPartiesAreAsked(_ change: ProposedChange) throws {
        let touched = Amendment(change.revision.operations).touchedAgreements
        guard let policy = state.policy(for: change.subject),
            let matter = try? change.matter([], Digest(of: change.revision.node), in: state),
            change.subject == "agreement" || !touched.isEmpty || !matter.ownBooks.isEmpty,
            let facts = Facts(of: matter, under: policy), !facts.steps.contains(where: policy.asksParties)
        else { return }
        guard change.subject == "agreement" || !touched.isEmpty else {
            let names = matter.ownBooks.map { "`\($0)`" }.joined(separator: ", ")
            throw LedgerError.refused(
                Finding(
                    "amendment.own-books",
                    "nobody on the route of this proposal asks \(names), whose own books pay for it",
                    path: "policy/\(policy.subject).yaml",
                    hint: "let the policy lead it elsewhere: `without-shifts: touches-own-books` on that route"))
        }
        let message: Message = "no step of the policy for `\(change.subject)` asks each party of the agreement"
        throw LedgerError.refused(
            Finding(
                "agreement.unsigned", message, path: "policy/\(change.subject).yaml",
                hint: "propose a new wording of the agreement, or change the policy first"))
    }

    func change(_ draft: ProposalDraft, by author: MemberID, revises: [Digest]) throws -> ProposedChange {
        let textFindings = MarkdownFile.findings(in: draft.motivation).map { $0.located(in: "motivation") }
        let files = draft.files.sorted { CanonicalOrder.isBefore($0.key, $1.key) }
        let replacements = RevisedFiles(
            replacements: files.map { .init(path: $0.key, old: state.files[$0.key]) },
            pending: draft.kind == "policy" ? .judgeAnew : nil)
        guard let effect = try? Effect(of: draft.operations) else {
            throw LedgerError.refused(
                Finding("amendment.too-large", "the amounts add up to more than can be stored"))
        }
        let revision = RevisionDocument(
            kind: draft.kind, title: draft.title, takesEffect: draft.takesEffect, operations: draft.operations,
            corrects: draft.corrects, amends: draft.amends, files: replacements, effect: effect,
            payload: files.map { .init(path: $0.key, digest: Digest(of: $0.value)) },
            evidence: draft.evidence, motivation: Digest(of: draft.motivation), authors: [author], revises: revises)
        let findings =
            textFindings + RevisionDocument.kind.shape.findings(in: revision.node).map { $0.located(in: "revision") }
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
        let payload = Dictionary(files.map { (Digest(of: $0.value), $0.value) }, uniquingKeysWith: { one, _ in one })
        return ProposedChange(revision, payload: payload)
    }

    /// Tries numbers until one is free; the id stands in what is signed, so a number lost to another is signed anew.
    private func submit(
        _ change: ProposedChange, _ draft: ProposalDraft, _ signer: StatementSigner, _ key: any SigningKey,
        _ now: Moment
    ) throws -> String {
        for _ in 0..<5 {
            let folder = try nextFolder(year: now.year, party: signer.actsFor)
            let files = try files(folder, change, draft.motivation, signer, key, witness(after: [], now: now))
            let isCreated = try asOnlyWriter { lock in
                try lock.clearStaleReferenceLock(ProposalBranch.prefix + folder.id)
                return try ProposalBranch.create(folder, files, date: now, in: repository)
            }
            if isCreated { return folder.id }
        }
        throw LedgerError.overtaken("other proposals took five numbers in a row; nothing was written")
    }

    /// The next free id: `<year>-<number>` in the shared repository, and in a clone, which cannot ask it, with the
    /// party between them (FORMATS), so that what two parties propose at once keeps two ids.
    private func nextFolder(year: Int, party: PartyID) throws -> ProposalFolder {
        let ids = try ProposalBranch.ids(in: repository) + state.chronicle.proposals + remoteProposalIDs()
        let numbers = ids.filter { $0.hasPrefix("\(year)-") }.compactMap {
            $0.split(separator: "-").last.flatMap { Int($0) }
        }
        let digits = String((numbers.max() ?? 0) + 1)
        let prefix = try hasRemote ? "\(year)-\(party)-" : "\(year)-"
        let id = prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let folder = ProposalFolder(id: id) else {
            throw LedgerError.overtaken("no free number is left in \(year)")
        }
        return folder
    }

    private func revise(
        _ id: String, _ draft: ProposalDraft, _ signer: StatementSigner, _ key: any SigningKey, _ now: Moment
    ) throws -> String {
        let hearing = try hearing(of: id)
        let findings = revisionFindings(id, draft, by: signer.member, hearing)
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
        let change = try change(draft, by: signer.member, revises: [hearing.matter.revision])
        try checkFollows(id, change, at: now)
        let files = try files(
            hearing.dossier.folder, change, draft.motivation, signer, key, witness(after: hearing.heads, now: now))
        try add(files, to: id, date: now)
        return id
    }

    /// A new wording is of the same kind, and of who wrote the present one.
    private func revisionFindings(
        _ id: String, _ draft: ProposalDraft, by member: MemberID, _ hearing: Hearing
    ) -> [Finding] {
        let hint: Message = "propose it by itself: leave --revises out"
        if hearing.revision.authors != [member] {
            let authors = hearing.revision.authors.map(\.text).joined(separator: ", ")
            return [
                Finding("proposal.author", "only its author can revise \(id): \(authors)", decision: id, hint: hint)
            ]
        }
        guard hearing.revision.kind != draft.kind else { return [] }
        let message: Message =
            "\(id) is a proposal of kind `\(hearing.revision.kind)`; a new wording cannot be of another"
        return [Finding("proposal.kind", message, decision: id, hint: hint)]
    }

    private func files(
        _ folder: ProposalFolder, _ change: ProposedChange, _ motivation: [UInt8], _ signer: StatementSigner,
        _ key: any SigningKey, _ witness: StatementWitness
    ) throws -> [String: [UInt8]] {
        let revision = change.revision
        let bytes = CanonicalWriter.bytes(of: revision.node)
        let digest = Digest(of: bytes)
        let about = StatementSubject(
            repository: state.repository, proposal: folder.id, revision: digest, change: Digest(of: revision.changeNode)
        )
        let statement = StatementDocument.proposal(
            ProposalStatement(
                about: about, title: revision.title, amount: try change.gross(), signer: signer, witness: witness))
        var files = try StatementFiles(statement, folder, key).files
        files[folder.revision(digest.hex)] = bytes
        files[folder.motivation(revision.motivation.hex)] = motivation
        for (path, bytes) in change.files { files[folder.payload(Digest(of: bytes).hex, for: path)] = bytes }
        return files
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
