import Documents
package import Findings
package import Governance
package import Workflow

/// The values that a set of governed files holds.
package struct Snapshot: Hashable, Sendable {
    package let programme: Programme
    package let register: Register
    package let policies: [String: Policy]
    package let plan: Plan
    /// In the order in which they were adopted.
    package let versions: [PlanVersion]
    package let agreements: [AgreementID: Agreement]
    /// The setdigest of `plan/` and `programme.yaml`.
    package let planDigest: Digest

    package var books: Books { Books(plan: plan, agreements: agreements) }

    /// Reads the plan alone.
    package static func plan(_ files: [String: [UInt8]]) -> Checked<Plan> {
        var reader = SnapshotReader(files)
        let plan = reader.plan()
        return reader.findings.refuses ? .refused(reader.findings) : .accepted(plan)
    }

    /// Reads all files; the findings say everything that is wrong with them, alone and together.
    ///
    /// Without an error among the findings there is a value.
    package static func read(_ files: [String: [UInt8]]) -> (snapshot: Snapshot?, findings: [Finding]) {
        var reader = SnapshotReader(files)
        guard let snapshot = reader.read() else { return (nil, reader.findings) }
        return (snapshot, reader.findings + SnapshotChecks.findings(in: snapshot))
    }
}

/// Reads the governed files one after the other and collects what is wrong.
private struct SnapshotReader {
    private let files: [String: [UInt8]]
    private(set) var findings: [Finding] = []

    init(_ files: [String: [UInt8]]) { self.files = files }

    mutating func read() -> Snapshot? {
        let programme = one("programme.yaml", ProgrammeDocument.read)
        let register = register()
        let policies = policies()
        let plan = plan()
        let versions = named(under: "versions/", VersionDocument.read) { $0.id.text }
        let agreements = agreements()
        checkMarkdown()
        guard let programme, !findings.refuses else { return nil }
        return Snapshot(
            programme: programme, register: register, policies: policies, plan: plan,
            versions: versions.sorted(), agreements: agreements,
            planDigest: GovernedFiles(files.mapValues { Digest(of: $0) }).plan)
    }

    // MARK: Files

    private mutating func one<Value>(_ path: String, _ read: ([UInt8]) -> Checked<Value>) -> Value? {
        guard let bytes = files[path] else {
            findings.append(
                Finding(
                    "repository.missing-file", "the file is missing", path: path,
                    hint: "every repository has it; copy it from a template and fill it in"))
            return nil
        }
        return take(path, read(bytes))
    }

    private mutating func take<Value>(_ path: String, _ checked: Checked<Value>) -> Value? {
        findings += checked.findings.map { $0.located(in: path) }
        return checked.value
    }

    private mutating func all<Value>(
        under folder: String, _ read: ([UInt8]) -> Checked<Value>
    ) -> [(path: String, value: Value)] {
        files.keys.filter { $0.hasPrefix(folder) }.sorted().compactMap { path in
            take(path, read(files[path] ?? [])).map { (path, $0) }
        }
    }

    /// A file must carry the id that its name promises.
    private mutating func named<Value>(
        under folder: String, _ read: ([UInt8]) -> Checked<Value>, id: (Value) -> String
    ) -> [Value] {
        all(under: folder, read).map { path, value in
            let name = path.dropFirst(folder.utf8.count).dropLast(5)
            if id(value) != name {
                let message: Message = "the id `\(id(value))` is not the name of the file, `\(name)`"
                findings.append(
                    Finding("repository.file-name", message, path: path, hint: "rename the file or mend the id"))
            }
            return value
        }
    }

    // MARK: Register and policy

    private mutating func register() -> Register {
        let parties = named(under: "register/parties/", PartyDocument.read) { $0.id.text }
        let bodies = named(under: "register/bodies/", BodyDocument.read) { $0.id.text }
        let members = named(under: "register/members/", MemberDocument.read) { $0.id.text }
        let offices = one(Layout.offices, OfficesDocument.read) ?? []
        let recovery = one(Layout.recovery, RecoveryDocument.read) ?? Register.empty.recovery
        return Register(
            parties: Dictionary(uniqueKeysWithValues: unique(parties, by: \.id)),
            offices: Dictionary(uniqueKeysWithValues: unique(offices, by: \.id)),
            bodies: Dictionary(uniqueKeysWithValues: unique(bodies, by: \.id)),
            members: Dictionary(uniqueKeysWithValues: unique(members, by: \.id)), recovery: recovery)
    }

    private func unique<Value, ID: Hashable>(_ values: [Value], by id: (Value) -> ID) -> [(ID, Value)] {
        Dictionary(grouping: values, by: id).compactMap { key, group in group.first.map { (key, $0) } }
    }

    private mutating func policies() -> [String: Policy] {
        let policies = named(under: "policy/", PolicyDocument.read) { $0.subject }
        return Dictionary(uniqueKeysWithValues: unique(policies, by: \.subject))
    }

    // MARK: Agreements

    private mutating func agreements() -> [AgreementID: Agreement] {
        let read = AgreementFiles.read(files)
        findings += read.findings
        return read.agreements
    }

    // MARK: Plan

    mutating func plan() -> Plan {
        var lines: [Line] = one(Layout.overhead, OverheadDocument.read) ?? []
        var goals: [LineID: [Goal]] = [:]
        var targets: [LineID: [Target]] = [:]
        for path in files.keys.filter({ $0.hasPrefix("plan/") && $0.hasSuffix(".yaml") }).sorted() {
            guard path != Layout.overhead, path != Layout.stated else { continue }
            let parts = path.split(separator: "/").map(String.init)
            guard parts.count == 3 else { continue }
            if parts[2] == Layout.domainFile {
                if let domain = take(path, DomainDocument.read(files[path] ?? [])) {
                    checkName(domain.id, parts[1], path)
                    lines.append(domain)
                }
            } else if let theme = take(path, ThemeDocument.read(files[path] ?? [], domain: LineID(parts[1]))) {
                checkName(theme.theme.id, String(parts[2].dropLast(5)), path)
                lines += [theme.theme] + theme.interventions
                goals[theme.theme.id] = theme.goals
                targets[theme.theme.id] = theme.targets
            }
        }
        reportRepeatedLines(lines)
        let stated = one(Layout.stated, StatedDocument.read) ?? []
        return Plan(lines: lines, goals: goals, targets: targets, stated: stated)
    }

    private mutating func checkName(_ id: LineID, _ name: String, _ path: String) {
        guard id.text != name else { return }
        let message: Message = "the id `\(id)` is not the name in the path, `\(name)`"
        findings.append(Finding("repository.file-name", message, path: path, hint: "rename the file or mend the id"))
    }

    private mutating func reportRepeatedLines(_ lines: [Line]) {
        let repeated = Dictionary(grouping: lines.indices, by: { lines[$0].id }).filter { $0.value.count > 1 }
        for (id, indices) in repeated.sorted(by: { $0.key < $1.key }) {
            let group = indices.map { lines[$0] }
            let isBelow = group[1].level == .intervention
            let path =
                lines.first { isBelow && $0.id == group[1].parent }.map(PlanFiles.path) ?? PlanFiles.path(of: group[1])
            findings.append(
                Finding(
                    "plan.duplicate-line", "two lines have the id `\(id)`", path: path,
                    hint: "give one of them another id"))
        }
    }

    private mutating func checkMarkdown() {
        for path in files.keys.sorted() {
            guard case .markdown? = Layout.form(of: path) else { continue }
            findings += MarkdownFile.findings(in: files[path] ?? []).map { $0.located(in: path) }
        }
    }
}
