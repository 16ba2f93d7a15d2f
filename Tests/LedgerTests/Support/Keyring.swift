import Governance
import Ledger
import Signing

/// Keys of known seeds: a test can sign for everybody, as whoever had stolen every key could.
enum Keyring {
    static let recorder: MemberID = "secretaris"
    static let recovery: [MemberID] = ["rijksvertegenwoordiger", "voorzitter", "wethouder"]

    static func key(_ member: MemberID, _ keyClass: RegisteredKey.Class = .member) throws -> InProcessKey {
        let hex = Array(SHA256Hex.of(Array("akkoord test key: \(member)/\(keyClass.rawValue)".utf8)).utf8)
        let digits = hex.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        let seed = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return InProcessKey(try SSHPrivateKey(seed: seed))
    }

    /// Every key of a founding by these members.
    static func all(_ members: [MemberID]) -> [(member: MemberID, keyClass: RegisteredKey.Class)] {
        members.map { ($0, .member) } + [(recorder, .recorder)] + recovery.map { ($0, .recovery) }
    }
}
