import Amendments
import CanonicalForm
import Findings
import Governance

/// Lines added, removed, closed, reopened, renamed and moved.
enum LineOperations {
    static let entry: [FieldShape] =
        [
            .required("line", .id, "the id of the line, unique in the plan and stable for ever"),
            .required(
                "level", .scalar(.word(Line.Level.allCases.map(\.rawValue).sorted())), "what kind of line it is"),
            .required("parent", .noneOr(.id), "the line it is part of; none for a domain or overhead"),
            .required("name", .line, "the name that people read"),
            .required("rank", .scalar(.integer(1...9999)), "the place among its neighbours on pages and in tables"),
            .optional("executor", .id, "the party that carries it out; of an intervention where it is another's"),
        ] + LineShape.details

    static let state: [FieldShape] = [.required("line", .id, "the line")]

    static let rename: [FieldShape] = [
        .required("line", .id, "the line"), .required("old", .line, "the name before"),
        .required("name", .line, "the new name"),
    ]

    static let move: [FieldShape] = [
        .required("line", .id, "the line"), .required("from", .id, "what it is part of before"),
        .required("to", .id, "what it becomes a part of"),
        .required("total", .scalar(.money(.notNegative)), "the money that goes along, all below it included"),
    ]

    // MARK: Reading

    static func entry(_ reader: FieldReader) throws -> LineEntry {
        LineEntry(
            id: try reader.line("line"), level: try reader.value("level", Line.Level.init(rawValue:)),
            parent: try reader.noneOr("parent") { LineID($0) }, name: try reader.text("name"),
            rank: try reader.integer("rank"), details: try LineShape.details(reader))
    }

    static func rename(_ reader: FieldReader) throws -> Rename {
        Rename(line: try reader.line("line"), old: try reader.text("old"), name: try reader.text("name"))
    }

    static func move(_ reader: FieldReader) throws -> Move {
        Move(
            line: try reader.line("line"), from: try reader.line("from"), to: try reader.line("to"),
            total: try reader.money("total"))
    }

    // MARK: Writing

    static func fields(_ entry: LineEntry) -> [Field] {
        [
            .plain("line", entry.id.text), .plain("level", entry.level.rawValue),
            .plainOrNone("parent", entry.parent?.text), .quoted("name", entry.name), .number("rank", entry.rank),
        ] + LineShape.fields(of: entry.details)
    }

    static func fields(_ line: LineID) -> [Field] { [.plain("line", line.text)] }

    static func fields(_ rename: Rename) -> [Field] {
        [.plain("line", rename.line.text), .quoted("old", rename.old), .quoted("name", rename.name)]
    }

    static func fields(_ move: Move) -> [Field] {
        [
            .plain("line", move.line.text), .plain("from", move.from.text), .plain("to", move.to.text),
            .quoted("total", move.total.description),
        ]
    }
}
