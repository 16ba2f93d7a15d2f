import Findings
import GitStore
import Governance

/// Main of another repository as it was last fetched, verified from its founding.
struct SharedMain {
    /// As git shows it, `origin/main`.
    let name: String
    let history: VerifiedHistory
}

extension Ledger {
    /// Verifies what a fetch brought; refused when there is nothing, when it is unsound, or another repository's.
    func sharedMain(of remote: String) throws -> SharedMain {
        let (name, reference) = ("\(remote)/main", "refs/remotes/\(remote)/main")
        guard try repository.reference(reference) != nil else {
            throw LedgerError.refused(
                Finding(
                    "sync.nothing-fetched", "nothing is known here of main at `\(remote)`",
                    hint: "git fetch \(ShellWord.quoted(remote))"))
        }
        switch try Verifier(repository, reference: reference, checkpoints: checkpoints).verify() {
        case .undecided(let findings, _): throw LedgerError.undecided(findings)
        case .refused(let findings, _):
            let message: Message = "`\(name)` is not sound, so nothing was taken over"
            let hint: Message = "tell whoever keeps `\(remote)`; what was here is as it was"
            throw LedgerError.refused([Finding("sync.unsound", message, hint: hint)] + findings)
        case .verified(let history):
            guard history.repository == self.history.repository else {
                throw LedgerError.refused(
                    Finding(
                        "sync.other-repository", "`\(name)` is the history of another repository",
                        hint: "git remote -v shows where `\(remote)` is"))
            }
            return SharedMain(name: name, history: history)
        }
    }
}

extension Chronicle {
    /// How many decisions two histories have in common: a commit names all that came before it.
    func common(with other: Chronicle) -> Int {
        var (known, end) = (0, min(count, other.count))
        while known < end {
            let middle = (known + end) / 2
            if self[middle].commit == other[middle].commit { known = middle + 1 } else { end = middle }
        }
        return known
    }

    /// The proposals that were decided from a number on.
    func decided(from seq: Int) -> [String] { (seq..<max(seq, count)).compactMap { self[$0].proposal } }
}
