/// Colour for a few words, on terminals alone. It never says anything that the words and signs do not say.
package struct Paint: Hashable, Sendable {
    package static let none = Paint(isOn: false)
    package static let terminal = Paint(isOn: true)

    private let isOn: Bool

    package enum Ink: String, Sendable {
        case error = "1;31"
        case notice = "33"
        case hint = "36"
        case gain = "32"
        case loss = "31"
    }

    package func ink(_ text: String, _ ink: Ink) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A signed amount by its sign.
    package func amount(_ text: String) -> String {
        switch text.first {
        case "+": ink(text, .gain)
        case "-": ink(text, .loss)
        default: text
        }
    }

    /// How many columns a text takes, its colours not counted.
    package static func width(of text: some StringProtocol) -> Int {
        var width = 0
        var isEscape = false
        for character in text {
            if character == "\u{1B}" {
                isEscape = true
            } else if isEscape {
                isEscape = character != "m"
            } else {
                width += 1
            }
        }
        return width
    }
}
