package import CanonicalForm
package import Findings
package import Governance

/// `programme.yaml`: name, area, periods, currency and languages of the programme, which periods are closed, and what no
/// amendment may exceed.
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
            .optional(
                "closed", .list(.mapping(closedFields), .by(["period"]), atLeast: 1),
                "the periods whose account is made up, each with all within it"),
            .optional(
                "ceilings", .list(.mapping(ceilingFields), .by(["id"]), atLeast: 1),
                "the most that parts of the plan may hold, whatever an amendment says"),
            .optional("note", .prose, "a remark"),
        ])

    private static let closedFields: [FieldShape] = [
        .required("period", .id, "the period that takes no change but a correction and what is carried over"),
        .required(
            "underspend", .list(.mapping(underspendFields), .by(["line", "status"])),
            "what its account shows as not spent"),
        .optional("note", .prose, "a remark"),
    ]

    private static let underspendFields: [FieldShape] = [
        .required("line", .id, "the line"),
        .required("status", CellShape.status, "the status of the money"),
        .required("budget", .scalar(.money(.positive)), "what the line held in the period when it was closed"),
        .required("amount", .scalar(.money(.positive)), "what of it was not spent"),
    ]

    private static let ceilingFields: [FieldShape] = [
        .required("id", .id, "the id of the ceiling"),
        .required(
            "node", .id,
            "a line, `domains` for all lines inside the domains, `overhead` for all others, or `programme` for everything"
        ),
        .required("period", .id, "the period, with those within it"),
        .optional("status", CellShape.status, "only money of this status; left out: all of it"),
        .required("at-most", .choice(key: "by", meaning: "how the ceiling is measured", bounds), "the ceiling itself"),
        .optional("note", .prose, "a remark"),
    ]

    private static let bounds: [Shape.Choice] = [
        .init("amount", [.required("amount", .scalar(.money(.notNegative)), "the most that the node may hold")]),
        .init(
            "share",
            [
                .required("share", .scalar(.decimal), "the largest share, in percent"),
                .required("of", .id, "the node of which it is a share, in the same period and status"),
            ]),
    ]

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
                closed: try reader.items("closed", closed), ceilings: try reader.items("ceilings", ceiling),
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

    private static func closed(_ reader: FieldReader) throws -> ClosedPeriod {
        ClosedPeriod(
            period: PeriodID(try reader.text("period")), underspend: try reader.items("underspend", underspend),
            note: reader.optionalText("note"))
    }

    private static func underspend(_ reader: FieldReader) throws -> Underspend {
        Underspend(
            line: LineID(try reader.text("line")),
            status: try reader.value("status", BudgetStatus.init(rawValue:)),
            budget: try reader.value("budget", Money.init(stored:)),
            amount: try reader.value("amount", Money.init(stored:)))
    }

    private static func ceiling(_ reader: FieldReader) throws -> Ceiling {
        Ceiling(
            id: CeilingID(try reader.text("id")), node: PlanNode(try reader.text("node")),
            period: PeriodID(try reader.text("period")),
            status: try reader.optional("status", BudgetStatus.init(rawValue:)),
            bound: try bound(try reader.mapping("at-most")), note: reader.optionalText("note"))
    }

    private static func bound(_ reader: FieldReader) throws -> Ceiling.Bound {
        guard try reader.text("by") == "share" else {
            return .amount(try reader.value("amount", Money.init(stored:)))
        }
        return .share(try reader.value("share") { Percentage($0) }, of: PlanNode(try reader.text("of")))
    }

    // MARK: Writing

    package static func node(_ programme: Programme) -> Node {
        let periods = programme.periods.values.sorted { $0.id < $1.id }
        return .mapping(
            [
                .number("format", 1), .plain("id", programme.id.text), .quoted("name", programme.name),
                .quoted("area", programme.area), .plain("horizon", programme.horizon.text),
                .plain("currency", programme.currency),
                .list("languages", programme.languages) { .plain($0) },
                .quoted("time-zone", programme.timeZone), .list("periods", periods, node),
            ] + list("closed", programme.closed, node) + list("ceilings", programme.ceilings, node)
                + Field.optional("note", prose: programme.note))
    }

    /// No field at all for an empty list.
    private static func list<Item>(_ key: String, _ items: [Item], _ node: (Item) -> Node) -> [Field] {
        items.isEmpty ? [] : [.list(key, items, node)]
    }

    private static func node(_ period: Period) -> Node {
        .mapping(
            [.plain("id", period.id.text), .quoted("name", period.name)]
                + Field.optional("parent", plain: period.parent?.text)
                + [.quoted("from", period.from.text), .quoted("to", period.to.text)])
    }

    private static func node(_ closed: ClosedPeriod) -> Node {
        .mapping(
            [.plain("period", closed.period.text), .list("underspend", closed.underspend, node)]
                + Field.optional("note", prose: closed.note))
    }

    private static func node(_ underspend: Underspend) -> Node {
        .mapping([
            .plain("line", underspend.line.text), .plain("status", underspend.status.rawValue),
            .quoted("budget", underspend.budget.description), .quoted("amount", underspend.amount.description),
        ])
    }

    private static func node(_ ceiling: Ceiling) -> Node {
        .mapping(
            [
                .plain("id", ceiling.id.text), .plain("node", ceiling.node.text),
                .plain("period", ceiling.period.text),
            ] + Field.optional("status", plain: ceiling.status?.rawValue)
                + [Field("at-most", .mapping(fields(ceiling.bound)))] + Field.optional("note", prose: ceiling.note))
    }

    private static func fields(_ bound: Ceiling.Bound) -> [Field] {
        switch bound {
        case .amount(let most): [.plain("by", "amount"), .quoted("amount", most.description)]
        case .share(let share, let node):
            [.plain("by", "share"), .quoted("share", share.description), .plain("of", node.text)]
        }
    }
}
