import Documents
package import Findings
import Governance
import Workflow

extension Snapshot {
    /// The values after whole files were put in the place of others, each read as its place demands.
    ///
    /// `digests` are those of all files as they stood; how the new values fit together is not checked here.
    package func replacing(_ files: [String: [UInt8]], digests: GovernedFiles) -> Checked<Snapshot> {
        var edit = SnapshotEdit(self)
        for path in files.keys.sorted() { edit.put(files[path] ?? [], at: path, files, digests) }
        guard edit.findings.isEmpty else { return .refused(edit.findings) }
        var after = digests
        for (path, bytes) in files { after[path] = Digest(of: bytes) }
        return .accepted(edit.snapshot(planDigest: after.plan))
    }
}

private struct SnapshotEdit {
    private var programme: Programme
    private var register: Register
    private var policies: [String: Policy]
    private var versions: [PlanVersion]
    private var agreements: [AgreementID: Agreement]
    private let plan: Plan
    private(set) var findings: [Finding] = []

    init(_ snapshot: Snapshot) {
        programme = snapshot.programme
        register = snapshot.register
        policies = snapshot.policies
        versions = snapshot.versions
        agreements = snapshot.agreements
        plan = snapshot.plan
    }

    func snapshot(planDigest: Digest) -> Snapshot {
        Snapshot(
            programme: programme, register: register, policies: policies, plan: plan, versions: versions.sorted(),
            agreements: agreements, planDigest: planDigest)
    }

    mutating func put(_ bytes: [UInt8], at path: String, _ files: [String: [UInt8]], _ digests: GovernedFiles) {
        guard Layout.form(of: path) != nil else { return refuse(path) }
        let parts = path.split(separator: "/").map(String.init)
        switch (parts[0], parts.count) {
        case ("register", _): putRegister(bytes, at: path, parts)
        case ("policy", _):
            if let policy = take(PolicyDocument.read(bytes), at: path, named: \.subject) {
                policies[policy.subject] = policy
            }
        case ("versions", _):
            if let version = take(VersionDocument.read(bytes), at: path, named: \.id.text) { versions.append(version) }
        case ("agreements", 3): putAgreement(at: path, files, digests)
        default:
            guard path == Layout.programme else { return refuse(path) }
            if let value = take(ProgrammeDocument.read(bytes), path) { programme = value }
        }
    }

    private mutating func refuse(_ path: String) {
        findings.append(
            Finding("repository.unknown-file", "`\(path)` cannot be put in the place of another", path: path))
    }

    private mutating func take<Value>(_ read: Checked<Value>, _ path: String) -> Value? {
        findings += read.findings.map { $0.located(in: path) }
        return read.value
    }

    /// A value whose id must be the name of its file.
    private mutating func take<Value>(
        _ read: Checked<Value>, at path: String, named name: (Value) -> String
    ) -> Value? {
        guard let value = take(read, path) else { return nil }
        let expected = path.split(separator: "/").last?.dropLast(5) ?? ""
        if name(value) != expected {
            let message: Message = "the id `\(name(value))` is not the name of the file, `\(expected)`"
            findings.append(
                Finding("repository.file-name", message, path: path, hint: "rename the file or mend the id"))
        }
        return value
    }

    private mutating func putRegister(_ bytes: [UInt8], at path: String, _ parts: [String]) {
        var (parties, offices) = (register.parties, register.offices)
        var (bodies, members) = (register.bodies, register.members)
        switch parts[1] {
        case "parties":
            if let party = take(PartyDocument.read(bytes), at: path, named: \.id.text) { parties[party.id] = party }
        case "bodies":
            if let body = take(BodyDocument.read(bytes), at: path, named: \.id.text) { bodies[body.id] = body }
        case "members":
            if let member = take(MemberDocument.read(bytes), at: path, named: \.id.text) { members[member.id] = member }
        default:
            guard path == Layout.offices else { return refuse(path) }
            guard let read = take(OfficesDocument.read(bytes), path) else { return }
            offices = Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        register = Register(
            parties: parties, offices: offices, bodies: bodies, members: members, recovery: register.recovery)
    }

    /// Both files of an agreement at once, when its `agreement.yaml` comes by.
    private mutating func putAgreement(at path: String, _ files: [String: [UInt8]], _ digests: GovernedFiles) {
        guard let id = AgreementFiles.id(ofFolderWith: path), path == AgreementFiles.agreement(id) else { return }
        let articles = AgreementFiles.articles(id)
        let read = AgreementFiles.read(id, files[path], files[articles], onFile: digests[articles])
        findings += read.findings
        agreements[id] = read.value
    }
}
