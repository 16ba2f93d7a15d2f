import Governance
import History
import Ledger

/// Says what became of one thing, one sentence for each of its values: `Limit of wethouder as gemeente/mandate:
/// €5,000,000 → €9,000,000.`
struct ChangeSentence {
    private let item: ItemChange
    private let names: DifferenceNames
    private let subject: String
    private let language: Language

    init(_ item: ItemChange, _ names: DifferenceNames, _ language: Language) {
        self.item = item
        self.names = names
        self.language = language
        subject = ChangeSubject(item, names, language).text
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    var texts: [String] {
        switch item.changes.first {
        case .added: [added]
        case .removed: [removed]
        default: DifferenceReport.readable(item).map(changed)
        }
    }

    /// In a word or two, for a title.
    var topic: String? {
        switch item.changes.first {
        case .added where item.kind == .mandate: return subject
        case .added: return say("\(subject) added", "\(subject) erbij")
        case .removed: return say("\(subject) taken out", "\(subject) vervalt")
        default:
            guard let field = DifferenceReport.readable(item).first?.field else { return nil }
            return of(field)
        }
    }

    // MARK: Values

    private func of(_ field: FieldChange.Field) -> String {
        "\(FieldText.noun(field, language)) \(say("of", "van")) \(subject)"
    }

    private func changed(_ field: FieldChange) -> String {
        if case .prose? = field.new ?? field.old {
            let word = WordText.text(field.old == nil ? "added" : field.new == nil ? "removed" : "changed", language)
            return "\(of(field.field).capitalisedFirst): \(word)."
        }
        let values = [field.old, field.new].map { value in
            value.map { names.text($0, of: field, in: item) } ?? say("none", "geen")
        }
        return "\(of(field.field).capitalisedFirst): \(values.joined(separator: " → "))."
    }

    /// Every value but remarks, which are sentences themselves.
    private var details: [String] {
        DifferenceReport.readable(item).filter { $0.field != .note }.compactMap { field in
            (field.new ?? field.old).map {
                "\(FieldText.text(field.field, language)) \(names.text($0, of: field, in: item))"
            }
        }
    }

    private func value(_ field: FieldChange.Field) -> FieldValue? {
        item.fields.first { $0.field == field }.flatMap { $0.new ?? $0.old }
    }

    // MARK: Things that come and go

    private var added: String {
        switch item.kind {
        case .member:
            let party = value(.party)?.stored ?? ""
            return say(
                "New member \(item.id) (\(item.name)), of \(party).",
                "Nieuw lid \(item.id) (\(item.name)), van \(party).")
        case .mandate:
            return say("\(subject) \(mandate).", "\(subject) \(mandate).")
        case .key:
            let holder = item.place ?? ""
            let keyClass = value(.keyClass).map(names.text) ?? ""
            return say(
                "\(holder) gets key \(item.id) (\(keyClass)).", "\(holder) krijgt sleutel \(item.id) (\(keyClass)).")
        case .closedPeriod:
            return say(
                "Closed: \(item.name). It takes no change any more, but corrections and what is carried over.",
                "Afgesloten: \(item.name). Er verandert niets meer aan, behalve door correcties en overhevelingen.")
        case .underspend: return account
        default:
            return say("Added: ", "Toegevoegd: ") + whole
        }
    }

    private var removed: String {
        switch item.kind {
        case .mandate:
            let (member, capacity) = (item.place ?? "", value(.capacity)?.stored ?? "")
            return say(
                "\(member) no longer acts as \(capacity).", "\(member) treedt niet meer op als \(capacity).")
        case .key:
            let holder = item.place ?? ""
            return say(
                "Key \(item.id) of \(holder) is taken out.", "Sleutel \(item.id) van \(holder) wordt ingetrokken.")
        case .closedPeriod:
            return say(
                "Opened again: \(item.name). It takes changes as any open period does, and nothing is carried over from it.",
                "Heropend: \(item.name). Alles kan er weer veranderen, en er wordt niets meer uit overgeheveld.")
        default:
            return say("Taken out: ", "Vervallen: ") + whole
        }
    }

    /// `Underspend of Werk in 2021 (authorised): €120,000 of €1,000,000.`
    private var account: String {
        let (amount, budget) = (value(.amount).map(names.text) ?? "", value(.budget).map(names.text) ?? "")
        return say(
            "\(subject.capitalisedFirst): \(amount) of \(budget).",
            "\(subject.capitalisedFirst): \(amount) van \(budget).")
    }

    private var whole: String {
        let name = item.name.isEmpty || item.kind == .period ? [] : [item.name]
        let values = name + details
        return subject + (values.isEmpty ? "" : ": " + values.joined(separator: "; ")) + "."
    }

    /// `from 2021-09-01 to 2021-12-31, for amendment, up to €5,000,000`.
    private var mandate: String {
        let from = value(.from)?.stored ?? ""
        let to = value(.to).map { say(" to \($0.stored)", " tot en met \($0.stored)") } ?? ""
        let subjects = value(.subjects).map { say(", for \($0.stored)", ", voor \($0.stored)") } ?? ""
        let limit = value(.limit).map { say(", up to \(names.text($0))", ", tot \(names.text($0))") } ?? ""
        return say("from \(from)", "vanaf \(from)") + to + subjects + limit
    }
}

/// What a change is about, as a sentence names it.
struct ChangeSubject {
    private let item: ItemChange
    private let names: DifferenceNames
    private let language: Language

    init(_ item: ItemChange, _ names: DifferenceNames, _ language: Language) {
        self.item = item
        self.names = names
        self.language = language
    }

    var text: String {
        let kind = ItemKindText.text(item.kind, language)
        let place = item.place ?? ""
        switch item.kind {
        case .mandate: return mandate
        case .seat, .key: return "\(kind) \(place)/\(item.id)"
        case .step, .tier: return "\(kind) \(item.id) \(language.say("of", "van")) \(place)"
        case .period, .closedPeriod: return "\(kind) \(item.name)"
        case .underspend:
            let parts = item.id.split(separator: "/").map(String.init)
            let (line, period) = (names.line(LineID(parts[0])), names.period(PeriodID(place)))
            let status = WordText.text(parts.last ?? "", language)
            return "\(kind) \(language.say("of \(line) in \(period)", "van \(line) in \(period)")) (\(status))"
        case .contribution, .paper, .agreementParty: return "\(kind) \(item.id)"
        case .programme: return language.say("the programme", "het programma")
        default: return "\(kind) \(item.id)"
        }
    }

    /// `wethouder as gemeente/mandate`; with its id where the member holds several of that capacity. One that is new
    /// is said as a deed: `wethouder acts as gemeente/mandate`.
    private var mandate: String {
        let member = item.place ?? ""
        guard let mandate = names.mandate(item.id, of: member) else { return "\(member)/\(item.id)" }
        let acts = item.changes == [.added] ? language.say("acts as", "treedt op als") : language.say("as", "als")
        let which = names.holdsSeveral(member, mandate.capacity) ? " (\(item.id))" : ""
        return "\(member) \(acts) \(mandate.capacity)\(which)"
    }
}

extension DifferenceNames {
    func mandate(_ id: String, of member: String) -> Mandate? {
        [to, from].lazy.compactMap { side in
            side.values.register.members[MemberID(member)]?.mandates.first { $0.id.text == id }
        }.first
    }

    func holdsSeveral(_ member: String, _ capacity: Capacity) -> Bool {
        let mandates = to.values.register.members[MemberID(member)]?.mandates ?? []
        return mandates.filter { $0.capacity == capacity }.count > 1
    }
}

extension String {
    /// As a sentence begins.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
