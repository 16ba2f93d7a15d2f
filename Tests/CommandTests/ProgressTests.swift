import Foundation
import Reports
import TestSupport
import Testing

@testable import akkoord

/// Long work says how far it is, on a terminal alone.
@Suite struct ProgressTests {
    @Test(arguments: [
        (3, 10, 1, "verifying 3 of 10 (30 %)"), (0, 10, 9, "verifying 0 of 10 (0 %)"),
        (10, 10, 9, "verifying 10 of 10 (100 %)"), (2, 10, 10, "verifying 2 of 10 (20 %), about 40 s left"),
        (1, 50, 60, "verifying 1 of 50 (2 %), about 49 min left"),
        (1, 1_000, 60, "verifying 1 of 1000 (0 %), about 17 h left"), (5, 0, 9, "verifying: 5 found"),
        (999_999, 1_000_000, 4, "verifying 999999 of 1000000 (99 %), about 1 s left"),
    ])
    func `the share is told at once, the time that is left after a few seconds`(
        done: Int, total: Int, seconds: Int, text: String
    ) {
        #expect(ProgressText.text("verifying", done, of: total, after: .seconds(seconds), .english) == text)
    }

    @Test func `in Dutch it says the same`() {
        let text = ProgressText.text("controleert", 2, of: 10, after: .seconds(10), .dutch)
        #expect(text == "controleert 2 van 10 (20 %), nog ongeveer 40 s")
        #expect(ProgressText.text("controleert", 5, of: 0, after: .seconds(9), .dutch) == "controleert: 5 gevonden")
    }

    /// As if the disk took its time to open a file.
    private static func slowly(_ line: String) -> [String] {
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=openat:delay_enter=5000"]
            + [Product.akkoord] + line.split(separator: " ").map(String.init)
    }

    @Test func `verifying on a slow disk shows how far it is, and clears it away`() throws {
        let demo = try DemoCopy.make()
        guard try demo.run(["strace", "-V"]).status == 0 else {
            return try Judges.missing("progress: there is no strace")
        }
        let shown = try demo.terminal(command: Self.slowly("verify"), columns: 60, environment: ["NO_COLOR": "1"])
        #expect(shown.text.contains("verifying ") && shown.text.contains(" of 5 ("), "\(shown.text)")
        let left = Self.onScreen(shown.text)
        #expect(left == (try demo.akkoord("verify").output), "nothing of it stays: \(left)")
        #expect(!shown.text.contains("\u{1B}"), "no control sequence is needed")
        let packing = try demo.terminal(command: Self.slowly("doctor --pack"))
        #expect(packing.text.contains("packing ") && packing.text.contains(" of 957 ("), "\(packing.text)")
    }

    @Test(arguments: [["TERM": "dumb"], ["TERM": ""]])
    func `a dumb terminal and a pipe see nothing of it`(environment: [String: String]) throws {
        let demo = try DemoCopy.make()
        guard try demo.run(["strace", "-V"]).status == 0 else {
            return try Judges.missing("progress: there is no strace")
        }
        let expected = try demo.akkoord("verify").output
        #expect(try demo.terminal(command: Self.slowly("verify"), environment: environment).text == expected)
        let piped = try demo.run(Self.slowly("verify"), environment: ["TERM": "xterm"])
        #expect(piped.output == expected && piped.errors == "")
    }

    /// What is left on the screen: a line that is written over starts again.
    private static func onScreen(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(lineOnScreen).joined(separator: "\n")
    }

    private static func lineOnScreen(_ line: Substring) -> String {
        var shown: [Character] = []
        for part in line.split(separator: "\r", omittingEmptySubsequences: false) {
            shown = Array(part) + shown.dropFirst(part.count)
        }
        while shown.last == " " { shown.removeLast() }
        return String(shown)
    }
}
