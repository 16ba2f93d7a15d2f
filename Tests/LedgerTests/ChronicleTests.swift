import Documents
import GitStore
import Governance
import TestSupport
import Testing
import Workflow

@testable import Ledger

/// The chronicle is an array of lines and a table of closed proposals, however long it is.
@Suite struct ChronicleTests {
    private static func entry(_ number: Int) -> Chronicle.Entry {
        let closing = Chronicle.Closing(
            proposal: "2021-\(String(repeating: "0", count: 4 - min(4, String(number).count)))\(number)",
            outcome: Verdict.Outcome.allCases[number % 3],
            takesEffect: number % 2 == 0 ? .onDecision : .withVersion,
            amends: number % 7 == 3 ? amended(number % 2) : nil)
        let hex = SHA256Text.of(number)
        return Chronicle.Entry(
            commit: GitRepository.id(of: .blob, Array("\(number)".utf8)), record: Digest(hex: hex),
            kind: number == 0 ? "genesis" : number % 7 == 3 ? "sub-amendment" : "amendment",
            date: Moment(secondsSince1970: Int64(number) * 60),
            closing: number == 0 ? nil : closing)
    }

    private static func amended(_ number: Int) -> String { "2020-000\(number)" }

    private static let all = (0..<600).map(entry)

    private func expectSame(_ chronicle: Chronicle, _ array: ArraySlice<Chronicle.Entry>) {
        let array = Array(array)
        #expect(chronicle.count == array.count)
        #expect(chronicle.indices == array.indices)
        #expect(chronicle.entries == array)
        for index in array.indices { #expect(chronicle[index] == array[index]) }
        for id in [Self.amended(0), Self.amended(1), "2020-0009"] {
            let expected = array.indices.filter { array[$0].closing?.amends == id }
            #expect(chronicle.subAmendments(on: id) == expected)
        }
        for (index, entry) in Self.all.enumerated() {
            guard let proposal = entry.proposal else { continue }
            #expect(chronicle.seq(closing: proposal) == (index < array.count ? index : nil))
        }
    }

    @Test(arguments: [0, 1, 2, 255, 256, 257, 511, 512, 513, 600])
    func `a chronicle is the array of its lines`(count: Int) {
        expectSame(Chronicle(Self.all.prefix(count)), Self.all.prefix(count))
    }

    @Test func `what is appended to one does not show in another`() {
        var generator = SeededGenerator(for: "what is appended to one does not show in another")
        for _ in 0..<40 {
            let start = [254, 255, 256, 257, 511, 512].randomElement(using: &generator) ?? 0
            let kept = Chronicle(Self.all.prefix(start))
            var longer = kept
            let more = Int.random(in: 1...4, using: &generator)
            for entry in Self.all[start..<start + more] { longer.append(entry) }
            var other = kept
            other.append(Self.all[599])
            #expect(kept.entries == Array(Self.all.prefix(start)))
            #expect(longer.entries == Array(Self.all.prefix(start + more)))
            #expect(other[start] == Self.all[599] && other.count == start + 1)
            #expect(kept.seq(closing: Self.all[start].proposal ?? "") == nil)
        }
    }

    @Test func `no proposal is taken for another`() {
        let chronicle = Chronicle(Self.all)
        for id in ["", "2", "2021", "2021-0", "2021-00010", "2021-politie-0001", "2020-0001", "2021-9999"] {
            #expect(chronicle.seq(closing: id) == nil)
        }
    }

    @Test(arguments: [-1, 0, 1, 254, 255, 256, 300, 598, 599, 700])
    func `decisions of a kind are those whose lines say so`(seq: Int) {
        let chronicle = Chronicle(Self.all)
        let later = Self.all.indices.filter { $0 > seq }
        #expect(chronicle.seqs(of: .amendment, after: seq) == later.filter { $0 > 0 && $0 % 7 != 3 })
        #expect(
            chronicle.seqs(of: .amendment, takingEffect: .onDecision, after: seq)
                == later.filter { $0 > 0 && $0 % 7 != 3 && Self.all[$0].closing?.takesEffect == .onDecision })
        #expect(chronicle.seqs(of: .genesis, after: seq) == later.filter { $0 == 0 })
        #expect(chronicle.seqs(of: .programme, after: seq) == [])
    }

    @Test(arguments: [0, 1, 255, 256, 257, 512, 600])
    func `the chronicle as it was then is the beginning of the present one`(count: Int) {
        expectSame(Chronicle(Self.all).prefix(count), Self.all.prefix(count))
    }

    // MARK: As bytes

    @Test(arguments: [0, 1, 2, 255, 256, 257, 511, 512, 513, 600])
    func `what is packed is read back, and goes on as before`(count: Int) throws {
        var read = try #require(Chronicle(packed: Chronicle(Self.all.prefix(count)).packed[...]))
        expectSame(read, Self.all.prefix(count))
        for entry in Self.all[count...] { read.append(entry) }
        expectSame(read, Self.all[...])
    }

    @Test func `bytes that were cut, or hold words that nobody knows, are no chronicle`() throws {
        let packed = Chronicle(Self.all.prefix(4)).packed
        let ends = (0...4).map { Chronicle(Self.all.prefix($0)).packed.count }
        for count in 1..<packed.count where !ends.contains(count) {
            #expect(Chronicle(packed: packed.prefix(count)) == nil, "cut after \(count) bytes")
        }
        for word in ["adopted", "with-version"] {
            let place = try #require(packed.indices.first { packed[$0...].starts(with: word.utf8) })
            var altered = packed
            altered[place] = UInt8(ascii: "A")
            #expect(Chronicle(packed: altered[...]) == nil)
        }
    }
}

private enum SHA256Text {
    static func of(_ number: Int) -> String { Digest(of: Array("\(number)".utf8)).hex }
}
