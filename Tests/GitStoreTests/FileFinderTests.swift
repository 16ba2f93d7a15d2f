import GitStore
import Testing

@Suite struct FileFinderTests {
    private static let files = [
        "a.yaml": "1", "plan/b.yaml": "2", "plan/deep/c.yaml": "3", "plan/deep/d.yaml": "4", "plan/other/c.yaml": "5",
        "proposals/2021/00/0001/outcome.yaml": "6", "proposals/2021/01/0001/outcome.yaml": "7",
    ]

    @Test func `every file is found as by a walk from the root, in whatever order they are asked for`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let tree = try repository.tree(Self.files)
        var numbers = SeededNumbers(seed: 5)
        let finder = try FileFinder(repository, tree: tree)
        let absent = ["b.yaml", "plan", "plan/deep", "plan/b.yaml/c", "proposals/2021/02/0001/outcome.yaml", "", "/"]
        for _ in 0..<20 {
            for path in (Self.files.keys.sorted() + absent).shuffled(using: &numbers) {
                #expect(try finder.file(at: path) == repository.file(at: path, inTree: tree), "\(path)")
            }
        }
    }

    @Test func `a folder that cannot be read stops the search`() throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        let finder = try FileFinder(repository, tree: repository.tree(Self.files))
        let folder = try sandbox.git("rev-parse", "\(repository.tree(Self.files).hex):plan/deep")
        try sandbox.remove("repository/.git/objects/\(folder.prefix(2))/\(folder.dropFirst(2))")
        #expect(throws: GitError.self) { try finder.file(at: "plan/deep/c.yaml") }
        #expect(try finder.file(at: "a.yaml") != nil)
    }
}
