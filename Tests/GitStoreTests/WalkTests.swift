import GitStore
import Testing

@Suite struct WalkTests {
    /// A few names that sort differently as file and as folder.
    private static let names = ["a", "a-b", "a.b", "a0", "ab", "b"]

    private static func randomFiles(_ numbers: inout SeededNumbers) -> [String: String] {
        var files: [String: String] = [:]
        func fill(_ prefix: String, _ depth: Int) {
            for name in names where Int.random(in: 0..<10, using: &numbers) < 6 {
                if depth < 3, Bool.random(using: &numbers) {
                    fill(prefix + name + "/", depth + 1)
                } else {
                    files[prefix + name] = "\(Int.random(in: 0...2, using: &numbers))"
                }
            }
        }
        fill("", 0)
        return files
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `differences and lists agree with stock git on random trees`(seed: UInt64) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        var numbers = SeededNumbers(seed: seed)
        for round in 0..<5 {
            let old = try repository.tree(Self.randomFiles(&numbers))
            let new = try repository.tree(Self.randomFiles(&numbers))
            let expected = try sandbox.git("diff-tree", "-r", "--no-renames", "--name-status", old.hex, new.hex)
            let found = try repository.differences(from: old, to: new).map { "\(Self.letter($0))\t\($0.path)" }
            #expect(found.joined(separator: "\n") == expected, "seed \(seed), round \(round)")
            let listed = try repository.files(inTree: new).map { "\($0.id) \($0.path)" }.joined(separator: "\n")
            let stock = try sandbox.git("ls-tree", "-r", "--format=%(objectname) %(path)", new.hex)
            #expect(listed == stock, "seed \(seed), round \(round)")
        }
    }

    private static func letter(_ difference: TreeDifference) -> String {
        difference.old == nil ? "A" : difference.new == nil ? "D" : "M"
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func `a changed tree is the one stock git writes, and has no object stock git finds wrong`(seed: UInt64) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        var numbers = SeededNumbers(seed: seed)
        for round in 0..<4 {
            let old = Self.randomFiles(&numbers)
            let new = Self.randomFiles(&numbers)
            let base = try repository.tree(old)
            var changes: [String: ObjectID?] = [:]
            for path in old.keys where new[path] == nil { changes.updateValue(nil, forKey: path) }
            for (path, text) in new where old[path] != text { changes[path] = try repository.blob(text) }
            let changed = try repository.tree(from: base, changing: changes)
            let lines = try new.map { "100644 \(try repository.blob($1)) 0\t\($0)\n" }.joined()
            try sandbox.git("read-tree", "--empty")
            try sandbox.git("update-index", "--index-info", input: Array(lines.utf8))
            #expect(try sandbox.git("write-tree") == changed.hex, "seed \(seed), round \(round)")
        }
        #expect(try sandbox.run(["fsck", "--strict", "--full", "--no-dangling"]).status == 0)
    }

