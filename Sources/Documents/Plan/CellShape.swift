import CanonicalForm
import Findings
import Governance

/// The cells of a line, as several plan files hold them.
enum CellShape {
    static let fields: [FieldShape] = [
        .required("period", .id, "the period the amount is for"),
        .required("status", status, "indicative, authorised by a release, or on hold"),
        .required("amount", .scalar(.money(.positive)), "the amount not yet distributed to lines or periods below"),
    ]

    static let status = Shape.scalar(.word(["indicative", "authorised", "on-hold"]))
    static let list = Shape.list(.mapping(fields), .by(["period", "status"]))
    static let field = FieldShape.required(
        "cells", list, "the money of this line itself; a cell of zero is never stored")

    static func read(_ line: FieldReader) throws -> Cells {
        let cells = try line.items("cells") { cell in
            let status = try cell.value("status", BudgetStatus.init(rawValue:))
            return (
                CellKey(period: PeriodID(try cell.text("period")), status: status),
                try cell.value("amount", Money.init(stored:))
            )
        }
        return Cells(Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }

    static func field(_ cells: Cells) -> Field {
        .list("cells", cells.sorted) { cell in
            .mapping([
                .plain("period", cell.key.period.text), .plain("status", cell.key.status.rawValue),
                .quoted("amount", cell.amount.description),
            ])
        }
    }
}
