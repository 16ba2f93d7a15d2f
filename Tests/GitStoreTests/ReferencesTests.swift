import Foundation
import GitStore
import Testing

@Suite struct ReferencesTests {
    private let main = "refs/heads/main"

    @Test func `a tag and a branch both called main: the branch is read`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let right = try repository.commit(["a": "right"])
        let wrong = try repository.commit(["a": "wrong"])
        try repository.compareAndSwap("refs/tags/main", expected: nil, to: wrong, logMessage: "")
        try repository.compareAndSwap(main, expected: nil, to: right, logMessage: "")
        #expect(try repository.reference(main) == right)
        try sandbox.git("pack-refs", "--all")
        #expect(try repository.reference(main) == right)
    }

    @Test func `a short name is refused`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        #expect(code { _ = try repository.reference("main") } == .invalidName)
        #expect(code { _ = try repository.reference("HEAD") } == .invalidName)
        #expect(code { _ = try repository.reference("refs/heads/../x") } == .invalidName)
        #expect(code { _ = try repository.references(under: "heads/") } == .invalidName)
        #expect(code { _ = try repository.references(under: "refs/h*") } == .invalidName)
    }

    @Test func `a symbolic reference is refused for reading, moving and deleting, and not listed`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let commit = try repository.commit([:])
        try repository.compareAndSwap(main, expected: nil, to: commit, logMessage: "")
        try sandbox.git("symbolic-ref", "refs/heads/alias", main)
        let alias = "refs/heads/alias"
        #expect(code { _ = try repository.reference(alias) } == .badReference)
        #expect(code { try repository.delete(alias, expected: commit) } == .badReference)
        let next = try repository.commit(["a": "b"], parents: [commit])
        let swap = code { try repository.compareAndSwap(alias, expected: commit, to: next, logMessage: "") }
        #expect(swap == .modified)
        #expect(try repository.reference(main) == commit)
        #expect(try repository.references(under: "refs/heads/").map(\.name) == [main])
    }

    @Test func `only the expected value is replaced or deleted`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let ids = try (0..<3).map { try repository.commit(["a": "\($0)"]) }
        #expect(try repository.reference(main) == nil)
        #expect(code { try repository.compareAndSwap(main, expected: ids[0], to: ids[1], logMessage: "") } == .modified)
        try repository.compareAndSwap(main, expected: nil, to: ids[0], logMessage: "")
        #expect(code { try repository.compareAndSwap(main, expected: nil, to: ids[1], logMessage: "") } == .exists)
        #expect(code { try repository.compareAndSwap(main, expected: ids[2], to: ids[1], logMessage: "") } == .modified)
        try repository.compareAndSwap(main, expected: ids[0], to: ids[1], logMessage: "a step")
        #expect(try repository.reference(main) == ids[1])
        #expect(try sandbox.git("log", "-g", "-1", "--format=%gs", main) == "a step")
        #expect(code { try repository.delete(main, expected: ids[0]) } == .modified)
        try repository.delete(main, expected: ids[1])
        #expect(try repository.reference(main) == nil)
        #expect(code { try repository.delete(main, expected: ids[1]) } == .modified)
    }

    @Test func `a reference never comes to name an object that is not stored`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let absent = GitRepository.id(of: .blob, [1])
        #expect(code { try repository.compareAndSwap(main, expected: nil, to: absent, logMessage: "") } != nil)
        #expect(try repository.reference(main) == nil)
    }

    @Test func `packed and loose references are listed in the order of their bytes`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let commit = try repository.commit([:])
        let packed = ["2021-0002", "2021-0010"].map { "refs/heads/proposals/\($0)" }
        for name in packed { try repository.compareAndSwap(name, expected: nil, to: commit, logMessage: "") }
        try sandbox.git("pack-refs", "--all")
        let loose = ["2021-0001", "2021-a/x", "2021-a.x"].map { "refs/heads/proposals/\($0)" }
        for name in loose + [main] { try repository.compareAndSwap(name, expected: nil, to: commit, logMessage: "") }
        let found = try repository.references(under: "refs/heads/proposals/").map(\.name)
        #expect(found == (packed + loose).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(try repository.references(under: "refs/replace/").isEmpty)
    }

    @Test func `a lock that another writer holds is reported and nothing is changed`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let commit = try repository.commit([:])
        try sandbox.write("", to: "repository/.git/refs/heads/main.lock")
        #expect(code { try repository.compareAndSwap(main, expected: nil, to: commit, logMessage: "") } == .locked)
        #expect(try repository.reference(main) == nil)
    }

    @Test func `many writers at once lose no update`() async throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        try repository.compareAndSwap(main, expected: nil, to: repository.commit(["n": "0"]), logMessage: "")
        let path = sandbox.path("repository")
        let name = main
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 { group.addTask { try Self.count(to: 25, path, name, writer: writer) } }
            try await group.waitForAll()
        }
        #expect(try sandbox.git("rev-list", "--count", main) == "101")
        #expect(try sandbox.git("show", "\(main):n") == "100")
    }

    /// Adds one to the number in the tip so often, each time starting again when someone else was first.
    private static func count(to rounds: Int, _ path: String, _ name: String, writer: Int) throws {
        let repository = try GitRepository(openingAt: path)
        var done = 0
        while done < rounds {
            let tip = try #require(try repository.reference(name))
            let tree = try RawCommit.parse(repository.read(tip, as: .commit)).tree
            let blob = try #require(try repository.file(at: "n", inTree: tree))
            let number = try #require(Int(String(decoding: repository.read(blob, as: .blob), as: UTF8.self)))
            let next = try repository.commit(["n": "\(number + 1)"], parents: [tip], message: "\(writer) \(done)\n")
            let trouble = code { try repository.compareAndSwap(name, expected: tip, to: next, logMessage: "") }
            #expect([nil, .modified, .locked].contains(trouble))
            done += trouble == nil ? 1 : 0
        }
    }
}
