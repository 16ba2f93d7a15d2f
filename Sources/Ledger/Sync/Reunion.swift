package import Findings
package import Workflow

/// What bringing a clone and the shared repository together came to.
package struct Reunion: Sendable {
    package enum Main: Hashable, Sendable {
        /// Both stand at one decision.
        case same(Int)
        /// Decisions are here that the shared repository does not have yet.
        case ahead([String])
        /// Main here went on to where the shared one is.
        case followed(from: Int, to: Int)
        /// The two had parted behind a decision: what was decided here was judged anew on the shared one.
        case rejoined(after: Int, to: Int)
    }

    /// A decision that was made again, with the same statements.
    package struct Remade: Hashable, Sendable {
        package let proposal: String
        package let outcome: Verdict.Outcome
        package let old: Int
        package let new: Int
    }

    /// A proposal of another repository that is here now, or holds more than it did.
    package struct Taken: Hashable, Sendable {
        package let proposal: String
        /// How many files it had not.
        package let files: Int
        package let isNew: Bool
    }

    package let main: Main
    package internal(set) var remade: [Remade] = []
    /// Decided here and there alike: the shared decision stands.
    package internal(set) var decidedThere: [String] = []
    /// Decided here, and open again.
    package internal(set) var reopened: [String] = []
    package internal(set) var taken: [Taken] = []
    /// Where what stood here before is kept.
    package internal(set) var kept: String?
    /// Why something could not be taken over or recorded.
    package internal(set) var findings: [Finding] = []
    /// Working files left alone because they hold uncommitted edits.
    package internal(set) var leftAlone: [String] = []
}
