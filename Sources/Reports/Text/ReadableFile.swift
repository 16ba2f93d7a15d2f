import CanonicalForm
import Documents
import Findings
package import Governance

/// A plan file or agreement as people read it: amounts in euros with the line, period and status that they are of.
///
/// Nothing that the file says is left out, so a difference in the file is a difference here.
package struct ReadableFile {
    private let node: Node
    private let periods: [PeriodID: String]
    private let language: Language

    /// Nil for what is no such file in canonical form.
    package init?(_ bytes: [UInt8], periods: [PeriodID: String], _ language: Language) {
        let kinds = [
            ThemeDocument.kind, DomainDocument.kind, OverheadDocument.kind, StatedDocument.kind, AgreementDocument.kind,
        ]
        guard let node = kinds.lazy.compactMap({ $0.read(bytes).value }).first else { return nil }
        self.node = node
        self.periods = periods
        self.language = language
    }

    package var text: String { lines(of: node, name: "").map { $0 + "\n" }.joined() }

    /// `name` is that of the nearest thing around that has one.
    private func lines(of mapping: Node, name: String) -> [String] {
        let name = mapping["name"]?.text ?? name
        return mapping.fields.flatMap { field -> [String] in
            switch field.value.content {
            case .list(let items) where items.isEmpty: ["\(field.key): []"]
            case .list(let items):
                ["\(field.key):"] + items.flatMap { field.key == "cells" ? cell($0, name) : item($0, name) }
            case .mapping: ["\(field.key):"] + lines(of: field.value, name: name).map { "  \($0)" }
            case .prose(let text): prose(field.key, text)
            case .plain(let text), .quoted(let text): ["\(field.key): \(value(text, at: field.key))"]
            }
        }
    }

    private func item(_ node: Node, _ name: String) -> [String] {
        guard node.text == nil else { return ["  - \(node.text ?? "")"] }
        return lines(of: node, name: name).enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    }

    /// `  Wonen, 2021–2025, indicative: €45,960,439`.
    private func cell(_ node: Node, _ name: String) -> [String] {
        guard let period = node["period"]?.text, let status = node["status"]?.text, let amount = node["amount"]?.text
        else { return item(node, name) }
        let word = BudgetStatus(rawValue: status).map { StatusText.text($0, language) } ?? status
        return ["  \(name), \(value(period, at: "period")), \(word): \(value(amount, at: "amount"))"]
    }

    private func prose(_ key: String, _ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return ["\(key):"] + lines.map { $0.isEmpty ? "" : "  \($0)" }
    }

    private func value(_ text: String, at key: String) -> String {
        switch key {
        case "amount": Money(stored: text).map { AmountText.euros($0, language) } ?? text
        case "period": periods[PeriodID(text)] ?? text
        default: text
        }
    }
}
