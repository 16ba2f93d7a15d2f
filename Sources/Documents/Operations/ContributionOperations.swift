import Amendments
import CanonicalForm
import Findings
import Governance

/// Contributions under an agreement.
enum ContributionOperations {
    static let change: [FieldShape] = [
        .required("agreement", .id, "the agreement"), .required("contribution", .id, "the contribution in it"),
        .required("old", .scalar(.money(.positive)), "the amount before"), OperationFields.amount,
    ]

    static func change(_ reader: FieldReader) throws -> ChangeContribution {
        ChangeContribution(
            agreement: AgreementID(try reader.text("agreement")),
            contribution: ContributionID(try reader.text("contribution")), old: try reader.money("old"),
            amount: try reader.money("amount"))
    }

    static func fields(_ change: ChangeContribution) -> [Field] {
        [
            .plain("agreement", change.agreement.text), .plain("contribution", change.contribution.text),
            .quoted("old", change.old.description), .quoted("amount", change.amount.description),
        ]
    }

    // MARK: Whole contributions

    static let entry: [FieldShape] =
        [.required("agreement", .id, "the agreement"), .required("contribution", .id, "the contribution in it")]
        + AgreementDocument.contributionFields.dropFirst()

    static func agreement(_ reader: FieldReader) throws -> AgreementID { AgreementID(try reader.text("agreement")) }

    static func entry(_ reader: FieldReader) throws -> Contribution {
        try AgreementDocument.contribution(ContributionID(try reader.text("contribution")), reader)
    }

    static func fields(_ agreement: AgreementID, _ contribution: Contribution) -> [Field] {
        [.plain("agreement", agreement.text), .plain("contribution", contribution.id.text)]
            + AgreementDocument.fields(of: contribution)
    }
}
