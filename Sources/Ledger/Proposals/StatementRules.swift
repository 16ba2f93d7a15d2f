import Documents
import Findings
package import Governance
import Signing
import Workflow

/// What must hold of every statement on a proposal before it may be judged: whose key signed it, and that it speaks of
/// this repository, this proposal and what is there (LEDGER §4).
///
/// What fails here refuses the whole decision. Whether a sound statement counts is the judge's business.
struct StatementRules {
    private let dossier: Dossier
    private let state: LedgerState
    private let changes: [Digest: ProposedChange]

    init(_ dossier: Dossier, _ state: LedgerState) {
        self.dossier = dossier
        self.state = state
        changes = dossier.revisions.mapValues { ProposedChange($0, payload: dossier.payload) }
    }

    /// The checked statements, or every reason why there are none.
    func check() -> Checked<(statements: [CheckedStatement], possessions: [Possession])> {
        var findings: [Finding] = []
        var checked: [CheckedStatement] = []
        var possessions: [Possession] = []
        for signed in dossier.statements {
            let path = dossier.folder.statement(signed.digest.hex)
            if case .possession(let statement) = signed.statement {
                findings += possessionFindings(statement, signed).map { $0.located(in: path) }
                possessions.append(Possession(statement, signed.digest))
                continue
            }
            switch check(signed) {
            case .refused(let problems): findings += problems.map { $0.located(in: path) }
            case .accepted(let statement): checked.append(statement)
            }
        }
        if findings.isEmpty { findings += orderFindings(checked) + authorFindings(checked) }
        return findings.isEmpty ? .accepted((checked, possessions)) : .refused(findings)
    }

    // MARK: One statement

    private func check(_ signed: SignedStatement) -> Checked<CheckedStatement> {
        guard let parts = StatementPartsOnProposal(signed) else {
            return .refused([Finding("statement.misplaced", "a genesis statement does not belong in a proposal")])
        }
        let findings =
            subjectFindings(parts) + shownFindings(parts) + witnessFindings(parts.witness)
            + signatureFindings(signed, parts.signer)
        guard findings.isEmpty else { return .refused(findings) }
        let isPresent = state.register.owner(of: signed.signature.publicKey.base64) != nil
        return .accepted(parts.checked(signed.digest, isKeyRevoked: !isPresent))
    }

    private func subjectFindings(_ parts: StatementPartsOnProposal) -> [Finding] {
        var findings: [Finding] = []
        if parts.about.repository != state.repository {
            findings.append(
                Finding("statement.repository", "the statement names another repository: \(parts.about.repository)"))
        }
        if parts.about.proposal != dossier.folder.id {
            findings.append(Finding("statement.proposal", "the statement is about proposal \(parts.about.proposal)"))
        }
        guard let revision = dossier.revisions[parts.about.revision] else {
            return findings + [
                Finding(
                    "statement.revision", "the statement names a revision that is not there: \(parts.about.revision)")
            ]
        }
        if parts.about.change != Digest(of: revision.changeNode) {
            findings.append(Finding("statement.change", "the statement names another change than its revision makes"))
        }
        return findings
    }

    /// What was shown to the signer must be what is there.
    private func shownFindings(_ parts: StatementPartsOnProposal) -> [Finding] {
        guard let revision = dossier.revisions[parts.about.revision] else { return [] }
        var findings: [Finding] = []
        if let title = parts.title, !title.utf8.elementsEqual(revision.title.utf8) {
            findings.append(Finding("statement.title", "the signer was shown another title: \(title)"))
        }
        if let amount = parts.amount, amount != changes[parts.about.revision].flatMap({ try? $0.gross() }) {
            findings.append(Finding("statement.amount", "the signer was shown another amount: \(amount)"))
        }
        if parts.isVote, parts.document != changes[parts.about.revision]?.agreement?.digest {
            findings.append(
                Finding("statement.document", "the signer was shown another document than the one proposed"))
        }
        return findings
    }

    private func witnessFindings(_ witness: StatementWitness) -> [Finding] {
        guard witness.seen <= state.seq else {
            return [
                Finding("statement.witness", "the signer saw decision \(witness.seen), which is not before this one")
            ]
        }
        guard state.chronicle[witness.seen].record == witness.record else {
            return [
                Finding(
                    "statement.witness",
                    "the signer saw another record \(witness.seen) than this history holds: a forked history",
                    hint: "it was signed where other decisions were recorded: propose it anew, for an id of its own")
            ]
        }
        return []
    }

    /// The owner of a key that is registered, or was.
    private func owner(of publicKey: String) -> (member: MemberID, key: RegisteredKey)? {
        if let owner = state.register.owner(of: publicKey) { return owner }
        return state.retiredKeys.first { $0.key.publicKey == publicKey }.map { ($0.member, $0.key) }
    }

