import Findings
import GitStore
import Governance
import Ledger
import Testing

/// Trees that readers understand differently, or that are made to exhaust them.
///
/// Each is a real object in a signed commit whose record does not know of it.
@Suite struct TreeAttackTests {
    /// Adds an entry behind the others of the root.
    private func forge(_ mode: String, _ name: [UInt8], _ file: String = "x") throws -> Verifier.Outcome {
        try forge { entries, repository in
            entries.append(mode, name, try repository.write(.blob, Array(file.utf8)))
        }
    }

    private func forge(_ alter: @escaping (inout RawEntries, GitRepository) throws -> Void) throws -> Verifier.Outcome {
        let forge = try Forge()
        forge.decisions[4].tampering.tree = { repository, tree in
            var entries = try RawEntries(tree, in: repository)
            try alter(&entries, repository)
            return try entries.write(to: repository)
        }
        return try forge.judge()
    }

    private func expectForm(_ outcome: Verifier.Outcome, _ text: String, at place: SourceLocation = #_sourceLocation) {
        expectRefused(outcome, "tree.form", in: "@4", saying: text, at: place)
    }

    // MARK: Modes

    @Test(arguments: ["120000", "160000", "100755", "100664", "100640", "0", "040000", "644", "0100644"])
    func `a mode that is no file or folder is refused`(mode: String) throws {
        expectForm(try forge(mode, Array("x".utf8)), "mode \(mode) is not accepted")
    }

    @Test func `a file made executable is refused though its bytes are the same`() throws {
        let outcome = try forge { entries, _ in entries["programme.yaml"]?.mode = Array("100755".utf8) }
        expectForm(outcome, "mode 100755")
    }

    @Test func `a file in the place of a folder is refused`() throws {
        let outcome = try forge { entries, repository in
            entries["versions"]?.mode = Array("100644".utf8)
            entries["versions"]?.id = try repository.write(.blob, [])
        }
        expectRefused(outcome, "record.files", "repository.unknown-file", in: "2021-0004", saying: "versions")
    }

    @Test func `a folder that is a file is refused`() throws {
        let outcome = try forge { entries, repository in
            entries["versions"]?.id = try repository.write(.blob, Array("x".utf8))
        }
        expectRefused(outcome, "object.damaged", in: "@4", saying: "it is a blob, not a tree")
    }

    // MARK: Names

    @Test(arguments: [
        "..", ".", ".git", ".gitmodules", ".gitattributes", ".GIT", "git~1", "a/b", "z b", "Z", "z:b", "z\\b", "z\nb",
        "z\u{7}",
        "zé", ".g\u{200C}it", "-z", "_z", String(repeating: "z", count: 97),
    ])
    func `a name that is not plain is refused`(name: String) throws {
        expectForm(try forge("100644", Array(name.utf8)), "is not accepted")
    }

    @Test(arguments: [[0xFF], [0xC3, 0x28], []] as [[UInt8]])
    func `a name that is no text is refused`(name: [UInt8]) throws {
        expectForm(try forge("100644", name), "is not accepted")
    }

    @Test func `names that differ only in case are refused`() throws {
        expectForm(try forge("100644", Array("Versions".utf8)), "the name \"Versions\" is not accepted")
    }

    @Test(arguments: ["zoo", "versions.yaml", "readme.md", "con"])
    func `a plain file that does not belong is refused`(name: String) throws {
        let outcome = try forge("100644", Array(name.utf8))
        // Before `versions` a name would be out of order.
        if name == "zoo" || name == "versions.yaml" { return expectStray(outcome, name) }
        expectForm(outcome, "stands after")
    }

    private func expectStray(_ outcome: Verifier.Outcome, _ name: String) {
        if name == "zoo" {
            expectRefused(
                outcome, "repository.unknown-file", "record.files", in: "2021-0004", saying: "`zoo` does not belong")
        } else {
            expectForm(outcome, "stands after")
        }
    }

    // MARK: Order

    @Test func `a name twice is refused`() throws {
        expectForm(
            try forge { entries, _ in entries.entries.append(contentsOf: entries.entries.suffix(1)) }, "occurs twice")
    }

    @Test func `a file and a folder of one name are refused`() throws {
        let outcome = try forge { entries, repository in
            let place = entries.entries.count - 1
            entries.append("100644", Array("versions".utf8), try repository.write(.blob, []))
            entries.entries.swapAt(place, place + 1)
        }
        expectForm(outcome, "the name versions occurs twice")
    }

    @Test func `entries out of order are refused`() throws {
        expectForm(try forge { entries, _ in entries.entries.reverse() }, "stands after")
    }

    @Test func `a tree cut short is refused`() throws {
        let forge = try Forge()
        forge.decisions[4].tampering.tree = { repository, tree in
            try repository.write(.tree, try repository.read(tree, as: .tree).dropLast(3))
        }
        expectForm(try forge.judge(), "ends in the middle")
    }

    // MARK: Size

    @Test func `a file of more than a mebibyte is refused`() throws {
        let outcome = try forge { entries, repository in
            entries.append(
                "100644", Array("zoo".utf8), try repository.write(.blob, [UInt8](repeating: 0, count: 1 << 20 + 1)))
        }
        expectRefused(outcome, "object.size", in: "@4", saying: "larger than a repository may hold")
    }

    @Test func `a bomb in a few packed bytes is refused before it is unpacked`() throws {
        let outcome = try forge { entries, repository in
            entries.append(
                "100644", Array("zoo".utf8), try repository.write(.blob, [UInt8](repeating: 0, count: 64 << 20)))
        }
        expectRefused(outcome, "object.size", in: "@4", saying: "larger than")
    }

    @Test func `a folder of more than ten thousand entries is refused`() throws {
        let outcome = try forge { entries, repository in
            var many = entries
            many.entries = []
            let blob = try repository.write(.blob, [])
            for number in 10_000...20_000 { many.append("100644", Array("f\(number)".utf8), blob) }
            entries.append("40000", Array("zoo".utf8), try many.write(to: repository))
        }
        expectForm(outcome, "more than 10000 entries")
    }

    @Test func `folders nested deeper than eight are refused`() throws {
        let outcome = try forge { entries, repository in
            var folder = entries
            folder.entries = []
            folder.append("100644", Array("x".utf8), try repository.write(.blob, []))
            var tree = try folder.write(to: repository)
            for _ in 0..<8 {
                folder.entries = []
                folder.append("40000", Array("x".utf8), tree)
                tree = try folder.write(to: repository)
            }
            entries.append("40000", Array("zoo".utf8), tree)
        }
        expectForm(outcome, "nested deeper")
    }

    @Test func `an empty folder is refused`() throws {
        let outcome = try forge { entries, repository in
            entries.append("40000", Array("zoo".utf8), try repository.write(.tree, []))
        }
        expectForm(outcome, "is empty")
    }

    @Test func `a commit larger than a commit can be is refused`() throws {
        let forge = try Forge()
        forge.decisions[4].tampering.bytes = { $0 + [UInt8](repeating: 0x78, count: 64 << 10) }
        expectRefused(try forge.judge(), "object.size", in: nil, saying: "larger than")
    }
}
