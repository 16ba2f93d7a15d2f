extension Dutch {
    /// About what the doctor looks at.
    static let doctor: KeyValuePairs<String, String> = [
        "the repository belongs to another user, and only its owner can use it safely":
            "de repository is van een andere gebruiker, en alleen de eigenaar kan haar veilig gebruiken",
        "object {1} was not packed: its file is damaged, or larger than anything of ours":
            "object {1} is niet ingepakt: het bestand is beschadigd, of groter dan iets van ons",
        "`akkoord verify` says whether it matters; every clone is a full copy":
            "`akkoord verify` zegt of het uitmaakt; elke kloon is een volledige kopie",
        "there is no remote `origin`: what is lost here may be lost for good":
            "er is geen remote `origin`: wat hier verloren gaat kan voorgoed verloren zijn",
        "the newest decision is of {1}, and the clock here says {2}: one of the two is wrong, and what is signed now is dated by it":
            "het nieuwste besluit is van {1}, en de klok hier zegt {2}: een van de twee is fout, en wat nu wordt getekend krijgt die tijd",
        "see and set the clock here: date -u; sudo timedatectl set-ntp true":
            "bekijk en zet de klok hier: date -u; sudo timedatectl set-ntp true",
        "the tag `{1}` is missing, so stock git cannot name the version":
            "het label `{1}` ontbreekt, dus git kan de versie niet noemen",
        "the tag `{1}` is not at the decision whose plan the version is":
            "het label `{1}` staat niet bij het besluit waarvan de versie het plan is",
        "the tag `{1}` names a version that main does not know: main was cut short, or the tag is of somebody's own making":
            "de tag `{1}` noemt een versie die main niet kent: main is ingekort, of iemand heeft de tag zelf gemaakt",
        "look first: git log main..{1}; or drop it: git tag -d {2}":
            "kijk eerst: git log main..{1}; of gooi hem weg: git tag -d {2}",
        "see it: git log --stat proposals/{1}": "bekijk het: git log --stat proposals/{1}",
        "its branch is still here though it is decided and complete on main":
            "de branch is er nog, hoewel het voorstel is besloten en volledig op main staat",
        "`{1}` has it and we do not, so nobody sees it or votes on it here":
            "`{1}` heeft het en wij niet, dus niemand ziet het hier of stemt erover",
        "`{1}` has {2} files of it that do not count here yet":
            "`{1}` heeft er {2} bestanden van die hier nog niet meetellen",
        "`{1}` has {2} files of it that do not count here yet, and lacks some of ours":
            "`{1}` heeft er {2} bestanden van die hier nog niet meetellen, en mist er een paar van ons",
        "what `{1}` has of it cannot be read": "wat `{1}` ervan heeft is niet te lezen",
        "belongs to another user than the repository ({1}), who therefore cannot write there":
            "is van een andere gebruiker dan de repository ({1}), die daar dus niet kan schrijven",
        "belongs to another user than the repository ({1}) and {2} more, who therefore cannot write there":
            "is van een andere gebruiker dan de repository ({1}), en met nog {2} is dat zo; die kan daar dus niet schrijven",
        "part of the history is missing: this clone is shallow, so nothing can be verified":
            "een deel van de geschiedenis ontbreekt: deze kloon is ondiep, dus er valt niets te controleren",
        "`{1}` {2}, so nothing here can be verified": "`{1}` {2}, dus hier valt niets te controleren",
        "makes git show another history than the stored one":
            "laat git een andere geschiedenis zien dan er is opgeslagen",
        "borrows objects from a folder that can vanish": "leent objecten uit een map die kan verdwijnen",
        "lets objects be missing (a partial clone)": "laat toe dat objecten ontbreken (een gedeeltelijke kloon)",
        "clone again without --filter: git clone {1} NEW-FOLDER":
            "kloon opnieuw zonder --filter: git clone {1} NIEUWE-MAP",
        "somebody is writing, or was killed less than a minute ago":
            "iemand is aan het schrijven, of werd minder dan een minuut geleden afgebroken",
        "look again in a minute: akkoord doctor": "kijk over een minuut opnieuw: akkoord doctor",
        "was left behind by a process that was killed, and keeps git from writing":
            "is achtergelaten door een proces dat werd afgebroken, en belet git te schrijven",
        "when no git is running: rm {1}": "als er geen git bezig is: rm {1}",
        "was left half written by a process that was killed; it only takes room":
            "is half geschreven achtergelaten door een proces dat werd afgebroken; het neemt alleen ruimte in",
        "{1} objects lie in files of their own, which makes every command slower":
            "{1} objecten liggen in losse bestanden, en dat maakt elk commando trager",
        "only {1} MiB are free: a decision needs room before it can be recorded":
            "er is nog maar {1} MiB vrij: een besluit heeft ruimte nodig om te worden vastgelegd",
        "make room; what takes it: du -xh {1} | sort -h | tail":
            "maak ruimte; wat die inneemt: du -xh {1} | sort -h | tail",
        "stock git will not open the repository ({1})": "git wil de repository niet openen ({1})",
        "git -C {1} status says more": "git -C {1} status zegt meer",
        "stock git checks signatures against `{1}`, and not against this register":
            "git controleert handtekeningen met `{1}`, en niet met dit register",
        "stock git does not know the keys of the register, so `git log --show-signature` proves nothing":
            "git kent de sleutels van het register niet, dus `git log --show-signature` bewijst niets",
        "stock git does not accept the signature of the newest decision ({1}), though it is good":
            "git aanvaardt de handtekening van het nieuwste besluit niet ({1}), hoewel die goed is",
        "settings are in the way: git config --show-origin --get-regexp '^gpg'":
            "instellingen staan in de weg: git config --show-origin --get-regexp '^gpg'",
        "git is not installed: cloning, fetching and checking without akkoord need it":
            "git is niet geïnstalleerd, en is nodig om te klonen, op te halen en zonder akkoord te controleren",
        "git {1} cannot check signatures by SSH keys, so nobody here can check a decision without akkoord":
            "git {1} kan geen handtekeningen met SSH-sleutels controleren, dus niemand kan hier een besluit controleren zonder akkoord",
        "install git 2.34 or newer: apt-get install git": "installeer git 2.34 of nieuwer: apt-get install git",
        "{1}, so nobody can propose or vote here": "{1}, dus niemand kan hier iets voorstellen of stemmen",
        "ssh-keygen is not installed": "ssh-keygen is niet geïnstalleerd",
        "ssh-keygen makes no Ed25519 key ({1})": "ssh-keygen maakt geen Ed25519-sleutel ({1})",
        "ssh-keygen cannot sign ({1})": "ssh-keygen kan niet tekenen ({1})",
        "ssh-keygen makes signatures that are not accepted": "ssh-keygen maakt handtekeningen die niet zijn toegestaan",
        "ssh-keygen cannot verify ({1})": "ssh-keygen kan niet controleren ({1})",
        "the working files are those of another branch, so they do not follow main":
            "de werkbestanden zijn die van een andere branch, dus ze volgen main niet",
        "this file is behind main: a command was broken off, or its files are still to follow":
            "dit bestand loopt achter op main: een commando is afgebroken, of de bestanden moeten nog volgen",
        "this file and {1} more are behind main: a command was broken off, or its files are still to follow":
            "dit bestand en nog {1} lopen achter op main: een commando is afgebroken, of de bestanden moeten nog volgen",
        "this file is other than main says; edits count for nothing until they are proposed":
            "dit bestand is anders dan main zegt; wijzigingen tellen niet mee tot ze zijn voorgesteld",
        "this file and {1} more are other than main says; edits count for nothing until they are proposed":
            "dit bestand en nog {1} zijn anders dan main zegt; wijzigingen tellen niet mee tot ze zijn voorgesteld",
        "see them: git diff main; or drop them: git restore --source=main -- {1}":
            "bekijk ze: git diff main; of gooi ze weg: git restore --source=main -- {1}",
        "`{1}` holds another proposal under this id, and the two cannot be combined":
            "`{1}` heeft een ander voorstel onder dit id, en de twee kunnen niet worden samengevoegd",
        "akkoord retract {1}, and propose it anew for an id of its own":
            "akkoord retract {1}, en dien het opnieuw in voor een eigen id",
        "1 decision that was recorded here is not in `origin/main`, as last fetched":
            "1 besluit dat hier is vastgelegd staat niet in `origin/main`, zoals laatst opgehaald",
        "{1} decisions that were recorded here are not in `origin/main`, as last fetched":
            "{1} besluiten die hier zijn vastgelegd staan niet in `origin/main`, zoals laatst opgehaald",
        "`origin/main`, as last fetched, has 1 commit that is not here":
            "`origin/main`, zoals laatst opgehaald, heeft 1 commit die hier niet is",
        "`origin/main`, as last fetched, has {1} commits that are not here":
            "`origin/main`, zoals laatst opgehaald, heeft {1} commits die hier niet zijn",
        "`origin/main` does not begin with the founding of this repository: it is another":
            "`origin/main` begint niet met de oprichting van deze repository: het is een andere",
        "see where it is from: git remote get-url origin": "bekijk waar die vandaan komt: git remote get-url origin",
        "what `origin/main` holds cannot be read, so it cannot be compared with main":
            "wat `origin/main` bevat is niet te lezen, dus niet met main te vergelijken",
        "every clone is a full copy: clone it into a new folder, and look there":
            "elke kloon is een volledige kopie: kloon naar een nieuwe map, en kijk daar",
        "main and `origin/main` went apart after @{1}: recorded only here: {2}; only there: {3}":
            "main en `origin/main` gingen na @{1} uiteen: alleen hier vastgelegd: {2}; alleen daar: {3}",
        "agree which of the two counts; to follow origin's, with ours on a branch to propose again from: {1} && {2}":
            "spreek af welke van de twee geldt; om die van origin te volgen, met de onze op een branch om opnieuw voor te stellen: {1} && {2}",
    ]
}
