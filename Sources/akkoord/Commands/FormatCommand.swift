import ArgumentParser
import Documents
import Findings
import Foundation
import GitStore
import Ledger
import Reports

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Write files in canonical form, without changing what they mean.",
        discussion: """
            Changes quotes, order, indentation, line ends and trailing space. Where the meaning could change, it \
            refuses and says why.

            Examples:

              akkoord fmt
              akkoord fmt --check plan/onderwijs-werk/onderwijs.yaml
            """)

    @Argument(help: "Files or folders; without one, the repository here.", completion: .file())
    var paths: [String] = []

    @Option(help: "The kind of the files, where their path does not say it.", completion: Suggestions.fileKinds)
    var kind: String?

    @Flag(name: .customLong("check"), help: "Only say which files would change; exit 1 when there are any.")
    var checksOnly = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Running.run {
            var findings: [Finding] = []
            var changed = 0
            for target in try FileTarget.resolve(paths, kind: kind, in: common.path) {
                for file in try target.structuredFiles() { try format(file, &findings, &changed) }
            }
            Console.complain(findings)
            if !findings.isEmpty || (checksOnly && changed > 0) { throw ExitCode(1) }
        }
    }

    private func format(_ file: FileTarget.File, _ findings: inout [Finding], _ changed: inout Int) throws {
        switch file.kind.format(file.bytes) {
        case .refused(let found): findings += found.map { $0.located(in: file.shownPath) }
        case .accepted(let bytes):
            guard bytes != file.bytes else { return }
            changed += 1
            let done =
                checksOnly
                ? common.lang.say("would change", "zou wijzigen") : common.lang.say("formatted", "opgemaakt")
            Console.print("\(done) \(file.shownPath)\n")
            if !checksOnly { try DurableFile.write(bytes, to: file.path) }
        }
    }
}
