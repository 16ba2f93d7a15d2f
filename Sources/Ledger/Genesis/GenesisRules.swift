import Documents
import Findings
import GitStore
import Governance

/// What must hold of the first commit (LEDGER §1).
package enum GenesisRules {
    package static func judge(_ decision: Decision) -> Judgement {
        switch RecordRules.read(decision.content) {
        case .failure(.refused(let findings)): return LaterWords(in: decision.content).judgement(findings)
        case .failure(.unknown(let finding)): return .unknown(finding)
        case .success(let (record, digest)):
            let (founding, findings) = GenesisFiles.read(decision.content.files)
            guard let founding else { return LaterWords(in: decision.content).judgement(findings) }
            let commitFindings = CommitRules(
                decision.commit, record: record, recordDigest: digest, register: founding.snapshot.register,
                title: founding.snapshot.programme.name
            ).findings()
            let all =
                findings.filter { $0.severity == .error } + recordFindings(record, decision.content, founding)
                + commitFindings
            return all.isEmpty ? .accepted(state(founding, record, digest, decision.commit)) : .refused(all)
        }
    }

    /// The record's own rules, which `init` asks before anything is signed.
    static func recordFindings(_ record: RecordDocument, _ content: DecisionContent, _ founding: GenesisFiles)
        -> [Finding]
    {
        var findings: [Finding] = []
        let isFirst =
            record.seq == 0 && record.kind == "genesis" && record.previous == nil && record.proposal == nil
            && record.revision == nil
        if !isFirst {
            findings.append(
                Finding(
                    "genesis.record", "the first record must be of kind genesis, number 0, and name nothing before it",
                    path: "record.yaml"))
        }
        return findings + RecordRules.layoutFindings(content)
            + RecordRules.fileFindings(record, content, before: GovernedFiles())
            + RecordRules.digestFindings(record, after: founding.governed)
    }

    private static func state(
        _ founding: GenesisFiles, _ record: RecordDocument, _ digest: Digest, _ commit: RawCommit
    ) -> LedgerState {
        let first = Chronicle.Entry(
            commit: GitRepository.id(of: .commit, commit.render()), record: digest, kind: record.kind,
            date: record.date, closing: nil)
        let snapshot = founding.snapshot
        return LedgerState(
            repository: founding.repository, date: record.date, chronicle: Chronicle([first]),
            files: founding.governed, programme: snapshot.programme, register: snapshot.register,
            policies: snapshot.policies, plan: snapshot.plan, versions: snapshot.versions,
            agreements: snapshot.agreements, retiredKeys: [])
    }
}
