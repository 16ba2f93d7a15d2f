import Foundation
import TestSupport
import Testing

/// Stock git on plan files, after `akkoord setup-git`.
@Suite struct SetupGitTests {
    private static let safety = "plan/gezond-sociaal-veilig/veiligheid.yaml"

    /// A copy in which people work with branches of their own.
    private func make(_ place: String = "demo") throws -> Workshop {
        let demo = try DemoCopy.make()
        try demo.git("config user.name Kantoor")
        try demo.git("config user.email kantoor@example.org")
        try demo.git("config commit.gpgsign false")
        try demo.git("checkout -q -b ontwerp")
        let set = try demo.akkoord("setup-git")
        #expect(set.status == 0 && set.output.contains("info/attributes"), "\(set.whole)")
        return demo
    }

    private static func line(_ id: String, _ name: String) -> String {
        #"  - id: \#(id)\n    name: "\#(name)"\n    rank: 9\n    cells:\n      - period: y2021\n        status: indicative\n        amount: "1000.00"\n"#
    }

    /// Adds an intervention where its id sorts first.
    private static func adding(_ id: String, _ name: String) -> String {
        "python3 -c \"import sys; p = '\(safety)'; t = open(p).read(); open(p, 'w').write(t.replace('interventions:\\n', 'interventions:\\n' + sys.argv[1].replace('@', '\\n'), 1))\" '\(line(id, name).replacingOccurrences(of: "\\n", with: "@"))'"
    }

    private func commit(_ demo: Workshop, on branch: String, _ script: String, from start: String = "ontwerp") throws {
        try demo.git("checkout -q -b \(branch) \(start)")
        let done = try demo.shell("set -e; \(script); git commit -q -a -m \(branch)")
        #expect(done.status == 0, "\(done.whole)")
    }

    @Test func `a diff and a log show euros by line and period, in the language of the reader`() throws {
        let demo = try make()
        try demo.shell("sed -i 's/39625450.00/39375450.00/' \(Self.safety)")
        let diff = try demo.git("diff").output
        #expect(diff.contains("-  Veiligheid, 2021–2025, indicative: €39,625,450\n"), "\(diff)")
        #expect(diff.contains("+  Veiligheid, 2021–2025, indicative: €39,375,450\n"), "\(diff)")
        try demo.git("commit -q -a -m minder")
        let log = try demo.shell("git log -p -1", environment: ["AKKOORD_LANG": "nl"]).output
        #expect(log.contains("+  Veiligheid, 2021–2025, indicatief: € 39.375.450\n"), "\(log)")
    }

    @Test func `whatever differs in a file differs in what is shown`() throws {
        let demo = try make()
        for edit in [
            "s/rank: 3/rank: 4/", "s/noemt geen partners/noemt partners/", "s/^  - id: veiliger/  - id: veilig/",
        ] {
            try demo.shell("git checkout -q . && sed -i '\(edit)' \(Self.safety)")
            let diff = try demo.git("diff").output
            #expect(diff.contains("\n-") && diff.contains("\n+"), "\(edit): \(diff)")
        }
    }

    @Test func `two branches that each add a line to one theme merge without a conflict`() throws {
        let demo = try make()
        try commit(
            demo, on: "een",
            Self.adding("aaa-camera", "Camera") + "; sed -i 's/39625450.00/39624450.00/' \(Self.safety)")
        try commit(demo, on: "twee", Self.adding("aab-licht", "Licht"))
        let merge = try demo.git("merge -q --no-edit een")
        #expect(merge.status == 0, "\(merge.whole)")
        let text = try demo.text(Self.safety)
        #expect(text.contains("aaa-camera") && text.contains("aab-licht") && text.contains("39624450.00"), "\(text)")
        #expect(try demo.akkoord("check \(Self.safety)").status == 0)
        #expect(try demo.git("status --porcelain").output == "")
        try demo.git("checkout -q een")
        #expect(try demo.git("merge -q --no-edit twee~1 ontwerp").status == 0)
        try demo.git("checkout -q -b andersom een")
        try demo.git("merge -q --no-edit twee^1")
        #expect(try demo.text(Self.safety) == text, "in either order the same file")
    }

    @Test func `the same amount on both sides is an ordinary conflict, and nothing is lost`() throws {
        let demo = try make()
        try commit(demo, on: "een", "sed -i 's/39625450.00/39000000.00/' \(Self.safety)")
        try commit(demo, on: "twee", "sed -i 's/39625450.00/38000000.00/' \(Self.safety)")
        let merge = try demo.git("merge een")
        #expect(merge.status == 1, "\(merge.whole)")
        let text = try demo.text(Self.safety)
        for each in ["<<<<<<< ", "39000000.00", "=======", "38000000.00", ">>>>>>> "] {
            #expect(text.contains(each), "\(text)")
        }
        #expect(try demo.git("ls-files -u").output.split(separator: "\n").count == 3)
    }

