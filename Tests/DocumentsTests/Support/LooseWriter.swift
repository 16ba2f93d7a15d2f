import CanonicalForm
import TestSupport

/// Writes a tree the way people and their tools do: other quotes, other indentation, other order, brackets, blank lines.
struct LooseWriter {
    var random: SeededGenerator

    mutating func text(_ tree: Node, _ shape: Shape) -> String {
        block(tree, shape, indent: 0)
    }

    // MARK: Blocks

    private mutating func block(_ node: Node, _ shape: Shape, indent: Int) -> String {
        switch node.content {
        case .mapping(let fields):
            return shuffled(fields).map { "\(pad(indent))\(entry($0, Self.shape(of: $0, in: node, shape), indent))" }
                .joined()
        case .list(let items):
            guard case .list(let item, let ordering, _) = shape else { return "" }
            return reordered(items, ordering).map { element($0, item, indent) }.joined()
        default: return ""
        }
    }

    private mutating func entry(_ field: Field, _ shape: Shape, _ indent: Int) -> String {
        let blankLine = random.chance(10) ? "\n" : ""
        switch field.value.content {
        case .list(let items) where items.isEmpty: return "\(field.key): [ ]\n"
        case .list, .mapping:
            if random.chance(25), !Self.holdsBlock(field.value) { return "\(field.key): \(flow(field.value, shape))\n" }
            let isList = if case .list = field.value.content { true } else { false }
            let step = isList ? random.number(0...5) : random.number(1...6)
            return "\(field.key):\n\(blankLine)\(block(field.value, shape, indent: indent + step))"
        default: return "\(field.key):\(random.chance(10) ? "  " : " ")\(scalar(field.value, indent))\n\(blankLine)"
        }
    }

    private mutating func element(_ item: Node, _ shape: Shape, _ indent: Int) -> String {
        guard case .mapping = item.content else { return "\(pad(indent))- \(scalar(item, indent))\n" }
        if random.chance(20), !Self.holdsBlock(item) { return "\(pad(indent))- \(flow(item, shape))\n" }
        let gap = random.number(1...3)
        let lines = block(item, shape, indent: indent + 1 + gap)
        return "\(pad(indent))-\(lines.dropFirst(indent + 1))"
    }

    // MARK: Brackets

    private mutating func flow(_ node: Node, _ shape: Shape) -> String {
        switch node.content {
        case .mapping(let fields):
            let parts = shuffled(fields).map { "\($0.key): \(flow($0.value, Self.shape(of: $0, in: node, shape)))" }
            return "{\(parts.joined(separator: ", "))}"
        case .list(let items):
            guard case .list(let item, let ordering, _) = shape else { return "[]" }
            return "[\(reordered(items, ordering).map { flow($0, item) }.joined(separator: random.pick([",", " , "])))]"
        default: return quoted(node.text ?? "")
        }
    }

    private static func holdsBlock(_ node: Node) -> Bool {
        switch node.content {
        case .prose: true
        case .mapping(let fields): fields.contains { holdsBlock($0.value) }
        case .list(let items): items.contains(where: holdsBlock)
        default: false
        }
    }

    // MARK: Scalars

    private mutating func scalar(_ node: Node, _ indent: Int) -> String {
        switch node.content {
        case .prose(let text) where random.chance(70): return prose(text, indent + random.number(1...4))
        case .plain(let text) where random.chance(50): return text
        case .quoted(let text) where random.chance(30) && Self.isSafe(text): return text
        default: return quoted(node.text ?? "")
        }
    }

    private mutating func prose(_ text: String, _ indent: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let body = lines.map { $0.isEmpty ? "" : pad(indent) + $0 }.joined(separator: "\n")
        return "\(random.pick(["|", "|-", "|+", "| "]))\n\(body)"
    }

    private mutating func quoted(_ text: String) -> String {
        if random.chance(50), !text.contains("\n") { return "'\(Self.doubled(text))'" }
        var escaped = ""
        var isBehindEscape = false
        for scalar in text.unicodeScalars {
            let isMark = isBehindEscape && Self.combines(scalar)
            isBehindEscape = true
            switch scalar {
            case "\n": escaped += "\\n"
            case "\"", "\\": escaped += "\\\(scalar)"
            case _ where isMark || random.chance(10):
                let hex = String(scalar.value, radix: 16)
                escaped += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
            default:
                escaped.unicodeScalars.append(scalar)
                isBehindEscape = false
            }
        }
        return "\"\(escaped)\""
    }

    /// A mark that would become one letter with the `n` of `\n`, or with the last digit of `\U0000000a`.
    private static func combines(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// With each quote twice, also where a mark that combines with it follows.
    private static func doubled(_ text: String) -> String {
        text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
    }

    /// Letters and digits that no YAML reader takes for anything but text.
    private static func isSafe(_ text: String) -> Bool {
        let isWord = text.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || $0 == 0x20 }
        return isWord && text.utf8.count > 5
    }

    // MARK: Order

    private mutating func shuffled(_ fields: [Field]) -> [Field] {
        random.chance(40) ? fields.shuffled(using: &random) : fields
    }

    private mutating func reordered(_ items: [Node], _ ordering: Shape.Ordering) -> [Node] {
        if case .ordered = ordering { return items }
        return random.chance(40) ? items.shuffled(using: &random) : items
    }

    private static func shape(of field: Field, in node: Node, _ shape: Shape) -> Shape {
        let shapes: [FieldShape]
        switch shape {
        case .mapping(let fields): shapes = fields
        case .choice(let key, _, let choices): shapes = choices.first { $0.word == node[key]?.text }?.fields ?? []
        default: shapes = []
        }
        return shapes.first { $0.key == field.key }?.shape ?? .line
    }

    private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }
}
