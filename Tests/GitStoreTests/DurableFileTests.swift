import Foundation
import GitStore
import Glibc
import Testing

@Suite struct DurableFileTests {
    @Test func `a file is written, read, replaced and removed, with the folders above it`() throws {
        let sandbox = try Sandbox()
        let path = sandbox.path("a/b/file")
        #expect(try DurableFile.read(path, limit: 10) == nil)
        for bytes in [[1, 2, 3], [], [UInt8](repeating: 9, count: 300_000)] as [[UInt8]] {
            try DurableFile.write(bytes, to: path)
            #expect(try DurableFile.read(path, limit: 300_000) == bytes)
        }
        #expect(code { _ = try DurableFile.read(path, limit: 299_999) } == .tooLarge)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("a/b")) == ["file"])
        try DurableFile.remove(path)
        try DurableFile.remove(path)
        #expect(!sandbox.exists("a/b/file"))
    }

    @Test func `the mode is the asked one`() throws {
        let sandbox = try Sandbox()
        try DurableFile.write([1], to: sandbox.path("secret"), mode: 0o600)
        let attributes = try FileManager.default.attributesOfItem(atPath: sandbox.path("secret"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a link at the name is neither followed nor replaced`() throws {
        let sandbox = try Sandbox()
        try sandbox.write("kept", to: "target")
        try FileManager.default.createSymbolicLink(
            atPath: sandbox.path("link"), withDestinationPath: sandbox.path("target"))
        #expect(code { try DurableFile.write([1], to: sandbox.path("link")) } == .symbolic)
        #expect(code { _ = try DurableFile.read(sandbox.path("link"), limit: 10) } == .symbolic)
        #expect(try sandbox.text("target") == "kept")
        #expect(sandbox.exists("link"))
        #expect(code { try DurableFile.write([1], to: sandbox.root) } != nil)
        #expect(code { _ = try DurableFile.read(sandbox.root, limit: 10) } == .wrongKind)
    }

    @Test func `a full disk leaves the old file and nothing else`() async throws {
        let sandbox = try Sandbox()
        let folder = sandbox.root
        try DurableFile.write(Array("old".utf8), to: folder + "/file")
        await #expect(processExitsWith: .success) { [folder = folder as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4_096, rlim_max: 4_096)
            try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let failure = code { try DurableFile.write([UInt8](repeating: 1, count: 10_000), to: folder + "/file") }
            try #require(failure == .ioError)
        }
        #expect(try sandbox.text("file") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
    }
}
