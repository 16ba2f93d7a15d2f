import Findings
import Foundation
import GitStore
import Glibc
import Testing

@Suite struct RepositoryTests {
    @Test(arguments: [false, true])
    func `a new repository names main and is sound to stock git`(bare: Bool) throws {
        let sandbox = try Sandbox()
        let repository = try GitRepository.create(at: sandbox.path("deep/er/repository"), bare: bare)
        let folder = sandbox.path("deep/er/repository")
        #expect(try sandbox.git("symbolic-ref", "HEAD", in: folder) == "refs/heads/main")
        #expect(try sandbox.git("rev-parse", "--is-bare-repository", in: folder) == "\(bare)")
        #expect(repository.gitDirectory == (bare ? folder : folder + "/.git"))
        #expect(repository.commonDirectory == repository.gitDirectory)
        #expect(repository.workDirectory == (bare ? nil : folder))
        #expect(try repository.obstacles.isEmpty)
        #expect(try !repository.shallowOrPartial)
    }

    @Test(arguments: [false, true])
    func `an existing repository is never initialised again`(bare: Bool) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository(bare: bare)
        try sandbox.git("symbolic-ref", "HEAD", "refs/heads/other")
        #expect(code { _ = try GitRepository.create(at: sandbox.path("repository"), bare: bare) } == .exists)
        #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/other")
        _ = repository
    }

    @Test func `a repository is found from a folder within, as git finds it`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        try sandbox.write("x", to: "repository/a/b/c")
        let found = try GitRepository(discovering: sandbox.path("repository/a/b"))
        #expect(found.gitDirectory == repository.gitDirectory)
        #expect(code { _ = try GitRepository(openingAt: sandbox.path("repository/a/b")) } == .noRepository)
        #expect(code { _ = try GitRepository(discovering: sandbox.root) } == .noRepository)
        let bare = try GitRepository.create(at: sandbox.path("bare"), bare: true)
        #expect(try GitRepository(discovering: sandbox.path("bare/refs")).gitDirectory == bare.gitDirectory)
    }

    @Test(.enabled(if: NSUserName() == "root", "needs the right to give a folder away"))
    func `a repository of another user is refused with one clear message`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.repository()
        for path in ["repository", "repository/.git"] {
            try FileManager.default.setAttributes([.ownerAccountID: 54_321], ofItemAtPath: sandbox.path(path))
        }
        let message = "the repository belongs to another user; run this command as its owner"
        for discovers in [false, true] {
            let path = sandbox.path("repository")
            do {
                _ = try discovers ? GitRepository(discovering: path) : GitRepository(openingAt: path)
                Issue.record("it was opened")
            } catch {
                #expect(error.code == .owner)
                #expect(error.message.text == message)
            }
        }
    }

    @Test func `whatever changes or hides history is named`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let one = try repository.commit(["a": "1"])
        let two = try repository.commit(["a": "2"])
        try sandbox.git("replace", one.hex, two.hex)
        try sandbox.write("\(one) \(two)\n", to: "repository/.git/info/grafts")
        try sandbox.write("/nowhere\n", to: "repository/.git/objects/info/alternates")
        #expect(try repository.obstacles == ["refs/replace/\(one)", "info/grafts", "objects/info/alternates"])
        #expect(try !repository.shallowOrPartial)
        try sandbox.write("\(two)\n", to: "repository/.git/shallow")
        #expect(try repository.shallowOrPartial)
        #expect(try repository.obstacles.contains("shallow"))
    }

    @Test func `a partial clone is named`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        try sandbox.git("config", "extensions.partialClone", "origin")
        #expect(try repository.obstacles == ["extensions.partialclone"])
        #expect(try repository.shallowOrPartial)
        try sandbox.git("config", "--unset", "extensions.partialClone")
        try sandbox.git("config", "remote.Origin.promisor", "true")
        try sandbox.git("config", "remote.Origin.partialCloneFilter", "blob:none")
        #expect(try repository.obstacles == ["remote.Origin.partialclonefilter", "remote.Origin.promisor"])
        try sandbox.git("config", "--remove-section", "remote.Origin")
        try sandbox.write("", to: "repository/.git/objects/pack/pack-1.promisor")
        #expect(try repository.obstacles == ["objects/pack/pack-1.promisor"])
        #expect(try repository.shallowOrPartial)
    }

    @Test func `a hook reads what is pushed while it is still in quarantine`() async throws {
        let sandbox = try Sandbox()
        let stored = try sandbox.repository(bare: true).blob("stored")
        let pushed = try GitRepository.create(at: sandbox.path("other"), bare: true).blob("pushed")
        try sandbox.write("", to: "quarantine/\(pushed.hex.prefix(2))/placeholder")
        let name = "\(pushed.hex.prefix(2))/\(pushed.hex.dropFirst(2))"
        try FileManager.default.moveItem(
            atPath: sandbox.path("other/objects/" + name), toPath: sandbox.path("quarantine/" + name))
        let paths = [sandbox.path("repository"), sandbox.path("quarantine"), stored.hex, pushed.hex]
        await #expect(processExitsWith: .success) { [paths = paths as [String]] in
            unsafe setenv("GIT_DIR", paths[0], 1)
            unsafe setenv("GIT_OBJECT_DIRECTORY", paths[1], 1)
            unsafe setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", paths[0] + "/objects", 1)
            let repository = try GitRepository.openedByHook()
            for hex in paths[2...] { _ = try repository.read(try #require(ObjectID(hex: hex))) }
            let plain = try GitRepository(openingAt: paths[0])
            let id = try #require(ObjectID(hex: paths[3]))
            try #require(code { _ = try plain.read(id) } == .notFound)
        }
    }

    @Test func `a linked working tree shares objects, references and the writer lock`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let commit = try repository.commit(["a": "1"])
        try repository.compareAndSwap("refs/heads/main", expected: nil, to: commit, logMessage: "")
        try sandbox.git("worktree", "add", "-q", "-b", "side", sandbox.path("linked"), "main")
        let linked = try GitRepository(discovering: sandbox.path("linked"))
        #expect(linked.commonDirectory == repository.gitDirectory)
        #expect(linked.workDirectory == sandbox.path("linked"))
        #expect(try linked.reference("refs/heads/main") == commit)
        #expect(try linked.read(commit).kind == .commit)
        let lock = try WriterLock.acquire(in: linked.commonDirectory, waiting: 0)
        #expect(code { _ = try WriterLock.acquire(in: repository.commonDirectory, waiting: 0) } == .locked)
        withExtendedLifetime(lock) {}
    }
}
