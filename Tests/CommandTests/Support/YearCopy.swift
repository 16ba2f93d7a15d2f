import Foundation
import TestSupport
import Testing

/// The demonstration with a half year behind it, played once for all tests: an agreement and its addendum, a split over
/// interventions, a changed contribution, version v2, a mandate that ends, and one proposal left open.
enum YearCopy {
    // Made once and never changed afterwards: tests only copy it.
    nonisolated(unsafe) private static let played: Result<SealedFolder, any Error> = Result {
        let year = try DemoCopy.make()
        try play(year)
        atexit { try? unsafe FileManager.default.removeItem(at: YearCopy.played.get().url) }
        return year.folder
    }

    static func make() throws -> Workshop {
        let workshop = try Workshop(at: "demo")
        let source = try unsafe played.get()
        _ = try workshop.folder.run(["cp", "-a", source.file("demo"), workshop.folder.file("demo")])
        return workshop
    }

    // MARK: What happened

    private static let board = [
        "voorzitter", "wethouder", "corporatiebestuurder", "zorgbestuurder", "schoolbestuurder",
    ]

    private static func play(_ year: Workshop) throws {
        try year.write(agreement, to: "../co/agreement.yaml")
        try year.write(articles, to: "../co/text.md")
        try decide(
            year, "agreement propose --file ../co --motivation Samen", by: "wethouder",
            ["wethouder", "rijksvertegenwoordiger", "corporatiebestuurder"], on: "2021-06-01")
        try year.write(split, to: "../split.yaml")
        try decide(
            year, "propose --file ../split.yaml --title Uitgesplitst --motivation Eerst", by: "zorgbestuurder",
            ["zorgbestuurder", "wethouder"] + board, on: "2021-06-10")
        try year.write(contribution, to: "../contribution.yaml")
        try decide(
            year, "propose --file ../contribution.yaml --title Meer --motivation Meer", by: "wethouder",
            ["wethouder", "rijksvertegenwoordiger", "corporatiebestuurder"] + board.filter { $0 != "schoolbestuurder" },
            on: "2021-06-20")
        try decide(
            year, "version propose --in-force 2022-01-01 --motivation Jaarplan", by: "programmamanager", board,
            on: "2021-07-01")
        try decide(
            year, "propose register --end-mandate schoolbestuurder/seat=2021-12-31 --motivation Vertrek",
            by: "programmamanager", board, on: "2021-07-10")
        try year.write(addendum(agreement), to: "../co/agreement.yaml")
        try year.write(addendumArticles, to: "../co/text.md")
        try decide(
            year, "agreement propose --file ../co --motivation Erbij", by: "wethouder",
            ["wethouder", "rijksvertegenwoordiger", "corporatiebestuurder", "zorgbestuurder"], on: "2021-08-01")
        let line = "propose transfer --from ruimte --to wonen --amount 250.000 --motivation Woningen"
        try year.akkoord(line, by: "corporatiebestuurder", now: "2021-08-10T09:00:00Z")
    }

    private static func decide(
        _ year: Workshop, _ line: String, by member: String, _ approvers: [String], on day: String
    ) throws {
        let proposed = try year.akkoord(line, by: member, now: "\(day)T09:00:00Z")
        try #require(proposed.status == 0, "\(proposed.whole)")
        let id = proposed.output.split(separator: "\n").last.map(String.init) ?? ""
        for (index, approver) in approvers.enumerated() {
            let approved = try year.akkoord("approve \(id)", by: approver, now: "\(day)T1\(index):00:00Z")
            try #require(approved.status == 0, "\(line): \(approved.whole)")
        }
        let enacted = try year.akkoord("enact \(id)", by: "secretaris-recorder", now: "\(day)T20:00:00Z")
        try #require(enacted.status == 0, "\(enacted.whole)")
    }

    // MARK: What was written

    private static let agreement = """
        format: 1
        id: cofinanciering
        title: "Overeenkomst cofinanciering"
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
          - id: corporatie-wonen
            party: woningcorporatie
            purpose: wonen
            period: p2021-2025
            amount: "3000000.00"
            status: conditional
            books: own-books
            condition: "Na goedkeuring door de raad van commissarissen"
          - id: gemeente-ruimte
            party: gemeente
            purpose: ruimte
            period: p2021-2025
            amount: "4000000.00"
            status: pledged
            books: own-books
          - id: rijk-leefgebied
            party: rijk
            purpose: wonen-ruimte
            period: p2021-2025
            amount: "4500000.00"
            status: granted
            books: paid-in
          - id: uren-gemeente
            party: gemeente
            purpose: ruimte
            period: p2021-2025
            amount: "250000.00"
            status: pledged
            books: in-kind
        evidence: []

        """

    private static func addendum(_ text: String) -> String {
        text.replacing("status: conditional", with: "status: pledged")
            .replacing("    condition: \"Na goedkeuring door de raad van commissarissen\"\n", with: "")
            .replacing("amount: \"4000000.00\"", with: "amount: \"4250000.00\"")
            .replacing("to: \"2025-12-31\"", with: "to: \"2026-12-31\"")
            .replacing(
                "    authority: statutory\n",
                with:
                    "    authority: statutory\n  - id: zorgpartij\n    authority: mandate\n    joined: \"2021-09-01\"\n"
            )
    }

    private static let articles = """
        # Overeenkomst cofinanciering

        ## Doel {#doel}

        Partijen betalen samen aan wonen en ruimte in Heerlen-Noord.

        ## Inleg van de partners {#inleg}

        De gemeente draagt € 4.000.000 bij aan Ruimte. De corporatie draagt € 3.000.000 bij aan Wonen, als haar raad van
        commissarissen dat goedkeurt.

        ## Duur {#duur}

        Deze overeenkomst loopt tot en met 2025.

        """

    private static let addendumArticles = """
        # Overeenkomst cofinanciering

        ## Looptijd {#duur}

        Deze overeenkomst loopt tot en met 2026.

        ## Doel {#doel}

        Partijen betalen samen aan wonen en ruimte in Heerlen-Noord.

        ## Inleg van de partners {#inleg}

        De gemeente draagt € 4.250.000 bij aan Ruimte. De corporatie draagt € 3.000.000 bij aan Wonen.

        ## Toetreding {#toetreding}

        Wie later toetreedt, tekent deze overeenkomst.

        """

    private static let split = """
        format: 1
        operations:
          - operation: split
            line: gezondheid
            period: p2021-2025
            status: indicative
            old: "20813455.00"
            parts:
              - line: gezondheidsbevordering
                period: y2021
                amount: "2000000.50"
              - line: kansrijk-van-start
                period: p2021-2025
                amount: "1000000.00"
          - operation: increase
            line: programmabureau
            period: p2021-2025
            status: indicative
            amount: "10000.00"

        """

    private static let contribution = """
        format: 1
        operations:
          - operation: change-contribution
            agreement: cofinanciering
            contribution: gemeente-ruimte
            old: "4000000.00"
            amount: "4250000.00"

        """
}
