// swift-format-ignore-file
// Made from `Repo/heerlen-noord/` by `make generated`; a test fails when it is stale.

extension Template {
    static let heerlenNoord = Template(
        name: "heerlen-noord",
        files: [
            "plan/gezond-sociaal-veilig/domain.yaml": #"""
                format: 1
                id: gezond-sociaal-veilig
                name: "Gezond-Sociaal-Veilig"
                rank: 1
                cells: []

                """#,
            "plan/gezond-sociaal-veilig/gezondheid.yaml": #"""
                format: 1
                id: gezondheid
                name: "Gezondheid"
                rank: 1
                executor: zorgpartij
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: gezonder-zijn
                    name: "Gezonder zijn"
                    rank: 1
                interventions:
                  - id: gezondheidsbevordering
                    name: "Gezondheidsbevordering"
                    rank: 2
                    cells: []
                  - id: kansrijk-van-start
                    name: "Kansrijk van Start"
                    rank: 1
                    cells: []
                targets:
                  - id: preventie-jeugd
                    name: "Meer en extra preventie voor de jeugd, zowel tot als vanaf 2 jaar"
                    rank: 1
                    period: p2021-2025
                    goal: gezonder-zijn
                  - id: preventie-volwassenen
                    name: "In elke buurt extra preventie voor iedereen vanaf 20 jaar"
                    rank: 2
                    period: p2021-2025
                    goal: gezonder-zijn
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "20313455.00"

                """#,
            "plan/gezond-sociaal-veilig/sociaal.yaml": #"""
                format: 1
                id: sociaal
                name: "Sociaal"
                rank: 2
                executor: zorgpartij
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: meer-meedoen
                    name: "Meer meedoen met anderen"
                    rank: 1
                interventions:
                  - id: burgers-maken-heerlen-noord
                    name: "Burgers maken Hrl-Nrd"
                    rank: 1
                    note: |
                      Hrl-Nrd staat voor Heerlen-Noord.
                    cells: []
                  - id: buurtbemiddeling
                    name: "Buurtbemiddeling"
                    rank: 2
                    cells: []
                targets:
                  - id: bewonersinitiatieven
                    name: "Initiatieven door en voor bewoners"
                    rank: 1
                    period: p2021-2025
                    number: "150"
                    unit: "initiatieven"
                    goal: meer-meedoen
                    note: |
                      Volgens de Gebrookerbos-methode.
                  - id: burgerparticipatie-bij-projecten
                    name: "Burgerparticipatie krijgt een plaats in de projecten"
                    rank: 3
                    period: p2021-2025
                    goal: meer-meedoen
                  - id: participatietrajecten
                    name: "Mensen met bijstand doen mee in een participatietraject"
                    rank: 2
                    period: p2021-2025
                    number: "600"
                    unit: "personen"
                    goal: meer-meedoen
                    note: |
                      Het gaat om de groepen C, D en E.
                  - id: problemen-in-alle-buurten
                    name: "In elke buurt worden problemen voorkomen en aangepakt"
                    rank: 4
                    period: p2021-2025
                    goal: meer-meedoen
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "5260000.00"

                """#,
            "plan/gezond-sociaal-veilig/veiligheid.yaml": #"""
                format: 1
                id: veiligheid
                name: "Veiligheid"
                rank: 3
                executor: politie
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: veiliger-voelen
                    name: "Veiliger voelen"
                    rank: 1
                interventions:
                  - id: repressieve-aanpak
                    name: "Repressieve aanpak"
                    rank: 2
                    cells: []
                  - id: sociale-veiligheidsaanpak
                    name: "Sociale Veiligheidsaanpak"
                    rank: 1
                    cells: []
                targets:
                  - id: minder-incidenten
                    name: "Minder incidenten"
                    rank: 2
                    period: p2021-2025
                    number: "10"
                    number-to: "20"
                    unit: "%"
                    goal: veiliger-voelen
                    note: |
                      De bron noemt geen nulmeting.
                  - id: veiligheid-bij-projecten
                    name: "De aanpak is onderdeel van elk woonproject en elk buurtproject"
                    rank: 1
                    period: p2021-2025
                    goal: veiliger-voelen
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "40125450.00"

                """#,
            "plan/onderwijs-werk/domain.yaml": #"""
                format: 1
                id: onderwijs-werk
                name: "Onderwijs-Werk"
                rank: 2
                cells: []

                """#,
            "plan/onderwijs-werk/onderwijs.yaml": #"""
                format: 1
                id: onderwijs
                name: "Onderwijs"
                rank: 1
                executor: schoolbestuur
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: beter-opgeleid
                    name: "Beter opgeleid"
                    rank: 1
                interventions:
                  - id: kwaliteit-bo-vo
                    name: "Kwaliteit BO/VO verhogen"
                    rank: 2
                    note: |
                      BO/VO staat voor basisonderwijs en voortgezet onderwijs.
                    cells: []
                  - id: verlengde-schooldag
                    name: "Verlengde schooldag incl. gezonde lunch"
                    rank: 3
                    cells: []
                  - id: voortijdig-school-verlaten
                    name: "Voortijdig school verlaten"
                    rank: 1
                    cells: []
                targets:
                  - id: aanbod-kwaliteit
                    name: "Een extra aanbod dat de kwaliteit van het onderwijs verhoogt"
                    rank: 2
                    period: p2021-2025
                    goal: beter-opgeleid
                  - id: aanpak-schooluitval
                    name: "Meer en nieuw werk tegen voortijdig schoolverlaten"
                    rank: 1
                    period: p2021-2025
                    goal: beter-opgeleid
                  - id: deelname-verlengde-schooldag
                    name: "Kinderen die meedoen aan de verlengde schooldag"
                    rank: 3
                    period: p2021-2025
                    number: "40"
                    unit: "%"
                    goal: beter-opgeleid
                    note: |
                      Op alle basisscholen.
                  - id: gezonde-lunch
                    name: "Op alle basisscholen krijgt elk kind een gezonde lunch"
                    rank: 4
                    period: p2021-2025
                    goal: beter-opgeleid
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "30158700.00"

                """#,
            "plan/onderwijs-werk/werk.yaml": #"""
                format: 1
                id: werk
                name: "Werk"
                rank: 2
                executor: gemeente
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                  De bron noemt de twee doelen samen bij dit thema en geeft geen eigen streefwaarde voor Minder armoede.
                goals:
                  - id: meer-mensen-aan-het-werk
                    name: "Meer mensen aan het werk"
                    rank: 2
                  - id: minder-armoede
                    name: "Minder armoede"
                    rank: 1
                interventions:
                  - id: leerwerkplekken
                    name: "Naar leerwerkplekken-werk"
                    rank: 2
                    cells: []
                  - id: passend-opleiden
                    name: "Passend opleiden naar werk"
                    rank: 1
                    cells: []
                  - id: vakschool
                    name: "Vakschool in Heerlen-Noord"
                    rank: 3
                    cells: []
                targets:
                  - id: naar-leerwerkplek-of-werk
                    name: "Extra mensen naar een leerwerkplek of een baan"
                    rank: 2
                    period: p2021-2025
                    number: "380"
                    unit: "personen"
                    goal: meer-mensen-aan-het-werk
                  - id: opleidingstraject
                    name: "Extra deelnemers aan een opleiding die op werk gericht is"
                    rank: 1
                    period: p2021-2025
                    number: "750"
                    unit: "deelnemers"
                    goal: meer-mensen-aan-het-werk
                  - id: schoon-heerlen-noord
                    name: "Extra mensen naar een leerwerkplek of baan via ‘schoon Hrl-Nrd’"
                    rank: 3
                    period: p2021-2025
                    number: "75"
                    unit: "personen"
                    goal: meer-mensen-aan-het-werk
                    note: |
                      Deze 75 mensen horen bij de 380 van naar-leerwerkplek-of-werk en komen er niet bovenop.
                      Hrl-Nrd staat voor Heerlen-Noord.
                  - id: vakschool-draait
                    name: "De vakschool draait, met een flexibel aanbod"
                    rank: 4
                    period: p2021-2025
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "14305000.00"

                """#,
            "plan/overhead.yaml": #"""
                format: 1
                lines:
                  - id: programmabureau
                    name: "Programmabureau"
                    rank: 1
                    executor: gemeente
                    note: |
                      Kosten van de programma-organisatie, buiten de drie leefgebieden.
                      De uitvoerder is een voorbeeld: de bron noemt geen partners.
                    interventions:
                      - id: bureaukosten
                        name: "Bureaukosten voor 6 fte"
                        rank: 1
                        cells: []
                      - id: communicatie
                        name: "Communicatie"
                        rank: 2
                        cells: []
                    cells:
                      - period: p2021-2025
                        status: indicative
                        amount: "4090000.00"

                """#,
            "plan/stated.yaml": #"""
                format: 1
                totals:
                  - id: subtotaal
                    node: domains
                    period: p2021-2025
                    amount: "174935132.00"
                    share: "100"
                    version: v1
                    source: "Financiële doorkijk, voorlopig uitvoeringsplan Heerlen-Noord 2021–2025 (Ecorys, december 2020)"
                    note: |
                      In de bron gedrukt; de som van de regels is € 1 lager.
                      Vermoedelijk een afronding in de bron. Het gedrukte bedrag blijft staan zoals het is.
                  - id: totaal
                    node: programme
                    period: p2021-2025
                    amount: "179025132.00"
                    version: v1
                    source: "Financiële doorkijk, voorlopig uitvoeringsplan Heerlen-Noord 2021–2025 (Ecorys, december 2020)"
                    note: |
                      In de bron gedrukt; de som van de regels is € 1 lager.
                      Het verschil komt uit het subtotaal. De bron geeft bij dit totaal geen aandeel.
                  - id: totaal-gezond-sociaal-veilig
                    node: gezond-sociaal-veilig
                    period: p2021-2025
                    amount: "65698905.00"
                    share: "38"
                    version: v1
                    source: "Financiële doorkijk, voorlopig uitvoeringsplan Heerlen-Noord 2021–2025 (Ecorys, december 2020)"
                    note: |
                      De bron zet bij dit totaal de namen in een andere volgorde: Sociaal-Gezond-Veilig.
                  - id: totaal-onderwijs-werk
                    node: onderwijs-werk
                    period: p2021-2025
                    amount: "44463700.00"
                    share: "25"
                    version: v1
                    source: "Financiële doorkijk, voorlopig uitvoeringsplan Heerlen-Noord 2021–2025 (Ecorys, december 2020)"
                  - id: totaal-wonen-ruimte
                    node: wonen-ruimte
                    period: p2021-2025
                    amount: "64772526.00"
                    share: "37"
                    version: v1
                    source: "Financiële doorkijk, voorlopig uitvoeringsplan Heerlen-Noord 2021–2025 (Ecorys, december 2020)"

                """#,
            "plan/text/aanpak.md": #"""
                # Aanpak

                ## Drie leefgebieden

                Gezondheid, school, werk, huis en straat hangen samen. Daarom pakt het programma drie leefgebieden tegelijk aan.

                | Leefgebied | Wat er moet veranderen |
                |---|---|
                | Gezond-Sociaal-Veilig | Mensen zijn gezonder, doen meer mee met anderen en voelen zich veiliger. |
                | Onderwijs-Werk | Mensen zijn beter opgeleid, minder mensen zijn arm en meer mensen hebben werk. |
                | Wonen-Ruimte | Er staat een passende woning op de goede plek, in een omgeving waar het prettig wonen en leven is. |

                De keuze voor deze drie steunt op een analyse van cijfers en beleidsonderzoek, en op jaren van gesprekken met bewoners,
                buurten en partners.

                ## Eén generatie, in blokken

                De weg naar 2045 is te lang om nu al vast te leggen. Het programma verdeelt die weg in blokken van zes jaar en werkt elk
                blok uit tot een concreet plan. Het eerste uitvoeringsplan gaat over 2021 tot en met 2025. Dat zijn vijf kalenderjaren;
                daarom heeft elke periode in dit plan haar eigen begin- en einddatum.

                ## Extra, boven op het gewone werk

                Alle maatregelen komen boven op wat de gemeente en haar partners toch al doen. Soms zijn ze nieuw. Soms wordt iets wat
                al loopt groter of sterker gemaakt. Een deel heeft zich al bewezen.

                ## Samen

                Dit lukt alleen met veel partners, met de mensen die er wonen en met steun van het Rijk. Het vraagt een bondgenootschap
                dat jaren bij elkaar blijft, en de moed om te kiezen.

                """#,
            "plan/text/ambitie.md": #"""
                # Ambitie

                Wie nu in Heerlen-Noord opgroeit, moet straks dezelfde kansen hebben als iemand in Heerlen-Zuid. Dat is de maatlat: op
                elk gekozen thema komt Heerlen-Noord ten minste op de hoogte van Heerlen-Zuid.

                Daarvoor is een blijvende verandering nodig, voor de mensen en voor hun buurten. Vooral voor wie jong is moeten
                er deuren opengaan.

                Het Rijk heeft zestien gebieden aangewezen voor stedelijke vernieuwing, en Heerlen-Noord is er daar één van. Die keuze
                maakt het mogelijk om te doen waar al lang behoefte aan is: het tij echt keren.

                Het plan reikt van 2020 tot en met 2045, de tijd waarin een nieuwe generatie groot wordt. Niet alles kan meteen. Wat
                voorgaat, kiezen de partners samen, in overleg met iedereen die erbij betrokken is.

                """#,
            "plan/text/baten.md": #"""
                # Baten

                Met baten bedoelen we hier wat de samenleving eraan heeft. Het zijn geen inkomsten van het programma, en ze tellen niet
                mee in de bedragen van het plan.

                Een eerste verkenning van het uitvoeringsplan laat vijf soorten baten zien:

                - Mensen doen minder vaak een beroep op zorg.
                - Een hogere opleiding en meer werk verhogen het inkomen en sparen uitkeringen uit.
                - Woningen worden gemiddeld meer waard, gemeten naar de WOZ-waarde, of dalen naar verhouding minder.
                - Er komt minder CO2 vrij.
                - Er is minder energie nodig.

                Hoe groot die baten zijn, wordt preciezer berekend wanneer het plan verder is uitgewerkt. En niet alles past in een
                som: mensen die gezonder zijn en gelukkiger leven, zijn ook zonder bedrag de moeite waard.

                """#,
            "plan/text/bronnen.md": #"""
                # Bronnen

                ## Het plan

                De feiten, de namen van thema’s en maatregelen en alle cijfers komen uit het voorlopige uitvoeringsplan Heerlen-Noord
                2021–2025, versie december 2020. De teksten zijn opnieuw geschreven. Bij twijfel gaat de bron voor.

                ## Hoe het gebied wordt gemeten

                - de Leefbaarometer
                - cijfers van het Centraal Bureau voor de Statistiek (CBS)
                - het burgeronderzoek van Heerlen
                - de Rigo-cirkel

                ## Waar de cijfers vandaan komen

                - De raming van de kosten: Ecorys, december 2020.
                - De probleemanalyse en de doelenboom 2020–2045, beide bijlagen bij het plan: Ecorys, december 2020.
                - De verkenning van de baten: Ecorys, 2020, met het instrument van het ministerie van Binnenlandse Zaken en
                  Koninkrijksrelaties (BZK) dat vooraf schat wat een aanpak voor leefbaarheid en veiligheid oplevert.

                ## Wat opvalt in de bron

                - Het subtotaal en het totaal zijn € 1 hoger dan de som van hun regels. Zie [financiën](financien.md).
                - Voor het invullen van het plan noemt de bron “Q1 2020”. Dat ligt vóór haar eigen datum; bedoeld is het eerste kwartaal
                  van 2021.
                - De bron noemt geen partners bij de maatregelen en geen aandelen in de kosten. De partijen in het register zijn een
                  voorbeeld.
                - Enkele namen zijn in de bron afgekort, zoals Hrl-Nrd voor Heerlen-Noord. Ze staan hier zoals ze gedrukt zijn.

                """#,
            "plan/text/financien.md": #"""
                # Financiën

                De bedragen in dit plan zijn een **indicatie**: een verwachting van wat de extra inzet in 2021–2025 kost. De bron
                noemt geen besluit dat ze vrijgeeft en geen bijdragen die ze dekken. De raming is van Ecorys, december 2020.

                | Gedrukt in de bron | Bedrag | Aandeel |
                |---|---:|---:|
                | Gezond-Sociaal-Veilig | € 65.698.905 | 38 % |
                | Onderwijs-Werk | € 44.463.700 | 25 % |
                | Wonen-Ruimte | € 64.772.526 | 37 % |
                | Subtotaal | € 174.935.132 | 100 % |
                | Programmabureau | € 4.090.000 | |
                | Totaal | € 179.025.132 | |

                ## Een verschil van één euro

                Wie de regels van de bron zelf optelt, komt voor de drie leefgebieden uit op € 174.935.131 en voor het hele programma op
                € 179.025.131. Dat is telkens € 1 minder dan er gedrukt staat, vermoedelijk door afronding. Dit plan rekent met de regels,
                bewaart de gedrukte totalen zoals ze zijn en laat het verschil zien.

                ## Wat er nog niet staat

                - De bron geeft één bedrag per thema en verdeelt het niet over jaren of maatregelen. Dit plan doet dat ook niet: het
                  bedrag wacht op het thema tot de partners het verdelen.
                - De bron zegt niet wie welk deel betaalt. Bijdragen volgen uit afspraken tussen de partners.

                De aandelen zijn percentages van het subtotaal, dus zonder het programmabureau.

                """#,
            "plan/text/inleiding.md": #"""
                # Inleiding

                Heerlen-Noord is één samenhangend deel van Heerlen, en wie er rondloopt ziet nog overal dat hier kolen zijn gewonnen.
                Er zijn veertien buurten, met samen ongeveer 53.000 bewoners. Op één na liggen die buurten boven de spoorlijn.

                Prettig en veilig wonen is hier nog niet overal vanzelfsprekend. Dat blijkt uit landelijke cijfers, uit wat bewoners
                zelf in de enquête zeggen en uit andere metingen. Daarom krijgt het gebied jarenlang aandacht, en niet alleen zolang
                een los project duurt.

                ## Wat u hier vindt

                - De [ambitie](ambitie.md): wat er in één generatie anders moet zijn.
                - De [aanpak](aanpak.md): drie leefgebieden, en werken in blokken.
                - Het [uitvoeringsplan 2021–2025](uitvoeringsplan-2021-2025.md): wat er per thema gebeurt.
                - De [financiën](financien.md): wat de extra inzet naar verwachting kost.
                - De [baten](baten.md): wat de samenleving ervoor terugkrijgt.
                - De [organisatie en het vervolg](organisatie-en-vervolg.md): wie er nodig is en hoe het verdergaat.
                - De [bronnen](bronnen.md): waar cijfers en gegevens vandaan komen.

                Deze teksten lichten het plan toe. De doelen, maatregelen, streefwaarden en bedragen zelf staan per thema in het plan,
                zodat altijd te zien is welk besluit ze heeft vastgesteld of veranderd.

                """#,
            "plan/text/organisatie-en-vervolg.md": #"""
                # Organisatie en vervolg

                ## Een brede alliantie

                Geen enkele organisatie kan dit alleen. Het plan vraagt partners in de stad, in de regio en bij het Rijk om zich voor lange
                tijd te verbinden en daar afspraken over te maken.

                ## Sturen en volgen

                De partners sturen samen: op wat er wordt uitgevoerd en op wat het oplevert. Daar horen goed bestuur en een
                programma-organisatie bij. Wie erin meebeslist en volgens welke regels, stond in december 2020 nog open. De partijen,
                functies, zetels en regels waarmee dit plan begint, zijn daarom een voorbeeld, en zo zijn ze ook gemerkt.

                ## De eerste stappen

                1. In het eerste kwartaal van 2021 vullen de partners het plan voor 2021–2025 verder in: ze kiezen waar de nadruk ligt en
                   leggen afspraken vast. De bron drukt hier “Q1 2020” af, maar dat kwartaal was in december 2020 al voorbij.
                2. In de loop van 2021 begint de uitvoering.

                Wat daarna verandert, verandert door een besluit: met een reden, met de functies die instemden en met het
                verschil in euro’s.

                """#,
            "plan/text/uitvoeringsplan-2021-2025.md": #"""
                # Uitvoeringsplan 2021–2025

                Dit is het voorlopige plan voor de eerste jaren, in de versie van december 2020. Betrokken partijen dachten mee. Hieronder
                staat in gewone taal wat er per thema gebeurt; de streefwaarden en bedragen staan bij het thema zelf.

                ## Gezond-Sociaal-Veilig

                **Gezondheid.** Kansrijk van Start helpt kinderen aan een goed begin. Daarnaast komt er meer preventie: voor heel jonge
                kinderen, voor de jeugd daarboven en, in iedere buurt, voor volwassenen.

                **Sociaal.** Bewoners bedenken en dragen zelf initiatieven, volgens de methode van Gebrookerbos. Mensen met een
                bijstandsuitkering vinden een plek in een participatietraject. Bewoners krijgen een stem in projecten, en bemiddeling
                in de buurt helpt voorkomen dat problemen groeien.

                **Veiligheid.** De sociale aanpak en de repressieve aanpak vullen elkaar aan. Ze horen bij ieder project voor woningen of
                buurten en moeten het aantal incidenten laten dalen.

                ## Onderwijs-Werk

                **Onderwijs.** Minder jongeren gaan zonder diploma van school. Basisscholen en middelbare scholen krijgen extra aanbod om
                beter te worden. Op de basisscholen komt een langere schooldag, en een gezonde lunch voor ieder kind.

                **Werk.** Opleidingen sluiten beter aan op werk dat er is. Meer mensen vinden een leerwerkplek of een baan, onder andere
                door mee te helpen aan een schoon Heerlen-Noord. Er komt een vakschool in het gebied zelf.

                ## Wonen-Ruimte

                **Wonen.** Problemen in particuliere woningen en in kamerverhuur met overlast worden aangepakt. Sociale huurwoningen worden
                zuiniger en beter toegankelijk, zodat mensen er oud kunnen worden. Voor kwetsbare groepen komen er
                flexibele woningen.

                **Ruimte.** Bij elk woonproject hoort een omgeving die veilig en leefbaar is en het veranderende klimaat aankan.
                Tuindorp verandert in een kleinschalig bedrijventerrein. De economie en de voorzieningen in de wijk worden bij de tijd
                gebracht, zodat ze passen bij wie er woont.

                ## Programmabureau

                Een bureau houdt de uitvoering bij elkaar en verzorgt de communicatie. Het staat buiten de leefgebieden.

                """#,
            "plan/wonen-ruimte/domain.yaml": #"""
                format: 1
                id: wonen-ruimte
                name: "Wonen-Ruimte"
                rank: 3
                cells: []

                """#,
            "plan/wonen-ruimte/ruimte.yaml": #"""
                format: 1
                id: ruimte
                name: "Ruimte"
                rank: 2
                executor: gemeente
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: aantrekkelijkere-omgeving
                    name: "Aantrekkelijkere woon- en leefomgeving"
                    rank: 1
                interventions:
                  - id: buurtvoorzieningen
                    name: "Buurtvoorzieningen actualiseren en vernieuwen"
                    rank: 3
                    cells: []
                  - id: tuindorp
                    name: "Transformatie Tuindorp naar kleinschalig bedrijventerrein"
                    rank: 2
                    cells: []
                  - id: woon-en-leefomgeving
                    name: "Aanpak woon- en leefomgeving"
                    rank: 1
                    cells: []
                targets:
                  - id: bestemming-tuindorp
                    name: "Tuindorp heeft een bestemming die bij het gebied past"
                    rank: 2
                    period: p2021-2025
                    goal: aantrekkelijkere-omgeving
                  - id: omgeving-bij-woonprojecten
                    name: "Elk woonproject krijgt een veilige en leefbare omgeving die tegen het klimaat kan"
                    rank: 1
                    period: p2021-2025
                    goal: aantrekkelijkere-omgeving
                  - id: wijkeconomie-en-voorzieningen
                    name: "De economie en de maatschappelijke voorzieningen passen bij de wijk"
                    rank: 3
                    period: p2021-2025
                    goal: aantrekkelijkere-omgeving
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "18812087.00"

                """#,
            "plan/wonen-ruimte/wonen.yaml": #"""
                format: 1
                id: wonen
                name: "Wonen"
                rank: 1
                executor: woningcorporatie
                note: |
                  De uitvoerder is een voorbeeld: de bron noemt geen partners.
                goals:
                  - id: juiste-woning
                    name: "Juiste woning op de juiste plek"
                    rank: 1
                interventions:
                  - id: flexibele-huisvesting
                    name: "Flexibele huisvesting kwetsbare groepen"
                    rank: 3
                    cells: []
                  - id: particuliere-woningvoorraad
                    name: "Aanpak problematische part. woningvoorraad"
                    rank: 1
                    note: |
                      Part. staat voor particuliere.
                    cells: []
                  - id: sociale-woningen
                    name: "Aanpak kwaliteit sociale woningen"
                    rank: 2
                    cells: []
                targets:
                  - id: flexibele-woningen
                    name: "Flexibele woningen"
                    rank: 4
                    period: p2021-2025
                    number: "100"
                    unit: "woningen"
                    goal: juiste-woning
                  - id: kamerwoningen
                    name: "Kamerwoningen die overlast geven, aangepakt"
                    rank: 2
                    period: p2021-2025
                    number: "135"
                    unit: "kamerwoningen"
                    goal: juiste-woning
                  - id: particuliere-woningen
                    name: "Particuliere woningen aangepakt"
                    rank: 1
                    period: p2021-2025
                    number: "365"
                    unit: "woningen"
                    goal: juiste-woning
                  - id: verbeterde-woningen
                    name: "Woningen duurzamer en toegankelijk, en geschikt voor elke leeftijd"
                    rank: 3
                    period: p2021-2025
                    number: "664"
                    unit: "woningen"
                    goal: juiste-woning
                cells:
                  - period: p2021-2025
                    status: indicative
                    amount: "45960439.00"

                """#,
            "policy/agreement.yaml": #"""
                format: 1
                subject: agreement
                title: "Overeenkomst tussen partners"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: partijen
                    title: "Instemming van elke partij"
                    proposer: included
                    decides:
                      by: parties
                      of: agreement
                tiers:
                  - id: altijd
                    steps:
                      - partijen
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Een mandaathouder van elke partij stemt in, ook de partij die voorstelt.

                """#,
            "policy/amendment.yaml": #"""
                format: 1
                subject: amendment
                title: "Wijziging van het plan"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: instemming
                    title: "Instemming van de uitvoerders"
                    proposer: included
                    decides:
                      by: executors
                      of: giving-lines
                  - id: programmamanager
                    title: "Programmamanager"
                    proposer: excluded
                    decides:
                      by: office
                      office: programmamanager
                  - id: stuurgroep
                    title: "Stuurgroep, gewone meerderheid"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      quorum:
                        fraction: "1/2"
                        test: more-than
                        base: seats
                      majority:
                        fraction: "1/2"
                        test: more-than
                        base: votes-cast
                      abstentions: count-for-quorum
                  - id: stuurgroep-twee-derde
                    title: "Stuurgroep, twee derde"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      quorum:
                        fraction: "1/2"
                        test: more-than
                        base: seats
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: votes-cast
                      abstentions: count-for-quorum
                tiers:
                  - id: uitsplitsing
                    when:
                      only-operations:
                        - split
                    steps:
                      - programmamanager
                  - id: klein-binnen-domein
                    when:
                      only-operations:
                        - transfer
                      without-shifts:
                        - between-domains
                      gross-at-most: "100000.00"
                    steps:
                      - programmamanager
                  - id: tot-een-miljoen
                    when:
                      gross-at-most: "1000000.00"
                    steps:
                      - instemming
                      - stuurgroep
                  - id: boven-een-miljoen
                    steps:
                      - instemming
                      - stuurgroep-twee-derde
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Een uitsplitsing van elk bedrag, en een verschuiving tot en met € 100.000 binnen één leefgebied, is aan de programmamanager, die een eigen voorstel niet zelf kan goedkeuren.
                  Al het andere vraagt eerst instemming van de uitvoerder van elke regel die geeft of verandert, en daarna een besluit van de stuurgroep.
                  Boven € 1.000.000 is daar twee derde van de uitgebrachte stemmen voor nodig.

                """#,
            "policy/policy.yaml": #"""
                format: 1
                subject: policy
                title: "Wijziging van de spelregels"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: stuurgroep
                    title: "Stuurgroep, twee derde van de zetels"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: altijd
                    steps:
                      - stuurgroep
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Twee derde van alle zetels is voor; wie er niet is, telt niet als voor.

                """#,
            "policy/programme.yaml": #"""
                format: 1
                subject: programme
                title: "Wijziging van het programma"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: stuurgroep
                    title: "Stuurgroep, twee derde van de zetels"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: altijd
                    steps:
                      - stuurgroep
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Twee derde van alle zetels is voor; wie er niet is, telt niet als voor.

                """#,
            "policy/register.yaml": #"""
                format: 1
                subject: register
                title: "Wijziging van het register"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: stuurgroep
                    title: "Stuurgroep, twee derde van de zetels"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: altijd
                    steps:
                      - stuurgroep
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Twee derde van alle zetels is voor; wie er niet is, telt niet als voor.

                """#,
            "policy/version.yaml": #"""
                format: 1
                subject: version
                title: "Vaststelling van een planversie"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: stuurgroep
                    title: "Stuurgroep, twee derde"
                    proposer: included
                    decides:
                      by: body
                      body: stuurgroep
                      quorum:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: votes-cast
                      abstentions: count-for-quorum
                tiers:
                  - id: altijd
                    steps:
                      - stuurgroep
                note: |
                  Voorbeeld: de bron vraagt om goed bestuur van de alliantie en stelt deze regels niet zelf.
                  Twee derde van de zetels doet mee en twee derde van de uitgebrachte stemmen is voor.

                """#,
            "programme.yaml": #"""
                format: 1
                id: heerlen-noord
                name: "Heerlen-Noord"
                area: "Heerlen-Noord, gemeente Heerlen"
                horizon: p2020-2045
                currency: eur
                languages:
                  - nl
                time-zone: "Europe/Amsterdam"
                periods:
                  - id: p2020-2045
                    name: "2020–2045"
                    from: "2020-01-01"
                    to: "2045-12-31"
                  - id: p2021-2025
                    name: "2021–2025"
                    parent: p2020-2045
                    from: "2021-01-01"
                    to: "2025-12-31"
                  - id: y2021
                    name: "2021"
                    parent: p2021-2025
                    from: "2021-01-01"
                    to: "2021-12-31"
                  - id: y2022
                    name: "2022"
                    parent: p2021-2025
                    from: "2022-01-01"
                    to: "2022-12-31"
                  - id: y2023
                    name: "2023"
                    parent: p2021-2025
                    from: "2023-01-01"
                    to: "2023-12-31"
                  - id: y2024
                    name: "2024"
                    parent: p2021-2025
                    from: "2024-01-01"
                    to: "2024-12-31"
                  - id: y2025
                    name: "2025"
                    parent: p2021-2025
                    from: "2025-01-01"
                    to: "2025-12-31"
                note: |
                  Programma van één generatie voor de veertien buurten en ongeveer 53.000 inwoners van Heerlen-Noord.
                  Het eerste uitgewerkte deel is het voorlopige uitvoeringsplan 2021–2025, versie december 2020.
                  De bron werkt met blokken van zes jaar; dit uitvoeringsplan telt vijf kalenderjaren en heeft daarom eigen data.

                """#,
            "register/bodies/stuurgroep.yaml": #"""
                format: 1
                id: stuurgroep
                name: "Stuurgroep"
                chair: seat-1
                seats:
                  - id: seat-1
                    party: gemeente
                    weight: 1
                  - id: seat-2
                    party: gemeente
                    weight: 1
                  - id: seat-3
                    party: woningcorporatie
                    weight: 1
                  - id: seat-4
                    party: schoolbestuur
                    weight: 1
                  - id: seat-5
                    party: zorgpartij
                    weight: 1
                  - id: seat-6
                    party: politie
                    weight: 1
                  - id: seat-7
                    party: rijk
                    weight: 1
                note: |
                  Voorbeeld: de bron vraagt om sturing door de partners van de alliantie en regelt de samenstelling nog niet.

                """#,
            "register/members/controller.yaml": #"""
                format: 1
                id: controller
                party: gemeente
                title: "Controller"
                illustrative: true
                mandates:
                  - id: office
                    capacity: controller
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/corporatiebestuurder.yaml": #"""
                format: 1
                id: corporatiebestuurder
                party: woningcorporatie
                title: "Bestuurder van de woningcorporatie"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: woningcorporatie/mandate
                    from: "2021-01-01"
                    limit: "5000000.00"
                  - id: seat
                    capacity: stuurgroep/seat-3
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/districtschef.yaml": #"""
                format: 1
                id: districtschef
                party: politie
                title: "Districtschef van de politie"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: politie/mandate
                    from: "2021-01-01"
                    limit: "5000000.00"
                  - id: seat
                    capacity: stuurgroep/seat-6
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/programmamanager.yaml": #"""
                format: 1
                id: programmamanager
                party: gemeente
                title: "Programmamanager"
                illustrative: true
                mandates:
                  - id: office
                    capacity: programmamanager
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/rijksvertegenwoordiger.yaml": #"""
                format: 1
                id: rijksvertegenwoordiger
                party: rijk
                title: "Vertegenwoordiger van het Rijk"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: rijk/mandate
                    from: "2021-01-01"
                    limit: "5000000.00"
                  - id: seat
                    capacity: stuurgroep/seat-7
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/schoolbestuurder.yaml": #"""
                format: 1
                id: schoolbestuurder
                party: schoolbestuur
                title: "Bestuurder van het schoolbestuur"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: schoolbestuur/mandate
                    from: "2021-01-01"
                    limit: "5000000.00"
                  - id: seat
                    capacity: stuurgroep/seat-4
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/secretaris.yaml": #"""
                format: 1
                id: secretaris
                party: gemeente
                title: "Secretaris"
                illustrative: true
                mandates:
                  - id: office
                    capacity: secretaris
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/voorzitter.yaml": #"""
                format: 1
                id: voorzitter
                party: gemeente
                title: "Voorzitter van de stuurgroep"
                illustrative: true
                mandates:
                  - id: seat
                    capacity: stuurgroep/seat-1
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/wethouder.yaml": #"""
                format: 1
                id: wethouder
                party: gemeente
                title: "Wethouder"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: gemeente/mandate
                    from: "2021-01-01"
                    limit: "5000000.00"
                  - id: seat
                    capacity: stuurgroep/seat-2
                    from: "2021-01-01"
                keys: []

                """#,
            "register/members/zorgbestuurder.yaml": #"""
                format: 1
                id: zorgbestuurder
                party: zorgpartij
                title: "Bestuurder van de zorgpartij"
                illustrative: true
                mandates:
                  - id: mandate
                    capacity: zorgpartij/mandate
                    from: "2021-01-01"
                    subjects:
                      - amendment
                      - policy
                      - programme
                      - register
                      - version
                    limit: "5000000.00"
                  - id: mandate-agreement
                    capacity: zorgpartij/mandate
                    from: "2021-01-01"
                    subjects:
                      - agreement
                    limit: "250000.00"
                  - id: seat
                    capacity: stuurgroep/seat-5
                    from: "2021-01-01"
                keys: []
                note: |
                  Voor overeenkomsten reikt het mandaat tot € 250.000, voor het overige tot € 5.000.000.

                """#,
            "register/offices.yaml": #"""
                format: 1
                offices:
                  - id: controller
                    name: "Controller"
                    party: gemeente
                  - id: programmamanager
                    name: "Programmamanager"
                    party: gemeente
                  - id: secretaris
                    name: "Secretaris"
                    party: gemeente

                """#,
            "register/parties/gemeente.yaml": #"""
                format: 1
                id: gemeente
                name: "Gemeente"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/parties/politie.yaml": #"""
                format: 1
                id: politie
                name: "Politie"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/parties/rijk.yaml": #"""
                format: 1
                id: rijk
                name: "Rijk"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/parties/schoolbestuur.yaml": #"""
                format: 1
                id: schoolbestuur
                name: "Schoolbestuur"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/parties/woningcorporatie.yaml": #"""
                format: 1
                id: woningcorporatie
                name: "Woningcorporatie"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/parties/zorgpartij.yaml": #"""
                format: 1
                id: zorgpartij
                name: "Zorgpartij"
                illustrative: true
                note: |
                  Voorbeeld: de bron noemt geen partners.

                """#,
            "register/recovery.yaml": #"""
                format: 1
                threshold: 2
                keys: []

                """#,
        ])
}
