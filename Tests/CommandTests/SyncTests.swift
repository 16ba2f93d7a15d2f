import Foundation
import TestSupport
import Testing

/// Clones that record apart and meet again, through a shared repository and stock git.
@Suite struct SyncTests {
    /// Two clones, `one` and `two`, of one shared repository.
    struct Meeting {
        let workshop: Workshop

        init() throws {
            workshop = try DemoCopy.make()
            let made = try workshop.shell(
                "git clone -q --bare --single-branch --branch main . ../server.git; for name in one two; do git clone -q ../server.git ../$name; done"
            )
            #expect(made.status == 0, "\(made.whole)")
        }

        func akkoord(
            _ line: String, in place: String, by member: String? = nil, now: String = Workshop.now
        ) throws -> Workshop.Outcome {
            let key = member.map { " --key \(workshop.file(DemoCopy.key($0)))" } ?? ""
            return try workshop.akkoord(line + key, now: now, in: place)
        }

        func git(_ line: String, in place: String) throws -> Workshop.Outcome {
            try workshop.shell("git \(line)", in: place)
        }

        /// What the programme manager has approved.
        func approved(_ amount: Int, to line: String = "gezondheid", in place: String) throws -> String {
            let words =
                "propose transfer --from veiligheid --to \(line) --amount \(amount) --title 'Van \(place)' --motivation Waarom"
            // Two clones of one party would give one id.
            let proposer = place == "one" ? "zorgbestuurder" : "wethouder"
            let id = try akkoord(words, in: place, by: proposer).output.trimmingCharacters(in: .newlines)
            let told = try akkoord("approve \(id)", in: place, by: "programmamanager")
            #expect(told.status == 0, "\(told.whole)")
            return id
        }

        @discardableResult
        func enact(_ id: String, in place: String) throws -> Workshop.Outcome {
            let told = try akkoord("enact \(id)", in: place, by: "secretaris-recorder")
            #expect(told.status == 0, "\(told.whole)")
            return told
        }

        func push(_ place: String) throws {
            let pushed = try git("push -q origin main", in: place)
            #expect(pushed.status == 0, "\(pushed.whole)")
        }

        func sync(_ place: String, by member: String? = nil) throws -> Workshop.Outcome {
            let fetched = try git("fetch -q origin", in: place)
            #expect(fetched.status == 0, "\(fetched.whole)")
            return try akkoord("sync", in: place, by: member)
        }

        func head(_ place: String) throws -> String { try git("rev-parse main", in: place).output }

        func statements(of id: String, at commit: String, in place: String) throws -> String {
            let rest = id.dropFirst(5)
            let listed = try git("ls-tree -r \(commit) proposals/2021/00/\(rest)/statements", in: place)
            #expect(listed.status == 0 && !listed.output.isEmpty, "\(listed.whole)")
            return listed.output
        }

        func expectSound(_ places: String...) throws {
            for place in places {
                let verified = try akkoord("verify", in: place)
                #expect(verified.status == 0, "\(place): \(verified.whole)")
                #expect(try git("status --porcelain", in: place).output == "", "\(place)")
            }
        }
    }

    private static let half = """
        format: 1
        operations:
          - operation: transfer
            from: veiligheid
            to: gezondheid
            period: p2021-2025
            status: indicative
            amount: "25000.00"

        """

