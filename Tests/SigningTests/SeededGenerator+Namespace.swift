import TestSupport

extension SeededGenerator {
    /// A namespace that `ssh-keygen` accepts: printable, without spaces.
    mutating func namespace() -> String {
        let characters = (0..<number(1...40)).map { _ in UInt8.random(in: 0x21...0x7e, using: &self) }
        return String(decoding: characters, as: UTF8.self)
    }
}
