import CanonicalForm
import Documents
import Findings
package import Governance
package import Ledger

/// Says in a sentence what a proposal does that puts whole files in the place of others.
package enum FileSentence {
    package static func texts(
        _ files: [String: [UInt8]], in state: LedgerState, _ language: Language
    ) -> [String] {
        files.keys.sorted().flatMap { path in sentences(path, files[path] ?? [], state, language) }
    }

    private static func sentences(
        _ path: String, _ bytes: [UInt8], _ state: LedgerState, _ language: Language
    ) -> [String] {
        if path.hasPrefix("versions/"), let version = VersionDocument.read(bytes).value {
            return [text(version, state, language)]
        }
        if path.hasSuffix("/" + Layout.agreement), let agreement = AgreementDocument.read(bytes).value {
            return text(agreement, state, language)
        }
        if path.hasPrefix("register/members/"), let member = MemberDocument.read(bytes).value {
            return MemberSentence(member, before: state.register.members[member.id], language).texts
        }
        let isNew = state.files[path] == nil
        return [
            isNew
                ? language.say("New file \(path).", "Nieuw bestand \(path).")
                : language.say("Changed file \(path).", "Gewijzigd bestand \(path).")
        ]
    }

    private static func text(_ version: PlanVersion, _ state: LedgerState, _ language: Language) -> String {
        let status = StatusText.text(version.status, language)
        return language.say(
            "Version \(version.id): the plan as decision @\(version.asOf) left it, in force from \(version.inForce); its money is \(status).",
            "Versie \(version.id): het plan zoals besluit @\(version.asOf) het achterliet, van kracht vanaf \(version.inForce); het geld is \(status)."
        )
    }

    private static func text(_ agreement: Agreement, _ state: LedgerState, _ language: Language) -> [String] {
        let parties = agreement.parties.map(\.id.text).joined(separator: ", ")
        let isNew = state.agreements[agreement.id] == nil
        let term =
            agreement.to.map { "\(agreement.from) – \($0)" }
            ?? language.say(
                "from \(agreement.from)", "vanaf \(agreement.from)")
        let head = language.say(
            "\(isNew ? "Agreement" : "New wording of agreement") \(agreement.id) between \(parties), \(term).",
            "\(isNew ? "Overeenkomst" : "Nieuwe tekst van overeenkomst") \(agreement.id) tussen \(parties), \(term).")
        return [head] + agreement.contributions.map { ContributionText.sentence($0, state, language) }
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
