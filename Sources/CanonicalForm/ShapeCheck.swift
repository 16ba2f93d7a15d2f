import Findings

/// Holds a tree against its shape and collects what differs.
struct ShapeCheck {
    private(set) var findings: [Finding] = []

    /// `key`: what the part stands under, for messages.
    mutating func check(_ node: Node, _ shape: Shape, under key: String? = nil) {
        switch shape {
        case .scalar(let form): check(scalar: node, form, under: key)
        case .noneOr(let form):
            if case .plain("none") = node.content { return }
            check(scalar: node, form, under: key)
        case .list(let item, let ordering, let minimum): check(list: node, of: item, ordering, minimum, under: key)
        case .mapping(let fields): check(mapping: node, fields, under: key)
        case .choice(let key, _, let choices): check(choice: node, shape, key: key, words: choices.map(\.word))
        }
    }

    private mutating func report(
        _ rule: RuleID, _ message: Message, _ place: Place, hint: Message? = nil
    ) {
        guard findings.count < Finding.limit else { return }
        findings.append(Finding(rule, message, at: place, hint: hint))
    }

    private mutating func reportType(_ node: Node, under key: String?, expected: Message, hint: Message) {
        let found: Message =
            switch node.content {
            case .plain(let text), .quoted(let text), .prose(let text): "`\(Characters.shown(text))`"
            case .list: "a list"
            case .mapping: "keys with values"
            }
        let message: Message =
            if let key {
                "`\(key)` must be \(expected); found \(found)"
            } else {
                "this must be \(expected); found \(found)"
            }
        report("document.type", message, node.place, hint: hint)
    }

    // MARK: Scalars

    private mutating func check(scalar node: Node, _ form: ScalarForm, under key: String?) {
        guard let text = node.text else {
            reportType(node, under: key, expected: form.expectation, hint: "write one value behind `\(key ?? "-"):`")
            return
        }
        if form == .prose, !text.isEmpty, !isWritten(node, as: form) {
            report("canonical.style", Self.howToWrite(form), node.place, hint: TextScan.formatHint)
        } else if let problem = form.problem(in: text) {
            report("document.value", problem, node.place, hint: hint(for: form, text))
        } else if !isWritten(node, as: form) {
            report("canonical.style", Self.howToWrite(form), node.place, hint: TextScan.formatHint)
        }
    }

    private func isWritten(_ node: Node, as form: ScalarForm) -> Bool {
        switch (node.content, form.style) {
        case (.plain, .plain), (.quoted, .quoted), (.prose, .block): true
        case (.quoted(let text), .block): text.isEmpty
        default: false
        }
    }

    private static func howToWrite(_ form: ScalarForm) -> Message {
        switch form.style {
        case .plain: "the value must be written without quotes"
        case .quoted: "the value must be written in double quotes"
        case .block: "the text must be written as a block after `|`"
        }
    }

    private func hint(for form: ScalarForm, _ text: String) -> Message? {
        switch form {
        case .word(let words): NearMiss.question(about: text, among: words)
        case .money where ScalarForm.isBeyondMoney(text): "is there a digit too many?"
        case .money: "write digits, a point and two decimals, nothing else, in double quotes"
        case .id: Self.question(about: text)
        case .line, .prose, .free: "remove what is not accepted, or write it otherwise"
        default: "mend the value; `akkoord schema` says of every key what it takes"
        }
    }

    private static func question(about name: String) -> Message {
        guard let slug = slug(like: name) else { return "an example: `first-theme`" }
        return "did you mean `\(slug)`?"
    }

    /// The id that somebody may have meant who wrote a name.
    private static func slug(like text: String) -> String? {
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let slug = words.joined(separator: "-")
        return ScalarForm.id.accepts(slug) && slug != text ? slug : nil
    }

    // MARK: Mappings

    private mutating func check(mapping node: Node, _ fields: [FieldShape], under key: String? = nil) {
        guard case .mapping(let given) = node.content else {
            reportType(
                node, under: key, expected: "made of the keys \(Self.keys(fields))",
                hint: "write each on a line of its own, as `key: value`")
            return
        }
        if given.isEmpty, !fields.contains(where: \.isRequired) {
            let hint: Message = "leave it out, or give it one of: \(Self.keys(fields))"
            report("document.empty-mapping", "nothing is said here", node.place, hint: hint)
        }
        guard given.isEmpty || !Self.areInOrder(given, fields) else { return checkInOrder(given, fields) }
        let known = reportUnknownAndRepeated(given, fields)
        reportMissing(fields, known, at: node.place)
        reportOrder(given, fields)
        for field in fields {
            if let value = known[field.key] { check(value, field.shape, under: field.key) }
        }
    }

    /// Whether the keys are those of the shape, in its order, each once and none missing: what is written by a program.
    private static func areInOrder(_ given: [Field], _ fields: [FieldShape]) -> Bool {
        var rest = fields[...]
        for field in given {
            while let next = rest.first, next.key != field.key {
                if next.isRequired { return false }
                rest.removeFirst()
            }
            guard rest.popFirst() != nil else { return false }
        }
        return !rest.contains(where: \.isRequired)
    }

    private mutating func checkInOrder(_ given: [Field], _ fields: [FieldShape]) {
        var rest = fields[...]
        for field in given {
            while let shape = rest.popFirst() {
                guard shape.key == field.key else { continue }
                check(field.value, shape.shape, under: field.key)
                break
            }
        }
    }

