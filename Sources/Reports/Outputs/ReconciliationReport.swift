package import CanonicalForm
import Governance
package import History

/// From one point to another, decision by decision (verloopstaat): the answer of `akkoord reconcile`.
package struct ReconciliationReport {
    private let reconciliation: Reconciliation
    private let from: String
    private let to: String
    private let lines: Plan
    private let programme: Programme
    private let language: Language

    package init(
        _ reconciliation: Reconciliation, from: String, to: String, in questions: any HistoryQuestions,
        _ language: Language
    ) {
        self.reconciliation = reconciliation
        self.from = from
        self.to = to
        lines = questions.lines
        programme = questions.programme
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    // MARK: Text

    package func text(width: Int) -> String {
        var table = Table([
            .init(say("line and decision", "regel en besluit"), .text),
            .init(say("kind", "soort"), .optionalText(1)), .init(say("change", "verschil"), .number),
            .init(say("amount", "bedrag"), .number), .init(say("title", "titel"), .optionalText(2)),
        ])
        for account in reconciliation.accounts { add(account, to: &table) }
        table.addRule()
        addTotals(to: &table)
        return Wrapping.folding(title + "\n\n", width: width) + table.text(width: width)
            + Wrapping.folding("\n" + closing + "\n", width: width)
    }

    private var title: String {
        say(
            "Reconciliation of \(node), from \(first) to \(last)", "Verloopstaat van \(node), van \(first) tot \(last)")
    }

    private var first: String { PointText.text(from, seq: reconciliation.from) }
    private var last: String { PointText.text(to, seq: reconciliation.to) }

    private var node: String {
        switch reconciliation.node {
        case .programme: programme.name
        case .domains: say("the domains", "de leefgebieden")
        case .overhead: say("all overhead", "alle overhead")
        case .line(let line): lines.lines[line]?.name ?? line.text
        }
    }

    private func name(_ account: Reconciliation.Account) -> String {
        let period = account.period.map { ", " + (programme.periods[$0]?.name ?? $0.text) } ?? ""
        return account.line.name + period
    }

    /// A line that did not change needs one row; else its opening, each decision, and what it came to.
    private func add(_ account: Reconciliation.Account, to table: inout Table) {
        table.add([name(account), "", "", AmountText.text(account.opening, language), ""])
        for entry in account.entries {
            table.add([
                "  \(entry.decision.proposal)", Self.word(entry.kind, language),
                AmountText.text(entry.delta, language, signed: true), "",
                CorrectionText.title(entry.decision, language),
            ])
        }
        guard !account.entries.isEmpty else { return }
        table.add(["  " + say("revised", "herzien"), "", "", AmountText.text(account.closing, language), ""])
    }

    private func addTotals(to table: inout Table) {
        let totals = reconciliation.totals
        table.add([
            say("total at \(from)", "totaal op \(from)"), "", "", AmountText.text(totals.opening, language), "",
        ])
        for kind in Reconciliation.Kind.allCases {
            guard let change = totals.changes[kind] else { continue }
            table.add([
                "  " + Self.plural(kind, language), "", AmountText.text(change, language, signed: true), "", "",
            ])
        }
        table.add([
            say("total at \(to)", "totaal op \(to)"), "", "", AmountText.text(totals.closing, language), "",
        ])
    }

    private var closing: String {
        reconciliation.isTied
            ? say(
                "Every line ties out: what stood and each decision come to what stands, to the cent.",
                "Elke regel sluit: wat er stond en elk besluit zijn samen wat er staat, op de cent.")
                + StatusText.sentence(reconciliation.statuses, language)
            : say(
                "It does not tie out: run akkoord verify.", "Het sluit niet: draai akkoord verify.")
    }

    private static func word(_ kind: Reconciliation.Kind, _ language: Language) -> String {
        switch kind {
        case .split: language.say("split", "uitsplitsing")
        case .merge: language.say("merge", "samenvoeging")
        case .rephase: language.say("rephasing", "herfasering")
        case .carryOver: language.say("carry-over", "overheveling")
        case .transfer: language.say("transfer", "verschuiving")
        case .increase: language.say("increase", "verhoging")
        case .decrease: language.say("decrease", "verlaging")
        case .index: language.say("indexation", "indexatie")
        case .move: language.say("line moved", "regel verplaatst")
        case .correction: language.say("correction", "correctie")
        }
    }

    private static func plural(_ kind: Reconciliation.Kind, _ language: Language) -> String {
        switch kind {
        case .split: language.say("splits", "uitsplitsingen")
        case .merge: language.say("merges", "samenvoegingen")
        case .rephase: language.say("rephasings", "herfaseringen")
        case .carryOver: language.say("carry-overs", "overhevelingen")
        case .transfer: language.say("transfers", "verschuivingen")
        case .increase: language.say("increases", "verhogingen")
        case .decrease: language.say("decreases", "verlagingen")
        case .index: language.say("indexations", "indexaties")
        case .move: language.say("lines moved in or out", "regels erbij of eruit")
        case .correction: language.say("corrections", "correcties")
        }
    }

    // MARK: JSON

    package var json: JSONValue {
        let totals = reconciliation.totals
        return .members([
            "node": .string(reconciliation.node.text), "from": .string(from), "from-seq": .integer(reconciliation.from),
            "to": .string(to), "to-seq": .integer(reconciliation.to),
            "by": .string(reconciliation.isByPeriod ? "period" : "line"),
            "lines": .array(reconciliation.accounts.map(json)),
            "total": .object(
                [JSONValue.Member("opening", .string(totals.opening.description))]
                    + Reconciliation.Kind.allCases.map {
                        JSONValue.Member($0.rawValue, .string((totals.changes[$0] ?? .zero).description))
                    } + [JSONValue.Member("closing", .string(totals.closing.description))]),
            "ties": .bool(reconciliation.isTied),
        ])
    }

    private func json(_ account: Reconciliation.Account) -> JSONValue {
        .members([
            "line": .string(account.line.id.text), "name": .string(account.line.name),
            "period": account.period.map { .string($0.text) }, "opening": .string(account.opening.description),
            "changes": .array(account.entries.map(json)), "closing": .string(account.closing.description),
            "ties": .bool(account.isTied),
        ])
    }

    private func json(_ entry: Reconciliation.Entry) -> JSONValue {
        .members([
            "seq": .integer(entry.decision.seq), "decision": .string(entry.decision.proposal),
            "date": .string(entry.decision.date.text), "title": .string(entry.decision.title),
            "kind": .string(entry.kind.rawValue), "corrects": entry.decision.corrects.map { .string($0) },
            "delta": .string(entry.delta.description),
        ])
    }
}
