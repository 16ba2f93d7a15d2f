import GitStore
import Testing

@Suite struct RawTreeTests {
    private static let id: [UInt8] = [UInt8](repeating: 7, count: 20)

    private static func entry(_ mode: String, _ name: String) -> [UInt8] { entry(mode, Array(name.utf8)) }

    private static func entry(_ mode: String, _ name: [UInt8]) -> [UInt8] { Array(mode.utf8) + [32] + name + [0] + id }

    private static func file(_ name: String) -> [UInt8] { entry("100644", name) }

    @Test(arguments: [
        "100755", "120000", "160000", "100664", "100640", "0", "", "040000", "100644 ", "0100644", "40755", "000000",
    ])
    func `a mode that is not a plain file or folder is refused`(mode: String) {
        let bytes = Self.entry(mode, "a")
        #expect(rule { _ = try RawTree.parse(bytes) } == (mode.hasSuffix(" ") ? .treeName : .treeMode))
    }

    @Test(arguments: [
        "", ".", "..", ".git", ".gitmodules", ".gitignore", "git~1", "a/b", "A", "aB", "a b", "a\\b", "a:b", "a\n",
        "-a",
        "_a", "é", ".g\u{200C}it", String(repeating: "a", count: 97),
    ])
    func `a name outside the grammar is refused`(name: String) {
        #expect(rule { _ = try RawTree.parse(Self.file(name)) } == .treeName)
    }

    @Test func `a name that is no UTF-8 is refused`() {
        #expect(rule { _ = try RawTree.parse(Self.entry("100644", [0x61, 0xFF])) } == .treeName)
    }

    @Test func `the longest accepted name is accepted`() throws {
        let name = "a" + String(repeating: "-", count: 95)
        #expect(try RawTree.parse(Self.file(name)).map(\.name) == [name])
    }

    @Test func `duplicates are refused, next to each other or not`() {
        #expect(rule { _ = try RawTree.parse(Self.file("a") + Self.file("a")) } == .treeDuplicate)
        #expect(rule { _ = try RawTree.parse(Self.file("a") + Self.entry("40000", "a")) } == .treeDuplicate)
        let apart = Self.file("a") + Self.file("a-b") + Self.file("a.c") + Self.entry("40000", "a")
        #expect(rule { _ = try RawTree.parse(apart) } == .treeDuplicate)
    }

    @Test func `unsorted entries are refused, and a folder sorts as if it ended in a slash`() throws {
        #expect(rule { _ = try RawTree.parse(Self.file("b") + Self.file("a")) } == .treeOrder)
        let folderFirst = Self.entry("40000", "a") + Self.file("a.b")
        #expect(rule { _ = try RawTree.parse(folderFirst) } == .treeOrder)
        #expect(try RawTree.parse(Self.file("a.b") + Self.entry("40000", "a")).count == 2)
        #expect(try RawTree.parse(Self.entry("40000", "a") + Self.file("a0")).count == 2)
    }

    @Test func `a tree that ends anywhere but after an entry is refused`() {
        let bytes = Self.file("a") + Self.file("b")
        for count in 1..<bytes.count where count != bytes.count / 2 {
            #expect(rule { _ = try RawTree.parse(Array(bytes.prefix(count))) } == .treeTruncated, "\(count) bytes")
        }
    }

    @Test func `10,000 entries are accepted and 10,001 are not`() throws {
        func bytes(_ count: Int) -> [UInt8] { (0..<count).flatMap { Self.file("f\(100_000 + $0)") } }
        #expect(try RawTree.parse(bytes(10_000)).count == 10_000)
        #expect(rule { _ = try RawTree.parse(bytes(10_001)) } == .tooManyEntries)
    }

    @Test func `what was read is written back byte for byte`() throws {
        let bytes = Self.file("a.b") + Self.entry("40000", "a") + Self.file("a0") + Self.file("b")
        #expect(try RawTree.render(RawTree.parse(bytes)) == bytes)
        #expect(try RawTree.render(RawTree.parse(bytes).reversed()) == bytes)
    }

    @Test(arguments: [
        ("a/b/c", true), ("a", true), ("1/2/3/4/5/6/7/8", true), ("1/2/3/4/5/6/7/8/9", false), ("", false),
        ("/a", false),
        ("a/", false), ("a//b", false), ("a/../b", false), ("a/.git/b", false),
    ])
    func `a path is at most eight accepted names`(path: String, accepted: Bool) {
        #expect(RawTree.isPath(path) == accepted)
    }
}
