extension Dutch {
    /// About what is typed at the command.
    static let command: KeyValuePairs<String, String> = [
        "`{1}` is not closed; it is open": "`{1}` is niet afgesloten",
        "`akkoord show periods` shows what is": "`akkoord show periods` toont wat dat wel is",
        "`{1}` is not LINE=AMOUNT": "`{1}` is geen REGEL=BEDRAG",
        "as in --underspend onderwijs=1000.00; with decimal commas put ; between the lines":
            "zoals in --underspend onderwijs=1000.00; zet bij decimale komma's ; tussen de regels",
        "there is no decision {1}; the newest is @{2}": "er is geen besluit {1}; het nieuwste is @{2}",
        "nothing was decided on or before {1}; the founding is of {2}":
            "op of voor {1} is niets besloten; de oprichting is van {2}",
        "`{1}` is no point in this history": "`{1}` is geen punt in deze geschiedenis",
        "points: a version (v1), a decision (2021-0014, @12), a day (2021-03-02), main, work":
            "punten: een versie (v1), een besluit (2021-0014, @12), een dag (2021-03-02), main, work",
        "there is no folder `{1}`": "er is geen map `{1}`",
        "check the path given with -C": "controleer het pad dat u met -C opgaf",
        "nothing has to be proposed for nothing": "voor nul euro is geen voorstel nodig",
        "write 1250, 1.250 or 1.250,00 for one thousand two hundred and fifty":
            "schrijf 1250, 1.250 of 1.250,00 voor twaalfhonderdvijftig",
        "`{1}` is not an amount": "`{1}` is geen bedrag",
        "`{1}` has parts of a cent": "`{1}` bevat delen van een cent",
        "money has two decimals": "geld heeft twee decimalen",
        "`{1}` is more than can be stored": "`{1}` is meer dan kan worden opgeslagen",
        "at most fifteen digits before the cents": "ten hoogste vijftien cijfers voor de centen",
        "`{1}` is negative": "`{1}` is negatief",
        "to take money off a line, use decrease or turn the transfer around":
            "gebruik decrease om geld van een regel af te halen, of draai de verschuiving om",
        "`{1}` can mean two amounts": "`{1}` kan twee bedragen betekenen",
        "`{1}` has one decimal": "`{1}` heeft één decimaal",
        "cents have two: write {1}0": "centen hebben er twee: schrijf {1}0",
        "write {1} for whole euros; cents are two digits, as in 1,25":
            "schrijf {1} voor hele euro's; centen zijn twee cijfers, zoals in 1,25",
        "`{1}` holds no money of its own": "`{1}` heeft zelf geen geld",
        "`{1}` has no such cell; it has: {2}": "`{1}` heeft geen bedrag met die periode en status; wel met: {2}",
        "name --period and --status both to start a new cell":
            "noem --period en --status allebei om een nieuw bedrag te beginnen",
        "`{1}` has several cells: {2}": "`{1}` heeft verschillende bedragen: {2}",
        "say which with --period and --status": "zeg welk met --period en --status",
        "`{1}` is no status": "`{1}` is geen status",
        "`{1}` is not PERIOD=AMOUNT": "`{1}` is niet PERIODE=BEDRAG",
        "as in --into y2021=1000.00,y2022=2000.00; with decimal commas put ; between the parts":
            "zoals in --into y2021=1000.00,y2022=2000.00; zet ; tussen de delen als u een decimale komma gebruikt",
        "a bare repository has no working copy": "een kale repository heeft geen werkkopie",
        "name a folder that holds the changed files: --files DIR":
            "noem een map met de gewijzigde bestanden: --files MAP",
        "there are none yet": "er zijn er nog geen",
        "agreements: {1}": "overeenkomsten: {1}",
        "agreement `{1}` is on main in exactly these words":
            "overeenkomst `{1}` staat al met precies deze woorden op main",
        "change agreement.yaml or text.md first": "wijzig eerst agreement.yaml of text.md",
        "there is no `{1}` in `{2}`": "er is geen `{1}` in `{2}`",
        "a folder holds agreement.yaml (`akkoord schema agreement`) and text.md with the articles":
            "een map bevat agreement.yaml (`akkoord schema agreement`) en text.md met de artikelen",
        "name another point, such as main": "noem een ander punt, zoals main",
        "nothing is lost; the next command that writes tries it again":
            "er is niets verloren; het volgende commando dat schrijft probeert het opnieuw",
        "recorded, but {1}": "vastgelegd, maar {1}",
        "`{1}` is not a date": "`{1}` is geen datum",
        "as in --in-force 2021-01-01": "zoals in --in-force 2021-01-01",
        "give the key whose .pub file was entered with --founder":
            "geef de sleutel waarvan het .pub-bestand met --founder is opgegeven",
        "`{1}` is not MEMBER=PUBFILE": "`{1}` is niet LID=PUBBESTAND",
        "other keys: MEMBER:recorder=PUBFILE, MEMBER:recovery=PUBFILE":
            "andere sleutels: LID:recorder=PUBBESTAND, LID:recovery=PUBBESTAND",
        "the key file `{1}` cannot be read": "het sleutelbestand `{1}` kan niet worden gelezen",
        "check the path after `=`": "controleer het pad na `=`",
        "ssh-keygen -t ed25519 makes a key that is accepted":
            "ssh-keygen -t ed25519 maakt een sleutel die is toegestaan",
        "`{1}` is not with-version or on-decision": "`{1}` is niet with-version of on-decision",
        "leave --takes-effect out: the change takes effect with the next version":
            "laat --takes-effect weg: de wijziging werkt dan met de volgende versie",
        "nothing under `{1}` differs from the newest decision": "niets onder `{1}` verschilt van het nieuwste besluit",
        "edit the files in the working copy first, or name a folder with --files DIR":
            "wijzig eerst de bestanden in de werkkopie, of noem een map met --files MAP",
        "there is no kind `{1}`": "er is geen soort `{1}`",
        "`akkoord schema` lists them": "`akkoord schema` noemt ze",
        "`akkoord show` lists the lines": "`akkoord show` noemt de regels",
        "as in --in-force 2022-01-01": "zoals in --in-force 2022-01-01",
        "there is no version `{1}`": "er is geen versie `{1}`",
        "versions: {1}": "versies: {1}",
        "reasons cannot be kept yet: what is signed can never be erased":
            "redenen kunnen nog niet worden bewaard: wat is getekend, kan nooit worden gewist",
        "put the reason in the minutes or in a proposal's motivation":
            "zet de reden in de notulen of in de motivering van een voorstel",
        "the folder is not empty, and nothing in it is touched": "de map is niet leeg, en er is niets in aangeraakt",
        "name a new folder": "noem een nieuwe map",
        "name a file or folder, or go to a clone with -C DIR; a bare repository has no files to check, `akkoord verify` reads its history":
            "noem een bestand of map, of ga met -C MAP naar een kloon; een kale repository heeft geen bestanden om te controleren, `akkoord verify` leest de geschiedenis",
        "there is no file `{1}`": "er is geen bestand `{1}`",
        "paths are read from the folder you are in, or from -C DIR":
            "paden gelden vanaf de map waarin u staat, of vanaf -C MAP",
        "the path does not say what kind of file this is": "het pad zegt niet wat voor bestand dit is",
        "say it: --kind KIND; `akkoord schema` lists the kinds":
            "zeg het: --kind SOORT; `akkoord schema` noemt de soorten",
        "a repository was founded here already": "hier is al een repository opgericht",
        "its founding cannot change; name a new folder": "de oprichting kan niet veranderen; noem een nieuwe map",
        "founders have signed these files, so they cannot change any more":
            "oprichters hebben deze bestanden getekend, dus die kunnen niet meer veranderen",
        "remove the folder `genesis` to start the signing again":
            "verwijder de map `genesis` om opnieuw te beginnen met tekenen",
        "what should it start from?": "waarmee wilt u beginnen?",
        "the folder is not empty": "de map is niet leeg",
        "there is no template `{1}`": "er is geen sjabloon `{1}`",
        "{1} or --from {2}": "{1} of --from {2}",
        "nothing was prepared here": "hier is nog niets klaargezet",
        "check the path given with --key": "controleer het pad dat u met --key opgaf",
        "ssh-keygen made a signature that is not accepted: {1}":
            "ssh-keygen maakte een handtekening die niet is toegestaan: {1}",
        "install it: apt-get install openssh-client": "installeer het: apt-get install openssh-client",
        "ssh-keygen is not installed, and signing needs it":
            "ssh-keygen is niet geïnstalleerd, en is nodig om te tekenen",
        "exit code {1}": "afsluitcode {1}",
        "ssh-keygen could not sign: {1}": "ssh-keygen kon niet tekenen: {1}",
        "nothing was signed; `ssh-keygen -Y sign` with the same key shows whether key and agent work":
            "er is niets getekend; `ssh-keygen -Y sign` met dezelfde sleutel laat zien of sleutel en agent werken",
        "who signs? name a key": "wie tekent? noem een sleutel",
        "--key FILE, as in --key ~/.ssh/id_ed25519": "--key BESTAND, zoals in --key ~/.ssh/id_ed25519",
        "no tier of the policy fits proposal {1}": "geen route van de regeling past bij voorstel {1}",
        "recovery keys change only by their own threshold": "herstelsleutels veranderen alleen met hun eigen drempel",
        "add a member or recorder key": "voeg een sleutel van het soort member of recorder toe",
        "--revoke-key MEMBER/KEY, as in wethouder/member-1": "--revoke-key LID/SLEUTEL, zoals in wethouder/member-1",
        "keys: {1}": "sleutels: {1}",
        "--end-mandate MEMBER/MANDATE=DATE, as in wethouder/seat=2021-12-31":
            "--end-mandate LID/MANDAAT=DATUM, zoals in wethouder/seat=2021-12-31",
        "`{1}` has no mandate `{2}`": "`{1}` heeft geen mandaat `{2}`",
        "mandates: {1}": "mandaten: {1}",
        "`{1}` cannot be read": "`{1}` kan niet worden gelezen",
        "give the same command again": "geef hetzelfde commando nog een keer",
        "`akkoord demo` makes one to try; -C DIR names another folder":
            "`akkoord demo` maakt er een om te proberen; -C MAP noemt een andere map",
        "run akkoord as the owner of the repository": "voer akkoord uit als de eigenaar van de repository",
        "`akkoord verify` names what is damaged; every clone is a full copy":
            "`akkoord verify` noemt wat beschadigd is; elke kloon is een volledige kopie",
        "nothing was half written; mend the cause and try again":
            "er is niets half geschreven; neem de oorzaak weg en probeer het opnieuw",
        "{1} cannot be part of a repository": "{1} kan geen deel van een repository zijn",
        "remove it, or put a plain file there": "verwijder het, of zet er een gewoon bestand neer",
        "a file with such a name": "een bestand met zo'n naam",
        "a symbolic link": "een symbolische koppeling",
        "what is no plain file": "iets dat geen gewoon bestand is",
        "a file this large": "een zo groot bestand",
        "a folder this deep": "een zo diepe map",
        "there is no decision @{1}": "er is geen besluit @{1}",
        "`{1}` fits {2} lines: {3} and {4} more": "`{1}` past bij {2} regels: {3} en nog {4}",
        "`{1}` fits {2} lines: {3}": "`{1}` past bij {2} regels: {3}",
        "name one of them by its id, the word before the brackets": "noem er een bij het id, het woord voor de haakjes",
        "`{1}` is an agreement, not a line": "`{1}` is een overeenkomst, geen regel",
        "what its parties promise, and who changed it: akkoord agreement history {1}":
            "wat de partijen ervan toezeggen, en wie dat wijzigde: akkoord agreement history {1}",
        "there is no line `{1}`, and there never was one": "er is geen regel `{1}`, en die is er nooit geweest",
        "no day is on or after {1} and on or before {2}": "geen dag ligt op of na {1} en op of voor {2}",
        "--since names the earlier day, --until the later one": "--since noemt de vroegste dag, --until de laatste",
        "`{1}` (@{2}) comes after `{3}` (@{4})": "`{1}` (@{2}) komt na `{3}` (@{4})",
        "a reconciliation goes forward: --from the earlier point --to the later one":
            "een verloopstaat gaat vooruit: --from het vroegere punt --to het latere",
        "with --known-at, --at names the day on which a plan was in force, not `{1}`":
            "met --known-at noemt --at de dag waarop een plan van kracht was, niet `{1}`",
        "as in --at 2021-06-01 --known-at {1}": "zoals in --at 2021-06-01 --known-at {1}",
        "{1} from {2}": "{1} vanaf {2}",
        "no version was in force on {1}, as known at {2}": "op {1} was geen versie van kracht, naar de stand van {2}",
        "there was no version yet": "er was nog geen versie",
        "`{1}` is not a day": "`{1}` is geen dag",
        "as in {1} 2021-03-02": "zoals in {1} 2021-03-02",
        "{1} is not decided yet": "over {1} is nog niet besloten",
        "there is no decision `{1}`": "er is geen besluit `{1}`",
        "`akkoord history` lists them": "`akkoord history` noemt ze",
        "parties: {1}": "partijen: {1}",
        "there is no period `{1}`, and there never was one": "er is geen periode `{1}`, en die is er nooit geweest",
        "periods: {1}": "perioden: {1}",
        "leave AKKOORD_NOW unset to use the clock of this machine":
            "laat AKKOORD_NOW weg om de klok van deze machine te gebruiken",
        "the demonstration could not be finished: {1}": "de demonstratie kon niet worden afgemaakt: {1}",
        "mend the cause, then remove what was made: rm -r {1}":
            "herstel de oorzaak, en verwijder dan wat er is gemaakt: rm -r {1}",
        "there is no repository or template here or above": "hier of hierboven is geen repository of sjabloon",
        "`{1}` does not lie in a repository or template": "`{1}` ligt niet in een repository of sjabloon",
        "name a folder that holds `programme.yaml`, `register/`, `policy/` and `plan/`, or single files":
            "noem een map met `programme.yaml`, `register/`, `policy/` en `plan/`, of losse bestanden",
        "word {1} of the command, of `{2}`, is not valid UTF-8, so it is no text":
            "woord {1} van het commando, van `{2}`, is geen geldige UTF-8, en dus geen tekst",
        "word {1} of the command is not valid UTF-8, so it is no text":
            "woord {1} van het commando is geen geldige UTF-8, en dus geen tekst",
        "type it anew where `locale charmap` says UTF-8; nothing was written":
            "typ het opnieuw waar `locale charmap` UTF-8 zegt; er is niets geschreven",
        "mend the cause and give the same command again": "herstel de oorzaak en geef hetzelfde commando opnieuw",
        "make the repository with SHA-1: git init --object-format=sha1":
            "maak de repository met SHA-1: git init --object-format=sha1",
        "name a plain file; where a folder is needed, a folder":
            "noem een gewoon bestand; waar een map nodig is, een map",
        "name the file itself, not a link to it": "noem het bestand zelf, niet een koppeling ernaar",
        "give a smaller file": "geef een kleiner bestand",
        "nothing was changed; mend the cause and try again":
            "er is niets veranderd; herstel de oorzaak en probeer het opnieuw",
        "it is closed": "ze is gesloten",
        "its money lies on lines below it; name one of them: {1}":
            "het geld staat op regels eronder; noem een daarvan: {1}",
        "money lies on lines below it: {1}; or name --period and --status both to start a new cell":
            "er staat geld op regels eronder: {1}; of noem --period en --status allebei om een nieuw bedrag te beginnen",
        "`{1}` is a file, where a folder is needed": "`{1}` is een bestand, waar een map nodig is",
        "name the folder it lies in: --file {1}": "noem de map waar het in staat: --file {1}",
        "--files names a folder laid out as a repository, with the changed files in it":
            "--files noemt een map die is ingedeeld als een repository, met de gewijzigde bestanden erin",
        "nothing under `{1}` in `{2}` differs from the newest decision":
            "niets onder `{1}` in `{2}` is anders dan in het nieuwste besluit",
        "the folder is laid out as a repository: what changes lies in it at `{1}`":
            "de map is ingedeeld als een repository: wat verandert staat erin onder `{1}`",
        "take main's again: git restore --source=main -- {1}":
            "neem weer wat op main staat: git restore --source=main -- {1}",
        "leave the file out of the folder": "laat het bestand weg uit de map",
        "`{1}` is no agreement but a proposal, of agreement `{2}`":
            "`{1}` is geen overeenkomst maar een voorstel, over overeenkomst `{2}`",
        "`{1}` is no agreement but a proposal, and it changed none":
            "`{1}` is geen overeenkomst maar een voorstel, en dat wijzigde er geen",
        "`{1}` is what a command prints, and no file": "`{1}` is wat een commando afdrukt, en geen bestand",
        "give that command, with --json": "geef dat commando, met --json",
        "this file still says what the template put there as an example":
            "dit bestand zegt nog wat het sjabloon er als voorbeeld neerzette",
        "this file and {1} more still say what the template put there as an example":
            "dit bestand en nog {1} zeggen nog wat het sjabloon er als voorbeeld neerzette",
        "before anybody signs, write your own in their place and give `akkoord init DIR` again; to find them: grep -rli placeholder DIR":
            "schrijf er voordat iemand tekent uw eigen tekst voor in de plaats en geef `akkoord init DIR` opnieuw; om ze te vinden: grep -rli placeholder DIR",
        "no key is entered with which these could propose or vote: {1}":
            "er is geen sleutel opgegeven waarmee deze kunnen voorstellen of stemmen: {1}",
        "enter them now with `--founder MEMBER=PUBFILE`; afterwards each takes a decision of its own":
            "geef ze nu op met `--founder LID=PUBBESTAND`; daarna vraagt elk een eigen besluit",
        "nobody has a key yet, so nobody can found this":
            "nog niemand heeft een sleutel, dus niemand kan dit oprichten",
        "give each founder's with `--founder MEMBER=PUBFILE`, one to record with `--founder MEMBER:recorder=PUBFILE`, and recovery keys with `--founder MEMBER:recovery=PUBFILE`":
            "geef die van elke oprichter op met `--founder LID=PUBBESTAND`, een om vast te leggen met `--founder LID:recorder=PUBBESTAND`, en herstelsleutels met `--founder LID:recovery=PUBBESTAND`",
    ]
}
