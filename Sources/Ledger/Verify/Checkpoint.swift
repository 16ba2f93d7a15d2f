import Documents
import GitStore
import Governance
import Signing
import Workflow

/// How far this user verified a repository on this machine before, so that the next command need not start anew.
///
/// Holds what no tree of files holds: the chronicle and the retired keys; all else is read from the commit and held
/// against its record. A cache without authority: sealed with a secret of the user, so that a copy from elsewhere or an
/// edited one counts as none, and `verify` never looks at it.
package struct Checkpoint: Sendable {
    let repository: Digest
    let chronicle: Chronicle
    let retiredKeys: [RetiredKey]

    init(_ state: LedgerState) {
        repository = state.repository
        chronicle = state.chronicle
        retiredKeys = state.retiredKeys
    }

    var commit: ObjectID { chronicle[chronicle.count - 1].commit }

    /// Changes with everything that could make an earlier verdict another one.
    private static let version = "akkoord checkpoint 2 rules \(LedgerState.rules)"

    // MARK: Text

    func sealed(with secret: [UInt8]) -> [UInt8] {
        var lines = [Self.version, "repository \(repository.hex)"]
        for entry in chronicle.entries { lines.append(Self.line(entry)) }
        for key in retiredKeys { lines.append(Self.line(key)) }
        let body = Array(lines.map { $0 + "\n" }.joined().utf8)
        return Array("\(MessageCode.of(body, secret: secret))\n".utf8) + body
    }

    private static func line(_ entry: Chronicle.Entry) -> String {
        let closing = entry.closing.map { "\($0.proposal) \($0.outcome.rawValue) \($0.takesEffect.rawValue)" }
        return "decision \(entry.commit.hex) \(entry.record.hex) \(entry.kind) \(entry.date) \(closing ?? "- - -")"
    }

    private static func line(_ key: RetiredKey) -> String {
        "retired \(key.member) \(key.key.id) \(key.key.type) \(key.key.publicKey) \(key.key.keyClass.rawValue) \(key.seq) \(key.since)"
    }

    /// Nil on any doubt.
    init?(_ bytes: [UInt8], secret: [UInt8]) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let body = bytes[(end + 1)...]
        let code = String(decoding: bytes[..<end], as: UTF8.self)
        guard MessageCode.isValid(code, of: body, secret: secret) else { return nil }
        var lines = String(decoding: body, as: UTF8.self).split(separator: "\n")[...]
        guard lines.popFirst() == Self.version[...], let named = lines.popFirst(), named.hasPrefix("repository ")
        else { return nil }
        repository = Digest(hex: String(named.dropFirst(11)))
        var (entries, retired): (Chronicle, [RetiredKey]) = (Chronicle(), [])
        for line in lines {
            let words = line.split(separator: " ")
            if words.first == "decision", let entry = Self.entry(words) {
                entries.append(entry)
            } else if words.first == "retired", let key = Self.retiredKey(words.map(String.init)) {
                retired.append(key)
            } else {
                return nil
            }
        }
        guard entries.count > 0 else { return nil }
        (chronicle, retiredKeys) = (entries, retired)
    }

    private static func entry(_ words: [Substring]) -> Chronicle.Entry? {
        guard words.count == 8, let commit = ObjectID(hex: words[1]) else { return nil }
        var closing: Chronicle.Closing?
        if words[5] != "-" {
            guard let outcome = Verdict.Outcome(rawValue: String(words[6])),
                let takesEffect = RevisionDocument.Effectivity(rawValue: String(words[7]))
            else { return nil }
            closing = Chronicle.Closing(proposal: String(words[5]), outcome: outcome, takesEffect: takesEffect)
        }
        return Chronicle.Entry(
            commit: commit, record: Digest(hex: String(words[2])), kind: String(words[3]),
            date: Moment(String(words[4])), closing: closing)
    }

    private static func retiredKey(_ words: [String]) -> RetiredKey? {
        guard words.count == 8, let keyClass = RegisteredKey.Class(rawValue: words[5]), let seq = Int(words[6]) else {
            return nil
        }
        let key = RegisteredKey(id: Identifier(words[2]), type: words[3], publicKey: words[4], keyClass: keyClass)
        return RetiredKey(member: MemberID(words[1]), key: key, seq: seq, since: Moment(words[7]))
    }
}
