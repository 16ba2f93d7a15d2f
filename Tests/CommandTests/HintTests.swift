import Foundation
import TestSupport
import Testing

/// A hint is true where it is given: of what is easily mistaken for another thing, it names the right one.
@Suite struct HintTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let line: String
        let rule: String
        let texts: [String]
        let prepare: String

        init(_ line: String, _ rule: String, _ texts: String..., after prepare: String = ":") {
            self.line = line
            self.rule = rule
            self.texts = texts
            self.prepare = prepare
        }

        var testDescription: String { line }
    }

    private static let domain = "gezond-sociaal-veilig"
    private static let key = "--key .git/akkoord/demo-keys"

    static let cases: [Case] = [
        // Money of a domain lies on its themes.
        Case(
            "propose transfer --from \(domain) --to wonen --amount 10 --motivation Waarom --dry-run",
            "amendment.no-cell",
            "its money lies on lines below it; name one of them: `gezondheid`, `sociaal`, `veiligheid`\n"),
        Case(
            "propose decrease onderwijs-werk --amount 10 --period y2021 --motivation Waarom --dry-run",
            "amendment.no-cell", "name one of them: `onderwijs`\n"),
        Case(
            "propose transfer --from \(domain) --to wonen --amount 10 --period y2021 --status indicative --motivation Waarom --dry-run",
            "amendment.no-executor",
            "a domain has no executor: change a line in it; money lies on `gezondheid`, `sociaal`, `veiligheid`\n"),
        Case(
            "propose decrease onderwijs --amount 10 --period p2021-2025 --status indicative --motivation Waarom --dry-run",
            "amendment.overdraw", "`akkoord show onderwijs` shows where it holds money\n"),
        // Keys.
        Case(
            "init ../new --from blank --founder chair=.git/akkoord/demo-keys/wethouder", "key.type",
            "this is a private key", "  hint: give .git/akkoord/demo-keys/wethouder.pub\n"),
        Case(
            "propose register --add-key controller=../mine --motivation Waarom --dry-run", "key.type",
            "  hint: write the public one beside it, and give that: ssh-keygen -y -f ../mine > ../mine.pub\n",
            after: "ssh-keygen -q -t ed25519 -N '' -f ../mine && rm ../mine.pub"),
        Case(
            "possess 2021-0008 \(key)/wethouder", "vote.not-enrolled", "it registers `controller/member-2`",
            after:
                "ssh-keygen -q -t ed25519 -N '' -f ../mine && $AKKOORD propose register --add-key controller=../mine.pub --motivation Waarom \(key)/wethouder"
        ),
        Case(
            "possess 2021-0008 \(key)/wethouder", "vote.not-enrolled", "registers no key, so there is none to prove",
            after:
                "$AKKOORD propose transfer --from ruimte --to wonen --amount 10 --motivation Waarom \(key)/wethouder"),
        // Files of other kinds.
        Case(
            "propose register --motivation Waarom --dry-run", "register.recovery",
            "  hint: take main's again: git restore --source=main -- register/recovery.yaml\n",
            after: "sed -i 's/threshold: 2/threshold: 3/' register/recovery.yaml"),
        Case(
            "propose register --files ../other --motivation Waarom --dry-run", "register.recovery",
            "  hint: leave the file out of the folder\n",
            after: "cp -r . ../other && sed -i 's/threshold: 2/threshold: 3/' ../other/register/recovery.yaml"),
        Case(
            "propose policy --files /no/such --motivation Waarom --dry-run", "folder.missing",
            "there is no folder `/no/such`", "  hint: --files names a folder laid out as a repository"),
        Case(
            "propose programme --files programme.yaml --motivation Waarom --dry-run", "folder.missing",
            "`programme.yaml` is a file, where a folder is needed"),
        Case(
            "propose policy --files plan --motivation Waarom --dry-run", "proposal.nothing",
            "nothing under `policy/` in `plan` differs"),
        Case(
            "agreement propose --file agreements/cofinanciering-wonen/agreement.yaml --motivation Waarom --dry-run",
            "agreement.folder", "is a file, where a folder is needed",
            "  hint: name the folder it lies in: --file agreements/cofinanciering-wonen\n"),
        // A proposal where an agreement belongs.
        Case(
            "agreement diff 2021-0005", "agreement.unknown", "of agreement `cofinanciering-wonen`",
            "  hint: akkoord agreement diff cofinanciering-wonen @4 @5\n"),
        Case(
            "agreement diff 2021-0006", "agreement.unknown", "a proposal, and it changed none",
            "  hint: akkoord explain 2021-0006\n"),
        Case(
            "history cofinanciering-wonen", "line.unknown", "`cofinanciering-wonen` is an agreement, not a line",
            "who changed it: akkoord agreement history cofinanciering-wonen\n"),
        Case("agreement history 2021-0099", "agreement.unknown", "  hint: agreements: cofinanciering-wonen\n"),
        Case("agreement diff 2021-0099", "agreement.unknown", "  hint: agreements: cofinanciering-wonen\n"),
    ]

    @Test(arguments: cases)
    func `what is mistaken for another thing is told as what it is`(_ each: Case) throws {
        let demo = try DemoCopy.makeWhole()
        let now = "2021-09-01T09:00:00Z"
        let prepared = try demo.shell("set -e; \(each.prepare)", environment: ["AKKOORD_NOW": now])
        #expect(prepared.status == 0, "\(prepared.whole)")
        let outcome = try demo.akkoord(each.line, now: now, environment: Workshop.wide)
        #expect(outcome.status == 1 && outcome.errors.contains("[\(each.rule)]\n"), "\(outcome.whole)")
        for text in each.texts { #expect(outcome.errors.contains(text), "\(outcome.whole)") }
    }

    @Test func `the differences that those hints name can be given`() throws {
        let demo = try DemoCopy.makeWhole()
        let outcome = try demo.akkoord("agreement diff cofinanciering-wonen @4 @5")
        #expect(outcome.status == 1 && outcome.errors == "", "\(outcome.whole)")
    }

    @Test(arguments: [
        ("--record foo", "`foo` is no digest: 64 hexadecimal digits"),
        ("--record @4=sha256:12", "`sha256:12` is no digest"),
        ("--record 4=\(String(repeating: "a", count: 64))", "`4` is no number of a decision: @ and digits"),
        ("--repository abc", "`abc` is no digest"),
    ])
    func `a record or repository that cannot be one is told its form`(words: String, text: String) throws {
        let outcome = try DemoCopy.make().akkoord("verify \(words)", environment: Workshop.wide)
        #expect(outcome.status == 64 && outcome.errors.contains(text), "\(outcome.whole)")
    }

    // MARK: Votes beside a change of seat

    /// The demonstration with a proposal of March 2022, where the seat of the State changed hands in September 2021.
    private func seated() throws -> Workshop {
        let demo = try DemoCopy.makeWhole()
        let line = "propose transfer --from sociaal --to wonen --amount 2000000 --motivation Waarom"
        let proposed = try demo.akkoord(line, by: "corporatiebestuurder", now: "2022-03-01T09:00:00Z")
        #expect(proposed.output.hasSuffix("2022-0001\n"), "\(proposed.whole)")
        let consent = try demo.akkoord("approve 2022-0001", by: "zorgbestuurder", now: "2022-03-01T10:00:00Z")
        #expect(consent.status == 0, "\(consent.whole)")
        return demo
    }

    @Test func `a vote dated before a change of seat, on what was proposed after it, is refused before it is signed`()
        throws
    {
        let demo = try seated()
        try demo.akkoord("withdraw 2022-0001", by: "zorgbestuurder", now: "2021-08-20T09:00:00Z")
        try demo.akkoord("approve 2022-0001", by: "zorgbestuurder", now: "2021-08-20T10:00:00Z")
        let told = try demo.akkoord(
            "approve 2022-0001", by: "rijksvertegenwoordiger", now: "2021-08-20T11:00:00Z")
        #expect(told.status == 1 && told.errors.contains("[vote.mandate-ended]"), "\(told.whole)")
        #expect(told.errors.contains("does not run on 2022-03-01, when this was proposed"), "\(told.errors)")
        #expect(told.errors.contains("  hint: the clock here says 2021-08-20T11:00:00Z"), "\(told.errors)")
    }

    @Test func `whose seat goes to another is told until when the vote counts`() throws {
        let demo = try DemoCopy.makeWhole()
        let now = "2021-08-20T09:00:00Z"
        let line = "propose transfer --from sociaal --to wonen --amount 2000000 --motivation Waarom"
        let id = try demo.akkoord(line, by: "corporatiebestuurder", now: now).output.split(separator: "\n").last ?? ""
        try demo.akkoord("approve \(id)", by: "zorgbestuurder", now: now)
        let told = try demo.akkoord("approve \(id) --dry-run", by: "rijksvertegenwoordiger", now: now)
        let sentence = "Your mandate as stuurgroep/seat-7 runs to 2021-08-31, and another member follows"
        #expect(told.status == 0 && told.errors.contains(sentence), "\(told.whole)")
        let other = try demo.akkoord("approve \(id) --dry-run", by: "wethouder", now: now)
        #expect(other.status == 0 && !other.errors.contains("Your mandate"), "\(other.whole)")
    }

    // MARK: Waiting in vain

    @Test func `who is asked and could not approve is marked with the reason, also for programs`() throws {
        let demo = try DemoCopy.make()
        _ = try demo.proposeTransfer("5000001")
        let text = try demo.akkoord("pending --for districtschef", environment: Workshop.wide).output
        let reason = "cannot approve: the mandate for amendments of the plan reaches €5,000,000, this takes €5,000,001"
        #expect(text.contains(reason) || text.contains("reaches €5,000,000, this takes €5,000,001"), "\(text)")
        let json = try demo.akkoord("pending --json").output
        #expect(json.contains("\"obstacle\": \"over-limit\""), "\(json)")
        try JSONShapes.expectFit([(schema: "pending", output: json)], in: demo)
    }

    @Test func `who has no key is marked`() throws {
        let day = try Founders(
            "blank", recorder: "secretary", recovery: ["chair", "second-director"], without: ["first-director"])
        _ = try day.prepare()
        for name in day.names { _ = try day.sign(name) }
        #expect(try day.commit().status == 0)
        let line =
            "propose increase first-theme --period p2026-2029 --status indicative --amount 1000 --motivation Start"
        _ = try day.akkoord(line, by: "second-director", now: "2026-02-01T09:00:00Z")
        let told = try day.workshop.akkoord(
            "pending", now: "2026-02-01T10:00:00Z", environment: Workshop.wide, in: "repo")
        #expect(told.output.contains(" – cannot vote: no key is registered"), "\(told.whole)")
        let json = try day.workshop.akkoord("pending --json", now: "2026-02-01T10:00:00Z", in: "repo").output
        #expect(json.contains("\"obstacle\": \"no-key\""), "\(json)")
    }

    // MARK: A split, a rival, a language

    @Test func `a split says what stays in the rest, and nothing where nothing does`() throws {
        let demo = try DemoCopy.make()
        let part = try demo.akkoord("propose split werk --into y2021=1000 --motivation Waarom --dry-run")
        #expect(part.errors.contains("into 2021 €1,000; €14,304,000 stays in the rest.\n"), "\(part.whole)")
        let whole = try demo.akkoord("propose split werk --evenly y2021,y2022 --motivation Waarom --dry-run")
        #expect(whole.status == 0 && !whole.errors.contains("stays in the rest"), "\(whole.whole)")
    }

    @Test func `a section with spaces at the ends of its lines cannot be told in an operation, and that is said`()
        throws
    {
        let day = try Founders("blank", recorder: "secretary", recovery: ["chair", "second-director"])
        let spaces = "printf '# Lijst\\n\\nregel  \\nregel\\n' > repo/plan/text/lijst.md"
        _ = try day.prepare()
        try day.workshop.shell("\(spaces); echo Regel. > new.md")
        #expect(try day.workshop.akkoord("init repo", now: "2021-01-04T09:00:00Z").status == 0)
        for name in day.names { _ = try day.sign(name) }
        #expect(try day.commit().status == 0)
        let line = "propose text plan/text/lijst.md --section Lijst --file ../new.md --motivation Waarom"
        let told = try day.akkoord(line, by: "second-director", now: "2026-02-01T09:00:00Z")
        #expect(told.status == 1 && told.errors.contains("[amendment.text-spaces]"), "\(told.whole)")
    }

    @Test func `a new revision is no rival of its own proposal`() throws {
        let demo = try DemoCopy.make()
        let folder = "\(Product.checkout)/Repo/demo/agreements/cofinanciering-wonen"
        let line = "agreement propose --file \(folder) --motivation Waarom"
        #expect(try demo.akkoord(line, by: "wethouder").output == "2021-0005\n")
        let again = try demo.akkoord("\(line) --title Anders --revises 2021-0005", by: "wethouder")
        #expect(again.status == 0 && !again.errors.contains("[proposal.same-file]"), "\(again.whole)")
        let other = try demo.akkoord(line, by: "wethouder")
        #expect(other.status == 0 && other.errors.contains("proposal 2021-0005 (Anders) is open"), "\(other.whole)")
    }

    @Test func `the language may stand before the command, as the folder may`() throws {
        let demo = try DemoCopy.make()
        let after = try demo.akkoord("status --lang nl")
        for line in ["--lang nl status", "--lang=nl status", "-C . --lang nl status", "--lang nl -C . status"] {
            #expect(try demo.akkoord(line).whole == after.whole, "\(line)")
        }
        #expect(try demo.akkoord("--lang nl status --json").output == demo.akkoord("status --json --lang nl").output)
        #expect(
            try demo.akkoord("--lang nl statsu").errors
                == "akkoord: `akkoord statsu` bestaat niet; bedoelde u `status`?\n")
        let wrong = try demo.akkoord("--lang fr status")
        #expect(
            wrong.status == 64 && wrong.errors.contains("'fr' is invalid for '--lang <language>'"), "\(wrong.whole)")
    }
}
