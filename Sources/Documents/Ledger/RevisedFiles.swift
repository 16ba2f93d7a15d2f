package import Amendments
import CanonicalForm
import Findings
package import Governance

/// What a proposal of another kind than an amendment does: it puts whole files in the place of others.
///
/// The new bytes are named by `payload`; the old ones stand here, in what is signed, so that a file that has moved in
/// the meantime is never overwritten by somebody who did not see it.
package struct RevisedFiles: Hashable, Sendable {
    package struct Replacement: Hashable, Sendable {
        package let path: String
        /// The digest of the file as it stands; nil where it must not exist.
        package let old: Digest?

        package init(path: String, old: Digest?) {
            self.path = path
            self.old = old
        }
    }

    /// What becomes of proposals that are open when a policy changes (LEDGER §4).
    ///
    /// `continue` needs proposals that are anchored on main; this rule set has none yet.
    package enum Pending: String, Hashable, Sendable, CaseIterable {
        case judgeAnew = "judge-anew"
    }

    package let replacements: [Replacement]
    /// Said by a change of policy, and by nothing else.
    package let pending: Pending?

    package init(replacements: [Replacement], pending: Pending? = nil) {
        self.replacements = replacements
        self.pending = pending
    }

    package static let none = RevisedFiles(replacements: [])

    static let choices: [Shape.Choice] = [
        .init(
            "pending",
            [
                .required(
                    "proposals", .scalar(.word(Pending.allCases.map(\.rawValue))),
                    "what becomes of proposals that are open when the policy changes")
            ]),
        .init(
            "replace",
            [
                .required("path", .scalar(.path), "the file that is put in the place of another"),
                .required("old", .noneOr(.digest), "the digest of the file as it stands; none for a new file"),
            ]),
    ]

}

/// One item of a revision's `operations`: an operation on the plan, or a word about whole files.
package enum RevisedOperation: Hashable, Sendable {
    case plan(PlanOperation)
    case replace(RevisedFiles.Replacement)
    case pending(RevisedFiles.Pending)

    static func read(_ reader: FieldReader) throws -> RevisedOperation {
        switch try reader.text("operation") {
        case "replace":
            return .replace(.init(path: try reader.text("path"), old: try reader.noneOr("old") { Digest($0) }))
        case "pending": return .pending(try reader.value("proposals", RevisedFiles.Pending.init(rawValue:)))
        default: return .plan(try OperationsDocument.operation(reader))
        }
    }

    var node: Node {
        switch self {
        case .plan(let operation): return OperationsDocument.node(operation)
        case .replace(let file):
            return .mapping([
                .plain("operation", "replace"), .quoted("path", file.path),
                .plainOrNone("old", file.old?.description),
            ])
        case .pending(let rule):
            return .mapping([.plain("operation", "pending"), .plain("proposals", rule.rawValue)])
        }
    }
}
