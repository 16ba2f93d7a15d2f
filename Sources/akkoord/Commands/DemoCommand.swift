import ArgumentParser
import Findings
import Foundation
import GitStore
import Ledger
import Reports

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a repository to try: Heerlen-Noord, seven proposals, and the proof.",
        discussion: """
            Asks nothing. The keys come from fixed seeds that everybody knows, so two runs give the same history; \
            never use them for anything real.

            Examples:

              akkoord demo
            """)

    @Argument(help: "The folder to make; by default a new one, akkoord-demo.", completion: .directory)
    var directory: String?

    @Option(help: ArgumentHelp("Play no further than this decision, such as 4.", valueName: "number"))
    var until: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let until, until < 0 { throw ValidationError("--until takes the number of a decision, 0 for the founding") }
    }

    func run() throws {
        try Running.run {
            let folder = try DemoFolder.fresh(directory, in: common.path)
            do {
                try Demo(folder, common.lang, until: until).play()
            } catch let error as GitError {
                throw Self.unfinished(folder, error.sentence)
            } catch let error as CocoaError {
                throw Self.unfinished(folder, "\(Running.words(for: error))")
            }
        }
    }

    private static func unfinished(_ folder: String, _ reason: Message) -> LedgerError {
        LedgerError.undecided([
            Finding(
                "demo.unfinished", "the demonstration could not be finished: \(reason)", path: folder,
                hint: "mend the cause, then remove what was made: rm -r \(ShellWord.quoted(folder))")
        ])
    }
}
