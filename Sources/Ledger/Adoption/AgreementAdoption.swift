import Documents
import Findings
import Governance

/// An agreement is one folder: new, or in the place of the one that was there (addendum, accession, exit).
struct AgreementAdoption {
    private let change: ProposedChange
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.change = change
        self.setting = setting
    }

    func adoption() throws -> Checked<Adoption> {
        let ids = Set(change.files.keys.compactMap(AgreementFiles.id)).sorted()
        guard ids.count == 1, let id = ids.first, change.files[AgreementFiles.agreement(id)] != nil else {
            let message: Message =
                "a proposal of kind `agreement` holds one agreement: its agreement.yaml, and its text.md"
            return .refused([Finding("agreement.one", message, hint: "propose each agreement by itself")])
        }
        let files = FileAdoption(change: change, setting: setting) {
            $0.hasPrefix(AgreementFiles.folder(id) + "/")
        }
        switch files.replaced() {
        case .refused(let findings): return .refused(findings)
        case .accepted(let replaced):
            let findings = try partyFindings(id, replaced.snapshot) + closedFindings(id, replaced.snapshot)
            guard findings.isEmpty else { return .refused(findings) }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
    }

    /// What was promised for a closed period stays as it was; whether it came in may still be said.
    private func closedFindings(_ id: AgreementID, _ snapshot: Snapshot) throws -> [Finding] {
        let (before, after) = (setting.state.agreements[id], snapshot.agreements[id])
        let ids = Set([before, after].flatMap { ($0?.contributions ?? []).map(\.id) }).sorted()
        return try ids.compactMap { contribution in
            let old = before?.contributions.first { $0.id == contribution }
            let new = after?.contributions.first { $0.id == contribution }
            guard !Self.isSamePromise(old, new),
                let period = [old, new].compactMap({ $0 }).compactMap({ setting.state.programme.closing($0.period) })
                    .first
            else { return nil }
            return try closedFinding(contribution, period, id)
        }
    }

    private static func isSamePromise(_ old: Contribution?, _ new: Contribution?) -> Bool {
        guard let old, let new else { return old == nil && new == nil }
        return old.party == new.party && old.purpose == new.purpose && old.period == new.period
            && old.amount == new.amount && old.books == new.books
    }

    private func closedFinding(
        _ contribution: ContributionID, _ period: PeriodID, _ agreement: AgreementID
    ) throws -> Finding {
        let decision = try ClosingDecisions(setting.state, setting.earlier).decision(closing: period)
        let message: Message = "\(period) is closed: what contribution `\(contribution)` promises for it stays as it is"
        return Finding(
            "agreement.closed-period", decision.map { "\(message); \($0) closed it" } ?? message,
            path: AgreementFiles.agreement(agreement),
            hint: "its status may still change; a change of the programme can open \(period) again")
    }

    /// Nobody is struck from an agreement in silence: who leaves stays on the list, with the day.
    private func partyFindings(_ id: AgreementID, _ snapshot: Snapshot) -> [Finding] {
        let before = setting.state.agreements[id]?.parties.map(\.id) ?? []
        let after = snapshot.agreements[id]?.parties.map(\.id) ?? []
        return before.filter { !after.contains($0) }.map {
            Finding(
                "agreement.party-removed", "party `\($0)` is gone from the agreement",
                path: AgreementFiles.agreement(id),
                hint: "a party that leaves stays on the list, with `leaves: \"DATE\"`")
        }
    }
}
