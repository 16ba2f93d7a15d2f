import Foundation
import TestSupport
import Testing

/// A commit on main that somebody made with git: it is told whose it is, and the way back loses nothing.
@Suite struct ForeignCommitTests {
    private static let commit =
        "echo '- eigen regel' >> plan/text/aanpak.md && GIT_AUTHOR_NAME=\"$1\" GIT_AUTHOR_EMAIL=bestuur@example.invalid git commit -q -am Eigen"

    private func demo(by name: String = "De wethouder") throws -> Workshop {
        let demo = try DemoCopy.make()
        let made = try demo.shell("commit() { \(Self.commit); }; commit $'\(name)'")
        #expect(made.status == 0, "\(made.whole)")
        return demo
    }

    private func refusal(_ outcome: Workshop.Outcome, at place: SourceLocation = #_sourceLocation) throws -> String {
        #expect(outcome.status == 1 && outcome.errors.contains("[record.missing]"), "\(outcome.whole)")
        let hint = outcome.errors.split(separator: "\n").first { $0.hasPrefix("  hint: ") }
        return String(try #require(hint, sourceLocation: place).dropFirst("  hint: ".count))
    }

    /// The commands of a hint that explains before its colon.
    private func command(_ hint: String) throws -> String {
        String(hint[try #require(hint.firstRange(of: ": ")).upperBound...])
    }

    @Test func `it is named with its author, and going back keeps the commit and the edit`() throws {
        let demo = try demo()
        let sound = try demo.git("rev-parse main~1").output
        let told = try demo.akkoord("verify")
        let hint = try refusal(told)
        #expect(told.errors.contains("@5: error: commit "), "\(told.errors)")
        #expect(told.errors.contains(" by `De wethouder <bestuur@example.invalid>` is no decision: "), "\(told.errors)")
        let gone = try demo.shell(try command(hint))
        #expect(gone.status == 0, "\(gone.whole)")
        #expect(try demo.git("rev-parse main").output == sound)
        #expect(try demo.text("plan/text/aanpak.md").hasSuffix("- eigen regel\n"), "the edit is in the folder")
        #expect(try demo.git("log --format=%s --all").output.contains("Eigen\n"), "the commit is on a branch")
        #expect(try demo.akkoord("verify").status == 0)
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").status == 0)
        #expect(try demo.text("plan/text/aanpak.md").hasSuffix("- eigen regel\n"), "and stays there")
    }

    @Test func `on another branch main alone goes back`() throws {
        let demo = try demo()
        try demo.git("switch -q -c aside")
        let hint = try refusal(try demo.akkoord("status"))
        let script = try command(hint)
        #expect(script.contains("git update-ref refs/heads/main "))
        #expect(try demo.shell(script).status == 0)
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try demo.git("status --porcelain").output == "", "the files of the branch stay")
    }

    @Test func `where origin holds it too, it is told whom to tell, and nothing to undo here`() throws {
        let demo = try demo()
        try demo.git("clone -q . ../clone")
        let hint = try refusal(try demo.akkoord("verify", in: "clone"))
        let sound = try demo.git("rev-parse main~1").output.prefix(12)
        #expect(hint.contains("`origin/main` holds it too: tell who records (`secretaris`)"), "\(hint)")
        #expect(hint.contains(sound) && !hint.contains("git "), "\(hint)")
    }

    @Test func `a name that would turn or hide text is spelled out`() throws {
        let told = try demo(by: #"De\u202Ewethouder\u0085"#).akkoord("verify").errors
        #expect(told.contains("by `De<U+202E>wethouder<U+0085> <"), "\(told)")
    }

    @Test func `in Dutch it says the same`() throws {
        let told = try demo().akkoord("verify --lang nl").errors
        #expect(told.contains(" van `De wethouder <bestuur@example.invalid>` is geen besluit: "), "\(told)")
        #expect(told.contains("  tip: ga terug; "), "\(told)")
    }
}
