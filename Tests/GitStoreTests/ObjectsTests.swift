import Foundation
import GitStore
import Testing

@Suite struct ObjectsTests {
    @Test(arguments: [[], [0], Array("hello\n".utf8), [UInt8](repeating: 200, count: 100_000)] as [[UInt8]])
    func `an object is stored under the id stock git gives it`(bytes: [UInt8]) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository(bare: true)
        let id = try repository.write(.blob, bytes)
        #expect(try sandbox.git("hash-object", "--stdin", input: bytes) == id.hex)
        #expect(GitRepository.id(of: .blob, bytes) == id)
        #expect(try repository.read(id, as: .blob) == bytes)
        #expect(try repository.write(.blob, bytes) == id)
    }

    @Test func `a missing object is not found`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let id = GitRepository.id(of: .blob, [1])
        #expect(code { _ = try repository.read(id) } == .notFound)
        #expect(try repository.kindAndSize(of: id) == nil)
    }

    /// Puts other bytes in place of a stored object.
    private func overwrite(_ id: ObjectID, in sandbox: Sandbox, _ change: (Data) -> Data) throws {
        let path = sandbox.path("repository/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
        let old = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        try change(old).write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: [0, 1, 5, 20])
    func `an object cut short is corrupt`(count: Int) throws {
        let sandbox = try Sandbox()
        let id = try sandbox.repository(bare: true).write(.blob, (0..<255).map { $0 })
        try overwrite(id, in: sandbox) { $0.prefix(count) }
        let repository = try GitRepository(openingAt: sandbox.path("repository"))
        #expect(code { _ = try repository.read(id) } == .corrupt)
    }

    @Test func `any changed byte of a stored object is found`() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.repository(bare: true).write(.blob, Array("some bytes that matter\n".utf8))
        let path = "objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
        let size = try Data(contentsOf: URL(fileURLWithPath: sandbox.path("repository/" + path))).count
        for place in 0..<size {
            try overwrite(id, in: sandbox) { Data($0.enumerated().map { $0 == place ? $1 ^ 0x10 : $1 }) }
            let repository = try GitRepository(openingAt: sandbox.path("repository"))
            let found = code { _ = try repository.read(id) }
            // A byte may be changed in a way that unpacks to the same contents (flags of the compression).
            let isSame = try? repository.read(id).bytes == Array("some bytes that matter\n".utf8)
            #expect(found == .corrupt || isSame == true, "byte \(place): \(String(describing: found))")
            try overwrite(id, in: sandbox) { Data($0.enumerated().map { $0 == place ? $1 ^ 0x10 : $1 }) }
        }
    }

    @Test func `an object stored under the id of another is corrupt`() throws {
        let sandbox = try Sandbox()
        let writer = try sandbox.repository(bare: true)
        let id = try writer.write(.blob, Array("one".utf8))
        let other = try writer.write(.blob, Array("two".utf8))
        let path = sandbox.path("repository/objects/\(other.hex.prefix(2))/\(other.hex.dropFirst(2))")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try overwrite(id, in: sandbox) { _ in bytes }
        let repository = try GitRepository(openingAt: sandbox.path("repository"))
        #expect(code { _ = try repository.read(id) } == .corrupt)
    }

    @Test func `an object over the limit is refused by its header alone`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository(bare: true)
        let id = try repository.write(.blob, [UInt8](repeating: 7, count: 5_000))
        #expect(code { _ = try repository.read(id, limit: 4_999) } == .tooLarge)
        #expect(try repository.read(id, limit: 5_000).bytes.count == 5_000)
        // Only the head of the file is left: whoever unpacked it would call it corrupt.
        try overwrite(id, in: sandbox) { $0.prefix($0.count - 6) }
        let again = try GitRepository(openingAt: sandbox.path("repository"))
        #expect(code { _ = try again.read(id, limit: 4_999) } == .tooLarge)
        #expect(code { _ = try again.read(id, limit: 5_000) } == .corrupt)
    }

    @Test func `an object of another kind is refused`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let id = try repository.write(.blob, [])
        #expect(code { _ = try repository.read(id, as: .tree) } == .wrongKind)
        #expect(try repository.kindAndSize(of: id)?.kind == .blob)
    }

    @Test func `objects that another process packed are found by an open repository`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let commit = try repository.commit(["a": "1", "b": "2"])
        try repository.compareAndSwap("refs/heads/main", expected: nil, to: commit, logMessage: "")
        try sandbox.git("gc", "--quiet", "--prune=now")
        let tree = try RawCommit.parse(repository.read(commit, as: .commit)).tree
        #expect(try repository.files(inTree: tree).count == 2)
    }

    @Test func `borrowed objects are read`() throws {
        let sandbox = try Sandbox()
        let lender = try GitRepository.create(at: sandbox.path("lender"), bare: true)
        let loose = try lender.write(.blob, Array("loose".utf8))
        let commit = try lender.commit(["a": "packed"])
        try lender.compareAndSwap("refs/heads/main", expected: nil, to: commit, logMessage: "")
        try sandbox.git("repack", "-qad", in: sandbox.path("lender"))
        _ = try sandbox.repository(bare: true)
        try sandbox.write("../../lender/objects\n", to: "repository/objects/info/alternates")
        let borrower = try GitRepository(openingAt: sandbox.path("repository"))
        #expect(try borrower.read(loose).bytes == Array("loose".utf8))
        #expect(try borrower.read(commit).kind == .commit)
        #expect(try borrower.obstacles == ["objects/info/alternates"])
    }

    @Test func `a damaged pack gives the right bytes or an error, never others`() throws {
        let sandbox = try Sandbox()
        let writer = try sandbox.repository(bare: true)
        let texts = (0..<6).map { round in (0..<40).map { "line \($0 * (round + 3) % 17)\n" }.joined() }
        let commit = try writer.commit(Dictionary(uniqueKeysWithValues: texts.enumerated().map { ("f\($0)", $1) }))
        try writer.compareAndSwap("refs/heads/main", expected: nil, to: commit, logMessage: "")
        let ids = try texts.map { try writer.blob($0) }
        try sandbox.git("gc", "--quiet", "--prune=now")
        let folder = sandbox.path("repository/objects/pack")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
        let file = "\(folder)/\(name)"
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        for place in stride(from: 0, to: whole.count, by: 3) {
            try FileManager.default.removeItem(atPath: file)
            var bytes = whole
            bytes[place] ^= 0x11
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            let reader = try GitRepository(openingAt: sandbox.path("repository"))
            for (id, text) in zip(ids, texts) {
                guard let found = try? reader.read(id) else { continue }
                #expect(found.bytes == Array(text.utf8) && found.kind == .blob, "byte \(place)")
            }
        }
    }
}
