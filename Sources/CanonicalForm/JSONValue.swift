/// A JSON value whose text is always the same: keys keep the order they were given in.
///
/// There are no floating numbers: money and dates are strings.
package indirect enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case integer(Int)
    case bool(Bool)
    case null

    /// One key of an object and its value.
    ///
    /// A key stands in an object once; that is the business of who writes it.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue

        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// An object from the members that there are: a nil value leaves its key out.
    package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }

    package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// The value of a key, or nil: no object, or no such key.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }

    /// The text, without an LF at its end: on one line without indentation, else one member or element a line.
    package func text(indent: Int = 0) -> String {
        var writer = JSONWriter(indent: indent)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .string(text) }
    package init(integerLiteral number: Int) { self = .integer(number) }
    package init(booleanLiteral truth: Bool) { self = .bool(truth) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// The members in the order they are written down.
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(members.map { Member($0.0, $0.1) })
    }
}

/// Writes JSON (RFC 8259) as UTF-8.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let indent: Int
    private var depth = 0

    init(indent: Int) { self.indent = indent }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .object(let members):
            enclose("{", members, "}") { writer, member in
                writer.write(member.key)
                writer.append(writer.indent > 0 ? ": " : ":")
                writer.write(member.value)
            }
        case .array(let elements): enclose("[", elements, "]") { $0.write($1) }
        case .string(let text): write(text)
        case .integer(let number): append(String(number))
        case .bool(let truth): append(truth ? "true" : "false")
        case .null: append("null")
        }
    }

    private mutating func enclose<Item>(
        _ opening: String, _ items: [Item], _ closing: String, _ write: (inout JSONWriter, Item) -> Void
    ) {
        append(opening)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { append(",") }
            breakLine()
            write(&self, item)
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        append(closing)
    }

    private mutating func breakLine() {
        guard indent > 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * depth))
    }

    private mutating func write(_ text: String) {
        append("\"")
        for scalar in text.unicodeScalars { write(scalar) }
        append("\"")
    }

    /// Escapes what JSON must, and every character that canonical form refuses: what a terminal would obey, what
    /// turns the direction of text, what cannot be seen.
    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        case let scalar where Characters.isAccepted(scalar): append(String(scalar))
        default:
            for unit in UTF16.encode(scalar) ?? .init() {
                let hex = String(unit, radix: 16)
                append("\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex)
            }
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
