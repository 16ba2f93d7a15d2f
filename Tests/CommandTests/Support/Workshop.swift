import Foundation
import TestSupport

/// A sealed folder in which the built `akkoord` runs, as on somebody's desk.
final class Workshop {
    typealias Outcome = SealedFolder.Outcome

    let folder: SealedFolder
    /// Where commands run unless told otherwise, relative to the folder.
    private let place: String

    init(at place: String = "") throws {
        folder = try SealedFolder()
        self.place = place
    }

    var path: String { place.isEmpty ? folder.path : folder.file(place) }

    /// A file of the place where commands run.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let target = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file(name)))) }
    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

    // MARK: Commands

    /// A terminal on which no line is folded.
    static let wide = ["COLUMNS": "400"]

    /// Runs `akkoord` with the words of a line; words in single quotes stay together.
    @discardableResult
    func akkoord(
        _ line: String, now: String = Workshop.now, environment: [String: String] = [:], in place: String? = nil
    ) throws -> Outcome {
        try run(
            [Product.akkoord] + Self.words(line),
            environment: environment.merging(["AKKOORD_NOW": now]) { first, _ in first }, in: place)
    }

    @discardableResult
    func git(_ line: String, in place: String? = nil) throws -> Outcome {
        try run(["git"] + Self.words(line), in: place)
    }

    @discardableResult
    func shell(_ script: String, environment: [String: String] = [:], in place: String? = nil) throws -> Outcome {
        let added = ["AKKOORD": Product.akkoord, "AKKOORD_NOW": Self.now].merging(environment) { $1 }
        return try run(["bash", "-c", script], environment: added, in: place)
    }

    @discardableResult
    func run(_ command: [String], environment: [String: String] = [:], in place: String? = nil) throws -> Outcome {
        try folder.run(command, environment: environment, in: place.map { folder.file($0) } ?? path)
    }

    /// The moment at which commands run unless told otherwise: after the demonstration.
    static let now = "2021-06-01T09:00:00Z"

    static func words(_ line: String) -> [String] {
        let pieces = line.split(separator: "'", omittingEmptySubsequences: false)
        var words: [String] = []
        var joins = false
        for (index, piece) in pieces.enumerated() {
            if index % 2 == 1 {
                if joins, let last = words.popLast() { words.append(last + piece) } else { words.append(String(piece)) }
            } else {
                words += piece.split(separator: " ").map(String.init)
                joins = !piece.isEmpty && piece.last != " "
            }
        }
        return words
    }
}

extension Workshop.Outcome {
    /// Everything a person sees, with the exit code.
    var whole: String { "exit \(status)\n--- stdout\n\(output)--- stderr\n\(errors)" }
}
