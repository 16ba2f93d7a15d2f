import Documents
package import Findings
import Governance
import Workflow

/// What was edited after founders signed, and whose signatures do not hold any more.
///
/// A founder signs the digest of `akkoord.yaml`, which seals all other files by `initial`.
package struct BrokenSeals {
    private let files: [String: [UInt8]]
    private let signers: [GenesisStatement]

    package init(_ files: [String: [UInt8]]) {
        self.files = files
        let paths = files.keys.filter { $0.hasPrefix("genesis/") && $0.hasSuffix(".yaml") }
        signers = paths.sorted().compactMap { path in
            guard case .genesis(let statement)? = SignedStatement.read(path: path, files).value?.statement else {
                return nil
            }
            return statement
        }
    }

    /// Nothing while nobody has signed, or while everything is as it was signed.
    package func findings() -> [Finding] {
        guard !signers.isEmpty, let bytes = files[Layout.genesis] else { return [] }
        let repository = Digest(of: bytes)
        let strangers = signers.filter { $0.repository != repository }
        let broken = [sealOfGenesis(strangers), sealOfFiles(bytes)].compactMap { $0 }
        return broken.isEmpty ? [] : broken + strayFindings
    }

    private func sealOfGenesis(_ strangers: [GenesisStatement]) -> Finding? {
        guard !strangers.isEmpty else { return nil }
        return edited("`\(Layout.genesis)` is not the one that \(names(strangers)) signed")
    }

    private func sealOfFiles(_ bytes: [UInt8]) -> Finding? {
        let governed = GovernedFiles(files.filter { GovernedFiles.contains($0.key) }.mapValues { Digest(of: $0) })
        guard let genesis = GenesisDocument.read(bytes).value, genesis.initial != governed.initial else { return nil }
        return edited(
            "a file is not the one that \(names(signers)) signed: the seal `initial` is off\(place(governed))")
    }

    private func edited(_ message: Message) -> Finding {
        Finding(
            "init.edited", "\(message); these signatures do not hold any more", path: Layout.genesis,
            hint:
                "put the file back as it was; or keep the edit: remove the folder `genesis`, give `akkoord init DIR` again, and let everybody sign anew"
        )
    }

    private func names(_ signers: [GenesisStatement]) -> String {
        Set(signers.map(\.member)).sorted().map { "`\($0)`" }.joined(separator: ", ")
    }

    // MARK: Where the edit is

    /// A version seals `plan/` and `programme.yaml` on their own, and `allowed_signers` follows from the keys.
    private func place(_ governed: GovernedFiles) -> Message {
        var places: [Message] = []
        for (path, version) in versions where version.plan != governed.plan {
            places.append("the seal `plan` of `\(path)` too, so it lies in `plan/` or `\(Layout.programme)`")
        }
        if let register = snapshot?.register, files[Layout.allowedSigners] != AllowedSigners.bytes(for: register) {
            places.append("`\(Layout.allowedSigners)` does not follow from the keys in the register")
        }
        if places.isEmpty, !versions.isEmpty { places.append("but not in `plan/` and `\(Layout.programme)`") }
        return places.map { ", \($0)" as Message }.joined(separator: "")
    }

    private var versions: [(path: String, version: PlanVersion)] {
        files.keys.filter { $0.hasPrefix("versions/") }.sorted().compactMap { path in
            VersionDocument.read(files[path] ?? []).value.map { (path, $0) }
        }
    }

    private var snapshot: Snapshot? {
        Snapshot.read(files.filter { GovernedFiles.contains($0.key) && $0.key != Layout.genesis }).snapshot
    }

    private var strayFindings: [Finding] {
        files.keys.filter { Layout.form(of: $0) == nil }.sorted().map {
            Finding("repository.unknown-file", "`\($0)` does not belong in a repository", path: $0)
        }
    }
}
