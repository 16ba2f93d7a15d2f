import CanonicalForm
import Documents
import Findings
import GitStore
import Governance
import Workflow

/// `state(n) = state(n-1) + decision(n)`, or a refusal with findings.
///
/// The one set of rules: `enact` asks it before it writes, the hook before it accepts, `verify` for every commit.
package enum DecisionRules {
    /// Judges a decision with its commit. The content is judged first: a sound signature under a wrong decision is
    /// refused for what it decides.
    package static func judge(
        _ decision: Decision, after state: LedgerState, earlier: any EarlierDecisions
    ) throws -> Judgement {
        let judgement = try judgeKnown(decision, after: state, earlier: earlier)
        guard case .unknown(let finding) = judgement else { return judgement }
        return LaterDecision(decision, after: state).judgement(finding)
    }

    /// As far as this version knows the words that it is written in.
    private static func judgeKnown(
        _ decision: Decision, after state: LedgerState, earlier: any EarlierDecisions
    ) throws -> Judgement {
        switch RecordRules.read(decision.content) {
        case .failure(.refused(let findings)): return LaterWords(in: decision.content).judgement(findings)
        case .failure(.unknown(let finding)): return .unknown(finding)
        case .success(let (record, digest)):
            switch try judge(decision.content, record, after: state, earlier: earlier) {
            case .refused(let findings): return LaterWords(in: decision.content).judgement(findings)
            case .accepted(let accepted):
                let findings = CommitRules(
                    decision.commit, record: record, recordDigest: digest, register: state.register,
                    retired: state.retiredKeys, title: accepted.title
                ).findings()
                guard findings.isEmpty else { return .refused(findings) }
                var next = accepted.state
                next.chronicle.append(
                    Chronicle.Entry(
                        commit: GitRepository.id(of: .commit, decision.commit.render()), record: digest,
                        kind: record.kind, date: record.date, closing: accepted.closing))
                return .accepted(next)
            }
        }
    }

    /// Judges what a decision holds, before it is signed.
    static func judge(
        _ content: DecisionContent, _ record: RecordDocument, after state: LedgerState,
        earlier: any EarlierDecisions
    ) throws -> Checked<JudgedDecision> {
        let general =
            RecordRules.chainFindings(record, after: state) + RecordRules.layoutFindings(content)
            + RecordRules.fileFindings(record, content, before: state.files)
        guard general.isEmpty else { return .refused(general) }
        guard let kind = RecordDocument.Kind(rawValue: record.kind), kind != .genesis, let id = record.proposal,
            let folder = ProposalFolder(id: id)
        else {
            return .refused([
                Finding(
                    "decision.kind", "a decision of kind `\(record.kind)` without its proposal cannot stand here",
                    path: "record.yaml")
            ])
        }
        if let outcome = state.outcome(of: id) {
            return .refused([
                Finding(
                    "decision.closed-proposal",
                    "proposal \(id) was decided before (\(Message(word: outcome.rawValue))); its id is final",
                    path: folder.path)
            ])
        }
        let misplaced = writeFindings(content, kind, folder)
        guard misplaced.isEmpty else { return .refused(misplaced) }
        return try ProposalDecision(content: content, record: record, folder: folder, kind: kind).judge(
            after: state, earlier: earlier)
    }

    /// What a kind may write, fixed in code whatever policy says (LEDGER §2).
    private static func writeFindings(_ content: DecisionContent, _ kind: RecordDocument.Kind, _ folder: ProposalFolder)
        -> [Finding]
    {
        content.changes.compactMap { change in
            if change.path.hasPrefix(folder.path + "/") {
                guard !change.existed, change.bytes != nil else {
                    return Finding("decision.add-only", "files of a proposal are only ever added", path: change.path)
                }
                return nil
            }
            if writes(kind).contains(where: change.path.hasPrefix), change.path != Layout.recovery { return nil }
            return Finding(
                "decision.writes", "a decision of kind `\(kind.rawValue)` may not write `\(change.path)`",
                path: change.path)
        }
    }

    /// Where a kind may write beside the folder of its proposal; which files there, its adoption says.
    private static func writes(_ kind: RecordDocument.Kind) -> [String] {
        switch kind {
        case .amendment, .correction: ["plan/", AgreementFiles.prefix]
        case .agreement: [AgreementFiles.prefix]
        case .version: ["versions/"]
        case .register: ["register/"]
        case .policy: ["policy/"]
        case .programme: [Layout.programme]
        case .genesis, .subAmendment, .closing: []
        }
    }
}
