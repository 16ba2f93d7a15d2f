import Amendments
package import CanonicalForm
import Findings
import Governance
package import Workflow

/// The canonical form of what the judge derives; statements name its digest (FORMATS, Facts).
///
/// Never stored as a file.
package enum FactsDocument {
    package static let kind = DocumentKind(
        "facts", "What the judge derives from a proposal before any vote; statements carry its digest.",
        [
            .required("facts", .scalar(.integer(1...1)), "the version of this form"),
            .required("kind", .id, "the subject"),
            .required("shifts", .list(.id, .sorted), "the kinds of shift"),
            .required("gross", .scalar(.money(.notNegative)), "the gross amount; each operation counts once"),
            .required("parties", .list(.mapping(partyFields), .by(["id"])), "the parties affected"),
            .required("steps", .list(.id, .ordered), "the steps that apply"),
        ])

    private static let partyFields: [FieldShape] = [
        .required("id", .id, "the party"),
        .required("gives", .scalar(.money(.notNegative)), "what its lines give, gross"),
        .required("receives", .scalar(.money(.notNegative)), "what its lines receive, gross"),
    ]

    package static func node(_ facts: Facts) -> Node {
        .mapping([
            .number("facts", 1), .plain("kind", facts.kind), .list("shifts", facts.shifts, Node.plain),
            .quoted("gross", facts.gross.description),
            .list("parties", facts.parties) { share in
                .mapping([
                    .plain("id", share.party.text), .quoted("gives", share.gives.description),
                    .quoted("receives", share.receives.description),
                ])
            },
            .list("steps", facts.steps) { .plain($0.text) },
        ])
    }
}
