import CanonicalForm
package import Findings

/// The articles of an agreement: Markdown in which every section of the second level carries an id that stays.
///
/// `## Inleg van de partners {#inleg}`. What stands before the first section is the preamble. Headings inside fenced
/// code are text.
package struct Articles: Hashable, Sendable {
    package struct Article: Hashable, Sendable {
        package let id: String
        package let heading: String
        /// The lines below the heading, without empty lines at the ends.
        package let text: String

        package init(id: String, heading: String, text: String) {
            self.id = id
            self.heading = heading
            self.text = text
        }
    }

    package let preamble: String
    package let articles: [Article]

    package init(preamble: String, articles: [Article]) {
        self.preamble = preamble
        self.articles = articles
    }

    package static func read(_ bytes: [UInt8]) -> Checked<Articles> {
        var findings = TextScan(bytes).findings.filter { $0.rule != "canonical.trailing-space" }
        guard findings.isEmpty else { return .refused(findings) }
        var reader = ArticleReader()
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            reader.take(String(line), number: index + 1)
        }
        let articles = reader.finish()
        findings += reader.findings
        return findings.isEmpty ? .accepted(articles) : .refused(findings)
    }
}

private struct ArticleReader {
    private var preamble: [String] = []
    private var articles: [Articles.Article] = []
    private var open: (id: String, heading: String, lines: [String])?
    private var isFenced = false
    private var seen: Set<String> = []
    private(set) var findings: [Finding] = []

    mutating func take(_ line: String, number: Int) {
        if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
        guard !isFenced, line.hasPrefix("## ") else {
            if open == nil { preamble.append(line) } else { open?.lines.append(line) }
            return
        }
        close()
        let (heading, id) = Self.parts(of: line)
        guard let id else {
            let hint: Message = "end the heading with an id that stays, as in `## Doel {#doel}`"
            let message: Message = "an article without an id: `\(heading)`"
            findings.append(Finding("agreement.article-id", message, at: Place(line: number, column: 1), hint: hint))
            return
        }
        if !seen.insert(id).inserted {
            let hint: Message = "give one of them another id"
            let message: Message = "two articles have the id `\(id)`"
            findings.append(Finding("agreement.article-id", message, at: Place(line: number, column: 1), hint: hint))
        }
        open = (id, heading, [])
    }

    mutating func finish() -> Articles {
        close()
        return Articles(preamble: Self.text(preamble), articles: articles)
    }

    private mutating func close() {
        if let open { articles.append(.init(id: open.id, heading: open.heading, text: Self.text(open.lines))) }
        open = nil
    }

    private static func text(_ lines: [String]) -> String {
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
        return start < end ? lines[start..<end].joined(separator: "\n") : ""
    }

    /// `## Doel {#doel}`: the heading, and the id when it is one.
    private static func parts(of line: String) -> (heading: String, id: String?) {
        let title = line.dropFirst(3)
        guard title.hasSuffix("}"), let brace = title.lastIndex(of: "{"), title[brace...].hasPrefix("{#") else {
            return (String(title), nil)
        }
        let id = String(title[brace...].dropFirst(2).dropLast())
        var heading = title[..<brace]
        while heading.last == " " { heading.removeLast() }
        return (String(heading), ScalarForm.id.accepts(id) && !heading.isEmpty ? id : nil)
    }
}
