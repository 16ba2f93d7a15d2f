import CanonicalForm
import Documents
import Findings
package import Governance
import History
package import Ledger

/// Says in sentences what a proposal does that puts whole files in the place of others, value by value.
package struct FileSentence {
    private let change: ReplacedFiles?
    private let files: [String: [UInt8]]
    private let state: LedgerState
    private let language: Language

    /// The archive holds the decisions up to the state.
    package init(
        _ files: [String: [UInt8]], in state: LedgerState, _ archive: Archive, _ language: Language
    ) throws {
        change = files.isEmpty ? nil : try ReplacedFiles(files, in: state, archive)
        self.files = files
        self.state = state
        self.language = language
    }

    /// Of a wording: told against the files that it takes the place of, also where others stand by now.
    package init(
        _ change: ProposedChange, in state: LedgerState, _ archive: Archive, _ language: Language
    ) throws {
        let found = try archive.state(from: state, having: change.revision.files) ?? state
        try self.init(change.files, in: found, archive, language)
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    package var texts: [String] {
        guard let change else { return files.keys.sorted().map { changed($0, isNew: state.files[$0] == nil) } }
        let names = DifferenceNames(change.from, change.to, language)
        let values = change.files.flatMap { file in
            let sentences = file.items.flatMap { ChangeSentence($0, names, language).texts }
            return sentences.isEmpty ? [changed(file.path, isNew: file.isNew)] : sentences
        }
        let agreements = change.agreements.flatMap { each -> [String] in
            guard let agreement = change.to.values.agreements[AgreementID(each.agreement.id)] else { return [] }
            return AgreementSentence(each, of: agreement, names, state, language).texts
        }
        return values + amounts(in: change) + agreements + change.versions.flatMap(version)
    }

    /// Every new amount in digits and words, before it counts.
    private func amounts(in change: ReplacedFiles) -> [String] {
        let values = change.files.flatMap(\.items).flatMap(\.fields).map(\.new)
        var amounts: [Money] = []
        for case .money(let amount)? in values where !amounts.contains(amount) { amounts.append(amount) }
        return amounts.map {
            "\(say("Amount", "Bedrag")): \(AmountText.euros($0, language)) (\(AmountInWords.text($0, language)))"
        }
    }

    /// What changes, in a word or two, for a title; empty where nothing can be said so.
    package var topics: [String] {
        guard let change else { return [] }
        let names = DifferenceNames(change.from, change.to, language)
        let topics = change.files.flatMap(\.items).compactMap { ChangeSentence($0, names, language).topic }
        return topics.enumerated().filter { topics.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    private func changed(_ path: String, isNew: Bool) -> String {
        isNew
            ? say("New file \(path).", "Nieuw bestand \(path).")
            : say("Changed file \(path).", "Gewijzigd bestand \(path).")
    }

    private func version(_ each: ReplacedFiles.Version) -> [String] {
        let version = each.version
        let status = StatusText.text(version.status, language)
        let plan = say(
            "Version \(version.id): the plan as decision @\(version.asOf) left it, in force from \(version.inForce); its money is \(status).",
            "Versie \(version.id): het plan zoals besluit @\(version.asOf) het achterliet, van kracht vanaf \(version.inForce); het geld is \(status)."
        )
        let total = AmountText.euros(each.total, language)
        guard let (last, old) = each.last, let delta = try? each.total.subtracting(old) else {
            return [plan, say("Its total is \(total).", "Het totaal is \(total).")]
        }
        let change = AmountText.euros(delta, language, signed: true)
        return [
            plan,
            delta == .zero
                ? say(
                    "Its total is \(total), as in version \(last.id).",
                    "Het totaal is \(total), net als in versie \(last.id).")
                : say(
                    "Its total is \(total), \(change) since version \(last.id).",
                    "Het totaal is \(total), \(change) sinds versie \(last.id)."),
            say(
                "What changed since version \(last.id): akkoord diff \(last.id) @\(version.asOf)",
                "Wat er veranderde sinds versie \(last.id): akkoord diff \(last.id) @\(version.asOf)"),
        ]
    }
}

/// A contribution in a sentence and its words.
package enum ContributionText {
    package static func sentence(_ each: Contribution, _ state: LedgerState, _ language: Language) -> String {
        let amount = AmountText.euros(each.amount, language)
        let period = state.programme.periods[each.period]?.name ?? each.period.text
        let purpose = purpose(each.purpose, state, language)
        let condition = each.condition.map { " (\($0))" } ?? ""
        return language.say(
            "\(each.party) contributes \(amount) to \(purpose), \(period): \(status(each.status, language)), \(books(each.books, language))\(condition).",
            "\(each.party) draagt \(amount) bij aan \(purpose), \(period): \(status(each.status, language)), \(books(each.books, language))\(condition)."
        )
    }

    package static func purpose(_ node: PlanNode, _ state: LedgerState, _ language: Language) -> String {
        switch node {
        case .programme: language.say("the whole programme", "het hele programma")
        case .domains: language.say("the domains", "de leefgebieden")
        case .overhead: language.say("all overhead", "alle overhead")
        case .line(let line): state.plan.lines[line]?.name ?? line.text
        }
    }

    package static func status(_ status: Contribution.Status, _ language: Language) -> String {
        switch status {
        case .intended: language.say("intended", "voorgenomen")
        case .pledged: language.say("pledged", "toegezegd")
        case .conditional: language.say("conditional", "voorwaardelijk")
        case .granted: language.say("granted", "beschikt")
        case .received: language.say("received", "ontvangen")
        case .settled: language.say("settled", "afgerekend")
        }
    }

    package static func books(_ books: Contribution.Books, _ language: Language) -> String {
        switch books {
        case .paidIn: language.say("paid in", "ingelegd")
        case .ownBooks: language.say("in its own books", "via de eigen boeken")
        case .inKind: language.say("in kind", "in natura")
        }
    }
}
