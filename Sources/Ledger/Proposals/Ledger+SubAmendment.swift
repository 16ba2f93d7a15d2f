package import Documents
package import Findings
package import Governance
package import Workflow

/// A sub-amendment that is still to be decided, by somebody who may propose one.
package struct OpenSubAmendment: Hashable, Sendable {
    package let id: String
    package let title: String
    package let amends: AmendedWording
    /// What the votes have reached and nobody has recorded; nil while it waits for votes.
    package let outcome: Verdict.Outcome?
    /// Whether its amendment waits for it: it goes on from what that says. One that does not falls unless it is put anew.
    package let isWaitedFor: Bool

    /// The lowest number first; where two have the same, the lower id.
    static func isBefore(_ one: OpenSubAmendment, _ other: OpenSubAmendment) -> Bool {
        (one.amends.order, one.id) < (other.amends.order, other.id)
    }

    /// Why an amendment is not recorded while this one is open.
    func holdsUp(_ amendment: String) -> Finding {
        let message: Message = "sub-amendment \(id) (\(title)) is open, and is decided before \(amendment)"
        return Finding("subamendment.open", message, decision: amendment, hint: wayOn(before: amendment))
    }

    /// What has to happen to it before another proposal can be recorded.
    func wayOn(before other: String) -> Message {
        outcome == .adopted
            ? "record it first: akkoord enact \(id)"
            : "vote on it first (akkoord status \(id)); its author can take it back (akkoord retract \(id)), and the chair have it passed over: akkoord enact \(other) --pass-over \(id)"
    }
}

extension OpenSubAmendment {
    /// Nil for one that nobody entitled has put forward, or that the votes have not adopted: it holds nothing up.
    init?(
        _ hearing: Hearing, _ amends: AmendedWording, at now: Moment, isWaitedFor: () throws -> Bool
    ) rethrows {
        guard hearing.proposerFindings(at: now).isEmpty else { return nil }
        let outcome = hearing.verdict(at: now)?.outcome
        guard outcome == nil || outcome == .adopted else { return nil }
        self.init(
            id: hearing.dossier.folder.id, title: hearing.revision.title, amends: amends, outcome: outcome,
            isWaitedFor: try isWaitedFor())
    }
}

extension Ledger {
    /// Open sub-amendments in the order in which they are voted on.
    ///
    /// One that is not sound, that nobody entitled has put forward, or that the votes have rejected, holds nothing up.
    package func openSubAmendments(at now: Moment) throws -> [OpenSubAmendment] {
        try openProposals().compactMap { try openSubAmendment($0, at: now) }.sorted(by: OpenSubAmendment.isBefore)
    }

    private func openSubAmendment(_ id: String, at now: Moment) throws -> OpenSubAmendment? {
        // The wording is enough to pass over most; only these are heard.
        guard let dossier = try branch(of: id).dossier().value, let amends = dossier.current?.amends,
            let hearing = Hearing.open(dossier, in: state).value
        else { return nil }
        return try OpenSubAmendment(hearing, amends, at: now) { try isWaitedFor(hearing, amends) }
    }

    /// Dates say nothing here: whoever signs sets them. What came in after the votes is for the chair to pass over.
    private func isWaitedFor(_ hearing: Hearing, _ amends: AmendedWording) throws -> Bool {
        guard state.outcome(of: amends.proposal) == nil, try wordingFindings(of: amends).isEmpty,
            let amended = AmendedChange(hearing.revision)
        else { return false }
        let last = try lastSubAmendment(on: amends.proposal)
        return last.map { $0.change.after == amended.before } ?? true
    }

    // MARK: What waits for what

    /// What lies on open branches and has to be decided before a proposal can be adopted.
    ///
    /// Asked before recording. A verifier has no branches: what was recorded all the same is judged by what main holds.
    ///
    /// `passed` are sub-amendments that the chair has passed over; one that holds nothing up is refused, and one whose votes
    /// are in is waited for all the same: nobody passes over what was decided.
    package func holdUps(of hearing: Hearing, at now: Moment, passingOver passed: [String] = []) throws -> [Finding] {
        let isAmending = [RecordDocument.Kind.amendment, .subAmendment].map(\.rawValue).contains(hearing.revision.kind)
        let open = isAmending ? try openSubAmendments(at: now) : []
        let waiting = Set(holders(of: hearing, among: open).map(\.id))
        let idle = passed.filter { !waiting.contains($0) }.map { Self.idle($0, hearing.dossier.folder.id) }
        guard idle.isEmpty else { return idle }
        return try isAmending
            ? holdUps(of: hearing, among: open.filter { !passed.contains($0.id) || $0.outcome != nil }) : []
    }

    static func idle(_ subAmendment: String, _ id: String) -> Finding {
        Finding(
            "subamendment.not-waiting", "\(id) does not wait for `\(subAmendment)`, so there is nothing to pass over",
            decision: id, hint: "`akkoord explain \(id)` lists what it waits for")
    }

