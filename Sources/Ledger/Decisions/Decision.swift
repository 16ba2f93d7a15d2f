package import GitStore
import Governance

/// One commit on main as bytes: what it changes, and the commit itself. Nothing in it is believed yet.
package struct Decision: Sendable {
    /// A file that differs from the parent's tree.
    package struct Change: Sendable {
        package let path: String
        /// Whether the parent's tree had the file.
        package let existed: Bool
        /// Nil where the file is removed.
        package let bytes: [UInt8]?

        package init(path: String, existed: Bool, bytes: [UInt8]?) {
            self.path = path
            self.existed = existed
            self.bytes = bytes
        }
    }

    /// Exactly the raw difference of the trees, sorted by path.
    package let changes: [Change]
    package let commit: RawCommit

    package init(changes: [Change], commit: RawCommit) {
        self.changes = changes
        self.commit = commit
    }

    package var content: DecisionContent { DecisionContent(changes) }
}

/// The changed files of a decision, the record apart.
package struct DecisionContent: Sendable {
    package let record: Decision.Change?
    package let changes: [Decision.Change]

    package init(_ changes: [Decision.Change]) {
        record = changes.first { $0.path == "record.yaml" }
        self.changes = changes.filter { $0.path != "record.yaml" }
    }

    package var files: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: changes.compactMap { change in change.bytes.map { (change.path, $0) } })
    }
}
