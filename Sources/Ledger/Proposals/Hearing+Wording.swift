import Documents
import Findings
import Governance
import Workflow

extension Hearing {
    /// Why an amendment cannot be adopted as it reads: it must say what the newest sub-amendment on it that was adopted
    /// says, and that must have started from a wording that it once had.
    ///
    /// Judged from what main holds and from the folder itself, so that every verifier finds the same.
    func wordingFindings(in state: LedgerState, _ earlier: any EarlierDecisions) throws -> [Finding] {
        guard revision.kind == RecordDocument.Kind.amendment.rawValue else { return [] }
        let adopted = try AdoptedSubAmendments(on: dossier.folder.id, state.chronicle, earlier)
        guard let first = adopted.first, let last = adopted.last else { return [] }
        let wordings = Set(dossier.revisions.values.map { Digest(of: $0.changeNode) })
        guard wordings.contains(first.change.before) else { return [stranger(first.proposal)] }
        return last.change.after == matter.change ? [] : [Self.unfollowed(dossier.folder.id, last.proposal)]
    }

    static func unfollowed(_ id: String, _ subAmendment: String) -> Finding {
        let message: Message = "sub-amendment \(subAmendment) was adopted, and \(id) does not say what it says"
        return Finding(
            "subamendment.unfollowed", message,
            hint: "its author puts it so: akkoord revise \(id); anything else is another sub-amendment")
    }

    private func stranger(_ subAmendment: String) -> Finding {
        let id = dossier.folder.id
        let message: Message =
            "sub-amendment \(subAmendment), which was adopted, starts from a wording that \(id) never had"
        return Finding(
            "subamendment.stranger", message,
            hint:
                "take the branch whole from another clone; if it never had that wording, retract it and propose it anew"
        )
    }
}
