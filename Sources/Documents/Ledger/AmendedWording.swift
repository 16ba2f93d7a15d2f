package import Amendments
package import CanonicalForm
import Findings
package import Governance

/// The pending amendment that a sub-amendment changes: which one, and all that it says so far.
///
/// The wording stands here in full and not as a digest, so that whoever reads or judges the sub-amendment needs nothing
/// that lies on a branch.
package struct AmendedWording: Hashable, Sendable {
    /// The proposal.
    package let proposal: String
    /// The place in which it is voted on among the sub-amendments on that amendment: the lowest first.
    package let order: Int
    package let takesEffect: RevisionDocument.Effectivity
    package let operations: [PlanOperation]

    package init(
        proposal: String, order: Int, takesEffect: RevisionDocument.Effectivity, operations: [PlanOperation]
    ) {
        self.proposal = proposal
        self.order = order
        self.takesEffect = takesEffect
        self.operations = operations
    }

    package static let orders = 1...999

    static let fields: [FieldShape] = [
        .required("proposal", .scalar(.proposalID), "the amendment that would be changed"),
        .required(
            "order", .scalar(.integer(1...999)),
            "the place in which it is voted on among the sub-amendments on it; the lowest first"),
        .required(
            "takes-effect", .scalar(.word(RevisionDocument.Effectivity.allCases.map(\.rawValue).sorted())),
            "when the amendment takes effect as it reads"),
        .required("operations", OperationsDocument.list, "the operations of the amendment as it reads"),
    ]

    static func read(_ reader: FieldReader) throws -> AmendedWording {
        AmendedWording(
            proposal: try reader.text("proposal"), order: try reader.integer("order"),
            takesEffect: try reader.value("takes-effect", RevisionDocument.Effectivity.init(rawValue:)),
            operations: try reader.items("operations", OperationsDocument.operation))
    }

    var node: Node {
        .mapping([
            .quoted("proposal", proposal), .number("order", order), .plain("takes-effect", takesEffect.rawValue),
            .list("operations", operations, OperationsDocument.node),
        ])
    }
}

extension RevisionDocument {
    /// What an amendment that says nothing but this decides: the tree of which `change` is the digest.
    package static func amendmentNode(
        _ operations: [PlanOperation], taking effectivity: Effectivity
    ) throws(MoneyError) -> Node {
        let effect = try Effect(of: operations)
        // Title, motivation and authors are no part of what is decided.
        return RevisionDocument(
            kind: RecordDocument.Kind.amendment.rawValue, title: "", takesEffect: effectivity, operations: operations,
            effect: effect, payload: [], motivation: Digest(hex: ""), authors: [], revises: []
        ).changeNode
    }
}
