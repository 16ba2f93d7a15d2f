import Amendments
import CanonicalForm
import Findings
import Governance

/// Index: cells of a line restated in the prices of another year.
enum IndexOperation {
    private static let factor = Shape.scalar(.integer(1...Int64(Index.factorLimit)))
    private static let year = Shape.noneOr(.integer(1990...2200))

    static let fields: [FieldShape] = [
        .required("line", .id, "the line"),
        .required("old-price-level", year, "the year in whose prices it is; none where the line does not say"),
        .required("price-level", year, "the year in whose prices it is afterwards"),
        .required("above", factor, "the factor is this number …"),
        .required("below", factor, "… over this one"),
        .required(
            "rounding", .scalar(.word(Rounding.allCases.map(\.rawValue).sorted())),
            "to what each new amount is rounded, a half away from zero"),
        .required("cells", .list(.mapping(cell), .by(["period", "status"])), "the cells, old and new"),
    ]

    private static let cell: [FieldShape] = [
        OperationFields.period, OperationFields.status, OperationFields.old,
        .required("amount", .scalar(.money(.notNegative)), "what the cell holds afterwards"),
    ]

    static func read(_ reader: FieldReader) throws -> Index {
        Index(
            line: try reader.line("line"), oldPriceLevel: try reader.noneOr("old-price-level") { Int($0) },
            priceLevel: try reader.noneOr("price-level") { Int($0) }, above: try reader.integer("above"),
            below: try reader.integer("below"), rounding: try reader.value("rounding", Rounding.init(rawValue:)),
            cells: try reader.items("cells", cell))
    }

    private static func cell(_ reader: FieldReader) throws -> Index.Cell {
        Index.Cell(
            key: CellKey(period: try reader.period("period"), status: try reader.status("status")),
            old: try reader.money("old"), amount: try reader.money("amount"))
    }

    static func fields(_ index: Index) -> [Field] {
        [
            .plain("line", index.line.text),
            .plainOrNone("old-price-level", index.oldPriceLevel.map(String.init)),
            .plainOrNone("price-level", index.priceLevel.map(String.init)),
            .number("above", index.above), .number("below", index.below), .plain("rounding", index.rounding.rawValue),
            .list("cells", index.cells) { cell in
                .mapping([
                    .plain("period", cell.key.period.text), .plain("status", cell.key.status.rawValue),
                    .quoted("old", cell.old.description), .quoted("amount", cell.amount.description),
                ])
            },
        ]
    }
}
