package import Governance

/// One record of the books: the smallest thing that a decision touches, and that a correction of it may mend.
package enum BookRecord: Hashable, Sendable {
    case cell(CellReference)
    /// What a line says of itself: its name, its place, its price level, whether it is closed.
    case line(LineID)
    case goal(LineID, Identifier<Goal>)
    case target(LineID, Identifier<Target>)
    case contribution(AgreementID, ContributionID)
    /// A section of a text of the plan.
    case text(String, section: String)
}

extension Amendment {
    /// The records that its operations change.
    package var touchedRecords: Set<BookRecord> { operations.reduce(into: []) { $0.formUnion($1.touchedRecords) } }
}

extension PlanOperation {
    /// The cells whose money it moves, and what it changes beside them.
    package var touchedRecords: Set<BookRecord> { Set(movements.map { .cell($0.cell) } + recordsBesideCells) }

    private var recordsBesideCells: [BookRecord] {
        switch self {
        case .transfer, .increase, .decrease, .split, .merge, .rephase, .carryOver, .carryBack: []
        case .release, .recall, .hold, .resume: []
        case .index(let each): [.line(each.line)]
        case .addLine(let each): [.line(each.entry.id)]
        case .removeLine(let each): [.line(each.entry.id)]
        case .closeLine(let each): [.line(each.line)]
        case .reopenLine(let each): [.line(each.line)]
        case .rename(let each): [.line(each.line)]
        case .move(let each): [.line(each.line)]
        case .addGoal(let each): [.goal(each.theme, each.goal.id)]
        case .changeGoal(let each): [.goal(each.theme, each.old.id)]
        case .retireGoal(let each): [.goal(each.theme, each.goal.id)]
        case .addTarget(let each): [.target(each.theme, each.target.id)]
        case .setTarget(let each): [.target(each.theme, each.old.id)]
        case .retireTarget(let each): [.target(each.theme, each.target.id)]
        case .addContribution(let each): [.contribution(each.agreement, each.contribution.id)]
        case .changeContribution(let each): [.contribution(each.agreement, each.contribution)]
        case .endContribution(let each): [.contribution(each.agreement, each.contribution.id)]
        case .replaceText(let each): [.text(each.text, section: each.section)]
        }
    }
}
