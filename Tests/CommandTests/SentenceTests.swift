import Foundation
import TestSupport
import Testing

/// What a proposal changes is said in sentences to whoever proposes, votes and reads.
@Suite struct SentenceTests {
    private static let now = "2021-09-01T09:00:00Z"

    /// Proposes in a copy of the demonstration after a script, and gives what everybody reads of it.
    private func read(
        _ line: String, after script: String, by member: String = "programmamanager", voter: String = "voorzitter",
        _ language: String = "en", whole: Bool = true
    ) throws -> (proposed: String, voted: String, explained: String, title: String) {
        let demo = try whole ? DemoCopy.makeWhole() : DemoCopy.make()
        try demo.shell(script)
        let dry = try demo.akkoord("\(line) --motivation Waarom --dry-run --lang \(language)", now: Self.now)
        let proposed = try demo.akkoord("\(line) --motivation Waarom --lang \(language)", by: member, now: Self.now)
        #expect(dry.status == 0 && proposed.status == 0, "\(dry.whole)\n\(proposed.whole)")
        let id = proposed.output.split(separator: "\n").last.map(String.init) ?? ""
        let explained = try demo.akkoord("explain \(id) --lang \(language)", now: Self.now, environment: Workshop.wide)
            .output
        let status = try demo.akkoord("status \(id) --lang \(language)", now: Self.now, environment: Workshop.wide)
            .output
        let voted = try demo.akkoord("approve \(id) --lang \(language)", by: voter, now: Self.now).errors
        let sentences = Set(proposed.errors.split(separator: "\n").dropLast())
        for text in [dry.errors, explained, status, voted] {
            let lines = Set(text.split(separator: "\n").map { $0.hasPrefix("\(id)  ") ? $0.dropFirst(11) : $0 })
            #expect(sentences.isSubset(of: lines), "\(sentences.subtracting(lines)) not in\n\(text)")
            #expect(!text.contains("zero euro") && !text.contains("nul euro"), "\(text)")
        }
        #expect(explained.contains("\(language == "nl" ? "Zie" : "See"): akkoord diff \(id)\n"), "\(explained)")
        return (proposed.errors, voted, explained, proposed.errors.split(separator: "\n").first.map(String.init) ?? "")
    }

    // MARK: Policy and programme

    private static let policy = """
        sed -i 's/gross-at-most: "1000000.00"/gross-at-most: "2000000.00"/; s/fraction: "2\\/3"/fraction: "3\\/4"/' policy/amendment.yaml
        """

