import History

/// Marked-up text as people read it: the lines in which something changes, with a little of what stands around it.
struct MarkedText {
    struct Piece: Hashable {
        let kind: WordDifference.Run.Kind
        var text: String
    }

    /// Nil stands for lines left out.
    let lines: [[Piece]?]

    /// Changes of nothing but spaces and ends of lines are shown as they became.
    init(_ words: WordDifference) {
        var lines: [[Piece]] = [[]]
        for run in words.runs {
            guard !run.isBlank || run.kind == .same else {
                if run.kind == .added { Self.append(Piece(kind: .same, text: run.text), to: &lines) }
                continue
            }
            Self.append(Piece(kind: run.kind, text: run.text), to: &lines)
        }
        self.lines = Self.changed(lines.map(Self.shortened))
    }

    private static func append(_ piece: Piece, to lines: inout [[Piece]]) {
        for (index, part) in piece.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { lines.append([]) }
            if !part.isEmpty { lines[lines.count - 1].append(Piece(kind: piece.kind, text: String(part))) }
        }
    }

    /// Runs of lines without a change become one nil.
    private static func changed(_ lines: [[Piece]]) -> [[Piece]?] {
        var result: [[Piece]?] = []
        for line in lines {
            if line.contains(where: { $0.kind != .same }) {
                result.append(line)
            } else if result.last != .some(nil) {
                result.append(nil)
            }
        }
        return result
    }

    // MARK: Around a change

    private static let context = 60

    private static func shortened(_ line: [Piece]) -> [Piece] {
        line.indices.map { index in
            guard line[index].kind == .same, line[index].text.count > context else { return line[index] }
            let hasBefore = line[..<index].contains { $0.kind != .same }
            let hasAfter = line[(index + 1)...].contains { $0.kind != .same }
            return Piece(kind: .same, text: shortened(line[index].text, keepsStart: hasBefore, keepsEnd: hasAfter))
        }
    }

    private static func shortened(_ text: String, keepsStart: Bool, keepsEnd: Bool) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let start = keepsStart ? prefix(words) : 0
        let end = keepsEnd ? prefix(words.reversed()) : 0
        guard start + end < words.count else { return text }
        return (words[..<start] + ["…"] + words[(words.count - end)...]).joined(separator: " ")
    }

    /// How many words fit in the context.
    private static func prefix(_ words: [Substring]) -> Int {
        var length = 0
        return words.prefix { word in
            length += word.count + 1
            return length <= context
        }.count
    }
}
