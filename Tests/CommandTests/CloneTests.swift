import Foundation
import TestSupport
import Testing

/// A clone as `git clone` makes it: the open proposals of its origin are there only as remote-tracking branches.
@Suite struct CloneTests {
    private struct Cloned {
        let workshop: Workshop
        let ids: [String]

        init() throws {
            workshop = try DemoCopy.make()
            let workshop = workshop
            ids = try (1...2).map { try workshop.proposeTransfer("\($0)000") }
            try workshop.git("clone -q . ../clone")
        }

        func akkoord(_ line: String) throws -> Workshop.Outcome { try workshop.akkoord(line, in: "clone") }
    }

    private static let command = "git fetch origin 'refs/heads/proposals/*:refs/heads/proposals/*'"

    @Test func `proposals that only the origin holds are named with the command that brings them`() throws {
        let cloned = try Cloned()
        for line in ["proposals", "status"] {
            let told = try cloned.akkoord(line)
            let message = "notice: `origin` has 2 open proposals that this clone does not hold: 2021-0005, 2021-0006"
            #expect(
                told.status == 0 && told.errors == "\(message) [proposal.remote-only]\n  hint: \(Self.command)\n",
                "\(told.whole)")
            #expect(told.output.contains("No proposals are open."), "nothing of them is shown unchecked")
            let json = try cloned.akkoord("\(line) --json")
            #expect(json.errors == "" && json.output.contains("\"rule\": \"proposal.remote-only\""), "\(json.whole)")
        }
        let named = try cloned.akkoord("status 2021-0005")
        #expect(
            named.status == 1 && named.errors.contains("[proposal.unknown]\n  hint: \(Self.command)\n"),
            "\(named.whole)")
        try JSONShapes.expectFit(
            ["proposals", "status"].map { (schema: $0, output: try cloned.akkoord("\($0) --json").output) },
            in: cloned.workshop)
    }

    @Test func `the command brings them, and then nothing is left to say`() throws {
        let cloned = try Cloned()
        #expect(try cloned.workshop.shell(Self.command, in: "clone").status == 0)
        let told = try cloned.akkoord("proposals")
        #expect(told.errors == "" && cloned.ids.allSatisfy { told.output.contains($0) }, "\(told.whole)")
    }

    @Test func `one that was decided here, and a branch that is no proposal, are nobody's business`() throws {
        let cloned = try Cloned()
        try cloned.workshop.shell(
            "for name in proposals/2021-0003 proposals/x proposals/deep/2021-0009 2021-0005; do git update-ref refs/remotes/origin/$name main; done; git update-ref -d refs/remotes/origin/proposals/2021-0005",
            in: "clone")
        #expect(
            try cloned.akkoord("proposals").errors.contains(
                "an open proposal that this clone does not hold: 2021-0006 ["))
    }

    @Test func `a remote of any name is written so that a shell takes it as one word`() throws {
        let cloned = try Cloned()
        try cloned.workshop.shell("git remote rename origin \"it's;t'\u{308}ouch\"", in: "clone")
        let hint = #"git fetch 'it'\''s;t'\''\#u{308}ouch' 'refs/heads/proposals/*:refs/heads/proposals/*'"#
        let told = try cloned.akkoord("proposals")
        #expect(told.errors.contains("  hint: \(hint)\n"), "\(told.whole)")
        let brought = try cloned.workshop.shell(hint, in: "clone")
        #expect(brought.status == 0, "\(brought.whole)")
        #expect(try cloned.akkoord("proposals").errors == "")
    }

    @Test func `a clone that borrows its objects is told how to own them, and survives doing so`() throws {
        let workshop = try DemoCopy.make()
        try workshop.git("clone -q --shared . ../clone")
        let told = try workshop.akkoord("verify", in: "clone")
        #expect(told.status == 1 && told.errors.contains("[repository.obstacle]"), "\(told.whole)")
        let hint = try #require(told.errors.split(separator: "\n").first { $0.hasPrefix("  hint: ") }).dropFirst(8)
        #expect(hint.hasPrefix("git repack -a -d && rm "))
        #expect(try workshop.shell("\(hint) && rm -rf ../demo", in: "clone").status == 0)
        let verified = try workshop.akkoord("verify", in: "clone")
        #expect(verified.status == 0, "\(verified.whole)")
    }

    // MARK: Ids

    private static let proposing = "propose transfer --from veiligheid --to wonen --motivation Waarom"

    /// What a member proposes in a folder beside the clone's origin; gives the id.
    private func propose(_ amount: String, in place: String, by member: String, _ workshop: Workshop) throws -> String {
        let key = workshop.file(DemoCopy.key(member))
        let told = try workshop.akkoord("\(Self.proposing) --amount \(amount) --key \(key)", in: place)
        #expect(told.status == 0, "\(told.whole)")
        return told.output.trimmingCharacters(in: .newlines)
    }

    @Test func `two clones give different proposals different ids, and the shared repository can take both`() throws {
        let shared = try DemoCopy.make()
        try shared.shell("git clone -q . ../one; git clone -q . ../two")
        let one = try propose("1000", in: "one", by: "corporatiebestuurder", shared)
        let two = try propose("2000", in: "two", by: "wethouder", shared)
        #expect([one, two] == ["2021-woningcorporatie-0005", "2021-gemeente-0005"])
        for place in ["one", "two"] {
            let pushed = try shared.shell("git push -q origin 'refs/heads/proposals/*'", in: place)
            #expect(pushed.status == 0, "\(pushed.whole)")
        }
        let listed = try shared.akkoord("proposals").output
        #expect(listed.contains(one) && listed.contains(two), "\(listed)")
        #expect(try propose("3000", in: "demo", by: "wethouder", shared) == "2021-0006", "the shared repository")
    }

    @Test func `what a fetch brought is taken, in a clone and in a repository that lost its remote`() throws {
        let cloned = try Cloned()
        #expect(
            try propose("500", in: "clone", by: "wethouder", cloned.workshop) == "2021-gemeente-0007",
            "the remote has 2021-0005 and 2021-0006")
        try cloned.workshop.shell("git config --remove-section remote.origin", in: "clone")
        #expect(try propose("600", in: "clone", by: "wethouder", cloned.workshop) == "2021-gemeente-0008")
        try cloned.workshop.shell(
            "git for-each-ref --format='delete %(refname)' refs/remotes | git update-ref --no-deref --stdin",
            in: "clone")
        #expect(try propose("700", in: "clone", by: "wethouder", cloned.workshop) == "2021-0009")
    }

    @Test func `a proposal with a party in its id goes the whole way`() throws {
        let workshop = try DemoCopy.make()
        try workshop.git("clone -q . ../clone")
        let id = try propose("250000", in: "clone", by: "corporatiebestuurder", workshop)
        func act(_ line: String, _ member: String) throws -> Workshop.Outcome {
            try workshop.akkoord("\(line) \(id) --key \(workshop.file(DemoCopy.key(member)))", in: "clone")
        }
        for member in ["districtschef", "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"] {
            let told = try act("approve", member)
            #expect(told.status == 0, "\(told.whole)")
        }
        for line in ["status \(id)", "proposals", "pending"] {
            let told = try workshop.akkoord(line, in: "clone")
            #expect(told.status == 0 && told.output.contains(id), "\(line): \(told.whole)")
        }
        #expect(try workshop.akkoord("diff \(id)", in: "clone").status == 1, "an open proposal against main")
        let enacted = try act("enact", "secretaris-recorder")
        #expect(enacted.output.hasPrefix("@5 \(id) adopted "), "\(enacted.whole)")
        #expect(try workshop.shell("ls proposals/2021/00/woningcorporatie-0005", in: "clone").status == 0)
        for line in [
            "verify", "explain \(id)", "who-approved \(id)", "status \(id)", "check", "show --at \(id)", "blame wonen",
        ] {
            let told = try workshop.akkoord(line, in: "clone")
            #expect(told.status == 0, "\(line): \(told.whole)")
        }
        #expect(try workshop.akkoord("blame wonen", in: "clone").output.contains(id))
        try JSONShapes.expectFit(
            ["proposals --all", "status", "explain \(id)", "who-approved \(id)", "history wonen"].map {
                (
                    schema: String($0.split(separator: " ")[0]),
                    output: try workshop.akkoord("\($0) --json", in: "clone").output
                )
            }, in: workshop)
    }

    @Test func `another proposal under one id is told apart from newer files, and never combined`() throws {
        let one = try DemoCopy.make()
        try DemoCopy.copy(to: one.folder.file("home"))
        try one.shell("mv ../home/demo ../two")
        #expect(try propose("1000", in: "demo", by: "wethouder", one) == "2021-0005")
        #expect(try propose("2000", in: "two", by: "wethouder", one) == "2021-0005")
        try one.shell("git remote add origin ../demo; git fetch -q origin", in: "two")
        for line in ["proposals", "status"] {
            let told = try one.akkoord(line, in: "two")
            #expect(
                told.errors.contains("2021-0005: notice: `origin` holds another proposal under the id 2021-0005")
                    && told.errors.contains("[proposal.same-id]\n  hint: "), "\(told.whole)")
        }
        let doctor = try one.akkoord("doctor", in: "two")
        #expect((doctor.output + doctor.errors).contains("another proposal under this id"), "\(doctor.whole)")
        #expect(
            try one.shell("git fetch origin 'refs/heads/proposals/*:refs/heads/proposals/*'", in: "two").status != 0)
        try one.shell(
            """
            export GIT_INDEX_FILE=../union
            git read-tree proposals/2021-0005; git ls-tree -r origin/proposals/2021-0005 | git update-index --index-info
            git update-ref refs/heads/proposals/2021-0005 $(git commit-tree -m x -p proposals/2021-0005 $(git write-tree))
            """, in: "two")
        let combined = try one.akkoord("status 2021-0005", in: "two")
        #expect(
            combined.status == 1 && combined.errors.contains("two proposals under one id, which cannot be combined"),
            "\(combined.whole)")
    }
}
