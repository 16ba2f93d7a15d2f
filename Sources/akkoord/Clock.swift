import CanonicalForm
import Findings
import Foundation
import Governance
import Ledger

/// The clock of the command: `AKKOORD_NOW` when it is set, else the machine's.
enum Clock {
    static func now() throws -> Moment {
        guard let fixed = ProcessInfo.processInfo.environment["AKKOORD_NOW"] else {
            return Moment(secondsSince1970: Int64(Date().timeIntervalSince1970))
        }
        if let problem = ScalarForm.time.problem(in: fixed) {
            throw LedgerError.undecided([
                Finding(
                    "clock.format", "AKKOORD_NOW: \(problem)",
                    hint: "leave AKKOORD_NOW unset to use the clock of this machine")
            ])
        }
        return Moment(fixed)
    }
}
