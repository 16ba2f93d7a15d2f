import Foundation
import TestSupport
import Testing

/// `akkoord doctor`: every finding word for word, and the command it names tried.
@Suite struct DoctorTests {
    private func well() throws -> Workshop {
        let demo = try DemoCopy.make()
        let prepared = try demo.shell(DoctorCase.well)
        #expect(prepared.status == 0, "\(prepared.whole)")
        return demo
    }

    /// Runs it as the case says.
    private func doctor(_ each: DoctorCase, _ options: String, in demo: Workshop) throws -> Workshop.Outcome {
        var environment = each.environment
        if let path = environment["PATH"] { environment["PATH"] = demo.file(path) }
        return try demo.run(
            [Product.akkoord, "doctor"] + Workshop.words(options),
            environment: environment.merging(["AKKOORD_NOW": each.now]) { $1 })
    }

    private func rules(in text: String) throws -> Set<String> {
        let pattern = try Regex(#"\[([a-z]+\.[a-z-]+)\]\n"#, as: (Substring, Substring).self)
        return Set(text.matches(of: pattern).map { String($0.output.1) })
    }

    @Test func `mandates whose end would lock a procedure are told to whoever decides, and by the doctor since`() throws
    {
        let demo = try DemoCopy.make()
        let seats = [
            "voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder", "districtschef",
        ]
        let ends = seats.map { "--end-mandate \($0)/seat=2021-12-31" }.joined(separator: " ")
        let proposed = try demo.akkoord("propose register \(ends) --motivation Einde", by: "programmamanager")
        #expect(proposed.status == 0, "\(proposed.whole)")
        let rule = "[policy.lock-out-later]"
        #expect(try demo.akkoord("explain 2021-0005").errors.contains(rule))
        #expect(try !demo.akkoord("doctor").whole.contains(rule))
        for seat in seats.prefix(5) {
            let vote = try demo.akkoord("approve 2021-0005", by: seat)
            #expect(vote.status == 0 && vote.errors.contains(rule), "\(vote.whole)")
        }
        #expect(try demo.akkoord("enact 2021-0005", by: "secretaris-recorder").status == 0)
        #expect(try demo.akkoord("doctor").whole.contains(rule))
        let since = try demo.akkoord("doctor", now: "2022-02-01T09:00:00Z")
        #expect(since.whole.contains("[policy.lock-out]"), "\(since.whole)")
    }

    @Test func `where everything is as it should be, that is said`() throws {
        let demo = try well()
        let outcome = try demo.akkoord("doctor")
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.whole)")
        #expect(outcome.output.hasSuffix("\n\nEverything is as it should be.\n"), "\(outcome.whole)")
        let facts = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        let names = ["akkoord", "git", "ssh-keygen", "repository", "decisions", "origin", "objects", "disk"]
        #expect(facts.prefix(names.count) == names[...], "\(outcome.output)")
        #expect(outcome.output.contains("\ndecisions   @4 of 2021-05-04T09:00:00Z, verified\n"))
        let bare = try demo.shell("git clone -q --bare . ../bare.git && $AKKOORD -C ../bare.git doctor")
        #expect(bare.status == 0 && bare.output.contains(", bare\n"), "\(bare.whole)")
    }

    @Test(arguments: DoctorCase.all)
    func `what is wrong is said with its reason and the command that mends it`(_ each: DoctorCase) throws {
        let demo = try well()
        let prepared = try demo.shell(DoctorCase.prelude + each.prepare)
        #expect(prepared.status == 0, "\(each): \(prepared.whole)")
        let outcome = try doctor(each, each.options, in: demo)
        #expect(outcome.status == each.status, "\(outcome.whole)")
        #expect(try rules(in: outcome.errors).subtracting(each.also) == [each.rule], "\(outcome.whole)")
        let text = RefusalGalleryTests.plain(outcome.errors, in: demo)
        try Expected.check("exit \(outcome.status)\n" + text, "doctor/\(each).txt")
        try checkDutch(each, outcome, in: demo)
        guard each.mends else { return }
        let hint = try #require(
            outcome.errors.split(separator: "\n").first { $0.hasPrefix("  hint: ") }.map { $0.dropFirst(8) })
        let command = hint.split(separator: #/; or drop (?:it|them): /#).last ?? hint
        let path = try demo.shell("mkdir -p ../bin && ln -sf \"$AKKOORD\" ../bin/akkoord && cd ../bin && pwd").output
        let mended = try demo.shell(
            "export PATH=\"\(path.dropLast()):$PATH\"\n\(command)", environment: ["AKKOORD_NOW": each.now])
        #expect(mended.status == 0, "\(command): \(mended.whole)")
        let after = try doctor(each, "", in: demo)
        #expect(try !rules(in: after.errors).contains(each.rule), "\(command): \(after.whole)")
    }

