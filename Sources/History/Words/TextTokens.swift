/// A piece of a text: a word or sign, with the space before it. Pieces are the same when their words are.
struct TextToken {
    let space: ArraySlice<UInt8>
    let word: ArraySlice<UInt8>
}

/// A text taken apart, so that its pieces in their order are the text again, byte for byte.
enum TextTokens {
    /// Words, and every other sign by itself.
    ///
    /// A word is letters, digits and what stands between two of them without a space: `500.000,00`, `thema's`,
    /// `2021-0014`. The empty lines between two paragraphs are a piece too. None begins or ends inside a character.
    static func words(_ bytes: [UInt8]) -> [TextToken] {
        var tokens: [TextToken] = []
        var start = 0
        while start < bytes.count {
            let word = endOfSpace(from: start, bytes)
            let isParagraph = bytes[start..<word].count { $0 == lineFeed } > 1
            // A space at the very end is before nothing.
            let end = isParagraph || word == bytes.count ? word : endOfToken(from: word, bytes)
            tokens.append(
                isParagraph
                    ? TextToken(space: [], word: bytes[start..<end])
                    : TextToken(space: bytes[start..<word], word: bytes[word..<end]))
            start = end
        }
        return tokens
    }

    /// Whole lines with their ends.
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var tokens: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == lineFeed {
            tokens.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { tokens.append(bytes[start...]) }
        return tokens
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == lineFeed }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    private static func endOfToken(from start: Int, _ bytes: [UInt8]) -> Int {
        guard isInWord(start, bytes) else { return start + length(ofSignAt: start, bytes) }
        var end = start
        while end < bytes.count {
            if isInWord(end, bytes) {
                end += 1
            } else if joining.contains(bytes[end]), end + 1 < bytes.count, isInWord(end + 1, bytes) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func endOfSpace(from start: Int, _ bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        return end
    }

    /// Signs that are part of a word when they stand inside it.
    private static let joining: Set<UInt8> = [
        UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "-"),
    ]

    /// Every byte of a character beyond ASCII counts as one of a word, but for dashes, quotation marks and the like.
    private static func isInWord(_ index: Int, _ bytes: [UInt8]) -> Bool {
        let byte = bytes[index]
        if byte >= 0x80 { return length(ofSignAt: index, bytes) == 1 }
        return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// Three for U+2000 to U+207F (general punctuation), else one.
    private static func length(ofSignAt index: Int, _ bytes: [UInt8]) -> Int {
        guard bytes[index] == 0xE2, index + 2 < bytes.count else { return 1 }
        return (0x80...0x81).contains(bytes[index + 1]) && (0x80...0xBF).contains(bytes[index + 2]) ? 3 : 1
    }
}
