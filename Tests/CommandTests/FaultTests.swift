import Foundation
import TestSupport
import Testing

/// A machine that fails: nothing half written, nothing lost, and the same command works when the fault is gone.
@Suite struct FaultTests {
    @Test func `where there is no repository every command says so`() throws {
        let workshop = try Workshop()
        for line in ["status", "verify", "proposals", "show", "explain 2021-0001", "diff v1", "check", "fmt"] {
            let outcome = try workshop.akkoord(line)
            #expect(
                outcome.status == 2 && outcome.errors.contains("[repository.none]\n  hint: "),
                "\(line): \(outcome.whole)")
        }
        let demo = try DemoCopy.make()
        try workshop.shell("cp \(demo.file(DemoCopy.key("wethouder"))) key")
        for line in [
            "approve 2021-0001", "enact 2021-0001", "retract 2021-0001",
            "propose increase werk --amount 5 --motivation Why",
        ] {
            let outcome = try workshop.akkoord("\(line) --key key")
            #expect(outcome.status == 2 && outcome.errors.contains("[repository.none]"), "\(line): \(outcome.whole)")
        }
    }

    @Test func `bytes that are no text are refused wherever they stand, and nothing is stored`() throws {
        let demo = try DemoCopy.make()
        let key = DemoCopy.key("wethouder")
        for words in [
            #"propose increase werk --amount 5 --motivation "$bad" --key \#(key)"#,
            #"propose increase werk --amount 5 --motivation="$bad" --key \#(key)"#,
            #"propose increase werk --amount 5 --motivation Why --title "$bad" --key \#(key)"#,
            #"status "$bad""#, #"-C "$bad" status"#, #"check "$bad""#, #""$bad""#,
        ] {
            let told = try demo.shell("bad=$(printf 'bad \\xff byte'); \"$AKKOORD\" \(words)")
            #expect(told.status == 64 && told.output == "", "\(words): \(told.whole)")
            #expect(told.errors.contains("[argument.utf8]\n  hint: "), "\(words): \(told.whole)")
            let named = ["--motivation", "--title", "-C"].first {
                words.contains("\($0) \"$bad") || words.contains("\($0)=")
            }
            #expect(named.map { told.errors.contains("of `\($0)`") } ?? true, "\(words): \(told.errors)")
        }
        #expect(try demo.git("for-each-ref refs/heads/proposals").output == "")
        let sound = try demo.shell(
            "\"$AKKOORD\" propose increase werk --amount 5 --motivation $'\\u00e9\\u00e9n' --key \(key)")
        #expect(sound.status == 0, "\(sound.whole)")
    }

    /// What can happen to the object of a file.
    static let damages: [(name: String, script: String, rule: String)] = [
        ("flipped", #"printf '\377' | dd of=$f bs=1 seek=15 conv=notrunc 2>/dev/null"#, "object.damaged"),
        ("cut", "head -c 12 $f > $f.short && mv -f $f.short $f", "object.damaged"),
        ("emptied", ": > $f", "object.damaged"),
        ("another's", "cp -f .git/objects/$(git rev-parse main:record.yaml | sed 's|..|&/|') $f", "object.damaged"),
        ("missing", "rm -f $f", "object.missing"),
    ]

    @Test(arguments: damages)
    func `a damaged or missing object is named, by every command, and blocks nothing for ever`(
        _ damage: (name: String, script: String, rule: String)
    ) throws {
        let demo = try DemoCopy.make()
        let prepare =
            "f=.git/objects/$(git rev-parse main:programme.yaml | sed 's|..|&/|'); chmod u+w $f; cp $f ../good; "
        try demo.shell(prepare + damage.script)
        let verified = try demo.akkoord("verify")
        #expect(verified.status == 1 && verified.errors.contains("[\(damage.rule)]\n  hint: "), "\(verified.whole)")
        #expect(verified.errors.contains(try objectID(demo).prefix(40)), "the object is named: \(verified.errors)")
        for line in [
            "status", "show", "diff v1",
            "propose increase werk --amount 5 --motivation Why --key \(DemoCopy.key("wethouder"))",
        ] {
            let outcome = try demo.akkoord(line)
            #expect(outcome.status == 1 && outcome.errors.contains("[\(damage.rule)]"), "\(line): \(outcome.whole)")
            #expect(outcome.output == "")
        }
        #expect(try demo.git("for-each-ref refs/heads/proposals").output == "")
        try demo.shell("f=.git/objects/$(git rev-parse main:programme.yaml | sed 's|..|&/|'); cp -f ../good $f")
        #expect(try demo.akkoord("verify").status == 0)
    }

    private func objectID(_ demo: Workshop) throws -> String { try demo.git("rev-parse main:programme.yaml").output }

    @Test func `a proposal whose branch is damaged hides no other and can be told apart`() throws {
        let demo = try DemoCopy.make()
        let first = try demo.proposeTransfer()
        let second = try demo.proposeTransfer("1000")
        try demo.shell("f=.git/objects/$(git rev-parse proposals/\(first) | sed 's|..|&/|'); rm -f $f")
        let outcome = try demo.akkoord("proposals")
        #expect(outcome.status == 1 && outcome.output.contains(second), "\(outcome.whole)")
        #expect(outcome.errors.contains("[object.missing]"), "\(outcome.whole)")
        var outputs: [(schema: String, output: String)] = []
        for line in ["proposals", "pending", "status"] {
            let told = try demo.akkoord(line)
            #expect(told.status == 1, "\(line): \(told.whole)")
            #expect(
                told.output.contains("\(first) is open and damaged, and cannot be shown.\n"), "\(line): \(told.whole)")
            let json = try demo.akkoord("\(line) --json")
            #expect(json.status == 1 && json.output.contains("\"rule\": \"object.missing\""), "\(line): \(json.whole)")
            #expect(json.output.contains("\"decision\": \"\(first)\""), "\(line): \(json.whole)")
            outputs.append((schema: line, output: json.output))
        }
        try JSONShapes.expectFit(outputs, in: demo)
        #expect(try demo.akkoord("status \(first)").status == 1)
        #expect(try demo.akkoord("verify").status == 0, "a proposal has no authority")
    }

    // MARK: What cannot be read

    @Test func `every thing of the wrong kind has a rule and a way out of its own`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(
            "mkfifo pipe.yaml; ln -s programme.yaml link.yaml; head -c 70000000 /dev/zero > large.yaml; mkdir folder.yaml"
        )
        for (line, rule) in [
            ("check pipe.yaml --kind domain", "file.not-plain"), ("check link.yaml --kind domain", "file.link"),
            ("check large.yaml --kind domain", "file.too-large"),
        ] {
            let told = try demo.akkoord(line)
            #expect(told.status == 2 && told.errors.contains("[\(rule)]\n  hint: "), "\(line): \(told.whole)")
            #expect(!told.errors.contains("half written"), "nothing was to be written: \(told.errors)")
        }
    }

    @Test func `a repository of a format of its own, and none at all, are told without words of a library`() throws {
        let workshop = try Workshop()
        try workshop.shell("git init -q --object-format=sha256 later; mkdir none")
        let later = try workshop.akkoord("verify", in: "later")
        #expect(later.status == 2 && later.errors.contains("[repository.unsupported]\n  hint: "), "\(later.whole)")
        let none = try workshop.akkoord("verify", in: "none")
        #expect(
            none.status == 2
                && none.errors.hasPrefix(
                    "error: there is no git repository in this folder, nor above it [repository.none]"),
            "\(none.whole)")
    }

    /// Data of a repository that is wrong, whatever it is: exit code 1.
    @Test(arguments: [
        ("garbage in main", "echo garbage > .git/refs/heads/main", "reference.damaged"),
        ("an empty main", ": > .git/refs/heads/main", "reference.damaged"),
        (
            "main as another name", "git branch other; git symbolic-ref refs/heads/main refs/heads/other",
            "reference.damaged"
        ),
        (
            "garbage among packed references", "git pack-refs --all; echo garbage >> .git/packed-refs",
            "reference.damaged"
        ),
        (
            "an object that is a link",
            "f=.git/objects/$(git rev-parse main | sed 's|..|&/|'); mv $f ../o; ln -s $PWD/../o $f", "object.damaged"
        ),
        (
            "an object that is a folder", "f=.git/objects/$(git rev-parse main | sed 's|..|&/|'); rm -f $f; mkdir $f",
            "object.damaged"
        ),
    ])
    func `wrong data is 1, never a failing machine`(_ damage: (name: String, script: String, rule: String)) throws {
        let demo = try DemoCopy.make()
        try demo.shell(damage.script)
        for line in ["verify", "status", "show"] {
            let told = try demo.akkoord(line)
            #expect(
                told.status == 1 && told.errors.contains("[\(damage.rule)]\n  hint: "),
                "\(damage.name): \(line): \(told.whole)")
        }
    }

    @Test func `an answer that cannot be written is told in a sentence of ours, and is no success`() throws {
        let demo = try DemoCopy.make()
        for (end, reason) in [("> /dev/full", "No space left on device"), (">&-", "it is closed")] {
            let told = try demo.shell("\"$AKKOORD\" verify \(end)")
            #expect(
                told.status == 2
                    && told.errors == "akkoord: the answer could not be written to standard output: \(reason)\n",
                "\(told.whole)")
        }
        #expect(try demo.shell("\"$AKKOORD\" verify 2>&-").status == 0)
        #expect(try demo.akkoord("verify").status == 0, "nothing was written where it does not belong")
    }

    @Test func `a clock that cannot be read is refused by every command`() throws {
        let demo = try DemoCopy.make()
        for line in [
            "verify", "status", "check", "fmt --check", "show", "diff v1", "explain 2021-0001", "schema", "doctor",
        ] {
            let told = try demo.akkoord(line, now: "x")
            #expect(told.status == 2 && told.errors.contains("[clock.format]\n  hint: "), "\(line): \(told.whole)")
            #expect(told.output == "", "\(line): \(told.whole)")
        }
    }

    // MARK: Disks

    @Test func `a demonstration that finds no room says what to remove`() throws {
        try withDisk("demonstration", size: "1m") { workshop in
            let told = try workshop.akkoord("demo here")
            #expect(told.status == 2 && told.errors.contains("[demo.unfinished]"), "\(told.whole)")
            #expect(told.errors.contains("then remove what was made: rm -r here\n"), "\(told.whole)")
            #expect(!told.errors.contains("half written"))
        }
    }

    /// Runs a test in a small file system of its own, or says that this machine does not allow it.
    private func withDisk(_ name: String, size: String, _ body: (Workshop) throws -> Void) throws {
        let workshop = try Workshop(at: "disk")
        let mounted = try workshop.folder.run(["bash", "-c", "mkdir disk && mount -t tmpfs -o size=\(size) none disk"])
        guard mounted.status == 0 else {
            return print("NOT RUN: \(name): this machine does not let us mount (\(mounted.errors))")
        }
        defer { _ = try? workshop.folder.run(["umount", "-l", "disk"]) }
        try body(workshop)
    }

    private static let commands: [(line: String, key: String)] = [
        ("propose increase werk --amount 5 --motivation Why", "wethouder"), ("approve 2021-0006", "districtschef"),
        ("enact 2021-0005", "secretaris-recorder"),
        ("retract 2021-0006", "corporatiebestuurder"),
    ]

    /// Puts a demonstration on the disk: 2021-0005 is certain, 2021-0006 is open.
    private func prepare(_ workshop: Workshop) throws {
        let demo = try DemoCopy.make()
        try demo.approveByAll(try demo.proposeTransfer())
        _ = try demo.proposeTransfer("1000")
        try workshop.run(["cp", "-a", demo.path, "."])
    }

    @Test func `on a read-only disk nothing is written, reading works, and every writing command says why`() throws {
        try withDisk("read-only folder", size: "32m") { workshop in
            try prepare(workshop)
            #expect(try workshop.folder.run(["mount", "-o", "remount,ro", "disk"]).status == 0)
            for line in ["verify", "status", "show", "explain 2021-0006", "diff v1", "check"] {
                let outcome = try workshop.akkoord("-C demo \(line)")
                #expect(outcome.status == (line == "diff v1" ? 1 : 0), "\(line): \(outcome.whole)")
            }
            for command in Self.commands {
                let outcome = try workshop.akkoord(
                    "-C demo \(command.line) --key .git/akkoord/demo-keys/\(command.key)")
                #expect(
                    outcome.status == 2 && outcome.errors.lowercased().contains("read-only"),
                    "\(command.line): \(outcome.whole)")
                #expect(outcome.errors.contains("  hint: "), "\(outcome.whole)")
            }
            #expect(try workshop.folder.run(["mount", "-o", "remount,rw", "disk"]).status == 0)
            try afterwards(workshop)
        }
    }

    @Test func `on a full disk nothing is half written, and with space the same command works`() throws {
        for spare in [0, 12, 40] {
            try withDisk("full disk", size: "8m") { workshop in
                try prepare(workshop)
                // Small objects first fill what the last block leaves.
                try workshop.shell("dd if=/dev/zero of=filler bs=1k 2>/dev/null; truncate -s -\(spare)k filler")
                for command in Self.commands {
                    let outcome = try workshop.akkoord(
                        "-C demo \(command.line) --key .git/akkoord/demo-keys/\(command.key)")
                    #expect([0, 2].contains(outcome.status), "\(spare)k: \(command.line): \(outcome.whole)")
                    if outcome.status == 2 {
                        #expect(
                            outcome.errors.lowercased().contains("no space left"),
                            "\(spare)k: \(command.line): \(outcome.whole)")
                    }
                    #expect(try workshop.akkoord("-C demo verify").status == 0, "\(spare)k: \(command.line)")
                    let fsck = try workshop.git("-C demo fsck --strict --no-dangling")
                    #expect(fsck.status == 0, "\(spare)k: \(command.line): \(fsck.whole)")
                }
                try workshop.shell("rm filler")
                try afterwards(workshop)
            }
        }
    }

    /// With the fault gone, everything still missing can be done, and nothing was lost.
    private func afterwards(_ workshop: Workshop) throws {
        for command in Self.commands {
            let outcome = try workshop.akkoord("-C demo \(command.line) --key .git/akkoord/demo-keys/\(command.key)")
            let wasDone = [
                "vote.repeated", "vote.too-early", "proposal.retracted", "proposal.closed", "vote.retracted",
            ].contains { outcome.errors.contains("[\($0)]") }
            #expect(outcome.status == 0 || wasDone, "\(command.line): \(outcome.whole)")
        }
        #expect(try workshop.akkoord("-C demo verify").output.contains("6 decisions"))
        #expect(try workshop.git("-C demo fsck --strict --no-dangling").whole == "exit 0\n--- stdout\n--- stderr\n")
        #expect(try workshop.git("-C demo status --porcelain").output == "")
    }

    @Test func `while git holds the index a decision is recorded all the same, and the files follow later`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        try demo.shell("touch .git/index.lock")
        let outcome = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        #expect(outcome.status == 0 && outcome.output.hasPrefix("@5 \(id) adopted "), "\(outcome.whole)")
        #expect(
            outcome.errors.contains("[repository.behind]\n  hint: ") && outcome.errors.contains("index.lock"),
            "\(outcome.errors)")
        #expect(try demo.akkoord("verify").status == 0)
        try demo.shell("rm .git/index.lock")
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").errors.contains("[proposal.closed]"))
        #expect(try demo.git("status --porcelain").output == "")
    }
}
