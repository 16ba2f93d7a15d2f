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
        #expect(
            outcome.status == 0 && outcome.output.contains(second) && !outcome.output.contains(first),
            "\(outcome.whole)")
        #expect(outcome.errors.contains("[object.missing]"), "\(outcome.whole)")
        #expect(try demo.akkoord("status \(first)").status == 1)
        #expect(try demo.akkoord("verify").status == 0, "a proposal has no authority")
    }

    // MARK: Disks

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
