/// Breaks running text at spaces, so that no line is longer than asked for unless a word is.
enum Wrapping {
    /// The lines of a text that begins at a column; those after the first begin there too.
    static func text(_ text: String, width: Int, indent: Int) -> String {
        let room = max(width, indent + 20)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > room {
                lines.append(line)
                line = String(word)
            } else {
                line += line.isEmpty ? word : " " + word
            }
        }
        let space = String(repeating: " ", count: indent)
        return (lines + [line]).joined(separator: "\n" + space)
    }
}