    private func checkDutch(_ each: DoctorCase, _ english: Workshop.Outcome, in demo: Workshop) throws {
        let dutch = try doctor(each, each.options + " --lang nl", in: demo)
        #expect(dutch.status == english.status, "\(dutch.whole)")
        #expect(try rules(in: dutch.errors) == rules(in: english.errors), "\(dutch.whole)")
        #expect(!["error: ", "notice: ", "hint: "].contains(where: dutch.errors.contains), "\(dutch.whole)")
        let text = RefusalGalleryTests.plain(dutch.errors, in: demo)
        try Expected.check("exit \(dutch.status)\n" + text, "doctor-nl/\(each).txt")
    }

    @Test func `every rule has a case, and every case its text`() throws {
        let listed = try Workshop().akkoord("doctor --list").output.split(separator: "\n").map(String.init)
        #expect(listed == listed.sorted())
        let shown = Set(DoctorCase.all.map(\.rule))
        // These need a disk or an owner of their own, below.
        let elsewhere: Set = ["disk.space", "repository.foreign-folder", "repository.owner"]
        #expect(Set(listed).subtracting(shown) == elsewhere)
        let texts = Set(DoctorCase.all.map { "\($0).txt" })
        #expect(Set(Expected.names(in: "doctor")) == texts)
        #expect(Set(Expected.names(in: "doctor-nl")) == texts)
    }

    @Test func `JSON keeps its shape, also where there is no repository`() throws {
        let demo = try well()
        try demo.shell("git remote remove origin; git tag -d versions/v1; mkdir -p ../nowhere")
        for line in ["doctor --json", "doctor --json --pack", "-C ../nowhere doctor --json"] {
            let outcome = try demo.akkoord(line)
            #expect(outcome.errors == "", "\(line): \(outcome.whole)")
            let script = """
                import json, sys, jsonschema
                shape = json.load(open("\(Product.checkout)/Schemas/output-doctor.schema.json"))
                output = json.loads(sys.argv[1])
                jsonschema.Draft202012Validator(shape, format_checker=jsonschema.FormatChecker()).validate(output)
                print(output["sound"], output["undecided"], len(output["findings"]), output.get("packed", "-"))
                """
            let read = try demo.run([Judges.python, "-c", script, outcome.output])
            let expected = [
                "doctor --json": "True False 2 -\n", "doctor --json --pack": "True False 2 319\n",
                "-C ../nowhere doctor --json": "False True 1 -\n",
            ]
            #expect(read.output == expected[line], "\(line): \(read.whole)")
        }
    }

    @Test func `a password in the address of origin is not shown`() throws {
        let demo = try well()
        try demo.git("remote set-url origin https://somebody:secret@example.invalid/plan.git")
        for line in ["doctor", "doctor --json"] {
            let outcome = try demo.akkoord(line)
            #expect(outcome.output.contains("https://somebody@example.invalid/plan.git"), "\(outcome.whole)")
            #expect(!outcome.output.contains("secret"))
        }
    }

