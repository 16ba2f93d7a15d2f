/// Writes canonical form 1 (CANONICAL rules 5 and 6).
package enum CanonicalWriter {
    package static func bytes(of root: Node) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(1024)
        write(fields: root.fields, indent: 0, to: &output)
        return output
    }

    private static func write(fields: [Field], indent: Int, firstIndent: Int? = nil, to output: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            pad(index == 0 ? firstIndent ?? indent : indent, &output)
            output += field.key.utf8
            output.append(UInt8(ascii: ":"))
            write(value: field.value, indent: indent, to: &output)
        }
    }

    private static func write(value: Node, indent: Int, to output: inout [UInt8]) {
        switch value.content {
        case .list(let items) where !items.isEmpty:
            end(&output)
            for item in items { write(item: item, indent: indent + 2, to: &output) }
        case .mapping(let fields):
            end(&output)
            write(fields: fields, indent: indent + 2, to: &output)
        default:
            output.append(UInt8(ascii: " "))
            write(scalar: value, indent: indent, to: &output)
        }
    }

    private static func write(item: Node, indent: Int, to output: inout [UInt8]) {
        pad(indent, &output)
        output += [UInt8(ascii: "-"), UInt8(ascii: " ")]
        if case .mapping(let fields) = item.content {
            write(fields: fields, indent: indent + 2, firstIndent: 0, to: &output)
        } else {
            write(scalar: item, indent: indent, to: &output)
        }
    }

    private static func write(scalar: Node, indent: Int, to output: inout [UInt8]) {
        switch scalar.content {
        case .plain(let text): output += text.utf8
        case .quoted(let text): quote(text, &output)
        case .prose(let text) where text.isEmpty: quote(text, &output)
        case .prose(let text): return block(text, indent: indent + 2, to: &output)
        case .list, .mapping: output += "[]".utf8
        }
        end(&output)
    }

    private static func quote(_ text: String, _ output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func block(_ text: String, indent: Int, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "|"))
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        end(&output)
        for line in lines {
            if !line.isEmpty { pad(indent, &output) }
            output += line
            end(&output)
        }
    }

    private static func pad(_ count: Int, _ output: inout [UInt8]) {
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    }

    private static func end(_ output: inout [UInt8]) { output.append(UInt8(ascii: "\n")) }
}
