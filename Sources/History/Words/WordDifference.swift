/// Marked-up text (renvooi): what was taken out of an old text and put in to make a new one, word by word.
///
/// What stayed and what was removed is the old text, what stayed and what was added is the new one, byte for byte.
package struct WordDifference: Hashable, Sendable {
    package struct Run: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case same
            case removed
            case added
        }

        package let kind: Kind
        package let bytes: [UInt8]

        package init(_ kind: Kind, _ bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
        }

        package var text: String { String(decoding: bytes, as: UTF8.self) }
        /// Whether it is nothing but spaces and ends of lines.
        package var isBlank: Bool { bytes.allSatisfy(TextTokens.isSpace) }
    }

    /// In which pieces the texts were compared: smaller ones cost more.
    package enum Grain: String, Hashable, Sendable, CaseIterable {
        case words
        case lines
        case whole
    }

    package let runs: [Run]
    package let grain: Grain

    /// Compares by words; by lines, or not at all, where that would cost more than `effort`, from which it is taken.
    package init(from old: [UInt8], to new: [UInt8], effort: inout ComparisonEffort) {
        if old == new {
            (runs, grain) = (Self.kept([Run(.same, old)]), .words)
        } else if let runs = Self.runs(TextTokens.words(old), TextTokens.words(new), &effort) {
            (self.runs, grain) = (runs, .words)
        } else if let runs = Self.runs(Self.lines(old), Self.lines(new), &effort) {
            (self.runs, grain) = (runs, .lines)
        } else {
            (runs, grain) = (Self.kept([Run(.removed, old), Run(.added, new)]), .whole)
        }
    }

    package var isEmpty: Bool { runs.allSatisfy { $0.kind == .same } }
    /// Whether nothing but spaces and ends of lines differs.
    package var isLayoutOnly: Bool { runs.allSatisfy { $0.kind == .same || $0.isBlank } }
    /// How many bytes stayed.
    var kept: Int { runs.reduce(0) { $0 + ($1.kind == .same ? $1.bytes.count : 0) } }

    private static func kept(_ runs: [Run]) -> [Run] { runs.filter { !$0.bytes.isEmpty } }

    private static func lines(_ text: [UInt8]) -> [TextToken] {
        TextTokens.lines(text).map { TextToken(space: [], word: $0) }
    }

    private static func runs(_ old: [TextToken], _ new: [TextToken], _ effort: inout ComparisonEffort) -> [Run]? {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        let number = { (token: TextToken) -> Int in
            if let known = numbers[token.word] { return known }
            numbers[token.word] = numbers.count
            return numbers.count - 1
        }
        // Half of what is left, so that lines can be tried when words are too much.
        var allowed = effort.half
        let before = allowed.steps
        let edit = ShortestEdit(from: old.map(number), to: new.map(number), effort: &allowed)
        effort.spend(before - max(0, allowed.steps))
        return edit.map { RunWriter.runs(old, new, $0) }
    }
}

/// Puts pieces together: of what changes in one place, first what went, then what came.
private struct RunWriter {
    private var runs: [WordDifference.Run] = []
    private var same: [UInt8] = []
    private var removed: [UInt8] = []
    private var added: [UInt8] = []

    static func runs(_ old: [TextToken], _ new: [TextToken], _ edit: ShortestEdit) -> [WordDifference.Run] {
        var writer = RunWriter()
        var (from, to) = (0, 0)
        while from < old.count || to < new.count {
            if from < old.count, edit.removed[from] {
                writer.change(removing: old[from].space + old[from].word)
                from += 1
            } else if to < new.count, edit.added[to] {
                writer.change(adding: new[to].space + new[to].word)
                to += 1
            } else {
                writer.keep(old[from], new[to])
                (from, to) = (from + 1, to + 1)
            }
        }
        writer.endChange()
        writer.endSame()
        return writer.runs
    }

    private mutating func change(removing old: ArraySlice<UInt8> = [], adding new: ArraySlice<UInt8> = []) {
        removed += old
        added += new
    }

    private mutating func keep(_ old: TextToken, _ new: TextToken) {
        if old.space != new.space { change(removing: old.space, adding: new.space) }
        endChange()
        if old.space == new.space { same += old.space }
        same += old.word
    }

    /// The space before what changed, if both have it, is no part of the change.
    private mutating func endChange() {
        guard !removed.isEmpty || !added.isEmpty else { return }
        let common = zip(removed, added).prefix { $0 == $1 && TextTokens.isSpace($0) }.count
        same += removed.prefix(common)
        endSame()
        append(.removed, removed.dropFirst(common))
        append(.added, added.dropFirst(common))
        (removed, added) = ([], [])
    }

    private mutating func endSame() {
        append(.same, same[...])
        same = []
    }

    private mutating func append(_ kind: WordDifference.Run.Kind, _ bytes: ArraySlice<UInt8>) {
        if !bytes.isEmpty { runs.append(WordDifference.Run(kind, Array(bytes))) }
    }
}