    @Test func `packing leaves a repository that verifies, and every clone of it too`() throws {
        let demo = try well()
        let head = try demo.head
        let packed = try demo.akkoord("doctor --pack")
        #expect(packed.status == 0 && packed.output.contains("0 in files of their own, 1 pack; "), "\(packed.whole)")
        #expect(try demo.head == head)
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try demo.git("fsck --strict --no-dangling").whole == "exit 0\n--- stdout\n--- stderr\n")
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").status == 0)
        let clone = try demo.shell("git clone -q --no-local . ../clone && cd ../clone && $AKKOORD verify")
        #expect(clone.status == 0 && clone.output.contains("up to @5"), "\(clone.whole)")
    }

    @Test func `packing waits for no reader and hides nothing from one`() throws {
        let demo = try well()
        let script = """
            for n in 1 2 3 4 5; do (for i in 1 2 3 4; do $AKKOORD verify >/dev/null 2>>../errors || echo failed; done) & done
            $AKKOORD doctor --pack >/dev/null; wait
            """
        let outcome = try demo.shell(script)
        let errors = try demo.text("../errors")
        #expect(outcome.output == "" && errors == "", "\(outcome.whole)\(errors)")
    }

    @Test func `while another writes, packing is refused and nothing is changed`() throws {
        let demo = try well()
        let holding = "exec 9<>.git/akkoord/lock; flock 9; $AKKOORD doctor --pack"
        let outcome = try demo.shell(holding)
        #expect(outcome.status == 2 && outcome.errors.contains("is writing to this repository"), "\(outcome.whole)")
        #expect(try demo.git("count-objects -v").output.contains("packs: 0\n"))
    }

    @Test func `main that went apart follows origin's as told, and ours stays on a branch`() throws {
        let demo = try well()
        let script =
            DoctorCase.prelude + "decide 1000; git push -q origin main; git reset -q --hard main~1; decide 2000"
        #expect(try demo.shell(script).status == 0)
        let (ours, theirs) = (try demo.head, try demo.git("rev-parse origin/main").output)
        let told = try demo.akkoord("doctor").errors
        let hint = try #require(told.split(separator: "\n").first { $0.hasPrefix("  hint: agree ") })
        let command = try #require(hint.split(separator: ": ").last)
        let followed = try demo.shell(String(command))
        #expect(followed.status == 0, "\(command): \(followed.whole)")
        #expect(try demo.head == theirs)
        #expect(try demo.git("branch --contains \(ours.dropLast())").output.contains("kept-main-"))
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try !demo.akkoord("doctor").errors.contains("[main."))
    }

    // MARK: Machines

    @Test func `a repository of another user is not opened, and folders of others are named`() throws {
        let demo = try well()
        guard try demo.shell("chown -R nobody .git").status == 0 else {
            return print("NOT RUN: owners: only root can give folders away")
        }
        try demo.shell("chown nobody .")
        let foreign = try demo.akkoord("doctor")
        #expect(foreign.status == 2 && foreign.errors.contains("[repository.owner]\n"), "\(foreign.whole)")
        #expect(foreign.errors.contains("  hint: sudo -u nobody akkoord doctor\n"), "\(foreign.errors)")
        try demo.shell("chown -R root . && chown -R nobody .git/objects/pack .git/refs/heads")
        let mixed = try demo.akkoord("doctor")
        #expect(mixed.status == 1 && mixed.errors.contains(" and 1 more, who"), "\(mixed.whole)")
        let hint = try #require(mixed.errors.split(separator: "\n").first { $0.hasPrefix("  hint: sudo ") })
        #expect(try demo.shell(String(hint.dropFirst("  hint: sudo ".count))).status == 0)
        #expect(try demo.akkoord("doctor").errors == "")
    }

    @Test(arguments: [("60m", 0), ("9m", 1)] as [(String, Int32)])
    func `a disk that is nearly full is told before it is full`(size: String, status: Int32) throws {
        let workshop = try Workshop(at: "disk")
        let mounted = try workshop.folder.run(["bash", "-c", "mkdir disk && mount -t tmpfs -o size=\(size) none disk"])
        guard mounted.status == 0 else {
            return print("NOT RUN: disk space: this machine does not let us mount (\(mounted.errors))")
        }
        defer { _ = try? workshop.folder.run(["umount", "-l", "disk"]) }
        try DemoCopy.copy(to: workshop.path)
        let outcome = try workshop.akkoord("-C demo doctor")
        #expect(outcome.status == status && outcome.errors.contains(" MiB are free"), "\(outcome.whole)")
        #expect(outcome.errors.contains("\(status == 0 ? "notice" : "error"): only "), "\(outcome.errors)")
        #expect(outcome.errors.contains("[disk.space]\n  hint: make room"))
    }
}
