import Findings
import Foundation
import Testing

@testable import GitStore

/// What we write into an index is what stock git would have written there.
@Suite struct IndexFileTests {
    private let sandbox: Sandbox
    private let repository: GitRepository

    init() throws {
        sandbox = try Sandbox()
        repository = try sandbox.repository()
    }

    private var path: String { sandbox.path("repository/.git/index") }
    private func bytes() throws -> [UInt8] { try #require(try DurableFile.read(path, limit: 1 << 24)) }
    private var listing: String { get throws { try sandbox.git("ls-files", "-s", "-v") } }

    /// Stages files by git itself; nil takes one out.
    private func stage(_ files: [String: ObjectID?]) throws {
        let lines = files.sorted { $0.key < $1.key }.map { path, id in
            "\(id == nil ? "0 \(String(repeating: "0", count: 40))" : "100644 \(id?.hex ?? "")")\t\(path)\n"
        }
        try sandbox.git("update-index", "--index-info", input: Array(lines.joined().utf8))
    }

    /// Stages them by our hand.
    private func stageOurselves(_ files: [String: ObjectID?]) throws {
        var index = try IndexFile(bytes(), paths: Array(files.keys))
        for (path, id) in files {
            if let id {
                index.set(path) { IndexEntry(id, status: nil, insteadOf: $0) }
            } else {
                index.remove(path)
            }
        }
        try DurableFile.write(index.render(), to: path)
    }

    // MARK: Like git

    private static let folders = ["", "a/", "a-b/", "a/b/", "a/b/c/", "z/"]

    private func files(_ numbers: inout SeededNumbers, upTo count: Int) throws -> [String: ObjectID] {
        var files: [String: ObjectID] = [:]
        for _ in 0..<Int.random(in: 0...count, using: &numbers) {
            let folder = Self.folders.randomElement(using: &numbers) ?? ""
            let name = "\(folder)f\(Int.random(in: 0..<12, using: &numbers))"
            files[name] = try repository.blob("\(Int.random(in: 0..<5, using: &numbers))")
        }
        return files
    }

    @Test(arguments: [2, 4])
    func `random changes leave the index that git leaves`(version: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(version))
        for round in 0..<40 {
            try? FileManager.default.removeItem(atPath: path)
            var before = try files(&numbers, upTo: 40)
            before["always"] = try repository.blob("x")
            try sandbox.git("update-index", "--index-version", "\(version)")
            try stage(before)
            // Git notes the trees of all folders.
            if round % 3 > 0 { try sandbox.git("write-tree") }
            var changes = try files(&numbers, upTo: 8).mapValues { Optional($0) }
            for path in before.keys.sorted() where Int.random(in: 0..<4, using: &numbers) == 0 {
                changes.updateValue(nil, forKey: path)
            }
            let start = try bytes()
            try stage(changes)
            let (listed, tree) = (try listing, try sandbox.git("write-tree"))
            try DurableFile.write(start, to: path)
            try stageOurselves(changes)
            #expect(try bytes()[7] == UInt8(version))
            #expect(try listing == listed, "round \(round)")
            #expect(try sandbox.git("fsck", "--no-dangling") == "", "round \(round)")
            #expect(try sandbox.git("write-tree") == tree, "round \(round)")
        }
    }

    @Test func `without changes the bytes stay, whatever the entries`() throws {
        for version in ["2", "4"] {
            try? FileManager.default.removeItem(atPath: path)
            try sandbox.git("update-index", "--index-version", version)
            let id = try repository.blob("1")
            let long = String(repeating: "long/", count: 700)
            for name in [long + "a", long + "b", long + String(repeating: "n", count: 594)] + (1...9).map({ "f\($0)" })
            {
                try sandbox.git("update-index", "--add", "--cacheinfo", "100644,\(id),\(name)")
            }
            try sandbox.git("update-index", "--cacheinfo", "100755,\(id),f2")
            try sandbox.git("update-index", "--assume-unchanged", "f3")
            if version == "4" { try sandbox.git("update-index", "--skip-worktree", "f4") }
            let before = try bytes()
            #expect(try IndexFile(before, paths: ["f3", "x", long + "a"]).render() == before)
        }
    }

    @Test func `folders whose trees git knows stay known, but for those that hold a change`() throws {
        let id = try repository.blob("1")
        try stage(["a/b/c": id, "a/d/e": id, "f/g": id, "h": id])
        let whole = try sandbox.git("write-tree")
        try stageOurselves(["a/b/c": try repository.blob("2"), "new/x": id])
        let text = String(decoding: try bytes(), as: Unicode.ASCII.self)
        #expect(text.contains("a\0-1 2\nb\0-1 0\nd\0" + "1 0\n"))
        #expect(text.contains("f\0" + "1 0\n"))
        #expect(try sandbox.git("write-tree") != whole)
        try stageOurselves(["a/b/c": id, "new/x": nil])
        #expect(try sandbox.git("write-tree") == whole)
    }

