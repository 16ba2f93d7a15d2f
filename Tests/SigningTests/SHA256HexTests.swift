import Signing
import TestSupport
import Testing

@Suite struct SHA256HexTests {
    @Test func `the digest of nothing is the published one`() {
        let published = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(SHA256Hex.of([]) == published)
    }

    @Test(.enabled(if: StockTools.haveSHA256Sum))
    func `sha256sum gives the same digest`() throws {
        var generator = SeededGenerator(for: "SHA256Hex")
        let tools = try StockTools()
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 1000, 70_000] {
            let bytes = generator.bytes(length)
            try tools.write(bytes, to: "content")
            let outcome = try tools.run(["sha256sum"], input: "content")
            #expect(outcome.text == "\(SHA256Hex.of(bytes))  -\n")
        }
    }
}