    /// What a proposal waits for, in its order.
    private func holders(of hearing: Hearing, among open: [OpenSubAmendment]) -> [OpenSubAmendment] {
        let id = hearing.dossier.folder.id
        guard let amends = hearing.revision.amends else {
            return open.filter { $0.amends.proposal == id && $0.isWaitedFor }
        }
        let own = OpenSubAmendment(
            id: id, title: hearing.revision.title, amends: amends, outcome: nil, isWaitedFor: true)
        return open.filter {
            $0.amends.proposal == amends.proposal && $0.isWaitedFor && OpenSubAmendment.isBefore($0, own)
        }
    }

    /// As above, where the open sub-amendments are known.
    package func holdUps(of hearing: Hearing, among open: [OpenSubAmendment]) throws -> [Finding] {
        let id = hearing.dossier.folder.id
        let holders = holders(of: hearing, among: open)
        guard let amends = hearing.revision.amends else {
            return holders.map { $0.holdsUp(id) }
        }
        let earlier = holders.map { each in
            let message: Message =
                "sub-amendment \(each.id) (order \(each.amends.order)) is voted on before this one (order \(amends.order))"
            return Finding("subamendment.order", message, hint: each.wayOn(before: id))
        }
        return try (earlier + wordingFindings(of: amends)).map { $0.concerning(id) }
    }

    /// Why a sub-amendment does not fit the amendment as it lies on its branch. That it goes on from the last one adopted,
    /// main says.
    private func wordingFindings(of amends: AmendedWording) throws -> [Finding] {
        guard state.outcome(of: amends.proposal) == nil else { return [] }
        do {
            let amendment = try amendment(amends.proposal)
            guard try lastSubAmendment(on: amends.proposal) == nil else { return [] }
            let reads = try RevisionDocument.amendmentNode(amends.operations, taking: amends.takesEffect)
            guard Digest(of: reads) != amendment.matter.change else { return [] }
            return [AmendedChange.moved(amends.proposal, "its author has revised it")]
        } catch LedgerError.refused(let findings) {
            return findings
        }
    }

    /// Why an open amendment cannot be adopted as it reads: a sub-amendment on it was adopted.
    package func wordingFindings(on hearing: Hearing) throws -> [Finding] {
        try hearing.wordingFindings(in: state, archive)
    }

    private func lastSubAmendment(on id: String) throws -> AdoptedSubAmendments.Entry? {
        try AdoptedSubAmendments(on: id, state.chronicle, archive).last
    }

    // MARK: Proposing one

    /// An open amendment; refused when it is none.
    private func amendment(_ id: String) throws -> Hearing {
        let hearing = try hearing(of: id)
        guard hearing.revision.kind != RecordDocument.Kind.amendment.rawValue else { return hearing }
        throw LedgerError.refused(hearing.revision.amends.map { Self.nested(id, $0.proposal) } ?? Self.foreign(hearing))
    }

    private static func nested(_ id: String, _ amendment: String) -> Finding {
        let message: Message =
            "\(id) is a sub-amendment itself: two levels of changes could not be voted on in one order"
        return Finding(
            "subamendment.kind", message, decision: id,
            hint: "put what you want beside it, with an order of its own: akkoord propose sub-amendment \(amendment)")
    }

    private static func foreign(_ hearing: Hearing) -> Finding {
        let id = hearing.dossier.folder.id
        let message: Message =
            "\(id) is a proposal of kind `\(Message(word: hearing.revision.kind))`; a sub-amendment changes an amendment"
        return Finding(
            "subamendment.kind", message, decision: id,
            hint: "vote against it and propose another, or ask its author to revise it")
    }

    /// The wording from which a new sub-amendment starts: the amendment as the last one adopted wants it, or as it reads.
    ///
    /// Without an order it is voted on after those that are open; `revising` is the sub-amendment that it replaces, whose
    /// order it keeps.
    package func wording(
        toAmend id: String, order: Int?, revising: String? = nil, at now: Moment
    ) throws -> AmendedWording {
        let hearing = try amendment(id)
        let others = try openSubAmendments(at: now).filter { $0.amends.proposal == id && $0.id != revising }
        let kept = try revising.flatMap { try self.hearing(of: $0).revision.amends?.order }
        let free = Self.order(after: others.map(\.amends.order))
        let (takesEffect, operations) =
            try lastSubAmendment(on: id).flatMap { try archive.revision(of: $0.seq) }.map {
                ($0.takesEffect, $0.operations)
            } ?? (hearing.revision.takesEffect, hearing.revision.operations)
        return AmendedWording(
            proposal: id, order: order ?? kept ?? free, takesEffect: takesEffect, operations: operations)
    }

