import CanonicalForm
import Documents
package import Findings
package import Governance
package import Signing

/// Prepares the files of a new repository (FORMATS, Genesis). Pure: reading and writing folders is the caller's.
package struct Founding {
    package struct Founder: Hashable, Sendable {
        package let member: MemberID
        package let keyClass: RegisteredKey.Class
        package let publicKey: SSHPublicKey

        package init(member: MemberID, keyClass: RegisteredKey.Class, publicKey: SSHPublicKey) {
            self.member = member
            self.keyClass = keyClass
            self.publicKey = publicKey
        }
    }

    private var files: [String: [UInt8]]

    /// Starts from the files of a template, or from files prepared before.
    package init(_ files: [String: [UInt8]]) { self.files = files }

    /// Enters the founders' keys, makes version v1 where a date is given, and seals everything in `akkoord.yaml`.
    package func prepared(founders: [Founder], inForce: CalendarDate?, nonce: String) -> Checked<[String: [UInt8]]> {
        var copy = self
        var findings: [Finding] = []
        for founder in founders { findings += copy.enter(founder) }
        guard findings.isEmpty else { return .refused(findings) }
        let (snapshot, problems) = Snapshot.read(
            copy.files.filter {
                GovernedFiles.contains($0.key) && $0.key != Layout.genesis && !$0.key.hasPrefix("versions/")
            })
        guard let snapshot, !problems.refuses else { return .refused(problems.filter { $0.severity == .error }) }
        copy.files[Layout.allowedSigners] = AllowedSigners.bytes(for: snapshot.register)
        copy.addVersion(inForce, snapshot)
        copy.seal(snapshot, nonce)
        return .accepted(copy.files)
    }

    /// Puts a founder's key into the member's file, or among the recovery keys.
    private mutating func enter(_ founder: Founder) -> [Finding] {
        let path = "register/members/\(founder.member).yaml"
        guard let bytes = files[path] else { return [unknown(founder.member)] }
        let read = MemberDocument.read(bytes)
        guard let member = read.value else { return read.findings.map { $0.located(in: path) } }
        if founder.keyClass == .recovery { return enterRecovery(founder) }
        let id = Self.freeID(founder.keyClass.rawValue, taken: member.keys.map(\.id.text))
        let key = RegisteredKey(
            id: Identifier(id), type: SSHPublicKey.type, publicKey: founder.publicKey.base64, keyClass: founder.keyClass
        )
        let changed = Member(
            id: member.id, party: member.party, title: member.title, isIllustrative: member.isIllustrative,
            mandates: member.mandates,
            keys: member.keys + [key], note: member.note)
        files[path] = CanonicalWriter.bytes(of: MemberDocument.node(changed))
        return []
    }

    private mutating func enterRecovery(_ founder: Founder) -> [Finding] {
        let read = RecoveryDocument.read(files[Layout.recovery] ?? [])
        guard let recovery = read.value else { return read.findings.map { $0.located(in: Layout.recovery) } }
        let id = Self.freeID("recovery-\(founder.member)", taken: recovery.keys.map(\.id.text))
        let key = Register.RecoveryKey(
            id: Identifier(id), member: founder.member, type: SSHPublicKey.type, publicKey: founder.publicKey.base64)
        files[Layout.recovery] = CanonicalWriter.bytes(
            of: RecoveryDocument.node(Register.Recovery(threshold: recovery.threshold, keys: recovery.keys + [key])))
        return []
    }

    private static func freeID(_ stem: String, taken: [String]) -> String {
        (1...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
    }

    private func unknown(_ member: MemberID) -> Finding {
        let known = files.keys.filter { $0.hasPrefix("register/members/") }.map { String($0.dropFirst(17).dropLast(5)) }
            .sorted()
        return Finding(
            "member.unknown", "there is no member `\(member)`",
            hint: NearMiss.question(about: member.text, among: known)
                ?? "members: \(known.joined(separator: ", "))")
    }

    /// Version v1: indicative, unless every amount is authorised.
    private mutating func addVersion(_ inForce: CalendarDate?, _ snapshot: Snapshot) {
        let path = "versions/v1.yaml"
        let existing = files[path].flatMap { VersionDocument.read($0).value }
        guard let date = inForce ?? existing?.inForce else { return }
        let version = PlanVersion(
            id: "v1", title: existing?.title ?? "\(snapshot.programme.name), v1", asOf: 0, plan: snapshot.planDigest,
            inForce: date, status: BudgetStatus.common(of: snapshot.plan), note: existing?.note)
        files[path] = CanonicalWriter.bytes(of: VersionDocument.node(version))
    }

    private mutating func seal(_ snapshot: Snapshot, _ nonce: String) {
        let earlier = files[Layout.genesis].flatMap { GenesisDocument.read($0).value }
        let governed = GovernedFiles(files.filter { GovernedFiles.contains($0.key) }.mapValues { Digest(of: $0) })
        let genesis = GenesisDocument(
            programme: snapshot.programme.id, nonce: earlier?.nonce ?? nonce,
            founders: Set(snapshot.register.keys.map(\.member)).sorted(),
            initial: governed.initial)
        files[Layout.genesis] = CanonicalWriter.bytes(of: genesis.node)
    }

    /// What the policies in prepared files ask and nobody could give on a day.
    package static func notices(in files: [String: [UInt8]], on date: CalendarDate) -> [Finding] {
        let governed = files.filter { GovernedFiles.contains($0.key) && $0.key != Layout.genesis }
        guard let snapshot = Snapshot.read(governed).snapshot else { return [] }
        return FoundingNotices(snapshot, on: date).findings()
    }

    /// The statement and signature files of a founder whose key this is, or why there are none.
    package static func signature(over files: [String: [UInt8]], by member: MemberID?, key: any SigningKey, now: Moment)
        throws -> [String: [UInt8]]
    {
        let (founding, findings) = GenesisFiles.readUnsigned(files)
        guard let founding else { throw LedgerError.refused(findings.filter { $0.severity == .error }) }
        guard let owner = founding.snapshot.register.owner(of: key.publicKey.base64) else {
            throw LedgerError.refused(Finding("key.unregistered", "this key is not among the founders' keys"))
        }
        if let member, member != owner.member {
            throw LedgerError.refused(
                Finding("key.foreign", "this key belongs to `\(owner.member)`, not to `\(member)`"))
        }
        let statement = StatementDocument.genesis(
            GenesisStatement(repository: founding.repository, member: owner.member, key: owner.key.id, date: now))
        let bytes = statement.bytes
        let digest = Digest(of: bytes)
        return [
            "genesis/\(digest.hex).yaml": bytes,
            "genesis/\(digest.hex).sig": try key.sign(bytes, namespace: statement.namespace),
        ]
    }
}
