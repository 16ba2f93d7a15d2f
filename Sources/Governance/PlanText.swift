/// A text of the plan in Markdown, as sections that can be replaced one by one.
///
/// A section is a heading with what stands below it up to the next heading of any level; empty lines at its end belong
/// to no section, so that they stay whoever replaces it. What stands before the first heading is no section.
package struct PlanText: Hashable, Sendable {
    package struct Section: Hashable, Sendable {
        /// The id that its heading carries, as in `## Doel {#doel}`; without one, the words of the heading.
        package let name: String
        /// 1 for `#`.
        package let level: Int
        package let range: Range<Int>
    }

    package private(set) var bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The sections in their order.
    package var sections: [Section] { scan.sections }

    /// Whether a fence of code is open at the end, so that headings behind it would be code.
    package var endsInCode: Bool { scan.isFenced }

    private var scan: SectionScan { SectionScan(bytes) }

    /// The bytes of a section, its heading first.
    package func content(of section: Section) -> [UInt8] { Array(bytes[section.range]) }

    package mutating func replace(_ section: Section, with new: [UInt8]) {
        bytes.replaceSubrange(section.range, with: new)
    }
}

/// A heading of a text in Markdown.
package struct MarkdownHeading: Hashable, Sendable {
    package let level: Int
    /// Without the id.
    package let text: String
    package let id: String?

    /// A line with its line end; nil when it is no heading.
    package init?(line: ArraySlice<UInt8>) {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(level), line.dropFirst(level).first == UInt8(ascii: " ") else { return nil }
        self.level = level
        let words = Self.trimmed(String(decoding: line.dropFirst(level), as: UTF8.self)[...])
        guard words.hasSuffix("}"), let brace = words.lastIndex(of: "{"), words[brace...].hasPrefix("{#") else {
            (text, id) = (String(words), nil)
            return
        }
        text = String(Self.trimmed(words[..<brace]))
        id = String(words[brace...].dropFirst(2).dropLast())
    }

    private static func trimmed(_ words: Substring) -> Substring {
        var words = words
        while let last = words.last, last == " " || last == "\n" { words.removeLast() }
        while words.first == " " { words.removeFirst() }
        return words
    }

    /// Whether a line opens or closes a fence of code, in which nothing is a heading.
    package static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8)
    }
}

/// One pass over the lines of a text.
private struct SectionScan {
    private(set) var sections: [PlanText.Section] = []
    private(set) var isFenced = false
    private var open: (heading: MarkdownHeading, start: Int)?
    /// Behind the last line that says something.
    private var end = 0

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let next = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            take(bytes[start..<next])
            start = next
        }
        close()
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        if MarkdownHeading.isFence(line) { isFenced.toggle() }
        if !isFenced, let heading = MarkdownHeading(line: line) {
            close()
            open = (heading, line.startIndex)
        }
        if !line.elementsEqual("\n".utf8) { end = line.endIndex }
    }

    private mutating func close() {
        guard let (heading, start) = open else { return }
        sections.append(
            PlanText.Section(name: heading.id ?? heading.text, level: heading.level, range: start..<max(end, start)))
        open = nil
    }
}
