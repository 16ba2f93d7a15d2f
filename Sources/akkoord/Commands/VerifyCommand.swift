import ArgumentParser
import Findings
import GitStore
import Governance
import Ledger
import Reports

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay the whole history offline and check every decision, statement and signature.",
        discussion: """
            A shortened history and another repository verify as well. Compare with what you were given before: the \
            repository's id, and the newest record you know, as `verify` prints them and every signed statement \
            names them.

            Examples:

              akkoord verify
              akkoord verify --json
            """)

    @OptionGroup var options: ReadingOptions

    @Option(
        help: ArgumentHelp("Refuse any other repository than the one of this id.", valueName: "digest"),
        transform: KnownDigest.init(typed:))
    var repository: KnownDigest?

    @Option(
        help: ArgumentHelp(
            "Refuse a history that does not hold this record, as in @4=sha256:…; can be repeated.",
            valueName: "[@seq=]digest"), transform: KnownRecord.init(typed:))
    var record: [KnownRecord] = []

    @Flag(name: .customLong("list"), help: "List every rule that any command can name.")
    var listsRules = false

    func run() throws {
        try Running.run(asJSON: options.json) {
            if listsRules { return Console.print(RuleList.verify.map { "\($0)\n" }.joined()) }
            let known = KnownHistory(repository: repository?.digest, records: record.map(\.record))
            let repository = try Running.repository(options.common.path)
            let outcome = known.compared(with: try verify(repository))
            try show(outcome, known)
            if case .verified(let history) = outcome, !options.json { try tellEdits(repository, history) }
        }
    }

    /// What was verified is history; the files in the folder may say something else.
    private func tellEdits(_ repository: GitRepository, _ history: VerifiedHistory) throws {
        let findings = try WorktreeExamination(repository, main: history.head.commit).findings()
        Console.complain(findings.filter { $0.rule == "worktree.edited" })
    }

    private func verify(_ repository: GitRepository) throws -> Verifier.Outcome {
        let meter = ProgressMeter(options.language.say("verifying", "controleert"))
        defer { meter.finish() }
        return try Verifier(repository, progress: meter.show).verify()
    }

    private func show(_ outcome: Verifier.Outcome, _ known: KnownHistory) throws {
        let report = VerifyReport(outcome, known)
        if options.json {
            Console.print(report.json(options.language))
        } else {
            Console.print(report.text(options.language))
        }
        switch outcome {
        case .verified: return
        case .refused(let findings, _):
            if !options.json { Console.complain(findings) }
            throw ExitCode(1)
        case .undecided(let findings, _):
            if !options.json { Console.complain(findings) }
            throw ExitCode(2)
        }
    }
}

/// A SHA-256 as `verify` prints it, or as `sha256sum` does.
struct KnownDigest {
    let digest: Digest

    init(typed: String) throws {
        guard let digest = Digest(typed.hasPrefix("sha256:") ? typed : "sha256:\(typed)") else {
            throw ValidationError(
                "`\(typed)` is no digest: 64 hexadecimal digits (0-9, a-f), as `akkoord verify` prints them behind sha256:"
            )
        }
        self.digest = digest
    }
}

/// A record, with or without the number of its decision: `@4=sha256:…`, `sha256:…`.
struct KnownRecord {
    let record: KnownHistory.Record

    init(typed: String) throws {
        let sides = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let digest = try KnownDigest(typed: sides.last ?? "").digest
        guard sides.count == 2 else {
            record = KnownHistory.Record(seq: nil, digest: digest)
            return
        }
        let number = sides[0].dropFirst()
        guard sides[0].hasPrefix("@"), number.allSatisfy({ ("0"..."9").contains($0) }), let seq = Int(number) else {
            throw ValidationError("`\(sides[0])` is no number of a decision: @ and digits, as in @4=sha256:…")
        }
        record = KnownHistory.Record(seq: seq, digest: digest)
    }
}
