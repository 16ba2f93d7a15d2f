import Governance
import Ledger

/// Which open proposals change what a draft changes too, and where both together go wrong.
enum OverlapText {
    static func lines(
        _ overlaps: [PendingOverlap], plan: Plan, _ programme: Programme, _ language: Language
    ) -> [String] {
        guard !overlaps.isEmpty else {
            return [language.say("No open proposal changes the same.", "Geen open voorstel verandert hetzelfde.")]
        }
        let names = OperationNames(plan: plan, programme: programme, language: language)
        let lead = names.say("Open proposals that change the same:", "Open voorstellen die hetzelfde veranderen:")
        return [lead] + overlaps.flatMap { lines($0, names) }
    }

    private static func lines(_ overlap: PendingOverlap, _ names: OperationNames) -> [String] {
        let cells = overlap.cells.map { "    " + line($0, names) }
        let agreements = overlap.agreements.map { "    " + names.say("agreement \($0)", "overeenkomst \($0)") }
        return ["  \(overlap.id)  \(overlap.title)"] + cells + agreements
    }

    /// `Veiligheid, 2021–2025, indicative: - €250,000; together €5 more than it holds`.
    private static func line(_ overlap: PendingOverlap.Cell, _ names: OperationNames) -> String {
        let cell = overlap.cell
        let place = "\(names.name(cell.line)), \(names.name(cell.period)), \(names.name(cell.status))"
        let change = "\(place): \(AmountText.euros(overlap.delta, names.language, signed: true))"
        guard let shortage = overlap.shortage.map(names.euros) else { return change }
        guard !overlap.isOfUnderspend else {
            return change
                + names.say(
                    "; together \(shortage) more than may be carried over",
                    "; samen \(shortage) meer dan mag worden overgeheveld")
        }
        return change
            + names.say("; together \(shortage) more than it holds", "; samen \(shortage) meer dan erin zit")
    }
}
