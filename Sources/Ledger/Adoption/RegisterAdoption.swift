import Documents
import Findings
import Governance

/// A change of the register: members, seats, mandates, keys. `allowed_signers` follows from it, recovery keys change
/// only by their own threshold.
struct RegisterAdoption {
    private let files: FileAdoption
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.setting = setting
        files = FileAdoption(change: change, setting: setting) {
            $0.hasPrefix("register/") && $0 != Layout.recovery && $0 != Layout.allowedSigners
        }
    }

    private var state: LedgerState { setting.state }

    func adoption() -> Checked<Adoption> {
        switch files.replaced() {
        case .refused(let findings): return .refused(findings)
        case .accepted(let replaced):
            let findings =
                keyFindings(replaced.snapshot.register) + recorderFindings(replaced.snapshot.register)
                + ProcedureCheck.worsened(from: state.snapshot, to: replaced.snapshot, on: setting.date.date)
            guard findings.isEmpty else { return .refused(findings) }
            return .accepted(adoption(replaced.files, replaced.snapshot))
        }
    }

    private func adoption(_ replaced: [String: [UInt8]], _ snapshot: Snapshot) -> Adoption {
        var next = state
        next.take(snapshot)
        next.retiredKeys += retired(snapshot.register)
        let signers = AllowedSigners.bytes(for: next.register, retired: next.retiredKeys)
        var written = replaced
        if state.files[Layout.allowedSigners] != Digest(of: signers) { written[Layout.allowedSigners] = signers }
        return Adoption(files: written.mapValues { .some($0) }, state: next)
    }

    // MARK: Keys

    /// Keys that the change takes out, by member and id.
    private func retired(_ register: Register) -> [RetiredKey] {
        let present = Set(register.keys.map(\.key.publicKey))
        return state.register.keys.filter { !present.contains($0.key.publicKey) }.map {
            RetiredKey(member: $0.member, key: $0.key, seq: state.seq + 1, since: max(setting.date, state.date))
        }
    }

    /// A key belongs to one member for ever, in one class, under one name.
    private func keyFindings(_ register: Register) -> [Finding] {
        let past =
            state.register.keys.map { (member: $0.member, key: $0.key, isRetired: false) }
            + state.retiredKeys.map { (member: $0.member, key: $0.key, isRetired: true) }
        return register.keys.flatMap { entry -> [Finding] in
            past.compactMap { earlier in
                problem(entry.member, entry.key, earlier.member, earlier.key, isRetired: earlier.isRetired)
            }.map {
                Finding(
                    "register.key-reused", $0, path: "register/members/\(entry.member).yaml",
                    hint: "make a new key and enter that one: ssh-keygen -t ed25519")
            }
        }
    }

    private func problem(
        _ member: MemberID, _ key: RegisteredKey, _ owner: MemberID, _ earlier: RegisteredKey, isRetired: Bool
    ) -> Message? {
        let isSameKey = key.publicKey == earlier.publicKey
        if isSameKey, isRetired { return "key `\(key.id)` of `\(member)` was taken out of the register before" }
        if isSameKey, owner != member { return "key `\(key.id)` of `\(member)` belongs to `\(owner)`" }
        if isSameKey, earlier.keyClass != key.keyClass || earlier.id != key.id {
            return "key `\(earlier.id)` of `\(member)` cannot get another name or class: make a new key"
        }
        let isSameName = owner == member && key.id == earlier.id
        return isSameName && !isSameKey
            ? "`\(member)` had another key called `\(key.id)`: give the new one its own id" : nil
    }

    /// Keys that the change brings in: each needs proof that its holder has it.
    static func enrolled(from old: Register, to new: Register) -> [(member: MemberID, key: RegisteredKey)] {
        let present = Set(old.keys.map(\.key.publicKey))
        return new.keys.filter { !present.contains($0.key.publicKey) }
    }

    private func recorderFindings(_ register: Register) -> [Finding] {
        guard !register.keys.contains(where: { $0.key.keyClass == .recorder }) else { return [] }
        return [
            Finding(
                "register.no-recorder", "no recorder key would be left, so nothing could ever be recorded again",
                path: "register/", hint: "enrol the new recorder key first, or in the same proposal")
        ]
    }
}
