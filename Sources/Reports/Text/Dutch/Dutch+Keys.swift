extension Dutch {
    /// About keys and signatures.
    static let keys: KeyValuePairs<String, String> = [
        "the private key is encrypted; this program reads only keys without a passphrase (ssh-keygen -p writes one)":
            "de geheime sleutel is versleuteld; dit programma leest alleen sleutels zonder wachtzin (ssh-keygen -p maakt er zo een)",
        "this type of key is not accepted: only {1} is": "dit soort sleutel is niet toegestaan: alleen {1}",
        "{1} is not accepted: only {2} is": "{1} is niet toegestaan: alleen {2}",
        "the key ends before the end of {1}": "de sleutel houdt op voor het eind van {1}",
        "there are bytes after the end of {1}": "na het eind van {1} staan nog bytes",
        "the word openssh-key-v1": "het woord openssh-key-v1",
        "the file is not in the format openssh-key-v1": "het bestand heeft niet de vorm openssh-key-v1",
        "the number of keys": "het aantal sleutels",
        "the file must hold exactly one key": "het bestand moet precies één sleutel bevatten",
        "the public key": "de publieke sleutel",
        "the private section": "het geheime deel",
        "the lines of a private key file end in LF alone, without CR":
            "de regels van een bestand met een geheime sleutel eindigen op alleen LF, zonder CR",
        "this is not a private key file of OpenSSH: it has no lines BEGIN and END OPENSSH PRIVATE KEY":
            "dit is geen bestand van OpenSSH met een geheime sleutel: de regels BEGIN en END OPENSSH PRIVATE KEY ontbreken",
        "the private key is not written in canonical base64":
            "de geheime sleutel is niet geschreven in de vaste vorm van base64",
        "the cipher": "het versleutelingsalgoritme",
        "the key derivation": "de sleutelafleiding",
        "the key derivation options": "de instellingen van de sleutelafleiding",
        "the file has no cipher and yet a key derivation":
            "het bestand is niet versleuteld en heeft toch een sleutelafleiding",
        "the check number": "het controlecijfer",
        "the two check numbers differ: the file is damaged":
            "de twee controlecijfers verschillen: het bestand is beschadigd",
        "the key type": "het soort sleutel",
        "the public half": "de publieke helft",
        "the private half": "de geheime helft",
        "the comment": "het commentaar",
        "the private and the public half in the file do not belong together":
            "de geheime en de publieke helft in het bestand horen niet bij elkaar",
        "the private section does not end in the padding 1, 2, 3 and so on":
            "het geheime deel eindigt niet op de opvulling 1, 2, 3 enzovoort",
        "the seed of a key has 32 bytes, this one has {1}": "de kiem van een sleutel heeft 32 bytes, deze heeft er {1}",
        "the key could not sign": "de sleutel kon niet tekenen",
        "a public key file is one line that ends in LF, without control characters":
            "een bestand met een publieke sleutel is één regel die op LF eindigt, zonder stuurtekens",
        "a public key is written as {1}, one space, base64":
            "een publieke sleutel schrijft u als {1}, één spatie, base64",
        "this is a private key: keep it to yourself and give the public one, the file that ends in .pub":
            "dit is een geheime sleutel: houd die voor uzelf en geef de publieke, het bestand dat op .pub eindigt",
        "an {1} key has 32 bytes, this one has {2}": "een sleutel van het soort {1} heeft 32 bytes, deze heeft er {2}",
        "the key is written in a way that is not the canonical one": "de sleutel is niet in de vaste vorm geschreven",
        "this key has a small order: anyone can make signatures for it":
            "deze sleutel heeft een kleine orde: iedereen kan er handtekeningen voor maken",
        "the key is not written in canonical base64": "de sleutel is niet geschreven in de vaste vorm van base64",
        "the key": "de sleutel",
        "{1} bytes are too many for a signature": "{1} bytes is te veel voor een handtekening",
        "the signature is not written in canonical base64":
            "de handtekening is niet geschreven in de vaste vorm van base64",
        "the signature is not written in its canonical form": "de handtekening is niet in de vaste vorm geschreven",
        "the lines of a signature end in LF alone, without CR":
            "de regels van een handtekening eindigen op alleen LF, zonder CR",
        "a signature starts with the line BEGIN SSH SIGNATURE":
            "een handtekening begint met de regel BEGIN SSH SIGNATURE",
        "the line END SSH SIGNATURE is missing": "de regel END SSH SIGNATURE ontbreekt",
        "the last line of a signature does not end in LF": "de laatste regel van een handtekening eindigt niet op LF",
        "the line END SSH SIGNATURE": "de regel END SSH SIGNATURE",
        "the lines of a signature have 70 columns, the last at most 70":
            "de regels van een handtekening zijn 70 tekens lang, de laatste ten hoogste 70",
        "the signature": "de handtekening",
        "the word SSHSIG": "het woord SSHSIG",
        "this is not a signature: the word SSHSIG is missing": "dit is geen handtekening: het woord SSHSIG ontbreekt",
        "the version": "de versie",
        "version {1} of the signature format is not known, only version 1":
            "versie {1} van de handtekening is onbekend; alleen versie 1 is bekend",
        "the namespace": "de naamruimte",
        "the reserved field": "het gereserveerde veld",
        "the reserved field is not empty": "het gereserveerde veld is niet leeg",
        "the hash algorithm": "het hashalgoritme",
        "the hash algorithm is not {1}": "het hashalgoritme is niet {1}",
        "the signature type": "het soort handtekening",
        "the signature bytes": "de bytes van de handtekening",
        "an Ed25519 signature has 64 bytes, this one {1}": "een Ed25519-handtekening heeft 64 bytes, deze heeft er {1}",
        "signed in the namespace {1}, not in {2}": "getekend in de naamruimte {1}, niet in {2}",
        "signed with the key {1}, not with the expected one": "getekend met de sleutel {1}, niet met de verwachte",
        "the signature does not fit the content": "de handtekening past niet bij de inhoud",
        "the signature ends before the end of {1}": "de handtekening houdt op voor het eind van {1}",
        "there is something after the end of {1}": "na het eind van {1} staat nog iets",
        "a namespace has 1 to 255 visible ASCII characters and no spaces":
            "een naamruimte heeft 1 tot 255 zichtbare ASCII-tekens en geen spaties",
        "the edited file lacks the key `{1}`, which stands on main":
            "in het bewerkte bestand ontbreekt de sleutel `{1}`, die op main staat",
        "take main's again with `git restore --source=main -- {1}`, or name the key: --revoke-key {2}":
            "haal dat van main terug met `git restore --source=main -- {1}`, of noem de sleutel: --revoke-key {2}",
        "give {1}.pub": "geef {1}.pub",
        "write the public one beside it, and give that: ssh-keygen -y -f {1} > {2}.pub":
            "schrijf de publieke ernaast, en geef die: ssh-keygen -y -f {1} > {2}.pub",
    ]
}
