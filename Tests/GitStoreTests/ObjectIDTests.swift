import GitStore
import Testing

@Suite struct ObjectIDTests {
    private let hex = "00ff10ab0123456789abcdef0011223344556677"

    @Test func `hex and bytes come back as they went in`() throws {
        let id = try #require(ObjectID(hex: hex))
        #expect(id.hex == hex)
        #expect(ObjectID(bytes: id.bytes) == id)
    }

    @Test(arguments: [
        "", "00", "00FF10ab0123456789abcdef0011223344556677", "00ff10ab0123456789abcdef001122334455667",
        "00ff10ab0123456789abcdef00112233445566777", "g0ff10ab0123456789abcdef0011223344556677",
        " 0ff10ab0123456789abcdef0011223344556677",
    ])
    func `only 40 lowercase digits are an id`(text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test func `ids sort as their bytes do`() throws {
        var numbers = SeededNumbers(seed: 7)
        let all = (0..<200).map { _ in (0..<20).map { _ in UInt8.random(in: 0...3, using: &numbers) } }
        let ids = try all.map { try #require(ObjectID(bytes: $0)) }
        #expect(ids.sorted().map(\.bytes) == all.sorted { $0.lexicographicallyPrecedes($1) })
    }
}
