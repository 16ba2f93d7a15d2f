/// A sentence for people that can be said in another language: a template in English, and what stands in its holes.
///
/// A literal makes one: ``"there is no line `\(line)`"`` has the template ``there is no line `{1}` ``. Other languages
/// look a sentence up by its template, so two sentences that differ in meaning must differ in template.
package struct Message: Hashable, Sendable {
    /// The English sentence; `{1}` stands for the first argument.
    package let template: String
    package let arguments: [Argument]

    package enum Argument: Hashable, Sendable {
        /// Reads the same in every language: an id, a path, a date, a number, what another program said.
        case text(String)
        /// An amount of money; `stored` is how files write it.
        case amount(cents: Int64, stored: String)
        /// A part of the sentence that is said in the language of the whole.
        case message(Message)
        case list([Message], separator: String)
    }

    private init(_ template: String, _ arguments: [Argument]) {
        self.template = template
        self.arguments = arguments
    }

    /// A word from a fixed list, such as the raw value of an outcome.
    package init(word: String) { self.init(word, []) }

    /// In English, with amounts as files write them.
    package var text: String {
        filled(template) { argument in
            switch argument {
            case .text(let text): text
            case .amount(_, let stored): stored
            case .message(let message): message.text
            case .list(let messages, let separator): messages.map(\.text).joined(separator: separator)
            }
        }
    }
}

/// A value that reads otherwise from one language to the next.
package protocol MessageArgument {
    var messageArgument: Message.Argument { get }
}

extension Message: MessageArgument, CustomStringConvertible {
    package var messageArgument: Argument { .message(self) }
    package var description: String { text }
}

// MARK: Templates

extension Message {
    /// This sentence by another template with the same holes; one that names no argument of ours stays as it is.
    package func filled(_ template: String, _ shown: (Argument) -> String) -> String {
        var result = ""
        var rest = Substring(template)
        while let brace = rest.firstIndex(of: "{") {
            result += rest[..<brace]
            let end = rest[brace...].firstIndex(of: "}") ?? rest.endIndex
            let number = Int(rest[brace..<end].dropFirst()) ?? 0
            guard end < rest.endIndex, arguments.indices.contains(number - 1) else {
                result.append("{")
                rest = rest[rest.index(after: brace)...]
                continue
            }
            result += shown(arguments[number - 1])
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// Whether a template says something by itself: holes and signs alone read the same in every language.
    package static func hasWords(_ template: String) -> Bool { template.contains(where: \.isLetter) }
}

// MARK: Literals

extension Message: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(text, []) }

    package init(stringInterpolation parts: StringInterpolation) { self.init(parts.template, parts.arguments) }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            template.reserveCapacity(literalCapacity + 3 * interpolationCount)
            arguments.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ text: String) { template += text }
        package mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

        /// A value that reads otherwise in another language keeps its kind; of all else the description stands here.
        package mutating func appendInterpolation<Value>(_ value: Value) {
            append((value as? any MessageArgument)?.messageArgument ?? .text("\(value)"))
        }

        private mutating func append(_ argument: Argument) {
            arguments.append(argument)
            template += "{\(arguments.count)}"
        }
    }
}

extension Sequence where Element == Message {
    /// All of them, one behind the other.
    package func joined(separator: String) -> Message { "\(list: Array(self), separator)" }
}

extension Message.StringInterpolation {
    fileprivate mutating func appendInterpolation(list messages: [Message], _ separator: String) {
        append(.list(messages, separator: separator))
    }
}
