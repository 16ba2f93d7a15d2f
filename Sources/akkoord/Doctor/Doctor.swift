import Findings
import GitStore
import Governance
import Ledger
import Reports

/// Looks whether everything is as it should be: tools, repository, history, working files.
///
/// Changes nothing but what it was asked to pack or tidy.
struct Doctor {
    private(set) var facts = DoctorFacts(
        akkoord: Akkoord.version, libgit2: GitRepository.libraryVersion)
    private(set) var findings: [Finding] = []
    private let now: Moment
    /// Whether git is there and checks signatures.
    private var gitChecks = false

    init(now: Moment) { self.now = now }

    mutating func lookAtTools() throws {
        let tools = try ToolExamination()
        (facts.git, facts.sshKeygen, facts.signs) = (tools.git, tools.sshKeygen, tools.signs)
        gitChecks = tools.gitChecks
        findings += tools.findings
    }

    /// Why the repository could not be opened.
    static func finding(for error: GitError) -> Finding {
        guard error.code == .owner, let owner = Owner.of(".") else { return Running.finding(for: error) }
        return Finding(
            "repository.owner", "the repository belongs to another user, and only its owner can use it safely",
            hint: "sudo -u \(ShellWord.quoted(owner.userName)) akkoord doctor")
    }

    // MARK: Mending

    /// Packs what lies in files of its own, and says which objects it could not take along.
    mutating func pack(_ repository: GitRepository) throws {
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 10)
        let meter = ProgressMeter(Console.language.say("packing", "pakt in"))
        defer { meter.finish() }
        let outcome = try Packing(repository, lock: lock, progress: meter.show).run()
        facts.packed = outcome.packed
        findings += outcome.left.map { id in
            Finding(
                "object.damaged", "object \(id) was not packed: its file is damaged, or larger than anything of ours",
                hint: "`akkoord verify` says whether it matters; every clone is a full copy")
        }
    }

    /// Does what the next command that writes would do, and puts tags right.
    func tidy(_ repository: GitRepository) throws {
        let meter = ProgressMeter(Console.language.say("verifying", "controleert"))
        defer { meter.finish() }
        let ledger = try Ledger(repository, progress: meter.show)
        LeftAlone(try ledger.mend(), beside: ledger).say()
    }

    // MARK: Looking

    mutating func lookAt(_ repository: GitRepository) throws {
        let examination = RepositoryExamination(repository, now: now)
        var seen = DoctorFacts.Repository(
            path: repository.workDirectory ?? repository.gitDirectory, isBare: repository.workDirectory == nil)
        seen.origin = examination.origin
        (seen.looseObjects, seen.packs) = (try repository.looseObjectCount(), try repository.packCount())
        seen.freeSpace = try repository.freeSpace()
        if seen.origin == nil, !seen.isBare { findings.append(noOrigin) }
        findings += try examination.findings()
        let ledger = try repository.obstacles.isEmpty ? verified(repository) : nil
        seen.newest = ledger.map { ($0.state.seq, $0.state.date) }
        facts.repository = seen
        if let ledger {
            findings += try HistoryExamination(ledger, now: now).findings() + MainExamination(ledger).findings()
        }
        let main = ledger?.history.head.commit
        if let main { findings += try WorktreeExamination(repository, main: main).findings() }
        // git asks ssh-keygen.
        if gitChecks { findings += try StockGitExamination(repository, main: facts.signs ? main : nil).findings() }
    }

    private var noOrigin: Finding {
        Finding(
            "repository.no-origin", "there is no remote `origin`: what is lost here may be lost for good",
            severity: .notice, hint: "git remote add origin URL; git push origin main")
    }

    /// Nil when something is wrong with the history, which then is among the findings.
    private mutating func verified(_ repository: GitRepository) throws -> Ledger? {
        let meter = ProgressMeter(Console.language.say("verifying", "controleert"))
        defer { meter.finish() }
        do {
            return try Ledger(repository, progress: meter.show)
        } catch LedgerError.refused(let found) {
            findings += found
        } catch LedgerError.undecided(let found) {
            findings += found.map { Self.withRemoteHint($0, repository) }
        }
        return nil
    }

    /// What was not founded here may have been founded where this was cloned from.
    private static func withRemoteHint(_ finding: Finding, _ repository: GitRepository) -> Finding {
        guard finding.rule == "repository.no-main", let settings = try? repository.settings(),
            settings.contains(where: { $0.name == "remote.origin.url" })
        else { return finding }
        var copy = finding
        copy.hint = repository.workDirectory == nil ? "git fetch origin main:main" : "git pull origin main"
        return copy
    }
}
