import CanonicalForm
import Documents
import Findings
package import Governance
package import Workflow

extension DecisionWriter.Draft {
    /// The decision that ends a proposal: its folder with the outcome, and all that adopting it writes.
    package init(
        ending hearing: Hearing, _ verdict: Verdict, _ outcome: Verdict.Outcome, in state: LedgerState,
        at date: Moment, earlier: any EarlierDecisions
    ) throws {
        let folder = hearing.dossier.folder
        var files: [String: [UInt8]?] = hearing.dossier.files.mapValues { .some($0) }
        let document = OutcomeDocument(outcome: outcome, revision: hearing.matter.revision, steps: verdict.steps)
        files[folder.outcome] = .some(CanonicalWriter.bytes(of: document.node))
        if outcome == .adopted {
            switch try Adoption.of(hearing.change, in: state, at: date, earlier: earlier) {
            case .refused(let findings): throw LedgerError.refused(findings.map { $0.concerning(folder.id) })
            case .accepted(let adoption): files.merge(adoption.files) { _, new in new }
            }
        }
        self.init(
            kind: outcome == .adopted ? RecordDocument.Kind(rawValue: hearing.revision.kind) ?? .closing : .closing,
            proposal: folder.id, revision: hearing.matter.revision, title: hearing.revision.title, files: files)
    }
}

extension DecisionWriter {
    /// Makes the tags of versions that the newest decision adopted, each at the decision whose plan it is.
    package func tagVersions(of next: LedgerState, after state: LedgerState) throws {
        for version in next.versions where !state.versions.contains(version) {
            let record = try Archive(repository, upTo: next).record(of: next.seq)
            let commit = next.chronicle[version.asOf].commit
            try tag(VersionTag(version, at: commit, record: record, recordDigest: next.record))
        }
    }
}
