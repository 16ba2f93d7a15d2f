import Crypto

/// HMAC-SHA-256 (RFC 2104): a seal that only who holds the secret can make or check.
package enum MessageCode {
    /// The code as lowercase hexadecimal digits.
    package static func of(_ bytes: some Sequence<UInt8>, secret: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(bytes), using: SymmetricKey(data: secret))
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Compares in a time that does not tell how much is right.
    package static func isValid(_ code: String, of bytes: some Sequence<UInt8>, secret: [UInt8]) -> Bool {
        let (given, right) = (Array(code.utf8), Array(of(bytes, secret: secret).utf8))
        guard given.count == right.count else { return false }
        return zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