    @Test func `a file that becomes a folder is a removal and additions`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let old = try repository.tree(["a": "1", "a-b": "2"])
        let new = try repository.tree(["a/x": "1", "a/y": "1", "a-b": "2"])
        let found = try repository.differences(from: old, to: new)
        #expect(found.map(\.path) == ["a", "a/x", "a/y"])
        #expect(found.map { $0.old == nil } == [false, true, true])
        #expect(try repository.differences(from: nil, to: old).map(\.path) == ["a", "a-b"])
        #expect(try repository.differences(from: old, to: nil).allSatisfy { $0.new == nil })
        #expect(try repository.differences(from: nil, to: nil).isEmpty)
    }

    @Test func `one file is found by its path, and a folder is none`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let tree = try repository.tree(["a/b/c": "1", "d": "2"])
        #expect(try repository.file(at: "a/b/c", inTree: tree) == repository.blob("1"))
        for path in ["a", "a/b", "a/b/c/d", "x", "a/x", "", "/d", "a//b"] {
            #expect(try repository.file(at: path, inTree: tree) == nil, "\(path)")
        }
    }

    @Test func `only touched folders are written, and emptied ones vanish`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let base = try repository.tree(["a/b/c": "1", "d/e": "2"])
        #expect(try repository.tree(from: base, changing: [:]) == base)
        #expect(try repository.tree(from: base, changing: ["x/y": nil, "d": nil, "d/e/f": nil]) == base)
        let without = try repository.tree(from: base, changing: ["a/b/c": nil])
        #expect(try repository.entries(ofTree: without).map(\.name) == ["d"])
        let empty = try repository.tree(from: without, changing: ["d/e": nil])
        #expect(empty == GitRepository.id(of: .tree, []))
    }

    @Test func `a path that would be file and folder at once is refused`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let blob = try repository.blob("1")
        let base = try repository.tree(["a": "1", "d/e": "2"])
        for changes in [["a/b": blob], ["d": blob], ["n": blob, "n/m": blob]] {
            let found = rule { _ = try repository.tree(from: base, changing: changes.mapValues { $0 }) }
            #expect(found == .treeConflict, "\(changes.keys)")
        }
        let swapped = try repository.tree(from: base, changing: ["a": nil, "a/b": blob, "d": blob, "d/e": nil])
        #expect(try repository.files(inTree: swapped).map(\.path) == ["a/b", "d"])
    }

    @Test func `a tree is never written with a bad path or an object that is no stored file`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let blob = try repository.blob("1")
        for path in ["A", "../x", ".git/config", "a/.gitmodules", "1/2/3/4/5/6/7/8/9", ""] {
            #expect(rule { _ = try repository.tree(from: nil, changing: [path: blob]) } == .treeName, "\(path)")
        }
        let absent = GitRepository.id(of: .blob, [9])
        #expect(code { _ = try repository.tree(from: nil, changing: ["a": absent]) } == .notFound)
        let tree = try repository.tree(["a": "1"])
        #expect(code { _ = try repository.tree(from: nil, changing: ["a": tree]) } == .wrongKind)
    }

    @Test func `a walk refuses nesting beyond eight parts, and empty folders`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        func wrapped(_ mode: TreeEntry.Mode, _ id: ObjectID) throws -> ObjectID {
            try repository.write(.tree, RawTree.render([TreeEntry(mode: mode, name: "a", id: id)]))
        }
        var tree = try wrapped(.file, repository.blob("1"))
        for _ in 1..<8 { tree = try wrapped(.directory, tree) }
        #expect(try repository.files(inTree: tree).map(\.path) == ["a/a/a/a/a/a/a/a"])
        let deeper = try wrapped(.directory, tree)
        #expect(rule { _ = try repository.files(inTree: deeper) } == .treeDepth)
        #expect(rule { _ = try repository.differences(from: nil, to: deeper) } == .treeDepth)
        let hollow = try wrapped(.directory, repository.write(.tree, []))
        #expect(rule { _ = try repository.files(inTree: hollow) } == .treeEmpty)
        #expect(rule { _ = try repository.differences(from: hollow, to: nil) } == .treeEmpty)
    }

    @Test(arguments: ["120000 l", "160000 m", "100755 x", "100644 .gitmodules", "100644 Upper"])
    func `a hostile entry is refused wherever a walk meets it`(entry: String) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let blob = try repository.blob("1")
        let inner = try repository.write(.tree, Array(entry.utf8) + [0] + blob.bytes)
        let tree = try repository.write(
            .tree, RawTree.render([TreeEntry(mode: .directory, name: "d", id: inner)]))
        #expect(rule { _ = try repository.files(inTree: tree) } != nil)
        #expect(rule { _ = try repository.differences(from: nil, to: tree) } != nil)
        #expect(rule { _ = try repository.file(at: "d/a", inTree: tree) } != nil)
    }
}
