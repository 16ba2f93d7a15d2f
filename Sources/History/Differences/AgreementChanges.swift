import Governance
import Ledger

/// What differs in one agreement: its term, parties and contributions, and its articles by words.
package struct AgreementChange: Hashable, Sendable {
    /// The agreement itself. `changed` without a field when only what is below it differs.
    package let agreement: ItemChange
    package let parties: [ItemChange]
    package let contributions: [ItemChange]
    package let papers: [ItemChange]
    package let articles: TextChange?
    /// What all contributions add up to on each side.
    package let gross: FieldChange

    package var items: [ItemChange] { [agreement] + parties + contributions + papers }
}

enum AgreementChanges {
    /// The agreements that are not the same, by id.
    static func changes(
        from old: ComparedState, to new: ComparedState, effort: inout ComparisonEffort
    ) throws(MoneyError) -> [AgreementChange] {
        let (before, after) = (old.values.agreements, new.values.agreements)
        var changes: [AgreementChange] = []
        for id in Set(before.keys).union(after.keys).sorted() {
            let path = "agreements/\(id)/text.md"
            let articles = TextChanges.articles(at: path, old.texts[path], new.texts[path], effort: &effort)
            guard let change = try change(from: before[id], to: after[id], articles) else { continue }
            changes.append(change)
        }
        return changes
    }

    private static func change(
        from old: Agreement?, to new: Agreement?, _ articles: TextChange?
    ) throws(MoneyError) -> AgreementChange? {
        let parties = compare(.agreementParty, old, new) { $0.parties.map { description($0, in: new ?? old) } }
        let contributions = compare(.contribution, old, new) {
            $0.contributions.map { description($0, in: new ?? old) }
        }
        let papers = compare(.paper, old, new) { $0.evidence.map { description($0, in: new ?? old) } }
        let own = compare(.agreement, old, new) { [description($0)] }.first
        let isSame = parties.isEmpty && contributions.isEmpty && papers.isEmpty && articles == nil
        guard let item = own ?? (isSame ? nil : (new ?? old).map(unchanged)) else { return nil }
        let gross = FieldChange(.gross, try old.map(gross), try new.map(gross))
        return AgreementChange(
            agreement: item, parties: parties, contributions: contributions, papers: papers, articles: articles,
            gross: gross)
    }

    private static func compare(
        _ kind: ItemChange.Kind, _ old: Agreement?, _ new: Agreement?, _ items: (Agreement) -> [ItemDescription]
    ) -> [ItemChange] {
        ItemComparison(kind).changes(from: old.map(items) ?? [], to: new.map(items) ?? [])
    }

    private static func gross(_ agreement: Agreement) throws(MoneyError) -> FieldValue {
        .money(try agreement.gross())
    }

    private static func unchanged(_ agreement: Agreement) -> ItemChange {
        ItemChange(
            kind: .agreement, id: agreement.id.text, name: agreement.title, place: nil, changes: [.changed], fields: [],
            decisions: [])
    }

    private static func description(_ agreement: Agreement) -> ItemDescription {
        ItemDescription(
            agreement.id.text, name: agreement.title,
            [
                .from: .text(agreement.from.text), .to: agreement.to.map { .text($0.text) },
                .note: agreement.note.map { .prose($0) },
            ])
    }

    private static func description(_ party: AgreementParty, in agreement: Agreement?) -> ItemDescription {
        ItemDescription(
            party.id.text, in: agreement?.id.text,
            [
                .authority: .word(party.authority.rawValue), .joined: party.joined.map { .text($0.text) },
                .leaves: party.leaves.map { .text($0.text) },
            ])
    }

    private static func description(_ contribution: Contribution, in agreement: Agreement?) -> ItemDescription {
        ItemDescription(
            contribution.id.text, in: agreement?.id.text,
            [
                .party: .text(contribution.party.text), .amount: .money(contribution.amount),
                .purpose: .node(contribution.purpose), .period: .period(contribution.period),
                .status: .word(contribution.status.rawValue), .books: .word(contribution.books.rawValue),
                .condition: contribution.condition.map { .text($0) }, .note: contribution.note.map { .prose($0) },
            ])
    }

    private static func description(_ paper: Evidence, in agreement: Agreement?) -> ItemDescription {
        ItemDescription(
            paper.id.text, name: paper.title, in: agreement?.id.text, [.digest: .opaque(paper.digest.description)])
    }
}