    // MARK: What the user put there

    @Test func `what the user told git about an entry stays when it gets other contents`() throws {
        let ids = try (1...2).map { try repository.blob("\($0)") }
        try stage(["a": ids[0], "b": ids[0], "c": ids[0]])
        try sandbox.git("update-index", "--assume-unchanged", "a")
        try sandbox.git("update-index", "--skip-worktree", "b")
        try stageOurselves(["a": ids[1], "b": ids[1], "c": ids[1]])
        #expect(try listing == "h 100644 \(ids[1]) 0\ta\nS 100644 \(ids[1]) 0\tb\nH 100644 \(ids[1]) 0\tc")
    }

    @Test func `a file never comes to stand beside one that would be its folder`() throws {
        let id = try repository.blob("1")
        try stage(["a": id, "b/c": id, "b/d": id, "b-": id, "e/f": id])
        let before = try listing
        try stageOurselves(["a/x/y": id, "b": id])
        #expect(try listing == before)
        try stageOurselves(["a": nil, "a/x": id, "b": id, "b/c": nil, "b/d": nil, "e": id, "e/f": nil])
        #expect(try listing.split(separator: "\n").map { $0.split(separator: "\t")[1] } == ["a/x", "b", "b-", "e"])
    }

    @Test func `conflicts, executables and links are the user's own`() throws {
        let id = try repository.blob("1")
        let lines = [
            "100644 \(id) 1\ta", "100644 \(id) 3\ta", "100755 \(id) 0\tb", "120000 \(id) 0\tc", "100644 \(id) 0\td",
        ]
        try sandbox.git("update-index", "--index-info", input: Array(lines.joined(separator: "\n").utf8))
        let index = try IndexFile(bytes(), paths: ["a", "b", "c", "d", "e"])
        #expect(["a", "b", "c"].allSatisfy { index.entry(at: $0) == .other })
        #expect(index.entry(at: "d") == .file(id))
        #expect(index.entry(at: "e") == .absent)
        #expect(try index.render() == bytes())
    }

    // MARK: What cannot be read

    @Test func `a byte that was altered, or a cut, is refused`() throws {
        try stage(["a/b": repository.blob("1"), "c": repository.blob("2")])
        try sandbox.git("write-tree")
        let sound = try bytes()
        for place in sound.indices {
            var altered = sound
            altered[place] ^= 4
            #expect(code { _ = try IndexFile(altered, paths: ["c"]) } == .corrupt, "byte \(place)")
            #expect(code { _ = try IndexFile(Array(sound.prefix(place)), paths: ["c"]) } == .corrupt, "\(place) bytes")
        }
    }

    /// As git writes it with `index.skipHash`: then nothing but its own form speaks for it.
    @Test(arguments: [2, 4])
    func `an index without a digest is read, and nothing in it leads astray`(version: Int) throws {
        try sandbox.git("update-index", "--index-version", "\(version)")
        try stage(["a/b": repository.blob("1"), "a/c": repository.blob("2"), "d": repository.blob("3")])
        try sandbox.git("write-tree")
        let open = try bytes().dropLast(20) + Array(repeating: 0, count: 20)
        let rendered = try IndexFile(Array(open), paths: ["d"]).render()
        #expect(rendered == Array(open))
        for place in open.indices {
            for bit in [0, 3, 7] {
                var altered = Array(open)
                altered[place] ^= 1 << UInt8(bit)
                // Read or refused; never a crash.
                _ = code { _ = try IndexFile(altered, paths: ["d", "a"]).render() }
            }
            _ = code { _ = try IndexFile(Array(open.prefix(place)) + Array(repeating: 0, count: 20), paths: ["d"]) }
        }
    }

    @Test func `what only git can read is left to git, and the way out is said`() throws {
        try stage(["a": repository.blob("1")])
        try sandbox.git("update-index", "--split-index")
        let error = #expect(throws: GitError.self) { try IndexFile(bytes(), paths: ["a"]) }
        #expect(error?.message.text.contains("`link`") == true)
        #expect(error?.message.text.contains("`git update-index --no-split-index`") == true)
        try sandbox.git("update-index", "--no-split-index")
        #expect(try IndexFile(bytes(), paths: ["a"]).render() == bytes())
    }
}
