import Amendments
import CanonicalForm
import Findings
import Governance

/// Release, recall, hold and resume: what an amount may be used for.
enum StatusOperations {
    private typealias Shared = OperationFields

    /// Of release and recall, which say both statuses by their word.
    static let released: [FieldShape] = [
        .required("line", .id, "the line"), Shared.period, Shared.old, Shared.amount,
    ]

    /// Of hold and resume.
    static let held: [FieldShape] = [
        .required("line", .id, "the line"), Shared.period,
        .required("status", .word("indicative", "authorised"), "what the money is when it is not on hold"),
        Shared.old, Shared.amount,
    ]

    static func release(_ reader: FieldReader) throws -> Release {
        Release(
            line: try reader.line("line"), period: try reader.period("period"), old: try reader.money("old"),
            amount: try reader.money("amount"))
    }

    static func recall(_ reader: FieldReader) throws -> Recall {
        Recall(
            line: try reader.line("line"), period: try reader.period("period"), old: try reader.money("old"),
            amount: try reader.money("amount"))
    }

    static func hold(_ reader: FieldReader) throws -> Hold {
        Hold(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            old: try reader.money("old"), amount: try reader.money("amount"))
    }

    static func resume(_ reader: FieldReader) throws -> Resume {
        Resume(
            line: try reader.line("line"), period: try reader.period("period"), status: try reader.status("status"),
            old: try reader.money("old"), amount: try reader.money("amount"))
    }

    static func fields(
        _ line: LineID, _ period: PeriodID, _ status: BudgetStatus?, _ old: Money, _ amount: Money
    ) -> [Field] {
        [.plain("line", line.text), .plain("period", period.text)]
            + Field.optional("status", plain: status?.rawValue)
            + [.quoted("old", old.description), .quoted("amount", amount.description)]
    }
}
