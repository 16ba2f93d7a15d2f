package import CanonicalForm
package import Findings
package import Governance

/// `plan/<domain>/<theme>.yaml`: goals, interventions, targets and money of one theme together.
package struct ThemeDocument: Sendable {
    package let theme: Line
    package let goals: [Goal]
    package let interventions: [Line]
    package let targets: [Target]

    package init(theme: Line, goals: [Goal], interventions: [Line], targets: [Target]) {
        self.theme = theme
        self.goals = goals
        self.interventions = interventions
        self.targets = targets
    }

    package static let kind = DocumentKind(
        "theme", "A theme of the plan: its goals, interventions, targets and money.",
        [.required("format", .scalar(.integer(1...1)), "the format of the file")]
            + LineShape.identity + [LineShape.executor] + LineShape.details + [LineShape.state]
            + [
                .required("goals", .list(.mapping(goalFields), .by(["id"])), "the goals the theme serves"),
                .required("interventions", .list(LineShape.intervention, .by(["id"])), "what will be done"),
                .required("targets", .list(.mapping(targetFields), .by(["id"])), "what should be reached, and when"),
                CellShape.field,
            ])

    static let goalFields = LineShape.identity

    static let targetFields: [FieldShape] =
        LineShape.identity + [
            .required("period", .id, "the period in which it is to be reached"),
            .optional(
                "number", .scalar(.decimal),
                "the value to reach, or the lower end of a range; left out for a target in words"),
            .optional("number-to", .scalar(.decimal), "the upper end of a range"),
            .optional("unit", .line, "what is counted; \"%\" for a share"),
            .optional("goal", .id, "the goal it belongs to"),
            .optional("indicator", .line, "how it is measured"),
            .optional("baseline", .scalar(.decimal), "the value at the start"),
            .optional("note", .prose, "a remark"),
        ]

    /// The theme in a file under a domain's folder.
    package static func read(_ bytes: [UInt8], domain: LineID) -> Checked<ThemeDocument> {
        kind.decode(bytes) { reader in
            let theme = try LineShape.line(reader, level: .theme, parent: domain)
            return ThemeDocument(
                theme: theme, goals: try reader.items("goals", readGoal),
                interventions: try reader.items("interventions") {
                    try LineShape.line($0, level: .intervention, parent: theme.id, executor: theme.executor)
                },
                targets: try reader.items("targets", readTarget))
        }
    }

    private static func readGoal(_ reader: FieldReader) throws -> Goal {
        Goal(id: Identifier(try reader.text("id")), name: try reader.text("name"), rank: try reader.integer("rank"))
    }

    private static func readTarget(_ reader: FieldReader) throws -> Target {
        try target(Identifier(try reader.text("id")), reader)
    }

    /// What a target says beside its id.
    static func target(_ id: Identifier<Target>, _ reader: FieldReader) throws -> Target {
        Target(
            id: id, name: try reader.text("name"), rank: try reader.integer("rank"),
            period: PeriodID(try reader.text("period")), number: reader.optionalText("number"),
            numberTo: reader.optionalText("number-to"), unit: reader.optionalText("unit"),
            goal: reader.optionalText("goal").map { Identifier($0) }, indicator: reader.optionalText("indicator"),
            baseline: reader.optionalText("baseline"), note: reader.optionalText("note"))
    }

    package var node: Node {
        let goals = Field.list("goals", goals.sorted { $0.id < $1.id }) { goal in
            .mapping([.plain("id", goal.id.text), .quoted("name", goal.name), .number("rank", goal.rank)])
        }
        let targets = Field.list("targets", targets.sorted { $0.id < $1.id }, Self.node)
        return .mapping(
            [.number("format", 1)] + LineShape.identity(of: theme) + LineShape.details(of: theme)
                + [goals, LineShape.interventions(interventions), targets, CellShape.field(theme.cells)])
    }

    private static func node(_ target: Target) -> Node { .mapping([.plain("id", target.id.text)] + fields(of: target)) }

    /// What a target says beside its id.
    static func fields(of target: Target) -> [Field] {
        [.quoted("name", target.name), .number("rank", target.rank), .plain("period", target.period.text)]
            + Field.optional("number", quoted: target.number) + Field.optional("number-to", quoted: target.numberTo)
            + Field.optional("unit", quoted: target.unit) + Field.optional("goal", plain: target.goal?.text)
            + Field.optional("indicator", quoted: target.indicator)
            + Field.optional("baseline", quoted: target.baseline)
            + Field.optional("note", prose: target.note)
    }
}
