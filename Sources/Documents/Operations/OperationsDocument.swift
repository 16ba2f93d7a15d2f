package import Amendments
package import CanonicalForm
package import Findings
import Governance

/// A list of operations, as `propose --file` reads it and as a revision holds it. The operations themselves stand
/// beside this file, one file a family.
package enum OperationsDocument {
    package static let kind = DocumentKind(
        "operations", "Operations on the plan, as `akkoord propose --file` reads them.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("operations", list, "the operations, in the order in which they apply"),
        ])

    package static let list = Shape.list(
        .choice(key: "operation", meaning: "what is done", choices), .ordered, atLeast: 1)

    static let choices = PlanOperation.Word.allCases.map { Shape.Choice($0.rawValue, fields(of: $0)) }.sorted {
        $0.word < $1.word
    }

    package static func read(_ bytes: [UInt8]) -> Checked<[PlanOperation]> {
        kind.decode(bytes) { try $0.items("operations", operation) }
    }

    package static func node(_ operations: [PlanOperation]) -> Node {
        .mapping([.number("format", 1), .list("operations", operations, node)])
    }

    // MARK: One operation

    private static func fields(of word: PlanOperation.Word) -> [FieldShape] {
        switch word {
        case .transfer: CellOperations.transfer
        case .increase, .decrease: CellOperations.change
        case .split, .merge: CellOperations.distribution
        case .rephase: CellOperations.rephase
        case .carryOver, .carryBack: CellOperations.carried
        case .release, .recall: StatusOperations.released
        case .hold, .resume: StatusOperations.held
        case .index: IndexOperation.fields
        case .addLine, .removeLine: LineOperations.entry
        case .closeLine, .reopenLine: LineOperations.state
        case .rename: LineOperations.rename
        case .move: LineOperations.move
        case .addGoal, .retireGoal: GoalOperations.goal
        case .changeGoal: GoalOperations.changedGoal
        case .addTarget, .retireTarget: GoalOperations.target
        case .setTarget: GoalOperations.changedTarget
        case .addContribution, .endContribution: ContributionOperations.entry
        case .changeContribution: ContributionOperations.change
        }
    }

    static func operation(_ reader: FieldReader) throws -> PlanOperation {
        let word = try reader.value("operation", PlanOperation.Word.init(rawValue:))
        return switch word {
        case .transfer: .transfer(try CellOperations.transfer(reader))
        case .increase: .increase(try CellOperations.increase(reader))
        case .decrease: .decrease(try CellOperations.decrease(reader))
        case .split: .split(try CellOperations.split(reader))
        case .merge: .merge(try CellOperations.merge(reader))
        case .rephase: .rephase(try CellOperations.rephase(reader))
        case .carryOver: .carryOver(try CellOperations.carryOver(reader))
        case .carryBack: .carryBack(try CellOperations.carryBack(reader))
        case .release: .release(try StatusOperations.release(reader))
        case .recall: .recall(try StatusOperations.recall(reader))
        case .hold: .hold(try StatusOperations.hold(reader))
        case .resume: .resume(try StatusOperations.resume(reader))
        case .index: .index(try IndexOperation.read(reader))
        case .addLine: .addLine(AddLine(try LineOperations.entry(reader)))
        case .removeLine: .removeLine(RemoveLine(try LineOperations.entry(reader)))
        case .closeLine: .closeLine(CloseLine(line: try reader.line("line")))
        case .reopenLine: .reopenLine(ReopenLine(line: try reader.line("line")))
        case .rename: .rename(try LineOperations.rename(reader))
        case .move: .move(try LineOperations.move(reader))
        case .addGoal, .changeGoal, .retireGoal: try GoalOperations.goalOperation(word, reader)
        case .addTarget, .setTarget, .retireTarget: try GoalOperations.targetOperation(word, reader)
        case .addContribution:
            .addContribution(
                AddContribution(
                    agreement: try ContributionOperations.agreement(reader),
                    contribution: try ContributionOperations.entry(reader)))
        case .endContribution:
            .endContribution(
                EndContribution(
                    agreement: try ContributionOperations.agreement(reader),
                    contribution: try ContributionOperations.entry(reader)))
        case .changeContribution: .changeContribution(try ContributionOperations.change(reader))
        }
    }

    static func node(_ operation: PlanOperation) -> Node {
        .mapping([.plain("operation", operation.word)] + fields(operation))
    }

    private static func fields(_ operation: PlanOperation) -> [Field] {
        switch operation {
        case .transfer(let each): CellOperations.fields(each)
        case .increase(let each): CellOperations.fields(each.line, each.period, each.status, each.amount)
        case .decrease(let each): CellOperations.fields(each.line, each.period, each.status, each.amount)
        case .split(let each): CellOperations.fields(each.line, each.period, each.status, each.old, each.parts)
        case .merge(let each): CellOperations.fields(each.line, each.period, each.status, each.old, each.parts)
        case .rephase(let each):
            CellOperations.fields(each.line, from: each.from, to: each.to, each.status, each.old, each.amount)
        case .carryOver(let each):
            CellOperations.fields(each.line, from: each.from, to: each.to, each.status, each.old, each.amount)
        case .carryBack(let each):
            CellOperations.fields(each.line, from: each.from, to: each.to, each.status, each.old, each.amount)
        case .release(let each): StatusOperations.fields(each.line, each.period, nil, each.old, each.amount)
        case .recall(let each): StatusOperations.fields(each.line, each.period, nil, each.old, each.amount)
        case .hold(let each): StatusOperations.fields(each.line, each.period, each.status, each.old, each.amount)
        case .resume(let each): StatusOperations.fields(each.line, each.period, each.status, each.old, each.amount)
        case .index(let each): IndexOperation.fields(each)
        case .addLine(let each): LineOperations.fields(each.entry)
        case .removeLine(let each): LineOperations.fields(each.entry)
        case .closeLine(let each): LineOperations.fields(each.line)
        case .reopenLine(let each): LineOperations.fields(each.line)
        case .rename(let each): LineOperations.fields(each)
        case .move(let each): LineOperations.fields(each)
        case .addGoal(let each): GoalOperations.fields(each.theme, each.goal)
        case .changeGoal(let each): GoalOperations.fields(each.theme, each.old, each.new)
        case .retireGoal(let each): GoalOperations.fields(each.theme, each.goal)
        case .addTarget(let each): GoalOperations.fields(each.theme, each.target)
        case .setTarget(let each): GoalOperations.fields(each.theme, each.old, each.new)
        case .retireTarget(let each): GoalOperations.fields(each.theme, each.target)
        case .addContribution(let each): ContributionOperations.fields(each.agreement, each.contribution)
        case .endContribution(let each): ContributionOperations.fields(each.agreement, each.contribution)
        case .changeContribution(let each): ContributionOperations.fields(each)
        }
    }
}

/// Fields that many operations have.
enum OperationFields {
    static let amount = FieldShape.required("amount", .scalar(.money(.positive)), "the amount")
    static let period = FieldShape.required("period", .id, "the period of the cell")
    static let status = FieldShape.required("status", CellShape.status, "the status of the cell")
    static let old = FieldShape.required("old", .scalar(.money(.notNegative)), "what the cell holds before")
}

/// Values that many operations read.
extension FieldReader {
    func line(_ key: String) throws -> LineID { LineID(try text(key)) }
    func period(_ key: String) throws -> PeriodID { PeriodID(try text(key)) }
    func money(_ key: String) throws -> Money { try value(key, Money.init(stored:)) }
    func status(_ key: String) throws -> BudgetStatus { try value(key, BudgetStatus.init(rawValue:)) }
}
