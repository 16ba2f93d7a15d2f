extension Dutch {
    /// About proposals, statements and votes.
    static let proposals: KeyValuePairs<String, String> = [
        // Edited files
        "git could not write its settings ({1})": "git kon zijn instellingen niet schrijven ({1})",
        "mend what git says, and give the same command again":
            "verhelp wat git zegt, en geef dezelfde opdracht opnieuw",
        "nothing under `plan/` differs from the newest decision":
            "niets onder `plan/` wijkt af van het nieuwste besluit",
        "edit the files in the working copy first; `akkoord diff main work` shows what differs":
            "bewerk eerst de bestanden in de werkkopie; `akkoord diff main work` toont wat afwijkt",
        "the working files are those of another branch: what differs need not be an edit":
            "de werkbestanden zijn die van een andere branch: wat afwijkt hoeft geen bewerking te zijn",
        "the working files are behind main: what differs need not be an edit":
            "de werkbestanden lopen achter op main: wat afwijkt hoeft geen bewerking te zijn",
        "this differs in more than the words below its headings":
            "dit verschilt in meer dan de woorden onder de koppen",
        "an amendment puts other words below a heading that stands; headings, their order, and what stands before the first one stay as main has them":
            "een amendement zet andere woorden onder een kop die er staat; koppen, hun volgorde en wat voor de eerste staat blijven zoals main ze heeft",
        "main has no such text, and an amendment cannot add one":
            "main heeft zo'n tekst niet, en een amendement kan er geen toevoegen",
        "keep it outside the folder of the repository until texts can be added":
            "bewaar hem buiten de map van de repository tot teksten toegevoegd kunnen worden",
        "the section was edited as it stood before decision {1}, which changed it: proposing it would change what that decided":
            "de paragraaf is bewerkt zoals ze er stond voor besluit {1}, dat haar wijzigde: dit voorstellen zou wijzigen wat dat besloot",
        "make the edits again in main's file ({1}; akkoord doctor --tidy)":
            "maak de wijzigingen opnieuw in het bestand van main ({1}; akkoord doctor --tidy)",
        "put it back as main has it: an amendment cannot change it":
            "zet het terug zoals main het heeft: een wijziging kan het niet veranderen",
        "`{1}` stands at another level of the plan than before":
            "`{1}` staat op een ander niveau van het plan dan eerst",
        "put it back where it stood, and add a line with another id for what is new":
            "zet de regel terug waar hij stond, en voeg voor wat nieuw is een regel met een ander id toe",
        "no operation changes the `{1}` of `{2}`": "geen bewerking verandert de `{1}` van `{2}`",
        "the operations that were found do not lead to this file":
            "de gevonden bewerkingen leiden niet tot dit bestand",
        "propose the change by command, or as a file of operations; please report this":
            "stel de wijziging voor met een opdracht, of als bestand met bewerkingen; meld dit alstublieft",
        "this differs from the newest decision too, and an amendment cannot change it":
            "dit wijkt ook af van het nieuwste besluit, en een wijziging kan het niet veranderen",
        "put it back: {1}": "zet het terug: {1}",
        "propose it by itself, akkoord propose {1}, or put it back: {2}":
            "stel het apart voor, akkoord propose {1}, of zet het terug: {2}",
        "propose it by itself, akkoord propose programme, or put it back: {1}":
            "stel het apart voor, akkoord propose programme, of zet het terug: {1}",
        "propose a new wording, akkoord agreement propose --file agreements/{1}, or put it back: {2}":
            "stel een nieuwe tekst voor, akkoord agreement propose --file agreements/{1}, of zet het terug: {2}",
        "the file stands here as before decision {1}, so proposing it would take that back":
            "het bestand staat hier zoals vóór besluit {1}, dus dit voorstellen zou dat terugdraaien",
        "make the edits again in main's file ({1}); to take a decision back on purpose, propose that by command":
            "maak de bewerkingen opnieuw in het bestand van main ({1}); stel het met een opdracht voor als u een besluit bewust wilt terugdraaien",
        "the file was edited as it stood before decision {1}, which made this `{2}` where it was `{3}`: proposing `{4}` would change what that decided":
            "het bestand is bewerkt zoals het vóór besluit {1} was, dat hier `{2}` van maakte waar `{3}` stond: `{4}` voorstellen zou wijzigen wat toen is besloten",
        "make the edits again in main's file ({1}; akkoord doctor --tidy), or say by command what is to change: akkoord propose --help":
            "maak de bewerkingen opnieuw in het bestand van main ({1}; akkoord doctor --tidy), of zeg met een opdracht wat er moet veranderen: akkoord propose --help",
        "edit the files in a clone that has them, or name operations: --file FILE":
            "bewerk de bestanden in een kloon die ze heeft, of noem bewerkingen: --file BESTAND",
        "money in the own books of {1} moves only with the consent of a mandate holder":
            "geld in de eigen boeken van {1} verschuift alleen met instemming van een mandaathouder",
        "nobody on the route of this proposal asks {1}, whose own books pay for it":
            "op de route van dit voorstel wordt {1} niets gevraagd, en die betaalt ervoor uit eigen boeken",
        "let the policy lead it elsewhere: `without-shifts: touches-own-books` on that route":
            "laat de regeling het een andere route wijzen: `without-shifts: touches-own-books` bij deze route",
        "nothing is known of proposals of kind `{1}`": "voorstellen van het soort `{1}` zijn onbekend",
        "a proposal of kind `agreement` holds one agreement: its agreement.yaml, and its text.md":
            "een voorstel van het soort `agreement` bevat één overeenkomst: haar agreement.yaml en haar text.md",
        "propose each agreement by itself": "stel elke overeenkomst apart voor",
        "it was signed where other decisions were recorded: propose it anew, for an id of its own":
            "het is getekend waar andere besluiten waren vastgelegd: stel het opnieuw voor, met een eigen id",
        "what was approved is not what would be decided now":
            "wat is goedgekeurd is niet wat nu zou worden besloten",
        "what was approved is not what would be decided now: {1}":
            "wat is goedgekeurd is niet wat nu zou worden besloten: {1}",
        "`akkoord status {1}` shows who is asked now": "`akkoord status {1}` laat zien wie nu wordt gevraagd",
        "who approved is asked again: {1}": "wie goedkeurde wordt opnieuw gevraagd: {1}",
        "a vote on an earlier wording of {1} does not count for this one: {2}":
            "een stem over een eerdere versie van {1} telt niet voor deze: {2}",
        "`akkoord explain {1}` shows both wordings; who still agrees signs this one: akkoord approve {2}":
            "`akkoord explain {1}` toont beide versies; wie nog steeds instemt, tekent deze: akkoord approve {2}",
        "the rules are others: `policy/{1}.yaml`, or a body that it names":
            "de regels zijn andere: `policy/{1}.yaml`, of een orgaan dat zij noemen",
        "it is of the kind `{1}` now": "het is nu van de soort `{1}`",
        "it is no longer of the kind `{1}`": "het is niet meer van de soort `{1}`",
        "its size is {1}, and was {2}": "de omvang is {1}, en was {2}",
        "`{1}` is affected now": "`{1}` is nu geraakt",
        "`{1}` is not affected any more": "`{1}` is niet meer geraakt",
        "`{1}` gives {2}, and gave {3}": "`{1}` geeft {2}, en gaf {3}",
        "`{1}` receives {2}, and received {3}": "`{1}` ontvangt {2}, en ontving {3}",
        "step `{1}` is asked now": "stap `{1}` wordt nu gevraagd",
        "step `{1}` is not asked any more": "stap `{1}` wordt niet meer gevraagd",
        "{1} was recorded in the meantime; this was judged anew on what it left":
            "{1} werd intussen vastgelegd; dit is opnieuw beoordeeld op wat dat achterliet",
        "others recorded one decision after another; nothing was recorded":
            "anderen legden het ene besluit na het andere vast; er is niets vastgelegd",
        "only a correction names a decision that it corrects, and papers that show why":
            "alleen een correctie noemt een besluit dat zij corrigeert, en stukken die laten zien waarom",
        "the correction does not name the decision that it corrects":
            "de correctie noemt het besluit niet dat zij corrigeert",
        "the correction names no paper that shows what was wrong":
            "de correctie noemt geen stuk dat laat zien wat er fout was",
        "name it with --evidence FILE: minutes, a letter, a bill; its SHA-256 is signed with the proposal":
            "noem het met --evidence BESTAND: notulen, een brief, een nota; de SHA-256 ervan wordt met het voorstel getekend",
        // Sub-amendments
        "only a sub-amendment names an amendment that it changes":
            "alleen een subamendement noemt een amendement dat het wijzigt",
        "the sub-amendment does not name the amendment that it changes":
            "het subamendement noemt het amendement niet dat het wijzigt",
        "{1} says exactly this already": "{1} zegt precies dit al",
        "give the operations as they are to read: akkoord explain {1}":
            "geef de bewerkingen zoals ze moeten luiden: akkoord explain {1}",
        "{1} names itself as the amendment that it changes": "{1} noemt zichzelf als het amendement dat het wijzigt",
        "name the amendment: akkoord propose sub-amendment ID": "noem het amendement: akkoord propose sub-amendment ID",
        "{1} is decided ({2}): no wording of it is left to change":
            "over {1} is besloten ({2}): aan de tekst ervan valt niets meer te wijzigen",
        "what was adopted is changed by an amendment of its own; akkoord explain {1}":
            "wat is vastgesteld wijzigt u met een eigen amendement; akkoord explain {1}",
        "{1} was adopted since, and changed what {2} says": "{1} is sindsdien vastgesteld en wijzigde wat {2} zegt",
        "its author has revised it": "de indiener heeft het herzien",
        "this starts from a wording that {1} no longer has: {2}":
            "dit gaat uit van een tekst die {1} niet meer heeft: {2}",
        "its author puts it anew: akkoord propose sub-amendment {1} --revises ID --file OPERATIONS":
            "de indiener dient het opnieuw in: akkoord propose sub-amendment {1} --revises ID --file BEWERKINGEN",
        "sub-amendment {1} was adopted, and {2} does not say what it says":
            "subamendement {1} is vastgesteld, en {2} zegt niet wat daarin staat",
        "its author puts it so: akkoord revise {1}; anything else is another sub-amendment":
            "de indiener brengt het zo: akkoord revise {1}; iets anders is een volgend subamendement",
        "sub-amendment {1}, which was adopted, starts from a wording that {2} never had":
            "subamendement {1}, dat is vastgesteld, gaat uit van een tekst die {2} nooit had",
        "take the branch whole from another clone; if it never had that wording, retract it and propose it anew":
            "haal de hele branch uit een andere kloon; had het die tekst nooit, trek het dan in en stel het opnieuw voor",
        "record it first: akkoord enact {1}": "leg het eerst vast: akkoord enact {1}",
        "vote on it first (akkoord status {1}); its author can take it back (akkoord retract {2}), and the chair have it passed over: akkoord enact {3} --pass-over {4}":
            "stem er eerst over (akkoord status {1}); de indiener kan het intrekken (akkoord retract {2}), en de voorzitter kan eraan voorbij laten gaan: akkoord enact {3} --pass-over {4}",
        "sub-amendment {1} ({2}) is open, and is decided before {3}":
            "subamendement {1} ({2}) staat open, en daarover wordt eerder besloten dan over {3}",
        "sub-amendment {1} (order {2}) is voted on before this one (order {3})":
            "over subamendement {1} (volgorde {2}) wordt eerder gestemd dan over dit (volgorde {3})",
        "{1} is a sub-amendment itself: two levels of changes could not be voted on in one order":
            "{1} is zelf een subamendement: over wijzigingen in twee lagen kan niet in één volgorde worden gestemd",
        "put what you want beside it, with an order of its own: akkoord propose sub-amendment {1}":
            "zet wat u wilt ernaast, met een eigen volgorde: akkoord propose sub-amendment {1}",
        "{1} is a proposal of kind `{2}`; a sub-amendment changes an amendment":
            "{1} is een voorstel van het soort `{2}`; een subamendement wijzigt een amendement",
        "vote against it and propose another, or ask its author to revise it":
            "stem tegen en stel een ander voor, of vraag de indiener het te herzien",
        "the votes on {1} are in ({2}); it only has to be recorded":
            "de stemmen over {1} zijn binnen ({2}); het hoeft alleen nog te worden vastgelegd",
        "sub-amendment {1} on {2} has order of voting {3} already":
            "subamendement {1} op {2} heeft al volgorde van stemmen {3}",
        "leave --order out to be voted on after those that are open":
            "laat --order weg om na de openstaande aan de beurt te komen",
        "no sub-amendment on {1} was adopted": "er is geen subamendement op {1} vastgesteld",
        "to change it otherwise: akkoord propose file --revises {1} --file OPERATIONS":
            "anders wijzigen: akkoord propose file --revises {1} --file BEWERKINGEN",
        "{1} says already what sub-amendment {2} says": "{1} zegt al wat subamendement {2} zegt",
        "sub-amendments start from the wording that this takes the place of: {1}":
            "subamendementen gaan uit van de tekst die hierdoor wordt vervangen: {1}",
        "{1} put this in the place of a wording of {2}, which only its authors can":
            "{1} zette dit in de plaats van een versie van {2}, wat alleen de indieners daarvan kunnen",
        "take the branch as it was before, from another clone; whoever wants something else proposes it by itself":
            "neem de branch zoals hij was uit een andere kloon; wie iets anders wil, dient dat zelf in",
        "the votes on sub-amendment {1} are in, and it binds what {2} says; it only has to be recorded":
            "de stemmen over subamendement {1} zijn binnen, en het bindt wat {2} zegt; het hoeft alleen nog te worden vastgelegd",
        "akkoord enact {1}, then akkoord revise {2}": "akkoord enact {1}, daarna akkoord revise {2}",
        "from {1} on, {2}, so `{3}` could not be decided any more":
            "vanaf {1}: {2}, zodat er niet meer over `{3}` kan worden besloten",
        "give somebody the mandate in time: nobody else could then":
            "geef iemand op tijd het mandaat: daarna kan niemand dat meer",
        "{1} waits for them no more; tell their authors, who can put them anew":
            "{1} wacht er niet meer op; laat het de indieners weten, die ze opnieuw kunnen indienen",
        "{1} does not wait for `{2}`, so there is nothing to pass over":
            "{1} wacht niet op `{2}`, dus er is niets om aan voorbij te gaan",
        "`akkoord explain {1}` lists what it waits for": "`akkoord explain {1}` noemt waarop het wacht",
        "{1} was corrected already, by {2}": "{1} is al gecorrigeerd, door {2}",
        "correct {1}: that may change all that {2} touched":
            "corrigeer {1}: dat mag alles wijzigen wat {2} raakte",
        "section `{1}` of `{2}`": "onderdeel `{1}` van `{2}`",
        "{1} did not touch {2}, so a correction of it cannot change that":
            "{1} heeft {2} niet geraakt; een correctie ervan kan dat dus niet wijzigen",
        "change it by an amendment of its own": "wijzig het met een eigen wijzigingsvoorstel",
        "no decision `{1}` was taken before this one": "er is vóór dit besluit geen besluit `{1}` genomen",
        "`akkoord history` lists the decisions": "`akkoord history` noemt de besluiten",
        "{1} was not adopted, so there is nothing to correct":
            "{1} is niet vastgesteld, er valt dus niets te corrigeren",
        "{1} is no amendment but a decision of kind `{2}`":
            "{1} is geen wijziging maar een besluit van het soort `{2}`",
        "what changes whole files is changed by a new proposal":
            "wat hele bestanden vervangt wordt met een nieuw voorstel gewijzigd",
        "line `{1}`": "regel `{1}`", "goal `{1}` of `{2}`": "doel `{1}` van `{2}`",
        "target `{1}` of `{2}`": "doelwaarde `{1}` van `{2}`",
        "contribution `{1}` of `{2}`": "bijdrage `{1}` van `{2}`",
        "{1} cannot be taken back whole any more: {2}": "{1} kan niet meer in zijn geheel worden teruggenomen: {2}",
        "write what is to be changed in its place with --file OPERATIONS":
            "schrijf wat er in plaats daarvan moet veranderen, met --file BEWERKINGEN",
        "changed since by {1}; {2}": "sindsdien gewijzigd door {1}; {2}",
        "party `{1}` is gone from the agreement": "partij `{1}` is uit de overeenkomst verdwenen",
        "a party that leaves stays on the list, with `leaves: \"DATE\"`":
            "een partij die vertrekt blijft op de lijst, met `leaves: \"DATUM\"`",
        "the operations take back what they do: nothing would change":
            "de bewerkingen heffen elkaar op: er zou niets veranderen",
        "leave out what takes itself back": "laat weg wat zichzelf opheft",
        "the whole plan would be more than can be stored": "het hele plan zou meer zijn dan kan worden opgeslagen",
        "in the plan of version `{1}`: {2}": "in het plan van versie `{1}`: {2}",
        "it can be adopted to take effect with the next version: leave --takes-effect out":
            "het kan wel worden vastgesteld met ingang van de volgende versie: laat --takes-effect weg",
        "`{1}` does not belong in a repository": "`{1}` hoort niet in een repository",
        "`akkoord schema` lists the kinds of files": "`akkoord schema` noemt de soorten bestanden",
        "a decision of kind `{1}` may not write `{2}`": "een besluit van het soort `{1}` mag `{2}` niet schrijven",
        "register, policy, programme, versions and agreements are each changed by a proposal of their own":
            "register, regeling, programma, versies en overeenkomsten veranderen elk met een eigen voorstel",
        "`{1}` is there already: another decision made it first": "`{1}` is er al: een ander besluit was eerst",
        "its author makes it the next version, `akkoord version propose … --revises ID`, or takes it back: `akkoord retract ID`":
            "de indiener maakt er de volgende versie van, `akkoord version propose … --revises ID`, of trekt het in: `akkoord retract ID`",
        "its author proposes it as a change of what is there, or under another id, both with `--revises ID`, or takes it back: `akkoord retract ID`":
            "de indiener stelt het voor als wijziging van wat er nu is, of onder een ander id, beide met `--revises ID`, of trekt het in: `akkoord retract ID`",
        "`{1}` has changed since this was proposed": "`{1}` is veranderd sinds dit werd voorgesteld",
        "make the change anew on the file as it is now: `akkoord propose … --revises ID`":
            "maak de wijziging opnieuw op het bestand zoals het nu is: `akkoord propose … --revises ID`",
        "the id of the programme is `{1}` for ever": "het id van het programma blijft voor altijd `{1}`",
        "the name that people read is `name`": "de naam die mensen lezen is `name`",
        "an amendment changes the plan by operations, never by whole files":
            "een wijziging verandert het plan met bewerkingen, nooit met hele bestanden",
        "this version cannot adopt texts with an amendment":
            "deze versie kan bij een wijziging geen teksten vaststellen",
        "the amounts add up to more than can be stored": "de bedragen zijn samen meer dan kan worden opgeslagen",
        "a proposal of kind `{1}` puts whole files in the place of others, and changes no cell":
            "een voorstel van het soort `{1}` vervangt hele bestanden en verandert geen bedrag",
        "only an amendment can wait for the next version; this takes effect on the decision":
            "alleen een wijziging kan op de volgende versie wachten; dit werkt bij het besluit",
        "the files that are replaced and the files that are adopted must be the same, sorted by path":
            "de bestanden die worden vervangen en de bestanden die worden vastgesteld moeten dezelfde zijn, gesorteerd op pad",
        "a change of policy, and nothing else, says what becomes of open proposals":
            "een wijziging van een regeling zegt wat er met open voorstellen gebeurt, en verder niets",
        "key `{1}` of `{2}` was taken out of the register before":
            "sleutel `{1}` van `{2}` is eerder uit het register gehaald",
        "key `{1}` of `{2}` belongs to `{3}`": "sleutel `{1}` van `{2}` is van `{3}`",
        "key `{1}` of `{2}` cannot get another name or class: make a new key":
            "sleutel `{1}` van `{2}` kan geen andere naam of ander soort krijgen: maak een nieuwe sleutel",
        "`{1}` had another key called `{2}`: give the new one its own id":
            "`{1}` had een andere sleutel met de naam `{2}`: geef de nieuwe een eigen id",
        "make a new key and enter that one: ssh-keygen -t ed25519":
            "maak een nieuwe sleutel en voer die in: ssh-keygen -t ed25519",
        "no recorder key would be left, so nothing could ever be recorded again":
            "er zou geen sleutel van het soort `recorder` over zijn, dus kon er nooit meer iets worden vastgelegd",
        "enrol the new recorder key first, or in the same proposal":
            "schrijf eerst de nieuwe sleutel van het soort `recorder` in, of in hetzelfde voorstel",
        "a proposal of kind `version` adds one version": "een voorstel van het soort `version` voegt één versie toe",
        "the next version is `{1}`, not `{2}`": "de volgende versie is `{1}`, niet `{2}`",
        "propose it anew": "stel haar opnieuw voor",
        "it is pinned to decision @{1}; the newest is @{2}": "ze is vastgezet op besluit @{1}; het nieuwste is @{2}",
        "it is pinned to decision @{1}, before that of `{2}`, @{3}":
            "ze is vastgezet op besluit @{1}, voor dat van `{2}`, @{3}",
        "a version holds at least what the one before it holds":
            "een versie bevat ten minste wat de versie ervoor bevat",
        "it would be in force from {1}, before `{2}`, in force from {3}":
            "ze zou van kracht zijn vanaf {1}, voor `{2}`, van kracht vanaf {3}",
        "name {1} or a later day with --in-force": "noem {1} of een latere dag met --in-force",
        "it names plan {1}; decision @{2} left {3}": "ze noemt plan {1}; besluit @{2} liet {3} achter",
        "the money of the plan at @{1} is {2}, not {3}": "het geld van het plan bij @{1} is {2}, niet {3}",
        "pin the version to decision @{1} or a later one with --as-of":
            "zet de versie met --as-of vast op besluit @{1} of een later besluit",
        "the file's name is not the SHA-256 of what it holds":
            "de naam van het bestand is niet de SHA-256 van de inhoud",
        "a new wording cannot be of another kind":
            "een nieuwe versie van een voorstel kan niet van een ander soort zijn",
        "the proposal has no revision": "het voorstel heeft geen tekst",
        "the motivation {1} is missing": "de motivering {1} ontbreekt",
        "{1}, which would stand at `{2}`, is missing": "{1}, dat op `{2}` zou komen te staan, ontbreekt",
        "no revision names this file": "geen versie van het voorstel noemt dit bestand",
        "revises {1}, which is not there": "vervangt {1}, en dat is er niet",
        "two revisions are unreconciled; the authors must put forward one that revises both":
            "er staan twee versies van het voorstel naast elkaar; de indieners moeten er een indienen die beide vervangt",
        "there is no policy for `{1}`": "er is geen regeling voor `{1}`",
        "no tier of the policy fits this proposal": "geen route van de regeling past bij dit voorstel",
        "`{1}` may not propose this as `{2}` ({3})": "`{1}` mag dit niet voorstellen als `{2}` ({3})",
        "an agreement changes only with a mandate holder of each of its parties: {1}":
            "een overeenkomst verandert alleen met een mandaathouder van elk van haar partijen: {1}",
        "nobody has proved to hold key `{1}` of `{2}`": "niemand heeft aangetoond sleutel `{1}` van `{2}` te hebben",
        "its holder: akkoord possess {1} --key FILE": "de houder: akkoord possess {1} --key BESTAND",
        "`{1}` may not propose this (`{2}`) on {3}": "`{1}` mag dit (`{2}`) niet voorstellen op {3}",
        "proposing: {1}": "mogen voorstellen: {1}",
        "the motivation is empty": "de motivering is leeg",
        "say why: --motivation TEXT": "zeg waarom: --motivation TEKST",
        "no party carries out `{1}`, so nobody could consent to changing it":
            "geen partij voert `{1}` uit, dus niemand kan met een wijziging instemmen",
        "change a line below it, or give it an executor first":
            "wijzig een regel eronder, of geef de regel eerst een uitvoerder",
        "other proposals took five numbers in a row; nothing was written":
            "andere voorstellen namen vijf nummers achter elkaar; er is niets geschreven",
        "no free number is left in {1}": "in {1} is geen nummer meer vrij",
        "only its author can revise {1}: {2}": "alleen de indiener kan {1} herzien: {2}",
        "no key of `{1}` is registered with which a member signs":
            "van `{1}` is geen sleutel geregistreerd waarmee een lid tekent",
        "a change of the register enters one: akkoord propose register --add-key":
            "een wijziging van het register voegt er een toe: akkoord propose register --add-key",
        "what was voted on the present wording of {1} counts no more for this one: {2}":
            "wat over de huidige versie van {1} is gestemd, telt voor deze niet meer: {2}",
        "tell them: who still agrees votes again":
            "laat het weten: wie nog steeds instemt, stemt opnieuw",
        "{1} is the founding, which nobody proposed":
            "{1} is de oprichting, die niemand heeft voorgesteld",
        "`akkoord show --at {1}` shows what it holds":
            "`akkoord show --at {1}` laat zien wat die bevat",
        "{1} is a proposal of kind `{2}`; a new wording cannot be of another":
            "{1} is een voorstel van het soort `{2}`; een nieuwe versie ervan kan niet van een ander soort zijn",
        "propose it by itself: leave --revises out": "stel het apart voor: laat --revises weg",
        "possession of this key is proved already": "van deze sleutel is al aangetoond wie hem heeft",
        "nothing more is needed": "er is niets meer nodig",
        "only its author can retract {1}: {2}": "alleen de indiener kan {1} intrekken: {2}",
        "`akkoord withdraw {1}` takes back your own vote": "`akkoord withdraw {1}` trekt uw eigen stem in",
        "`{1}` has retracted {2} already": "`{1}` heeft {2} al ingetrokken",
        "`{1}` has signed no revision of {2}": "`{1}` heeft geen versie van {2} getekend",
        "`{1}` does not belong on this branch": "`{1}` hoort niet op deze branch",
        "the branch of {1}: {2}": "de branch van {1}: {2}",
        "akkoord did not write this branch so: fetch it from another clone":
            "zo schrijft akkoord geen branch: haal hem op uit een andere kloon",
        "an object of proposal {1}": "een object van voorstel {1}",
        "proposal {1} was made by somebody else at the same moment":
            "voorstel {1} is op hetzelfde moment door iemand anders gemaakt",
        "another statement on {1} came in at the same moment; nothing was added":
            "op hetzelfde moment kwam een andere verklaring over {1} binnen; er is niets toegevoegd",
        "there is no line `{1}`": "er is geen regel `{1}`",
        "`{1}` cannot give to itself": "`{1}` kan niet aan zichzelf geven",
        "name another line with --to": "noem een andere regel met --to",
        "an amount must be above zero": "een bedrag moet boven nul zijn",
        "{1} holds {2}; {3} cannot be taken from it": "{1} bevat {2}; {3} kan er niet af",
        "lower the amount to {1} or less": "verlaag het bedrag tot {1} of minder",
        "{1} holds {2}, not {3} as the proposal says": "{1} bevat {2}, niet {3} zoals het voorstel zegt",
        "the plan has moved: propose again": "het plan is intussen veranderd: dien opnieuw in",
        "the parts add up to {1}, and {2} holds {3}": "de delen zijn samen {1}, en {2} bevat {3}",
        "lower a part": "verlaag een deel",
        "the split of {1} has no parts": "de uitsplitsing van {1} heeft geen delen",
        "`{1}` in `{2}` does not lie below {3}": "`{1}` in `{2}` ligt niet onder {3}",
        "a split goes to lines and periods below; use a transfer for others":
            "een uitsplitsing gaat naar regels en perioden eronder; gebruik voor andere een verschuiving",
        "`{1}` in `{2}` stands twice among the parts": "`{1}` in `{2}` staat twee keer bij de delen",
        "add the two parts up": "tel de twee delen bij elkaar op",
        "{1} would hold more than can be stored": "{1} zou meer bevatten dan kan worden opgeslagen",
        "lower the amount": "verlaag het bedrag",
        "the proposal states {1} for {2}, and its operations come to {3}":
            "het voorstel noemt {1} voor {2}, en de bewerkingen komen uit op {3}",
        "there is no agreement `{1}`": "er is geen overeenkomst `{1}`",
        "`akkoord agreement list` lists them": "`akkoord agreement list` noemt ze",
        "agreement `{1}` has no contribution `{2}`": "overeenkomst `{1}` heeft geen bijdrage `{2}`",
        "`akkoord agreement show {1}` lists them": "`akkoord agreement show {1}` noemt ze",
        "contribution `{1}` of `{2}` is {3}, not {4} as the proposal says":
            "bijdrage `{1}` van `{2}` is {3}, niet {4} zoals het voorstel zegt",
        "the agreement has moved: propose again": "de overeenkomst is intussen veranderd: dien opnieuw in",
        "contribution `{1}` of `{2}` is {3} already": "bijdrage `{1}` van `{2}` is al {3}",
        "name another amount": "noem een ander bedrag",
        "there are no operations": "er zijn geen bewerkingen",
        "`akkoord show` lists what is there": "`akkoord show` noemt wat er is",
        "the statement is missing": "de verklaring ontbreekt",
        "the statement has no signature beside it": "bij de verklaring staat geen handtekening",
        "a genesis statement does not belong in a proposal":
            "een verklaring van de oprichting hoort niet bij een voorstel",
        "the statement is about proposal {1}": "de verklaring gaat over voorstel {1}",
        "the statement names a revision that is not there: {1}":
            "de verklaring noemt een versie van het voorstel die er niet is: {1}",
        "the statement names another change than its revision makes":
            "de verklaring noemt een andere verandering dan haar versie van het voorstel maakt",
        "the signer was shown another title: {1}": "de ondertekenaar zag een andere titel: {1}",
        "the signer was shown another amount: {1}": "de ondertekenaar zag een ander bedrag: {1}",
        "the signer was shown another document than the one proposed":
            "de ondertekenaar zag een ander stuk dan het voorgestelde",
        "the signer saw decision {1}, which is not before this one":
            "de ondertekenaar zag besluit {1}, dat niet voor dit besluit ligt",
        "the signer saw another record {1} than this history holds: a forked history":
            "de ondertekenaar zag een andere vastlegging {1} dan deze geschiedenis bevat: een gesplitste geschiedenis",
        "only a change of the register enrols keys": "alleen een wijziging van het register schrijft sleutels in",
        "signed by another key than the one it speaks of": "getekend met een andere sleutel dan die waarover het gaat",
        "signed by a key that is not in the register": "getekend met een sleutel die niet in het register staat",
        "says it is of `{1}`, and is signed by a key of `{2}`":
            "zegt van `{1}` te zijn, en is getekend met een sleutel van `{2}`",
        "a {1} key may not sign this kind of statement":
            "een sleutel van het soort `{1}` mag zo'n verklaring niet tekenen",
        "a statement names {1} as known to its signer, and it is not there":
            "een verklaring noemt {1} als bekend bij haar ondertekenaar, en die is er niet",
        "the statement does not name the proposal statement of revision {1}":
            "de verklaring noemt niet de verklaring waarmee versie {1} van het voorstel is ingediend",
        "author `{1}` has not signed the revision": "indiener `{1}` heeft deze versie van het voorstel niet getekend",
        "`{1}` signed as an author and is not named as one":
            "`{1}` tekende als indiener en staat er niet als indiener bij",
        "the proposal was retracted by its author": "de indiener heeft het voorstel ingetrokken",
        "this proposal has no step `{1}`": "dit voorstel heeft geen stap `{1}`",
        "its steps: {1}": "de stappen: {1}",
        "`{1}` has no voice in {2}": "`{1}` heeft geen stem in {2}",
        "`akkoord status {1}` shows who is asked": "`akkoord status {1}` toont aan wie het wordt gevraagd",
        "`{1}` has no vote in step `{2}`": "`{1}` heeft in stap `{2}` niet gestemd",
        "`akkoord explain {1}` lists what was signed": "`akkoord explain {1}` noemt wat er is getekend",
        "`{1}` has said `{2}` as `{3}` already": "`{1}` heeft zich als `{3}` al uitgesproken: {2}",
        "nothing more is needed; `akkoord withdraw {1}` takes it back":
            "er is niets meer nodig; `akkoord withdraw {1}` trekt de stem in",
        "`{1}` as `{2}`": "`{1}` als `{2}`",
        "{1} proposed this and cannot decide it in step `{2}` (separation of duties)":
            "{1} diende dit in en kan er in stap `{2}` niet over beslissen (functiescheiding)",
        "`akkoord retract {1}` takes the proposal back": "`akkoord retract {1}` trekt het voorstel in",
        "the mandate of {1} does not run on {2}": "het mandaat van {1} geldt niet op {2}",
        "`akkoord show members` lists the mandates": "`akkoord show members` noemt de mandaten",
        "the mandate of {1} does not reach this amount": "het mandaat van {1} reikt niet tot dit bedrag",
        "the mandate of {1} reaches {2} for `{3}`, and this commits {4} for {5}":
            "het mandaat van {1} reikt tot {2} voor `{3}`, en dit bindt {4} voor {5}",
        "{1} has no mandate for `{2}`, and this commits {3} for {4}":
            "{1} heeft geen mandaat voor `{2}`, en dit bindt {3} voor {4}",
        "another mandate holder of the party, or a smaller amount":
            "een andere mandaathouder van de partij, of een kleiner bedrag",
        "the mandate of {1} gives no voice in step `{2}`": "het mandaat van {1} geeft geen stem in stap `{2}`",
        "step `{1}` opens after step `{2}`": "stap `{1}` gaat open na stap `{2}`",
        "missing there: {1}": "daar ontbreekt: {1}",
        "step `{1}` knows no abstention": "in stap `{1}` is onthouding niet toegestaan",
        "approve or reject": "stem met approve of reject",
        "{1} cannot speak in step `{2}` ({3})": "{1} kan zich in stap `{2}` niet uitspreken ({3})",
        "{1} took effect on its decision and does not apply to version `{2}`: {3}":
            "{1} werkte bij het besluit zelf en past niet op versie `{2}`: {3}",
        "`{1}` would be put in the place of itself": "`{1}` zou in de plaats van zichzelf komen",
        "no step of the policy for `{1}` asks each party of the agreement":
            "geen stap van de regeling voor `{1}` vraagt elke partij van de overeenkomst",
        "propose a new wording of the agreement, or change the policy first":
            "stel een nieuwe tekst van de overeenkomst voor, of wijzig eerst de regeling",
        "`{1}` has an open proposal that this clone does not hold: {2}":
            "`{1}` heeft een open voorstel dat in deze kloon ontbreekt: {2}",
        "`{1}` has {2} open proposals that this clone does not hold: {3}":
            "`{1}` heeft {2} open voorstellen die in deze kloon ontbreken: {3}",
        "a branch": "een branch",
        "{1}, or in step {2}": "{1}, of in stap {2}",
        "`{1}` could be meant in step {2}": "deze stem (`{1}`) kan bedoeld zijn in stap {2}",
        "say which: {1}": "zeg welke: {1}",
        "{1} and {2}": "{1} en {2}",
        "`{1}`, where you said {2}": "`{1}`, waar u {2} zei",
        "`work`, the working copy, is no decision": "`work`, de werkkopie, is geen besluit",
        "name a version (v1), a decision (2021-0014, @12), a day (2021-03-02) or main":
            "noem een versie (v1), een besluit (2021-0014, @12), een dag (2021-03-02) of main",
        "`{1}` is gone, and files are never removed": "`{1}` is weg, en bestanden worden nooit verwijderd",
        "bring it back with `git checkout main -- {1}`; who leaves keeps a file, without keys and mandates":
            "haal het terug met `git checkout main -- {1}`; wie vertrekt houdt een bestand, zonder sleutels en mandaten",
        "--takes-effect says when an amendment reaches the plan in force; a proposal of kind `{1}` changes no plan":
            "--takes-effect zegt wanneer een wijziging in het geldende plan komt; een voorstel van het soort `{1}` wijzigt geen plan",
        "leave --takes-effect out: a version is in force from the day that --in-force names":
            "laat --takes-effect weg: een versie is van kracht vanaf de dag die --in-force noemt",
        "leave --takes-effect out: an agreement is in force from the day that `from` names":
            "laat --takes-effect weg: een overeenkomst is van kracht vanaf de dag die `from` noemt",
        "leave --takes-effect out: this holds from the decision on":
            "laat --takes-effect weg: dit geldt vanaf het besluit",
        "it is what `ssh-keygen -Y sign` writes: take the file from another clone":
            "zo een schrijft `ssh-keygen -Y sign`: neem het bestand uit een andere kloon",
        "two revisions are unreconciled, and both are first ones: two proposals under one id, which cannot be combined":
            "twee herzieningen zijn niet verenigd, en beide zijn de eerste: twee voorstellen onder één id, die niet kunnen worden samengevoegd",
        "take the branch as one clone has it; the other is proposed anew, for an id of its own":
            "neem de branch zoals één kloon die heeft; het andere wordt opnieuw ingediend, en krijgt een eigen id",
        "`{1}` holds another proposal under the id {2}; the two cannot be combined":
            "`{1}` heeft een ander voorstel onder het id {2}; de twee kunnen niet worden samengevoegd",
        "retract this one and propose it anew, for an id of its own: akkoord retract {1}":
            "trek dit voorstel in en dien het opnieuw in, dan krijgt het een eigen id: akkoord retract {1}",
        "the signature is the file of the same name ending in .sig: take it from another clone":
            "de handtekening is het bestand met dezelfde naam dat op .sig eindigt: neem het uit een andere kloon",
        "the mandate of `{1}` as `{2}` does not run on {3}, when this was proposed: no decision on it can be of {4}":
            "het mandaat van `{1}` als `{2}` loopt niet op {3}, toen dit werd voorgesteld: een besluit erover kan niet van {4} zijn",
        "the clock here says {1}; see and set it: date -u": "de klok hier zegt {1}; bekijk en zet hem: date -u",
        "proposal {1} does not register this key; it registers {2}":
            "voorstel {1} registreert deze sleutel niet; wel {2}",
        "proposal {1} registers no key, so there is none to prove":
            "voorstel {1} registreert geen sleutel, dus er is er geen om aan te tonen",
        "`akkoord explain {1}` shows what it is about": "`akkoord explain {1}` laat zien waar het over gaat",
        "sign with the new private key itself, the one beside the .pub file that was proposed":
            "teken met de nieuwe privésleutel zelf, die naast het voorgestelde .pub-bestand",
        "proposal {1} ({2}) is open and is about this file too: once one of the two is recorded, the other must be proposed anew":
            "voorstel {1} ({2}) is open en gaat ook over dit bestand: is een van de twee vastgelegd, dan moet het andere opnieuw worden voorgesteld",
        "see the other: akkoord explain {1}": "bekijk het andere: akkoord explain {1}",
        "a domain has no executor: change a theme in it":
            "een leefgebied heeft geen uitvoerder: wijzig een thema erin",
        "a domain has no executor: change a line in it; money lies on {1}":
            "een leefgebied heeft geen uitvoerder: wijzig een regel erin; geld staat op {1}",
    ]
}
