import Documents
import Findings
import Governance

/// What all kinds have in common that put whole files in the place of others.
struct FileAdoption {
    let change: ProposedChange
    let setting: AdoptionSetting
    /// Whether a file may be changed by a proposal of this kind.
    let mayWrite: (String) -> Bool

    private var state: LedgerState { setting.state }

    /// The new files and the values they lead to, every check of files together passed.
    func replaced() -> Checked<(files: [String: [UInt8]], snapshot: Snapshot)> {
        let files = change.files
        let findings = placeFindings(files) + baseFindings()
        guard findings.isEmpty else { return .refused(findings) }
        switch state.snapshot.replacing(files, digests: state.files) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let snapshot):
            let before = Set(SnapshotChecks.findings(in: state.snapshot))
            let wrong = SnapshotChecks.findings(in: snapshot).filter {
                $0.severity == .error && !before.contains($0)
            }
            return wrong.isEmpty ? .accepted((files, snapshot)) : .refused(wrong)
        }
    }

    private func placeFindings(_ files: [String: [UInt8]]) -> [Finding] {
        files.keys.sorted().compactMap { path in
            if Layout.form(of: path) == nil {
                return Finding(
                    "repository.unknown-file", "`\(path)` does not belong in a repository", path: path,
                    hint: "`akkoord schema` lists the kinds of files")
            }
            guard !mayWrite(path) else { return nil }
            return Finding(
                "decision.writes", "a decision of kind `\(change.subject)` may not write `\(path)`", path: path,
                hint: "register, policy, programme, versions and agreements are each changed by a proposal of their own"
            )
        }
    }

    /// Every file must still be the one that the proposal takes the place of.
    private func baseFindings() -> [Finding] {
        change.revision.files.replacements.compactMap { file in
            let present = state.files[file.path]
            guard present != file.old else { return nil }
            if file.old == nil {
                return Finding(
                    "proposal.taken", "`\(file.path)` is there already: another decision made it first",
                    path: file.path, hint: takenHint)
            }
            return Finding(
                "proposal.moved-base", "`\(file.path)` has changed since this was proposed", path: file.path,
                hint: "make the change anew on the file as it is now: `akkoord propose … --revises ID`")
        }
    }

    /// A version never changes; all else can be proposed as a change of what is there now.
    private var takenHint: Message {
        if change.subject == "version" {
            return
                "its author makes it the next version, `akkoord version propose … --revises ID`, or takes it back: `akkoord retract ID`"
        }
        return
            "its author proposes it as a change of what is there, or under another id, both with `--revises ID`, or takes it back: `akkoord retract ID`"
    }

    /// The state with new values.
    func adoption(_ files: [String: [UInt8]], _ snapshot: Snapshot) -> Adoption {
        var next = state
        next.take(snapshot)
        return Adoption(files: files.mapValues { .some($0) }, state: next)
    }
}
