package import Findings

/// Why the bytes of a tree or commit are refused.
package struct RawObjectError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that the bytes break.
    package enum Rule: String, Sendable {
        case treeMode = "tree.mode"
        case treeName = "tree.name"
        case treeOrder = "tree.order"
        case treeDuplicate = "tree.duplicate"
        case treeTruncated = "tree.truncated"
        case treeEmpty = "tree.empty"
        case treeDepth = "tree.depth"
        case tooManyEntries = "tree.entries"
        /// A path would be a file and a folder at once.
        case treeConflict = "tree.conflict"
        case commitHeaders = "commit.headers"
        case commitParents = "commit.parents"
        case commitPerson = "commit.person"
        case commitSignature = "commit.signature"
        case commitCharacters = "commit.characters"
        case commitForm = "commit.form"
    }

    package let rule: Rule
    package let message: Message
    /// Where in the object's bytes; 0 when the trouble is no single place.
    package let offset: Int

    package init(_ rule: Rule, _ message: Message, offset: Int = 0) {
        self.rule = rule
        self.message = message
        self.offset = offset
    }

    package var description: String { "\(message) [\(rule.rawValue)]" }
}
