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

    /// Changes with everything that could make an earlier verdict another one, and with the form of this file.
    private static let version = "akkoord checkpoint 4 rules \(LedgerState.rules)"

    // MARK: Bytes

    /// The seal, then lines of text, then the chronicle in its packed form.
    func sealed(with secret: [UInt8]) -> [UInt8] {
        let lines =
            [Self.version, "repository \(repository.hex)"] + retiredKeys.map(Self.line) + [Self.lastLine]
        let body = Array(lines.map { $0 + "\n" }.joined().utf8) + chronicle.packed
        return Array("\(MessageCode.of(body, secret: secret))\n".utf8) + body
    }

    private static let lastLine = "chronicle"

    private static func line(_ key: RetiredKey) -> String {
        "retired \(key.member) \(key.key.id) \(key.key.type) \(key.key.publicKey) \(key.key.keyClass.rawValue) \(key.seq) \(key.since)"
    }

    /// Nil on any doubt.
    init?(_ bytes: [UInt8], secret: [UInt8]) {
        var rest = bytes[...]
        let code = Self.takeLine(from: &rest)
        guard MessageCode.isValid(code, of: rest, secret: secret), Self.takeLine(from: &rest) == Self.version else {
            return nil
        }
        let named = Self.takeLine(from: &rest)
        guard named.hasPrefix("repository ") else { return nil }
        repository = Digest(hex: String(named.dropFirst("repository ".count)))
        var retired: [RetiredKey] = []
        while !rest.isEmpty {
            let line = Self.takeLine(from: &rest)
            if line == Self.lastLine { break }
            guard let key = Self.retiredKey(line.split(separator: " ").map(String.init)) else { return nil }
            retired.append(key)
        }
        guard let chronicle = Chronicle(packed: rest), chronicle.count > 0 else { return nil }
        self.chronicle = chronicle
        retiredKeys = retired
    }

    /// The text up to the end of the line, which is taken as well.
    private static func takeLine(from rest: inout ArraySlice<UInt8>) -> String {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        rest = rest.dropFirst(line.count + 1)
        return String(decoding: line, as: UTF8.self)
    }

    private static func retiredKey(_ words: [String]) -> RetiredKey? {
        guard words.count == 8, words[0] == "retired", let keyClass = RegisteredKey.Class(rawValue: words[5]),
            let seq = Int(words[6])
        else {
            return nil
        }
        let key = RegisteredKey(id: Identifier(words[2]), type: words[3], publicKey: words[4], keyClass: keyClass)
        return RetiredKey(member: MemberID(words[1]), key: key, seq: seq, since: Moment(words[7]))
    }
}
