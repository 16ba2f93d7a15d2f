package import Amendments
import CanonicalForm
package import Documents
import Findings
package import Governance
import Workflow

/// What a proposal wants to be decided: a wording, and the files it would adopt by their digests.
package struct ProposedChange: Sendable {
    package let revision: RevisionDocument
    private let payload: [Digest: [UInt8]]

    package init(_ revision: RevisionDocument, payload: [Digest: [UInt8]]) {
        self.revision = revision
        self.payload = payload
    }

    /// An amendment that nobody has proposed: what operations would do.
    package init(amendment operations: [PlanOperation], taking effectivity: RevisionDocument.Effectivity)
        throws(MoneyError)
    {
        let revision = RevisionDocument(
            kind: RecordDocument.Kind.amendment.rawValue, title: "", takesEffect: effectivity, operations: operations,
            effect: try Effect(of: operations), payload: [], motivation: Digest(of: []), authors: [], revises: [])
        self.init(revision, payload: [:])
    }

    package var subject: String { revision.kind }

    /// The files that would be adopted, by the path where they will stand.
    package var files: [String: [UInt8]] {
        Dictionary(
            revision.payload.compactMap { item in payload[item.digest].map { (item.path, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The agreement that a proposal of that kind is about: what is signed jointly, and its digest.
    package var agreement: (value: Agreement, digest: Digest)? {
        guard subject == "agreement",
            let item = revision.payload.first(where: { $0.path.hasSuffix("/" + Layout.agreement) }),
            let bytes = payload[item.digest], let value = AgreementDocument.read(bytes).value
        else { return nil }
        return (value, item.digest)
    }

    /// What the proposal is about in money: each operation once, or all contributions of an agreement.
    ///
    /// Of a sub-amendment the larger of what its amendment moves and what it would move.
    package func gross() throws(MoneyError) -> Money {
        if let agreement { return try agreement.value.gross() }
        return max(
            try Amendment(revision.operations).gross(), try Amendment(revision.amends?.operations ?? []).gross())
    }

    /// What the judge has to know, derived in a state.
    ///
    /// A sub-amendment is decided as whichever asks more, the amendment as it reads or as it would read: never easier
    /// than either.
    func matter(_ authors: Set<MemberID>, _ digest: Digest, in state: LedgerState) throws(MoneyError) -> Matter {
        let own = try matter(of: revision.operations, authors, digest, in: state)
        guard let amends = revision.amends else { return own }
        return own.joined(
            with: try matter(of: amends.operations, authors, digest, in: state),
            isAskable: !own.consentingParties.isEmpty || revision.operations.allSatisfy(\.givingLines.isEmpty))
    }

    private func matter(
        of operations: [PlanOperation], _ authors: Set<MemberID>, _ digest: Digest, in state: LedgerState
    ) throws(MoneyError) -> Matter {
        let amendment = Amendment(operations)
        let before = agreement.flatMap { state.agreements[$0.value.id] }
        let day = state.date.date
        let ownBooks = try amendment.ownBooks(in: state.books, programme: state.programme)
        let gross = if let agreement { try agreement.value.gross() } else { try amendment.gross() }
        let kinds = amendment.kinds(in: state.plan).union(ownBooks.isEmpty ? [] : [.touchesOwnBooks])
        return Matter(
            subject: state.policy(for: subject)?.subject ?? subject, authors: authors, revision: digest,
            change: Digest(of: revision.changeNode),
            operations: Set(operations.map(\.word)),
            shifts: Set(kinds.map(\.rawValue)), gross: gross,
            shares: agreement == nil ? try amendment.shares(in: state.books, ownBooks: ownBooks) : try shares(before),
            promises: try amendment.promises(in: state.books),
            consentingParties: amendment.consentingParties(in: state.books, on: day, ownBooks: ownBooks),
            ownBooks: ownBooks.keys.sorted(),
            agreementParties: agreement?.value.signatories(after: before, on: day) ?? [])
    }

    /// Every party that the agreement names, or named, with what it contributes.
    private func shares(_ before: Agreement?) throws(MoneyError) -> [PartyShare] {
        guard let agreement = agreement?.value else { return [] }
        var shares: [PartyShare] = []
        for party in Set((agreement.parties + (before?.parties ?? [])).map(\.id)).sorted() {
            shares.append(PartyShare(party: party, gives: try agreement.share(of: party), receives: .zero))
        }
        return shares
    }

    /// What must hold of the wording by itself, whatever the state and whatever comes of it.
    func findings() -> [Finding] {
        correctionFindings() + subAmendmentFindings() + (revision.hasOperations ? amendmentFindings() : fileFindings())
    }

    /// A sub-amendment names its amendment and says something else than it; nothing else does.
    private func subAmendmentFindings() -> [Finding] {
        guard subject == DocumentWords.subAmendment else {
            guard revision.amends != nil else { return [] }
            return [Finding("subamendment.misplaced", "only a sub-amendment names an amendment that it changes")]
        }
        guard let amends = revision.amends else {
            return [Finding("subamendment.unnamed", "the sub-amendment does not name the amendment that it changes")]
        }
        guard let amended = AmendedChange(revision) else {
            return [Finding("amendment.too-large", "the amounts add up to more than can be stored")]
        }
        guard amended.before == amended.after else { return [] }
        return [
            Finding(
                "subamendment.nothing", "\(amends.proposal) says exactly this already",
                hint: "give the operations as they are to read: akkoord explain \(amends.proposal)")
        ]
    }

    /// A correction names what it corrects and shows why; nothing else does.
    private func correctionFindings() -> [Finding] {
        guard subject == "correction" else {
            guard revision.corrects != nil || !revision.evidence.isEmpty else { return [] }
            let message: Message = "only a correction names a decision that it corrects, and papers that show why"
            return [Finding("correction.misplaced", message)]
        }
        guard revision.corrects != nil else {
            return [Finding("correction.unnamed", "the correction does not name the decision that it corrects")]
        }
        guard revision.evidence.isEmpty else { return [] }
        return [
            Finding(
                "correction.no-evidence", "the correction names no paper that shows what was wrong",
                hint: "name it with --evidence FILE: minutes, a letter, a bill; its SHA-256 is signed with the proposal"
            )
        ]
    }

    private func amendmentFindings() -> [Finding] {
        guard revision.files == .none else {
            return [Finding("proposal.operation", "an amendment changes the plan by operations, never by whole files")]
        }
        guard revision.payload.isEmpty else {
            return [Finding("proposal.payload", "this version cannot adopt texts with an amendment")]
        }
        guard let computed = try? Effect(of: revision.operations) else {
            return [Finding("amendment.too-large", "the amounts add up to more than can be stored")]
        }
        guard let difference = revision.effect.difference(from: computed) else { return [] }
        return [difference.finding(in: .empty, programme: nil)]
    }

    /// A proposal of another kind names every file twice: what it takes the place of, and what will stand there.
    private func fileFindings() -> [Finding] {
        guard revision.operations.isEmpty, revision.effect.deltas.isEmpty else {
            let message: Message =
                "a proposal of kind `\(subject)` puts whole files in the place of others, and changes no cell"
            return [Finding("proposal.operation", message)]
        }
        guard revision.takesEffect == .onDecision else {
            let message: Message = "only an amendment can wait for the next version; this takes effect on the decision"
            return [Finding("proposal.effect-time", message)]
        }
        let replaced = revision.files.replacements.map(\.path)
        guard !replaced.isEmpty, replaced == revision.payload.map(\.path), Set(replaced).count == replaced.count else {
            let message: Message =
                "the files that are replaced and the files that are adopted must be the same, sorted by path"
            return [Finding("proposal.replacements", message)]
        }
        if let file = zip(revision.files.replacements, revision.payload).first(where: { $0.old == $1.digest })?.0 {
            return [Finding("proposal.replacements", "`\(file.path)` would be put in the place of itself")]
        }
        guard revision.items.count == replaced.count + (subject == "policy" ? 1 : 0),
            (revision.files.pending != nil) == (subject == "policy")
        else {
            let message: Message = "a change of policy, and nothing else, says what becomes of open proposals"
            return [Finding("proposal.pending", message)]
        }
        return []
    }
}
