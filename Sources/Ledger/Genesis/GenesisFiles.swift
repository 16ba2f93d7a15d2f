package import Documents
package import Findings
package import Governance

/// The files of a founding, read and checked: what `init` prepares and what the first commit must hold.
package struct GenesisFiles: Sendable {
    package let genesis: GenesisDocument
    package let snapshot: Snapshot
    package let governed: GovernedFiles
    /// The SHA-256 of `akkoord.yaml`.
    package let repository: Digest

    /// Reads and checks everything; findings of severity notice do not stand in the way.
    package static func read(_ files: [String: [UInt8]]) -> (files: GenesisFiles?, findings: [Finding]) {
        let (founding, findings) = readUnsigned(files)
        guard let founding else { return (nil, findings) }
        let all = findings + GenesisStatements.findings(files, founding)
        return (all.refuses ? nil : founding, all)
    }

    /// As `read`, before any founder has signed.
    package static func readUnsigned(_ files: [String: [UInt8]]) -> (files: GenesisFiles?, findings: [Finding]) {
        let governedFiles = files.filter { GovernedFiles.contains($0.key) }
        let (snapshot, snapshotFindings) = Snapshot.read(governedFiles.filter { $0.key != Layout.genesis })
        var findings = snapshotFindings
        findings += files.keys.filter { $0.hasPrefix("proposals/") }.sorted().map {
            Finding("genesis.proposal", "a founding holds no proposals", path: $0)
        }
        guard let bytes = files[Layout.genesis] else {
            return (nil, findings + [Finding("repository.missing-file", "the file is missing", path: Layout.genesis)])
        }
        let read = GenesisDocument.read(bytes)
        findings += read.findings.map { $0.located(in: Layout.genesis) }
        guard let genesis = read.value, let snapshot else { return (nil, findings) }
        let governed = GovernedFiles(governedFiles.mapValues { Digest(of: $0) })
        let founding = GenesisFiles(
            genesis: genesis, snapshot: snapshot, governed: governed, repository: Digest(of: bytes))
        findings += founding.findings(files)
        return (findings.refuses ? nil : founding, findings)
    }

    private func findings(_ files: [String: [UInt8]]) -> [Finding] {
        var findings: [Finding] = []
        let register = snapshot.register
        if genesis.initial != governed.initial {
            findings.append(
                Finding(
                    "genesis.initial", "`initial` is not the setdigest of the files that are there",
                    path: Layout.genesis, hint: "before anyone signs, run `akkoord init` on the folder again"))
        }
        if genesis.programme != snapshot.programme.id {
            findings.append(
                Finding(
                    "genesis.programme",
                    "`\(genesis.programme)` is not the id in `programme.yaml`, `\(snapshot.programme.id)`",
                    path: Layout.genesis))
        }
        if genesis.founders != Set(register.keys.map(\.member)).sorted() {
            findings.append(
                Finding("genesis.founders", "the founders must be exactly the members with a key", path: Layout.genesis)
            )
        }
        if !register.keys.contains(where: { $0.key.keyClass == .recorder }) {
            findings.append(
                Finding(
                    "genesis.recorder", "no member has a recorder key, so nothing could ever be recorded",
                    path: "register/", hint: "give one with `--founder MEMBER:recorder=FILE`"))
        }
        let recovering = Set(register.recovery.keys.map(\.member)).count
        if recovering < register.recovery.threshold {
            let message: Message =
                "recovery takes \(register.recovery.threshold) members, and \(recovering) hold a recovery key: lost keys could never be replaced"
            findings.append(
                Finding(
                    "genesis.recovery", message, path: Layout.recovery,
                    hint: "give them with `--founder MEMBER:recovery=FILE`, or lower the threshold"))
        }
        if files[Layout.allowedSigners] != AllowedSigners.bytes(for: register) {
            findings.append(
                Finding(
                    "register.allowed-signers", "the file is not the one that follows from the register",
                    path: Layout.allowedSigners))
        }
        return findings + versionFindings
    }

    private var versionFindings: [Finding] {
        snapshot.versions.compactMap { version in
            problem(version).map { Finding("genesis.version", $0, path: "versions/\(version.id).yaml") }
        }
    }

    private func problem(_ version: PlanVersion) -> Message? {
        guard version.id == "v1" else { return "the version of a founding is `v1`, not `\(version.id)`" }
        guard version.asOf == 0, version.plan == governed.plan else {
            return "version `\(version.id)` must be the plan of the founding itself"
        }
        let status = BudgetStatus.common(of: snapshot.plan)
        return status == version.status
            ? nil
            : "the money of the plan is \(Message(word: status.rawValue)), not \(Message(word: version.status.rawValue))"
    }
}
