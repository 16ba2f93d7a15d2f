import History

extension DifferenceReport {
    /// For a terminal. `all` also shows lines whose money did not change.
    package func text(width: Int, all: Bool, paint: Paint = .none) -> String {
        let blocks = blocks(width: width, all: all, paint: paint)
        guard !blocks.isEmpty else { return title + "\n\n" + say("No difference.\n", "Geen verschil.\n") }
        return title + "\n\n" + blocks.joined(separator: "\n")
    }

    private func blocks(width: Int, all: Bool, paint: Paint) -> [String] {
        let showsMoney = parts.contains(.money) && (all || !difference.money.isEmpty)
        let writer = ItemText(names, language, width: width)
        let items = groups.map { group in
            group.title + "\n" + group.items.map(writer.text).joined()
        }
        let texts = texts.isEmpty ? [] : [say("Texts", "Teksten") + "\n" + texts.map(writer.text).joined()]
        let agreements =
            agreements.isEmpty
            ? [] : [say("Agreements", "Overeenkomsten") + "\n" + agreements.map(writer.text).joined()]
        let sums = parts.contains(.money) && difference.isOfProposals ? EffectTables(difference, language).sums : []
        return (showsMoney ? [money.body(width: width, all: all, paint: paint)] : [])
            + sums.map { $0.text(width: width, paint: paint) } + items + agreements + texts
    }
}

/// Things, agreements and texts as lines for a terminal.
struct ItemText {
    private let names: DifferenceNames
    private let language: Language
    private let width: Int

    init(_ names: DifferenceNames, _ language: Language, width: Int) {
        self.names = names
        self.language = language
        self.width = width
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    private func wrapped(_ text: String, _ indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return Wrapping.lines(text, width: width, first: margin, indent: margin + "  ").map { $0 + "\n" }.joined()
    }

    // MARK: Things

    func text(_ item: ItemChange) -> String { text(item, indent: 2) }

    /// What stands inside another thing does not say again in what, nor by which decisions when they are the same.
    private func text(_ item: ItemChange, indent: Int, inside owner: ItemChange? = nil) -> String {
        let isLone = item.changes == [.added] || item.changes == [.removed]
        let details = DifferenceReport.readable(item).map { detail($0, in: item, isLone: isLone) }
        let isSaid = item.decisions.isEmpty || item.decisions == owner?.decisions
        let decisions = isSaid ? "" : " (\(item.decisions.joined(separator: " ")))"
        let head = head(item, owner != nil) + decisions
        guard !isLone else {
            return wrapped(([head] + details).joined(separator: details.isEmpty ? "" : "; "), indent)
        }
        return wrapped(head, indent) + details.map { wrapped($0, indent + 2) }.joined()
    }

    private func head(_ item: ItemChange, _ isInside: Bool) -> String {
        let changes = item.changes.map { WordText.text($0.rawValue, language) }.joined(separator: ", ")
        return "\(changes): \(ItemKindText.text(item.kind, language)) \(subject(item, isInside))"
    }

    /// A name with its id and what it lies in; without a name the path of ids.
    private func subject(_ item: ItemChange, _ isInside: Bool) -> String {
        let place = isInside ? nil : item.place
        guard !item.name.isEmpty else { return place.map { "\($0)/\(item.id)" } ?? item.id }
        let name = place.map { ", " + names.place($0, of: item.kind) } ?? ""
        return "\(item.name) [\(item.id)]\(name)"
    }

    private func detail(_ field: FieldChange, in item: ItemChange, isLone: Bool) -> String {
        let name = FieldText.text(field.field, language)
        let (old, new) = (field.old.map { shown($0, field, item) }, field.new.map { shown($0, field, item) })
        if isLone { return "\(name) \(new ?? old ?? "")" }
        if case .prose(let before)? = field.old, case .prose(let after)? = field.new {
            return "\(name): " + marked(before, after)
        }
        let delta = field.delta.map { " (\(AmountText.euros($0, language, signed: true)))" } ?? ""
        return "\(name): \(old ?? "–") → \(new ?? "–")\(field.old != nil && field.new != nil ? delta : "")"
    }

    private func shown(_ value: FieldValue, _ field: FieldChange, _ item: ItemChange) -> String {
        names.text(value, of: field, in: item)
    }

    private func marked(_ old: String, _ new: String) -> String {
        var effort = ComparisonEffort.standard
        let words = WordDifference(from: Array(old.utf8), to: Array(new.utf8), effort: &effort)
        return MarkedText(words).lines.map { $0.map(Self.line) ?? "…" }.joined(separator: " ")
    }

    // MARK: Agreements

    func text(_ change: AgreementChange) -> String {
        var text = text(change.agreement)
        if change.gross.old != change.gross.new {
            let isLone = change.gross.old == nil || change.gross.new == nil
            text += wrapped(detail(change.gross, in: change.agreement, isLone: isLone), 4)
        }
        text += (change.parties + change.contributions + change.papers).map {
            self.text($0, indent: 4, inside: change.agreement)
        }.joined()
        guard let articles = change.articles else { return text }
        return text + body(articles, noun: say("article", "artikel"), indent: 4)
    }

    // MARK: Texts

    func text(_ change: TextChange) -> String {
        let changes = change.changes.map { WordText.text($0.rawValue, language) }.joined(separator: ", ")
        let was = change.oldPath.map { say(" (was \($0))", " (was \($0))") } ?? ""
        let decisions = change.decisions.isEmpty ? "" : " (\(change.decisions.joined(separator: " ")))"
        return wrapped("\(changes): \(change.path)\(was)\(decisions)", 2)
            + body(change, noun: say("section", "paragraaf"), indent: 4)
    }

    private func body(_ change: TextChange, noun: String, indent: Int) -> String {
        if change.sections.isEmpty, change.changes.contains(.changed) {
            return wrapped(say("nothing but empty lines", "alleen lege regels"), indent)
        }
        return change.sections.map { text($0, noun: noun, indent: indent) }.joined()
    }

    private func text(_ section: SectionChange, noun: String, indent: Int) -> String {
        let head = SectionHead(section, noun: noun, language)
        guard let words = section.words else { return wrapped(head.text, indent) }
        if let instead = head.instead(of: words) {
            return wrapped(head.text, indent) + wrapped(instead, indent + 2)
        }
        let lines = MarkedText(words).lines.map { $0.map(Self.line) ?? "…" }
        return wrapped(head.text + head.grain(words), indent) + lines.map { wrapped($0, indent + 2) }.joined()
    }

    /// Removed words as `[-…-]`, added ones as `{+…+}`: also on a terminal without colours.
    private static func line(_ pieces: [MarkedText.Piece]) -> String {
        pieces.map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "{+\(piece.text)+}"
            }
        }.joined()
    }
}

