import Documents
import Findings
import GitStore
package import Governance

extension Ledger {
    /// Brings this clone and the shared repository together, as the last fetch left that one (LEDGER §10): main here
    /// follows it, and what was decided here and not there is judged anew on it. Nothing goes over a network.
    ///
    /// `recorder` and its key are asked for only where the two have parted.
    package func sync(
        with remote: String, by recorder: MemberID?, key: (any SigningKey)?, now: Moment
    ) throws -> Reunion {
        try asOnlyWriter { lock in
            _ = try tidy(lock)
            let shared = try sharedMain(of: remote)
            var reunion = try meet(shared, remote, recorder, key, now)
            let after = try Ledger(repository, checkpoints: checkpoints)
            reunion.leftAlone = try after.tidy(lock)
            try after.mendTags()
            try after.uniteProposals(of: remote, into: &reunion)
            return reunion
        }
    }

    private func meet(
        _ shared: SharedMain, _ remote: String, _ recorder: MemberID?, _ key: (any SigningKey)?, _ now: Moment
    ) throws -> Reunion {
        let theirs = shared.history.state
        let common = state.chronicle.common(with: theirs.chronicle)
        if common == theirs.chronicle.count {
            let own = state.chronicle.decided(from: common)
            return Reunion(main: own.isEmpty ? .same(state.seq) : .ahead(own))
        }
        if common == state.chronicle.count {
            try moveMain(to: theirs)
            return Reunion(main: .followed(from: state.seq, to: theirs.seq))
        }
        guard let recorder, let key else { throw LedgerError.refused(parted(shared, common)) }
        var remaking = Remaking(of: self, onto: theirs, of: remote, by: recorder, key: key, now: now)
        for seq in common...state.seq { try remaking.remake(seq) }
        return try rejoin(remaking, after: common - 1)
    }

    private func parted(_ shared: SharedMain, _ common: Int) -> Finding {
        let here = state.chronicle.decided(from: common).joined(separator: ", ")
        let there = shared.history.chronicle.decided(from: common).joined(separator: ", ")
        return Finding(
            "sync.parted",
            "main here and `\(shared.name)` parted after @\(common - 1): only here is \(here), only there \(there)",
            hint: "whoever records brings them together: akkoord sync --key RECORDER-KEY")
    }

    // MARK: Moving

    /// What stood here is named before main moves, and what is open again has its branch: a crash in between loses
    /// nothing, and the same command again does the same.
    private func rejoin(_ remaking: Remaking, after seq: Int) throws -> Reunion {
        var reunion = Reunion(main: .rejoined(after: seq, to: remaking.state.seq))
        reunion.kept = try keepMain()
        for dossier in remaking.reopened { try reopen(dossier) }
        try moveMain(to: remaking.state)
        reunion.remade = remaking.remade
        reunion.decidedThere = remaking.decidedThere
        reunion.reopened = remaking.reopened.map(\.folder.id)
        reunion.findings = remaking.findings
        return reunion
    }

    private func keepMain() throws -> String {
        let head = history.head.commit
        let name = "refs/akkoord/before-sync/\(head.hex.prefix(12))"
        if try repository.reference(name) == nil {
            try repository.advance(
                name, from: nil, to: head, message: "before-sync",
                otherwise: "`\(name)` was made by somebody else at the same moment")
        }
        return name
    }

    private func reopen(_ dossier: Dossier) throws {
        let date = dossier.newestDate ?? state.date
        if let present = try ProposalBranch.open(dossier.folder, in: repository) {
            return try present.add(dossier.files, date: date)
        }
        _ = try ProposalBranch.create(dossier.folder, dossier.files, date: date, in: repository)
    }

    private func moveMain(to next: LedgerState) throws {
        let (old, new) = (history.head.commit, next.chronicle[next.seq].commit)
        try repository.advance(
            Verifier.main, from: old, to: new, message: "sync",
            otherwise: "main moved while this was being brought together; nothing was changed")
        checkpoints?.noteRecorded(next)
    }
}

extension Dossier {
    /// When the newest statement was signed.
    var newestDate: Moment? { statements.map(\.statement.date).max() }
}
