import Foundation

/// One run of a command from start to end, its output thrown away.
struct Launch {
    let command: [String]
    var environment: [String: String] = [:]

    init(_ command: [String], environment: [String: String] = [:]) {
        self.command = command
        self.environment = environment
    }

    /// Ends the benchmark when the command fails: a figure of something that did not work is no figure.
    func run() throws {
        let status = try status()
        // `akkoord diff` says with 1 that there is a difference.
        guard status == 0 || status == 1 && command.contains("diff") else {
            fatalError("\(command.joined(separator: " ")) ended with \(status)")
        }
    }

    func status() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` looks only every 50 ms, which would be most of what is measured.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        ended.wait()
        return process.terminationStatus
    }
}
