import Governance
import Ledger
import Signing

/// Keys of known seeds: a test can sign for everybody, as whoever had stolen every key could.
enum Keyring {
    static let recorder: MemberID = "secretaris"
    static let recovery: [MemberID] = ["rijksvertegenwoordiger", "voorzitter", "wethouder"]

    /// Later keys of a member have a number.
    static func key(
        _ member: MemberID, _ keyClass: RegisteredKey.Class = .member, _ number: Int = 1
    ) throws -> InProcessKey {
        let name = "\(member)/\(keyClass.rawValue)" + (number == 1 ? "" : "/\(number)")
        let hex = Array(SHA256Hex.of(Array("akkoord test key: \(name)".utf8)).utf8)
        let digits = hex.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        let seed = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return InProcessKey(try SSHPrivateKey(seed: seed))
    }

    /// The key of a member that a register holds; the first one of somebody who has none there.
    static func key(
        _ member: MemberID, _ keyClass: RegisteredKey.Class = .member, in register: Register
    ) throws -> InProcessKey {
        let keys = try (1...4).map { try key(member, keyClass, $0) }
        return keys.first { register.owner(of: $0.publicKey.base64)?.member == member } ?? keys[0]
    }

    /// The entry of a key in a member's file.
    static func entry(
        _ id: Identifier<RegisteredKey>, _ key: InProcessKey, _ keyClass: RegisteredKey.Class = .member
    ) -> RegisteredKey {
        RegisteredKey(id: id, type: SSHPublicKey.type, publicKey: key.publicKey.base64, keyClass: keyClass)
    }

    /// Every key of a founding by these members.
    static func all(_ members: [MemberID]) -> [(member: MemberID, keyClass: RegisteredKey.Class)] {
        members.map { ($0, .member) } + [(recorder, .recorder)] + recovery.map { ($0, .recovery) }
    }
}
