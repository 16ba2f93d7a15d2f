import Amendments
import Governance
import History

/// Words of the format in the reader's language.
enum WordText {
    static func text(_ word: String, _ language: Language) -> String {
        guard language == .dutch else { return word == "true" ? "yes" : word }
        let operation = PlanOperation.Word(rawValue: word).map { OperationWord.text($0, language) }
        return dutch[word] ?? operation ?? ShiftText.text(word, language)
    }

    static let dutch: [String: String] = [
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
        "exploitation": "exploitatie", "investment": "investering", "true": "ja", "closed": "gesloten",
        "body": "orgaan", "office": "functie", "executors": "uitvoerders", "parties": "partijen",
        "mandate-holder": "mandaathouder", "seat": "zetel",
        "count-for-quorum": "tellen mee voor het quorum", "not-allowed": "niet toegestaan",
    ]
}

/// What kinds of things are called.
enum ItemKindText {
    static func text(_ kind: ItemChange.Kind, _ language: Language) -> String {
        switch kind {
        case .line: language.say("line", "regel")
        case .programme: language.say("programme", "programma")
        case .period: language.say("period", "periode")
        case .closedPeriod: language.say("closed period", "afgesloten periode")
        case .underspend: language.say("underspend", "onderbesteding")
        case .ceiling: language.say("ceiling", "plafond")
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
        case .step: language.say("step", "stap")
        case .tier: language.say("route", "route")
        case .version: language.say("version", "versie")
        case .file: language.say("file", "bestand")
        }
    }
}

/// What fields are called.
enum FieldText {
    static func text(_ field: FieldChange.Field, _ language: Language) -> String {
        switch field {
        case .name: language.say("name", "naam")
        case .place: language.say("part of", "onderdeel van")
        case .rank: language.say("place in order", "volgorde")
        case .level: language.say("level", "soort")
        case .executor: language.say("executor", "uitvoerder")
        case .holder: language.say("holder", "budgethouder")
        case .state: language.say("state", "toestand")
        case .vat: language.say("vat", "btw")
        case .priceLevel: language.say("price level", "prijspeil")
        case .nature: language.say("nature", "aard")
        case .note: language.say("note", "toelichting")
        case .number: language.say("number", "getal")
        case .numberTo: language.say("to number", "tot en met")
        case .unit: language.say("unit", "eenheid")
        case .period: language.say("period", "periode")
        case .line: language.say("line", "regel")
        case .budget: language.say("budget", "budget")
        case .atMost: language.say("at most", "ten hoogste")
        case .of: language.say("of", "van")
        case .goal: language.say("goal", "doel")
        case .indicator: language.say("indicator", "indicator")
        case .baseline: language.say("baseline", "nulmeting")
        case .area: language.say("area", "gebied")
        case .horizon: language.say("horizon", "looptijd")
        case .currency: language.say("currency", "munt")
        case .languages: language.say("languages", "talen")
        case .timeZone: language.say("time zone", "tijdzone")
        case .from: language.say("from", "vanaf")
        case .to: language.say("to", "tot en met")
        case .node: language.say("total of", "van")
        case .amount: language.say("amount", "bedrag")
        case .share: language.say("share", "aandeel")
        case .version: language.say("version", "versie")
        case .source: language.say("source", "bron")
        case .authority: language.say("authority", "bevoegdheid")
        case .joined: language.say("joined", "toegetreden")
        case .leaves: language.say("leaves", "uitgetreden na")
        case .party: language.say("party", "partij")
        case .purpose: language.say("purpose", "bestemming")
        case .status: language.say("status", "status")
        case .books: language.say("books", "boeken")
        case .condition: language.say("condition", "voorwaarde")
        case .digest: language.say("digest", "controlegetal")
        case .illustrative: language.say("illustrative", "voorbeeld")
        case .chair: language.say("chair", "voorzitter")
        case .weight: language.say("weight", "gewicht")
        case .capacity: language.say("capacity", "hoedanigheid")
        case .subjects: language.say("subjects", "onderwerpen")
        case .limit: language.say("up to", "tot bedrag van")
        case .keyClass: language.say("class", "soort")
        case .type: language.say("type", "type")
        case .publicKey: language.say("public key", "publieke sleutel")
        case .threshold: language.say("threshold", "drempel")
        case .asOf: language.say("pinned to", "stand van")
        case .inForce: language.say("in force from", "van kracht vanaf")
        case .plan: language.say("plan", "plan")
        case .gross: language.say("all contributions", "alle bijdragen")
        case .propose, .by, .body, .office, .quorum, .majority, .abstentions, .proposer, .onlyOperations,
            .withoutShifts, .grossAtMost, .grossLessThan, .steps:
            ofPolicy(field, language)
        }
    }

    private static func ofPolicy(_ field: FieldChange.Field, _ language: Language) -> String {
        switch field {
        case .propose: language.say("may propose", "mogen voorstellen doen")
        case .by: language.say("who decides", "wie beslist")
        case .body: language.say("body", "orgaan")
        case .office: language.say("office", "functie")
        case .quorum: language.say("quorum", "quorum")
        case .majority: language.say("majority", "meerderheid")
        case .abstentions: language.say("abstentions", "onthoudingen")
        case .proposer: language.say("the proposer's own vote", "de stem van de indiener zelf")
        case .onlyOperations: language.say("only operations", "alleen bewerkingen")
        case .withoutShifts: language.say("without shifts", "zonder verschuivingen")
        case .grossAtMost: language.say("gross at most", "omvang ten hoogste")
        case .grossLessThan: language.say("gross less than", "omvang minder dan")
        default: language.say("steps", "stappen")
        }
    }

    /// As the subject of a sentence: `limit of …`.
    static func noun(_ field: FieldChange.Field, _ language: Language) -> String {
        switch field {
        case .limit: language.say("limit", "limiet")
        case .from: language.say("first day", "eerste dag")
        case .to: language.say("last day", "laatste dag")
        case .leaves: language.say("last day", "laatste dag")
        case .joined: language.say("day of joining", "dag van toetreding")
        case .propose: language.say("who may propose", "wie voorstellen mag doen")
        case .grossAtMost: language.say("largest gross", "hoogste omvang")
        case .grossLessThan: language.say("bound below which the gross stays,", "grens waar de omvang onder blijft,")
        default: text(field, language)
        }
    }
}
