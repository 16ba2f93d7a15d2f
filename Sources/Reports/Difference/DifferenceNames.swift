import Governance
import History
import Ledger

/// What lines, periods and parties are called: as the newer side has it, or else the older.
struct DifferenceNames {
    private let from: ComparedState
    private let to: ComparedState
    private let language: Language

    init(_ difference: Difference, _ language: Language) { self.init(difference.from, difference.to, language) }

    init(_ from: ComparedState, _ to: ComparedState, _ language: Language) {
        self.from = from
        self.to = to
        self.language = language
    }

    func period(_ id: PeriodID) -> String {
        (to.values.programme.periods[id] ?? from.values.programme.periods[id])?.name ?? id.text
    }

    func line(_ id: LineID) -> String { (to.values.plan.lines[id] ?? from.values.plan.lines[id])?.name ?? id.text }

    func node(_ node: PlanNode) -> String {
        switch node {
        case .programme: language.say("the whole programme", "het hele programma")
        case .domains: language.say("the domains together", "de leefgebieden samen")
        case .line(let line): self.line(line)
        }
    }

    /// What a thing lies in: lines by their names, all else by id.
    func place(_ id: String, of kind: ItemChange.Kind) -> String {
        switch kind {
        case .line, .goal, .target: line(LineID(id))
        case .period: period(PeriodID(id))
        default: id
        }
    }

    /// A value in the reader's language, on one line.
    func text(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .prose(let text): text.split(separator: "\n").joined(separator: " ")
        case .word(let word): WordText.text(word, language)
        case .money(let money): AmountText.euros(money, language)
        case .period(let id): period(id)
        case .node(let node): self.node(node)
        case .opaque(let text): "…" + text.suffix(12)
        }
    }

    /// The value of a field; a place is the name of what it is.
    func text(_ value: FieldValue, of change: FieldChange, in item: ItemChange) -> String {
        change.field == .place ? place(value.stored, of: item.kind) : text(value)
    }
}
