import Amendments
import Documents
package import Findings
package import Governance

/// What adopting a proposal does outside its folder. Recording and verifying derive it by the same rules.
package struct Adoption: Sendable {
    /// The new bytes of every file that it writes; nil removes one.
    package let files: [String: [UInt8]?]
    /// The values it leads to; digests of files and the chronicle follow from the decision.
    package let state: LedgerState

    /// Derives what adopting a change at a moment does in a state, or why it cannot be adopted there.
    ///
    /// `earlier` must hold the decisions up to that state. Throws only what stops the work.
    package static func of(
        _ change: ProposedChange, in state: LedgerState, at date: Moment, earlier: any EarlierDecisions
    ) throws -> Checked<Adoption> {
        let findings = change.findings()
        guard findings.isEmpty else { return .refused(findings) }
        let setting = AdoptionSetting(state: state, date: date, earlier: earlier)
        switch change.subject {
        case "amendment": return try AmendmentAdoption(change, setting).adoption()
        case "correction": return try CorrectionAdoption(change, setting).adoption()
        case DocumentWords.subAmendment: return try SubAmendmentAdoption(change, setting).adoption()
        case "agreement": return try AgreementAdoption(change, setting).adoption()
        case "version": return try VersionAdoption(change, setting).adoption()
        case "register": return RegisterAdoption(change, setting).adoption()
        case "policy": return PolicyAdoption(change, setting).adoption()
        case "programme": return try ProgrammeAdoption(change, setting).adoption()
        default:
            return .refused([Finding("decision.kind", "nothing is known of proposals of kind `\(change.subject)`")])
        }
    }
}

/// Where and when a change would be adopted.
struct AdoptionSetting {
    let state: LedgerState
    let date: Moment
    let earlier: any EarlierDecisions

    /// The books to which operations are applied, with the texts that they name. A state holds digests; the bytes are
    /// those of its own commit.
    func books(for operations: [PlanOperation]) throws -> Books {
        var books = state.books
        for path in Set(operations.compactMap(\.touchedText)) where path.hasPrefix(ReplaceText.folder) {
            guard let digest = state.files[path] else { continue }
            books.texts[path] = PlanText(try earlier.bytes(of: path, at: state.seq, digest))
        }
        return books
    }
}
