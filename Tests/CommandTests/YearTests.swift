import Foundation
import TestSupport
import Testing

/// A year of an alliance, as its minutes tell it.
@Suite struct YearTests {
    @Test func `a year of an alliance: amendments, agreements, a version, who leaves and joins, keys, rules`() throws {
        var year = try AllianceYear()
        try spring(&year)
        try agreement(&year)
        try version(&year)
        try leaving(&year)
        try lostKey(&year)
        try rules(&year)
        try joining(&year)
        try expectAnswers(YearQuestions(year: year))
        let git = try year.workshop.shell(
            "\(Judges.python) \(Product.checkout)/Tests/CommandTests/git_amounts.py $AKKOORD", in: "repo")
        #expect(git.status == 0 && git.output.hasSuffix(" cells, the same in both\n"), "\(git.whole)")
        #expect(!git.output.hasPrefix("0 "), "\(git.output)")
    }

    private func expectAnswers(_ questions: YearQuestions) throws {
        try questions.whoChangedIt()
        try questions.whichDecisions()
        try questions.whatItIsMadeOf()
        try questions.whatItComesTo()
        try questions.whoApproved()
        try questions.whatWasInForce()
        try questions.whoPays()
        try questions.whatTheVersionChanged()
        try questions.whoTakesPart()
        try questions.whoChangedWhichThing()
        try questions.whetherItHolds()
    }

    private func spring(_ year: inout AllianceYear) throws {
        // February: the school board divides its money over the years; the programme manager may decide that.
        let split = "propose split onderwijs --evenly y2021,y2022,y2023,y2024,y2025 --motivation 'Gelijke jaren.'"
        try year.on("2021-02-01", "schoolbestuurder", split, makes: "2021-0001")
        try year.on("2021-02-02", "programmamanager", "approve 2021-0001")
        try year.on("2021-02-03", record: "2021-0001", "adopted", as: 1)

        // March: half a million from safety to health. The police consent, four of seven seats are enough.
        let health =
            "propose transfer --from veiligheid --to gezondheid --amount 500.000 --motivation 'Vroeg beginnen helpt.'"
        try year.on("2021-03-01", "zorgbestuurder", health, makes: "2021-0002")
        try year.on("2021-03-02", "voorzitter", "approve 2021-0002", refusedBy: "vote.too-early")
        try year.on("2021-03-02", "districtschef", "approve 2021-0002")
        try year.on("2021-03-03", approve: "2021-0002", "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder")
        try year.on("2021-03-04", record: "2021-0002", "adopted", as: 2)

        // April: more than a million needs two thirds, and does not get them.
        let homes = "propose transfer --from veiligheid --to wonen --amount 1.500.000 --motivation 'Sneller bouwen.'"
        try year.on("2021-04-01", "corporatiebestuurder", homes, makes: "2021-0003")
        try year.on("2021-04-02", "districtschef", "approve 2021-0003")
        try year.on("2021-04-06", approve: "2021-0003", "voorzitter", "wethouder", "corporatiebestuurder")
        for member in ["zorgbestuurder", "schoolbestuurder", "districtschef"] {
            try year.on("2021-04-07", member, "reject 2021-0003 --step stuurgroep-twee-derde")
        }
        try year.on("2021-04-08", record: "2021-0003", "rejected", as: 3)
    }

    private static let agree = "agreement propose --file ../overeenkomst --motivation 'Samen betalen.'"

    private func agreement(_ year: inout AllianceYear) throws {
        // June: three parties sign an agreement, in any order. An earlier draft of it counts for nothing.
        try Self.agreement(rijk: "4000000.00", in: year)
        try year.on("2021-06-01", "wethouder", Self.agree, makes: "2021-0004")
        try year.on("2021-06-02", "rijksvertegenwoordiger", "approve 2021-0004")
        try Self.agreement(rijk: "3500000.00", in: year)
        try year.on("2021-06-03", "wethouder", "\(Self.agree) --revises 2021-0004", makes: "2021-0004")
        try year.on("2021-06-04", approve: "2021-0004", "corporatiebestuurder", "wethouder")
        try year.on("2021-06-05", "secretaris:recorder", "enact 2021-0004", refusedBy: "decision.undecided")
        try year.on("2021-06-06", "rijksvertegenwoordiger", "approve 2021-0004")
        try year.on("2021-06-07", record: "2021-0004", "adopted", as: 4)
    }

    private func version(_ year: inout AllianceYear) throws {
        // June: the board is asked for a version. While it votes another amendment lands, and stays outside.
        let version = "version propose --in-force 2021-07-01 --motivation 'De stand van juni.'"
        try year.on("2021-06-14", "programmamanager", version, makes: "2021-0005")
        try year.on("2021-06-15", approve: "2021-0005", "voorzitter", "wethouder", "corporatiebestuurder")
        let small = "propose transfer --from onderwijs --to werk --period y2022 --amount 75.000 --motivation Stages."
        try year.on("2021-06-16", "schoolbestuurder", small, makes: "2021-0006")
        try year.on("2021-06-16", "programmamanager", "approve 2021-0006")
        try year.on("2021-06-17", record: "2021-0006", "adopted", as: 5)
        try year.on("2021-06-21", "districtschef", "abstain 2021-0005")
        try year.on("2021-06-21", approve: "2021-0005", "schoolbestuurder", "zorgbestuurder")
        try year.on("2021-06-22", record: "2021-0005", "adopted", as: 6)
        let late = "version propose --in-force 2021-03-01 --motivation 'Te vroeg.'"
        try year.on("2021-06-23", "programmamanager", late, refusedBy: "version.in-force")
    }

