import Governance
import History

/// Words of the format in the reader's language.
enum WordText {
    static func text(_ word: String, _ language: Language) -> String {
        guard language == .dutch else { return word }
        return dutch[word] ?? word
    }

    private static let dutch: [String: String] = [
        "added": "toegevoegd", "removed": "vervallen", "renamed": "hernoemd", "moved": "verplaatst",
        "changed": "gewijzigd",
        "indicative": "indicatief", "authorised": "vrijgegeven", "on-hold": "aangehouden",
        "intended": "voorgenomen", "pledged": "toegezegd", "conditional": "voorwaardelijk", "granted": "beschikt",
        "received": "ontvangen", "settled": "afgerekend",
        "paid-in": "ingelegd", "own-books": "via de eigen boeken", "in-kind": "in natura",
        "statutory": "wettelijk of statutair", "mandate": "mandaat", "power-of-attorney": "volmacht",
        "deputy": "plaatsvervanger",
        "member": "lid", "recorder": "vastlegger", "witness": "getuige", "recovery": "herstel",
        "domain": "leefgebied", "theme": "thema", "intervention": "maatregel", "overhead": "programmakosten",
        "included": "inclusief", "excluded": "exclusief", "compensated": "gecompenseerd",
        "exploitation": "exploitatie", "investment": "investering", "true": "ja",
    ]
}

/// What kinds of things are called.
enum ItemKindText {
    static func text(_ kind: ItemChange.Kind, _ language: Language) -> String {
        switch kind {
        case .line: language.say("line", "regel")
        case .programme: language.say("programme", "programma")
        case .period: language.say("period", "periode")
        case .statedTotal: language.say("stated total", "opgegeven totaal")
        case .goal: language.say("goal", "doel")
        case .target: language.say("target", "streefwaarde")
        case .agreement: language.say("agreement", "overeenkomst")
        case .agreementParty: language.say("party", "partij")
        case .contribution: language.say("contribution", "bijdrage")
        case .paper: language.say("paper", "stuk")
        case .party: language.say("party", "partij")
        case .office: language.say("office", "functie")
        case .body: language.say("body", "orgaan")
        case .seat: language.say("seat", "zetel")
        case .member: language.say("member", "lid")
        case .mandate: language.say("mandate", "mandaat")
        case .key: language.say("key", "sleutel")
        case .recovery: language.say("recovery", "herstel")
        case .policy: language.say("policy", "regeling")
        case .version: language.say("version", "versie")
        case .file: language.say("file", "bestand")
        }
    }
}

/// What fields are called. A key of a file is the English word for it.
enum FieldText {
    static func text(_ field: String, _ language: Language) -> String {
        guard language == .dutch else { return english[field] ?? field.split(separator: "-").joined(separator: " ") }
        return dutch[field] ?? field
    }

    private static let english = [
        "place": "part of", "as-of": "pinned to", "rank": "place in order", "gross": "all contributions",
    ]

    private static let dutch: [String: String] = [
        "name": "naam", "place": "onderdeel van", "rank": "volgorde", "level": "soort", "executor": "uitvoerder",
        "holder": "budgethouder", "vat": "btw", "price-level": "prijspeil", "nature": "aard", "note": "toelichting",
        "number": "getal", "number-to": "tot en met", "unit": "eenheid", "period": "periode", "goal": "doel",
        "indicator": "indicator", "baseline": "nulmeting", "area": "gebied", "horizon": "looptijd",
        "currency": "munt", "languages": "talen", "time-zone": "tijdzone", "from": "vanaf", "to": "tot en met",
        "node": "van", "amount": "bedrag", "share": "aandeel", "version": "versie", "source": "bron",
        "authority": "bevoegdheid", "joined": "toegetreden", "leaves": "uitgetreden na", "party": "partij",
        "purpose": "bestemming", "status": "status", "books": "boeken", "condition": "voorwaarde",
        "digest": "controlegetal", "illustrative": "voorbeeld", "chair": "voorzitter", "weight": "gewicht",
        "capacity": "hoedanigheid", "subjects": "onderwerpen", "limit": "tot bedrag van", "class": "soort",
        "type": "type", "public": "publieke sleutel", "threshold": "drempel", "as-of": "stand van",
        "in-force": "van kracht vanaf", "plan": "plan", "gross": "alle bijdragen",
    ]
}
