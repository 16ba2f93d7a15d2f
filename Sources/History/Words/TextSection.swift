import Governance

/// A piece of a text in Markdown: a heading with what stands below it, or what stands before the first heading.
struct TextSection: Hashable, Sendable {
    /// The id that the heading carries, as in `## Doel {#doel}`; nil without one.
    let id: String?
    /// Empty for what stands before the first heading.
    let heading: String
    /// 1 for `#`; 0 for what stands before the first heading.
    let level: Int
    /// Without empty lines at its ends.
    let body: [UInt8]

    /// Takes a text apart at its headings of these levels. Headings inside fenced code are text.
    static func sections(of text: [UInt8], levels: ClosedRange<Int>) -> [TextSection] {
        var reader = SectionReader(levels: levels)
        for line in TextTokens.lines(text) { reader.take(line) }
        return reader.finish()
    }
}

private struct SectionReader {
    let levels: ClosedRange<Int>
    private var sections: [TextSection] = []
    private var open: (id: String?, heading: String, level: Int) = (nil, "", 0)
    private var lines: [ArraySlice<UInt8>] = []
    private var isFenced = false

    init(levels: ClosedRange<Int>) { self.levels = levels }

    mutating func take(_ line: ArraySlice<UInt8>) {
        if MarkdownHeading.isFence(line) { isFenced.toggle() }
        guard !isFenced, let heading = MarkdownHeading(line: line), levels.contains(heading.level) else {
            lines.append(line)
            return
        }
        close()
        open = (heading.id, heading.text, heading.level)
    }

    mutating func finish() -> [TextSection] {
        close()
        return sections
    }

    /// A text that begins with its heading has nothing before it.
    private mutating func close() {
        let body = trimmed
        if open.level > 0 || !body.isEmpty {
            sections.append(TextSection(id: open.id, heading: open.heading, level: open.level, body: body))
        }
        lines = []
    }

    private var trimmed: [UInt8] {
        let isEmpty = { (line: ArraySlice<UInt8>) in line.elementsEqual("\n".utf8) }
        let start = lines.firstIndex { !isEmpty($0) } ?? lines.endIndex
        let end = (lines.lastIndex { !isEmpty($0) } ?? -1) + 1
        guard start < end else { return [] }
        let body = Array(lines[start..<end].joined())
        return body.last == UInt8(ascii: "\n") ? Array(body.dropLast()) : body
    }
}
