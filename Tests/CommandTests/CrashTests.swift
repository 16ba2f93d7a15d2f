import Foundation
import TestSupport
import Testing

/// Killed between any two steps: nothing half written, nothing lost, and the same command again sets it right.
///
/// `strace` kills the process at the N-th call of a system call; each kill point gets a fresh copy of the repository.
@Suite struct CrashTests {
    struct Command: Sendable, CustomTestStringConvertible {
        let line: String
        let key: String
        /// What the command says when the killed one had already done it.
        let done: [String]
        var testDescription: String { line }
    }

    static let commands = [
        Command(line: "propose increase werk --amount 5 --motivation Why", key: "wethouder", done: []),
        Command(line: "approve 2021-0006", key: "districtschef", done: ["vote.repeated", "vote.too-early"]),
        Command(line: "enact 2021-0005", key: "secretaris-recorder", done: ["proposal.closed"]),
    ]

    /// Kill points tried of each system call; the rest is left out, drawn with the seed that is printed.
    private static let pointsOfEach = 3
    // A retraction is written as a vote is, so it has no points of its own.
    private static let calls = [
        "write", "fsync", "rename,renameat,renameat2", "link,linkat", "unlink,unlinkat", "mkdir,mkdirat", "openat",
    ]

    @Test(arguments: commands)
    func `after a kill at any step the history holds, and the same command again sets it right`(_ command: Command)
        throws
    {
        let master = try DemoCopy.make()
        guard try master.run(["strace", "-V"]).status == 0 else {
            return try Judges.missing("crashes: there is no strace")
        }
        try master.approveByAll(try master.proposeTransfer())
        _ = try master.proposeTransfer("1000")
        var generator = SeededGenerator(for: "crash \(command.line)")
        for call in Self.calls {
            let count = try calls(of: call, in: command, master)
            let points = count <= Self.pointsOfEach ? Array(1...max(1, count)) : Self.sample(count, &generator)
            print("crash \(command.line): \(call): \(points.count) of \(count) kill points: \(points)")
            for point in points where point <= count { try kill(command, call, point, master) }
        }
    }

    /// Every step that names the index or its lock, so that no moment in between is left out.
    @Test func `after a kill at any step inside the index, the next command goes on by itself`() throws {
        let master = try DemoCopy.make()
        guard try master.run(["strace", "-V"]).status == 0 else {
            return try Judges.missing("index: there is no strace")
        }
        try master.approveByAll(try master.proposeTransfer())
        _ = try master.proposeTransfer("1000")
        let command = Self.commands[2]
        for call in Self.calls + ["close"] {
            let points = try indexPoints(of: call, in: command, master)
            print("crash inside the index: \(call): \(points)")
            for point in points { try kill(command, call, point, master) }
        }
    }

    /// The numbers of the calls that name a file of the index, in the order in which the command makes them.
    private func indexPoints(of call: String, in command: Command, _ master: Workshop) throws -> [Int] {
        let copy = try copy(of: master)
        let traced =
            "strace -qq -y -s 1000 -o ../trace -e trace=\(call) \"$AKKOORD\" \(line(command)) >/dev/null 2>&1"
        let numbered =
            "grep '(' ../trace | grep -nE '[/\"](index|index[.-]lock|.akkoord-tmp-index[.lock]*)[\">]' | cut -d: -f1"
        return try copy.shell("\(traced); \(numbered)").output.split(separator: "\n").compactMap { Int($0) }
    }

    /// The last ones, where the decision becomes one, and some of the others.
    private static func sample(_ count: Int, _ generator: inout SeededGenerator) -> [Int] {
        Set((1...(count - 2)).shuffled(using: &generator).prefix(1) + [count - 1, count]).sorted()
    }

    private func line(_ command: Command) -> String { "\(command.line) --key \(DemoCopy.key(command.key))" }

    /// How often the command makes the call, in all its threads' own count.
    private func calls(of call: String, in command: Command, _ master: Workshop) throws -> Int {
        let copy = try copy(of: master)
        let script =
            "strace -qq -o ../trace -e trace=\(call) \"$AKKOORD\" \(line(command)) >/dev/null 2>&1; grep -c '(' ../trace"
        return Int(try copy.shell(script).output.split(separator: "\n").last ?? "") ?? 0
    }

    private func copy(of master: Workshop) throws -> Workshop {
        let copy = try Workshop(at: "demo")
        _ = try copy.folder.run(["cp", "-a", master.path, copy.folder.path])
        return copy
    }

    private func kill(_ command: Command, _ call: String, _ point: Int, _ master: Workshop) throws {
        let copy = try copy(of: master)
        let here: Comment = "\(command.line) killed at \(call) \(point)"
        let script =
            "strace -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=SIGKILL:when=\(point) \"$AKKOORD\" \(line(command)) >/dev/null 2>&1"
        try copy.shell(script + "; true")
        let verified = try copy.akkoord("verify")
        #expect(verified.status == 0, "\(here): \(verified.whole)")
        let fsck = try copy.git("fsck --strict --no-dangling")
        #expect(fsck.status == 0, "\(here): \(fsck.whole)")
        let again = try copy.akkoord(line(command))
        let wasDone = command.done.contains { again.errors.contains("[\($0)]\n") }
        #expect(again.status == 0 || again.status == 1 && wasDone, "\(here): \(again.whole)")
        try isSound(copy, command, here)
    }

    private func isSound(_ copy: Workshop, _ command: Command, _ here: Comment) throws {
        let status = try copy.git("status --porcelain")
        #expect(status.whole == "exit 0\n--- stdout\n--- stderr\n", "\(here)")
        let proposals = try copy.akkoord("proposals --all")
        #expect(proposals.status == 0 && proposals.errors == "", "\(here): \(proposals.whole)")
        if command.line.hasPrefix("enact") {
            #expect(
                proposals.output.contains("adopted") && !proposals.output.contains("akkoord enact"),
                "\(here): \(proposals.output)")
            #expect(try copy.git("rev-list --count main").output == "6\n", "\(here): recorded once")
            #expect(try copy.git("for-each-ref refs/heads/proposals/2021-0005").output == "", "\(here)")
        }
        let leftovers = try copy.shell(
            "find . -path ./.git/objects -prune -o -name '.akkoord-tmp-*' -print -o -name '*.lock' -print")
        #expect(leftovers.output == "", "\(here): \(leftovers.output)")
    }
}
