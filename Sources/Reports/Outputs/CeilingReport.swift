package import CanonicalForm
package import Governance
package import Ledger

/// The ceilings of a programme, what its plan holds under each, and the room that is left.
package struct CeilingReport {
    private let state: LedgerState
    private let uses: [CeilingUse]

    /// Throws when amounts are more than can be added up.
    package init(_ state: LedgerState) throws(MoneyError) {
        self.state = state
        var uses: [CeilingUse] = []
        for ceiling in state.programme.ceilings {
            uses.append(try CeilingUse(of: ceiling, in: state.plan, state.programme))
        }
        self.uses = uses
    }

    // MARK: Text

    package func text(width: Int, _ language: Language) -> String {
        guard !uses.isEmpty else {
            return language.say("The programme has no ceilings.\n", "Het programma heeft geen plafonds.\n")
        }
        var table = Table([
            .init(language.say("ceiling", "plafond"), .word), .init(language.say("on", "op"), .text),
            .init(language.say("period", "periode"), .optionalText(1)),
            .init(language.say("measure", "maatstaf"), .optionalText(2)),
            .init(language.say("at most", "ten hoogste"), .optionalNumber(3)),
            .init(language.say("planned", "gepland"), .number), .init(language.say("room", "ruimte"), .number),
        ])
        for use in uses {
            let ceiling = use.ceiling
            table.add([
                ceiling.id.text, subject(ceiling, language),
                state.programme.periods[ceiling.period]?.name ?? ceiling.period.text, measure(ceiling, language),
                AmountText.text(use.most, language), AmountText.text(use.total, language),
                AmountText.text(use.room, language),
            ])
        }
        return table.text(width: width)
    }

    private func subject(_ ceiling: Ceiling, _ language: Language) -> String {
        let status = ceiling.status.map { " (\(StatusText.text($0, language)))" } ?? ""
        return ContributionText.purpose(ceiling.node, state, language) + status
    }

    private func measure(_ ceiling: Ceiling, _ language: Language) -> String {
        guard case .share(let share, let whole) = ceiling.bound else { return language.say("amount", "bedrag") }
        let node = ContributionText.purpose(whole, state, language)
        let percent = PercentageText.text(share, language)
        return language.say("\(percent) of \(node)", "\(percent) van \(node)")
    }

    // MARK: JSON

    package var json: JSONValue {
        .members(["seq": .integer(state.seq), "ceilings": .array(uses.map(json))])
    }

    private func json(_ use: CeilingUse) -> JSONValue {
        let (ceiling, share): (Ceiling, (Percentage, PlanNode)?) = (use.ceiling, use.ceiling.share)
        return .members([
            "id": .string(ceiling.id.text), "node": .string(ceiling.node.text),
            "period": .string(ceiling.period.text), "status": ceiling.status.map { .string($0.rawValue) },
            "share": share.map { .string($0.0.description) }, "of": share.map { .string($0.1.text) },
            "at-most": .string(use.most.description), "total": .string(use.total.description),
            "room": .string(use.room.description),
        ])
    }
}

extension Ceiling {
    /// Which part of which node; nil for a ceiling in euros.
    fileprivate var share: (Percentage, PlanNode)? {
        guard case .share(let share, let whole) = bound else { return nil }
        return (share, whole)
    }
}
