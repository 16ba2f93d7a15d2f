import Foundation
import TestSupport
import Testing

/// Runs the machine's own tools in a folder of their own, with HOME there and nothing else of the user's in sight.
final class StockTools {
    struct Outcome {
        let status: Int32
        let output: [UInt8]

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    static let haveSSHKeygen = isHere("ssh-keygen")
    static let haveSHA256Sum = isHere("sha256sum")

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-signing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file that only its owner may read, as `ssh-keygen` demands of private keys.
    func write(_ bytes: [UInt8], to name: String) throws {
        let path = folder.appendingPathComponent(name).path
        let written = FileManager.default.createFile(
            atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        try #require(written)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }

    /// Runs a tool with the file `input` as its standard input; both outputs are joined.
    func run(_ command: [String], input: String? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.environment = Self.environment(home: folder.path)
        if let input {
            process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(input))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: bytes)
    }

    private static func environment(home: String) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return ["HOME": home, "PATH": path, "LC_ALL": "C", "TZ": "UTC"]
    }

    private static func isHere(_ tool: String) -> Bool {
        Judges.run("\(tool) is not installed", isThere: (try? StockTools().run(["which", tool]).status) == 0)
    }
}