    @Test func `what fits as text and not by its ids is shown whole, as a conflict`() throws {
        let demo = try make()
        try demo.shell("mkdir x && cp \(Self.safety) x/base && cp \(Self.safety) x/ours && cp \(Self.safety) x/theirs")
        try demo.shell(
            "sed -i '/^  - id: sociale-veiligheidsaanpak/,/cells/d' x/ours; sed -i '/^  - id: sociale-veil/,/cells/s/rank: 1/rank: 7/' x/theirs"
        )
        let joined = try demo.akkoord("git-merge-file x/base x/ours x/theirs \(Self.safety)")
        let text = try demo.text("x/ours")
        #expect(joined.status == 1 && text.contains("<<<<<<<") && text.contains("rank: 7"), "\(joined.whole) \(text)")
    }

    @Test func `a file that is not in canonical form is plain text`() throws {
        let demo = try make()
        try demo.shell("sed -i 's/rank: 3/rank:  3/' \(Self.safety); git commit -q -a -m los")
        try commit(demo, on: "een", "sed -i 's/39625450.00/39000000.00/' \(Self.safety)")
        try commit(demo, on: "twee", "sed -i 's/\"Veiligheid\"/\"Veilig\"/' \(Self.safety)")
        #expect(try demo.git("diff een twee").output.contains("-    amount: \"39000000.00\""))
        #expect(try demo.git("merge -q --no-edit een").status == 0)
        let text = try demo.text(Self.safety)
        #expect(text.contains("\"Veilig\"") && text.contains("39000000.00") && text.contains("rank:  3"))
    }

    @Test func `it can be given again, and is taken out without a trace`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("git config diff.other.textconv cat; printf '*.md text\\nlast' > .git/info/attributes")
        let (config, attributes) = (try demo.text(".git/config"), try demo.text(".git/info/attributes"))
        let tracked = try demo.git("status --porcelain").output
        #expect(try demo.akkoord("setup-git").status == 0)
        let written = (try demo.text(".git/config"), try demo.text(".git/info/attributes"))
        #expect(written.1.hasPrefix("*.md text\nlast\n# akkoord setup-git"))
        let again = try demo.akkoord("setup-git")
        #expect(again.output == "Nothing to do: it was set so already.\n")
        #expect(try demo.text(".git/config") == written.0 && demo.text(".git/info/attributes") == written.1)
        #expect(try demo.akkoord("setup-git --remove").status == 0)
        #expect(try demo.text(".git/config") == config)
        #expect(try demo.text(".git/info/attributes") == attributes + "\n")
        #expect(try demo.akkoord("setup-git --remove --lang nl").output == "Niets te doen: er was niets ingesteld.\n")
        #expect(try demo.git("status --porcelain").output == tracked)
        #expect(!demo.exists("../.gitconfig"))
    }

    @Test func `it works in a folder and with a program whose names hold a space`() throws {
        let workshop = try Workshop()
        try DemoCopy.copy(to: workshop.path)
        try workshop.shell("mv demo 'ons plan'; mkdir \"it's 50% here\"; cp \"$AKKOORD\" \"it's 50% here/akkoord\"")
        let set = try workshop.shell("cd 'ons plan' && \"../it's 50% here/akkoord\" setup-git")
        #expect(set.status == 0, "\(set.whole)")
        let script = """
            set -e; cd 'ons plan'; git config user.name Kantoor; git config user.email kantoor@example.org
            git config commit.gpgsign false; git checkout -q -b een
            sed -i 's/39625450.00/39000000.00/' \(Self.safety); git diff; git commit -q -a -m een
            git checkout -q -b twee main; \(Self.adding("aaa-camera", "Camera")); git commit -q -a -m twee
            git merge -q --no-edit een; git status --porcelain; cat \(Self.safety)
            """
        let done = try workshop.shell(script, environment: ["PATH": "/usr/bin:/bin"])
        #expect(done.status == 0, "\(done.whole)")
        #expect(done.output.contains("+  Veiligheid, 2021–2025, indicative: €39,000,000"), "\(done.whole)")
        #expect(done.output.contains("aaa-camera") && done.output.contains("\"39000000.00\""), "\(done.whole)")
    }
}
