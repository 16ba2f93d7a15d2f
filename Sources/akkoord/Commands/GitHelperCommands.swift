import ArgumentParser
import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import Reports

/// What git runs to show a file, once `setup-git` has told it to.
struct GitShowFileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "git-show-file", abstract: "Write a plan file in words; git runs this.",
        discussion: """
            Examples:

              akkoord git-show-file plan/onderwijs-werk/werk.yaml
            """, shouldDisplay: false)

    @Argument(help: "The file.", completion: .file()) var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Running.run {
            let bytes = try GitFile.read(file)
            Console.print(
                ReadableFile(bytes, periods: Self.periods, common.lang)?.text ?? String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The names of the periods in the working copy that git works in; none where there is none.
    private static var periods: [PeriodID: String] {
        guard let root = WorkingCopy.root(from: "."),
            let bytes = try? DurableFile.read("\(root)/\(Layout.programme)", limit: 1 << 20),
            let programme = ProgrammeDocument.read(bytes).value
        else { return [:] }
        return programme.periods.mapValues(\.name)
    }
}

/// What git runs to join two versions of a file, once `setup-git` has told it to.
struct GitMergeFileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "git-merge-file", abstract: "Join two versions of a plan file; git runs this.",
        discussion: """
            Writes the result to OURS. Exit 1 when both changed the same: then OURS holds both, with conflict marks.

            Examples:

              akkoord git-merge-file base.yaml ours.yaml theirs.yaml \\
                plan/onderwijs-werk/werk.yaml
            """, shouldDisplay: false)

    @Argument(help: "The version that both started from.", completion: .file()) var base: String
    @Argument(help: "Our version, which becomes the result.", completion: .file()) var ours: String
    @Argument(help: "Their version.", completion: .file()) var theirs: String
    @Argument(help: "The path of the file in the repository.") var path: String
    @Argument(help: "How long conflict marks are.") var marker: Int = 7

    func run() throws {
        try Running.run {
            let merge = try MergedFile(
                base: GitFile.read(base), ours: GitFile.read(ours), theirs: GitFile.read(theirs), path: path)
            if let bytes = merge.joined { return try DurableFile.write(bytes, to: ours) }
            let plain = try StockTool.run(
                [
                    "git", "merge-file", "--marker-size=\(marker)", "-L", "ours", "-L", "base", "-L", "theirs", ours,
                    base, theirs,
                ])
            if merge.isPlain, plain.status == 0 { return }
            // As text they fit each other and yet both changed the same, or git could not do it: both are shown whole.
            if !(1...127).contains(plain.status) { try DurableFile.write(merge.bothWhole(marker), to: ours) }
            throw ExitCode(1)
        }
    }
}

/// A file that git names.
enum GitFile {
    static func read(_ path: String) throws -> [UInt8] {
        guard let bytes = try DurableFile.read(path, limit: 64 << 20) else {
            throw LedgerError.refused(
                Finding(
                    "file.missing", "there is no file `\(path)`",
                    hint: "paths are read from the folder you are in, or from -C DIR"))
        }
        return bytes
    }
}
