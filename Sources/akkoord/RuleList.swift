import Findings
import Ledger

/// The rules that can be named by a finding, for `check --list` and `verify --list`.
enum RuleList {
    static let check = Rules.files.sorted()
    static let verify = (Rules.files + Rules.history).sorted()
}
