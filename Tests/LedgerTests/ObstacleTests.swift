import Findings
import Foundation
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// What makes git show another history than the stored one, or takes away from it (attacks 11 and 41).
@Suite struct ObstacleTests {
    private func built() throws -> Forge {
        let forge = try Forge()
        try forge.build()
        return forge
    }

    /// As above, with every object in a file of its own.
    private func loose() throws -> Forge {
        let forge = try built()
        let pack = forge.folder.file("pack")
        try FileManager.default.moveItem(atPath: "\(forge.path)/objects/pack", toPath: pack)
        for name in try FileManager.default.contentsOfDirectory(atPath: pack) where name.hasSuffix(".pack") {
            let bytes = try #require(try DurableFile.read("\(pack)/\(name)", limit: 1 << 24))
            #expect(try forge.folder.run(["git", "unpack-objects", "-q"], input: bytes, in: forge.path).status == 0)
        }
        return forge
    }

    private func verify(_ path: String) throws -> Verifier.Outcome {
        try Verifier(GitRepository(openingAt: path)).verify()
    }

    // MARK: Another history

    @Test func `a replaced commit is an obstacle`() throws {
        let forge = try built()
        #expect(try forge.git("replace", forge.commits[2].hex, forge.commits[3].hex).status == 0)
        expectRefused(
            try verify(forge.path), "repository.obstacle", in: nil, saying: "refs/replace/\(forge.commits[2].hex)")
    }

    @Test(arguments: ["info/grafts", "objects/info/alternates"]) func `grafts and alternates are obstacles`(
        name: String
    ) throws {
        let forge = try built()
        try FileManager.default.createDirectory(atPath: "\(forge.path)/info", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: "\(forge.path)/objects/info", withIntermediateDirectories: true)
        let text = name == "info/grafts" ? "\(forge.commits[3].hex) \(forge.commits[0].hex)\n" : "/nonexistent\n"
        try DurableFile.write(Array(text.utf8), to: "\(forge.path)/\(name)")
        expectRefused(try verify(forge.path), "repository.obstacle", in: nil, saying: "`\(name)`")
    }

    // MARK: Part of a history

