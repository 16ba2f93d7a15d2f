package import CanonicalForm
package import Findings
package import Governance
package import Workflow

/// `outcome.yaml`: what the judge reached, in codes and whole numbers.
///
/// Written once, and recomputed by every verifier.
package struct OutcomeDocument: Hashable, Sendable {
    package let outcome: Verdict.Outcome
    package let revision: Digest
    package let steps: [StepVerdict]

    package init(outcome: Verdict.Outcome, revision: Digest, steps: [StepVerdict]) {
        self.outcome = outcome
        self.revision = revision
        self.steps = steps
    }

    package static let kind = DocumentKind(
        "outcome", "What the judge reached on a proposal, in codes and whole numbers.",
        [
            .required("outcome", .scalar(.word(Verdict.Outcome.allCases.map(\.rawValue).sorted())), "how it ended"),
            .required("revision", .digest, "the revision that was judged"),
            .required(
                "steps", .list(.mapping(stepFields), .ordered), "each step with its arithmetic; empty when retracted"),
        ])

    private static let count = Shape.scalar(.integer(0...999_999_999_999))

    private static let stepFields: [FieldShape] = [
        .required("id", .id, "the step"),
        .required("result", .scalar(.word(StepResult.allCases.map(\.rawValue).sorted())), "how the step ended"),
        .required("base", count, "what the majority is a share of"),
        .required("quorum", count, "how many had to take part"),
        .required("present", count, "how many took part"), .required("for", count, "votes for"),
        .required("against", count, "votes against"), .required("abstain", count, "abstentions"),
        .required("needed", count, "how many votes for were needed"),
        .required("missing", .list(.scalar(.capacity), .sorted), "capacities that had not spoken"),
        .required(
            "not-counted", .list(.mapping(notCountedFields), .by(["statement", "code"])),
            "statements that do not count, and why"),
    ]

    private static let notCountedFields: [FieldShape] = [
        .required("statement", .digest, "the statement"),
        .required("code", .scalar(.word(ReasonCode.allCases.map(\.rawValue).sorted())), "why it does not count"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<OutcomeDocument> {
        kind.decode(bytes) { reader in
            OutcomeDocument(
                outcome: try reader.value("outcome", Verdict.Outcome.init(rawValue:)),
                revision: try reader.value("revision") { Digest($0) },
                steps: try reader.items("steps", step))
        }
    }

    private static func step(_ reader: FieldReader) throws -> StepVerdict {
        var step = StepVerdict(
            step: Identifier(try reader.text("id")), result: try reader.value("result", StepResult.init(rawValue:)))
        step.base = try reader.integer("base")
        step.quorum = try reader.integer("quorum")
        step.present = try reader.integer("present")
        step.votesFor = try reader.integer("for")
        step.votesAgainst = try reader.integer("against")
        step.abstentions = try reader.integer("abstain")
        step.needed = try reader.integer("needed")
        step.missing = reader.texts("missing").compactMap(Capacity.init)
        step.notCounted = try reader.items("not-counted") {
            .init(
                statement: try $0.value("statement") { Digest($0) },
                code: try $0.value("code", ReasonCode.init(rawValue:)))
        }
        return step
    }

    package var node: Node {
        .mapping([
            .plain("outcome", outcome.rawValue), .plain("revision", revision.description),
            .list("steps", steps, Self.node),
        ])
    }

    private static func node(_ step: StepVerdict) -> Node {
        .mapping([
            .plain("id", step.step.text), .plain("result", step.result.rawValue), .number("base", step.base),
            .number("quorum", step.quorum), .number("present", step.present), .number("for", step.votesFor),
            .number("against", step.votesAgainst), .number("abstain", step.abstentions), .number("needed", step.needed),
            .list("missing", step.missing.map(\.description), Node.plain),
            .list("not-counted", step.notCounted) {
                .mapping([.plain("statement", $0.statement.description), .plain("code", $0.code.rawValue)])
            },
        ])
    }
}
