/// An author or committer line of a commit.
///
/// It is a claim: nothing is ever decided by it.
package struct Person: Hashable, Sendable {
    package let name: String
    package let email: String
    /// Seconds since 1970 in UTC.
    package let seconds: Int64
    /// The offset as written, such as `+0000`.
    ///
    /// The caller decides which are accepted.
    package let zone: String

    package init(name: String, email: String, seconds: Int64, zone: String = "+0000") {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.zone = zone
    }

    /// The text after `author ` or `committer `.
    package var text: String { "\(name) <\(email)> \(seconds) \(zone)" }

    /// Accepts only what `text` gives back byte for byte.
    init?(_ line: ArraySlice<UInt8>) {
        guard let line = String(validating: line, as: UTF8.self),
            let open = line.utf8.firstIndex(of: UInt8(ascii: "<")),
            let close = line.utf8.firstIndex(of: UInt8(ascii: ">")), open < close
        else { return nil }
        let rest = line[close...].utf8.dropFirst().split(separator: UInt8(ascii: " "))
        guard rest.count == 2, let seconds = Int64(Substring(rest[0])), seconds >= 0 else { return nil }
        name = String(Substring(line.utf8[..<open].dropLast()))
        email = String(Substring(line.utf8[open..<close].dropFirst()))
        self.seconds = seconds
        zone = String(Substring(rest[1]))
        guard isAccepted, text.utf8.elementsEqual(line.utf8) else { return nil }
    }

    private var isAccepted: Bool {
        Self.isPlain(name) && Self.isPlain(email) && !email.utf8.contains(UInt8(ascii: " ")) && Self.isZone(zone)
    }

    private static func isPlain(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        guard let first = text.utf8.first, let last = text.utf8.last, first != space, last != space else {
            return false
        }
        return text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }

    private static func isZone(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") else { return false }
        return bytes.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