/// What became of a section, in words.
struct SectionHead {
    private let section: SectionChange
    private let noun: String
    private let language: Language

    init(_ section: SectionChange, noun: String, _ language: Language) {
        self.section = section
        self.noun = noun
        self.language = language
    }

    var name: String {
        guard !section.heading.isEmpty else {
            return language.say("what stands before the first heading", "wat voor de eerste kop staat")
        }
        return noun + " " + section.heading + (section.id.map { " [\($0)]" } ?? "")
    }

    var changes: String {
        section.changes.map { change in
            let word = WordText.text(change.rawValue, language)
            switch change {
            case .renamed: return word + (section.oldHeading.map { language.say(" (was \($0))", " (was \($0))") } ?? "")
            case .moved: return word + " (\(section.oldPlace ?? 0) → \(section.newPlace ?? 0))"
            default: return word
            }
        }.joined(separator: ", ")
    }

    var text: String { "\(changes): \(name)" }

    /// What is said in the place of marked-up text where that would tell nothing.
    func instead(of words: WordDifference) -> String? {
        if words.grain == .whole {
            let sizes = [WordDifference.Run.Kind.removed, .added].map { kind in
                words.runs.reduce(0) { $0 + ($1.kind == kind ? $1.bytes.count : 0) }
            }
            return language.say(
                "too long to compare: \(sizes[0]) bytes before, \(sizes[1]) now; CSV and JSON hold both",
                "te lang om te vergelijken: eerst \(sizes[0]) bytes, nu \(sizes[1]); CSV en JSON bevatten beide")
        }
        guard words.isLayoutOnly, !words.isEmpty else { return nil }
        return language.say("nothing but spaces and line breaks", "alleen spaties en regeleinden")
    }

    /// Said when the text was too long to compare by words.
    func grain(_ words: WordDifference) -> String {
        guard words.grain == .lines else { return "" }
        return language.say(" (too long for words: by lines)", " (te lang voor woorden: per regel)")
    }
}
