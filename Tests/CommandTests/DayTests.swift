import Foundation
import TestSupport
import Testing

/// A day in the life of a repository: from the founding to the proof, as people type it.
@Suite struct DayTests {
    @Test func `founders with keys of ssh-keygen found, decide and prove, in a working copy and in a bare clone`()
        throws
    {
        let day = try Founders(
            "heerlen-noord", recorder: "secretaris", recovery: ["voorzitter", "wethouder", "rijksvertegenwoordiger"])
        let workshop = day.workshop
        try found(day)

        // A proposal that is adopted.
        let line =
            "propose transfer --from veiligheid --to gezondheid --amount 500.000 --motivation 'Vroeg beginnen helpt.'"
        let proposed = try day.akkoord(line, by: "zorgbestuurder")
        #expect(proposed.status == 0 && proposed.output == "2021-0001\n", "\(proposed.whole)")
        #expect(proposed.errors.contains("five hundred thousand euro"))
        #expect(
            try day.akkoord("approve 2021-0001", by: "voorzitter").status == 1,
            "the board waits for the consent of the executor")
        #expect(try day.akkoord("approve 2021-0001", by: "secretaris:recorder").errors.contains("[key.class]"))
        #expect(
            try day.akkoord("approve 2021-0001 --as voorzitter", by: "districtschef").errors.contains("[key.foreign]"))
        #expect(try day.akkoord("approve 2021-0001", by: "districtschef").status == 0)
        #expect(try day.akkoord("reject 2021-0001", by: "voorzitter").status == 0)
        #expect(try day.akkoord("abstain 2021-0001", by: "wethouder").status == 0)
        #expect(try day.akkoord("withdraw 2021-0001", by: "voorzitter").status == 0)
        #expect(try day.akkoord("enact 2021-0001", by: "secretaris:recorder").status == 1, "not decided yet")
        for member in ["voorzitter", "schoolbestuurder", "corporatiebestuurder", "zorgbestuurder"] {
            #expect(try day.akkoord("approve 2021-0001", by: member).status == 0, "\(member)")
        }
        #expect(try workshop.akkoord("proposals", in: "repo").output.contains("adopted (akkoord enact)"))
        #expect(try day.akkoord("enact 2021-0001", by: "voorzitter").status == 1, "a member's key records nothing")
        let enacted = try day.akkoord("enact 2021-0001", by: "secretaris:recorder")
        #expect(enacted.status == 0 && enacted.output.hasPrefix("@1 2021-0001 adopted "), "\(enacted.whole)")
        #expect(try day.akkoord("enact 2021-0001", by: "secretaris:recorder").errors.contains("[proposal.closed]"))

        // One that is retracted, in a bare clone.
        try workshop.git("clone -q --bare repo bare.git")
        let second = try day.akkoord(
            "propose increase werk --amount 1 --motivation Proef", by: "corporatiebestuurder", in: "bare.git")
        let id = "2021-woningcorporatie-0002"
        #expect(second.output == "\(id)\n", "\(second.whole)")
        #expect(try day.akkoord("retract \(id)", by: "corporatiebestuurder", in: "bare.git").status == 0)
        #expect(
            try day.akkoord("enact \(id)", by: "secretaris:recorder", in: "bare.git").output.hasPrefix(
                "@2 \(id) retracted "))

        for place in ["repo", "bare.git"] { try isSound(workshop, place) }
        #expect(try workshop.akkoord("diff v1", in: "repo").status == 1)
        #expect(try workshop.akkoord("diff v1 main", in: "bare.git").output.contains("+500,000"))
        #expect(try workshop.akkoord("show gezondheid", in: "repo").output.contains("€20,813,455"))
        #expect(try workshop.git("-C repo status --porcelain").output == "")
    }

    private func found(_ day: Founders) throws {
        let prepared = try day.prepare()
        #expect(prepared.status == 0, "\(prepared.errors)")
        #expect(try day.commit().errors.contains("[genesis.unsigned]"), "nobody has signed")
        for (index, name) in day.names.enumerated() {
            let signed = try day.sign(name)
            let left = day.names.count - index - 1
            #expect(
                signed.status == 0 && signed.errors.contains(left == 0 ? "All have signed." : "\(left) key"),
                "\(signed.whole)")
        }
        let committed = try day.commit()
        #expect(committed.status == 0 && committed.output.hasPrefix("@0 genesis "), "\(committed.whole)")
        #expect(try day.workshop.akkoord("check", in: "repo").status == 0)
        try isSound(day.workshop, "repo")
    }

    private func isSound(_ workshop: Workshop, _ place: String) throws {
        #expect(try workshop.akkoord("verify", in: place).status == 0)
        let fsck = try workshop.git("fsck --strict --no-dangling", in: place)
        #expect(fsck.status == 0 && fsck.output == "", "\(fsck.whole)")
        let signers =
            "git show main:register/allowed_signers > /tmp/signers.$$; git -c gpg.ssh.allowedSignersFile=/tmp/signers.$$ log --format=%G? main | sort -u; rm /tmp/signers.$$"
        #expect(try workshop.shell(signers, in: place).output == "G\n")
    }

    @Test func `the blank template founds a programme in English`() throws {
        let day = try Founders("blank", recorder: "secretary", recovery: ["chair", "second-director"])
        #expect(try day.prepare().status == 0)
        for name in day.names { _ = try day.sign(name) }
        #expect(try day.commit().status == 0)
        let line =
            "propose increase first-theme --period p2026-2029 --status indicative --amount 1000 --motivation Start"
        #expect(try day.akkoord(line, by: "first-director", now: "2026-02-01T09:00:00Z").output == "2026-0001\n")
        #expect(try day.workshop.akkoord("status", in: "repo").output.contains("Raise First theme by €1,000"))
        #expect(try day.workshop.akkoord("verify", in: "repo").status == 0)
    }

    @Test func `preparing can be repeated until somebody signs`() throws {
        let day = try Founders("blank", recorder: "secretary", recovery: ["chair", "second-director"])
        #expect(try day.prepare().status == 0)
        let edit = "cd repo && sed -i 's/Name of the programme/Our programme/' programme.yaml"
        #expect(try day.workshop.shell(edit).status == 0)
        #expect(try day.workshop.akkoord("init repo").status == 0)
        #expect(try day.sign("chair").status == 0)
        #expect(try day.workshop.akkoord("init repo").errors.contains("[init.signed]"))
        #expect(try day.workshop.shell(edit + "; sed -i 's/Our/Their/' programme.yaml").status == 0)
        #expect(try day.sign("secretary").status == 1, "edited after the first signature")
    }

    /// With the keys of the demonstration everything is the same to the letter.
    @Test func `a day reads as stored`() throws {
        let demo = try DemoCopy.make()
        var transcript = ""
        for line in Self.lines {
            let words = line.split(separator: "|", maxSplits: 1).map(String.init)
            let outcome = try words.count == 2 ? demo.akkoord(words[1], by: words[0]) : demo.akkoord(line)
            transcript += "$ akkoord \(words.count == 2 ? "\(words[1]) --key \(words[0])" : line)\n\(outcome.whole)\n"
        }
        try Expected.check(RefusalGalleryTests.plain(transcript, in: demo), "day.txt")
    }

    private static let lines = [
        "corporatiebestuurder|propose transfer --from veiligheid --to wonen --amount 1.250.000,50 --motivation 'Huizen eerst.'",
        "status", "status 2021-0005", "districtschef|approve 2021-0005 --dry-run", "districtschef|approve 2021-0005",
        "districtschef|reject 2021-0005", "districtschef|reject 2021-0005 --step stuurgroep-twee-derde",
        "voorzitter|abstain 2021-0005", "wethouder|approve 2021-0005",
        "wethouder|withdraw 2021-0005", "wethouder|approve 2021-0005",
        "proposals --lang nl", "zorgbestuurder|approve 2021-0005", "schoolbestuurder|approve 2021-0005",
        "corporatiebestuurder|approve 2021-0005",
        "rijksvertegenwoordiger|approve 2021-0005", "explain 2021-0005", "explain 2021-0005 --lang nl",
        "secretaris-recorder|enact 2021-0005", "proposals",
        "proposals --all", "show", "show wonen --at v1", "show wonen", "show members", "diff 2021-0004", "diff v1 v1",
        "diff @1 2021-03-03 --all", "verify", "status",
    ]

    /// The environment asks for Dutch, as that of most readers does.
    @Test func `a day in Dutch reads as stored`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("cp programme.yaml mine.yaml; sed -i 's/$/ /' mine.yaml; mkdir taken; touch taken/letter")
        var transcript = ""
        for line in Self.dutchLines {
            let words = line.split(separator: "|", maxSplits: 1).map(String.init)
            let key = words.count == 2 ? " --key \(DemoCopy.key(words[0]))" : ""
            let outcome = try demo.akkoord((words.last ?? "") + key, environment: ["LC_ALL": "nl_NL.UTF-8"])
            transcript += "$ akkoord \(words.last ?? "")\(key)\n\(outcome.whole)\n"
        }
        try Expected.check(RefusalGalleryTests.plain(transcript, in: demo), "day-nl.txt")
    }

    private static let dutchLines = [
        "corporatiebestuurder|propose transfer --from veiligheid --to wonen --amount 1.250.000,50 --motivation 'Huizen eerst.'",
        "status", "districtschef|approve 2021-0005 --dry-run", "districtschef|approve 2021-0005",
        "voorzitter|abstain 2021-0005", "voorzitter|withdraw 2021-0005", "explain 2021-0005",
        "secretaris-recorder|enact 2021-0005", "corporatiebestuurder|retract 2021-0005", "status 2021-0005",
        "secretaris-recorder|enact 2021-0005", "proposals --all", "show veiligheid", "show members", "diff v1",
        "version list", "version show v1", "agreement list", "check", "fmt --check mine.yaml --kind programme",
        "fmt mine.yaml --kind programme", "check mine.yaml --kind programme", "demo taken", "verify",
        "status 2021-0009 --json", "status 2021-0009 --json --lang nl", "status 2021-0009 --lang en",
    ]

    @Test func `founders are guided in Dutch`() throws {
        let day = try Founders("blank", recorder: "secretary", recovery: ["chair", "second-director"])
        let dutch = ["AKKOORD_LANG": "nl"]
        let founders = day.names.map { "--founder \($0)=keys/\($0).pub" }.joined(separator: " ")
        let prepared = try day.workshop.akkoord("init repo --from blank \(founders)", environment: dutch)
        #expect(prepared.errors.contains("\nKlaargezet. Nu tekent elke oprichter: akkoord init repo --sign --key "))
        #expect(prepared.errors.contains(": let op: dit bestand en nog 17 zeggen nog wat het sjabloon er "))
        let signed = try day.workshop.akkoord("init repo --sign --key keys/chair", environment: dutch)
        #expect(signed.errors.contains("U tekent de oprichting van repository sha256:"), "\(signed.errors)")
        #expect(signed.errors.contains("Getekend. Er moeten nog \(day.names.count - 1) sleutels tekenen."))
    }

    @Test func `-C means the same before and after the subcommand`() throws {
        let demo = try DemoCopy.make()
        let key = "--key \(DemoCopy.key("corporatiebestuurder"))"
        let pairs = [
            ("status", ""), ("verify", "--json"), ("show", "veiligheid"), ("check", "plan/stated.yaml"),
            ("fmt", "--check"), ("schema", "theme"),
        ]
        for (command, rest) in pairs {
            let before = try demo.akkoord("-C ../demo/.git/.. \(command) \(rest)", in: "home")
            let after = try demo.akkoord("\(command) \(rest) -C ../demo/.git/..", in: "home")
            #expect(before.whole == after.whole, "\(command)")
            #expect(before.status == 0, "\(before.whole)")
        }
        let proposal = "propose increase werk --amount 5 --motivation Waarom \(key)"
        #expect(try demo.akkoord("-C ../demo \(proposal)", in: "home").output == "2021-0005\n")
        let after = try demo.akkoord("\(proposal) -C ../demo", in: "home")
        #expect(after.output == "2021-0006\n", "a key is looked for from the same folder: \(after.whole)")
    }

    @Test(arguments: [
        "", "nonsense", "approve", "approve 2021-0004 --nonsense", "demo a b", "status --lang fr",
        "init d --sign --commit", "propose split werk", "verify --repository abc", "verify --record 4",
    ])
    func `wrong use exits 64 and says how`(_ line: String) throws {
        let outcome = try Workshop().akkoord(line)
        #expect(outcome.status == (line.isEmpty ? 0 : 64), "\(outcome.whole)")
        #expect((outcome.output + outcome.errors).contains("akkoord"))
    }
}
