import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Signing

/// Changes of members that are named on the command line, on top of edited files.
struct RegisterEdit {
    private let state: LedgerState
    private(set) var files: [String: [UInt8]]

    init(_ state: LedgerState, _ files: [String: [UInt8]]) {
        self.state = state
        self.files = files
    }

    /// Refuses files of members that lack a key which stands on main and is not named as taken out: who edits an older
    /// copy of a file must not take out a colleague's key unseen.
    func requireEveryKey(but named: [String]) throws {
        let dropped = files.sorted { $0.key < $1.key }.flatMap { path, bytes -> [Finding] in
            guard let edited = MemberDocument.read(bytes).value, let member = state.register.members[edited.id]
            else { return [] }
            let kept = Set(edited.keys.map(\.id))
            return member.keys.filter { !kept.contains($0.id) && !named.contains("\(member.id)/\($0.id)") }.map {
                Self.dropped("\(member.id)/\($0.id)", path)
            }
        }
        guard dropped.isEmpty else { throw LedgerError.refused(dropped) }
    }

    /// Refuses an edit of the recovery keys, which no proposal can make; it is told how to take it back.
    func refuseRecovery(in folder: String?) throws {
        guard files[Layout.recovery] != nil else { return }
        throw LedgerError.refused(
            Finding(
                "register.recovery", "recovery keys change only by their own threshold", path: Layout.recovery,
                hint: folder == nil
                    ? "take main's again: git restore --source=main -- \(Layout.recovery)"
                    : "leave the file out of the folder"))
    }

    private static func dropped(_ key: String, _ path: String) -> Finding {
        Finding(
            "register.key-dropped", "the edited file lacks the key `\(key)`, which stands on main", path: path,
            hint: "take main's again with `git restore --source=main -- \(path)`, or name the key: --revoke-key \(key)")
    }

    mutating func add(_ founder: Founding.Founder) throws {
        guard founder.keyClass != .recovery else {
            throw LedgerError.refused(
                Finding(
                    "register.recovery", "recovery keys change only by their own threshold",
                    hint: "add a member or recorder key"))
        }
        let taken = state.retiredKeys.filter { $0.member == founder.member }.map(\.key.id.text)
        try change(founder.member) { member in
            let used = member.keys.map(\.id.text) + taken
            let id = (1...).lazy.map { "\(founder.keyClass.rawValue)-\($0)" }.first { !used.contains($0) } ?? "key"
            let key = RegisteredKey(
                id: Identifier(id), type: SSHPublicKey.type, publicKey: founder.publicKey.base64,
                keyClass: founder.keyClass)
            return member.with(keys: member.keys + [key])
        }
    }

    /// `MEMBER/KEY`.
    mutating func revoke(_ text: String) throws {
        let (name, key) = try Self.pair(text, "--revoke-key MEMBER/KEY, as in wethouder/member-1")
        try change(MemberID(name)) { member in
            guard member.keys.contains(where: { $0.id.text == key }) else {
                throw LedgerError.refused(
                    Finding(
                        "register.unknown-key", "`\(name)` has no key `\(key)`",
                        hint: "keys: \(member.keys.map(\.id.text).joined(separator: ", "))"))
            }
            return member.with(keys: member.keys.filter { $0.id.text != key })
        }
    }

    /// `MEMBER/MANDATE=DATE`.
    mutating func end(_ text: String) throws {
        let form: Message = "--end-mandate MEMBER/MANDATE=DATE, as in wethouder/seat=2021-12-31"
        let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, ScalarForm.date.accepts(sides[1]) else { throw Self.form(text, form) }
        let (name, id) = try Self.pair(sides[0], form)
        try change(MemberID(name)) { member in
            guard member.mandates.contains(where: { $0.id.text == id }) else {
                throw LedgerError.refused(
                    Finding(
                        "register.unknown-mandate", "`\(name)` has no mandate `\(id)`",
                        hint: "mandates: \(member.mandates.map(\.id.text).joined(separator: ", "))"))
            }
            return member.with(
                mandates: member.mandates.map { $0.id.text == id ? $0.ending(CalendarDate(sides[1])) : $0 })
        }
    }

    private static func pair(_ text: String, _ form: Message) throws -> (String, String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw Self.form(text, form) }
        return (parts[0], parts[1])
    }

    private static func form(_ text: String, _ form: Message) -> LedgerError {
        .refused(Finding("register.option", "`\(text)` cannot be read", hint: form))
    }

    private mutating func change(_ id: MemberID, _ edit: (Member) throws -> Member) throws {
        let path = "register/members/\(id).yaml"
        let edited = files[path].flatMap { MemberDocument.read($0).value }
        guard let member = edited ?? state.register.members[id] else {
            let known = state.register.members.keys.map(\.text).sorted()
            let near = NearMiss.question(about: id.text, among: known)
            throw LedgerError.refused(
                Finding(
                    "member.unknown", "there is no member `\(id)`",
                    hint: near ?? "members: \(known.joined(separator: ", "))"))
        }
        files[path] = CanonicalWriter.bytes(of: MemberDocument.node(try edit(member)))
    }
}
