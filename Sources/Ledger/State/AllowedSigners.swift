import CanonicalForm
package import Governance

/// `register/allowed_signers`: all keys for stock `ssh-keygen` and `git` (FORMATS). Generated; no authority.
package enum AllowedSigners {
    /// One line per key that ever was, by member and key id; one that is no more ends at the decision that took it out.
    package static func bytes(for register: Register, retired: [RetiredKey] = []) -> [UInt8] {
        let present = register.keys.map { (member: $0.member, key: $0.key, since: Moment?.none) }
        let past = retired.map { (member: $0.member, key: $0.key, since: Moment?.some($0.since)) }
        let sorted = (present + past).sorted { ($0.member, $0.key.id) < ($1.member, $1.key.id) }
        return Array(sorted.map { line($0.member, $0.key, until: $0.since) }.joined().utf8)
    }

    /// Whether a file holds the lines of all registered keys, and beside them only keys that ended.
    ///
    /// Which keys went and when is known to the history alone.
    package static func isGenerated(_ stored: [UInt8], from register: Register) -> Bool {
        let present = String(decoding: bytes(for: register), as: UTF8.self).split(separator: "\n")
        let lines = String(decoding: stored, as: UTF8.self).split(separator: "\n")
        return lines.filter { !$0.contains(",valid-before=\"") } == present
    }

    private static func line(_ member: MemberID, _ key: RegisteredKey, until: Moment?) -> String {
        let names = namespaces(of: key.keyClass).joined(separator: ",")
        let end = until.map { ",valid-before=\"\(stamp($0))\"" } ?? ""
        return "\(member) namespaces=\"\(names)\"\(end) \(key.type) \(key.publicKey)\n"
    }

    /// `20210302100000Z`.
    private static func stamp(_ moment: Moment) -> String { moment.text.filter { $0.isNumber } + "Z" }

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
