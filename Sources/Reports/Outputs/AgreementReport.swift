package import CanonicalForm
import Documents
import Findings
package import Governance
package import Ledger

/// Agreements as people read them.
package struct AgreementReport {
    private let state: LedgerState
    private let decisions: [Int]
    private let day: CalendarDate
    private let language: Language

    /// `decisions` are the decisions that made or changed the agreement that is shown, the oldest first.
    package init(_ state: LedgerState, on day: CalendarDate, _ language: Language, decisions: [Int] = []) {
        self.state = state
        self.decisions = decisions
        self.day = day
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }
    private var agreements: [Agreement] { state.agreements.values.sorted { $0.id < $1.id } }

    // MARK: The list

    package func text(width: Int) throws(MoneyError) -> String {
        guard !agreements.isEmpty else {
            return say("There are no agreements yet.\n", "Er zijn nog geen overeenkomsten.\n")
        }
        var table = Table([
            .init("id", .word), .init(say("title", "titel"), .text),
            .init(say("parties", "partijen"), .words(1)),
            .init(say("contributions", "bijdragen"), .optionalNumber(2)),
            .init(say("in force", "van kracht"), .optionalWord(3)),
        ])
        for agreement in agreements {
            table.add([
                agreement.id.text, agreement.title, agreement.takingPart(on: day).map(\.text).joined(separator: " "),
                AmountText.euros(try agreement.gross(), language), standing(of: agreement),
            ])
        }
        return table.text(width: width)
    }

    private func standing(of agreement: Agreement) -> String {
        if agreement.isInForce(on: day) { return say("since \(agreement.from)", "sinds \(agreement.from)") }
        if day < agreement.from { return say("from \(agreement.from)", "vanaf \(agreement.from)") }
        return say("ended \(agreement.to?.text ?? "")", "geëindigd \(agreement.to?.text ?? "")")
    }

    package func json() throws(MoneyError) -> JSONValue {
        var values: [JSONValue] = []
        for agreement in agreements { values.append(.object(try members(agreement))) }
        return .members(["agreements": .array(values)])
    }

    // MARK: One agreement

    package func text(of agreement: Agreement, articles: [UInt8], width: Int) throws(MoneyError) -> String {
        var lines = [
            "\(agreement.id)  \(agreement.title)", say("in force", "van kracht") + ": " + standing(of: agreement),
            say("decided", "besloten") + ": " + decisions.map(name).joined(separator: ", "), "",
        ]
        lines.append(say("Parties", "Partijen") + ":")
        lines += agreement.parties.map(text)
        lines += ["", say("Contributions", "Bijdragen") + ": \(AmountText.euros(try agreement.gross(), language))"]
        lines += agreement.contributions.map { "  - " + ContributionText.sentence($0, state, language) }
        if !agreement.evidence.isEmpty {
            lines += ["", say("Papers", "Stukken") + ":"]
            lines += agreement.evidence.map { "  - \($0.title) (\($0.digest))" }
        }
        let text = lines.joined(separator: "\n") + "\n\n" + String(decoding: articles, as: UTF8.self)
        return Wrapping.folding(text, width: width)
    }

    /// `2021-0005 (@5, 2021-06-07)`.
    private func name(_ seq: Int) -> String {
        let entry = state.chronicle[seq]
        return "\(entry.proposal ?? say("the founding", "de oprichting")) (@\(seq), \(entry.date.date))"
    }

    private func text(_ party: AgreementParty) -> String {
        let name = state.register.parties[party.id]?.name ?? party.id.text
        let joined = party.joined.map { say(", joined \($0)", ", toegetreden \($0)") } ?? ""
        let leaves = party.leaves.map(leaving) ?? ""
        return "  - \(name) [\(party.id)], \(AuthorityText.text(party.authority, language))\(joined)\(leaves)"
    }

    private func leaving(_ last: CalendarDate) -> String {
        day <= last
            ? say(", leaves after \(last)", ", stapt uit na \(last)")
            : say(", left after \(last)", ", uitgetreden na \(last)")
    }

    package func json(of agreement: Agreement, articles: [UInt8]) throws(MoneyError) -> JSONValue {
        let read = Articles.read(articles)
        let sections = (read.value?.articles ?? []).map { article -> JSONValue in
            .members([
                "id": .string(article.id), "heading": .string(article.heading), "text": .string(article.text),
            ])
        }
        let evidence = agreement.evidence.map { paper -> JSONValue in
            .members([
                "id": .string(paper.id.text), "title": .string(paper.title),
                "digest": .string(paper.digest.description),
            ])
        }
        return .object(
            try members(agreement) + [
                .init("preamble", .string(read.value?.preamble ?? "")), .init("articles", .array(sections)),
                .init("evidence", .array(evidence)), .init("decisions", .array(decisions.map(JSONValue.integer))),
            ])
    }

    private func members(_ agreement: Agreement) throws(MoneyError) -> [JSONValue.Member] {
        let value = JSONValue.members([
            "id": .string(agreement.id.text), "title": .string(agreement.title), "from": .string(agreement.from.text),
            "to": agreement.to.map { .string($0.text) }, "in-force": .bool(agreement.isInForce(on: day)),
            "parties": .array(agreement.parties.map(json)),
            "contributions": .array(agreement.contributions.map(json)),
            "gross": .string(try agreement.gross().description), "text": .string(agreement.text.description),
        ])
        guard case .object(let members) = value else { return [] }
        return members
    }

    private func json(_ party: AgreementParty) -> JSONValue {
        .members([
            "id": .string(party.id.text), "authority": .string(party.authority.rawValue),
            "joined": party.joined.map { .string($0.text) }, "leaves": party.leaves.map { .string($0.text) },
        ])
    }

    private func json(_ each: Contribution) -> JSONValue {
        .members([
            "id": .string(each.id.text), "party": .string(each.party.text), "purpose": .string(each.purpose.text),
            "period": .string(each.period.text), "amount": .string(each.amount.description),
            "status": .string(each.status.rawValue), "books": .string(each.books.rawValue),
            "condition": each.condition.map { .string($0) },
        ])
    }
}

/// By what right a signature binds a party, in words.
enum AuthorityText {
    static func text(_ authority: AgreementParty.Authority, _ language: Language) -> String {
        switch authority {
        case .statutory: language.say("represented by statute", "wettelijk of statutair vertegenwoordigd")
        case .mandate: language.say("by mandate", "krachtens mandaat")
        case .powerOfAttorney: language.say("by power of attorney", "krachtens volmacht")
        case .deputy: language.say("by a deputy", "door een plaatsvervanger")
        }
    }
}
