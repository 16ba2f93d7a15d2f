import Findings
import Governance

/// A change of policy is judged by the policy before it, and must leave a way to decide everything.
struct PolicyAdoption {
    private let files: FileAdoption
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.setting = setting
        files = FileAdoption(change: change, setting: setting) { $0.hasPrefix("policy/") }
    }

    func adoption() -> Checked<Adoption> {
        switch files.replaced() {
        case .refused(let findings): return .refused(findings)
        case .accepted(let replaced):
            let findings = ProcedureCheck.worsened(
                from: setting.state.snapshot, to: replaced.snapshot, on: setting.date.date)
            guard findings.isEmpty else { return .refused(findings) }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
    }
}
