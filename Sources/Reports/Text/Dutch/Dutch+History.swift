extension Dutch {
    /// About the founding, decisions and verified history.
    static let history: KeyValuePairs<String, String> = [
        "nothing is known here of main at `{1}`": "van main bij `{1}` is hier niets bekend",
        "`{1}` is not sound, so nothing was taken over": "`{1}` deugt niet, er is dus niets overgenomen",
        "tell whoever keeps `{1}`; what was here is as it was":
            "meld het aan wie `{1}` beheert; wat hier was is zoals het was",
        "`{1}` is the history of another repository": "`{1}` is de geschiedenis van een andere repository",
        "git remote -v shows where `{1}` is": "git remote -v laat zien waar `{1}` is",
        "main here and `{1}` parted after @{2}: only here is {3}, only there {4}":
            "main hier en `{1}` liepen na @{2} uiteen: alleen hier is {3}, alleen daar {4}",
        "whoever records brings them together: akkoord sync --key RECORDER-KEY":
            "wie vastlegt brengt ze bijeen: akkoord sync --key SLEUTEL",
        "main moved while this was being brought together; nothing was changed":
            "main verschoof terwijl dit werd bijeengebracht; er is niets gewijzigd",
        "{1} cannot be decided on the shared history, and is not open there":
            "{1} kan op de gedeelde geschiedenis niet worden besloten en staat daar niet open",
        "another proposal was decided as {1} on the shared history":
            "op de gedeelde geschiedenis is een ander voorstel besloten als {1}",
        "propose it anew, for an id of its own; what was signed is kept with what stood here":
            "stel het opnieuw voor, met een eigen id; wat is getekend is bewaard bij wat hier stond",
        "what `{1}` has of {2} was not taken over": "wat `{1}` van {2} heeft is niet overgenomen",
        "`git log {1}/proposals/{2}` shows it": "`git log {1}/proposals/{2}` laat het zien",
        "`{1}` was made by somebody else at the same moment": "`{1}` is op hetzelfde moment door een ander gemaakt",
        "the commit has {1} parents, where {2} belongs; merges are never accepted":
            "de commit heeft {1} voorgangers, waar {2} hoort; samenvoegingen zijn nooit toegestaan",
        "the commit does not say who recorded it, and when: author and committer must be `{1} <{2}>` at the date of the record, {3}":
            "de commit zegt niet wie vastlegde, en wanneer: auteur en committer moeten `{1} <{2}>` zijn op de datum van de vastlegging, {3}",
        "the commit's message is not the one that follows from its record":
            "de tekst van de commit is niet de tekst die uit de vastlegging volgt",
        "the commit's signature: {1}": "de handtekening van de commit: {1}",
        "the commit is signed by a key that is not registered":
            "de commit is getekend met een sleutel die niet in het register staat",
        "the commit is signed by key `{1}` of `{2}`, which is no recorder key of `{3}`":
            "de commit is getekend met sleutel `{1}` van `{2}`, en dat is geen sleutel van het soort `recorder` van `{3}`",
        "a decision of kind `{1}` without its proposal cannot stand here":
            "een besluit van het soort `{1}` zonder voorstel kan hier niet staan",
        "proposal {1} was decided before ({2}); its id is final":
            "over voorstel {1} is al besloten ({2}); het nummer ligt vast",
        "files of a proposal are only ever added": "bestanden van een voorstel worden alleen toegevoegd",
        "main moved while this was being decided; nothing was recorded":
            "main verschoof terwijl hierover werd besloten; er is niets vastgelegd",
        "`{1}` is locked by a process that is writing, or was killed less than a minute ago; nothing was recorded":
            "`{1}` is vergrendeld door een proces dat schrijft, of dat minder dan een minuut geleden werd afgebroken; er is niets vastgelegd",
        "verify with a newer akkoord": "controleer met een nieuwere akkoord",
        "`akkoord status {1}` shows what it waits for": "`akkoord status {1}` toont waarop het wacht",
        "proposal {1} is not decided yet": "over voorstel {1} is nog niet besloten",
        "the working files could not all be brought up: {1}":
            "de werkbestanden konden niet allemaal worden bijgewerkt: {1}",
        "the tag of the version could not be made: {1}": "het label (tag) van de versie kon niet worden gemaakt: {1}",
        "the branch of the proposal could not be removed: {1}":
            "de branch van het voorstel kon niet worden verwijderd: {1}",
        "the record decides another revision than the current one":
            "de vastlegging beslist over een andere versie van het voorstel dan de huidige",
        "the approvals on file do not decide this proposal: {1}":
            "de verklaringen die er liggen beslissen niet over dit voorstel: {1}",
        "the stated outcome is not the one the judge reaches: {1}, {2}":
            "de genoemde uitkomst is niet die waarop de beoordeling uitkomt: {1}, {2}",
        "a proposal that is {1} cannot be recorded as `{2}`":
            "een voorstel dat is {1}, kan niet worden vastgelegd als `{2}`",
        "{1} {2} ({3} for, {4} against, {5} abstaining; {6} of {7} needed, {8} could still vote)":
            "{1} {2} ({3} voor, {4} tegen, {5} onthouden; {6} van {7} nodig, {8} kunnen nog stemmen)",
        "the file is not what {1} gives": "het bestand is niet wat {1} oplevert",
        "{1} changes this file, and the decision does not": "{1} verandert dit bestand, en het besluit niet",
        "applying the amendment": "het toepassen van de wijziging",
        "adopting the proposal": "het vaststellen van het voorstel",
        "the decision writes no `record.yaml` of its own":
            "het besluit schrijft geen eigen `record.yaml`",
        "the decision is made under rules {1}; this version knows rules 1":
            "het besluit is genomen volgens regels {1}; deze versie kent regels 1",
        "this version cannot judge a decision of kind `{1}`":
            "deze versie kan een besluit van het soort `{1}` niet beoordelen",
        "sequence number {1}, where {2} follows": "volgnummer {1}, waar {2} volgt",
        "the record names another record before it than the one that is there":
            "de vastlegging noemt een andere vastlegging ervoor dan er is",
        "dated {1}, before the decision before it ({2})": "gedateerd op {1}, voor het besluit ervoor ({2})",
        "the record does not list `{1}`, which changed": "de vastlegging noemt `{1}` niet, en dat is veranderd",
        "the digests of `{1}` are not those in the record":
            "de controlegetallen van `{1}` zijn niet die in de vastlegging",
        "the record lists `{1}`, which did not change": "de vastlegging noemt `{1}`, en dat is niet veranderd",
        "the files as they stand do not say what the decisions up to @{1} come to":
            "de bestanden zoals ze er staan, zeggen niet waar de besluiten tot en met @{1} op uitkomen",
        "keep this copy as it is and tell the makers of akkoord: a rule of it forgot a file":
            "bewaar deze kopie zoals ze is en meld het de makers van akkoord: een regel ervan vergat een bestand",
        "the record states {1} for the plan, which is {2}": "de vastlegging noemt {1} voor het plan, en dat is {2}",
        "the record states {1} for the state, which is {2}": "de vastlegging noemt {1} voor de stand, en die is {2}",
        "members: {1}": "leden: {1}",
        "this key is not among the founders' keys": "deze sleutel hoort niet bij die van de oprichters",
        "this key belongs to `{1}`, not to `{2}`": "deze sleutel is van `{1}`, niet van `{2}`",
        "a founding holds no proposals": "een oprichting bevat geen voorstellen",
        "`initial` is not the setdigest of the files that are there":
            "`initial` is niet het controlegetal van de bestanden die er zijn",
        "before anyone signs, run `akkoord init` on the folder again":
            "voer, voordat iemand tekent, `akkoord init` opnieuw uit op de map",
        "`{1}` is not the id in `programme.yaml`, `{2}`": "`{1}` is niet het id in `programme.yaml`, `{2}`",
        "the founders must be exactly the members with a key":
            "de oprichters moeten precies de leden met een sleutel zijn",
        "no member has a recorder key, so nothing could ever be recorded":
            "geen lid heeft een sleutel van het soort `recorder`, dus er kon nooit iets worden vastgelegd",
        "give one with `--founder MEMBER:recorder=FILE`": "geef er een met `--founder LID:recorder=BESTAND`",
        "recovery takes {1} members, and {2} hold a recovery key: lost keys could never be replaced":
            "herstel vraagt {1} leden, en {2} hebben een herstelsleutel: verloren sleutels konden nooit worden vervangen",
        "give them with `--founder MEMBER:recovery=FILE`, or lower the threshold":
            "geef ze met `--founder LID:recovery=BESTAND`, of verlaag de drempel",
        "version `{1}` must be the plan of the founding itself":
            "versie `{1}` moet het plan van de oprichting zelf zijn",
        "the first record must be of kind genesis, number 0, and name nothing before it":
            "de eerste vastlegging moet van het soort `genesis` zijn, met nummer 0, en niets ervoor noemen",
        "`{1}` has not signed with key `{2}`": "`{1}` heeft niet getekend met sleutel `{2}`",
        "akkoord init DIR --sign --as {1} --key FILE": "akkoord init MAP --sign --as {1} --key BESTAND",
        "only genesis statements lie in `genesis/`": "in `genesis/` staan alleen verklaringen van de oprichting",
        "the statement names another repository: {1}": "de verklaring noemt een andere repository: {1}",
        "`{1}` has no key `{2}`": "`{1}` heeft geen sleutel `{2}`",
        "signed by another key than `{1}` of `{2}`": "getekend met een andere sleutel dan `{1}` van `{2}`",
        "a signature without its statement": "een handtekening zonder verklaring",
        "a decision was recorded since this command started; nothing was written":
            "er is een besluit vastgelegd sinds dit commando begon; er is niets geschreven",
        "came in after proposal {1} was decided, and counts for nothing":
            "kwam binnen nadat over voorstel {1} was besloten, en telt niet mee",
        "what it says can be said on a new proposal": "wat er staat, kan nog bij een nieuw voorstel worden gezegd",
        "proposal {1} is closed: {2}": "voorstel {1} is gesloten: {2}",
        "there is no proposal `{1}`": "er is geen voorstel `{1}`",
        "`akkoord proposals` lists them": "`akkoord proposals` noemt ze",
        "this key is not in the register": "deze sleutel staat niet in het register",
        "`akkoord show members` lists the registered keys": "`akkoord show members` noemt de sleutels in het register",
        "give the key of `{1}` with --key": "geef met --key de sleutel van `{1}`",
        "key `{1}` of `{2}` is a {3} key; this needs a {4} key":
            "sleutel `{1}` van `{2}` is van het soort `{3}`; hiervoor is een sleutel van het soort `{4}` nodig",
        "recorder keys only record decisions; `akkoord show members` lists who has which key":
            "met een sleutel van het soort `recorder` kunnen alleen besluiten worden vastgelegd; `akkoord show members` toont wie welke sleutel heeft",
        "`akkoord show members` lists them": "`akkoord show members` noemt ze",
        "an object of decision @{1}": "een object van besluit @{1}",
        "`{1}` of decision @{2} is not what its record says": "`{1}` van besluit @{2} is niet wat de vastlegging zegt",
        "the files of decision @{1} are not those of its record":
            "de bestanden van besluit @{1} zijn niet die van de vastlegging",
        "commit {1} has {2} parents; main is one line of decisions without merges":
            "commit {1} heeft {2} voorgangers; main is één lijn van besluiten zonder samenvoegingen",
        "{1} is missing ({2})": "{1} ontbreekt ({2})",
        "fetch it from another clone: every clone is a full copy":
            "haal het op uit een andere kloon: elke kloon is een volledige kopie",
        "{1} is damaged ({2}): {3}": "{1} is beschadigd ({2}): {3}",
        "{1} is larger than a repository may hold": "{1} is groter dan een repository mag bevatten",
        "a folder of commit {1} is not as akkoord and git write one: {2}":
            "een map van commit {1} is niet zoals akkoord en git die schrijven: {2}",
        "commit {1} is not as akkoord and git write one: {2}":
            "commit {1} is niet zoals akkoord en git die schrijven: {2}",
        "another program made or changed it; go on in a clone where `akkoord verify` succeeds, and tell who records":
            "een ander programma heeft dit gemaakt of gewijzigd; ga verder in een kloon waarin `akkoord verify` slaagt, en meld het aan wie vastlegt",
        "bring all objects anew from a whole clone, `git fetch --refetch REMOTE`, or go on in that clone":
            "haal alle objecten opnieuw op uit een hele kloon, `git fetch --refetch REMOTE`, of ga in die kloon verder",
        "an object of commit {1}": "een object van commit {1}",
        "akkoord init DIR --from heerlen-noord --founder MEMBER=PUBFILE":
            "akkoord init MAP --from heerlen-noord --founder LID=PUBBESTAND",
        "there is no branch main: nothing was founded here": "er is geen branch main: hier is niets opgericht",
        "git fetch --unshallow, or clone without --depth and --filter":
            "git fetch --unshallow, of kloon zonder --depth en --filter",
        "part of the history is missing: this clone is shallow or partial":
            "een deel van de geschiedenis ontbreekt: deze kloon is ondiep of onvolledig",
        "the commit is signed by key `{1}` of `{2}`, which decision @{3} took out of the register":
            "de commit is getekend met sleutel `{1}` van `{2}`, die besluit @{3} uit het register haalde",
        "`{1}` is not the one that {2} signed": "`{1}` is niet het bestand dat {2} tekende",
        "a file is not the one that {1} signed: the seal `initial` is off{2}":
            "een bestand is niet het bestand dat {1} tekende: het zegel `initial` klopt niet{2}",
        "{1}; these signatures do not hold any more": "{1}; deze handtekeningen gelden niet meer",
        "put the file back as it was; or keep the edit: remove the folder `genesis`, give `akkoord init DIR` again, and let everybody sign anew":
            "zet het bestand terug zoals het was; of houd de wijziging: verwijder de map `genesis`, geef `akkoord init MAP` opnieuw, en laat iedereen opnieuw tekenen",
        "the seal `plan` of `{1}` too, so it lies in `plan/` or `{2}`":
            "het zegel `plan` van `{1}` ook niet, dus het ligt in `plan/` of `{2}`",
        "`{1}` does not follow from the keys in the register": "`{1}` volgt niet uit de sleutels in het register",
        "but not in `plan/` and `{1}`": "maar niet in `plan/` en `{1}`",
        "`--founder {1}=PUBFILE`": "`--founder {1}=PUBBESTAND`",
        "give a member a mandate for `{1}`, and enter their key":
            "geef een lid een mandaat voor `{1}`, en voer de sleutel van dat lid in",
        "{1} or {2}": "{1} of {2}",
        "enter a key: {1}": "voer een sleutel in: {1}",
        "nobody with a key holds the office `{1}`, which decides step `{2}` about `{3}`":
            "niemand met een sleutel heeft de functie `{1}`, die in stap `{2}` over `{3}` beslist",
        "nobody with a key holds the mandate of `{1}`, which carries out `{2}` and must consent about `{3}`":
            "niemand met een sleutel heeft het mandaat van `{1}`, die `{2}` uitvoert en over `{3}` moet instemmen",
        "`{1}` could decide nothing about {2}: of its {3} seats 1 has a holder with a key, and {4}":
            "`{1}` kon niets beslissen over {2}: van de {3} zetels heeft er 1 een houder met een sleutel, en {4}",
        "`{1}` could decide nothing about {2}: of its {3} seats {4} have a holder with a key, and {5}":
            "`{1}` kon niets beslissen over {2}: van de {3} zetels hebben er {4} een houder met een sleutel, en {5}",
        "enter keys of more holders: `--founder MEMBER=PUBFILE`":
            "voer sleutels van meer houders in: `--founder LID=PUBBESTAND`",
        "the quorum takes {1}": "het quorum vraagt er {1}",
        "the majority takes {1} votes, where they have {2}": "de meerderheid vraagt {1} stemmen, en zij hebben er {2}",
        "the version of a founding is `v1`, not `{1}`": "de versie van een oprichting is `v1`, niet `{1}`",
        "the money of the plan is {1}, not {2}": "het geld van het plan is {1}, niet {2}",
        "the tag {1} was moved by somebody else at the same moment":
            "het label {1} is op hetzelfde moment door iemand anders verzet",
        "this key, `{1}` of `{2}`, was taken out of the register by decision {3} on {4}":
            "deze sleutel, `{1}` van `{2}`, is op {4} door besluit {3} uit het register gehaald",
        "sign with a key that is registered; {1}": "teken met een sleutel uit het register; {1}",
        "ask whoever gave you the record for a whole clone":
            "vraag degene van wie u de vastlegging hebt om een volledige kloon",
        "this is repository {1}; the one that was named is {2}": "dit is repository {1}; genoemd was {2}",
        "the id is the digest of `akkoord.yaml`; check the folder, or ask for a clone of the one you mean":
            "het id is het controlegetal van `akkoord.yaml`; controleer de map, of vraag om een kloon van de bedoelde",
        "{1} is the record of @{2}, not of @{3}": "{1} is de vastlegging van @{2}, niet van @{3}",
        "@{1} has the record {2}, not {3}: this is another history":
            "@{1} heeft vastlegging {2}, niet {3}: dit is een andere geschiedenis",
        "@{1} with the record {2}": "@{1} met vastlegging {2}",
        "the record {1}": "vastlegging {1}",
        "the history ends at @{1} without {2}: it was shortened, or is another":
            "de geschiedenis eindigt bij @{1} zonder {2}: ze is ingekort, of het is een andere",
        "akkoord did not write this commit: take main from another clone":
            "akkoord heeft deze commit niet geschreven: neem main uit een andere kloon",
        "{1}; what lies before it cannot be reached": "{1}; wat ervoor ligt is niet te bereiken",
        "somebody merged with git: put main back on the last decision, which `akkoord verify` names":
            "iemand heeft met git samengevoegd: zet main terug op het laatste besluit, dat `akkoord verify` noemt",
        "akkoord never writes such a one; take the history from another clone":
            "akkoord schrijft nooit zo een; neem de geschiedenis uit een andere kloon",
        "remove its file, then put it on the newest commit that another clone has: git update-ref {1} COMMIT":
            "verwijder het bestand ervan, en zet de verwijzing dan op de nieuwste commit die een andere kloon heeft: git update-ref {1} COMMIT",
        "commit {1} by `{2} <{3}>` is no decision: it writes no `record.yaml` of its own, so it was made outside akkoord":
            "commit {1} van `{2} <{3}>` is geen besluit: hij schrijft geen eigen `record.yaml`, dus hij is buiten akkoord om gemaakt",
        "`{1}/main` holds it too: tell who records ({2}) that main there belongs on {3}; a clone from before it is sound":
            "`{1}/main` bevat hem ook: zeg wie vastlegt ({2}) dat main daar op {3} hoort; een kloon van daarvoor is in orde",
        "go back; the commit stays on a branch and its edits in the folder: {1} && git reset --soft {2}":
            "ga terug; de commit blijft op een branch en de wijzigingen blijven in de map: {1} && git reset --soft {2}",
        "go back; the commit stays on a branch: {1} && git update-ref refs/heads/main {2}":
            "ga terug; de commit blijft op een branch: {1} && git update-ref refs/heads/main {2}",
    ]
}
