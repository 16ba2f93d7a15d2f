import CanonicalForm
package import Findings
package import Governance

/// `plan/stated.yaml`: totals as a source printed them, compared with the version they belong to and never corrected.
package enum StatedDocument {
    package static let kind = DocumentKind(
        "stated", "Totals as a source printed them, each compared with its own version and never corrected.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("totals", .list(.mapping(fields), .by(["id"])), "the stated totals"),
        ])

    private static let fields: [FieldShape] = [
        .required("id", .id, "the id of the stated total"),
        .required(
            "node", .id,
            "a line, `domains` for all lines inside the domains, `overhead` for all others, or `programme` for everything"
        ),
        .required("period", .id, "the period the total is for"),
        .required("amount", .scalar(.money(.notNegative)), "the amount as printed"),
        .optional("share", .scalar(.decimal), "the share as printed, in percent"),
        .required("version", .id, "the version of the plan that the source describes"),
        .required("source", .line, "where it is printed"),
        .optional("note", .prose, "a remark"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<[StatedTotal]> {
        kind.decode(bytes) { try $0.items("totals", total) }
    }

    private static func total(_ reader: FieldReader) throws -> StatedTotal {
        StatedTotal(
            id: Identifier(try reader.text("id")), node: PlanNode(try reader.text("node")),
            period: PeriodID(try reader.text("period")), amount: try reader.value("amount", Money.init(stored:)),
            share: reader.optionalText("share"), version: Identifier(try reader.text("version")),
            source: try reader.text("source"), note: reader.optionalText("note"))
    }
}