    /// The proof that somebody holds a key that the proposal may register. It speaks of no wording and no vote.
    private func possessionFindings(_ statement: PossessionStatement, _ signed: SignedStatement) -> [Finding] {
        guard dossier.revisions.values.allSatisfy({ $0.kind == "register" }) else {
            return [Finding("statement.misplaced", "only a change of the register enrols keys")]
        }
        var findings = witnessFindings(
            StatementWitness(seen: statement.seen, record: statement.record, after: [], date: statement.date))
        if statement.repository != state.repository {
            findings.append(
                Finding("statement.repository", "the statement names another repository: \(statement.repository)"))
        }
        if statement.proposal != dossier.folder.id {
            findings.append(Finding("statement.proposal", "the statement is about proposal \(statement.proposal)"))
        }
        if signed.signature.publicKey.base64 != statement.publicKey {
            findings.append(Finding("statement.key", "signed by another key than the one it speaks of"))
        }
        return findings + signed.signatureFindings()
    }

    private func signatureFindings(_ signed: SignedStatement, _ signer: StatementSigner) -> [Finding] {
        guard let owner = owner(of: signed.signature.publicKey.base64) else {
            return [Finding("statement.unknown-key", "signed by a key that is not in the register")]
        }
        guard owner.member == signer.member else {
            return [
                Finding(
                    "statement.foreign-key",
                    "says it is of `\(signer.member)`, and is signed by a key of `\(owner.member)`")
            ]
        }
        guard AllowedSigners.namespaces(of: owner.key.keyClass).contains(signed.statement.namespace) else {
            return [
                Finding(
                    "statement.key-class", "a \(owner.key.keyClass.rawValue) key may not sign this kind of statement")
            ]
        }
        return signed.signatureFindings()
    }

    // MARK: All statements

    /// Whatever a signer had before them must be there; and they had the proposal.
    private func orderFindings(_ statements: [CheckedStatement]) -> [Finding] {
        let order = StatementOrder(statements)
        var findings = order.missing.map {
            Finding(
                "statement.suppressed", "a statement names \($0) as known to its signer, and it is not there",
                path: dossier.folder.path)
        }
        let proposing = Dictionary(grouping: statements.filter { $0.kind == .proposal }, by: \.revision)
        for statement in statements {
            let known = order.known(to: statement.digest)
            for revision in revisionsBefore(statement)
            where known.isDisjoint(with: (proposing[revision] ?? []).map(\.digest)) {
                let message: Message = "the statement does not name the proposal statement of revision \(revision)"
                findings.append(
                    Finding("statement.after", message, path: dossier.folder.statement(statement.digest.hex)))
            }
        }
        return findings
    }

    /// The revisions that a signer must have had: the one spoken of, or for an author the ones that it revises.
    private func revisionsBefore(_ statement: CheckedStatement) -> [Digest] {
        statement.kind == .proposal ? dossier.revisions[statement.revision]?.revises ?? [] : [statement.revision]
    }

    /// Every author of a revision has put it forward, and nobody else has; and it takes the place of their own alone.
    private func authorFindings(_ statements: [CheckedStatement]) -> [Finding] {
        dossier.revisions.sorted { $0.key < $1.key }.flatMap { digest, revision in
            let path = dossier.folder.revision(digest.hex)
            let foreign = revision.revises.compactMap { dossier.revisions[$0] }.compactMap {
                takeover(revision, of: $0)
            }
            let signed = Set(statements.filter { $0.kind == .proposal && $0.revision == digest }.map(\.member))
            let missing = Set(revision.authors).subtracting(signed).sorted().map {
                Finding("proposal.author", "author `\($0)` has not signed the revision", path: path)
            }
            let extra = signed.subtracting(revision.authors).sorted().map {
                Finding("proposal.author", "`\($0)` signed as an author and is not named as one", path: path)
            }
            return missing + extra + foreign.map { $0.located(in: path) }
        }
    }

    /// A proposal stays what its authors put forward: nobody else words it anew (0044).
    private func takeover(_ revision: RevisionDocument, of earlier: RevisionDocument) -> Finding? {
        let (now, before) = (Self.names(revision.authors), Self.names(earlier.authors))
        guard now != before else { return nil }
        return Finding(
            "proposal.author", "\(now) put this in the place of a wording of \(before), which only its authors can",
            hint:
                "take the branch as it was before, from another clone; whoever wants something else proposes it by itself"
        )
    }

    private static func names(_ members: [MemberID]) -> String {
        members.map { "`\($0)`" }.sorted().joined(separator: ", ")
    }
}

/// A proven possession: somebody signed with the key that a member is to have under an id.
package struct Possession: Hashable, Sendable {
    package let member: MemberID
    package let key: Identifier<RegisteredKey>
    package let publicKey: String
    package let date: Moment
    package let statement: Digest

    init(_ statement: PossessionStatement, _ digest: Digest) {
        self.statement = digest
        member = statement.member
        key = statement.key
        publicKey = statement.publicKey
        date = statement.date
    }

    /// Like every statement, one that is dated later does not count yet.
    package func proves(_ key: RegisteredKey, of member: MemberID, at now: Moment) -> Bool {
        self.member == member && self.key == key.id && publicKey == key.publicKey && date <= now
    }
}
