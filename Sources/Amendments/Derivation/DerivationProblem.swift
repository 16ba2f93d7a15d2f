package import Governance

/// Why books cannot be reached from others by operations.
package enum DerivationProblem: Hashable, Sendable {
    /// A line says something else of itself that no operation changes.
    case word(LineID, Word)
    /// The totals that sources state.
    case statedTotals
    /// An agreement came, went, or says something else than other contributions.
    case agreement(AgreementID)
    /// A text came or went, or differs in more than what stands below its headings.
    case text(String)
    /// An operation that would be needed is refused.
    case refused(Refusal, on: LineID?)
    /// All operations apply, and the line is still not as wanted.
    case inexact(LineID?)

    /// What of a line no operation changes; the raw value is its key in files.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        /// Its place in the tree that decides what it can be part of; in files, the list or file in which it stands.
        case level
        case rank
        case executor
        case holder
        case vat
        case nature
        case note
    }
}
