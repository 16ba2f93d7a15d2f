extension Dutch {
    /// About the form of files and what a field may say.
    static let files: KeyValuePairs<String, String> = [
        "`{1}` has no value; an absent field is left out, an empty list is `[]`":
            "`{1}` heeft geen waarde; laat een leeg veld weg, en schrijf een lege lijst als `[]`",
        "nested more than {1} deep": "meer dan {1} niveaus diep",
        "no value; an absent field is left out": "hier staat geen waarde; laat een leeg veld weg",
        "a comment is not accepted": "commentaar is niet toegestaan",
        "an anchor or alias is not accepted": "een anker of verwijzing is niet toegestaan",
        "write the value out": "schrijf de waarde voluit",
        "a tag is not accepted": "een tag is niet toegestaan",
        "leave the tag out": "laat de tag weg",
        "single quotes are not accepted": "enkele aanhalingstekens zijn niet toegestaan",
        "a text block is written `|`, without any other sign": "een tekstblok begint met `|`, zonder ander teken erbij",
        "a flow collection is not accepted": "een verzameling op één regel is niet toegestaan",
        "more than one space stands before the value": "voor de waarde staat meer dan één spatie",
        "a list directly in a list is not accepted": "een lijst direct in een lijst is niet toegestaan",
        "put the remark in a field `note`": "zet de opmerking in een veld `note`",
        "inside quotes only \\\" and \\\\ are escaped":
            "tussen aanhalingstekens krijgen alleen \\\" en \\\\ een backslash",
        "a quoted text stands on one line; inside it a quote is written \\\"":
            "een tekst tussen aanhalingstekens staat op één regel; een aanhalingsteken erin schrijft u als \\\"",
        "the closing quote is missing": "het aanhalingsteken aan het eind ontbreekt",
        "inside the text a quote is written \\\"": "een aanhalingsteken in de tekst schrijft u als \\\"",
        "nothing may follow the closing quote": "na het laatste aanhalingsteken mag niets meer staan",
        "the text block is empty; an empty text is `\"\"`":
            "het tekstblok is leeg; een lege tekst schrijft u als `\"\"`",
        "a text block starts with a line that is not empty and not indented":
            "een tekstblok begint met een regel die niet leeg is en niet inspringt",
        "a blank line after a text block": "een lege regel na een tekstblok",
        "a blank line": "een lege regel",
        "a directive or document mark is not accepted":
            "een documentteken of instructie aan de lezer is niet toegestaan",
        "remove the line": "verwijder de regel",
        "a space is missing after `{1}:`": "na `{1}:` ontbreekt een spatie",
        "write `{1}: `, then the value": "schrijf `{1}: ` en dan de waarde",
        "expected `key: value`, with the key in lower case letters, digits and hyphens":
            "hier hoort `sleutel: waarde`, met de sleutel in kleine letters, cijfers en streepjes",
        "expected an item of the list (`- `)": "hier hoort een onderdeel van de lijst (`- `)",
        "a list cannot stand here": "hier kan geen lijst staan",
        "indented by {1}, where {2} is expected": "{1} spaties ingesprongen, waar {2} hoort",
        "yes or no": "ja of nee",
        "a number": "een getal",
        "a number or date": "een getal of datum",
        "the character {1} is not accepted": "het teken {1} is niet toegestaan",
        "`{1}` is not {2}": "`{1}` is geen geldige waarde; hier hoort {2}",
        "an id (lower case letters, digits and hyphens, starting with a letter)":
            "een id (kleine letters, cijfers en streepjes, met een letter vooraan)",
        "a reference (ids joined by `/`)": "een verwijzing (id's met `/` ertussen)",
        "a capacity (`<body>/<seat>`, `<party>/mandate` or `<office>`)":
            "een hoedanigheid (`<orgaan>/<zetel>`, `<partij>/mandate` of `<functie>`)",
        "the word `{1}`": "het woord `{1}`",
        "one of: {1}": "een van: {1}",
        "a digest (`sha256:` and 64 hexadecimal digits)": "een controlegetal (`sha256:` en 64 hexadecimale cijfers)",
        "`true` or `false`": "`true` of `false`",
        "the number {1}": "het getal {1}",
        "a whole number from {1} to {2}": "een heel getal van {1} tot en met {2}",
        "an amount with two decimals, as in \"500000.00\"": "een bedrag met twee decimalen, zoals \"500000.00\"",
        "an amount of zero or more with two decimals, as in \"500000.00\"":
            "een bedrag van nul of meer met twee decimalen, zoals \"500000.00\"",
        "an amount above zero with two decimals, as in \"500000.00\"":
            "een bedrag boven nul met twee decimalen, zoals \"500000.00\"",
        "a date, as in \"2021-03-02\"": "een datum, zoals \"2021-03-02\"",
        "a time in UTC, as in \"2021-03-02T10:00:00Z\"": "een tijdstip in UTC, zoals \"2021-03-02T10:00:00Z\"",
        "a fraction of whole numbers up to 1, as in \"2/3\"":
            "een breuk van hele getallen van ten hoogste 1, zoals \"2/3\"",
        "a number, as in \"150\" or \"6.4\"": "een getal, zoals \"150\" of \"6.4\"",
        "a proposal id, as in \"2021-0014\"": "het nummer van een voorstel, zoals \"2021-0014\"",
        "a path inside the repository": "een pad binnen de repository",
        "an OpenSSH public key in base64": "een publieke sleutel van OpenSSH in base64",
        "64 hexadecimal digits": "64 hexadecimale cijfers",
        "one line of text of at most {1} characters, without spaces at its ends":
            "één regel tekst van ten hoogste {1} tekens, zonder spatie aan het begin of eind",
        "text of whole lines, the first neither empty nor indented":
            "tekst van hele regels, waarvan de eerste niet leeg is en niet inspringt",
        "write digits, a point and two decimals, nothing else, in double quotes":
            "schrijf cijfers, een punt en twee decimalen, verder niets, tussen dubbele aanhalingstekens",
        "leave it out, or give it one of: {1}": "laat het weg, of geef het een van: {1}",
        "nothing is said here": "hier staat niets",
        "known here: {1}": "bekend zijn hier: {1}",
        "unknown key `{1}`": "onbekende sleutel `{1}`",
        "the key `{1}` stands here twice": "de sleutel `{1}` staat hier twee keer",
        "keep one of them": "houd er één over",
        "the key `{1}` is missing": "de sleutel `{1}` ontbreekt",
        "add it: {1}": "voeg die toe: {1}",
        "`{1}` must stand before `{2}`": "`{1}` hoort voor `{2}` te staan",
        "known: {1}": "bekend zijn: {1}",
        "`{1}` is no known word for `{2}`": "`{1}` is geen bekend woord voor `{2}`",
        "the list needs at least 1 item": "de lijst heeft ten minste 1 onderdeel nodig",
        "the list needs at least {1} items": "de lijst heeft ten minste {1} onderdelen nodig",
        "{1} stands here twice": "{1} staat hier twee keer",
        "{1} must stand before {2}": "{1} hoort voor {2} te staan",
        "the file has {1} bytes; at most {2} are accepted":
            "het bestand heeft {1} bytes; ten hoogste {2} zijn toegestaan",
        "the line ends in a space": "de regel eindigt op een spatie",
        "the line ends in CR LF; lines end in LF alone": "de regel eindigt op CR LF; regels eindigen op alleen LF",
        "a carriage return is not accepted": "een wagenterugloop (CR) is niet toegestaan",
        "remove it": "verwijder het",
        "a tab": "een tab",
        "the file starts with a byte-order mark": "het bestand begint met een byte-order mark",
        "this byte is not valid UTF-8": "deze byte is geen geldige UTF-8",
        "save the file as UTF-8": "sla het bestand op als UTF-8",
        "remove it or write another character": "verwijder het of schrijf een ander teken",
        "an accented character is written in parts (not Unicode NFC)":
            "een letter met accent is in delen geschreven (niet in Unicode NFC)",
        "the file is empty": "het bestand is leeg",
        "the last line does not end in LF": "de laatste regel eindigt niet op LF",
        "run `akkoord fmt` on the file": "voer `akkoord fmt` uit op het bestand",
        "no value": "geen waarde",
        "`{1}` without quotes is {2} to YAML readers, not text":
            "`{1}` zonder aanhalingstekens is voor YAML-lezers {2}, geen tekst",
        "put it in double quotes if it is meant as text": "zet het tussen dubbele aanhalingstekens als het tekst is",
        "a comment is not kept": "commentaar blijft niet bewaard",
        "{1}; a text that starts with `{2}` stands in double quotes":
            "{1}; een tekst die met `{2}` begint, staat tussen dubbele aanhalingstekens",
        "inside a quoted text a quote is written \\\"":
            "een aanhalingsteken in een tekst tussen aanhalingstekens schrijft u als \\\"",
        "is a quote missing? the one at {1}:{2} closes at line {3}":
            "ontbreekt er een aanhalingsteken? dat op {1}:{2} wordt pas op regel {3} gesloten",
        "the file cannot be read as YAML: {1}": "het bestand is niet te lezen als YAML: {1}",
        "the key {1} stands here twice": "de sleutel {1} staat hier twee keer",
        "the file cannot be read as YAML": "het bestand is niet te lezen als YAML",
        "a text with a colon and a space in it stands in double quotes; else look at the indentation":
            "een tekst met een dubbele punt en een spatie staat tussen dubbele aanhalingstekens; kijk anders naar het inspringen",
        "a quote is opened here or above and never closed":
            "hier of hierboven begint een aanhaling die nergens eindigt",
        "write `key: value`, and put a text of several lines below `|`":
            "schrijf `sleutel: waarde`, en zet een tekst van meer regels onder `|`",
        "look at the indentation, and at quotes inside a quoted text (written \\\")":
            "kijk naar het inspringen, en naar aanhalingstekens in een tekst tussen aanhalingstekens (schrijf \\\")",
        "a text that starts with this sign stands in double quotes":
            "een tekst die met dit teken begint, staat tussen dubbele aanhalingstekens",
        "inside double quotes a backslash is written \\\\":
            "tussen dubbele aanhalingstekens schrijft u een backslash als \\\\",
        "did you mean `{1}`?": "bedoelt u `{1}`?",
        "nothing": "niets",
        "a text": "een tekst",
        "the value must be written without quotes": "de waarde moet zonder aanhalingstekens staan",
        "the value must be written in double quotes": "de waarde moet tussen dubbele aanhalingstekens staan",
        "the text must be written as a block after `|`": "de tekst moet als blok na `|` staan",
        "write the value behind the colon, or remove the line":
            "schrijf de waarde achter de dubbele punt, of verwijder de regel",
        "no kind of file goes so deep: look at the indentation above":
            "geen soort bestand gaat zo diep: bekijk het inspringen hierboven",
        "begin the text right below its key, two spaces deeper than the key":
            "begin de tekst direct onder de sleutel, twee spaties dieper dan de sleutel",
        "`{1}` is more than {2}, the largest amount that can be stored":
            "`{1}` is meer dan {2}, het grootste bedrag dat kan worden opgeslagen",
        "is there a digit too many?": "staat er een cijfer te veel?",
        "made of the keys {1}": "een groep met de sleutels {1}",
        "write each on a line of its own, as `key: value`":
            "schrijf elke sleutel op een eigen regel, als `sleutel: waarde`",
        "a list": "een lijst",
        "keys with values": "sleutels met waarden",
        "write its items below the key, each behind `- `; an empty list is `[]`":
            "schrijf de onderdelen onder de sleutel, elk achter `- `; een lege lijst is `[]`",
        "write what is missing below the key, each behind `- `":
            "schrijf wat ontbreekt onder de sleutel, elk achter `- `",
        "`{1}` must be {2}; found {3}": "`{1}` moet zijn: {2}; gevonden: {3}",
        "this must be {1}; found {2}": "dit moet zijn: {1}; gevonden: {2}",
        "write one value behind `{1}:`": "schrijf één waarde achter `{1}:`",
        "remove what is not accepted, or write it otherwise": "verwijder wat niet is toegestaan, of schrijf het anders",
        "mend the value; `akkoord schema` says of every key what it takes":
            "herstel de waarde; `akkoord schema` zegt van elke sleutel wat erin past",
        "an example: `first-theme`": "een voorbeeld: `eerste-thema`",
        "write spaces in its place: two for every step of indentation":
            "schrijf in plaats daarvan spaties: twee voor elke stap inspringen",
        "`akkoord schema KIND` says what belongs in it": "`akkoord schema SOORT` zegt wat erin hoort",
        "say it in fewer words; a long text is a Markdown file of its own":
            "zeg het in minder woorden; een lange tekst is een eigen Markdown-bestand",
        "mend what else is said of this file; then `akkoord fmt` does this":
            "herstel wat er verder over dit bestand wordt gezegd; daarna doet `akkoord fmt` dit",
        "a newer version of akkoord can": "een nieuwere versie van akkoord kan dat wel",
    ]
}