    private func leaving(_ year: inout AllianceYear) throws {
        // October: the State leaves. First the agreement says so, signed by all; then the register.
        try Self.agreement(rijk: nil, in: year)
        try year.on("2021-10-01", "rijksvertegenwoordiger", Self.agree, makes: "2021-0007")
        try year.on(
            "2021-10-04", approve: "2021-0007", "rijksvertegenwoordiger", "corporatiebestuurder", "wethouder")
        try year.on("2021-10-05", record: "2021-0007", "adopted", as: 7)
        let leave = """
            propose register --end-mandate rijksvertegenwoordiger/seat=2021-10-31 \
            --end-mandate rijksvertegenwoordiger/mandate=2021-10-31 --motivation 'Het Rijk stapt uit.'
            """
        try year.on("2021-11-01", "programmamanager", leave, makes: "2021-0008")
        try year.on(
            "2021-11-02", approve: "2021-0008", "voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder",
            "zorgbestuurder")
        try year.on("2021-11-03", record: "2021-0008", "adopted", as: 8)

        // November: who has left votes no more, though the key is theirs as before; what they helped to decide stands.
        let parks = "propose transfer --from ruimte --to wonen --amount 250.000 --motivation 'Eerst de woningen.'"
        try year.on("2021-11-08", "corporatiebestuurder", parks, makes: "2021-0009")
        try year.on("2021-11-08", "wethouder", "approve 2021-0009")
        try leaver(in: &year)
    }

    private func lostKey(_ year: inout AllianceYear) throws {
        // November: the alderman lost a key. A new one takes its place once its holder has shown to have it.
        try year.workshop.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f keys/wethouder-2")
        let replace = """
            propose register --add-key wethouder=../keys/wethouder-2.pub --revoke-key wethouder/member-1 \
            --motivation 'De sleutel was kwijt.'
            """
        try year.on("2021-11-15", "programmamanager", replace, makes: "2021-0010")
        try year.on(
            "2021-11-16", approve: "2021-0010", "voorzitter", "corporatiebestuurder", "schoolbestuurder",
            "zorgbestuurder", "districtschef")
        try year.on("2021-11-16", "secretaris:recorder", "enact 2021-0010", refusedBy: "decision.undecided")
        try year.on("2021-11-17", "voorzitter", "possess 2021-0010", refusedBy: "vote.not-enrolled")
        try year.on("2021-11-17", "wethouder-2", "possess 2021-0010")
        try year.on("2021-11-17", record: "2021-0010", "adopted", as: 9)
        // The lost key signs nothing more, and what it signed for what is still open counts no more: once again.
        try year.on("2021-11-18", "wethouder", "approve 2021-0009", refusedBy: "key.revoked")
        try year.on("2021-11-18", "voorzitter", "approve 2021-0009", refusedBy: "vote.too-early")
        try year.on("2021-11-18", "wethouder-2", "approve 2021-0009")
        try year.on(
            "2021-11-18", approve: "2021-0009", "voorzitter", "corporatiebestuurder", "wethouder-2", "zorgbestuurder")
        try year.on("2021-11-19", record: "2021-0009", "adopted", as: 10)
    }

    private func rules(_ year: inout AllianceYear) throws {
        // November: the board lets the programme manager decide less alone. What was signed under the old rule lapses.
        let books = "propose transfer --from veiligheid --to gezondheid --amount 95.000 --motivation 'Meer zorg.'"
        try year.on("2021-11-22", "zorgbestuurder", books, makes: "2021-0011")
        try year.on("2021-11-22", "programmamanager", "approve 2021-0011")
        try year.edit("policy/amendment.yaml", "\"100000.00\"", "\"90000.00\"")
        try year.on(
            "2021-11-23", "programmamanager", "propose policy --motivation 'De stuurgroep kijkt mee.'",
            makes: "2021-0012")
        try year.on(
            "2021-11-24", approve: "2021-0012", "voorzitter", "wethouder-2", "corporatiebestuurder", "schoolbestuurder",
            "zorgbestuurder")
        try year.on("2021-11-24", record: "2021-0012", "adopted", as: 11)
        try year.on("2021-11-25", "secretaris:recorder", "enact 2021-0011", refusedBy: "decision.undecided")
        try year.on("2021-11-25", "programmamanager", "approve 2021-0011", refusedBy: "vote.not-entitled")
        try year.on("2021-11-25", "districtschef", "approve 2021-0011")
        try year.on("2021-11-26", approve: "2021-0011", "voorzitter", "wethouder-2", "zorgbestuurder", "districtschef")
        try year.on("2021-11-26", record: "2021-0011", "adopted", as: 12)

        // December: work may not grow over a ceiling, by one cent.
        try year.edit("programme.yaml", "\nnote:", "\n\(Self.ceiling)note:")
        try year.on(
            "2021-12-01", "programmamanager", "propose programme --motivation 'Werk is vol.'", makes: "2021-0013")
        try year.on(
            "2021-12-02", approve: "2021-0013", "voorzitter", "wethouder-2", "corporatiebestuurder", "schoolbestuurder",
            "zorgbestuurder")
        try year.on("2021-12-02", record: "2021-0013", "adopted", as: 13)
        let over = "propose transfer --from onderwijs --to werk --period y2023 --amount 20.000,01 --motivation Cent."
        try year.on("2021-12-03", "schoolbestuurder", over, refusedBy: "plan.ceiling")
    }

