/// Markdown as forges render it (GFM), from texts that may hold anything.
enum Markdown {
    /// A table; a cell holds Markdown already.
    static func table(_ columns: [(title: String, isNumber: Bool)], _ rows: [[String]]) -> String {
        let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
        return row(columns.map(\.title)) + row(columns.map { $0.isNumber ? "---:" : "---" }) + rows.map(row).joined()
    }

    /// A text so that every sign of it is shown as it is, on one line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" { result += " " } else { result += escaped(scalar) }
        }
        return result
    }

    /// As above at the start of a line, where a sign or number could begin a list or heading.
    static func escapedLine(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard let next = rest.first else { return escaped(text) }
        let opens = digits.isEmpty ? "-+=".contains(next) : ".)".contains(next)
        return opens ? digits + "\\" + escaped(String(rest)) : escaped(text)
    }

    private static let special = Set("\\`*_[]<>|~#&!$".unicodeScalars)

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        special.contains(scalar) ? "\\\(scalar)" : String(scalar)
    }
}
