package import Amendments
package import CanonicalForm
package import Findings
import Governance

/// A list of operations, as `propose --file` reads it and as a revision holds it.
package enum OperationsDocument {
    package static let kind = DocumentKind(
        "operations", "Operations on the plan, as `akkoord propose --file` reads them.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("operations", list, "the operations, in the order in which they apply"),
        ])

    package static let list = Shape.list(
        .choice(key: "operation", meaning: "what is done", choices), .ordered, atLeast: 1)

    static let choices: [Shape.Choice] = [
        .init("change-contribution", contribution), .init("decrease", change), .init("increase", change),
        .init("split", split), .init("transfer", transfer),
    ]

    private static let amount = FieldShape.required("amount", .scalar(.money(.positive)), "the amount")
    private static let period = FieldShape.required("period", .id, "the period of the cell")
    private static let status = FieldShape.required("status", CellShape.status, "the status of the cell")
    private static let change: [FieldShape] = [.required("line", .id, "the line that changes"), period, status, amount]
    private static let contribution: [FieldShape] = [
        .required("agreement", .id, "the agreement"), .required("contribution", .id, "the contribution in it"),
        .required("old", .scalar(.money(.positive)), "the amount before"), amount,
    ]
    private static let transfer: [FieldShape] = [
        .required("from", .id, "the line that gives"), .required("to", .id, "the line that receives"), period, status,
        amount,
    ]
    private static let split: [FieldShape] = [
        .required("line", .id, "the line whose rest is distributed"), period, status,
        .required("old", .scalar(.money(.notNegative)), "what the cell holds before"),
        .required("parts", .list(.mapping(parts), .by(["line", "period"]), atLeast: 1), "where it goes"),
    ]
    private static let parts: [FieldShape] = [
        .required("line", .id, "the line itself or one below it"),
        .required("period", .id, "the period itself or one below it"), amount,
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<[PlanOperation]> {
        kind.decode(bytes) { try $0.items("operations", operation) }
    }

    static func operation(_ reader: FieldReader) throws -> PlanOperation {
        if try reader.text("operation") == "change-contribution" { return try changedContribution(reader) }
        let period = PeriodID(try reader.text("period"))
        let status = try reader.value("status", BudgetStatus.init(rawValue:))
        let amount = { (reader: FieldReader) in try reader.value("amount", Money.init(stored:)) }
        let line = { (key: String) in LineID(try reader.text(key)) }
        switch try reader.text("operation") {
        case "transfer":
            return .transfer(
                Transfer(
                    from: try line("from"), to: try line("to"), period: period, status: status,
                    amount: try amount(reader)))
        case "increase":
            return .increase(
                Increase(line: try line("line"), period: period, status: status, amount: try amount(reader)))
        case "decrease":
            return .decrease(
                Decrease(line: try line("line"), period: period, status: status, amount: try amount(reader)))
        case "split":
            let parts = try reader.items("parts") {
                Split.Part(
                    line: LineID(try $0.text("line")), period: PeriodID(try $0.text("period")), amount: try amount($0))
            }
            let old = try reader.value("old", Money.init(stored:))
            return .split(Split(line: try line("line"), period: period, status: status, old: old, parts: parts))
        default: throw FieldReader.Mismatch(key: "operation")
        }
    }

    private static func changedContribution(_ reader: FieldReader) throws -> PlanOperation {
        .changeContribution(
            ChangeContribution(
                agreement: AgreementID(try reader.text("agreement")),
                contribution: ContributionID(try reader.text("contribution")),
                old: try reader.value("old", Money.init(stored:)),
                amount: try reader.value("amount", Money.init(stored:))))
    }

    package static func node(_ operations: [PlanOperation]) -> Node {
        .mapping([.number("format", 1), .list("operations", operations, node)])
    }

    static func node(_ operation: PlanOperation) -> Node { .mapping(fields(operation)) }

    private static func fields(_ operation: PlanOperation) -> [Field] {
        let cell = { (period: PeriodID, status: BudgetStatus) in
            [Field.plain("period", period.text), .plain("status", status.rawValue)]
        }
        let amount = { (money: Money) in Field.quoted("amount", money.description) }
        let word = Field.plain("operation", operation.word)
        switch operation {
        case .changeContribution(let each):
            return [
                word, .plain("agreement", each.agreement.text), .plain("contribution", each.contribution.text),
                .quoted("old", each.old.description), amount(each.amount),
            ]
        case .transfer(let each):
            return [word, .plain("from", each.from.text), .plain("to", each.to.text)] + cell(each.period, each.status)
                + [amount(each.amount)]
        case .increase(let each):
            return [word, .plain("line", each.line.text)] + cell(each.period, each.status) + [amount(each.amount)]
        case .decrease(let each):
            return [word, .plain("line", each.line.text)] + cell(each.period, each.status) + [amount(each.amount)]
        case .split(let each):
            let parts = Field.list("parts", each.parts) { part in
                .mapping([.plain("line", part.line.text), .plain("period", part.period.text), amount(part.amount)])
            }
            return [word, .plain("line", each.line.text)] + cell(each.period, each.status) + [
                .quoted("old", each.old.description), parts,
            ]
        }
    }
}
