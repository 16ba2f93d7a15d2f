import Findings
import Foundation
import Testing

@testable import GitStore

/// Packing moves objects and loses none, whatever happens while it works.
@Suite struct PackingTests {
    /// A repository with a history, and an object that nothing leads to.
    private func filled(_ sandbox: Sandbox, count: Int = 40) throws -> (repository: GitRepository, ids: [ObjectID]) {
        let repository = try sandbox.repository()
        var parent: [ObjectID] = []
        for number in 0..<count {
            let text = String(repeating: "line \(number)\n", count: number + 1)
            let commit = try repository.commit(["plan/a.yaml": text, "b.yaml": "\(number)\n"], parents: parent)
            parent = [commit]
        }
        try repository.compareAndSwap("refs/heads/main", expected: nil, to: parent[0], logMessage: "m")
        _ = try repository.blob("nobody asks for this\n")
        return (repository, try #require(try LooseObjects("\(repository.commonDirectory)/objects")).ids())
    }

    private func pack(_ repository: GitRepository) throws -> Packing.Outcome {
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 0)
        return try Packing(repository, lock: lock).run()
    }

    private func expectAll(_ ids: [ObjectID], in sandbox: Sandbox, _ here: Comment) throws {
        let fresh = try GitRepository(openingAt: sandbox.path("repository"))
        for id in ids { #expect(try fresh.read(id).id == id, here) }
        #expect(try sandbox.run(["fsck", "--strict"]).status == 0, here)
    }

    @Test func `every object is in the pack, and its file is gone`() throws {
        let sandbox = try Sandbox()
        let (repository, ids) = try filled(sandbox)
        let outcome = try pack(repository)
        #expect(outcome.packed == ids.count && outcome.left == [])
        try expectAll(ids, in: sandbox, "packed")
        for id in ids { #expect(try repository.read(id).id == id, "the one that was open finds it too") }
        #expect(try repository.looseObjectCount() == 0)
        #expect(try repository.packCount() == 1)
        #expect(try sandbox.git("count-objects", "-v").contains("in-pack: \(ids.count)\n"))
        #expect(!sandbox.exists("repository/.git/akkoord/packing"))
        #expect(try pack(repository) == Packing.Outcome(), "there is nothing more to pack")
    }

    @Test func `what a pack holds already is not packed again, and its file goes`() throws {
        let sandbox = try Sandbox()
        let (repository, ids) = try filled(sandbox)
        try sandbox.git("repack", "-a", "-q", "-k")
        #expect(try pack(repository).packed == ids.count)
        try expectAll(ids, in: sandbox, "packed")
        #expect(try repository.packCount() <= 2)
    }

    @Test func `a crash between any two steps loses nothing, and the next packing clears up`() throws {
        struct Crash: Error {}
        var step = 0
        var isFinished = false
        while !isFinished {
            let sandbox = try Sandbox()
            let (repository, ids) = try filled(sandbox, count: 5)
            var left = step
            let packing = Packing(repository) { () throws(GitError) in
                left -= 1
                if left < 0 { throw GitError(operation: "crash", code: .unknown, message: "by a test") }
            }
            isFinished = (try? packing.run()) != nil
            try expectAll(ids, in: sandbox, "broken off after \(step) steps")
            _ = try pack(repository)
            try expectAll(ids, in: sandbox, "packed after a crash at \(step)")
            #expect(try repository.looseObjectCount() == 0)
            #expect(try repository.leftovers() == [])
            step += 1
        }
        #expect(step > 3)
    }

    @Test func `a damaged object is left where it is and named, and the others are packed`() throws {
        let sandbox = try Sandbox()
        let (repository, ids) = try filled(sandbox, count: 5)
        let damaged = ids[3]
        let path = "repository/.git/objects/\(damaged.hex.prefix(2))/\(damaged.hex.dropFirst(2))"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: sandbox.path(path)))
        try sandbox.remove(path)
        try Data(bytes.prefix(bytes.count - 3)).write(to: URL(fileURLWithPath: sandbox.path(path)))
        let outcome = try pack(repository)
        #expect(outcome.left == [damaged] && outcome.packed == ids.count - 1)
        #expect(sandbox.exists(path))
        #expect(code { _ = try repository.read(damaged) } == .corrupt)
    }

    @Test func `readers at work find every object while it moves`() throws {
        let sandbox = try Sandbox()
        let (repository, ids) = try filled(sandbox)
        // Opened before: it knows of no pack yet.
        let reader = try GitRepository(openingAt: sandbox.path("repository"))
        #expect(try reader.read(ids[0]).id == ids[0])
        var problems = 0
        let packing = Packing(repository) {
            for id in ids where (try? reader.read(id)) == nil { problems += 1 }
        }
        _ = try packing.run()
        for id in ids where (try? reader.read(id)) == nil { problems += 1 }
        #expect(problems == 0)
    }

    @Test func `progress ends at its total`() throws {
        let sandbox = try Sandbox()
        let (repository, ids) = try filled(sandbox, count: 5)
        let lock = try WriterLock.acquire(in: repository.commonDirectory, waiting: 0)
        var seen: [(Int, Int)] = []
        _ = try Packing(repository, lock: lock) { seen.append(($0, $1)) }.run()
        #expect(seen.map(\.0) == seen.map(\.0).sorted())
        #expect(try #require(seen.last) == (ids.count * 3, ids.count * 3))
    }

    @Test func `a bare repository and a full disk of nothing to pack are no trouble`() throws {
        let sandbox = try Sandbox()
        #expect(try pack(try sandbox.repository(bare: true)) == Packing.Outcome())
    }
}
