import Foundation
import TestSupport
import Testing

/// What founders are told before they are bound for ever.
@Suite struct FoundingTests {
    /// What a command said could never be decided, each as its rule and message.
    private func notices(_ outcome: Workshop.Outcome) -> [String] {
        outcome.errors.split(separator: "\n").filter { $0.contains(": notice: ") && $0.contains("[genesis.") }.map(
            String.init)
    }

    private func heerlen(without keyless: Set<String>) throws -> Founders {
        try Founders(
            "heerlen-noord", recorder: "secretaris", recovery: ["voorzitter", "wethouder", "rijksvertegenwoordiger"],
            without: keyless)
    }

    private func blank(without keyless: Set<String> = []) throws -> Founders {
        try Founders("blank", recorder: "secretary", recovery: ["chair", "second-director"], without: keyless)
    }

    // MARK: Nobody to ask

    @Test func `where everybody has a key nothing is missing`() throws {
        let day = try heerlen(without: [])
        #expect(notices(try day.prepare()) == [])
    }

    @Test func `an office of a policy, an executor and a quorum without keys are told, and founded all the same`()
        throws
    {
        let day = try blank(without: ["first-director", "chair"])
        let prepared = try day.prepare()
        #expect(prepared.status == 0)
        let found = notices(prepared)
        #expect(found.count == 3, "\(prepared.errors)")
        #expect(
            found.first?.contains("holds the mandate of `first-party`, which carries out `first-theme`") == true,
            "\(found)")
        #expect(
            found.last?.contains("of its 3 seats 1 has a holder with a key") == true, "\(found)")
        #expect(prepared.errors.contains("  hint: enter a key: `--founder first-director=PUBFILE`\n"))
        for name in day.names { #expect(notices(try day.sign(name)) == []) }
        let committed = try day.commit()
        #expect(committed.status == 0 && notices(committed) == found, "\(committed.whole)")
        #expect(try day.workshop.akkoord("verify", in: "repo").status == 0)
    }

    @Test func `an office that a policy asks and nobody can answer for is told once`() throws {
        let found = notices(try heerlen(without: ["programmamanager"]).prepare())
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasSuffix("about `amendment` [genesis.no-holder]") == true, "\(found)")
        #expect(found.first?.contains("the office `programmamanager`") == true, "\(found)")
    }

    @Test func `a mandate that has ended is no mandate`() throws {
        let day = try heerlen(without: [])
        #expect(try day.prepare().status == 0)
        let script =
            #"sed -i '0,/    limit/s//    to: "2021-01-03"\n    limit/' repo/register/members/districtschef.yaml"#
        #expect(try day.workshop.shell(script).status == 0)
        let again = try day.workshop.akkoord("init repo", now: "2021-01-04T09:00:00Z")
        #expect(again.status == 0 && notices(again).count == 1, "\(again.whole)")
        #expect(again.errors.contains("the mandate of `politie`"), "\(again.errors)")
        #expect(again.errors.contains("give a member a mandate for `politie/mandate`"), "\(again.errors)")
    }

    @Test func `a proposal that waits for somebody without a key says so`() throws {
        let day = try blank(without: ["first-director"])
        _ = try day.prepare()
        for name in day.names { _ = try day.sign(name) }
        #expect(try day.commit().status == 0)
        let line =
            "propose increase first-theme --period p2026-2029 --status indicative --amount 1000 --motivation Start"
        let proposed = try day.akkoord(line, by: "second-director", now: "2026-02-01T09:00:00Z")
        let reason = "nobody can approve as first-party/mandate: first-director (no key is registered)"
        #expect(proposed.status == 0 && proposed.errors.contains(reason), "\(proposed.whole)")
    }

    // MARK: Still to be filled in

    @Test func `what is still to be filled in is told where it is prepared, not where it is signed`() throws {
        let day = try blank(without: ["chair"])
        let told = try day.prepare()
        #expect(told.errors.contains("this file and 17 more still say what the template put there"), "\(told.errors)")
        #expect(
            told.errors.contains("no key is entered with which these could propose or vote: `chair`"), "\(told.errors)")
        #expect(told.errors.hasSuffix("Prepared. Next, every founder: akkoord init repo --sign --key FILE\n"))
        let find = try #require(told.errors.firstRange(of: "grep -rli placeholder "))
        #expect(try day.workshop.shell("\(told.errors[find])repo | wc -l").output == "18\n")
        let heerlen = try heerlen(without: []).prepare()
        #expect(!heerlen.errors.contains("[init."), "\(heerlen.errors)")
    }

    @Test func `without the keys that a founding needs nobody is told to sign`() throws {
        let workshop = try Workshop()
        let none = try workshop.akkoord("init repo --from blank")
        #expect(
            none.status == 0
                && none.errors.contains("notice: nobody has a key yet, so nobody can found this [genesis.recorder]"),
            "\(none.errors)")
        #expect(none.errors.contains("Prepared, and nobody can sign yet. Enter what is missing: akkoord init repo"))
        try workshop.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f chair")
        let one = try workshop.akkoord("init repo --founder chair=chair.pub")
        #expect(one.errors.contains("[genesis.recorder]") && one.errors.contains("[genesis.recovery]"), "\(one.errors)")
        #expect(!one.errors.contains("Next, every founder"))
    }

    // MARK: Edited after signing

    /// Prepared, and signed by two.
    private func signed() throws -> Founders {
        let day = try blank()
        #expect(try day.prepare().status == 0)
        for name in ["chair", "secretary"] { #expect(try day.sign(name).status == 0) }
        return day
    }

    private func expectEdited(_ day: Founders, saying text: String, at place: SourceLocation = #_sourceLocation) throws
    {
        for outcome in [try day.sign("second-director"), try day.commit()] {
            #expect(
                outcome.status == 1 && outcome.errors.contains("[init.edited]"), "\(outcome.whole)",
                sourceLocation: place)
            #expect(outcome.errors.contains(text), "\(outcome.whole)", sourceLocation: place)
            #expect(outcome.errors.contains("`chair`, `secretary` signed"), "\(outcome.whole)", sourceLocation: place)
        }
    }

    static let edits: [(script: String, text: String)] = [
        (
            "sed -i 's/Placeholder/Vervanger/' repo/plan/text/introduction.md; echo x >> repo/plan/text/introduction.md",
            "lies in `plan/` or `programme.yaml`"
        ),
        ("sed -i 's/title: \"/title: \"The /' repo/policy/amendment.yaml", "but not in `plan/` and `programme.yaml`"),
        (
            "cp repo/register/members/chair.yaml x && sed -i 's/public: \"AAAA/public: \"BBBB/' repo/register/members/chair.yaml",
            "the seal `initial` is off"
        ),
        ("sed -i 's/nonce: \"./nonce: \"x/' repo/akkoord.yaml", "`akkoord.yaml` is not the one that"),
        ("touch repo/plan/text/stray.txt", "`plan/text/stray.txt` does not belong in a repository"),
    ]

    @Test(arguments: edits)
    func `an edit after signing says whose signatures fell and where the seal is off`(script: String, text: String)
        throws
    {
        let day = try signed()
        try day.workshop.shell("cp -r repo kept; \(script)")
        try expectEdited(day, saying: text)
        try day.workshop.shell("rm -r repo; mv kept repo")
        #expect(try day.sign("second-director").status == 0, "put back as it was")
    }

    @Test func `an edit is kept by signing anew`() throws {
        let day = try signed()
        try day.workshop.shell("sed -i 's/title: \"/title: \"The /' repo/policy/amendment.yaml")
        try expectEdited(day, saying: "remove the folder `genesis`, give `akkoord init DIR` again")
        try day.workshop.shell("rm -r repo/genesis")
        #expect(try day.workshop.akkoord("init repo", now: "2021-01-04T09:00:00Z").status == 0)
        for name in day.names { #expect(try day.sign(name).status == 0) }
        #expect(try day.commit().status == 0)
    }
}
