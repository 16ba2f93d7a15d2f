package import Documents
package import GitStore
package import Governance

/// A verified history: every decision from the founding on, each with the state it led to.
package struct VerifiedHistory: Sendable {
    package struct Entry: Sendable {
        package let commit: ObjectID
        package let record: RecordDocument
        /// The files that the decision changed, by path.
        package let files: [String: [UInt8]]
        package let state: LedgerState
    }

    /// In order; the founding first. Never empty.
    package let entries: [Entry]
    package let counts: Counts

    /// What was read and checked. All evidence of this build is by the signer's own key.
    package struct Counts: Hashable, Sendable {
        package var decisions = 0
        package var statements = 0
        package var files = 0
        package var bytes = 0

        package init() {}
    }

    package var head: Entry { entries[entries.count - 1] }
    package var state: LedgerState { head.state }
    package var repository: Digest { state.repository }
}
