/// Breaks text into lines that fit; a word longer than a line stands alone and whole.
package enum Wrapping {
    /// The first line begins with `first`, every other with `indent`.
    static func lines(_ text: String, width: Int, first: String = "", indent: String = "") -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in words(text) {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent + word
            } else {
                line += (isEmpty ? "" : " ") + word
            }
            isEmpty = false
        }
        return lines + [line]
    }

    /// Words, an amount with its sign being one.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var glue = ""
        for word in text.split(separator: " ") {
            if ["€", "+", "-", "(+", "(-"].contains(word) {
                glue += word + " "
            } else {
                words.append(glue + word)
                glue = ""
            }
        }
        return glue.isEmpty ? words : words + [String(glue.dropLast())]
    }

    /// The lines of a text that begins at a column; those after the first begin there too.
    static func text(_ text: String, width: Int, indent: Int) -> String {
        let room = max(width, indent + 20)
        let space = String(repeating: " ", count: indent)
        let wrapped = lines(text, width: room, first: space, indent: space)
        return wrapped.joined(separator: "\n").dropFirst(indent).description
    }

    /// A text with each line that is too long broken between words, going on a little further to the right.
    package static func folding(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { $0.count > width ? folded(String($0), width: width) : [String($0)] }.joined(separator: "\n")
    }

    /// One line so; what is indented or listed stays so.
    static func folded(_ line: String, width: Int) -> [String] {
        let space = String(line.prefix { $0 == " " })
        let further = space + (space.count > width / 2 ? "" : "  ")
        return lines(String(line.dropFirst(space.count)), width: width, first: space, indent: further)
    }
}
