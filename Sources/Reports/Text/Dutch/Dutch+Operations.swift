extension Dutch {
    /// About operations on lines, money, goals and contributions.
    static let operations: KeyValuePairs<String, String> = [
        // Fields
        "the line of the rest": "de regel van het restant",
        "the parts below the rest": "de delen onder het restant",
        "the cells, old and new": "de cellen, oud en nieuw",
        "the factor is this number …": "de factor is dit getal …",
        "… over this one": "… gedeeld door dit getal",
        "the goal": "het doel",
        "the target": "de doelwaarde",
        "the theme": "het thema",
        "the line it is part of; none for a domain or overhead":
            "de regel waarvan ze deel is; geen bij een leefgebied of overhead",
        "the money that goes along, all below it included": "het geld dat meegaat, met alles eronder",
        "the name before": "de naam ervoor",
        "the new name": "de nieuwe naam",
        "the party that carries it out; of an intervention where it is another's":
            "de partij die de regel uitvoert; bij een maatregel alleen als dat een andere is",
        "the period that gives": "de periode die geeft",
        "the period that receives": "de periode die ontvangt",
        "the year in whose prices it is afterwards": "het jaar van het prijspeil erna",
        "the year in whose prices it is; none where the line does not say":
            "het jaar van het prijspeil; geen als de regel het niet zegt",
        "to what each new amount is rounded, a half away from zero":
            "waarop elk nieuw bedrag wordt afgerond, een half van nul af",
        "what it becomes a part of": "waarvan de regel deel wordt",
        "what it is part of before": "waarvan de regel ervoor deel was",
        "what it says": "wat het zegt",
        "what it says afterwards": "wat het erna zegt",
        "what it says before": "wat het ervoor zei",
        "what kind of line it is": "wat voor regel het is",
        "what the cell holds afterwards": "wat er erna in de cel staat",
        "what the money is when it is not on hold": "wat het geld is als het niet is aangehouden",
        "closed: it takes no change any more": "gesloten: de regel verandert niet meer",

        // Lines
        "there is a line `{1}` already": "er is al een regel `{1}`",
        "choose another id; ids stay for ever": "kies een ander id; een id blijft voorgoed",
        "`{1}` ({2}) cannot be part of {3}": "`{1}` ({2}) kan geen deel zijn van {3}",
        "a theme is part of a domain, an intervention of a theme or overhead line, others of nothing":
            "een thema is deel van een leefgebied, een maatregel van een thema of overheadregel, andere regels van niets",
        "`{1}` has no executor": "`{1}` heeft geen uitvoerder",
        "say who carries it out: --executor PARTY": "zeg wie de regel uitvoert: --executor PARTY",
        "`{1}` is a domain: beside its name it has no more than a note":
            "`{1}` is een leefgebied: naast de naam heeft het hooguit een toelichting",
        "executor, holder and the rest belong to its themes":
            "uitvoerder, budgethouder en de rest horen bij de thema's",
        "`{1}` holds money, goals, targets or other lines": "`{1}` bevat geld, doelen, doelwaarden of andere regels",
        "a line that was used is closed: akkoord propose close-line {1}":
            "een regel die gebruikt is, wordt gesloten: akkoord propose close-line {1}",
        "`{1}` is closed and takes no change": "`{1}` is gesloten en verandert niet",
        "open it first, in a proposal of its own or before this operation: reopen-line":
            "open de regel eerst, in een eigen voorstel of vóór deze bewerking: reopen-line",
        "`{1}` is not closed": "`{1}` is niet gesloten",
        "`{1}` has that name already": "`{1}` heeft die naam al",
        "name another with --name": "geef een andere naam met --name",
        "`{1}` is called \"{2}\", not \"{3}\" as the proposal says":
            "`{1}` heet \"{2}\", niet \"{3}\" zoals het voorstel zegt",
        "`{1}` is not what the proposal says of it": "`{1}` is niet wat het voorstel ervan zegt",
        "`{1}` is part of `{2}` already": "`{1}` is al deel van `{2}`",
        "name another with --to": "noem een andere met --to",
        "`{1}` is part of {2}, not of `{3}` as the proposal says":
            "`{1}` is deel van {2}, niet van `{3}` zoals het voorstel zegt",
        "`{1}` holds {2} in all, not {3} as the proposal says":
            "op `{1}` staat in totaal {2}, niet {3} zoals het voorstel zegt",
        "`akkoord show {1}` shows it": "`akkoord show {1}` toont het",

        // Goals and targets
        "`{1}` is no theme": "`{1}` is geen thema",
        "goals and targets belong to themes": "doelen en doelwaarden horen bij thema's",
        "there is a goal `{1}` already": "er is al een doel `{1}`",
        "there is a target `{1}` already": "er is al een doelwaarde `{1}`",
        "`{1}` has no goal `{2}`": "`{1}` heeft geen doel `{2}`",
        "`{1}` has no target `{2}`": "`{1}` heeft geen doelwaarde `{2}`",
        "`akkoord show {1}` lists them": "`akkoord show {1}` noemt ze",
        "goal `{1}` is not what the proposal says of it": "doel `{1}` is niet wat het voorstel ervan zegt",
        "target `{1}` is not what the proposal says of it": "doelwaarde `{1}` is niet wat het voorstel ervan zegt",
        "target `{1}` belongs to goal `{2}`": "doelwaarde `{1}` hoort bij doel `{2}`",
        "retire the target first, or give it another goal":
            "laat de doelwaarde eerst vervallen, of geef haar een ander doel",
        "goal `{1}` says that already": "doel `{1}` zegt dat al",
        "target `{1}` says that already": "doelwaarde `{1}` zegt dat al",
        "say what changes": "zeg wat er verandert",

        // Closed periods
        "{1} is closed: {2} cannot be taken from {3}": "{1} is afgesloten: {2} kan niet af van {3}",
        "{1} is closed: {2} cannot be added to {3}": "{1} is afgesloten: {2} kan niet bij {3}",
        "what was not spent goes to a later period: akkoord propose carry-over LINE --from {1}":
            "wat niet besteed is, gaat naar een latere periode: akkoord propose carry-over REGEL --from {1}",
        "{1} is closed: contribution `{2}` of `{3}` for it takes no change":
            "{1} is afgesloten: bijdrage `{2}` van `{3}` daarvoor verandert niet",
        "a change of the programme can open {1} again": "een wijziging van het programma kan {1} weer openen",
        "{1} is closed: target `{2}` for it takes no change":
            "{1} is afgesloten: doelwaarde `{2}` daarvoor verandert niet",
        "set a target for a later period": "stel een doelwaarde voor een latere periode",
        "{1} is closed: the {2} of `{3}` there cannot move along":
            "{1} is afgesloten: de {2} van `{3}` daarin kan niet mee",
        "add a line where it should be, move the open money to it, and close this one":
            "maak een regel aan waar die hoort, verschuif het geld van open perioden, en sluit deze regel",
        "{1}; {2} closed it": "{1}; {2} heeft haar afgesloten",
        "{1} is closed: what contribution `{2}` promises for it stays as it is":
            "{1} is afgesloten: wat bijdrage `{2}` daarvoor toezegt, blijft zoals het is",
        "its status may still change; a change of the programme can open {1} again":
            "de status mag nog veranderen; een wijziging van het programma kan {1} weer openen",
        "{1} is not closed: nothing of `{2}` is carried over from it, or back":
            "{1} is niet afgesloten: van `{2}` wordt er niets uit overgeheveld, en niets naar terug",
        "money moves between open periods with a rephase: akkoord propose rephase {1}":
            "tussen open perioden verschuift geld met een herfasering: akkoord propose rephase {1}",
        "the account of {1} shows no underspend of {2}": "de rekening van {1} toont geen onderbesteding van {2}",
        "`akkoord show periods` shows what it shows; a change of the programme can mend it":
            "`akkoord show periods` toont de rekening; een wijziging van het programma kan haar herstellen",
        "money of `{1}` cannot be carried over between {2} and {3}":
            "geld van `{1}` kan niet worden overgeheveld tussen {2} en {3}",
        "it goes from a closed period to one that begins after its last day":
            "het gaat van een afgesloten periode naar een die begint na haar laatste dag",
        "the account shows {1} of {2} as not spent, {3} of it not yet carried over; {4} is {5} more":
            "volgens de rekening is {1} van {2} niet besteed, waarvan {3} nog niet is overgeheveld; {4} is {5} meer",
        "carry over {1} or less": "hevel {1} of minder over",
        "{1} was carried over from {2}; {3} cannot go back to it":
            "er is {1} overgeheveld uit {2}; {3} kan er niet naar terug",
        "take back {1} or less": "haal {1} of minder terug",

        // Contributions
        "agreement `{1}` has a contribution `{2}` already": "overeenkomst `{1}` heeft al een bijdrage `{2}`",
        "choose another id, or change that one": "kies een ander id, of wijzig die bijdrage",
        "contribution `{1}` of `{2}` is not what the proposal says of it":
            "bijdrage `{1}` van `{2}` is niet wat het voorstel ervan zegt",

        // Money
        "`{1}` cannot move money from {2} to itself": "`{1}` kan geen geld van {2} naar zichzelf verschuiven",
        "name another period with --to": "noem een andere periode met --to",
        "{1} lies within {2}: that is no rephase of `{3}`": "{1} ligt binnen {2}: dat is geen herfasering van `{3}`",
        "a split distributes the rest of {1}, a merge takes parts together again":
            "een uitsplitsing verdeelt het restant van {1}, een samenvoeging neemt delen weer samen",
        "{1} has that status already": "{1} heeft die status al",
        "hold takes indicative or authorised money, resume gives it back as one of them":
            "hold houdt indicatief of vrijgegeven geld aan, resume geeft het als een van beide terug",
        "`{1}` is a domain and has no price level of its own": "`{1}` is een leefgebied en heeft zelf geen prijspeil",
        "index the lines below it, or leave the price level out: none":
            "indexeer de regels eronder, of laat het prijspeil weg: none",
        "`{1}` is in prices of {2}, not of {3} as the proposal says":
            "`{1}` staat in prijzen van {2}, niet van {3} zoals het voorstel zegt",
        "no stated year": "een jaar dat niet genoemd is",
        "`{1}` is no fraction of two whole numbers": "`{1}` is geen breuk van twee hele getallen",
        "103/100 raises by three percent, 1025/1000 by two and a half":
            "103/100 verhoogt met drie procent, 1025/1000 met tweeënhalf",
        "the factor for `{1}` is no fraction of two whole numbers above zero":
            "de factor voor `{1}` is geen breuk van twee hele getallen boven nul",
        "at most nine digits each, as in 103/100": "elk hooguit negen cijfers, zoals in 103/100",
        "a cell of `{1}` stands twice in the indexation": "een cel van `{1}` staat twee keer in de indexatie",
        "name it once": "noem haar één keer",
        "the proposal states {1} for {2}; the factor and the rounding give {3}":
            "het voorstel noemt {1} voor {2}; de factor en de afronding geven {3}",
        "state {1}": "noem {1}",
        "`akkoord show {1}` shows where it holds money": "`akkoord show {1}` laat zien waar het geld heeft",
    ]
}
