import Foundation
import Testing

@testable import GitStore

@Suite struct WorktreeTests {
    /// A clone at its first commit, clean.
    private struct Clone {
        let sandbox: Sandbox
        let repository: GitRepository
        let worktree: Worktree
        private(set) var main: ObjectID

        init(_ files: [String: String]) throws {
            sandbox = try Sandbox()
            repository = try sandbox.repository()
            worktree = try #require(Worktree(repository))
            main = try repository.commit(files)
            try repository.compareAndSwap("refs/heads/main", expected: nil, to: main, logMessage: "")
            #expect(try worktree.follow(from: nil, to: main) == [])
        }

        /// Moves the branch alone, as a crash straight afterwards would leave it.
        mutating func advance(to files: [String: String]) throws -> ObjectID {
            let old = main
            main = try repository.commit(files, parents: [old])
            try repository.compareAndSwap("refs/heads/main", expected: old, to: main, logMessage: "")
            return old
        }

        var status: String { get throws { try sandbox.git("status", "--porcelain", "-uall") } }

        func text(_ name: String) throws -> String { try sandbox.text("repository/" + name) }

        func write(_ text: String, to name: String) throws { try sandbox.write(text, to: "repository/" + name) }

        func exists(_ name: String) -> Bool { sandbox.exists("repository/" + name) }
    }

    private static let old = ["a": "1", "b/c": "2", "b/d/e": "3", "x": "file", "y/z": "folder", "same": "s"]
    private static let new = ["a": "1b", "b/f": "4", "x/in": "folder", "y": "file", "same": "s", "n/e/w": "5"]

    @Test func `a bare repository has no working files`() throws {
        let sandbox = try Sandbox()
        #expect(try Worktree(sandbox.repository(bare: true)) == nil)
    }

