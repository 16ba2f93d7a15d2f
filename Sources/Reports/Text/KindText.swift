import Findings

/// What kind of decision is asked, in words.
package enum KindText {
    package static func text(_ kind: String, _ language: Language) -> String {
        MessageText.text(Message(word: kind), language)
    }
}
