import Foundation
import GitStore
import Governance
import Ledger
import Signing

/// Keys that everybody can compute: they prove nothing outside the demonstration.
struct DemoKeys {
    static let recorder = MemberID("secretaris")
    static let recovery: [MemberID] = ["rijksvertegenwoordiger", "voorzitter", "wethouder"]

    /// File name of a key: the member, with the role for other keys than the member's own.
    private static func name(_ member: MemberID, _ keyClass: RegisteredKey.Class) -> String {
        keyClass == .member ? member.text : "\(member)-\(keyClass.rawValue)"
    }

    static func key(_ member: MemberID, _ keyClass: RegisteredKey.Class = .member) throws -> InProcessKey {
        InProcessKey(try privateKey(member, keyClass))
    }

    private static func privateKey(_ member: MemberID, _ keyClass: RegisteredKey.Class) throws -> SSHPrivateKey {
        let hex = SHA256Hex.of(Array("akkoord demo, public seed: \(name(member, keyClass))".utf8))
        let digits = Array(hex.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return try SSHPrivateKey(seed: stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }

    /// Every key of the demonstration.
    static func all(members: [MemberID]) -> [(member: MemberID, keyClass: RegisteredKey.Class)] {
        members.map { ($0, .member) } + [(recorder, .recorder)] + recovery.map { ($0, .recovery) }
    }

    static func folder(in repository: String) throws -> String {
        try GitRepository(openingAt: repository).gitDirectory + "/akkoord/demo-keys"
    }

    /// Leaves the private keys of a founding beside the repository, readable for the user alone.
    static func write(members: [MemberID], to folder: String) throws {
        for (member, keyClass) in all(members: members) { try write(member, keyClass, to: folder) }
    }

    static func write(
        _ member: MemberID, _ keyClass: RegisteredKey.Class = .member, to folder: String
    ) throws {
        let key = try privateKey(member, keyClass)
        let path = "\(folder)/\(name(member, keyClass))"
        try DurableFile.write(key.openSSHFile(comment: ""), to: path, mode: 0o600)
        try DurableFile.write(Array("\(SSHPublicKey.type) \(key.publicKey.base64)\n".utf8), to: path + ".pub")
    }
}