    private mutating func reportUnknownAndRepeated(_ given: [Field], _ fields: [FieldShape]) -> [String: Node] {
        var known: [String: Node] = [:]
        for field in given {
            guard fields.contains(where: { $0.key == field.key }) else {
                if findings.count >= Finding.limit { break }
                let hint =
                    NearMiss.question(about: field.key, among: fields.map(\.key))
                    ?? "known here: \(Self.keys(fields))"
                report("document.unknown-key", "unknown key `\(Characters.shown(field.key))`", field.place, hint: hint)
                continue
            }
            if known.updateValue(field.value, forKey: field.key) != nil {
                report(
                    "document.duplicate-key", "the key `\(field.key)` stands here twice", field.place,
                    hint: "keep one of them")
            }
        }
        return known
    }

    private static func keys(_ fields: [FieldShape]) -> String { fields.map(\.key).joined(separator: ", ") }

    private mutating func reportMissing(_ fields: [FieldShape], _ known: [String: Node], at place: Place) {
        for field in fields where field.isRequired && known[field.key] == nil {
            report("document.missing-key", "the key `\(field.key)` is missing", place, hint: "add it: \(field.meaning)")
        }
    }

    private mutating func reportOrder(_ given: [Field], _ fields: [FieldShape]) {
        var last = -1
        for field in given {
            guard let position = fields.firstIndex(where: { $0.key == field.key }) else { continue }
            if position < last {
                let message: Message = "`\(field.key)` must stand before `\(fields[last].key)`"
                report("canonical.key-order", message, field.place, hint: TextScan.formatHint)
                return
            }
            last = position
        }
    }

    private mutating func check(choice node: Node, _ shape: Shape, key: String, words: [String]) {
        if let fields = shape.fields(for: node) { return check(mapping: node, fields) }
        guard let word = node[key]?.text else {
            report(
                "document.missing-key", "the key `\(key)` is missing", node.place,
                hint: "one of: \(words.joined(separator: ", "))")
            return
        }
        let hint = NearMiss.question(about: word, among: words) ?? "known: \(words.joined(separator: ", "))"
        report(
            "document.unknown-word", "`\(Characters.shown(word))` is no known word for `\(key)`",
            node[key]?.place ?? node.place,
            hint: hint)
    }

    // MARK: Lists

    private mutating func check(
        list node: Node, of item: Shape, _ ordering: Shape.Ordering, _ minimum: Int, under key: String?
    ) {
        guard case .list(let items) = node.content else {
            reportType(
                node, under: key, expected: "a list",
                hint: "write its items below the key, each behind `- `; an empty list is `[]`")
            return
        }
        if items.count < minimum {
            report(
                "document.too-few",
                minimum == 1 ? "the list needs at least 1 item" : "the list needs at least \(minimum) items",
                node.place,
                hint: "write what is missing below the key, each behind `- `")
        }
        for each in items { check(each, item, under: key) }
        switch ordering {
        case .ordered: return
        case .sorted: reportSorting(items, by: { [$0.text ?? ""] }, naming: nil)
        case .by(let keys): reportSorting(items, by: { node in keys.map { node[$0]?.text ?? "" } }, naming: keys)
        }
    }

    /// Of an item that does not say by what it is sorted, that alone is said.
    private static func isNamed(_ item: Node, by keys: [String]?) -> Bool {
        keys.map { keys in keys.allSatisfy { item[$0]?.text != nil } } ?? (item.text != nil)
    }

    private mutating func reportSorting(_ all: [Node], by identity: (Node) -> [String], naming keys: [String]?) {
        let items = all.filter { Self.isNamed($0, by: keys) }
        guard let first = items.first else { return }
        var isSorted = true
        var before = identity(first)
        for item in items.dropFirst() {
            let after = identity(item)
            defer { before = after }
            if before == after {
                let what = keys.map { "\($0.joined(separator: ", ")) " } ?? ""
                let message: Message = "\(what + Self.shown(after)) stands here twice"
                report("document.duplicate-item", message, item.place, hint: "keep one of them")
            } else if isSorted, !CanonicalOrder.isBefore(before, after) {
                isSorted = false
                let message: Message = "\(Self.shown(after)) must stand before \(Self.shown(before))"
                report("canonical.list-order", message, item.place, hint: TextScan.formatHint)
            }
        }
        if !isSorted { reportDistantRepeats(items, by: identity) }
    }

    private static func shown(_ identity: [String]) -> String {
        "`\(identity.map { Characters.shown($0) }.joined(separator: ", "))`"
    }

    /// In an unsorted list two alike need not be neighbours.
    private mutating func reportDistantRepeats(_ items: [Node], by identity: (Node) -> [String]) {
        var seen: Set<[String]> = []
        var previous: [String]?
        for item in items {
            let own = identity(item)
            if !seen.insert(own).inserted, own != previous {
                let message: Message = "\(Self.shown(own)) stands here twice"
                report("document.duplicate-item", message, item.place, hint: "keep one of them")
            }
            previous = own
        }
    }
}

/// The order of sorted lists: texts compared as bytes, one identifying field after the other.
package enum CanonicalOrder {
    package static func isBefore(_ left: [String], _ right: [String]) -> Bool {
        for (a, b) in zip(left, right) where !a.utf8.elementsEqual(b.utf8) { return isBefore(a, b) }
        return left.count < right.count
    }

    package static func isBefore(_ left: String, _ right: String) -> Bool {
        let (one, other) = (left.utf8.span, right.utf8.span)
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            return one[index] < other[index]
        }
        return one.count < other.count
    }
}
