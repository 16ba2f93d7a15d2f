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

    func adoption() -> Checked<Adoption> {
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
            let findings = partyFindings(id, replaced.snapshot)
            guard findings.isEmpty else { return .refused(findings) }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
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