    @Test func `the files follow main and stock git finds nothing changed`() throws {
        var clone = try Clone(Self.old)
        #expect(try clone.status == "")
        let old = try clone.advance(to: Self.new)
        #expect(try clone.worktree.follow(from: old, to: clone.main) == [])
        #expect(try clone.status == "")
        for (path, text) in Self.new { #expect(try clone.text(path) == text) }
        #expect(!clone.exists("b/d"))
        #expect(try clone.sandbox.git("fsck", "--strict") == "")
    }

    @Test func `uncommitted edits stay, on disk and staged`() throws {
        var clone = try Clone(["a": "1", "b": "1", "c": "1", "d": "1", "e": "1", "f": "1"])
        try clone.write("edited", to: "a")
        try clone.write("staged", to: "b")
        try clone.sandbox.git("add", "b")
        try FileManager.default.removeItem(atPath: clone.sandbox.path("repository/c"))
        try clone.write("untracked", to: "new")
        try clone.write("2", to: "d")  // happens to equal what comes
        try clone.write("mine", to: "f")
        let old = try clone.advance(to: ["a": "2", "b": "2", "c": "2", "d": "2", "e": "2", "new": "2"])
        #expect(try clone.worktree.follow(from: old, to: clone.main) == ["a", "b", "c", "f", "new"])
        #expect(try clone.text("a") == "edited")
        #expect(try clone.text("b") == "staged")
        #expect(!clone.exists("c"))
        #expect(try clone.text("e") == "2")
        #expect(try clone.text("f") == "mine")
        #expect(try clone.text("new") == "untracked")
        #expect(try clone.status == " M a\nM  b\n D c\n M new\n?? f")
        #expect(try clone.sandbox.git("show", ":b") == "staged")
    }

    @Test func `files left alone keep the commit they were first edited on, until they are main's again`() throws {
        var clone = try Clone(["a": "1", "b": "1", "c": "1"])
        let first = clone.main
        try clone.write("mine", to: "a")
        let old = try clone.advance(to: ["a": "2", "b": "2", "c": "1"])
        #expect(try clone.worktree.follow(from: old, to: clone.main) == ["a"])
        try clone.write("mine", to: "b")
        let second = clone.main
        let next = try clone.advance(to: ["a": "2", "b": "3", "c": "1"])
        #expect(try clone.worktree.follow(from: next, to: clone.main) == ["b"])
        #expect(try clone.worktree.olderStandings(of: ["a", "b", "c"], main: clone.main) == ["a": first, "b": second])
        try clone.write("2", to: "a")
        #expect(try clone.worktree.recover(to: clone.main) == [])
        #expect(try clone.worktree.olderStandings(of: ["a", "b", "c"], main: clone.main) == ["b": second])
        try clone.write("3", to: "b")
        #expect(try clone.worktree.recover(to: clone.main) == [])
        #expect(try clone.worktree.olderStandings(of: ["a", "b"], main: clone.main) == [:])
    }

    @Test(arguments: [
        "x", "00 a\n", "\(String(repeating: "0", count: 40)) b\n\(String(repeating: "0", count: 40)) a\n",
    ])
    func `a note that we did not write is taken for none`(text: String) throws {
        #expect(LeftBehind(text) == nil)
        var clone = try Clone(["a": "1"])
        try clone.write("mine", to: "a")
        let old = try clone.advance(to: ["a": "2"])
        _ = try clone.worktree.follow(from: old, to: clone.main)
        let note = "\(clone.repository.gitDirectory)/akkoord/left-behind"
        #expect(try String(contentsOfFile: note, encoding: .utf8) == "\(old) a\n")
        try text.write(toFile: note, atomically: true, encoding: .utf8)
        #expect(try clone.worktree.olderStandings(of: ["a"], main: clone.main) == [:])
    }

    @Test func `nothing is written through a link, and no link is replaced`() throws {
        var clone = try Clone(["a/b": "1", "c": "1", "d/e": "1"])
        let outside = clone.sandbox.path("outside")
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try clone.sandbox.write("1", to: "outside/b")
        try clone.sandbox.write("1", to: "outside/e")
        let work = clone.sandbox.path("repository")
        for (name, target) in [("a", outside), ("c", outside + "/b"), ("d", outside), ("n", outside)] {
            try? FileManager.default.removeItem(atPath: "\(work)/\(name)")
            try FileManager.default.createSymbolicLink(atPath: "\(work)/\(name)", withDestinationPath: target)
        }
        let old = try clone.advance(to: ["a/b": "2", "c": "2", "n/b": "2", "n/x": "2"])
        #expect(try clone.worktree.follow(from: old, to: clone.main) == ["a/b", "c", "d/e", "n/b", "n/x"])
        #expect(try clone.sandbox.text("outside/b") == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside).sorted() == ["b", "e"])
    }

    @Test func `files of another branch are not touched`() throws {
        var clone = try Clone(["a": "1"])
        try clone.sandbox.git("checkout", "-q", "-b", "other")
        let old = try clone.advance(to: ["a": "2"])
        #expect(try clone.worktree.follow(from: old, to: clone.main) == [])
        #expect(try clone.text("a") == "1")
        #expect(try clone.status == "")
        try clone.sandbox.git("checkout", "-q", "main")
        #expect(try clone.worktree.recover(to: clone.main) == [])
        #expect(try clone.status == "")
        let next = try clone.advance(to: ["a": "3"])
        #expect(try clone.worktree.follow(from: next, to: clone.main) == [])
        #expect(try clone.text("a") == "3")
    }

    @Test func `a crash before any step is made good, whether or not main moves on`() throws {
        for movesOn in [false, true] {
            var stop = 0
            var finished = false
            while !finished {
                var clone = try Clone(Self.old)
                let old = try clone.advance(to: Self.new)
                do {
                    _ = try clone.worktree.follow(from: old, to: clone.main, stop: stop)
                    finished = true
                } catch {}
                if movesOn { _ = try clone.advance(to: ["a": "1c", "b/c": "6", "x": "again", "y/z/q": "7"]) }
                #expect(try clone.worktree.recover(to: clone.main) == [], "stopped before step \(stop)")
                #expect(try clone.status == "", "stopped before step \(stop)")
                #expect(!clone.exists(".git/index.lock"), "stopped before step \(stop)")
                stop += 1
            }
            #expect(stop > 10)
        }
    }

    @Test func `a crash during the mending of a crash is made good`() throws {
        for stop in 0..<12 {
            var clone = try Clone(Self.old)
            let old = try clone.advance(to: Self.new)
            _ = try? clone.worktree.follow(from: old, to: clone.main, stop: stop)
            _ = try clone.advance(to: ["a": "1c", "b/c": "6", "x": "again", "y/z/q": "7"])
            _ = try? clone.worktree.recover(to: clone.main, stop: 12 - stop)
            _ = try clone.advance(to: Self.old)
            #expect(try clone.worktree.recover(to: clone.main) == [], "stopped before step \(stop)")
            #expect(try clone.status == "", "stopped before step \(stop)")
        }
    }

    @Test func `an edit made before or after a crash is kept`() throws {
        for stop in 0..<11 {
            var clone = try Clone(Self.old)
            try clone.write("mine", to: "a")
            let old = try clone.advance(to: Self.new)
            _ = try? clone.worktree.follow(from: old, to: clone.main, stop: stop)
            try clone.write("mine too", to: "n/e/w")
            #expect(try clone.worktree.recover(to: clone.main) == ["a", "n/e/w"])
            #expect(try clone.text("a") == "mine")
            #expect(try clone.text("n/e/w") == "mine too")
        }
    }

    @Test func `a half-written file of a killed process is cleared away`() throws {
        var clone = try Clone(["d/a": "1"])
        let old = try clone.advance(to: ["d/a": "2"])
        _ = try? clone.worktree.follow(from: old, to: clone.main, stop: 1)
        try clone.write("hal", to: "d/.akkoord-tmp-1-2")
        #expect(try clone.worktree.recover(to: clone.main) == [])
        #expect(try clone.status == "")
        #expect(!clone.exists("d/.akkoord-tmp-1-2"))
    }

    @Test func `a clone made by stock git gets its note and follows from there`() throws {
        let origin = try Clone(["a": "1"])
        try origin.sandbox.git("clone", "-q", origin.sandbox.path("repository"), origin.sandbox.path("clone"))
        let repository = try GitRepository(openingAt: origin.sandbox.path("clone"))
        let worktree = try #require(Worktree(repository))
        #expect(try worktree.recover(to: origin.main) == [])
        #expect(try worktree.marker() == .at(origin.main))
        let next = try repository.commit(["a": "2"], parents: [origin.main])
        try repository.compareAndSwap("refs/heads/main", expected: origin.main, to: next, logMessage: "")
        #expect(try worktree.recover(to: next) == [])
        #expect(try origin.sandbox.git("status", "--porcelain", in: origin.sandbox.path("clone")) == "")
    }

    @Test func `an edit made after stock git moved the files is kept, even back to the older text`() throws {
        var clone = try Clone(["a": "1"])
        _ = try clone.advance(to: ["a": "2"])
        try clone.sandbox.git("reset", "-q", "--hard", "main")
        try clone.write("1", to: "a")
        #expect(try clone.worktree.recover(to: clone.main) == ["a"])
        #expect(try clone.text("a") == "1")
    }

    @Test func `while git holds the index nothing is lost, and afterwards the move is finished`() throws {
        var clone = try Clone(["a": "1", "b": "1"])
        try clone.write("", to: ".git/index.lock")
        let old = try clone.advance(to: ["a": "2"])
        let worktree = clone.worktree
        let main = clone.main
        #expect(code { _ = try worktree.follow(from: old, to: main) } == .locked)
        #expect(code { _ = try worktree.recover(to: main) } == .locked)
        try clone.sandbox.remove("repository/.git/index.lock")
        #expect(try worktree.recover(to: main) == [])
        #expect(try clone.status == "")
        #expect(try clone.text("a") == "2")
    }

    @Test func `the note is read back only when it is one of ours`() throws {
        let id = GitRepository.id(of: .blob, [])
        let other = GitRepository.id(of: .blob, [1])
        let notes = [.at(id), WorktreeMarker(from: [nil, other], to: id), WorktreeMarker(from: [], to: id)]
        for note in notes { #expect(WorktreeMarker(note.text) == note) }
        for text in [
            "", "at", "at x\n", "at \(id)", "at \(id)\nat \(other)\n", "to \(id)\nfrom \(other)\n", "in \(id)\n",
        ] {
            #expect(WorktreeMarker(text) == nil, "\(text)")
        }
    }

    @Test func `the working copy is read as it is, and what cannot be used is named`() throws {
        let clone = try Clone(["plan/b": "2", "plan/a": "1", "programme": "p"])
        try clone.write("3", to: "plan/new")
        try clone.write("x", to: "plan/Upper")
        try clone.write("x", to: "other/file")
        try clone.write("too long", to: "plan/long")
        try clone.write("x", to: "plan/1/2/3/4/5/6/7/8/9")
        try FileManager.default.createSymbolicLink(
            atPath: clone.sandbox.path("repository/plan/link"), withDestinationPath: "/etc")
        let found = try clone.worktree.files(under: ["plan", "programme", "absent"], limit: 4)
        #expect(found.files.map(\.path) == ["plan/a", "plan/b", "plan/new", "programme"])
        #expect(found.files[2].bytes == Array("3".utf8))
        let unusable = Dictionary(uniqueKeysWithValues: found.unusable.map { ($0.path, $0.reason) })
        #expect(
            unusable == [
                "plan/Upper": .name, "plan/link": .symbolicLink, "plan/long": .tooLarge, "plan/1/2/3/4/5/6/7": .tooDeep,
            ])
        #expect(try clone.worktree.files().files.contains { $0.path == "other/file" })
    }
}
