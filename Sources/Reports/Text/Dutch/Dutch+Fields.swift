extension Dutch {
    /// About kinds of files and their fields.
    static let fields: KeyValuePairs<String, String> = [
        "An agreement between parties: who, from when, and with which contributions.":
            "Een overeenkomst tussen partijen: wie, vanaf wanneer en met welke bijdragen.",
        "the format of the file": "de vorm van het bestand",
        "the id of the agreement, the name of its folder": "het id van de overeenkomst, de naam van haar map",
        "the name that people read": "de naam die mensen lezen",
        "the first day on which it is in force": "de eerste dag waarop ze van kracht is",
        "the last day; left out when it has no end": "de laatste dag; weggelaten als ze geen einde heeft",
        "who agrees, at least two": "wie het eens zijn, ten minste twee",
        "what parties promise": "wat partijen toezeggen",
        "the SHA-256 of the articles in `text.md`": "de SHA-256 van de artikelen in `text.md`",
        "papers outside the repository": "stukken buiten de repository",
        "a remark": "een opmerking",
        "the party": "de partij",
        "by what right its signature binds it": "op welke grond haar handtekening haar bindt",
        "the day on which it joined; left out for those who began it":
            "de dag van toetreding; weggelaten voor wie van het begin af meedoet",
        "the last day on which it takes part, where that is before the end":
            "de laatste dag waarop ze meedoet, als dat voor het einde is",
        "the id of the contribution within the agreement": "het id van de bijdrage binnen de overeenkomst",
        "the party that promises it": "de partij die de bijdrage toezegt",
        "a line, `domains` for all lines inside the domains, `overhead` for all others, or `programme` for everything":
            "een regel, `domains` voor alle regels in de leefgebieden, `overhead` voor alle andere, of `programme` voor alles",
        "the period it is for": "de periode waarvoor het is",
        "how much": "hoeveel",
        "how certain it is": "hoe zeker het is",
        "paid to the programme, spent by the party itself, or in kind":
            "ingelegd in het programma, via de eigen boeken van de partij, of in natura",
        "what must happen first; there exactly when it is conditional":
            "wat eerst moet gebeuren; precies dan ingevuld als de bijdrage voorwaardelijk is",
        "the decision that a correction undoes or mends": "het besluit dat een correctie terugneemt of herstelt",
        "the pending amendment that a sub-amendment changes":
            "het openstaande amendement dat een subamendement wijzigt",
        "the amendment that would be changed": "het amendement dat zou worden gewijzigd",
        "the place in which it is voted on among the sub-amendments on it; the lowest first":
            "de plaats waarop erover wordt gestemd onder de subamendementen erop; de laagste eerst",
        "when the amendment takes effect as it reads": "wanneer het amendement ingaat zoals het luidt",
        "the operations of the amendment as it reads": "de bewerkingen van het amendement zoals het luidt",
        "the papers that show what a correction mends": "de stukken die laten zien wat een correctie herstelt",
        "the id of the paper": "het id van het stuk",
        "what it is": "wat het is",
        "the SHA-256 of the paper": "de SHA-256 van het stuk",
        "end the heading with an id that stays, as in `## Doel {#doel}`":
            "sluit de kop af met een id dat blijft, zoals in `## Doel {#doel}`",
        "an article without an id: `{1}`": "een artikel zonder id: `{1}`",
        "give one of them another id": "geef een van de twee een ander id",
        "two articles have the id `{1}`": "twee artikelen hebben het id `{1}`",
        "not the canonical form of what it says": "dit is niet de vaste vorm van wat er staat",
        "the file fits its kind and still cannot be read: {1}":
            "het bestand past bij zijn soort en is toch niet te lezen: {1}",
        "A vote on a step of a proposal, or its withdrawal.":
            "Een stem over een stap van een voorstel, of het intrekken ervan.",
        "the kind of statement": "het soort verklaring",
        "the digest of what the judge derives": "het controlegetal van wat de beoordeling afleidt",
        "the setdigest of the subject's policy and the bodies it names":
            "het controlegetal van de regeling over het onderwerp en van de organen die ze noemt",
        "the digest of a jointly signed document, such as an agreement":
            "het controlegetal van een stuk dat samen wordt getekend, zoals een overeenkomst",
        "the title, as shown to the signer": "de titel, zoals getoond aan wie tekent",
        "the gross amount, as shown to the signer": "de omvang, zoals getoond aan wie tekent",
        "the step of the policy": "de stap van de regeling",
        "the round of voting": "de ronde van stemmen",
        "what the signer says": "wat de ondertekenaar zegt",
        "the digest of a reason": "het controlegetal van een reden",
        "What the judge derives from a proposal before any vote; statements carry its digest.":
            "Wat de beoordeling voor elke stem uit een voorstel afleidt; verklaringen noemen er het controlegetal van.",
        "the version of this form": "de versie van deze vorm",
        "the subject": "het onderwerp",
        "the kinds of shift": "de soorten verschuiving",
        "the gross amount; each operation counts once": "de omvang; elke bewerking telt één keer",
        "the parties affected": "de partijen die het raakt",
        "the steps that apply": "de stappen die van toepassing zijn",
        "what its lines give, gross": "wat haar regels samen geven",
        "what its lines receive, gross": "wat haar regels samen ontvangen",
        "The birth certificate of a repository; its SHA-256 is the repository's id.":
            "De geboorteakte van een repository; de SHA-256 ervan is het id van de repository.",
        "the id of the programme": "het id van het programma",
        "makes two repositories of one programme differ": "maakt dat twee repository's van één programma verschillen",
        "the members whose keys signed the genesis": "de leden met wier sleutels de oprichting is getekend",
        "the digest algorithm": "het algoritme van de controlegetallen",
        "the setdigest of all other genesis files but `genesis/` and `record.yaml`":
            "het controlegetal van alle andere bestanden van de oprichting, behalve `genesis/` en `record.yaml`",
        "A founder's consent to the genesis, and proof that they hold the key.":
            "De instemming van een oprichter met de oprichting, en het bewijs dat deze de sleutel heeft.",
        "the id of the repository": "het id van de repository",
        "who signs": "wie tekent",
        "the id of the key that signs": "het id van de sleutel die tekent",
        "when it was signed": "wanneer er is getekend",
        "Operations on the plan, as `akkoord propose --file` reads them.":
            "Bewerkingen op het plan, zoals `akkoord propose --file` ze leest.",
        "the operations, in the order in which they apply": "de bewerkingen, in de volgorde waarin ze gelden",
        "what is done": "wat er gebeurt",
        "the amount": "het bedrag",
        "the period of the cell": "de periode van het bedrag",
        "the status of the cell": "de status van het bedrag",
        "the line that changes": "de regel die verandert",
        "the agreement": "de overeenkomst",
        "the contribution in it": "de bijdrage daarin",
        "the amount before": "het bedrag ervoor",
        "the line that gives": "de regel die geeft",
        "the line that receives": "de regel die ontvangt",
        "what the cell holds before": "wat er eerst staat",
        "the line itself or one below it": "de regel zelf of een regel eronder",
        "the period itself or one below it": "de periode zelf of een periode erbinnen",
        "What the judge reached on a proposal, in codes and whole numbers.":
            "Waar de beoordeling van een voorstel op uitkwam, in codes en hele getallen.",
        "how it ended": "hoe het afliep",
        "the revision that was judged": "de versie van het voorstel die is beoordeeld",
        "each step with its arithmetic; empty when retracted":
            "elke stap met zijn rekensom; leeg als het voorstel is ingetrokken",
        "the step": "de stap",
        "how the step ended": "hoe de stap afliep",
        "what the majority is a share of": "waarvan de meerderheid een deel is",
        "how many had to take part": "hoeveel er moesten deelnemen",
        "how many took part": "hoeveel er deelnamen",
        "votes for": "stemmen voor",
        "votes against": "stemmen tegen",
        "abstentions": "onthoudingen",
        "how many votes for were needed": "hoeveel stemmen voor er nodig waren",
        "capacities that had not spoken": "hoedanigheden die zich niet hadden uitgesproken",
        "statements that do not count, and why": "verklaringen die niet meetellen, en waarom",
        "the statement": "de verklaring",
        "why it does not count": "waarom ze niet meetelt",
        "Proof that the holder of a new key holds it.":
            "Het bewijs dat de houder van een nieuwe sleutel die sleutel heeft.",
        "the proposal that registers the key": "het voorstel dat de sleutel inschrijft",
        "whose key it will be": "wiens sleutel het wordt",
        "the id that the key will have": "het id dat de sleutel krijgt",
        "the base64 column of the public key file":
            "het tweede woord van het bestand met de publieke sleutel, in base64",
        "the sequence number of the newest verified record":
            "het volgnummer van de nieuwste gecontroleerde vastlegging",
        "the digest of that record": "het controlegetal van die vastlegging",
        "An author puts a revision forward.": "Een indiener dient een versie van een voorstel in.",
        "The record of one decision on main, chained to the record before it.":
            "De vastlegging van één besluit op main, geketend aan de vastlegging ervoor.",
        "the rule set that judges the decision": "de regels waarnaar het besluit wordt beoordeeld",
        "the sequence number; genesis is 0": "het volgnummer; de oprichting is 0",
        "the digest of the record before": "het controlegetal van de vastlegging ervoor",
        "what kind of decision it is": "wat voor besluit het is",
        "the proposal that was decided": "het voorstel waarover is besloten",
        "the revision that was decided": "de versie van het voorstel waarover is besloten",
        "when it was recorded; never before the record before":
            "wanneer het is vastgelegd; nooit voor de vastlegging ervoor",
        "the member whose recorder key signed the commit; no authority over the content":
            "het lid met wiens sleutel van het soort `recorder` de commit is getekend; dat geeft geen gezag over de inhoud",
        "every file the decision changed, except the record":
            "elk bestand dat het besluit wijzigde, behalve de vastlegging",
        "the setdigest of `plan/` and `programme.yaml`": "het controlegetal van `plan/` en `programme.yaml`",
        "the setdigest of akkoord.yaml, programme.yaml, register/, policy/, plan/, agreements/ and versions/":
            "het controlegetal van akkoord.yaml, programme.yaml, register/, policy/, plan/, agreements/ en versions/",
        "the path in the repository": "het pad in de repository",
        "the digest before; none where the file did not exist":
            "het controlegetal ervoor; none als het bestand niet bestond",
        "the digest after; none where the file does not exist":
            "het controlegetal erna; none als het bestand niet bestaat",
        "An author takes a proposal back.": "Een indiener trekt een voorstel in.",
        "what becomes of proposals that are open when the policy changes":
            "wat er gebeurt met voorstellen die openstaan als de regeling verandert",
        "the file that is put in the place of another": "het bestand dat in de plaats van een ander komt",
        "the digest of the file as it stands; none for a new file":
            "het controlegetal van het bestand zoals het er staat; none voor een nieuw bestand",
        "One wording of a proposal; an edit is a new revision.":
            "Eén versie van een voorstel; een wijziging is een nieuwe versie.",
        "what kind of decision is asked": "wat voor besluit wordt gevraagd",
        "the title of the proposal": "de titel van het voorstel",
        "with the next version, or on the decision itself":
            "met de volgende versie van het plan, of bij het besluit zelf",
        "the change of each cell: signed differences": "de verandering van elk bedrag: verschillen met plus of min",
        "what will be adopted beside the operations": "wat naast de bewerkingen wordt vastgesteld",
        "the digest of the motivation in `payload/`": "het controlegetal van de motivering in `payload/`",
        "the members who propose": "de leden die het voorstel indienen",
        "the revisions this one takes the place of": "de versies van het voorstel waarvoor deze in de plaats komt",
        "the line": "de regel",
        "the period": "de periode",
        "the status": "de status",
        "the signed difference": "het verschil met plus of min",
        "where it will stand": "waar het komt te staan",
        "the digest of its bytes": "het controlegetal van de bytes",
        "a statement of a kind this version cannot judge: `{1}`":
            "een verklaring van een soort die deze versie niet kan beoordelen: `{1}`",
        "known statement kinds: {1}, each written as in `statement: approval/1`":
            "bekende soorten verklaring: {1}, elk geschreven zoals in `statement: approval/1`",
        "not a statement of a known kind": "geen verklaring van een bekend soort",
        "the id of the repository, so that nothing can be replayed in another":
            "het id van de repository, zodat niets elders kan worden herhaald",
        "the proposal": "het voorstel",
        "the revision, motivation included": "de versie van het voorstel, met de motivering",
        "what is decided": "waarover wordt besloten",
        "who signs: an id, never a name": "wie tekent: een id, nooit een naam",
        "the party or principal acted for": "de partij of volmachtgever voor wie wordt gehandeld",
        "the mandate used: `<body>/<seat>`, `<office>` or `<party>/mandate`":
            "het gebruikte mandaat: `<orgaan>/<zetel>`, `<functie>` of `<partij>/mandate`",
        "the newest statements on this proposal the signer had":
            "de nieuwste verklaringen over dit voorstel die de ondertekenaar had",
        "when it was signed: by the signer's clock, never before the newest record they had":
            "wanneer er is getekend: volgens de klok van de ondertekenaar, nooit voor de nieuwste vastlegging die deze had",
        "the period the amount is for": "de periode waarvoor het bedrag is",
        "indicative, authorised by a release, or on hold": "indicatief, vrijgegeven of aangehouden",
        "the amount not yet distributed to lines or periods below":
            "het bedrag dat nog niet is verdeeld over regels of perioden eronder",
        "the money of this line itself; a cell of zero is never stored":
            "het geld van deze regel zelf; een bedrag van nul wordt nooit opgeslagen",
        "A domain of the plan, with the money not yet given to one of its themes.":
            "Een leefgebied van het plan, met het geld dat nog niet aan een van zijn thema's is gegeven.",
        "the id of the line, unique in the plan and stable for ever":
            "het id van de regel, uniek in het plan en voor altijd hetzelfde",
        "the place among its neighbours on pages and in tables": "de plaats tussen de buren op pagina's en in tabellen",
        "the party that carries the line out": "de partij die de regel uitvoert",
        "the party that carries it out, where it is another than the theme's":
            "de partij die het uitvoert, als dat een andere is dan bij het thema",
        "the office that answers for the line (budget holder)":
            "de functie die voor de regel verantwoordelijk is (budgethouder)",
        "whether amounts include value added tax": "of de bedragen inclusief btw zijn",
        "the year in whose prices the amounts are": "het prijspeil van de bedragen, als jaar",
        "running costs or investment": "exploitatie of investering",
        "The budget lines outside the domains, such as the programme office.":
            "De begrotingsregels buiten de leefgebieden, zoals het programmabureau.",
        "the overhead lines": "de regels van de overhead",
        "the parts of the line": "de onderdelen van de regel",
        "The programme: its name, area, periods, currency, languages and time zone.":
            "Het programma: naam, gebied, perioden, munt, talen en tijdzone.",
        "where the programme works": "waar het programma werkt",
        "the period of the whole programme": "de periode van het hele programma",
        "the one currency of all amounts": "de munt van alle bedragen",
        "the languages of texts and pages": "de talen van teksten en pagina's",
        "the time zone in which calendar days are counted": "de tijdzone waarin kalenderdagen worden geteld",
        "the tree of periods": "de boom van perioden",
        "the id of the period": "het id van de periode",
        "the period it is part of; left out for the horizon":
            "de periode waar ze deel van is; weggelaten voor de horizon",
        "the first day": "de eerste dag",
        "the periods whose account is made up, each with all within it":
            "de perioden waarvan de rekening is opgemaakt, elk met alles erin",
        "the most that parts of the plan may hold, whatever an amendment says":
            "het meeste dat delen van het plan mogen bevatten, wat een wijziging ook zegt",
        "the period that takes no change but a correction and what is carried over":
            "de periode die niet meer verandert, behalve door een correctie en een overheveling",
        "what its account shows as not spent": "wat volgens de rekening niet is besteed",
        "the status of the money": "de status van het geld",
        "what the line held in the period when it was closed": "wat de regel in de periode had bij de afsluiting",
        "what of it was not spent": "wat daarvan niet is besteed",
        "the id of the ceiling": "het id van het plafond",
        "the period, with those within it": "de periode, met die erin",
        "only money of this status; left out: all of it": "alleen geld met deze status; weggelaten: al het geld",
        "how the ceiling is measured": "hoe het plafond wordt gemeten",
        "the ceiling itself": "het plafond zelf",
        "the most that the node may hold": "het meeste dat het geheel mag bevatten",
        "the largest share, in percent": "het grootste aandeel, in procenten",
        "the node of which it is a share, in the same period and status":
            "het geheel waarvan het een aandeel is, in dezelfde periode en status",
        "the last day": "de laatste dag",
        "Totals as a source printed them, each compared with its own version and never corrected.":
            "Totalen zoals een bron ze noemt, elk vergeleken met de eigen versie en nooit verbeterd.",
        "the stated totals": "de genoemde totalen",
        "the id of the stated total": "het id van het genoemde totaal",
        "the period the total is for": "de periode waarvoor het totaal is",
        "the amount as printed": "het bedrag zoals gedrukt",
        "the share as printed, in percent": "het aandeel zoals gedrukt, in procenten",
        "the version of the plan that the source describes": "de versie van het plan die de bron beschrijft",
        "where it is printed": "waar het gedrukt staat",
        "A theme of the plan: its goals, interventions, targets and money.":
            "Een thema van het plan: doelen, maatregelen, streefwaarden en geld.",
        "the goals the theme serves": "de doelen waaraan het thema bijdraagt",
        "what will be done": "wat er gedaan gaat worden",
        "what should be reached, and when": "wat er bereikt moet zijn, en wanneer",
        "the period in which it is to be reached": "de periode waarin het bereikt moet zijn",
        "the value to reach, or the lower end of a range; left out for a target in words":
            "de waarde om te bereiken, of het laagste eind van een bereik; weggelaten voor een streefwaarde in woorden",
        "the upper end of a range": "het hoogste eind van een bereik",
        "what is counted; \"%\" for a share": "wat wordt geteld; \"%\" voor een aandeel",
        "the goal it belongs to": "het doel waar het bij hoort",
        "how it is measured": "hoe het wordt gemeten",
        "the value at the start": "de waarde aan het begin",
        "An adopted version of the plan, pinned to the decision whose plan it is.":
            "Een vastgestelde versie van het plan, vastgezet op het besluit waarvan het het plan is.",
        "the id of the version": "het id van de versie",
        "the sequence number of the decision whose plan this is":
            "het volgnummer van het besluit waarvan dit het plan is",
        "the setdigest of `plan/` and `programme.yaml` at that decision":
            "het controlegetal van `plan/` en `programme.yaml` bij dat besluit",
        "the day from which it is in force": "de dag vanaf welke ze van kracht is",
        "what its money is: an indication, or authorised": "wat het geld is: een indicatie, of vrijgegeven",
        "Who may propose a subject, and which steps decide it.":
            "Wie over een onderwerp een voorstel mag doen, en welke stappen erover beslissen.",
        "what the policy is about": "waar de regeling over gaat",
        "in which capacities a proposal may be made": "in welke hoedanigheden een voorstel mag worden gedaan",
        "the steps that a tier can ask for": "de stappen waar een route om kan vragen",
        "which steps apply: the first tier whose conditions all hold":
            "welke stappen gelden: de eerste route waarvan alle voorwaarden kloppen",
        "the id of the step, as statements name it": "het id van de stap, zoals verklaringen het noemen",
        "whether the proposer's own approval counts (separation of duties)":
            "of de instemming van de indiener zelf meetelt (functiescheiding)",
        "who decides": "wie beslist",
        "who decides, and by which count": "wie beslist, en met welke telling",
        "the body whose seats vote": "het orgaan waarvan de zetels stemmen",
        "how many must take part": "hoeveel er moeten deelnemen",
        "how many must be for": "hoeveel er voor moeten zijn",
        "what an abstention does; it is never a vote cast":
            "wat een onthouding doet; het is nooit een uitgebrachte stem",
        "the executor of each line that gives money, or that is changed":
            "de uitvoerder van elke regel die geld geeft of verandert",
        "the office that decides": "de functie die beslist",
        "each party of the agreement": "elke partij van de overeenkomst",
        "the share": "het aandeel",
        "whether exactly the share is enough": "of precies het aandeel genoeg is",
        "what it is a share of": "waarvan het een deel is",
        "the id of the tier": "het id van de route",
        "all of these must hold; left out: always": "deze moeten alle kloppen; weggelaten: altijd",
        "the steps, one after the other": "de stappen, na elkaar",
        "no other operations than these": "geen andere bewerkingen dan deze",
        "none of these kinds of shift": "geen van deze soorten verschuiving",
        "the gross amount is this or less": "de omvang is dit of minder",
        "the gross amount is less than this": "de omvang is minder dan dit",
        "A body that decides together, and its seats.": "Een orgaan dat samen beslist, en zijn zetels.",
        "the id, unique among parties, bodies and offices": "het id, uniek onder partijen, organen en functies",
        "the seat that presides": "de zetel die voorzit",
        "the seats": "de zetels",
        "the id of the seat within the body": "het id van de zetel binnen het orgaan",
        "the party the seat belongs to": "de partij van wie de zetel is",
        "how much its vote counts": "hoe zwaar de stem telt",
        "the id of the key within the member": "het id van de sleutel binnen het lid",
        "the only key type of format 1": "het enige soort sleutel van vorm 1",
        "what the key may sign": "wat de sleutel mag tekenen",
        "Someone who acts in the programme, known by office: mandates and keys, no name of a person.":
            "Iemand die in het programma handelt, bekend als functie: mandaten en sleutels, geen naam van een persoon.",
        "the id of the member": "het id van het lid",
        "the party the member belongs to": "de partij waar het lid bij hoort",
        "the office that people read": "de functie die mensen lezen",
        "made up for sample data": "verzonnen, als voorbeeld",
        "in which capacity the member may act, and when": "in welke hoedanigheid het lid mag handelen, en wanneer",
        "the public keys of the member": "de publieke sleutels van het lid",
        "the id of the mandate within the file": "het id van het mandaat binnen het bestand",
        "`<body>/<seat>`, `<office>`, or `<party>/mandate`": "`<orgaan>/<zetel>`, `<functie>` of `<partij>/mandate`",
        "the last day; left out when there is no end": "de laatste dag; weggelaten als er geen einde is",
        "what it may be used for; left out for everything": "waarvoor het mag worden gebruikt; weggelaten: voor alles",
        "the largest amount it commits the party for": "het hoogste bedrag waarvoor het de partij bindt",
        "The offices that act on their own, within what a policy gives them.":
            "De functies die zelfstandig handelen, binnen wat een regeling ze geeft.",
        "the offices": "de functies",
        "the party it belongs to": "de partij waar het bij hoort",
        "A partner in the programme.": "Een partner in het programma.",
        "The keys that can mend the register when other keys are lost, and how many of them it takes.":
            "De sleutels die het register kunnen herstellen als andere sleutels verloren zijn, en hoeveel er nodig zijn.",
        "how many of the keys must sign": "hoeveel van de sleutels moeten tekenen",
        "the recovery keys": "de herstelsleutels",
        "the id of the key": "het id van de sleutel",
        "the member who holds it": "het lid dat hem heeft",
        "What a command that proposes prints with --dry-run --json.":
            "Wat een opdracht die iets voorstelt toont met --dry-run --json.",
        "What a command prints with --json when it was refused or could not decide.":
            "Wat een commando met --json schrijft als het weigerde of het niet kon uitmaken.",
        "akkoord explain --json and akkoord status ID --json": "akkoord explain --json en akkoord status ID --json",
        "the path of the text, under `plan/text/`": "het pad van de tekst, onder `plan/text/`",
        "the id that the heading carries; without one, its words":
            "het id dat de kop draagt; zonder id de woorden ervan",
        "the section as it stands, its heading first": "het onderdeel zoals het er staat, de kop voorop",
        "the section as it is to be, with the same heading": "het onderdeel zoals het moet worden, met dezelfde kop",
    ]
}
