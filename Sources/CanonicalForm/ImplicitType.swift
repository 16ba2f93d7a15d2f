import Findings

/// What YAML 1.1 or 1.2 would take an unquoted scalar for.
enum ImplicitType {
    /// A word for a message, or nil when every YAML reader takes it for text.
    static func of(_ text: String) -> Message? {
        let lower = text.lowercased()
        if ["", "~", "null"].contains(lower) { return "nothing" }
        if ["y", "n", "yes", "no", "on", "off", "true", "false"].contains(lower) { return "yes or no" }
        if [".inf", "-.inf", "+.inf", ".nan"].contains(lower) { return "a number" }
        guard let first = lower.utf8.first else { return nil }
        let startsNumber = isDigit(first) || "+-.".utf8.contains(first)
        let looksNumeric = lower.utf8.contains(where: isDigit) && lower.utf8.allSatisfy(isNumberByte)
        return startsNumber && looksNumeric ? "a number or date" : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Digits, signs and the letters of `0xff`, `0o17`, `1e6`, `12:30:00Z`, `2021-03-02t10:00:00z`.
    private static func isNumberByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || "+-._:eabcdfxotz".utf8.contains(byte)
    }
}
