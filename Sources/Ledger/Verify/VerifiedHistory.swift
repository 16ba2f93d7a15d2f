package import Governance

/// A verified history: its newest state, whose chronicle has a line for every decision from the founding on.
package struct VerifiedHistory: Sendable {
    package let state: LedgerState
    /// What was read and checked this time; less than everything when it went on from a checkpoint.
    package let counts: Counts

    /// All evidence of this build is by the signer's own key.
    package struct Counts: Hashable, Sendable {
        package var decisions = 0
        package var statements = 0
        package var files = 0
        package var bytes = 0

        package init() {}
    }

    package var chronicle: Chronicle { state.chronicle }
    package var head: Chronicle.Entry { chronicle[state.seq] }
    package var repository: Digest { state.repository }
}
