import Amendments
import Documents
import Findings
import Governance
import Workflow

/// A correction is an amendment that undoes or mends an earlier decision, and changes no record that one did not touch.
///
/// What the corrected decision touched is derived from the operations that it adopted, never taken from the proposal.
struct CorrectionAdoption {
    private let change: ProposedChange
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.change = change
        self.setting = setting
    }

    func adoption() throws -> Checked<Adoption> {
        let findings = try boundFindings()
        guard findings.isEmpty else { return .refused(findings) }
        return try AmendmentAdoption(change, setting).adoption()
    }

    private func boundFindings() throws -> [Finding] {
        let id = change.revision.corrects ?? ""
        let corrected: Int
        let decisions = CorrectedDecisions(setting.state.chronicle, setting.earlier)
        switch try decisions.seq(of: id) {
        case .refused(let findings): return findings
        case .accepted(let seq): corrected = seq
        }
        let touched = try decisions.touched(by: corrected)
        let outside = Amendment(change.revision.operations).touchedRecords.subtracting(touched)
        return outside.map(\.name).sorted { $0.text < $1.text }.map { name in
            Finding(
                "correction.outside", "\(id) did not touch \(name), so a correction of it cannot change that",
                hint: "change it by an amendment of its own")
        }
    }
}

extension ClosedPeriods {
    /// How decisions of a kind stand to closed periods: a correction mends what was decided for them.
    init(for kind: String) { self = kind == RecordDocument.Kind.correction.rawValue ? .mayBeCorrected : .stayClosed }
}

/// The decisions that corrections name.
struct CorrectedDecisions {
    private let chronicle: Chronicle
    private let earlier: any EarlierDecisions

    init(_ chronicle: Chronicle, _ earlier: any EarlierDecisions) {
        self.chronicle = chronicle
        self.earlier = earlier
    }

    /// The number of one: that of an amendment, or of an earlier correction, which was adopted before and which no
    /// other correction mends. Two of one decision would each take back all of it.
    func seq(of id: String) throws -> Checked<Int> {
        let found = Self.seq(of: id, in: chronicle)
        guard case .accepted(let seq) = found, let correction = try correction(of: id, after: seq) else { return found }
        let message: Message = "\(id) was corrected already, by \(correction)"
        return .refused([
            Finding(
                "correction.again", message,
                hint: "correct \(correction): that may change all that \(id) touched")
        ])
    }

    private func correction(of id: String, after seq: Int) throws -> String? {
        try chronicle.seqs(of: .correction, after: seq).first { try earlier.corrected(by: $0) == id }.flatMap {
            chronicle[$0].proposal
        }
    }

    /// The records that a decision touched, and those of the decision that it corrects.
    func touched(by seq: Int) throws -> Set<BookRecord> {
        let own = Amendment(try earlier.operations(of: seq)).touchedRecords
        guard chronicle[seq].kind == RecordDocument.Kind.correction.rawValue,
            let corrected = try earlier.corrected(by: seq).flatMap({ chronicle.seq(closing: $0) }), corrected < seq
        else { return own }
        return own.union(try touched(by: corrected))
    }

    private static func seq(of id: String, in chronicle: Chronicle) -> Checked<Int> {
        guard let seq = chronicle.seq(closing: id) else {
            let message: Message = "no decision `\(id)` was taken before this one"
            return .refused([Finding("correction.unknown", message, hint: "`akkoord history` lists the decisions")])
        }
        guard chronicle[seq].closing?.outcome == .adopted else {
            let message: Message = "\(id) was not adopted, so there is nothing to correct"
            return .refused([Finding("correction.kind", message, hint: "akkoord explain \(id)")])
        }
        guard DocumentWords.kindsOfOperations.contains(chronicle[seq].kind) else {
            let kind = Message(word: chronicle[seq].kind)
            let message: Message = "\(id) is no amendment but a decision of kind `\(kind)`"
            return .refused([
                Finding("correction.kind", message, hint: "what changes whole files is changed by a new proposal")
            ])
        }
        return .accepted(seq)
    }
}

extension BookRecord {
    /// As a sentence names it.
    var name: Message {
        switch self {
        case .cell(let cell): Refusal.name(cell)
        case .line(let line): "line `\(line)`"
        case .goal(let theme, let goal): "goal `\(goal)` of `\(theme)`"
        case .target(let theme, let target): "target `\(target)` of `\(theme)`"
        case .contribution(let agreement, let contribution): "contribution `\(contribution)` of `\(agreement)`"
        case .text(let path, let section): "section `\(section)` of `\(path)`"
        }
    }
}
