import Governance
import History
import Ledger
import Workflow

/// What lines, periods and parties are called: as the newer side has it, or else the older.
struct DifferenceNames {
    let from: ComparedState
    let to: ComparedState
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
        case .overhead: language.say("all overhead", "alle overhead")
        case .line(let line): self.line(line)
        }
    }

    /// What a thing lies in: lines by their names, all else by id.
    func place(_ id: String, of kind: ItemChange.Kind) -> String {
        switch kind {
        case .line, .goal, .target: line(LineID(id))
        case .period, .underspend: period(PeriodID(id))
        default: id
        }
    }

    /// A value in the reader's language, on one line.
    func text(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .prose(let text): text.split(separator: "\n").joined(separator: " ")
        case .word(let word): WordText.text(word, language)
        case .words(let words): words.map { WordText.text($0, language) }.joined(separator: ", ")
        case .texts(let texts): texts.joined(separator: ", ")
        case .share(let share): text(share)
        case .percentage(let share): PercentageText.text(share, language)
        case .money(let money): AmountText.euros(money, language)
        case .period(let id): period(id)
        case .node(let node): self.node(node)
        case .opaque(let text): "…" + text.suffix(12)
        }
    }

    /// `at least 2/3 of the votes cast`.
    private func text(_ share: Policy.Share) -> String {
        let test =
            share.test == .atLeast ? language.say("at least", "ten minste") : language.say("more than", "meer dan")
        return "\(test) \(share.fraction) \(language.say("of", "van")) \(BaseText.text(share.base, language))"
    }

    /// The value of a field; a place is the name of what it is.
    func text(_ value: FieldValue, of change: FieldChange, in item: ItemChange) -> String {
        switch change.field {
        case .place: place(value.stored, of: item.kind)
        case .proposer where value.stored == "included": language.say("counts", "telt mee")
        case .proposer: language.say("does not count", "telt niet mee")
        default: text(value)
        }
    }
}
