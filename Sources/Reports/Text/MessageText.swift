package import Findings
import Governance

/// Sentences as a person reads them: in their language, with amounts in its notation.
package enum MessageText {
    /// A sentence that has no Dutch is said in English; a test sees to it that there is none.
    package static func text(_ message: Message, _ language: Language) -> String {
        let template = language == .dutch ? Dutch.template(for: message.template) : nil
        return message.filled(template ?? message.template) { text($0, language) }
    }

    private static func text(_ argument: Message.Argument, _ language: Language) -> String {
        switch argument {
        case .text(let text): text
        case .amount(let cents, _): AmountText.euros(Money(cents: cents), language)
        case .message(let message): text(message, language)
        case .list(let messages, let separator): messages.map { text($0, language) }.joined(separator: separator)
        }
    }
}
