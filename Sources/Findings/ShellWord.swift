/// A word of a command that people copy from a hint.
package enum ShellWord {
    /// As a shell takes it for one word, whatever it holds.
    package static func quoted(_ word: String) -> String {
        let isPlain =
            !word.hasPrefix("-")
            && word.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "/._-+:@%,=".utf8.contains(byte)
            }
        // Scalar by scalar: a mark that combines with a quote does not make it another one.
        let escaped = word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
        return isPlain && !word.isEmpty ? word : "'\(escaped)'"
    }
}
