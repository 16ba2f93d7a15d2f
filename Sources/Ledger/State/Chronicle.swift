package import Documents
package import GitStore
package import Governance
package import Workflow

/// One line per decision, the founding first: what a state must know of the past and no tree of files holds.
///
/// Kept packed, in pieces of `pieceSize`: the next state shares all but the last piece with this one, and a long
/// history costs no more to open than its bytes to read.
package struct Chronicle: Sendable {
    package struct Entry: Hashable, Sendable {
        package let commit: ObjectID
        /// The digest of its `record.yaml`, which names all else.
        package let record: Digest
        package let kind: String
        package let date: Moment
        /// Nil for the founding.
        package let closing: Closing?

        package init(commit: ObjectID, record: Digest, kind: String, date: Moment, closing: Closing?) {
            self.commit = commit
            self.record = record
            self.kind = kind
            self.date = date
            self.closing = closing
        }

        package var proposal: String? { closing?.proposal }
    }

    /// How a proposal ended.
    package struct Closing: Hashable, Sendable {
        package let proposal: String
        package let outcome: Verdict.Outcome
        package let takesEffect: RevisionDocument.Effectivity
        /// The amendment that a sub-amendment changes; nil for every other kind.
        package let amends: String?

        package init(
            proposal: String, outcome: Verdict.Outcome, takesEffect: RevisionDocument.Effectivity, amends: String? = nil
        ) {
            self.proposal = proposal
            self.outcome = outcome
            self.takesEffect = takesEffect
            self.amends = amends
        }
    }

    private static let pieceSize = 256
    private var full: [ChroniclePiece] = []
    private var last = ChroniclePiece()
    /// The adopted sub-amendments, in order: every amendment is held against those on it.
    private var subAmendments: [Int] = []

    package init() {}

    package init(_ entries: some Sequence<Entry>) {
        for entry in entries { append(entry) }
    }

    package mutating func append(_ entry: Entry) {
        if entry.kind == DocumentWords.subAmendment { subAmendments.append(count) }
        last.append(entry)
        guard last.count == Self.pieceSize else { return }
        full.append(last)
        last = ChroniclePiece()
    }

    package var count: Int { full.count * Self.pieceSize + last.count }
    package var indices: Range<Int> { 0..<count }

    /// The decision of a sequence number that is there.
    package subscript(seq: Int) -> Entry {
        let (piece, offset) = seq.quotientAndRemainder(dividingBy: Self.pieceSize)
        return (piece < full.count ? full[piece] : last)[offset]
    }

    package var entries: [Entry] { indices.map { self[$0] } }

    /// The first lines, as the chronicle was then.
    package func prefix(_ count: Int) -> Chronicle {
        var past = Chronicle()
        past.full = Array(full.prefix(count / Self.pieceSize))
        past.subAmendments = subAmendments.filter { $0 < past.count }
        for seq in past.count..<min(count, self.count) { past.append(self[seq]) }
        return past
    }

    /// The decisions of a kind after another, in order; only those that take effect so, where that is said.
    package func seqs(
        of kind: RecordDocument.Kind, takingEffect: RevisionDocument.Effectivity? = nil, after seq: Int
    ) -> [Int] {
        let pieces = full + [last]
        let first = max(0, seq + 1)
        return pieces.indices.dropFirst(first / Self.pieceSize).flatMap { piece in
            pieces[piece].indices(of: kind.rawValue, takingEffect?.rawValue).map { piece * Self.pieceSize + $0 }
        }.filter { $0 >= first }
    }

    /// The ids of all closed proposals, in the order in which they were closed.
    package var proposals: [String] { (full + [last]).flatMap(\.proposals) }

    /// The decision that closed a proposal.
    package func seq(closing proposal: String) -> Int? {
        for (piece, each) in full.enumerated() {
            if let offset = each.index(closing: proposal) { return piece * Self.pieceSize + offset }
        }
        return last.index(closing: proposal).map { full.count * Self.pieceSize + $0 }
    }

    /// The sub-amendments on an amendment that were adopted, in order.
    package func subAmendments(on amendment: String) -> [Int] {
        subAmendments.filter { seq in
            let (piece, offset) = seq.quotientAndRemainder(dividingBy: Self.pieceSize)
            return (piece < full.count ? full[piece] : last).amends(amendment, at: offset)
        }
    }

    // MARK: As bytes

    var packed: [UInt8] { full.flatMap(\.bytes) + last.bytes }

    /// Nil when the bytes are not those of a chronicle.
    init?(packed bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            guard let piece = ChroniclePiece(taking: Self.pieceSize, from: &rest) else { return nil }
            if piece.count == Self.pieceSize { full.append(piece) } else { last = piece }
        }
        subAmendments = seqs(of: .subAmendment, after: 0)
    }
}
