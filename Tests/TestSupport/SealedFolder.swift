package import Foundation

/// A temporary folder in which commands run sealed from the user's machine: HOME is there, git reads no settings of
/// user or system, language and time zone are fixed. Removed with the last reference.
package final class SealedFolder {
    package struct Outcome {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    package let url: URL
    package var path: String { url.path }

    package init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-test-\(UUID().uuidString)")
        let home = url.appendingPathComponent("home")
        try FileManager.default.createDirectory(
            at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    package func file(_ name: String) -> String { url.appendingPathComponent(name).path }

    package func write(_ text: String, to name: String) throws {
        let place = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    package func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appendingPathComponent(name)))
    }

    /// Runs a command in the folder; `environment` is added to the sealed one. Both outputs go to files, so that no
    /// pipe can fill up.
    package func run(
        _ command: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder.map { URL(fileURLWithPath: $0) } ?? url
        process.environment = sealedEnvironment.merging(environment) { $1 }
        let names = (UUID().uuidString, UUID().uuidString, UUID().uuidString)
        let home = url.appendingPathComponent("home")
        let (stdin, stdout, stderr) = (
            home.appendingPathComponent(names.0), home.appendingPathComponent(names.1),
            home.appendingPathComponent(names.2)
        )
        try Data(input).write(to: stdin)
        for place in [stdout, stderr] { try Data().write(to: place) }
        defer { for place in [stdin, stdout, stderr] { try? FileManager.default.removeItem(at: place) } }
        process.standardInput = try FileHandle(forReadingFrom: stdin)
        process.standardOutput = try FileHandle(forWritingTo: stdout)
        process.standardError = try FileHandle(forWritingTo: stderr)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
    }

    private var sealedEnvironment: [String: String] {
        [
            "HOME": url.appendingPathComponent("home").path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
            "COLUMNS": "100",
            "GIT_AUTHOR_NAME": "test", "GIT_AUTHOR_EMAIL": "test@akkoord.invalid", "GIT_COMMITTER_NAME": "test",
            "GIT_COMMITTER_EMAIL": "test@akkoord.invalid",
        ]
    }
}