    private static let ceiling = """
        ceilings:
          - id: werk
            node: werk
            period: p2021-2025
            at-most:
              by: amount
              amount: "14400000.00"

        """

    private func joining(_ year: inout AllianceYear) throws {
        // December: the school board joins the agreement. The State has left it, and is not asked any more.
        try Self.agreement(rijk: nil, joins: true, in: year)
        let join = "agreement propose --file ../overeenkomst --motivation 'De school doet mee.'"
        try year.on("2021-12-06", "schoolbestuurder", join, makes: "2021-0014")
        try year.on("2021-12-07", "rijksvertegenwoordiger", "approve 2021-0014", refusedBy: "vote.not-entitled")
        try year.on("2021-12-07", approve: "2021-0014", "corporatiebestuurder", "wethouder-2")
        try year.on("2021-12-08", "secretaris:recorder", "enact 2021-0014", refusedBy: "decision.undecided")
        try year.on("2021-12-08", "schoolbestuurder", "approve 2021-0014")
        try year.on("2021-12-09", record: "2021-0014", "adopted", as: 14)
    }

    /// The State's seat ended on the last day of October; its key was never revoked.
    private func leaver(in year: inout AllianceYear) throws {
        let vote = try year.workshop.akkoord(
            "approve 2021-0009 --key ../keys/rijksvertegenwoordiger", now: "2021-11-09T09:00:00Z", in: "repo")
        let finding = """
            2021-0009: error: the mandate of `rijksvertegenwoordiger` as `stuurgroep/seat-7` does not run on 2021-11-09 \
            [vote.mandate-ended]
              hint: `akkoord show members` lists the mandates

            """
        #expect(vote.status == 1 && vote.errors == finding, "\(vote.whole)")
        let register = try year.workshop.text("repo/register/members/rijksvertegenwoordiger.yaml")
        #expect(register.contains("  - id: member-1\n") && register.contains("class: member\n"))
        #expect(try year.ask("pending --for rijksvertegenwoordiger").contains("Nothing waits for this member."))
        // What the key signed while the mandates ran still counts, and still verifies.
        #expect(try year.ask("verify").hasPrefix("Verified: every decision up to @8 holds.\n"))
        let approved = try year.ask("who-approved 2021-0004")
        let counted = approved.prefix(upTo: approved.firstRange(of: "Not counted:")?.lowerBound ?? approved.endIndex)
        #expect(counted.contains("rijksvertegenwoordiger  rijk/mandate"), "\(approved)")
    }

    private static func promise(_ amount: String) -> String {
        """
          - id: rijk-verduurzaming
            party: rijk
            purpose: wonen
            period: p2021-2025
            amount: "\(amount)"
            status: conditional
            books: paid-in
            condition: "Na de beschikking"

        """
    }

    private static let school = """
          - id: schoolbestuur
            authority: statutory
            joined: "2021-12-15"

        """

    private static let lessons = """
          - id: school-lessen
            party: schoolbestuur
            purpose: wonen
            period: p2021-2025
            amount: "120000.00"
            status: pledged
            books: in-kind

        """

    /// The folder in which the partners write; without an amount the State leaves at the end of October.
    private static func agreement(rijk amount: String?, joins: Bool = false, in year: AllianceYear) throws {
        let promise = amount.map(Self.promise) ?? ""
        let (school, lessons) = joins ? (Self.school, Self.lessons) : ("", "")
        let leaves = amount == nil ? "\n    leaves: \"2021-10-31\"" : ""
        try year.write(
            """
            format: 1
            id: cofinanciering-wonen
            title: "Cofinanciering verduurzaming"
            from: "2021-07-01"
            parties:
              - id: gemeente
                authority: mandate
              - id: rijk
                authority: mandate\(leaves)
            \(school)  - id: woningcorporatie
                authority: statutory
            contributions:
              - id: corporatie-verduurzaming
                party: woningcorporatie
                purpose: wonen
                period: p2021-2025
                amount: "4800000.00"
                status: pledged
                books: own-books
            \(promise)\(lessons)evidence: []

            """, to: "overeenkomst/agreement.yaml")
        try year.write("## Doel {#doel}\n\nWoningen verduurzamen.\n", to: "overeenkomst/text.md")
    }
}
