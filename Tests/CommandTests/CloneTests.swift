import Foundation
import TestSupport
import Testing

/// A clone as `git clone` makes it: the open proposals of its origin are there only as remote-tracking branches.
@Suite struct CloneTests {
    private struct Cloned {
        let workshop: Workshop
        let ids: [String]

        init() throws {
            workshop = try DemoCopy.make()
            let workshop = workshop
            ids = try (1...2).map { try workshop.proposeTransfer("\($0)000") }
            try workshop.git("clone -q . ../clone")
        }

        func akkoord(_ line: String) throws -> Workshop.Outcome { try workshop.akkoord(line, in: "clone") }
    }

    private static let command = "git fetch origin 'refs/heads/proposals/*:refs/heads/proposals/*'"

    @Test func `proposals that only the origin holds are named with the command that brings them`() throws {
        let cloned = try Cloned()
        for line in ["proposals", "status"] {
            let told = try cloned.akkoord(line)
            let message = "notice: `origin` has 2 open proposals that this clone does not hold: 2021-0005, 2021-0006"
            #expect(
                told.status == 0 && told.errors == "\(message) [proposal.remote-only]\n  hint: \(Self.command)\n",
                "\(told.whole)")
            #expect(told.output.contains("No proposals are open."), "nothing of them is shown unchecked")
            let json = try cloned.akkoord("\(line) --json")
            #expect(json.errors == "" && json.output.contains("\"rule\": \"proposal.remote-only\""), "\(json.whole)")
        }
        let named = try cloned.akkoord("status 2021-0005")
        #expect(
            named.status == 1 && named.errors.contains("[proposal.unknown]\n  hint: \(Self.command)\n"),
            "\(named.whole)")
        try JSONShapes.expectFit(
            ["proposals", "status"].map { (schema: $0, output: try cloned.akkoord("\($0) --json").output) },
            in: cloned.workshop)
    }

    @Test func `the command brings them, and then nothing is left to say`() throws {
        let cloned = try Cloned()
        #expect(try cloned.workshop.shell(Self.command, in: "clone").status == 0)
        let told = try cloned.akkoord("proposals")
        #expect(told.errors == "" && cloned.ids.allSatisfy { told.output.contains($0) }, "\(told.whole)")
    }

    @Test func `one that was decided here, and a branch that is no proposal, are nobody's business`() throws {
        let cloned = try Cloned()
        try cloned.workshop.shell(
            "for name in proposals/2021-0003 proposals/x proposals/deep/2021-0009 2021-0005; do git update-ref refs/remotes/origin/$name main; done; git update-ref -d refs/remotes/origin/proposals/2021-0005",
            in: "clone")
        #expect(
            try cloned.akkoord("proposals").errors.contains(
                "an open proposal that this clone does not hold: 2021-0006 ["))
    }

    @Test func `a remote of any name is written so that a shell takes it as one word`() throws {
        let cloned = try Cloned()
        try cloned.workshop.shell("git remote rename origin \"it's;t'\u{308}ouch\"", in: "clone")
        let hint = #"git fetch 'it'\''s;t'\''\#u{308}ouch' 'refs/heads/proposals/*:refs/heads/proposals/*'"#
        let told = try cloned.akkoord("proposals")
        #expect(told.errors.contains("  hint: \(hint)\n"), "\(told.whole)")
        let brought = try cloned.workshop.shell(hint, in: "clone")
        #expect(brought.status == 0, "\(brought.whole)")
        #expect(try cloned.akkoord("proposals").errors == "")
    }
}
