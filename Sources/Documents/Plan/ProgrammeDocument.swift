import CanonicalForm
package import Findings
package import Governance

/// `programme.yaml`: name, area, periods, currency and languages of the programme.
package enum ProgrammeDocument {
    package static let kind = DocumentKind(
        "programme", "The programme: its name, area, periods, currency, languages and time zone.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id of the programme"),
            .required("name", .line, "the name that people read"),
            .required("area", .line, "where the programme works"),
            .required("horizon", .id, "the period of the whole programme"),
            .required("currency", .word("eur"), "the one currency of all amounts"),
            .required(
                "languages", .list(.scalar(.word(["en", "nl"])), .sorted, atLeast: 1),
                "the languages of texts and pages"),
            .required("time-zone", .line, "the time zone in which calendar days are counted"),
            .required("periods", .list(.mapping(periodFields), .by(["id"]), atLeast: 1), "the tree of periods"),
            .optional("note", .prose, "a remark"),
        ])

    private static let periodFields: [FieldShape] = [
        .required("id", .id, "the id of the period"),
        .required("name", .line, "the name that people read"),
        .optional("parent", .id, "the period it is part of; left out for the horizon"),
        .required("from", .date, "the first day"),
        .required("to", .date, "the last day"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<Programme> {
        kind.decode(bytes) { reader in
            let periods = try reader.items("periods", period)
            return Programme(
                id: Identifier(try reader.text("id")), name: try reader.text("name"), area: try reader.text("area"),
                horizon: PeriodID(try reader.text("horizon")), currency: try reader.text("currency"),
                languages: reader.texts("languages"), timeZone: try reader.text("time-zone"),
                periods: Dictionary(periods.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
                note: reader.optionalText("note"))
        }
    }

    private static func period(_ reader: FieldReader) throws -> Period {
        Period(
            id: PeriodID(try reader.text("id")), name: try reader.text("name"),
            parent: reader.optionalText("parent").map { PeriodID($0) },
            from: try reader.value("from") { CalendarDate($0) },
            to: try reader.value("to") { CalendarDate($0) })
    }
}
