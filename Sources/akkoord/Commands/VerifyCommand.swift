import ArgumentParser
import Findings
import Ledger
import Reports

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay the whole history offline and check every decision, statement and signature.",
        discussion: """
            Examples:

              akkoord verify
              akkoord verify --json
            """)

    @OptionGroup var options: ReadingOptions

    @Flag(name: .customLong("list"), help: "List the rules.")
    var listsRules = false

    func run() throws {
        try Running.run(asJSON: options.json) {
            if listsRules { return Console.print(RuleList.verify.map { "\($0)\n" }.joined()) }
            try show(try verify())
        }
    }

    private func verify() throws -> Verifier.Outcome {
        let meter = ProgressMeter("verifying")
        defer { meter.finish() }
        return try Verifier(try Running.repository(options.common.path), progress: meter.show).verify()
    }

    private func show(_ outcome: Verifier.Outcome) throws {
        let report = VerifyReport(outcome)
        if options.json { Console.print(report.json) } else { Console.print(report.text(options.language)) }
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