    @Test func `a shallow clone cannot be verified`() throws {
        let forge = try built()
        #expect(
            try forge.git("clone", "--quiet", "--depth", "2", "file://\(forge.path)", forge.folder.file("clone")).status
                == 0)
        let outcome = try verify(forge.folder.file("clone"))
        expectUndecided(outcome, "repository.shallow", in: nil, saying: "shallow or partial")
    }

    @Test func `a partial clone cannot be verified`() throws {
        let forge = try built()
        #expect(try forge.git("config", "uploadpack.allowFilter", "true").status == 0)
        let clone = forge.folder.file("clone")
        let done = try forge.git("clone", "--quiet", "--bare", "--filter=blob:none", "file://\(forge.path)", clone)
        #expect(done.status == 0, "\(done.errors)")
        expectUndecided(try verify(clone), "repository.shallow", in: nil, saying: "shallow or partial")
    }

    @Test func `a repository in which nothing was founded is not verified`() throws {
        let folder = try SealedFolder()
        let repository = try GitRepository.create(at: folder.file("empty"), bare: true)
        expectUndecided(
            try Verifier(repository).verify(), "repository.no-main", in: nil, saying: "nothing was founded here")
    }

    // MARK: Whole histories elsewhere

    @Test(arguments: [["--bare"], [], ["--mirror"]]) func `a clone by stock git verifies`(options: [String]) throws {
        let forge = try built()
        let clone = forge.folder.file("clone")
        #expect(
            try forge.folder.run(["git", "clone", "--quiet"] + options + ["file://\(forge.path)", clone]).status == 0)
        expectVerified(try verify(clone))
    }

    @Test func `a repository that stock git has packed verifies`() throws {
        let forge = try built()
        #expect(try forge.git("gc", "--quiet", "--aggressive", "--prune=now").status == 0)
        #expect(try forge.git("count-objects").output.hasPrefix("0 objects"))
        expectVerified(try verify(forge.path))
    }

    // MARK: Bit rot

    private enum Part: CaseIterable {
        case commit
        case tree
        case blob
    }

    /// The id of an object of the third decision.
    private func object(_ part: Part, of forge: Forge) throws -> ObjectID {
        let commit = forge.commits[2]
        let tree = try RawCommit.parse(forge.repository.read(commit, as: .commit)).tree
        switch part {
        case .commit: return commit
        case .tree: return tree
        case .blob: return try #require(try forge.repository.file(at: "record.yaml", inTree: tree))
        }
    }

    private func file(_ id: ObjectID, of forge: Forge) -> String {
        "\(forge.path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
    }

    private func decision(_ part: Part) -> String? { part == .commit ? nil : "@2" }

    @Test func `a missing object is a finding`() throws {
        for part in Part.allCases {
            let forge = try loose()
            let id = try object(part, of: forge)
            try FileManager.default.removeItem(atPath: file(id, of: forge))
            expectRefused(try verify(forge.path), "object.missing", in: decision(part), saying: "is missing")
        }
    }

    @Test func `an object with a changed byte is a finding`() throws {
        for part in Part.allCases {
            let forge = try loose()
            let path = file(try object(part, of: forge), of: forge)
            var bytes = try #require(try DurableFile.read(path, limit: 1 << 20))
            bytes[bytes.count / 2] ^= 0x10
            try write(bytes, over: path)
            expectRefused(try verify(forge.path), "object.damaged", in: decision(part), saying: "is damaged")
        }
    }

    @Test func `an object cut short is a finding`() throws {
        for part in Part.allCases {
            let forge = try loose()
            let path = file(try object(part, of: forge), of: forge)
            let bytes = try #require(try DurableFile.read(path, limit: 1 << 20))
            try write(Array(bytes.prefix(bytes.count / 2)), over: path)
            expectRefused(try verify(forge.path), "object.damaged", in: decision(part), saying: "is damaged")
        }
    }

    @Test func `an object exchanged for another sound one is a finding`() throws {
        let forge = try loose()
        let tree = try RawCommit.parse(forge.repository.read(forge.commits[2], as: .commit)).tree
        let other = try RawCommit.parse(forge.repository.read(forge.commits[1], as: .commit)).tree
        let mine = try #require(try forge.repository.file(at: "record.yaml", inTree: tree))
        let theirs = try #require(try forge.repository.file(at: "record.yaml", inTree: other))
        let bytes = try #require(try DurableFile.read(file(theirs, of: forge), limit: 1 << 20))
        try write(bytes, over: file(mine, of: forge))
        expectRefused(try verify(forge.path), "object.damaged", in: "@2", saying: "do not agree with its id")
    }

    @Test func `a damaged pack is a finding`() throws {
        let forge = try built()
        #expect(try forge.git("gc", "--quiet", "--prune=now").status == 0)
        let folder = "\(forge.path)/objects/pack"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let pack = "\(folder)/\(try #require(names.first { $0.hasSuffix(".pack") }))"
        var bytes = try #require(try DurableFile.read(pack, limit: 1 << 24))
        for index in stride(from: 200, to: bytes.count - 40, by: 97) { bytes[index] ^= 0x55 }
        try write(bytes, over: pack)
        // libgit2 keeps a pack open for the process, by its path.
        try FileManager.default.moveItem(atPath: forge.path, toPath: forge.folder.file("moved"))
        guard case .refused(let findings, _) = try verify(forge.folder.file("moved")) else {
            Issue.record("not refused")
            return
        }
        #expect(
            findings.allSatisfy { ["object.damaged", "object.missing", "object.size"].contains($0.rule) }, "\(findings)"
        )
    }

    /// Object files are read-only.
    private func write(_ bytes: [UInt8], over path: String) throws {
        try FileManager.default.removeItem(atPath: path)
        try DurableFile.write(bytes, to: path)
    }
}
