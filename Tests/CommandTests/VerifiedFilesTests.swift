import Foundation
import TestSupport
import Testing

/// What is verified is history; whoever opens the files of a folder must be told where they say something else.
@Suite struct VerifiedFilesTests {
    private static let vote = "proposals/2021/00/0002/statements/"

    @Test(arguments: ["verify", "doctor"])
    func `a vote or an amount that was altered in the folder is named, and history still holds`(command: String) throws
    {
        let demo = try DemoCopy.make()
        let changed = try demo.shell(
            """
            file=$(grep -l '^choice: approve' \(Self.vote)*.yaml | head -n 1)
            sed -i 's/^choice: approve/choice: reject/' "$file" && echo "$file"
            """)
        let file = changed.output.split(separator: "\n").last.map(String.init) ?? ""
        #expect(file.hasPrefix(Self.vote), "\(changed.whole)")
        let told = try demo.akkoord(command)
        #expect(told.status == 0, "\(told.whole)")
        #expect(told.errors.contains("\(file): notice: this file is other than main says"), "\(told.whole)")
        #expect(told.errors.contains("git restore --source=main -- \(file)"), "\(told.whole)")
        try demo.git("restore --source=main -- \(file)")
        #expect(try !demo.akkoord(command).errors.contains("worktree.edited"))
        try demo.shell("sed -i 's/amount: \"/amount: \"9/' plan/wonen-ruimte/wonen.yaml")
        #expect(try demo.akkoord(command).errors.contains("plan/wonen-ruimte/wonen.yaml: notice:"))
    }

    @Test func `a bare repository has no files that could differ`() throws {
        let demo = try DemoCopy.make()
        let outcome = try demo.shell("git clone -q --bare . ../bare.git && $AKKOORD -C ../bare.git verify")
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.whole)")
    }
}
