import Documents
import GitStore
import Governance
import Workflow

/// Consecutive lines of a chronicle as bytes. A line is taken apart only when it is asked for.
///
/// A line is the commit (20 bytes), the digest of the record (32 bytes), and six words, each after its length in one
/// byte: date, kind, proposal, outcome, when it takes effect, and the amendment that it changes, empty for all but
/// sub-amendments. The founding leaves all but the first two empty.
struct ChroniclePiece: Sendable {
    private(set) var bytes: [UInt8] = []
    private var starts: [Int] = []
    /// A number that follows from the proposal of each line, by which lines of other proposals are passed over.
    private var marks: [UInt32] = []

    private static let digestSize = 32
    private static let wordsStart = ObjectID.byteCount + digestSize

    init() {}

    var count: Int { starts.count }

    mutating func append(_ entry: Chronicle.Entry) {
        let closing = entry.closing
        let proposal = closing?.proposal ?? ""
        starts.append(bytes.count)
        marks.append(Self.mark(proposal.utf8))
        bytes += entry.commit.bytes + Self.bytes(ofHex: entry.record.hex)
        let end = [
            proposal, closing?.outcome.rawValue ?? "", closing?.takesEffect.rawValue ?? "", closing?.amends ?? "",
        ]
        for word in [entry.date.text, entry.kind] + end {
            // Dates, kinds and paths of proposals are all far shorter; what is cut would no longer be found.
            let text = Array(word.utf8.prefix(Int(UInt8.max)))
            bytes += [UInt8(text.count)] + text
        }
    }

    // MARK: Reading

    subscript(index: Int) -> Chronicle.Entry {
        let words = words(of: index).map { String(decoding: $0, as: UTF8.self) }
        let start = starts[index]
        var closing: Chronicle.Closing?
        if let outcome = Verdict.Outcome(rawValue: words[3]),
            let takesEffect = RevisionDocument.Effectivity(rawValue: words[4])
        {
            closing = Chronicle.Closing(
                proposal: words[2], outcome: outcome, takesEffect: takesEffect,
                amends: words[5].isEmpty ? nil : words[5])
        }
        return Chronicle.Entry(
            commit: ObjectID(bytes[start..<start + ObjectID.byteCount]),
            record: Digest(hex: Self.hex(bytes[start + ObjectID.byteCount..<start + Self.wordsStart])), kind: words[1],
            date: Moment(words[0]), closing: closing)
    }

    /// The lines of a kind that take effect so, or in any way; none is taken apart.
    func indices(of kind: String, _ takesEffect: String?) -> [Int] {
        starts.indices.filter { index in
            word(1, of: index).elementsEqual(kind.utf8)
                && takesEffect.map { word(4, of: index).elementsEqual($0.utf8) } ?? true
        }
    }

    private func words(of index: Int) -> [ArraySlice<UInt8>] { (0..<6).map { word($0, of: index) } }

    private func word(_ number: Int, of index: Int) -> ArraySlice<UInt8> {
        var start = starts[index] + Self.wordsStart
        for _ in 0..<number { start += 1 + Int(bytes[start]) }
        return bytes[start + 1..<start + 1 + Int(bytes[start])]
    }

    /// Proposals that are closed here; the founding closes none.
    var proposals: [String] {
        starts.indices.map { word(2, of: $0) }.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    func amends(_ amendment: String, at index: Int) -> Bool { word(5, of: index).elementsEqual(amendment.utf8) }

    func index(closing proposal: String) -> Int? {
        let wanted = Self.mark(proposal.utf8)
        guard !proposal.isEmpty else { return nil }
        return marks.indices.first { marks[$0] == wanted && word(2, of: $0).elementsEqual(proposal.utf8) }
    }

    /// FNV-1a.
    private static func mark(_ text: some Sequence<UInt8>) -> UInt32 {
        text.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }

    private static func bytes(ofHex hex: String) -> [UInt8] {
        let digits = hex.utf8.map { $0 < UInt8(ascii: "a") ? $0 - UInt8(ascii: "0") : $0 - UInt8(ascii: "a") + 10 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func hex(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension ChroniclePiece {
    /// Takes so many lines from the front, or all there are; nil when the bytes are no lines.
    init?(taking limit: Int, from rest: inout ArraySlice<UInt8>) {
        var position = rest.startIndex
        while position < rest.endIndex, count < limit {
            starts.append(position - rest.startIndex)
            guard let proposal = Self.pass(&position, in: rest) else { return nil }
            marks.append(Self.mark(rest[proposal]))
        }
        bytes = Array(rest[..<position])
        rest = rest[position...]
    }

    /// Goes to the end of a line, and gives the place of its proposal.
    ///
    /// Nil unless outcome and effect are words that this build knows, or absent with the proposal.
    private static func pass(_ position: inout Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        position += wordsStart
        guard passWord(&position, in: bytes) != nil, passWord(&position, in: bytes) != nil,
            let proposal = passWord(&position, in: bytes), let outcome = passWord(&position, in: bytes),
            let effect = passWord(&position, in: bytes), let amends = passWord(&position, in: bytes)
        else { return nil }
        if proposal.isEmpty { return outcome.isEmpty && effect.isEmpty && amends.isEmpty ? proposal : nil }
        let isKnown = outcomes.contains { $0.elementsEqual(bytes[outcome]) }
        return isKnown && effects.contains { $0.elementsEqual(bytes[effect]) } ? proposal : nil
    }

    private static func passWord(_ position: inout Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard position < bytes.endIndex else { return nil }
        let start = position + 1
        position = start + Int(bytes[position])
        return position <= bytes.endIndex ? start..<position : nil
    }

    private static let outcomes = Verdict.Outcome.allCases.map { Array($0.rawValue.utf8) }
    private static let effects = RevisionDocument.Effectivity.allCases.map { Array($0.rawValue.utf8) }
}
