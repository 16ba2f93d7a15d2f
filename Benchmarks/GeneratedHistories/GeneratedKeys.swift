import Governance
import Ledger
import Signing

/// Keys that grow from the name of a member and a key: everybody can compute them, so they prove nothing.
enum GeneratedKeys {
    static func key(_ member: MemberID, _ id: String) throws -> InProcessKey {
        InProcessKey(try privateKey(member, id))
    }

    static func privateKey(_ member: MemberID, _ id: String) throws -> SSHPrivateKey {
        let digits = Array(SHA256Hex.of(Array("akkoord generated key: \(member)/\(id)".utf8)).utf8)
        let halves = digits.map { $0 < UInt8(ascii: "a") ? $0 - UInt8(ascii: "0") : $0 - UInt8(ascii: "a") + 10 }
        return try SSHPrivateKey(seed: stride(from: 0, to: 64, by: 2).map { halves[$0] << 4 | halves[$0 + 1] })
    }
}
