import Amendments
import CanonicalForm
import Findings
import Governance

/// Transfer, increase, decrease, split, merge, rephase and what is carried over: money from cell to cell.
enum CellOperations {
    private typealias Shared = OperationFields

    // MARK: Shapes

    static let change: [FieldShape] = [
        .required("line", .id, "the line that changes"), Shared.period, Shared.status, Shared.amount,
    ]

    static let transfer: [FieldShape] = [
        .required("from", .id, "the line that gives"), .required("to", .id, "the line that receives"), Shared.period,
        Shared.status, Shared.amount,
    ]

    /// Of a split, and of the merge that takes it back.
    static let distribution: [FieldShape] = [
        .required("line", .id, "the line of the rest"), Shared.period, Shared.status, Shared.old,
        .required("parts", .list(.mapping(part), .by(["line", "period"]), atLeast: 1), "the parts below the rest"),
    ]

    private static let part: [FieldShape] = [
        .required("line", .id, "the line itself or one below it"),
        .required("period", .id, "the period itself or one below it"), Shared.amount,
    ]

    static let rephase: [FieldShape] = [
        .required("line", .id, "the line"), .required("from", .id, "the period that gives"),
        .required("to", .id, "the period that receives"), Shared.status, Shared.old, Shared.amount,
    ]

    /// Of a carry-over from a closed period, and of what takes it back.
    static let carried = rephase

    // MARK: Reading

    static func transfer(_ reader: FieldReader) throws -> Transfer {
        Transfer(
            from: try reader.line("from"), to: try reader.line("to"), period: try reader.period("period"),
            status: try reader.status("status"), amount: try reader.money("amount"))
    }

    static func increase(_ reader: FieldReader) throws -> Increase {
        Increase(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            amount: try reader.money("amount"))
    }

    static func decrease(_ reader: FieldReader) throws -> Decrease {
        Decrease(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            amount: try reader.money("amount"))
    }

    static func split(_ reader: FieldReader) throws -> Split {
        Split(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            old: try reader.money("old"), parts: try reader.items("parts", part))
    }

    static func merge(_ reader: FieldReader) throws -> Merge {
        Merge(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            old: try reader.money("old"), parts: try reader.items("parts", part))
    }

    private static func part(_ reader: FieldReader) throws -> Split.Part {
        Split.Part(
            line: try reader.line("line"), period: try reader.period("period"), amount: try reader.money("amount"))
    }

    static func rephase(_ reader: FieldReader) throws -> Rephase {
        Rephase(
            line: try reader.line("line"), from: try reader.period("from"), to: try reader.period("to"),
            status: try reader.status("status"), old: try reader.money("old"), amount: try reader.money("amount"))
    }

    static func carryOver(_ reader: FieldReader) throws -> CarryOver {
        let each = try rephase(reader)
        return CarryOver(
            line: each.line, from: each.from, to: each.to, status: each.status, old: each.old, amount: each.amount)
    }

    static func carryBack(_ reader: FieldReader) throws -> CarryBack {
        let each = try rephase(reader)
        return CarryBack(
            line: each.line, from: each.from, to: each.to, status: each.status, old: each.old, amount: each.amount)
    }

    // MARK: Writing

    static func fields(_ transfer: Transfer) -> [Field] {
        [
            .plain("from", transfer.from.text), .plain("to", transfer.to.text),
            .plain("period", transfer.period.text), .plain("status", transfer.status.rawValue),
            .quoted("amount", transfer.amount.description),
        ]
    }

    static func fields(_ line: LineID, _ period: PeriodID, _ status: BudgetStatus, _ amount: Money) -> [Field] {
        cell(line, period, status) + [.quoted("amount", amount.description)]
    }

    static func fields(
        _ line: LineID, _ period: PeriodID, _ status: BudgetStatus, _ old: Money, _ parts: [Split.Part]
    ) -> [Field] {
        cell(line, period, status) + [
            .quoted("old", old.description),
            .list("parts", parts) { part in
                .mapping([
                    .plain("line", part.line.text), .plain("period", part.period.text),
                    .quoted("amount", part.amount.description),
                ])
            },
        ]
    }

    /// Of a rephase or carry-over.
    static func fields(
        _ line: LineID, from: PeriodID, to: PeriodID, _ status: BudgetStatus, _ old: Money, _ amount: Money
    ) -> [Field] {
        [
            .plain("line", line.text), .plain("from", from.text), .plain("to", to.text),
            .plain("status", status.rawValue), .quoted("old", old.description),
            .quoted("amount", amount.description),
        ]
    }

    private static func cell(_ line: LineID, _ period: PeriodID, _ status: BudgetStatus) -> [Field] {
        [.plain("line", line.text), .plain("period", period.text), .plain("status", status.rawValue)]
    }
}
