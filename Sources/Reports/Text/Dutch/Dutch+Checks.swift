extension Dutch {
    /// About files that must fit together.
    static let checks: KeyValuePairs<String, String> = [
        "there is no party `{1}`": "er is geen partij `{1}`",
        "contribution `{1}` is of `{2}`, which is no party of the agreement":
            "bijdrage `{1}` is van `{2}`, die geen partij van de overeenkomst is",
        "nobody can promise for another: make it a party, or leave it out":
            "niemand kan iets toezeggen voor een ander: maak haar partij, of laat de bijdrage weg",
        "contribution `{1}` is for no line: `{2}`": "bijdrage `{1}` is voor een regel die er niet is: `{2}`",
        "a purpose is a line, `domains`, `overhead` or `programme`":
            "het doel van een bijdrage is een regel, `domains`, `overhead` of `programme`",
        "contribution `{1}` is for no period: `{2}`": "bijdrage `{1}` is voor een periode die er niet is: `{2}`",
        "`{1}` is the whole programme: closed, it would take no change ever after":
            "`{1}` is het hele programma: afgesloten zou er nooit meer iets veranderen",
        "close its years, or its blocks of years": "sluit jaren af, of blokken van jaren",
        "there is no period `{1}` to close": "er is geen periode `{1}` om af te sluiten",
        "the account of {1} speaks of a line that does not exist: `{2}`":
            "de rekening van {1} noemt een regel die er niet is: `{2}`",
        "`{1}` cannot have left {2} of {3} in {4} ({5})": "`{1}` kan in {4} geen {2} van {3} over hebben ({5})",
        "`budget` is what it held, `amount` what of that was not spent":
            "`budget` is wat de regel had, `amount` wat daarvan niet besteed is",
        "the account of {1} says that `{2}` had {3} ({4}); it holds {5}":
            "de rekening van {1} zegt dat `{2}` {3} had ({4}); er staat {5}",
        "make `budget` {1}": "maak van `budget` {1}",
        "ceiling `{1}` is on a share of `{2}` in itself": "plafond `{1}` is een aandeel van `{2}` in zichzelf",
        "name a node around it": "noem een geheel waar het in ligt",
        "ceiling `{1}` is for no period: `{2}`": "plafond `{1}` is voor een periode die er niet is: `{2}`",
        "ceiling `{1}` is on no line: `{2}`": "plafond `{1}` is op een regel die er niet is: `{2}`",
        "what ceiling `{1}` is on is more than can be added up":
            "waar plafond `{1}` op is, is meer dan opgeteld kan worden",
        "lower an amount": "verlaag een bedrag",
        "`{1}` comes to {2} in {3}, {4} above ceiling `{5}`: at most {6}":
            "`{1}` komt in {3} op {2}, {4} boven plafond `{5}`: ten hoogste {6}",
        "lower it by {1}, or change the ceiling by a decision on the programme":
            "verlaag het met {1}, of wijzig het plafond met een besluit over het programma",
        "{1}; the room was used by {2}": "{1}; de ruimte is gebruikt door {2}",
        "{1}, {2} % of `{3}`": "{1}, {2} % van `{3}`",
        "ceiling `{1}` is on {2} %, which is no share from 0 to 100":
            "plafond `{1}` is op {2} %, en dat is geen aandeel van 0 tot 100",
        "write the share in percent: \"2.28\"": "schrijf het aandeel in procenten: \"2.28\"",
        "an agreement has at least two parties": "een overeenkomst heeft ten minste twee partijen",
        "nobody agrees alone: name the other parties": "niemand sluit alleen een overeenkomst: noem de andere partijen",
        "the agreement ends before it starts": "de overeenkomst eindigt voordat ze begint",
        "`{1}` joins after the agreement has ended": "`{1}` treedt toe nadat de overeenkomst is geëindigd",
        "`{1}` joins before the agreement starts": "`{1}` treedt toe voordat de overeenkomst begint",
        "`{1}` leaves before it takes part": "`{1}` vertrekt voordat ze meedoet",
        "contribution `{1}` names a condition and is not conditional":
            "bijdrage `{1}` noemt een voorwaarde en is niet voorwaardelijk",
        "contribution `{1}` is conditional and does not say on what":
            "bijdrage `{1}` is voorwaardelijk en zegt niet waarop",
        "make the status `conditional`, or leave the condition out":
            "maak de status `conditional`, of laat de voorwaarde weg",
        "add `condition:`": "voeg `condition:` toe",
        "contributions to `{1}` in {2} are {3} more than its cost, {4}":
            "de bijdragen aan `{1}` in {2} zijn {3} meer dan de kosten, {4}",
        "lower a contribution, or make it for a wider purpose or period":
            "verlaag een bijdrage, of maak haar voor een breder doel of een langere periode",
        "`{1}` names two of party, body and office": "`{1}` is de naam van twee dingen: partij, orgaan of functie",
        "one id names one thing: give one of them another id":
            "één id noemt één ding: geef een van de twee een ander id",
        "one public key is registered twice: {1}": "één publieke sleutel staat twee keer in het register: {1}",
        "every member and every role has a key of its own": "elk lid en elke rol heeft een eigen sleutel",
        "two keys are called `{1}`": "twee sleutels heten `{1}`",
        "the threshold {1} is more than the members with a recovery key":
            "de drempel {1} is hoger dan het aantal leden met een herstelsleutel",
        "add recovery keys of other members, or lower the threshold":
            "voeg herstelsleutels van andere leden toe, of verlaag de drempel",
        "`public` is the second word of the .pub file that `ssh-keygen -t ed25519` makes":
            "`public` is het tweede woord van het .pub-bestand dat `ssh-keygen -t ed25519` maakt",
        "key `{1}` of `{2}`: {3}": "sleutel `{1}` van `{2}`: {3}",
        "`{1}` belongs to another party than `{2}` does": "`{1}` hoort bij een andere partij dan `{2}`",
        "give the mandate to a member of that party": "geef het mandaat aan een lid van die partij",
        "`{1}` is held by `{2}` and `{3}` on the same day": "`{1}` is op dezelfde dag van `{2}` en van `{3}`",
        "end one mandate before the other starts": "laat het ene mandaat eindigen voordat het andere begint",
        "nothing says who decides about `{1}`": "nergens staat wie over `{1}` beslist",
        "add the policy; Repo/blank holds a simple one": "voeg de regeling toe; in Repo/blank staat een eenvoudige",
        "tier `{1}` names a step twice": "route `{1}` noemt een stap twee keer",
        "leave one of them out": "laat er een weg",
        "the last tier, `{1}`, has conditions: a proposal that no tier fits could never be decided":
            "de laatste route, `{1}`, heeft voorwaarden: over een voorstel waar geen route bij past kon nooit worden besloten",
        "end with a tier without `when`": "sluit af met een route zonder `when`",
        "the horizon `{1}` is no period": "de horizon `{1}` is geen periode",
        "the horizon holds every other period, each within its parent: mend its dates or its `parent`":
            "de horizon bevat elke andere periode, elk binnen haar `parent`: verbeter de datums of de `parent`",
        "`{1}` ends before it starts": "`{1}` eindigt voordat ze begint",
        "`{1}` has no parent and is not the horizon": "`{1}` heeft geen `parent` en is niet de horizon",
        "`{1}` has an unknown parent `{2}`": "`{1}` heeft een onbekende `parent`: `{2}`",
        "`{1}` is not inside `{2}`": "`{1}` ligt niet binnen `{2}`",
        "`{1}` is its own ancestor": "`{1}` ligt binnen zichzelf",
        "{1}, so `{2}` could not be decided any more": "{1}, dus over `{2}` kon niet meer worden besloten",
        "give somebody the mandate and a key first, or change the policy with it":
            "geef eerst iemand het mandaat en een sleutel, of wijzig tegelijk de regeling",
        "tier `{1}` does not ask each party": "route `{1}` vraagt niet elke partij",
        "nobody could propose": "niemand kon nog iets voorstellen",
        "nobody with a key would hold office `{1}`": "niemand met een sleutel zou functie `{1}` hebben",
        "nobody with a key could consent for {1}": "niemand met een sleutel kon instemmen namens {1}",
        "nobody with a key could sign for {1}": "niemand met een sleutel kon tekenen namens {1}",
        "there would be no body `{1}`": "er zou geen orgaan `{1}` zijn",
        "the members of `{1}` with a key could not carry step `{2}`":
            "de leden van `{1}` met een sleutel konden stap `{2}` niet halen",
        "there is no office `{1}`": "er is geen functie `{1}`",
        "add `plan/{1}/domain.yaml`": "voeg `plan/{1}/domain.yaml` toe",
        "there is no domain `{1}`": "er is geen leefgebied `{1}`",
        "`{1}` cannot be the id of a line: it has another meaning where lines are named":
            "`{1}` kan niet het id van een regel zijn: het betekent iets anders waar regels worden genoemd",
        "choose another id": "kies een ander id",
        "there is no goal `{1}`": "er is geen doel `{1}`",
        "there is no period `{1}`": "er is geen periode `{1}`",
        "the capacity `{1}` does not exist": "de hoedanigheid `{1}` bestaat niet",
        "a capacity is BODY/SEAT, an office, or PARTY/mandate":
            "een hoedanigheid is ORGAAN/ZETEL, een functie of PARTIJ/mandate",
        "`<party>/mandate` names a mandate holder": "`<partij>/mandate` noemt een mandaathouder",
        "a seat cannot be called `mandate`": "een zetel kan niet `mandate` heten",
        "the chair `{1}` is no seat of the body": "de voorzitter `{1}` is geen zetel van het orgaan",
        "its seats: {1}": "de zetels: {1}",
        "there is no member `{1}`": "er is geen lid `{1}`",
        "there is no step `{1}`": "er is geen stap `{1}`",
        "there is no body `{1}`": "er is geen orgaan `{1}`",
        "step `{1}` asks the parties of an agreement, and this policy is about another subject":
            "stap `{1}` vraagt de partijen van een overeenkomst, en deze regeling gaat over iets anders",
        "step `{1}` asks executors of lines, and this policy is about another subject":
            "stap `{1}` vraagt de uitvoerders van regels, en deze regeling gaat over iets anders",
        "the file is not the one that follows from the register":
            "het bestand is niet het bestand dat uit het register volgt",
        "it is generated: undo the change; a template has none":
            "het wordt vanzelf gemaakt: maak de wijziging ongedaan; een sjabloon heeft het niet",
        "the signature: {1}": "de handtekening: {1}",
        "stated total `{1}` names no line: `{2}`": "genoemd totaal `{1}` noemt een regel die er niet is: `{2}`",
        "a node is a line, `programme`, `domains` or `overhead`":
            "een totaal is van een regel, `programme`, `domains` of `overhead`",
        "the source states {1} for `{2}`, {3} above the sum of its lines":
            "de bron noemt {1} voor `{2}`, {3} meer dan de som van de regels",
        "the source states {1} for `{2}`, {3} below the sum of its lines":
            "de bron noemt {1} voor `{2}`, {3} minder dan de som van de regels",
        "the source ({1}) is kept as printed": "de bron ({1}) blijft zoals gedrukt",
        "target `{1}` has an upper end and no lower end": "streefwaarde `{1}` heeft een hoogste eind en geen laagste",
        "target `{1}` has a number without a unit": "streefwaarde `{1}` heeft een getal zonder eenheid",
        "target `{1}`: the range does not rise": "streefwaarde `{1}`: het bereik loopt niet op",
        "target `{1}` is no share from 0 to 100": "streefwaarde `{1}` is geen aandeel van 0 tot 100",
        "the file is missing": "het bestand ontbreekt",
        "the id `{1}` is not the name of the folder, `{2}`": "het id `{1}` is niet de naam van de map, `{2}`",
        "rename the folder or mend the id": "geef de map een andere naam of verbeter het id",
        "an agreement is two files: agreement.yaml and its articles, text.md":
            "een overeenkomst bestaat uit twee bestanden: agreement.yaml en haar artikelen, text.md",
        "the agreement names other articles than those in `text.md`, {1}":
            "de overeenkomst noemt andere artikelen dan die in `text.md`, {1}",
        "write the digest of text.md into `text:` (sha256sum text.md)":
            "schrijf het controlegetal van text.md bij `text:` (sha256sum text.md)",
        "`{1}` cannot be put in the place of another": "`{1}` kan niet in de plaats van een ander bestand komen",
        "the id `{1}` is not the name of the file, `{2}`": "het id `{1}` is niet de naam van het bestand, `{2}`",
        "rename the file or mend the id": "geef het bestand een andere naam of verbeter het id",
        "every repository has it; copy it from a template and fill it in":
            "elke repository heeft het; neem het over uit een sjabloon en vul het in",
        "the id `{1}` is not the name in the path, `{2}`": "het id `{1}` is niet de naam in het pad, `{2}`",
        "two lines have the id `{1}`": "twee regels hebben het id `{1}`",
        "the plan of version `{1}` holds money in `{2}`": "in het plan van versie `{1}` staat geld in `{2}`",
        "it is in use: keep the period": "de periode is in gebruik: behoud haar",
        "contributions to `{1}` in {2} are more than can be added up":
            "de bijdragen aan `{1}` in {2} zijn meer dan kan worden opgeteld",
        "lower a contribution": "verlaag een bijdrage",
        "whoever proposes, the others could not decide step `{1}`":
            "wie het ook indient, de anderen konden niet over stap `{1}` beslissen",
        "mend the dates: `from` and `to` of the agreement, `joined` and `leaves` of a party":
            "herstel de datums: `from` en `to` van de overeenkomst, `joined` en `leaves` van een partij",
        "let a body or an office decide this step": "laat een orgaan of een functie over deze stap beslissen",
        "mend `number`, `number-to` or `unit` of the target":
            "herstel `number`, `number-to` of `unit` van de streefwaarde",
    ]
}
