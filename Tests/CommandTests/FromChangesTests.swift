import Foundation
import TestSupport
import Testing

/// An amendment written by editing the files of the plan.
@Suite struct FromChangesTests {
    private static let line = "propose --from-changes --motivation Waarom"
    private static let safety = "plan/gezond-sociaal-veilig/veiligheid.yaml"
    private static let homes = "plan/wonen-ruimte/wonen.yaml"

    /// Moves 250.000 from safety to homes, as an editor would.
    private static let transfer =
        "sed -i 's/39625450.00/39375450.00/' \(safety); sed -i 's/45960439.00/46210439.00/' \(homes)"

    @Test func `two edited amounts become a transfer, shown with every cell before it is proposed`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(Self.transfer)
        let before = try demo.git("for-each-ref").output
        let dry = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(dry.status == 0 && dry.output == "", "\(dry.whole)")
        #expect(dry.errors.contains("Move €250,000 from Veiligheid to Wonen, 2021–2025"), "\(dry.whole)")
        #expect(dry.errors.contains("39,625,450") && dry.errors.contains("46,210,439"), "\(dry.whole)")
        #expect(dry.errors.contains("Dry run: nothing was proposed."))
        #expect(dry.errors.contains("No open proposal changes the same."), "\(dry.whole)")
        #expect(try demo.git("for-each-ref").output == before)
        let proposed = try demo.akkoord(Self.line, by: "corporatiebestuurder")
        #expect(proposed.status == 0 && proposed.output == "2021-0005\n", "\(proposed.whole)")
        #expect(proposed.errors.contains("git restore --source=main -- \(Self.safety) \(Self.homes)"))
        let status = try demo.akkoord("status 2021-0005").output
        #expect(status.contains("Move €250,000 from Veiligheid to Wonen"), "\(status)")
    }

    @Test func `the decision is the edited files, byte for byte, and leaves them where they are`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(Self.transfer)
        let edited = try demo.shell("sha256sum plan/*/*.yaml").output
        try demo.akkoord(Self.line, by: "corporatiebestuurder")
        try demo.approveByAll("2021-0005")
        let enacted = try demo.akkoord("enact 2021-0005", by: "secretaris-recorder")
        #expect(enacted.status == 0 && !enacted.errors.contains("your own edits"), "\(enacted.whole)")
        #expect(try demo.shell("sha256sum plan/*/*.yaml").output == edited)
        #expect(try demo.git("status --porcelain").output == "")
        #expect(try demo.akkoord("diff main work").status == 0)
        #expect(try demo.akkoord("verify").status == 0)
        let again = try demo.akkoord("\(Self.line) --dry-run")
        #expect(again.status == 1 && again.errors.contains("[proposal.nothing]"), "\(again.whole)")
    }

    @Test func `edits that wait while another decision is recorded are neither lost nor taken for its reversal`() throws
    {
        let demo = try DemoCopy.make()
        let other = try demo.proposeTransfer()
        try demo.approveByAll(other)
        try demo.shell("sed -i 's/name: \"Wonen\"/name: \"Woningen\"/' \(Self.homes)")
        try demo.akkoord(Self.line, by: "corporatiebestuurder")
        let enacted = try demo.akkoord("enact \(other)", by: "secretaris-recorder")
        #expect(enacted.status == 0 && enacted.errors.contains(Self.homes), "\(enacted.whole)")
        #expect(try demo.text(Self.homes).contains("Woningen"))
        let again = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(again.status == 1 && again.errors.contains("[changes.stale]"), "\(again.whole)")
        #expect(again.errors.contains("\(Self.homes):") && again.errors.contains(other), "\(again.whole)")
        try demo.shell("git restore --source=main -- \(Self.homes); sed -i 's/\"Wonen\"/\"Woningen\"/' \(Self.homes)")
        let fresh = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(fresh.status == 0 && fresh.errors.contains("Rename Wonen: Woningen."), "\(fresh.whole)")
    }

    @Test func `an amount edited before a decision on the same cell is not proposed as a change of what was decided`()
        throws
    {
        let demo = try DemoCopy.make()
        let other = try demo.proposeTransfer("250.000")
        try demo.approveByAll(other)
        let amount = "grep -n -o '\"[0-9]*.00\"' \(Self.safety) | grep 39625450 | cut -d: -f1"
        let line = try demo.shell(amount).output.split(separator: "\n").first.map(String.init) ?? ""
        try demo.shell("sed -i 's/39625450.00/39525450.00/' \(Self.safety)")
        let enacted = try demo.akkoord("enact \(other)", by: "secretaris-recorder")
        #expect(enacted.status == 0 && enacted.errors.contains(Self.safety), "\(enacted.whole)")
        let stale = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(stale.status == 1 && stale.errors.contains("[changes.stale]"), "\(stale.whole)")
        #expect(stale.errors.contains("\(Self.safety):\(line):") && stale.errors.contains("before decision \(other), "))
        #expect(
            stale.errors.contains("made this `39375450.00` where it was `39625450.00`: proposing `39525450.00`"),
            "\(stale.whole)")
        let proposed = try demo.akkoord(Self.line, by: "corporatiebestuurder")
        #expect(proposed.status == 1 && proposed.output == "", "\(proposed.whole)")
        try demo.shell("git restore --source=main -- \(Self.safety); \"$AKKOORD\" doctor --tidy")
        try demo.shell("sed -i 's/39375450.00/39275450.00/' \(Self.safety)")
        let fresh = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(fresh.status == 0 && fresh.errors.contains("39,275,450"), "\(fresh.whole)")
    }

    @Test func `a decision that a later one in the same file hides is not taken back either`() throws {
        let demo = try DemoCopy.make()
        let kept = try demo.shell("cat \(Self.safety)").output
        let first = try demo.proposeTransfer("250.000")
        try demo.approveByAll(first)
        try demo.akkoord("enact \(first)", by: "secretaris-recorder")
        let rename = "propose rename veiligheid --name Veilig --motivation Waarom"
        let named = try demo.akkoord(rename, by: "corporatiebestuurder")
        let second = named.output.trimmingCharacters(in: .newlines)
        try demo.approveByAll(second)
        let enacted = try demo.akkoord("enact \(second)", by: "secretaris-recorder")
        #expect(enacted.status == 0, "\(named.whole)\(enacted.whole)")
        // The older file, with the later name.
        let older = kept.replacingOccurrences(of: "name: \"Veiligheid\"", with: "name: \"Veilig\"")
        try demo.write(older, to: Self.safety)
        let stale = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(stale.status == 1 && stale.errors.contains("[changes.stale]"), "\(stale.whole)")
        #expect(stale.errors.contains("as before decision \(first)"), "\(stale.whole)")
    }

    private static let text = "plan/text/aanpak.md"

    /// Everybody who carries out a line is asked for a text, and then the board.
    private func approveByExecutors(_ id: String, in demo: Workshop) throws {
        for _ in 1...2 {
            for member in TextAmendmentTests.executors { try demo.akkoord("approve \(id)", by: member) }
        }
    }

    @Test func `other words below a heading of a text are derived, and the decision is the edited file`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("sed -i 's/en de moed om te kiezen/en moed/; s/zes jaar/vijf jaar/' \(Self.text)")
        try demo.shell("sed -i 's/39625450.00/39625449.00/' \(Self.safety)")
        let edited = try demo.shell("sha256sum \(Self.text)").output
        let dry = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(dry.status == 0, "\(dry.whole)")
        for heading in ["Samen", "Eén generatie, in blokken"] {
            #expect(dry.errors.contains("section \(heading) of \(Self.text)"), "\(dry.whole)")
        }
        #expect(dry.errors.contains("[-zes-]{+vijf+}") && dry.errors.contains("39,625,449"), "\(dry.whole)")
        let proposed = try demo.akkoord(Self.line, by: "corporatiebestuurder")
        #expect(proposed.output == "2021-0005\n", "\(proposed.whole)")
        try approveByExecutors("2021-0005", in: demo)
        let enacted = try demo.akkoord("enact 2021-0005", by: "secretaris-recorder")
        #expect(enacted.status == 0, "\(enacted.whole)")
        #expect(try demo.shell("sha256sum \(Self.text)").output == edited)
        #expect(try demo.git("status --porcelain").output == "")
        #expect(try demo.akkoord("verify").status == 0)
    }

    @Test func `a section edited before a decision on it is not proposed as a change of what was decided`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(
            "sed 's/zes jaar/vier jaar/' \(Self.text) | sed -n '/^## Eén/,/^## Extra/p' | sed '$d' > ../new.md")
        let proposed = try demo.akkoord(
            "propose text \(Self.text) --section 'Eén generatie, in blokken' --file ../new.md --motivation Waarom",
            by: "corporatiebestuurder")
        #expect(proposed.output == "2021-0005\n", "\(proposed.whole)")
        try approveByExecutors("2021-0005", in: demo)
        try demo.shell("sed -i 's/zes jaar/vijf jaar/' \(Self.text)")
        let enacted = try demo.akkoord("enact 2021-0005", by: "secretaris-recorder")
        #expect(enacted.status == 0, "\(enacted.whole)")
        let stale = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(stale.status == 1 && stale.errors.contains("[changes.stale]"), "\(stale.whole)")
        #expect(stale.errors.contains("\(Self.text):16:1: "), "\(stale.whole)")
        #expect(stale.errors.contains("before decision 2021-0005, which changed it"), "\(stale.whole)")
        // What another section says is proposed once the file is main's.
        try demo.shell(
            "git restore --source=main -- \(Self.text); \"$AKKOORD\" doctor --tidy; sed -i 's/moed om te kiezen/moed/' \(Self.text)"
        )
        let fresh = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(fresh.status == 0 && fresh.errors.contains("section Samen of"), "\(fresh.whole)")
    }

    @Test(arguments: [
        "printf '\\n## Nog een kop\\n\\nMeer.\\n' >> plan/text/aanpak.md",
        "sed -i 's/^## Samen/## Samen doen/' plan/text/aanpak.md", "sed -i 's/^# Aanpak/# Plan/' plan/text/aanpak.md",
        "sed -i 's/^## Samen/\\n## Samen/' plan/text/aanpak.md", "sed -i '/^## Samen/d' plan/text/aanpak.md",
    ])
    func `headings and what belongs to no section stay as main has them`(edit: String) throws {
        let demo = try DemoCopy.make()
        try demo.shell(edit)
        let dry = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(dry.status == 1, "\(edit): \(dry.whole)")
        let rules = ["[changes.text]", "[amendment.text-form]", "[document.empty-lines]"]
        #expect(rules.contains { dry.errors.contains($0) }, "\(edit): \(dry.whole)")
    }

    @Test func `lines, goals, targets and money are told together, a new line by its name`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(
            #"""
            python3 - <<'END'
            path = "plan/onderwijs-werk/werk.yaml"
            text = open(path).read()
            new = '  - id: muziek\n    name: "Muziek"\n    rank: 9\n    cells:\n      - period: y2021\n        status: indicative\n        amount: "5000.00"\n'
            text = text.replace("interventions:\n", "interventions:\n" + new, 1)
            text = text.replace('number: "75"', 'number: "80"').replace("14305000.00", "14300000.00")
            open(path, "w").write(text)
            END
            "$AKKOORD" fmt plan/onderwijs-werk/werk.yaml
            """#)
        let dry = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(dry.status == 0, "\(dry.whole)")
        #expect(dry.errors.contains("Add the intervention Muziek under Werk."), "\(dry.whole)")
        #expect(dry.errors.contains("into Muziek 2021 €5,000"), "\(dry.whole)")
        let proposed = try demo.akkoord(Self.line, by: "wethouder")
        #expect(proposed.output == "2021-0005\n", "\(proposed.whole)")
    }

    @Test func `contributions of an agreement are derived, its other words are not`() throws {
        let demo = try DemoCopy.makeWhole()
        let file = "agreements/cofinanciering-wonen/agreement.yaml"
        try demo.shell("sed -i 's/\"4800000.00\"/\"4900000.00\"/' \(file)")
        let dry = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(dry.status == 0 && dry.errors.contains("from €4,800,000 to €4,900,000"), "\(dry.whole)")
        try demo.shell("sed -i 's/^title: .*/title: \"Anders\"/' \(file)")
        let refused = try demo.akkoord("\(Self.line) --dry-run", environment: Workshop.wide)
        #expect(refused.status == 1 && refused.errors.contains("\(file):3:9: "), "\(refused.whole)")
        #expect(refused.errors.contains("akkoord agreement propose --file agreements/cofinanciering-wonen"))
    }

    @Test(arguments: [
        ("sed -i 's/^rank: 3/rank: 2/' \(safety)", "\(safety):4:1", "[changes.word]"),
        ("sed -i 's/^executor: .*/executor: gemeente/' \(safety)", "\(safety):5:1", "[changes.word]"),
        ("echo '## Meer' >> plan/text/aanpak.md", "plan/text/aanpak.md:", "[changes.text]"),
        ("cp plan/text/aanpak.md plan/text/meer.md", "plan/text/meer.md: ", "[changes.other-file]"),
        ("sed -i 's/^title: \"/title: \"X/' policy/amendment.yaml", "akkoord propose policy", "[changes.other-file]"),
        ("rm plan/text/aanpak.md", "plan/text/aanpak.md: ", "[changes.other-file]"),
        ("sed -i 's/39375450.00/39375450/' \(safety)", "\(safety):", "[document.value]"),
        ("sed -i 's/rank: 3/rank:  3/' \(safety)", "akkoord fmt", "[canonical."),
        (
            "cp \(safety) plan/onderwijs-werk/veiligheid.yaml", "plan/onderwijs-werk/veiligheid.yaml",
            "[plan.duplicate-line]"
        ),
        (
            "ln -sf veiligheid.yaml plan/gezond-sociaal-veilig/sociaal.yaml", "sociaal.yaml",
            "[repository.unusable-file]"
        ),
    ])
    func `what cannot be proposed is refused by file, line and column, and nothing is proposed`(
        script: String, place: String, rule: String
    ) throws {
        let demo = try DemoCopy.make()
        try demo.shell(Self.transfer + "; " + script)
        let refused = try demo.akkoord(Self.line, by: "corporatiebestuurder")
        #expect(refused.output == "" && refused.status == 1, "\(refused.whole)")
        #expect(refused.errors.contains(rule) && refused.errors.contains(place), "\(refused.whole)")
        #expect(try demo.git("for-each-ref refs/heads/proposals").output == "")
    }

    @Test func `files that are behind main or of another branch are not taken for edits`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        try demo.git("checkout -q -b mine")
        try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        let elsewhere = try demo.akkoord("\(Self.line) --dry-run")
        #expect(elsewhere.status == 1 && elsewhere.errors.contains("[changes.elsewhere]"), "\(elsewhere.whole)")
        try demo.git("symbolic-ref HEAD refs/heads/main")
        let behind = try demo.akkoord("\(Self.line) --dry-run")
        #expect(behind.status == 1 && behind.errors.contains("[changes.behind]"), "\(behind.whole)")
        let proposed = try demo.akkoord(Self.line, by: "corporatiebestuurder")
        #expect(proposed.status == 1 && proposed.errors.contains("[proposal.nothing]"), "\(proposed.whole)")
    }

    @Test func `a dry run tells what is pending on the same cells, what is left in them, and why it takes its route`()
        throws
    {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer("39.000.000")
        let dry = try demo.akkoord(
            "propose transfer --from veiligheid --to gezondheid --amount 700.000 --motivation Waarom --dry-run",
            environment: Workshop.wide)
        #expect(dry.status == 0, "\(dry.whole)")
        #expect(dry.errors.contains("  \(id)  Verschuif"), "\(dry.whole)")
        #expect(
            dry.errors.contains(
                "Veiligheid, 2021–2025, indicative: - €39,000,000; together €74,550 more than it holds"),
            "\(dry.whole)")
        #expect(dry.errors.contains("38,925,450"), "what is left: \(dry.whole)")
        #expect(
            dry.errors.contains("Route `tot-een-miljoen`, because it is: between-executors, between-themes, €700,000"))
        #expect(dry.errors.contains("  not `uitsplitsing`: it has other operations (transfer)\n"), "\(dry.whole)")
        #expect(
            dry.errors.contains("  not `klein-binnen-domein`: it is €600,000 above its limit of €100,000\n"),
            "\(dry.whole)")
        let revised = try demo.akkoord(
            "propose transfer --from veiligheid --to wonen --amount 5 --motivation Waarom --revises \(id) --dry-run")
        #expect(revised.errors.contains("No open proposal changes the same."), "\(revised.whole)")
        let dutch = try demo.akkoord("propose rename werk --name Arbeid --motivation Waarom --dry-run --lang nl")
        #expect(dutch.status == 0 && dutch.errors.contains("Route `"), "\(dutch.whole)")
    }

    @Test func `a dry run as JSON names every operation, cell and open proposal`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.shell(Self.transfer)
        let outcome = try demo.akkoord("\(Self.line) --dry-run --json")
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.whole)")
        try demo.write(outcome.output, to: "out.json")
        let read = try demo.run([
            Judges.python, "-c",
            "import json; d = json.load(open('out.json')); print(d['operations'], [(c['line'], c['old'], c['delta'], c['new']) for c in d['effect']], [p['proposal'] for p in d['pending']], d['route'], [s['id'] for s in d['steps']])",
        ])
        #expect(
            read.output
                == "['transfer'] [('veiligheid', '39625450.00', '-250000.00', '39375450.00'), ('wonen', '45960439.00', '250000.00', '46210439.00')] ['\(id)'] tot-een-miljoen ['instemming', 'stuurgroep']\n",
            "\(read.whole)")
        #expect(try demo.akkoord("\(Self.line) --json", by: "wethouder").status == 64)
    }

    @Test func `either a file or changes are named, and a bare repository has none`() throws {
        let demo = try DemoCopy.make()
        #expect(try demo.akkoord("\(Self.line) --file x.yaml --dry-run").status == 64)
        #expect(try demo.akkoord("propose --motivation Waarom --dry-run").status == 64)
        try demo.git("clone -q --bare . ../bare.git")
        let bare = try demo.akkoord("-C ../bare.git \(Self.line) --dry-run")
        #expect(bare.status == 1 && bare.errors.contains("[point.no-work]"), "\(bare.whole)")
    }
}
