package import Findings

/// Why something asked of the ledger was not done. Nothing was changed.
package enum LedgerError: Error {
    /// A rule says no: exit code 1.
    case refused([Finding])
    /// It could not be found out: exit code 2.
    case undecided([Finding])
    /// Another writer was faster; the same command may be given again.
    case overtaken(Message)

    package static func refused(_ finding: Finding) -> LedgerError { .refused([finding]) }
}
