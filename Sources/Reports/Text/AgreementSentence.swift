import Governance
import History
import Ledger

/// Says what becomes of an agreement: all of a new one, of a new wording what differs from the present one.
struct AgreementSentence {
    private let change: AgreementChange
    private let agreement: Agreement
    private let names: DifferenceNames
    private let state: LedgerState
    private let language: Language

    /// `state` is the one in which the agreement changes.
    init(
        _ change: AgreementChange, of agreement: Agreement, _ names: DifferenceNames, _ state: LedgerState,
        _ language: Language
    ) {
        self.change = change
        self.agreement = agreement
        self.names = names
        self.state = state
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private var isNew: Bool { state.agreements[agreement.id] == nil }

    var texts: [String] {
        guard !isNew else {
            return [head] + agreement.contributions.map { ContributionText.sentence($0, state, language) }
        }
        return [head] + generic([change.agreement]) + change.parties.flatMap(party)
            + change.contributions.flatMap(contribution) + gross + generic(change.papers) + articles
    }

    private var head: String {
        let parties = agreement.parties.map(\.id.text).joined(separator: ", ")
        let term =
            agreement.to.map { "\(agreement.from) – \($0)" }
            ?? say("from \(agreement.from)", "vanaf \(agreement.from)")
        return isNew
            ? say(
                "Agreement \(agreement.id) between \(parties), \(term).",
                "Overeenkomst \(agreement.id) tussen \(parties), \(term).")
            : say(
                "New wording of agreement \(agreement.id) between \(parties), \(term).",
                "Nieuwe tekst van overeenkomst \(agreement.id) tussen \(parties), \(term).")
    }

    private func generic(_ items: [ItemChange]) -> [String] {
        items.flatMap { ChangeSentence($0, names, language).texts }
    }

    // MARK: Parties and contributions

    private func party(_ item: ItemChange) -> [String] {
        guard let party = agreement.parties.first(where: { $0.id.text == item.id }) else { return generic([item]) }
        if item.changes == [.added] {
            let day = party.joined.map { say(" on \($0)", " op \($0)") } ?? ""
            let authority = AuthorityText.text(party.authority, language)
            return [say("\(party.id) joins\(day), \(authority).", "\(party.id) treedt toe\(day), \(authority).")]
        }
        guard let leaves = party.leaves, item.fields.map(\.field) == [.leaves] else { return generic([item]) }
        return [say("\(party.id) leaves after \(leaves).", "\(party.id) stapt uit na \(leaves).")]
    }

    private func contribution(_ item: ItemChange) -> [String] {
        guard item.changes == [.added], let each = agreement.contributions.first(where: { $0.id.text == item.id })
        else { return generic([item]) }
        return [say("New: ", "Nieuw: ") + ContributionText.sentence(each, state, language)]
    }

    private var gross: [String] {
        guard let old = change.gross.old, let new = change.gross.new, old != new else { return [] }
        return [say("All contributions: ", "Alle bijdragen: ") + "\(names.text(old)) → \(names.text(new))."]
    }

    // MARK: Articles

    private var articles: [String] {
        (change.articles?.sections ?? []).map { section in
            let head = SectionHead(section, noun: say("article", "artikel"), language)
            return "\(head.name.capitalisedFirst): \(head.changes)."
        }
    }
}
