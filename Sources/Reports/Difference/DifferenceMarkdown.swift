import History

extension DifferenceReport {
    /// For a forge, an e-mail or a paper of a meeting: tables, and marked-up text with `<del>` and `<ins>`.
    package func markdown(all: Bool) -> String {
        var blocks: [String] = []
        if parts.contains(.money), all || !difference.money.isEmpty {
            blocks.append("## " + say("Money", "Geld") + "\n\n" + money.markdown(all: all))
        }
        blocks += groups.map { "## \($0.title)\n\n" + table($0.items) }
        if !agreements.isEmpty {
            blocks.append("## " + say("Agreements", "Overeenkomsten"))
            blocks += agreements.map(section)
        }
        if !texts.isEmpty {
            blocks.append("## " + say("Texts", "Teksten"))
            blocks += texts.map { section($0, level: 3, noun: say("section", "paragraaf")) }
        }
        if blocks.isEmpty { blocks.append(say("No difference.", "Geen verschil.")) }
        let ended = (["# " + Markdown.escaped(title)] + blocks).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
        return ended.joined(separator: "\n")
    }

    // MARK: Things

    private func table(_ items: [ItemChange]) -> String {
        let columns = [
            say("change", "wijziging"), say("what", "wat"), "", say("old", "oud"), say("new", "nieuw"),
            say("decision", "besluit"),
        ]
        return Markdown.table(columns.map { ($0, false) }, items.flatMap(rows))
    }

    /// One row for each field that differs; the first says what it is about.
    private func rows(_ item: ItemChange) -> [[String]] {
        let changes = item.changes.map { WordText.text($0.rawValue, language) }.joined(separator: ", ")
        let decisions = item.decisions.joined(separator: " ")
        let readable = Self.readable(item)
        let fields: [FieldChange?] = readable.isEmpty ? [nil] : readable
        return fields.enumerated().map { index, field in
            let isFirst = index == 0
            let cells = [
                field.map { FieldText.text($0.field, language) } ?? "", field.map { value($0.old, $0, item) } ?? "",
                field.map { value($0.new, $0, item) } ?? "",
            ]
            return ([isFirst ? changes : "", isFirst ? subject(item) : ""] + cells + [isFirst ? decisions : ""])
                .map(Markdown.escaped)
        }
    }

    private func value(_ value: FieldValue?, _ field: FieldChange, _ item: ItemChange) -> String {
        value.map { names.text($0, of: field, in: item) } ?? ""
    }

    private func subject(_ item: ItemChange) -> String {
        let place = item.place.map { names.place($0, of: item.kind) }
        let name = item.name.isEmpty ? item.id : "\(item.name) (\(item.id))"
        return ItemKindText.text(item.kind, language) + " " + name + (place.map { ", \($0)" } ?? "")
    }

    // MARK: Agreements and texts

    private func section(_ change: AgreementChange) -> String {
        let item = change.agreement
        let items = (item.fields.isEmpty ? [] : [item]) + change.parties + change.contributions + change.papers
        let changes = item.changes.map { WordText.text($0.rawValue, language) }.joined(separator: ", ")
        let decisions = item.decisions.isEmpty ? "" : " (\(item.decisions.joined(separator: " ")))"
        let head = "### " + Markdown.escaped("\(item.name) (\(item.id)): \(changes)\(decisions)") + "\n"
        let gross = change.gross.old != change.gross.new ? "\n" + Markdown.escaped(grossText(change.gross)) + "\n" : ""
        let table = items.isEmpty ? "" : "\n" + table(items)
        let articles = change.articles.map { "\n" + body($0, level: 4, noun: say("article", "artikel")) } ?? ""
        return head + gross + table + articles
    }

    private func grossText(_ gross: FieldChange) -> String {
        let texts = [gross.old, gross.new].map { $0.map { names.text($0) } ?? "–" }
        return say("All contributions: ", "Alle bijdragen: ") + texts.joined(separator: " → ")
    }

    private func section(_ change: TextChange, level: Int, noun: String) -> String {
        let marks = String(repeating: "#", count: level)
        let changes = change.changes.map { WordText.text($0.rawValue, language) }.joined(separator: ", ")
        let was = change.oldPath.map { say(" (was \($0))", " (was \($0))") } ?? ""
        let decisions = change.decisions.isEmpty ? "" : " (\(change.decisions.joined(separator: " ")))"
        let head = "\(marks) " + Markdown.escaped("\(change.path): \(changes)\(was)\(decisions)") + "\n\n"
        return head + body(change, level: level + 1, noun: noun)
    }

    private func body(_ change: TextChange, level: Int, noun: String) -> String {
        if change.sections.isEmpty {
            return change.changes.contains(.changed) ? say("Nothing but empty lines.\n", "Alleen lege regels.\n") : ""
        }
        return change.sections.map { section($0, noun: noun) }.joined(separator: "\n")
    }

    private func section(_ section: SectionChange, noun: String) -> String {
        let head = SectionHead(section, noun: noun, language)
        guard let words = section.words else { return "**\(Markdown.escaped(head.text))**\n" }
        let title = "**\(Markdown.escaped(head.text + head.grain(words)))**\n"
        if let instead = head.instead(of: words) { return title + "\n" + Markdown.escaped(instead) + "\n" }
        let lines = MarkedText(words).lines.map { line in line.map(Self.quoted) ?? "> …" }
        // A backslash at the end of a line is a line break.
        return title + "\n" + lines.joined(separator: "\\\n") + "\n"
    }

    private static func quoted(_ pieces: [MarkedText.Piece]) -> String {
        "> "
            + pieces.enumerated().map { index, piece in
                let text =
                    index == 0 && piece.kind == .same
                    ? Markdown.escapedLine(piece.text) : Markdown.escaped(piece.text)
                switch piece.kind {
                case .same: return text
                case .removed: return "<del>\(text)</del>"
                case .added: return "<ins>\(text)</ins>"
                }
            }.joined()
    }
}
