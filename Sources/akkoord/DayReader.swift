import CanonicalForm
import Findings
import Governance
import Ledger

/// Reads a day as a person types it.
enum DayReader {
    static func read(_ typed: String, _ option: String) throws -> CalendarDate {
        guard ScalarForm.date.accepts(typed) else {
            throw LedgerError.refused(
                Finding("history.date", "`\(typed)` is not a day", hint: "as in \(option) 2021-03-02"))
        }
        return CalendarDate(typed)
    }
}
