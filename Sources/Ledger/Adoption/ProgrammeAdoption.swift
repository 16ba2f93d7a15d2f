import Documents
import Findings
import Governance

/// A change of `programme.yaml`: name, periods, languages. Its id was fixed at the founding.
struct ProgrammeAdoption {
    private let files: FileAdoption
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.setting = setting
        files = FileAdoption(change: change, setting: setting) { $0 == Layout.programme }
    }

    func adoption() -> Checked<Adoption> {
        switch files.replaced() {
        case .refused(let findings): return .refused(findings)
        case .accepted(let replaced):
            guard replaced.snapshot.programme.id == setting.state.programme.id else {
                return .refused([
                    Finding(
                        "programme.id", "the id of the programme is `\(setting.state.programme.id)` for ever",
                        path: Layout.programme, hint: "the name that people read is `name`")
                ])
            }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
    }
}
