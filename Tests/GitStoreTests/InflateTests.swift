import Testing

@testable import GitStore

@Suite struct InflateTests {
    /// Contents that lead to stored, fixed and dynamic blocks, long codes and far repetitions.
    static func samples() -> [[UInt8]] {
        var numbers = SeededNumbers(seed: 5)
        let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let skewed = (0..<60_000).map { _ in
            UInt8(min(255, Int(numbers.next() & numbers.next() & numbers.next() & 255)))
        }
        let text = (0..<3_000).flatMap { "line \($0 * 7919 % 1_000): EUR \($0).00\n".utf8 }
        return [
            [], [0], Array("a short one\n".utf8), noise, skewed, Array(text), [UInt8](repeating: 1, count: 300_000),
            Array(noise.prefix(33_000) + noise.prefix(33_000)),
        ]
    }

    @Test(arguments: [0, 1, 6, 9])
    func `what stock git packs at any level is unpacked`(level: Int) throws {
        let sandbox = try Sandbox()
        let repository = try sandbox.repository()
        for (number, sample) in Self.samples().enumerated() {
            let id = try sandbox.git(
                "-c", "core.looseCompression=\(level)", "hash-object", "-w", "--stdin", input: sample)
            let bytes = try repository.read(#require(ObjectID(hex: id)), as: .blob)
            #expect(bytes == sample, "sample \(number)")
            // Stock git does not write an object again that is there: make room for the next level.
            try sandbox.remove("repository/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
        }
    }

    /// "hello hello hello" as one block with the fixed code.
    private static let hello: [UInt8] = [
        0x78, 0x01, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x00, 0x3A, 0x2E, 0x06, 0x7D,
    ]

    @Test func `bytes after the end, and a wrong checksum, are refused`() throws {
        #expect(try Inflate.all(Self.hello, limit: 17) == Array("hello hello hello".utf8))
        #expect(throws: Inflate.Failure.damaged) { try Inflate.all(Self.hello + [0], limit: 17) }
        #expect(throws: Inflate.Failure.damaged) { try Inflate.all(Self.hello.dropLast() + [0], limit: 17) }
        #expect(throws: Inflate.Failure.full) { try Inflate.all(Self.hello, limit: 16) }
        #expect(try Inflate.beginning(Self.hello, count: 5) == Array("hello".utf8))
        for count in 0..<Self.hello.count {
            #expect(throws: Inflate.Failure.damaged) { try Inflate.all(Array(Self.hello.prefix(count)), limit: 17) }
        }
    }

    @Test(
        arguments: [
            [0x78, 0x9C, 0x07], [0x78, 0x9D, 0x03, 0x00], [0x79, 0x9C, 0x03, 0x00], [0x88, 0x1C, 0x03, 0x00],
            [0x78, 0xBB, 0x03, 0x00], [0x78, 0x9C, 0x01, 0x01, 0x00, 0xFF, 0xFF, 0x61],
            [0x78, 0x9C, 0x4B, 0x04, 0x12, 0x00],
        ] as [[UInt8]])
    func `a bad header, block or distance is refused`(bytes: [UInt8]) {
        #expect(throws: Inflate.Failure.damaged) { try Inflate.all(bytes, limit: 100) }
    }

    @Test func `damaged input of any kind ends, and never gives too much`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.repository()
        var numbers = SeededNumbers(seed: 9)
        let id = try sandbox.git("hash-object", "-w", "--stdin", input: Array(Self.samples()[5].prefix(9_000)))
        let path = sandbox.path("repository/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
        let whole = try #require(try DurableFile.read(path, limit: 1 << 20))
        for round in 0..<1_500 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                bytes[Int.random(in: 0..<min(bytes.count, 200), using: &numbers)] = UInt8.random(
                    in: 0...255, using: &numbers)
            }
            if let result = try? Inflate.all(bytes, limit: 20_000) {
                #expect(result.count <= 20_000, "round \(round) of seed 9")
            }
        }
    }
}
