import Crypto

/// The SHA-256 digest as this project writes it: 64 lowercase hexadecimal digits.
package enum SHA256Hex {
    /// The digest of `bytes`, without the prefix `sha256:` that files put before it.
    package static func of(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hex = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hex, as: UTF8.self)
    }
}
