// swift-format-ignore-file
// Made from `Repo/demo/` by `make generated`; a test fails when it is stale.

extension Template {
    static let demo = Template(
        name: "demo",
        files: [
            "agreements/cofinanciering-wonen/agreement.yaml": #"""
                format: 1
                id: cofinanciering-wonen
                title: "Cofinanciering verduurzaming woningen"
                from: "2021-07-01"
                to: "2025-12-31"
                parties:
                  - id: gemeente
                    authority: mandate
                  - id: rijk
                    authority: mandate
                  - id: woningcorporatie
                    authority: statutory
                contributions:
                  - id: corporatie-verduurzaming
                    party: woningcorporatie
                    purpose: wonen
                    period: p2021-2025
                    amount: "4800000.00"
                    status: pledged
                    books: own-books
                    note: |
                      Illustratief: de bron noemt geen partners en geen aandelen.
                  - id: gemeente-uren
                    party: gemeente
                    purpose: wonen
                    period: p2021-2025
                    amount: "750000.00"
                    status: pledged
                    books: in-kind
                    note: |
                      Illustratief: uren van de gemeente, geen geld.
                  - id: rijk-verduurzaming
                    party: rijk
                    purpose: wonen
                    period: p2021-2025
                    amount: "4000000.00"
                    status: conditional
                    books: paid-in
                    condition: "Het Rijk geeft een beschikking af"
                    note: |
                      Illustratief.
                text: sha256:cd426888370b399b4f130c89bff11f45cb209c8bc8069328a58e742e3e3c484f
                evidence: []
                note: |
                  Een voorbeeld; geen van deze partijen heeft dit afgesproken.

                """#,
            "agreements/cofinanciering-wonen/text.md": #"""
                # Cofinanciering verduurzaming woningen

                Dit is een voorbeeld. De partijen spreken af hoe zij samen het verduurzamen van sociale woningen in Heerlen-Noord betalen.

                ## Doel {#doel}

                De 664 woningen uit het uitvoeringsplan worden duurzaam, toegankelijk en geschikt voor alle leeftijden.

                ## Bijdragen {#bijdragen}

                Elke partij draagt bij wat in deze overeenkomst achter haar naam staat. Uren in natura dekken geen geld.

                ## Voorwaarde {#voorwaarde}

                De bijdrage van het Rijk geldt pas als de beschikking is afgegeven. Tot die dag is zij voorwaardelijk.

                ## Wijzigen {#wijzigen}

                Een bijdrage verandert alleen als alle partijen daarmee instemmen.

                ## Uittreden {#uittreden}

                Wie wil uittreden, legt dat voor aan de andere partijen. De dag van uittreden staat in de overeenkomst.

                """#,
        ])
}
