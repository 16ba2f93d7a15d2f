import ArgumentParser
import Findings
import Foundation
import GitStore
import Ledger
import Reports

/// Runs a command's work and turns what went wrong into text and an exit code. The only place that does.
enum Running {
    static func run(_ work: () throws -> Void) throws { try guarded(asJSON: false, work) }

    /// As above for a command that answers a question: on a terminal a long answer goes through a pager.
    static func run(asJSON: Bool, _ work: () throws -> Void) throws {
        guard !asJSON else { return try guarded(asJSON: true, work) }
        try Console.answering { try guarded(asJSON: false, work) }
    }

    private static func guarded(asJSON: Bool, _ work: () throws -> Void) throws {
        do {
            // Before anything is done: a clock that cannot be read is no clock.
            _ = try Clock.now()
            try work()
        } catch let error as ExitCode {
            throw error
        } catch let error as LedgerError {
            throw report(error, asJSON)
        } catch let error as GitError {
            Console.report([finding(for: error)], asJSON: asJSON)
            throw ExitCode(2)
        } catch {
            Console.report(
                [
                    Finding(
                        "system.error", "\(words(for: error))",
                        hint: "mend the cause and give the same command again")
                ], asJSON: asJSON)
            throw ExitCode(2)
        }
    }

    /// Ends an answer: something wrong in the data it is about is no success.
    static func end(with findings: [Finding]) throws {
        if findings.refuses { throw ExitCode(1) }
    }

    private static func report(_ error: LedgerError, _ asJSON: Bool) -> ExitCode {
        switch error {
        case .refused(let findings):
            Console.report(findings, asJSON: asJSON)
            return ExitCode(1)
        case .undecided(let findings):
            Console.report(findings, asJSON: asJSON)
            return ExitCode(2)
        case .overtaken(let message):
            Console.report([Finding("ledger.overtaken", message, hint: "give the same command again")], asJSON: asJSON)
            return ExitCode(1)
        }
    }

    static func finding(for error: GitError) -> Finding {
        switch error.code {
        case .noRepository:
            Finding(
                "repository.none", error.message,
                hint: "`akkoord demo` makes one to try; -C DIR names another folder")
        case .owner: Finding("repository.owner", error.message, hint: "run akkoord as the owner of the repository")
        case .unsupported:
            Finding(
                "repository.unsupported", error.message,
                hint: "make the repository with SHA-1: git init --object-format=sha1")
        case .badReference: Verifier.finding(forReference: error)
        case .corrupt: damaged(error)
        case .wrongKind where error.operation.text.hasPrefix("read object "): damaged(error)
        case .wrongKind:
            Finding("file.not-plain", error.sentence, hint: "name a plain file; where a folder is needed, a folder")
        case .symbolic: Finding("file.link", error.sentence, hint: "name the file itself, not a link to it")
        case .tooLarge: Finding("file.too-large", error.sentence, hint: "give a smaller file")
        default:
            Finding(
                "repository.error", error.sentence,
                hint: error.isOfChange
                    ? "nothing was half written; mend the cause and try again"
                    : "nothing was changed; mend the cause and try again")
        }
    }

    private static func damaged(_ error: GitError) -> Finding {
        Finding(
            "object.damaged", error.sentence,
            hint: "`akkoord verify` names what is damaged; every clone is a full copy")
    }

    /// What the machine said, without the names that Foundation wraps it in.
    static func words(for error: any Error) -> String {
        let outer = error as NSError
        let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
        guard inner.domain == NSPOSIXErrorDomain else { return "\(error)" }
        return unsafe String(cString: strerror(Int32(inner.code)))
    }

    // MARK: Opening

    static func repository(_ path: String) throws -> GitRepository { try GitRepository(discovering: path) }

    /// The verified ledger in a folder, with progress on a terminal when it takes long.
    static func ledger(_ path: String) throws -> Ledger {
        let repository = try repository(path)
        let meter = ProgressMeter(Console.language.say("verifying", "controleert"))
        defer { meter.finish() }
        let checkpoints = LocalSecret.read().map { CheckpointStore(for: repository, secret: $0) }
        return try Ledger(repository, checkpoints: checkpoints, progress: meter.show)
    }

    /// As `ledger`, for commands that write: working files that a crash left behind main are brought up first.
    static func writableLedger(_ path: String) throws -> Ledger {
        let ledger = try ledger(path)
        LeftAlone(try ledger.tidy(), beside: ledger).say()
        return ledger
    }
}
