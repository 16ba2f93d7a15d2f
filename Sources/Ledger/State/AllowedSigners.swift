package import Governance

/// `register/allowed_signers`: all keys for stock `ssh-keygen` and `git` (FORMATS). Generated; no authority.
package enum AllowedSigners {
    package static func bytes(for register: Register) -> [UInt8] {
        let lines = register.keys.map { entry in
            "\(entry.member) namespaces=\"\(namespaces(of: entry.key.keyClass).joined(separator: ","))\" "
                + "\(entry.key.type) \(entry.key.publicKey)\n"
        }
        return Array(lines.joined().utf8)
    }

    /// What a key of a class may sign; a recorder's key can record and never approve.
    package static func namespaces(of keyClass: RegisteredKey.Class) -> [String] {
        switch keyClass {
        case .member:
            ["genesis", "proposal", "approval", "retraction", "term", "advice", "attestation", "proxy", "possession"]
                .map { $0 + "@akkoord" }
        case .recorder: ["git"] + ["genesis", "possession", "receipt"].map { $0 + "@akkoord" }
        case .witness: ["genesis", "possession", "checkpoint"].map { $0 + "@akkoord" }
        case .recovery: ["genesis", "possession", "recovery"].map { $0 + "@akkoord" }
        }
    }
}
