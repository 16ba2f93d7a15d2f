import Documents
import Findings
import Governance
import Signing

/// One id names one thing, one key belongs to one member, one seat has one holder.
enum IdentityChecks {
    /// Parties, bodies and offices share one id space.
    static let ids = SnapshotCheck("register.duplicate-id") { snapshot in
        let register = snapshot.register
        let named =
            register.parties.keys.map(\.text) + register.bodies.keys.map(\.text) + register.offices.keys.map(\.text)
        return Dictionary(grouping: named) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map {
            Finding(
                "register.duplicate-id", "`\($0)` names two of party, body and office",
                path: lastFile(of: $0, register), hint: "one id names one thing: give one of them another id"
            ).about($0, at: "id")
        }
    }

    /// Of the files that give an id to something, the one that stands last.
    private static func lastFile(of id: String, _ register: Register) -> String {
        register.offices[OfficeID(id)] == nil ? "register/bodies/\(id).yaml" : "register/offices.yaml"
    }

    static let keys = SnapshotCheck(
        "register.shared-key", "register.bad-key", "register.duplicate-key-id", "register.recovery-threshold"
    ) { snapshot in
        let keys = snapshot.register.keys
        var findings: [Finding] = []
        for (_, group) in Dictionary(grouping: keys, by: \.key.publicKey) where group.count > 1 {
            let owners = group.map { "\($0.member) (\($0.key.id))" }.sorted().joined(separator: ", ")
            findings.append(
                Finding(
                    "register.shared-key", "one public key is registered twice: \(owners)",
                    path: file(of: group[1]), hint: "every member and every role has a key of its own"
                ).about(group[1].key.publicKey, at: "public", below: "keys", in: group[1].key.id.text))
        }
        for (id, group) in Dictionary(grouping: keys, by: { "\($0.member)/\($0.key.id)" }) where group.count > 1 {
            findings.append(
                Finding(
                    "register.duplicate-key-id", "two keys are called `\(id)`",
                    path: file(of: group[1]), hint: "give one of them another id"
                ).about(group[1].key.id.text, at: "id", below: "keys"))
        }
        findings += keys.compactMap(badKey)
        let recovery = snapshot.register.recovery
        if !recovery.keys.isEmpty, recovery.threshold > Set(recovery.keys.map(\.member)).count {
            findings.append(
                Finding(
                    "register.recovery-threshold",
                    "the threshold \(recovery.threshold) is more than the members with a recovery key",
                    path: Layout.recovery, hint: "add recovery keys of other members, or lower the threshold"
                ).about("\(recovery.threshold)", at: "threshold"))
        }
        return findings.sorted { ($0.path ?? "", $0.message.text) < ($1.path ?? "", $1.message.text) }
    }

    /// Recovery keys stand in a file of their own.
    private static func file(of entry: (member: MemberID, key: RegisteredKey)) -> String {
        entry.key.keyClass == .recovery ? Layout.recovery : "register/members/\(entry.member).yaml"
    }

    private static func badKey(_ entry: (member: MemberID, key: RegisteredKey)) -> Finding? {
        let key = entry.key
        do {
            _ = try SSHPublicKey(base64: key.publicKey)
            return nil
        } catch {
            let hint: Message = "`public` is the second word of the .pub file that `ssh-keygen -t ed25519` makes"
            return Finding(
                "register.bad-key", "key `\(key.id)` of `\(entry.member)`: \(error.message)", path: file(of: entry),
                hint: hint
            ).about(key.publicKey, at: "public", below: "keys", in: key.id.text)
        }
    }

    /// Two members cannot hold a seat on the same day.
    static let seats = SnapshotCheck("register.seat-held-twice", "register.foreign-capacity") { snapshot in
        let members = snapshot.register.members.values.sorted { $0.id < $1.id }
        let held = members.flatMap { member in member.mandates.map { (member: member, mandate: $0) } }
        var findings: [Finding] = []
        for entry in held
        where snapshot.register.party(of: entry.mandate.capacity).map({ $0 != entry.member.party }) == true {
            findings.append(
                Finding(
                    "register.foreign-capacity",
                    "`\(entry.mandate.capacity)` belongs to another party than `\(entry.member.id)` does",
                    path: "register/members/\(entry.member.id).yaml", hint: "give the mandate to a member of that party"
                ).about(
                    entry.mandate.capacity.description, at: "capacity", below: "mandates", in: entry.mandate.id.text))
        }
        let seats = held.filter { if case .seat = $0.mandate.capacity { true } else { false } }
        for (capacity, group) in Dictionary(grouping: seats, by: \.mandate.capacity) {
            for (index, one) in group.enumerated() {
                for other in group[(index + 1)...]
                where one.member.id != other.member.id && overlap(one.mandate, other.mandate) {
                    findings.append(
                        Finding(
                            "register.seat-held-twice",
                            "`\(capacity)` is held by `\(one.member.id)` and `\(other.member.id)` on the same day",
                            path: "register/members/\(other.member.id).yaml",
                            hint: "end one mandate before the other starts"
                        ).about(capacity.description, at: "capacity", below: "mandates", in: other.mandate.id.text))
                }
            }
        }
        return findings.sorted { ($0.path ?? "", $0.message.text) < ($1.path ?? "", $1.message.text) }
    }

    private static func overlap(_ one: Mandate, _ other: Mandate) -> Bool {
        one.to.map { $0 >= other.from } ?? true && other.to.map { $0 >= one.from } ?? true
    }
}