    @Test func `nobody signs a change of policy blind`() throws {
        let english = try read("propose policy", after: Self.policy)
        #expect(
            english.voted.contains(
                "Majority of step stuurgroep-twee-derde of amendment: at least 2/3 of votes cast → at least 3/4 of votes cast.\n"
                    + "Largest gross of route tot-een-miljoen of amendment: €1,000,000 → €2,000,000.\n"))
        #expect(english.title == "Regeling: meerderheid van stap stuurgroep-twee-derde van amendment (+1)")
        let dutch = try read("propose policy", after: Self.policy, "nl")
        #expect(
            dutch.voted.contains(
                "Meerderheid van stap stuurgroep-twee-derde van amendment: ten minste 2/3 van de uitgebrachte stemmen → ten minste 3/4 van de uitgebrachte stemmen.\n"
                    + "Hoogste omvang van route tot-een-miljoen van amendment: € 1.000.000 → € 2.000.000.\n"))
    }

    @Test func `a difference tells a change of policy value by value in every form`() throws {
        let demo = try DemoCopy.makeWhole()
        try demo.shell(Self.policy)
        let text = try demo.akkoord("diff main work").output
        #expect(
            text.contains(
                "  changed: route amendment/tot-een-miljoen\n    gross at most: €1,000,000 → €2,000,000 (+ €1,000,000)\n"
            ))
        let markdown = try demo.akkoord("diff main work --format markdown --lang nl").output
        #expect(markdown.contains("| omvang ten hoogste | € 1.000.000 | € 2.000.000 |"), "\(markdown)")
        let csv = try demo.akkoord("diff main work --format csv").output
        #expect(
            csv.contains(
                "register,tier,changed,tot-een-miljoen,,amendment,gross-at-most,,,1000000.00,2000000.00,1000000.00,"))
        let json = try demo.akkoord("diff main work --json").output
        #expect(json.contains("\"at-least 3/4 votes-cast\""), "\(json)")
    }

    @Test func `a change of the programme names what is called otherwise and the periods that come`() throws {
        let script = """
            python3 - <<'END'
            text = open('programme.yaml').read().replace('name: "2022"', 'name: "Jaar 2022"')
            period = '  - id: y2026\\n    name: "2026"\\n    parent: p2021-2045\\n    from: "2026-01-01"\\n    to: "2026-12-31"\\n'
            open('programme.yaml', 'w').write(text.rstrip('\\n') + '\\n' + period if 'note:' not in text else text)
            END
            """
        let said = try read("propose programme", after: script)
        #expect(said.voted.contains("Name of period Jaar 2022: 2022 → Jaar 2022.\n"), "\(said.voted)")
        #expect(try read("propose programme", after: script, "nl").voted.contains("Naam van periode Jaar 2022: "))
    }

    // MARK: Register

    private static let register = """
        sed -i 's/limit: "5000000.00"/limit: "9000000.00"/' register/members/wethouder.yaml
        sed -i '0,/weight: 1/s//weight: 3/' register/bodies/stuurgroep.yaml
        """

    @Test func `limits, weights and dates of a register change are said`() throws {
        let line = "propose register --end-mandate wethouder/seat=2022-12-31"
        let english = try read(line, after: Self.register)
        for sentence in [
            "Weight of seat stuurgroep/seat-1: 1 → 3.\n",
            "Limit of wethouder as gemeente/mandate: €5,000,000 → €9,000,000.\n",
            "Last day of wethouder as stuurgroep/seat-2: none → 2022-12-31.\n",
        ] { #expect(english.voted.contains(sentence), "\(english.voted)") }
        #expect(english.title == "Register: gewicht van zetel stuurgroep/seat-1 (+2)")
        let dutch = try read(line, after: Self.register, "nl")
        #expect(dutch.voted.contains("Limiet van wethouder als gemeente/mandate: € 5.000.000 → € 9.000.000.\n"))
    }

    @Test func `a key of which a decision changes two files names that decision once`() throws {
        let demo = try DemoCopy.makeWhole()
        let shown = try demo.akkoord("diff v2 main --only register").output
        #expect(shown.contains("key rijksdirecteur/member-1 (2021-0007)"), "\(shown)")
        #expect(!shown.contains("2021-0007 2021-0007"))
    }

    // MARK: Agreements and versions

    private static let wording = """
        cp -r agreements/cofinanciering-wonen ../a && chmod -R u+w ../a && python3 - <<'END'
        text = open('../a/agreement.yaml').read()
        text = text.replace('  - id: rijk\\n    authority: mandate\\n', '  - id: politie\\n    authority: mandate\\n    joined: "2021-10-01"\\n  - id: rijk\\n    authority: mandate\\n    leaves: "2024-12-31"\\n')
        text = text.replace('"4800000.00"', '"5000000.00"')
        open('../a/agreement.yaml', 'w').write(text)
        text = open('../a/text.md').read()
        open('../a/text.md', 'w').write(text.replace('Uren in natura', 'Alle uren in natura'))
        END
        """

    @Test func `a new wording of an agreement says what differs from the present one, and why`() throws {
        let said = try read(
            "agreement propose --file ../a", after: Self.wording, by: "wethouder", voter: "districtschef")
        for sentence in [
            "politie joins on 2021-10-01, by mandate.\n", "rijk leaves after 2024-12-31.\n",
            "Amount of contribution corporatie-verduurzaming: €4,800,000 → €5,000,000.\n",
            "All contributions: €9,550,000 → €9,750,000.\n", "Article Bijdragen [bijdragen]: changed.\n",
            "Motivation:\n  Waarom\nYou sign: for, as politie/mandate",
        ] { #expect(said.voted.contains(sentence), "\(said.voted)") }
        let dutch = try read(
            "agreement propose --file ../a", after: Self.wording, by: "wethouder", voter: "districtschef", "nl")
        #expect(
            dutch.voted.contains(
                "politie treedt toe op 2021-10-01, krachtens mandaat.\nrijk stapt uit na 2024-12-31.\n"))
    }

    @Test func `a version says its total and what became of the last one's`() throws {
        let demo = try DemoCopy.makeWhole()
        try demo.shell("true")
        let id =
            try demo.akkoord(
                "propose increase werk --amount 25000 --motivation Subsidie", by: "wethouder", now: Self.now
            ).output.split(separator: "\n").last ?? ""
        for member in [
            "schoolbestuurder", "wethouder", "voorzitter", "zorgbestuurder", "districtschef", "rijksdirecteur",
            "corporatiebestuurder",
        ] {
            try demo.akkoord("approve \(id)", by: member, now: Self.now)
        }
        let enacted = try demo.akkoord("enact \(id)", by: "secretaris-recorder", now: Self.now)
        #expect(enacted.status == 0, "\(enacted.whole)")
        let line = "version propose --in-force 2023-01-01 --motivation Nu --dry-run"
        let said = try demo.akkoord(line, now: Self.now).errors
        #expect(said.contains("Its total is €179,050,131, + €25,000 since version v2.\n"), "\(said)")
        #expect(said.contains("\nWhat changed since version v2: akkoord diff v2 @8\n"), "\(said)")
        let dutch = try demo.akkoord("\(line) --lang nl", now: Self.now).errors
        #expect(dutch.contains("Het totaal is € 179.050.131, + € 25.000 sinds versie v2.\n"), "\(dutch)")
    }

    @Test func `a version names the decision that adopted it, with its date and count`() throws {
        let demo = try DemoCopy.makeWhole()
        let shown = try demo.akkoord("version show v2").output
        #expect(shown.contains("adopted by decision 2021-0006 (@6, 2021-06-22): Stuurgroep 6–0–1 of 7\n"), "\(shown)")
        #expect(try demo.akkoord("version show v1 --lang nl").output.contains("vastgesteld bij de oprichting (@0, "))
        #expect(try demo.akkoord("version show v2 --json").output.contains("\"decision\": \"2021-0006\""))
        let list = try demo.akkoord("version list").output
        #expect(list.split(separator: "\n").first?.hasSuffix("standing") == true, "\(list)")
    }

    // MARK: Revised proposals

    @Test func `after a revision the earlier wording is told, and whose vote no longer counts`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.akkoord("approve \(id)", by: "districtschef")
        try demo.akkoord(
            "propose transfer --from veiligheid --to wonen --amount 200000 --motivation Minder --revises \(id)",
            by: "corporatiebestuurder")
        let explained = try demo.akkoord("explain \(id)").output
        #expect(explained.contains("\nEarlier wording: "), "\(explained)")
        #expect(explained.contains("\n  Move €250,000 from Veiligheid to Wonen, 2021–2025.\n"), "\(explained)")
        let uncounted = "  not counted: districtschef as politie/mandate, for: it is about an earlier wording\n"
        #expect(explained.contains(uncounted))
        #expect(try demo.akkoord("status \(id)").output.contains(uncounted))
        let dutch = try demo.akkoord("explain \(id) --lang nl").output
        #expect(
            dutch.contains("\nEerdere versie: ")
                && dutch.contains("telt niet mee: districtschef als politie/mandate, voor: "))
        let script =
            "import json,sys; d=json.load(sys.stdin); print([(e['member'], e['choice']) for s in d['steps'] for e in s['not-counted']], len(d['earlier-wordings']))"
        let told = try demo.shell("\"$AKKOORD\" explain \(id) --json | python3 -c \"\(script)\"")
        #expect(told.output == "[('districtschef', 'approve')] 1\n", "\(told.whole)")
    }

    // MARK: Before proposing

    @Test func `a dry run tells the steps, where nobody could approve, and that nothing was proposed`() throws {
        let demo = try DemoCopy.make()
        let line = "propose transfer --from veiligheid --to wonen --amount 6000000 --motivation Waarom --dry-run"
        let before = try demo.git("for-each-ref").output
        let said = try demo.akkoord(line, now: Self.now)
        #expect(said.status == 0 && said.output == "", "\(said.whole)")
        #expect(
            said.errors.contains("Steps it needs:\n  1. Instemming van de uitvoerders [instemming]: "), "\(said.errors)"
        )
        #expect(said.errors.contains("politie/mandate (!)"), "\(said.errors)")
        #expect(
            said.errors.contains(
                "     (!) nobody can approve as politie/mandate: districtschef (the mandate for amendment reaches €5,000,000, this takes €6,000,000)\n"
            ),
            "\(said.errors)")
        #expect(said.errors.hasSuffix("Dry run: nothing was proposed.\n"))
        let dutch = try demo.akkoord("\(line) --lang nl", now: Self.now).errors
        #expect(dutch.contains("Stappen die nodig zijn:\n") && dutch.hasSuffix("Proef: er is niets voorgesteld.\n"))
        #expect(try demo.git("for-each-ref").output == before)
    }

    @Test func `members are shown with what their mandates are for and how far they reach`() throws {
        let demo = try DemoCopy.make()
        let shown = try demo.akkoord("show members", environment: ["COLUMNS": "160"]).output
        let rows = shown.split(separator: "\n").filter { $0.hasPrefix("zorgbestuurder ") && $0.contains("/mandate") }
        #expect(rows.contains { $0.contains("  all but agreement  ") && $0.contains("€5,000,000") }, "\(shown)")
        #expect(rows.contains { $0.contains("  agreement  ") && $0.contains("€250,000") }, "\(shown)")
        #expect(try demo.akkoord("show members --json").output.contains("\"subjects\": ["))
    }

    // MARK: History

    @Test func `a domain whose money lies below it says so`() throws {
        let demo = try DemoCopy.make()
        let english = try demo.akkoord("history onderwijs-werk").output
        #expect(english.contains("its lines hold €44,463,700: see --below."), "\(english)")
        let dutch = try demo.akkoord("history onderwijs-werk --lang nl").output
        #expect(dutch.contains("de regels eronder hebben € 44.463.700: zie --below."), "\(dutch)")
    }

    @Test func `the history of one decision says what it agreed, and where all of it stands`() throws {
        let demo = try DemoCopy.makeWhole()
        let agreed = try demo.akkoord("history --decision 2021-0005").output
        #expect(agreed.contains("woningcorporatie contributes €4,800,000 to Wonen"), "\(agreed)")
        #expect(agreed.contains("akkoord diff @4 @5\n"))
        let registered = try demo.akkoord("history --decision @7 --lang nl").output
        #expect(registered.contains("Laatste dag van rijksvertegenwoordiger als stuurgroep/seat-7: geen → 2021-08-31."))
        #expect(try demo.akkoord("history --decision @6 --json").output.contains("\"sentences\": ["))
    }
}
