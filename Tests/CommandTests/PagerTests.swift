import Foundation
import TestSupport
import Testing

@testable import akkoord

/// A long answer on a terminal goes through a pager, as git does it; nothing else does, and nothing is ever lost.
@Suite struct PagerTests {
    /// Marks what went through it.
    private static let marking = "sed 's/^/paged: /'"

    private static func demo() throws -> (workshop: Workshop, lines: [String]) {
        let demo = try DemoCopy.make()
        return (demo, try demo.akkoord("show").output.split(separator: "\n").map(String.init))
    }

    @Test(arguments: [
        ["AKKOORD_PAGER": marking], ["PAGER": marking], ["AKKOORD_PAGER": marking, "PAGER": "false"],
    ])
    func `what is longer than the screen goes through the pager, whole`(environment: [String: String]) throws {
        let demo = try DemoCopy.make()
        let whole = try demo.akkoord("show").output
        let shown = try demo.terminal("show", rows: 10, environment: environment)
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(shown.text == lines.map { "paged: \($0)\n" }.joined())
        #expect(shown.status == 0)
    }

    /// A line, the rows of the terminal, and its environment.
    static let unpaged: [(String, Int, [String: String])] = [
        ("show", 100, ["AKKOORD_PAGER": marking]), ("show --no-pager", 10, ["AKKOORD_PAGER": marking]),
        ("--no-pager show", 10, ["PAGER": marking]), ("show", 10, ["AKKOORD_PAGER": ""]),
        ("show", 10, ["AKKOORD_PAGER": "cat", "PAGER": marking]), ("show", 10, ["PAGER": ""]),
        ("show", 10, ["PAGER": marking, "TERM": "dumb"]),
    ]

    @Test(arguments: unpaged)
    func `what fits, or is not to be paged, is shown as it is`(
        _ line: String, _ rows: Int, _ environment: [String: String]
    ) throws {
        let (demo, lines) = try Self.demo()
        #expect(try demo.terminal(line, rows: rows, environment: environment).lines == lines)
    }

    @Test func `JSON and pipes never meet a pager`() throws {
        let (demo, lines) = try Self.demo()
        let environment = ["AKKOORD_PAGER": Self.marking]
        let json = try demo.terminal("show --json", rows: 10, environment: environment)
        #expect(json.text == (try demo.akkoord("show --json").output))
        let piped = try demo.akkoord("show", environment: environment.merging(["TERM": "xterm"]) { $1 })
        #expect(piped.output.split(separator: "\n").map(String.init) == lines)
    }

    @Test(arguments: ["no-such-pager-anywhere", "false", "exit 3", "cat >/dev/null; exit 1", "kill -9 $$"])
    func `a pager that is missing or fails loses nothing`(pager: String) throws {
        let (demo, lines) = try Self.demo()
        let shown = try demo.terminal("show", rows: 10, environment: ["AKKOORD_PAGER": pager])
        #expect(Array(shown.lines.suffix(lines.count)) == lines, "\(shown.text)")
        #expect(shown.status == 0)
    }

    @Test func `without less the answer is shown all the same`() throws {
        let (demo, lines) = try Self.demo()
        let shown = try demo.terminal(command: ["env", "PATH=/nowhere", Product.akkoord, "show"], rows: 10)
        #expect(shown.lines == lines)
    }

    @Test(arguments: ["head -n 1", "true", "exec 0<&-"])
    func `leaving the pager early is no error, and the exit code is the command's own`(pager: String) throws {
        let (demo, _) = try Self.demo()
        for (line, status) in [("show", 0), ("diff v1 --all", 1)] as [(String, Int32)] {
            let shown = try demo.terminal(line, rows: 10, environment: ["AKKOORD_PAGER": pager])
            #expect(shown.status == status, "\(line): \(shown.text)")
            #expect(shown.lines.count <= 1, "\(shown.text)")
        }
    }

    @Test func `less is left with q and gets the options that git gives it`() throws {
        let (demo, lines) = try Self.demo()
        guard try demo.run(["bash", "-c", "command -v less"]).status == 0 else {
            return try Judges.missing("pager: there is no less")
        }
        let shown = try demo.terminal("show", rows: 10, keys: "q")
        #expect(shown.status == 0 && shown.text.contains(lines[0]), "\(shown.text)")
        #expect(!shown.text.contains(lines[lines.count - 1]), "the rest was not shown: \(shown.text)")
        try demo.write("#!/bin/sh\necho \"LESS=$LESS\"\n", to: "../bin/less")
        try demo.shell("chmod +x ../bin/less")
        let path = "\(demo.folder.file("bin")):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        #expect(try demo.terminal("show", rows: 10, environment: ["PATH": path]).lines == ["LESS=FRX"])
        let own = ["PATH": path, "LESS": "S"]
        #expect(try demo.terminal("show", rows: 10, environment: own).lines == ["LESS=S"])
    }

    @Test func `what a command complains of stands where it was said, in the pager too`() throws {
        let demo = try DemoCopy.make()
        try demo.write("format: 1\n" + String(repeating: "x: 1\n", count: 30), to: "plan/overhead.yaml")
        let piped = try demo.akkoord("check")
        let whole = (piped.errors + piped.output).split(separator: "\n").map(String.init)
        let shown = try demo.terminal("check", rows: 10, environment: ["AKKOORD_PAGER": Self.marking])
        #expect(shown.plain.split(separator: "\n").map(String.init) == whole.map { "paged: " + $0 })
        #expect(shown.status == 1 && piped.status == 1)
    }

    @Test(arguments: [("", 1), ("a\n", 1), ("a\nb", 2), ("abcdefghijk\n\n", 3), ("\u{1B}[31mabcdefghij\u{1B}[0m\n", 1)])
    func `rows are counted as the screen wraps them, colours apart`(text: String, rows: Int) {
        #expect(HeldAnswer.rows(of: text, columns: 10) == rows)
    }
}
