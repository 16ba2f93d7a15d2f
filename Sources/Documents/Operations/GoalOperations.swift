import Amendments
import CanonicalForm
import Findings
import Governance

/// Goals and targets of a theme: added, changed, retired. A change says all of the old and all of the new.
enum GoalOperations {
    private static let theme = FieldShape.required("theme", .id, "the theme")
    private static let goalID = FieldShape.required("goal", .id, "the goal")
    private static let targetID = FieldShape.required("target", .id, "the target")

    static let goal: [FieldShape] = [theme, goalID] + ThemeDocument.goalFields.dropFirst()
    static let target: [FieldShape] = [
        theme, targetID, .required("value", .mapping(targetValue), "what it says"),
    ]

    static let changedGoal: [FieldShape] = [
        theme, goalID, .required("old", .mapping(goalValue), "what it says before"),
        .required("new", .mapping(goalValue), "what it says afterwards"),
    ]

    static let changedTarget: [FieldShape] = [
        theme, targetID, .required("old", .mapping(targetValue), "what it says before"),
        .required("new", .mapping(targetValue), "what it says afterwards"),
    ]

    /// Without the id, which stands before.
    private static let goalValue = Array(ThemeDocument.goalFields.dropFirst())
    private static let targetValue = Array(ThemeDocument.targetFields.dropFirst())

    // MARK: Reading

    static func theme(_ reader: FieldReader) throws -> LineID { try reader.line("theme") }

    static func goal(_ reader: FieldReader) throws -> Goal { try goal(reader, reader) }

    static func goal(_ reader: FieldReader, at key: String) throws -> Goal {
        try goal(reader, try reader.mapping(key))
    }

    private static func goal(_ reader: FieldReader, _ value: FieldReader) throws -> Goal {
        Goal(id: Identifier(try reader.text("goal")), name: try value.text("name"), rank: try value.integer("rank"))
    }

    static func target(_ reader: FieldReader, at key: String) throws -> Target {
        try ThemeDocument.target(Identifier(try reader.text("target")), try reader.mapping(key))
    }

    static func goalOperation(_ word: PlanOperation.Word, _ reader: FieldReader) throws -> PlanOperation {
        let theme = try theme(reader)
        switch word {
        case .addGoal: return .addGoal(AddGoal(theme: theme, goal: try goal(reader)))
        case .retireGoal: return .retireGoal(RetireGoal(theme: theme, goal: try goal(reader)))
        default:
            let (old, new) = (try goal(reader, at: "old"), try goal(reader, at: "new"))
            return .changeGoal(ChangeGoal(theme: theme, old: old, new: new))
        }
    }

    static func targetOperation(_ word: PlanOperation.Word, _ reader: FieldReader) throws -> PlanOperation {
        let theme = try theme(reader)
        switch word {
        case .addTarget: return .addTarget(AddTarget(theme: theme, target: try target(reader, at: "value")))
        case .retireTarget: return .retireTarget(RetireTarget(theme: theme, target: try target(reader, at: "value")))
        default:
            let (old, new) = (try target(reader, at: "old"), try target(reader, at: "new"))
            return .setTarget(SetTarget(theme: theme, old: old, new: new))
        }
    }

    // MARK: Writing

    static func fields(_ theme: LineID, _ goal: Goal) -> [Field] {
        [.plain("theme", theme.text), .plain("goal", goal.id.text)] + value(goal)
    }

    static func fields(_ theme: LineID, _ old: Goal, _ new: Goal) -> [Field] {
        [
            .plain("theme", theme.text), .plain("goal", old.id.text), Field("old", .mapping(value(old))),
            Field("new", .mapping(value(new))),
        ]
    }

    static func fields(_ theme: LineID, _ target: Target) -> [Field] {
        [
            .plain("theme", theme.text), .plain("target", target.id.text),
            Field("value", .mapping(ThemeDocument.fields(of: target))),
        ]
    }

    static func fields(_ theme: LineID, _ old: Target, _ new: Target) -> [Field] {
        [
            .plain("theme", theme.text), .plain("target", old.id.text),
            Field("old", .mapping(ThemeDocument.fields(of: old))),
            Field("new", .mapping(ThemeDocument.fields(of: new))),
        ]
    }

    private static func value(_ goal: Goal) -> [Field] { [.quoted("name", goal.name), .number("rank", goal.rank)] }
}
