import ArgumentParser
import CanonicalForm
import Documents
import Findings
import Foundation
import Ledger
import Reports

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check files: their form, what they hold, and how they fit together.",
        discussion: """
            Without a path, or with a folder, checks all files of the repository or template there. Files may lie \
            outside a repository.

            Examples:

              akkoord check
              akkoord check plan/onderwijs-werk/onderwijs.yaml
              akkoord check ~/draft.yaml --kind operations
            """)

    @Argument(help: "Files or folders.", completion: .file())
    var paths: [String] = []

    @Option(help: "The kind of the files, where their path does not say it.", completion: Suggestions.fileKinds)
    var kind: String?

    @Flag(name: .customLong("list"), help: "List the rules about files and money.")
    var listsRules = false

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            if listsRules { return Console.print(RuleList.check.map { "\($0)\n" }.joined()) }
            var findings: [Finding] = []
            var count = 0
            for target in try FileTarget.resolve(paths, kind: kind, in: options.common.path) {
                let (number, found) = try target.check()
                count += number
                findings += found
            }
            try show(findings, count)
        }
    }

    private func show(_ findings: [Finding], _ count: Int) throws {
        let isSound = !findings.refuses
        if options.json {
            Console.print(
                JSONValue.members([
                    "files": .integer(count), "sound": .bool(isSound),
                    "findings": FindingText.json(findings, options.language),
                ]))
        } else {
            Console.complain(findings)
            Console.print(isSound ? sound(count) : faulty(findings.count { $0.severity == .error }, count))
        }
        if !isSound { throw ExitCode(1) }
    }

    private func files(_ count: Int) -> String {
        count == 1
            ? options.language.say("1 file", "1 bestand") : options.language.say("\(count) files", "\(count) bestanden")
    }

    private func sound(_ count: Int) -> String {
        count == 1
            ? options.language.say("1 file is sound.\n", "1 bestand is in orde.\n")
            : options.language.say("\(count) files are sound.\n", "\(count) bestanden zijn in orde.\n")
    }

    private func faulty(_ errors: Int, _ count: Int) -> String {
        errors == 1
            ? options.language.say("1 error in \(files(count)).\n", "1 fout in \(files(count)).\n")
            : options.language.say("\(errors) errors in \(files(count)).\n", "\(errors) fouten in \(files(count)).\n")
    }
}
