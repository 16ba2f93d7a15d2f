import CanonicalForm
import Findings
import Governance

/// What every budget line may say of itself.
enum LineShape {
    static let identity: [FieldShape] = [
        .required("id", .id, "the id of the line, unique in the plan and stable for ever"),
        .required("name", .line, "the name that people read"),
        .required("rank", .scalar(.integer(1...9999)), "the place among its neighbours on pages and in tables"),
    ]

    static let executor = FieldShape.required("executor", .id, "the party that carries the line out")
    static let ownExecutor = FieldShape.optional(
        "executor", .id, "the party that carries it out, where it is another than the theme's")

    static let details: [FieldShape] = [
        .optional("holder", .id, "the office that answers for the line (budget holder)"),
        .optional("vat", .word("included", "excluded", "compensated"), "whether amounts include value added tax"),
        .optional("price-level", .scalar(.integer(1990...2200)), "the year in whose prices the amounts are"),
        .optional("nature", .word("exploitation", "investment"), "running costs or investment"),
        .optional("note", .prose, "a remark"),
    ]

    /// The word is there, or nothing is.
    static let state = FieldShape.optional("state", .word("closed"), "closed: it takes no change any more")

    static let intervention = Shape.mapping(identity + [ownExecutor] + details + [state, CellShape.field])

    static func line(
        _ reader: FieldReader, level: Line.Level, parent: LineID?, executor inherited: PartyID? = nil
    ) throws -> Line {
        let details = try details(reader)
        return Line(
            id: LineID(try reader.text("id")), name: try reader.text("name"), rank: try reader.integer("rank"),
            level: level,
            parent: parent, executor: details.ownExecutor ?? inherited, details: details,
            isClosed: reader.optionalText("state") != nil, cells: try CellShape.read(reader))
    }

    static func details(_ reader: FieldReader) throws -> LineDetails {
        LineDetails(
            ownExecutor: reader.optionalText("executor").map { PartyID($0) },
            holder: reader.optionalText("holder").map { OfficeID($0) }, vat: reader.optionalText("vat"),
            priceLevel: try reader.optional("price-level") { Int($0) }, nature: reader.optionalText("nature"),
            note: reader.optionalText("note"))
    }

    static func identity(of line: Line) -> [Field] {
        [.plain("id", line.id.text), .quoted("name", line.name), .number("rank", line.rank)]
    }

    static func details(of line: Line) -> [Field] { fields(of: line.details) + state(of: line) }

    static func state(of line: Line) -> [Field] { Field.optional("state", plain: line.isClosed ? "closed" : nil) }

    static func fields(of details: LineDetails) -> [Field] {
        Field.optional("executor", plain: details.ownExecutor?.text)
            + Field.optional("holder", plain: details.holder?.text)
            + Field.optional("vat", plain: details.vat)
            + Field.optional("price-level", plain: details.priceLevel.map(String.init))
            + Field.optional("nature", plain: details.nature)
            + Field.optional("note", prose: details.note)
    }

    static func interventions(_ lines: [Line]) -> Field {
        .list("interventions", lines.sorted { $0.id < $1.id }) { line in
            .mapping(identity(of: line) + details(of: line) + [CellShape.field(line.cells)])
        }
    }
}
