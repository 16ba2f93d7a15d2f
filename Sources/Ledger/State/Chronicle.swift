package import Documents
package import GitStore
package import Governance
package import Workflow

/// One line per decision, the founding first: what a state must know of the past and no tree of files holds.
///
/// Kept in pieces of `pieceSize`, so that the next state shares all but the last piece with this one.
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

        package init(proposal: String, outcome: Verdict.Outcome, takesEffect: RevisionDocument.Effectivity) {
            self.proposal = proposal
            self.outcome = outcome
            self.takesEffect = takesEffect
        }
    }

    private static let pieceSize = 256
    private var full: [[Entry]] = []
    private var last: [Entry] = []
    /// Sequence numbers by proposal, in groups of those that share all but the last two characters.
    private var numbers: [String: [String: Int]] = [:]

    package init() {}

    package init(_ entries: some Sequence<Entry>) {
        for entry in entries { append(entry) }
    }

    package mutating func append(_ entry: Entry) {
        if let proposal = entry.proposal { numbers[Self.group(proposal), default: [:]][proposal] = count }
        last.append(entry)
        guard last.count == Self.pieceSize else { return }
        full.append(last)
        last = []
    }

    package var count: Int { full.count * Self.pieceSize + last.count }
    package var indices: Range<Int> { 0..<count }

    /// The decision of a sequence number that is there.
    package subscript(seq: Int) -> Entry {
        let (piece, offset) = seq.quotientAndRemainder(dividingBy: Self.pieceSize)
        return piece < full.count ? full[piece][offset] : last[offset]
    }

    package var entries: [Entry] { full.flatMap { $0 } + last }

    /// The decision that closed a proposal.
    package func seq(closing proposal: String) -> Int? { numbers[Self.group(proposal)]?[proposal] }

    private static func group(_ proposal: String) -> String { String(proposal.dropLast(2)) }
}
