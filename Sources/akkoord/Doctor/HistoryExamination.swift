import Findings
import GitStore
import Governance
import Ledger

/// What only the verified history can tell.
struct HistoryExamination {
    private let ledger: Ledger
    private let now: Moment

    init(_ ledger: Ledger, now: Moment) {
        self.ledger = ledger
        self.now = now
    }

    func findings() throws -> [Finding] {
        clock() + ledger.lockOuts(at: now) + (try tags()) + (try unsound()) + (try leftovers()) + (try remotes())
    }

    // MARK: Clock

    /// Later than a receiving repository accepts a record.
    private static let tolerance: Int64 = 300

    private func clock() -> [Finding] {
        let newest = ledger.state.date
        guard newest.secondsSince1970 > now.secondsSince1970 + Self.tolerance else { return [] }
        let message: Message =
            "the newest decision is of \(newest), and the clock here says \(now): one of the two is wrong, and what is signed now is dated by it"
        return [
            Finding("clock.behind", message, hint: "see and set the clock here: date -u; sudo timedatectl set-ntp true")
        ]
    }

    // MARK: Tags

    private func tags() throws -> [Finding] {
        try ledger.wrongTags().map { tag in
            let (message, hint): (Message, Message) =
                switch tag.fault {
                case .missing:
                    ("the tag `\(tag.name)` is missing, so stock git cannot name the version", "akkoord doctor --tidy")
                case .other:
                    ("the tag `\(tag.name)` is not at the decision whose plan the version is", "akkoord doctor --tidy")
                case .stray:
                    (
                        "the tag `\(tag.name)` names a version that main does not know: main was cut short, or the tag is of somebody's own making",
                        "look first: git log main..\(ShellWord.quoted(tag.name)); or drop it: git tag -d \(ShellWord.quoted(tag.name))"
                    )
                }
            return Finding("version.tag", message, severity: .notice, hint: hint)
        }
    }

    // MARK: Proposals

    /// Open proposals that cannot be heard: an object is damaged or missing, or what is there is not sound.
    private func unsound() throws -> [Finding] {
        try ledger.openProposals().flatMap { id -> [Finding] in
            do {
                _ = try ledger.hearing(of: id)
                return []
            } catch LedgerError.refused(let found) {
                return found
            }
        }
    }

    private func leftovers() throws -> [Finding] {
        let late = try ledger.lateFindings().map { finding in
            var copy = finding
            copy.hint = finding.decision.map { "see it: git log --stat proposals/\($0)" }
            return copy
        }
        let known = Set(late.compactMap(\.decision))
        return late
            + (try ledger.leftoverBranches().filter { !known.contains($0) }.map { id in
                Finding(
                    "proposal.leftover-branch", "its branch is still here though it is decided and complete on main",
                    severity: .notice, decision: id, hint: "akkoord doctor --tidy")
            })
    }

    private func remotes() throws -> [Finding] {
        try ledger.unfetchedProposals().map { proposal in
            let branch = "refs/heads/proposals/\(proposal.id)"
            let fetch: Message = "git fetch \(ShellWord.quoted(proposal.remote)) \(branch):\(branch)"
            let look: Message = "git log --stat proposals/\(proposal.id) \(proposal.remote)/proposals/\(proposal.id)"
            let (message, hint): (Message, Message) =
                switch proposal.difference {
                case .absent:
                    ("`\(proposal.remote)` has it and we do not, so nobody sees it or votes on it here", fetch)
                case .ahead(let files):
                    ("`\(proposal.remote)` has \(files) files of it that do not count here yet", fetch)
                case .apart(let files):
                    (
                        "`\(proposal.remote)` has \(files) files of it that do not count here yet, and lacks some of ours",
                        look
                    )
                case .another:
                    (
                        "`\(proposal.remote)` holds another proposal under this id, and the two cannot be combined",
                        "akkoord retract \(proposal.id), and propose it anew for an id of its own"
                    )
                case .unreadable: ("what `\(proposal.remote)` has of it cannot be read", look)
                }
            return Finding(
                "proposal.not-fetched", message, severity: .notice, decision: proposal.id, hint: hint)
        }
    }
}