    @Test func `judged anew, an amendment waits for a sub-amendment that is open at the shared repository`() throws {
        let meeting = try Meeting()
        let words = "propose transfer --from veiligheid --to gezondheid --amount 50000 --motivation Zorg"
        let id = try meeting.akkoord(words, in: "one", by: "zorgbestuurder").output.trimmingCharacters(in: .newlines)
        let push = "push -q origin refs/heads/proposals/*:refs/heads/proposals/*"
        #expect(try meeting.git(push, in: "one").status == 0)
        // There it is amended, and another is recorded.
        _ = try meeting.sync("two")
        try meeting.workshop.write(Self.half, to: "half.yaml")
        let amend = "propose sub-amendment \(id) --file \(meeting.workshop.file("half.yaml")) --motivation Half"
        let sub = try meeting.akkoord(amend, in: "two", by: "schoolbestuurder")
        #expect(sub.status == 0, "\(sub.whole)")
        try meeting.enact(meeting.approved(10_000, in: "two"), in: "two")
        #expect(
            try meeting.git("push -q origin main refs/heads/proposals/*:refs/heads/proposals/*", in: "two").status == 0)
        // Here it is recorded by whoever has heard of neither.
        #expect(try meeting.akkoord("approve \(id)", in: "one", by: "programmamanager").status == 0)
        try meeting.enact(id, in: "one")
        let synced = try meeting.sync("one", by: "secretaris-recorder")
        #expect(synced.whole.contains("[subamendment.open]"), "\(synced.whole)")
        #expect(try meeting.head("one") == meeting.head("two"), "\(synced.whole)")
        #expect(try meeting.akkoord("proposals", in: "one").output.contains(id), "open again")
        try meeting.expectSound("one", "two")
    }

    @Test(arguments: [("one", "two"), ("two", "one")])
    func `whoever pushes first, the other is recorded on it with the same signatures`(first: String, second: String)
        throws
    {
        let meeting = try Meeting()
        let ids = try [first: meeting.approved(1_000, in: first), second: meeting.approved(2_000, in: second)]
        for (place, id) in ids { try meeting.enact(id, in: place) }
        try meeting.push(first)
        let (mine, theirs) = (try #require(ids[second]), try #require(ids[first]))
        let refused = try meeting.sync(second)
        #expect(refused.status == 1 && refused.errors.contains("[sync.parted]"), "\(refused.whole)")
        #expect(refused.errors.contains("parted after @4: only here is \(mine), only there \(theirs)"))
        let old = try meeting.head(second).trimmingCharacters(in: .newlines)
        let synced = try meeting.sync(second, by: "secretaris-recorder")
        #expect(synced.status == 0, "\(synced.whole)")
        #expect(synced.output.contains("\(mine) is recorded anew: adopted, @6 (was @5), with the same signatures."))
        #expect(synced.output.contains("git log refs/akkoord/before-sync/\(old.prefix(12))\n"))
        #expect(
            try meeting.statements(of: mine, at: old, in: second)
                == meeting.statements(of: mine, at: "main", in: second))
        #expect(
            try meeting.git("rev-parse refs/akkoord/before-sync/\(old.prefix(12))", in: second).output == old + "\n")
        try meeting.push(second)
        let followed = try meeting.sync(first)
        #expect(followed.output == "Main went on from @5 to @6.\n", "\(followed.whole)")
        #expect(try meeting.head(first) == meeting.head(second))
        #expect(
            try meeting.akkoord("show gezondheid", in: first).output
                == meeting.akkoord("show gezondheid", in: second).output)
        try meeting.expectSound("one", "two")
    }

    @Test func `what was decided on other facts is open again, with the fact and all that was signed`() throws {
        let meeting = try Meeting()
        let id = try meeting.approved(1_000, to: "kansrijk-van-start", in: "two")
        try meeting.enact(id, in: "two")
        let old = try meeting.head("two").trimmingCharacters(in: .newlines)
        let moving = try meeting.akkoord(
            "propose move kansrijk-van-start --to wonen --motivation Waarom", in: "one", by: "rijksvertegenwoordiger"
        ).output.trimmingCharacters(in: .newlines)
        for member in ["zorgbestuurder", "corporatiebestuurder"] {
            let told = try meeting.akkoord("approve \(moving) --step instemming", in: "one", by: member)
            #expect(told.status == 0, "\(told.whole)")
        }
        for member in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"] {
            let told = try meeting.akkoord("approve \(moving) --step stuurgroep", in: "one", by: member)
            #expect(told.status == 0, "\(told.whole)")
        }
        try meeting.enact(moving, in: "one")
        try meeting.push("one")
        let synced = try meeting.sync("two", by: "secretaris-recorder")
        #expect(synced.status == 1, "\(synced.whole)")
        #expect(synced.errors.contains("it is of the kind `between-domains` now"), "\(synced.errors)")
        #expect(synced.errors.contains("[decision.facts-moved]"))
        #expect(synced.output.contains("\(id) is open again, with all that was signed."))
        #expect(try meeting.head("two") == meeting.head("one"))
        let there = try meeting.statements(of: id, at: "proposals/\(id)", in: "two")
        #expect(try meeting.statements(of: id, at: old, in: "two") == there)
        for member in ["districtschef", "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"] {
            let told = try meeting.akkoord("approve \(id)", in: "two", by: member)
            #expect(told.status == 0, "\(told.whole)")
        }
        try meeting.enact(id, in: "two")
        try meeting.expectSound("one", "two")
    }

    @Test func `statements whose signers saw what is only here are never used on the shared history`() throws {
        let meeting = try Meeting()
        let other = try meeting.approved(500, in: "one")
        try meeting.enact(other, in: "one")
        try meeting.push("one")
        let sound = try meeting.approved(1_000, in: "two")
        try meeting.enact(sound, in: "two")
        let forked = try meeting.approved(2_000, in: "two")
        try meeting.enact(forked, in: "two")
        let old = try meeting.head("two").trimmingCharacters(in: .newlines)
        let synced = try meeting.sync("two", by: "secretaris-recorder")
        #expect(synced.status == 1 && synced.output.contains("\(sound) is recorded anew"), "\(synced.whole)")
        #expect(
            synced.errors.contains("\(forked): error: \(forked) cannot be decided on the shared history")
                && synced.errors.contains("[sync.not-heard]") && synced.errors.contains("a forked history"),
            "\(synced.errors)")
        #expect(try meeting.git("for-each-ref refs/heads/proposals", in: "two").output == "")
        #expect(
            try !meeting.statements(of: forked, at: "refs/akkoord/before-sync/\(old.prefix(12))", in: "two").isEmpty)
        try meeting.expectSound("two")
    }

    @Test func `what was decided on both sides is decided once`() throws {
        let meeting = try Meeting()
        let id = try meeting.approved(1_000, in: "one")
        try meeting.git("push -q origin proposals/\(id)", in: "one").expectDone()
        try meeting.git("fetch -q origin 'refs/heads/proposals/*:refs/heads/proposals/*'", in: "two").expectDone()
        try meeting.enact(id, in: "one")
        // At another moment, or the two would be one and the same commit.
        let later = try meeting.akkoord(
            "enact \(id)", in: "two", by: "secretaris-recorder", now: "2021-06-01T23:00:00Z")
        #expect(later.status == 0, "\(later.whole)")
        try meeting.push("one")
        let synced = try meeting.sync("two", by: "secretaris-recorder")
        #expect(synced.status == 0, "\(synced.whole)")
        #expect(synced.output.contains("\(id) was decided at origin too; that decision stands.\n"), "\(synced.whole)")
        #expect(try meeting.head("two") == meeting.head("one"))
        try meeting.expectSound("one", "two")
    }

    @Test func `two proposals under one id are not taken for one, and neither vanishes`() throws {
        let meeting = try Meeting()
        let line = "propose transfer --from veiligheid --to gezondheid --motivation Waarom --amount"
        var ids: Set<String> = []
        for (place, amount) in [("one", 1_000), ("two", 2_000)] {
            let id = try meeting.akkoord("\(line) \(amount)", in: place, by: "zorgbestuurder").output
                .trimmingCharacters(in: .newlines)
            ids.insert(id)
            _ = try meeting.akkoord("approve \(id)", in: place, by: "programmamanager")
            try meeting.enact(id, in: place)
        }
        #expect(ids == ["2021-zorgpartij-0005"])
        try meeting.push("one")
        let old = try meeting.head("two").trimmingCharacters(in: .newlines)
        let synced = try meeting.sync("two", by: "secretaris-recorder")
        #expect(
            synced.status == 1 && synced.errors.contains("another proposal was decided as 2021-zorgpartij-0005"),
            "\(synced.whole)")
        #expect(try meeting.head("two") == meeting.head("one"))
        #expect(
            try meeting.git("cat-file -t refs/akkoord/before-sync/\(old.prefix(12))", in: "two").output == "commit\n")
        try meeting.expectSound("two")
    }

    @Test func `votes that were given in two clones come together, and nothing is taken back`() throws {
        let meeting = try Meeting()
        let line = "propose transfer --from veiligheid --to wonen --amount 250000 --motivation Waarom"
        let id = try meeting.akkoord(line, in: "one", by: "corporatiebestuurder").output.trimmingCharacters(
            in: .newlines)
        _ = try meeting.akkoord("approve \(id)", in: "one", by: "districtschef")
        try meeting.git("push -q origin proposals/\(id)", in: "one").expectDone()
        let taken = try meeting.sync("two")
        #expect(taken.output.contains("\(id) was taken over from origin.\n"), "\(taken.whole)")
        _ = try meeting.akkoord("approve \(id)", in: "one", by: "voorzitter")
        try meeting.git("push -q origin proposals/\(id)", in: "one").expectDone()
        _ = try meeting.akkoord("approve \(id)", in: "two", by: "wethouder")
        let joined = try meeting.sync("two")
        #expect(joined.output.contains("\(id) has what came in at origin: 2 files.\n"), "\(joined.whole)")
        try meeting.git("push -q origin proposals/\(id)", in: "two").expectDone()
        let followed = try meeting.sync("one")
        #expect(followed.output.contains("\(id) has what came in at origin: 2 files.\n"), "\(followed.whole)")
        for place in ["one", "two"] {
            let said = try meeting.akkoord("who-approved \(id)", in: place).output
            #expect(["voorzitter", "wethouder", "districtschef"].allSatisfy(said.contains), "\(said)")
        }
        #expect(try meeting.sync("one").output == "Main is the same here as at origin, @4.\n")
    }

    @Test func `without a fetch, with an unsound main or another repository's, nothing moves`() throws {
        let meeting = try Meeting()
        let before = try meeting.head("one")
        try meeting.git("update-ref -d refs/remotes/origin/main", in: "one").expectDone()
        let unknown = try meeting.akkoord("sync", in: "one")
        #expect(unknown.status == 1 && unknown.errors.contains("[sync.nothing-fetched]\n  hint: git fetch origin"))
        try meeting.git(
            "update-ref refs/remotes/origin/main $(git commit-tree -m x -p main main^{tree})",
            in: "one"
        ).expectDone()
        let unsound = try meeting.akkoord("sync", in: "one", by: "secretaris-recorder")
        #expect(
            unsound.status == 1 && unsound.errors.contains("[sync.unsound]")
                && unsound.errors.contains("[record.missing]"), "\(unsound.whole)")
        #expect(try meeting.head("one") == before)
        let ahead = try meeting.approved(1_000, in: "two")
        try meeting.enact(ahead, in: "two")
        let told = try meeting.sync("two")
        #expect(
            told.output == "origin does not have yet what was recorded here: \(ahead).\nNext: git push origin main\n",
            "\(told.whole)")
    }

    /// Moves of references and of files are where a state could be half of two.
    @Test func `killed at any moment, nothing is lost and the same command goes on`() throws {
        let master = try Meeting()
        guard try master.workshop.run(["strace", "-V"]).status == 0 else {
            return try Judges.missing("sync: there is no strace")
        }
        let (one, two) = (try master.approved(1_000, in: "one"), try master.approved(2_000, in: "two"))
        try master.enact(one, in: "one")
        try master.enact(two, in: "two")
        let old = try master.head("two").trimmingCharacters(in: .newlines)
        try master.push("one")
        try master.git("fetch -q origin", in: "two").expectDone()
        let key = master.workshop.file(DemoCopy.key("secretaris-recorder"))
        let command = "\"$AKKOORD\" sync --key \(key)"
        let call = "rename,renameat,renameat2"
        let counting =
            "cp -a ../two ../count; cd ../count; strace -qq -f -o ../trace -e trace=\(call) \(command) >/dev/null 2>&1; grep -c '(' ../trace"
        let count = Int(try master.workshop.shell(counting, in: "two").output.trimmingCharacters(in: .newlines)) ?? 0
        #expect(count > 3)
        var generator = SeededGenerator(for: "sync killed")
        for point in Set((1...max(count, 1)).shuffled(using: &generator).prefix(4) + [count]).sorted() {
            let script = """
                rm -rf ../killed; cp -a ../two ../killed; cd ../killed
                strace -qq -f -o /dev/null -e trace=\(call) -e inject=\(call):signal=SIGKILL:when=\(point) \(command) >/dev/null 2>&1
                true
                """
            _ = try master.workshop.shell(script, in: "two")
            let again = try master.akkoord("sync", in: "killed", by: "secretaris-recorder")
            #expect(again.status == 0, "\(point): \(again.whole)")
            try master.expectSound("killed")
            #expect(try master.git("rev-list --count main", in: "killed").output == "7\n", "\(point)")
            #expect(
                try master.git("rev-parse refs/akkoord/before-sync/\(old.prefix(12))", in: "killed").output == old
                    + "\n")
        }
    }
}

extension Workshop.Outcome {
    fileprivate func expectDone(at place: SourceLocation = #_sourceLocation) {
        #expect(status == 0, "\(whole)", sourceLocation: place)
    }
}
