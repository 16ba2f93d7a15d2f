import Findings
import Foundation
import GitStore
import Ledger

/// The settings in a clone's own folder by which stock git asks us to show and to join plan files.
struct GitSetup {
    private let config: String
    private let attributes: String

    init(_ repository: GitRepository) {
        config = "\(repository.commonDirectory)/config"
        attributes = "\(repository.commonDirectory)/info/attributes"
    }

    /// Writes what is not there yet; the files that it changed.
    func write() throws -> [String] {
        let settings = try Self.settings
        let missing = try settings.filter { try value(of: $0.key) != $0.value }
        for setting in missing {
            try require(git("--replace-all", setting.key, setting.value))
        }
        return try (missing.isEmpty ? [] : [config]) + changeAttributes { Self.lines(of: $0) + Self.attributeLines }
    }

    /// Takes out what `write` wrote; the files that it changed.
    func remove() throws -> [String] {
        var isChanged = false
        for kind in ["diff", "merge"] {
            let section = "\(kind).akkoord"
            guard try git("--get-regexp", "^\(section)\\.").status == 0 else { continue }
            try require(git("--remove-section", section))
            isChanged = true
        }
        return try (isChanged ? [config] : []) + changeAttributes { Self.lines(of: $0) }
    }

    // MARK: The configuration

    private struct Setting {
        let key: String
        let value: String
    }

    /// Names this very program, so that git finds it whatever the path says.
    private static var settings: [Setting] {
        get throws {
            let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            // Always in quotes: git hands the line to a shell. In the line of a merge driver a percent sign is doubled.
            let word =
                "'" + program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
            let escaped = word.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
            return [
                Setting(key: "diff.akkoord.textconv", value: "\(word) git-show-file"),
                Setting(key: "diff.akkoord.xfuncname", value: "^( *- id: .*|id: .*)$"),
                Setting(key: "merge.akkoord.name", value: "plan files, joined by the ids in them"),
                Setting(key: "merge.akkoord.driver", value: "\(escaped) git-merge-file %O %A %B %P %L"),
            ]
        }
    }

    private func value(of key: String) throws -> String? {
        let outcome = try git("--get-all", key)
        return outcome.status == 0 ? String(outcome.output.dropLast()) : nil
    }

    private func git(_ arguments: String...) throws -> StockTool.Outcome {
        try StockTool.run(["git", "config", "--file", config] + arguments)
    }

    private func require(_ outcome: StockTool.Outcome) throws {
        guard outcome.status != 0 else { return }
        throw LedgerError.undecided([
            Finding(
                "git.config", "git could not write its settings (\(outcome.said))", path: config,
                hint: "mend what git says, and give the same command again")
        ])
    }

    // MARK: The attributes

    private static let attributeLines = [
        "# akkoord setup-git: plan files in words, joined by their ids",
        "/plan/*.yaml diff=akkoord merge=akkoord",
        "/plan/*/*.yaml diff=akkoord merge=akkoord",
        "/agreements/*/agreement.yaml diff=akkoord merge=akkoord",
    ].map { Array($0.utf8) }

    /// The lines of others, which stay as they are, byte for byte.
    private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.filter { !attributeLines.contains($0) }
    }

    private func changeAttributes(_ change: ([UInt8]) -> [[UInt8]]) throws -> [String] {
        let before = try DurableFile.read(attributes, limit: 1 << 20)
        let after = change(before ?? []).flatMap { $0 + [UInt8(ascii: "\n")] }
        guard after != before ?? [] else { return [] }
        try FileManager.default.createDirectory(
            atPath: (attributes as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try DurableFile.write(after, to: attributes)
        return [attributes]
    }
}
