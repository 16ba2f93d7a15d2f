import Foundation
import GitStore
import Synchronization
import Testing

/// A folder of its own for one test, with stock git in a sealed environment; removed at the end.
final class Sandbox {
    let root: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gitstore-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    func repository(bare: Bool = false) throws -> GitRepository {
        try GitRepository.create(at: path("repository"), bare: bare)
    }

    struct Outcome {
        let status: Int32
        let output: [UInt8]
        let complaint: String
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs stock git and returns whatever comes of it.
    func run(_ arguments: [String], in folder: String? = nil, input: [UInt8]? = nil) throws -> Outcome {
        // Files rather than pipes: no side ever waits for the other to read.
        let files = ["in", "out", "err"].map { path(".\(UUID().uuidString)-\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        for file in files { try Data(file == files[0] ? input ?? [] : []).write(to: URL(fileURLWithPath: file)) }
        let command = Command(
            executable: "/usr/bin/git", arguments: arguments, folder: folder ?? path("repository"), home: root,
            files: files)
        let status = try command.run()
        let contents = try files.map { try DurableFile.read($0, limit: 1 << 24) ?? [] }
        return Outcome(status: status, output: contents[1], complaint: String(decoding: contents[2], as: UTF8.self))
    }

    /// Runs stock git, which must succeed; returns its output without the last line end.
    @discardableResult
    func git(_ arguments: String..., in folder: String? = nil, input: [UInt8]? = nil) throws -> String {
        let outcome = try run(arguments, in: folder, input: input)
        try #require(outcome.status == 0, "git \(arguments): \(outcome.complaint)")
        return outcome.text.hasSuffix("\n") ? String(outcome.text.dropLast()) : outcome.text
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    func exists(_ name: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil }
}

/// One run of another program in a sealed environment.
struct Command: Sendable {
    let executable: String
    let arguments: [String]
    let folder: String
    let home: String
    /// For input, output and complaints.
    let files: [String]

    /// Runs to the end, on a thread of its own: `Process` leaves a run loop behind on the thread that starts it, which
    /// the leak sanitizer reports when the thread lives on.
    func run() throws -> Int32 {
        let ended = DispatchSemaphore(value: 0)
        let outcome = Mutex<Result<Int32, any Error>>(.success(-1))
        let thread = Thread {
            let result = Result { try runHere() }
            outcome.withLock { $0 = result }
            ended.signal()
        }
        thread.start()
        ended.wait()
        return try outcome.withLock { $0 }.get()
    }

    private func runHere() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", "PATH": "/usr/bin:/bin",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.invalid", "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@b.invalid", "GIT_AUTHOR_DATE": "1600000000 +0000",
            "GIT_COMMITTER_DATE": "1600000000 +0000",
        ]
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

extension GitRepository {
    func blob(_ text: String) throws -> ObjectID { try write(.blob, Array(text.utf8)) }

    /// Stores a tree of these files.
    func tree(_ files: [String: String]) throws -> ObjectID {
        try tree(from: nil, changing: files.mapValues { try blob($0) })
    }

    /// Stores an unsigned commit of these files.
    func commit(_ files: [String: String], parents: [ObjectID] = [], message: String = "m\n") throws -> ObjectID {
        let person = Person(name: "a", email: "a@b.invalid", seconds: 1_600_000_000)
        let payload = try RawCommit.payload(
            tree: tree(files), parents: parents, author: person, committer: person, message: Array(message.utf8))
        return try write(.commit, payload)
    }
}

/// A source of numbers that a seed repeats exactly.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The code of the `GitError` that `body` throws; nil when it throws none.
func code(_ body: () throws -> Void) -> GitError.Code? {
    do { try body() } catch { return (error as? GitError)?.code }
    return nil
}

/// The rule of the `RawObjectError` that `body` throws; nil when it throws none.
func rule(_ body: () throws -> Void) -> RawObjectError.Rule? {
    do { try body() } catch { return (error as? RawObjectError)?.rule }
    return nil
}
