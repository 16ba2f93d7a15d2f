import CanonicalForm
import Foundation
import TestSupport
import Testing

/// Runs a Python script once for a whole batch: JSON lines in, lines out.
enum Python {
    static let hasYAML = has("import yaml")
    static let hasJSONSchema = has("import yaml, jsonschema")

    static func lines(_ script: String, _ batch: [JSONValue]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "akkoord-python-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("batch")
        try Data(batch.map { $0.text() + "\n" }.joined().utf8).write(to: input)
        let output = try run(["-c", script], input: input)
        return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    private static func run(_ arguments: [String], input: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [Judges.python, "-X", "utf8"] + arguments
        process.standardInput = try FileHandle(forReadingFrom: input)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try #require(String(validating: bytes, as: UTF8.self))
    }

    private static func has(_ imports: String) -> Bool {
        Judges.run("\(Judges.python) cannot `\(imports)`", isThere: (try? lines(imports + "; print(1)", [])) == ["1"])
    }
}