    /// After those that are open; where one has the last number, the last that is free.
    private static func order(after taken: [Int]) -> Int {
        let last = AmendedWording.orders.upperBound
        let next = (taken.max() ?? 0) + 1
        return next <= last ? next : (1...last).reversed().first { !taken.contains($0) } ?? last
    }

    /// Refuses a draft of a sub-amendment that could not be recorded as things stand on the branches.
    func checkAmends(_ draft: ProposalDraft, at now: Moment) throws {
        guard let amends = draft.amends else { return }
        let hearing = try amendment(amends.proposal)
        let findings =
            try wordingFindings(of: amends)
            + lateFindings(hearing, at: max(now, state.date))
            + orderFindings(amends, draft.revising, at: max(now, state.date))
        guard findings.isEmpty else { throw LedgerError.refused(findings) }
    }

    /// Once all votes on an amendment are in, nobody holds up its recording by a new one, or by a new wording.
    ///
    /// What is here has come in, whatever a clock says.
    private func lateFindings(_ hearing: Hearing, at now: Moment) throws -> [Finding] {
        let known = max(now, hearing.dossier.newestDate ?? now)
        guard let outcome = hearing.verdict(at: known)?.outcome,
            try hearing.wordingFindings(in: state, archive).isEmpty
        else { return [] }
        let id = hearing.dossier.folder.id
        let message: Message =
            "the votes on \(id) are in (\(Message(word: outcome.rawValue))); it only has to be recorded"
        return [Finding("subamendment.late", message, decision: id, hint: "akkoord enact \(id)")]
    }

    private func orderFindings(_ amends: AmendedWording, _ revising: String?, at now: Moment) throws -> [Finding] {
        let others = try openSubAmendments(at: now).filter {
            $0.amends.proposal == amends.proposal && $0.id != revising
        }
        // Nobody goes before one whose votes are in.
        if let decided = others.first(where: { $0.outcome != nil && $0.isWaitedFor && amends.order < $0.amends.order })
        {
            let message: Message =
                "the votes on \(decided.id) are in (\(Message(word: Verdict.Outcome.adopted.rawValue))); it only has to be recorded"
            return [Finding("subamendment.late", message, hint: "akkoord enact \(decided.id)")]
        }
        guard let other = others.first(where: { $0.amends.order == amends.order }) else { return [] }
        let message: Message =
            "sub-amendment \(other.id) on \(amends.proposal) has order of voting \(amends.order) already"
        return [
            Finding(
                "subamendment.same-order", message, hint: "leave --order out to be voted on after those that are open")
        ]
    }

    // MARK: Following one

    /// The new wording of an amendment that the last adopted sub-amendment on it asks for: the same motivation, the
    /// operations of the sub-amendment. Refused when there is none, or it says so already.
    package func following(_ id: String, titled title: (RevisionDocument, RevisionDocument) -> String) throws
        -> ProposalDraft
    {
        let hearing = try amendment(id)
        guard let last = try lastSubAmendment(on: id), let wanted = try archive.revision(of: last.seq) else {
            throw LedgerError.refused(
                Finding(
                    "subamendment.none", "no sub-amendment on \(id) was adopted", decision: id,
                    hint: "to change it otherwise: akkoord propose file --revises \(id) --file OPERATIONS"))
        }
        guard last.change.after != hearing.matter.change else {
            throw LedgerError.refused(
                Finding(
                    "subamendment.followed", "\(id) says already what sub-amendment \(last.proposal) says",
                    decision: id,
                    hint: "`akkoord status \(id)` shows what it waits for"))
        }
        return ProposalDraft(
            title: title(hearing.revision, wanted),
            motivation: hearing.dossier.payload[hearing.revision.motivation] ?? [], takesEffect: wanted.takesEffect,
            operations: wanted.operations, revising: id)
    }

    /// An amendment that a sub-amendment binds is revised to nothing else, and not before one whose votes are in is recorded.
    func checkFollows(_ id: String, _ change: ProposedChange, at now: Moment) throws {
        guard change.subject == RecordDocument.Kind.amendment.rawValue else { return }
        let decided = try openSubAmendments(at: max(now, state.date)).first {
            $0.amends.proposal == id && $0.outcome == .adopted && $0.isWaitedFor
        }
        if let decided { throw LedgerError.refused(unrecorded(decided.id, on: id)) }
        guard let last = try lastSubAmendment(on: id), last.change.after != Digest(of: change.revision.changeNode)
        else { return }
        throw LedgerError.refused(Hearing.unfollowed(id, last.proposal).concerning(id))
    }

    private func unrecorded(_ subAmendment: String, on id: String) -> Finding {
        let message: Message =
            "the votes on sub-amendment \(subAmendment) are in, and it binds what \(id) says; it only has to be recorded"
        return Finding(
            "subamendment.unfollowed", message, decision: id,
            hint: "akkoord enact \(subAmendment), then akkoord revise \(id)")
    }
}
