import Foundation
import GitStore
import Testing

@Suite struct RawCommitTests {
    private static let id = String(repeating: "ab", count: 20)
    private static let headers = [
        "tree \(id)", "parent \(id)", "author A b <a@b.invalid> 1600000000 +0000",
        "committer A b <a@b.invalid> 1600000000 +0000",
    ]
    private static let signature = ["gpgsig -----BEGIN SSH SIGNATURE-----", " U1NI", " -----END SSH SIGNATURE-----"]

    private static func bytes(_ lines: [String], message: String = "subject\n") -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n\n" + message).utf8)
    }

    @Test func `a signed commit is taken apart and put together again`() throws {
        let bytes = Self.bytes(Self.headers + Self.signature)
        let commit = try RawCommit.parse(bytes, signed: true)
        #expect(commit.render() == bytes)
        #expect(commit.payload == Self.bytes(Self.headers))
        let armour = "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n"
        #expect(commit.signature == Array(armour.utf8))
        #expect(commit.author == Person(name: "A b", email: "a@b.invalid", seconds: 1_600_000_000))
        #expect(commit.parents.map(\.hex) == [Self.id])
    }

    @Test func `two parents are read as two`() throws {
        var headers = Self.headers
        headers.insert("parent \(Self.id)", at: 1)
        #expect(try RawCommit.parse(Self.bytes(headers)).parents.count == 2)
        #expect(try RawCommit.parse(Self.bytes(Self.headers.filter { !$0.hasPrefix("parent") })).parents.isEmpty)
    }

    @Test func `an empty line in an armour survives`() throws {
        let bytes = Self.bytes(Self.headers + ["gpgsig a", " ", " b"])
        #expect(try RawCommit.parse(bytes).signature == Array("a\n\nb\n".utf8))
    }

    static let hostile: [(String, [String], RawObjectError.Rule)] = [
        ("a second gpgsig", headers + signature + signature, .commitHeaders),
        ("a gpgsig-sha256", headers + signature + ["gpgsig-sha256 x"], .commitHeaders),
        ("a header after gpgsig", headers + signature + ["note x"], .commitHeaders),
        ("a parent after gpgsig", headers + signature + ["parent \(id)"], .commitHeaders),
        ("an encoding", headers + ["encoding latin-1"] + signature, .commitHeaders),
        ("a mergetag", headers + ["mergetag object \(id)"], .commitHeaders),
        ("a continued header", headers + [" more"], .commitHeaders),
        ("gpgsig first", signature + headers, .commitHeaders),
        ("an empty signature", headers + ["gpgsig "], .commitSignature),
        ("gpgsig without a space", headers + ["gpgsig"], .commitHeaders),
        ("no tree", Array(headers.dropFirst()), .commitHeaders),
        ("no committer", Array(headers.dropLast()), .commitHeaders),
        ("author after committer", [headers[0], headers[3], headers[2]], .commitHeaders),
        ("two authors", [headers[0], headers[2], headers[2], headers[3]], .commitHeaders),
        ("a short tree id", ["tree abcd"] + headers.dropFirst(), .commitHeaders),
        ("upper case in a parent id", [headers[0], headers[1].replacing("ab", with: "AB")], .commitParents),
        ("two spaces after tree", ["tree  \(id)"] + headers.dropFirst(), .commitHeaders),
    ]

    @Test(arguments: hostile)
    func `a commit of another form is refused`(name: String, lines: [String], expected: RawObjectError.Rule) {
        #expect(rule { _ = try RawCommit.parse(Self.bytes(lines)) } == expected, "\(name)")
    }

    @Test(arguments: [
        "A <a@b>", "A <a@b> 1", "A <a@b> 1 +000", "A <a@b> 1 0000", "A <a@b> 01 +0000", "A <a@b> -1 +0000",
        "A <a@b> +1 +0000", "A <a@b>  1 +0000", "A <a@b> 1 +0000 ", "A  <a@b> 1 +0000", " A <a@b> 1 +0000",
        "A<a@b> 1 +0000",
        "<a@b> 1 +0000", " <a@b> 1 +0000", "A <> 1 +0000", "A <a b> 1 +0000", "A <a<b> 1 +0000", "A <a>b> 1 +0000",
        "A> <a@b> 1 +0000", "A <a@b> 9223372036854775808 +0000", "A\u{1} <a@b> 1 +0000", "A\t <a@b> 1 +0000", "",
        ">< 1 +0000",
    ])
    func `a person line of another form is refused`(text: String) {
        var lines = Self.headers
        lines[2] = "author " + text
        #expect(rule { _ = try RawCommit.parse(Self.bytes(lines)) } == .commitPerson)
    }

    @Test func `a name that is no UTF-8 is refused`() {
        let bytes = Self.bytes(Self.headers).map { $0 == UInt8(ascii: "A") ? 0xFF : $0 }
        #expect(rule { _ = try RawCommit.parse(bytes) } == .commitPerson)
    }

    @Test(arguments: ["subject\r\n", "sub\0ject\n"])
    func `carriage return and NUL are refused wherever they stand`(message: String) {
        #expect(rule { _ = try RawCommit.parse(Self.bytes(Self.headers, message: message)) } == .commitCharacters)
    }

    @Test func `a commit cut anywhere in its headers is refused`() {
        let bytes = Self.bytes(Self.headers + Self.signature, message: "")
        for count in 0..<bytes.count { #expect(rule { _ = try RawCommit.parse(Array(bytes.prefix(count))) } != nil) }
        #expect(rule { _ = try RawCommit.parse(bytes) } == nil)
    }

    @Test func `signed or not can be demanded`() {
        #expect(rule { _ = try RawCommit.parse(Self.bytes(Self.headers), signed: true) } == .commitSignature)
        let signed = Self.bytes(Self.headers + Self.signature)
        #expect(rule { _ = try RawCommit.parse(signed, signed: false) } == .commitSignature)
    }

    @Test func `whatever is accepted is written back as it was`() throws {
        var numbers = SeededNumbers(seed: 11)
        let whole = Self.bytes(Self.headers + Self.signature)
        for round in 0..<4_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                let place = Int.random(in: bytes.indices, using: &numbers)
                switch Int.random(in: 0...2, using: &numbers) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &numbers)], at: place)
                }
            }
            guard let commit = try? RawCommit.parse(bytes) else { continue }
            #expect(commit.render() == bytes, "round \(round) of seed 11")
        }
    }

    @Test func `stock git signs the same bytes that we render, and finds our signed commit sound`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let key = sandbox.path("key")
        let generator = Command(
            executable: "/usr/bin/ssh-keygen",
            arguments: ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key], folder: sandbox.root, home: sandbox.root,
            files: ["/dev/null", "/dev/null", "/dev/null"])
        try #require(try generator.run() == 0)
        let tree = try repository.tree(["a/b.yaml": "x\n"])
        let id = try sandbox.git(
            "-c", "gpg.format=ssh", "-c", "user.signingkey=\(key).pub", "commit-tree", "-S", "-m", "subject", tree.hex)
        let stored = try #require(ObjectID(hex: id))
        let bytes = try repository.read(stored, as: .commit)
        let commit = try RawCommit.parse(bytes, signed: true)
        #expect(RawCommit.signed(payload: commit.payload, signature: try #require(commit.signature)) == bytes)
        #expect(try repository.write(.commit, commit.render()) == stored)

        let child = try repository.write(
            .commit,
            RawCommit(
                tree: tree, parents: [stored], author: commit.author, committer: commit.committer,
                signature: commit.signature, message: Array("child\n".utf8)
            ).render())
        try repository.compareAndSwap("refs/heads/main", expected: nil, to: child, logMessage: "test")
        #expect(try sandbox.git("fsck", "--strict", "--full") == "")
        #expect(try sandbox.run(["cat-file", "commit", child.hex]).output == repository.read(child, as: .commit))
        #expect(try sandbox.git("log", "--format=%s") == "child\nsubject")
    }
}
