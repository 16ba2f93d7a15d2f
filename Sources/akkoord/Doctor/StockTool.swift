import Findings
import Foundation
import GitStore

/// One run of a stock program that asks nothing, such as git.
struct StockTool {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// The first line of what it said, for a message.
        var said: Message {
            guard let line = (errors + output).split(separator: "\n").first else { return "exit code \(status)" }
            return "\(line.replacing(/\p{Cc}/, with: "?"))"
        }
    }

    /// The exit code is 127 when there is no such program. Messages come in English.
    static func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        try ScratchFolder.with { folder in
            try DurableFile.write(input, to: "\(folder)/input", mode: 0o600)
            let environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
            let status = try ForegroundProcess.run(
                arguments, environment: environment.map { "\($0.key)=\($0.value)" }, input: "\(folder)/input",
                output: "\(folder)/output", errors: "\(folder)/errors")
            return Outcome(status: status, output: try text("\(folder)/output"), errors: try text("\(folder)/errors"))
        }
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try DurableFile.read(path, limit: 1 << 20) ?? [], as: UTF8.self)
    }
}

/// A folder that only we can read, gone afterwards.
enum ScratchFolder {
    static func with<Value>(_ work: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder.path)
    }
}
