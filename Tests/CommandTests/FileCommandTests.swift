import Foundation
import TestSupport
import Testing

/// `check`, `fmt` and `schema` on what people have on their desk.
@Suite struct FileCommandTests {
    private func template(_ name: String) throws -> Workshop {
        let workshop = try Workshop()
        try workshop.shell("cp -r \(Product.checkout)/Repo/\(name) repo && chmod -R u+w repo")
        return workshop
    }

    @Test func `the templates are sound, and the € 1 of the source is told, not refused`() throws {
        let heerlen = try Workshop().akkoord("check \(Product.checkout)/Repo/heerlen-noord")
        #expect(heerlen.status == 0 && heerlen.output.hasSuffix(" files are sound.\n"))
        #expect(
            heerlen.errors.contains(
                "notice: the source states €179,025,132 for `programme`, €1 above the sum of its lines [plan.stated-total]"
            ))
        #expect(
            try Workshop().akkoord("check \(Product.checkout)/Repo/blank").whole
                == "exit 0\n--- stdout\n22 files are sound.\n--- stderr\n")
        #expect(
            try Workshop().akkoord("fmt --check \(Product.checkout)/Repo/blank \(Product.checkout)/Repo/heerlen-noord")
                .whole == "exit 0\n--- stdout\n--- stderr\n")
    }

    @Test func `every kind of file has an example that check accepts, with everything that it may say`() throws {
        let workshop = try Workshop()
        let listed = try workshop.akkoord("schema --json").output
        let names = listed.matches(of: /"name": "([a-z-]+)"/).map { String($0.output.1) }
        let kinds = names.filter { !$0.hasPrefix("output-") }
        #expect(kinds.count > 20, "\(names)")
        for kind in kinds {
            let example = try workshop.akkoord("schema \(kind) --example")
            #expect(example.status == 0 && example.errors == "", "\(example.whole)")
            try workshop.write(example.output, to: "\(kind).yaml")
            let checked = try workshop.akkoord("check \(kind).yaml --kind \(kind)")
            #expect(checked.status == 0, "\(kind): \(checked.whole)")
        }
        let operations = try workshop.text("operations.yaml").matches(of: #/- operation: /#).count
        #expect(operations == 29, "every choice is shown")
        #expect(try workshop.text("policy.yaml").contains("by: office"))
        for words in ["schema --example", "schema theme --example --json"] {
            #expect(try workshop.akkoord(words).status == 64)
        }
    }

    @Test func `a finding names a path that can be opened from where one stands`() throws {
        let workshop = try template("blank")
        try workshop.shell("sed -i 's/rank: 1/rank: 0/' repo/plan/first-domain/domain.yaml")
        for (line, place, path) in [
            ("check repo", "", "repo/plan/first-domain/domain.yaml"),
            ("check", "repo", "plan/first-domain/domain.yaml"),
            ("check repo/plan/first-domain/domain.yaml", "", "repo/plan/first-domain/domain.yaml"),
            ("check domain.yaml", "repo/plan/first-domain", "domain.yaml"),
            ("check -C repo", "", "plan/first-domain/domain.yaml"),
        ] {
            let outcome = try workshop.akkoord(line, in: place)
            #expect(outcome.status == 1)
            #expect(outcome.errors.hasPrefix("\(path):4:7: error: "), "\(line): \(outcome.errors)")
        }
    }

    @Test func `a single file is checked inside and outside a repository`() throws {
        let workshop = try template("blank")
        try workshop.shell(
            "cp repo/plan/first-domain/domain.yaml mine.yaml; mkdir -p plan/first-domain; cp mine.yaml plan/first-domain/domain.yaml"
        )
        #expect(try workshop.akkoord("check mine.yaml").errors.contains("[repository.unknown-file]"))
        #expect(
            try workshop.akkoord("check mine.yaml --kind domain").whole
                == "exit 0\n--- stdout\n1 file is sound.\n--- stderr\n")
        #expect(try workshop.akkoord("check plan/first-domain/domain.yaml repo/programme.yaml").status == 0)
        #expect(try workshop.akkoord("check mine.yaml --kind theme").status == 1)
    }

    @Test func `check says the same in every folder of a repository`() throws {
        let demo = try DemoCopy.makeWhole()
        let folders = try demo.shell("find . -name .git -prune -o -type d -print").output.split(separator: "\n")
        #expect(folders.contains("./policy") && folders.contains("./register/members") && folders.count > 20)
        let whole = try demo.akkoord("check")
        #expect(whole.status == 0 && whole.output.hasSuffix(" files are sound.\n"), "\(whole.whole)")
        for folder in folders {
            let inside = try demo.akkoord("check", in: "demo/\(folder)")
            #expect(inside.status == 0 && inside.output == whole.output, "\(folder): \(inside.whole)")
            let named = try demo.akkoord("check \(folder)")
            #expect(named.whole == whole.whole, "\(folder): \(named.whole)")
        }
        #expect(try demo.akkoord("check policy", in: "demo").whole == whole.whole)
        #expect(try demo.akkoord("fmt --check", in: "demo/policy").whole == "exit 0\n--- stdout\n--- stderr\n")
    }

    @Test func `several folders of one repository are checked once`() throws {
        let workshop = try template("blank")
        #expect(
            try workshop.akkoord("check repo/plan repo/register repo repo/policy").whole
                == "exit 0\n--- stdout\n22 files are sound.\n--- stderr\n")
        try workshop.shell("sed -i 's/rank: 1/rank: 0/' repo/plan/first-domain/domain.yaml")
        #expect(try workshop.akkoord("check repo/plan repo/register").output == "1 error in 22 files.\n")
    }

    @Test func `a template without its programme is still a template`() throws {
        let workshop = try template("blank")
        try workshop.shell("rm repo/programme.yaml")
        let told = try workshop.akkoord("check repo/policy")
        #expect(
            told.status == 1 && told.errors.contains("repo/programme.yaml: error: the file is missing"), "\(told.whole)"
        )
    }

    /// What `check` says of a domain file that was edited with sed.
    private func check(_ edit: String, _ kind: String = "domain") throws -> Workshop.Outcome {
        let workshop = try Workshop()
        let source = kind == "domain" ? "plan/first-domain/domain.yaml" : "\(kind).yaml"
        try workshop.shell(
            "cp \(Product.checkout)/Repo/blank/\(source) file.yaml; chmod u+w file.yaml; sed -i \"$EDIT\" file.yaml",
            environment: ["EDIT": edit])
        let told = try workshop.akkoord("check file.yaml --kind \(kind)")
        let formatted = try workshop.akkoord("fmt file.yaml --kind \(kind)")
        let promised = told.errors.contains("hint: run `akkoord fmt`")
        #expect(!promised || formatted.status == 0, "fmt is named and refuses: \(formatted.whole)")
        return told
    }

    @Test func `fmt is named only where it does what is said, and what it would refuse is said by check`() throws {
        let word = try check("s/^name: .*/name: NO/")
        #expect(
            word.errors.contains("file.yaml:3:7: error: `NO` without quotes is yes or no to YAML readers"),
            "\(word.whole)")
        #expect(word.errors.contains("[document.implicit-type]"))
        let two = try check("s/^name: .*/name: NO/;s/^rank: 1/rank: 1 /")
        #expect(
            two.errors.contains("[canonical.trailing-space]\n  hint: mend what else is said of this file"),
            "\(two.whole)")
        let plain = try check("s/^name: .*/name: wonen/")
        #expect(plain.errors.contains("the value must be written in double quotes"), "\(plain.whole)")
        #expect(plain.errors.contains("hint: run `akkoord fmt` on the file"), "\(plain.whole)")
        for edit in [
            "s/^name: .*/name: 12/", "s/^rank: 1/rank: 1 # x/;s/^name: .*/name: Wonen/",
            "s/^  Placeholder/\tPlaceholder/",
        ] {
            _ = try check(edit)
        }
    }

    @Test func `in a whole repository too`() throws {
        let workshop = try template("blank")
        try workshop.shell("sed -i 's/^name: .*/name: NO/' repo/plan/first-domain/domain.yaml")
        let told = try workshop.akkoord("check repo")
        #expect(
            told.errors.contains("repo/plan/first-domain/domain.yaml:3:7: error: `NO` without quotes")
                && !told.errors.contains("akkoord fmt"), "\(told.whole)")
    }

    @Test func `how a value must be written is an order, and a limit is named`() throws {
        #expect(
            try check("s/^name: .*/name: Wonen/").errors.contains("error: the value must be written in double quotes"))
        #expect(
            try check("s/^id: .*/id: \"wonen\"/").errors.contains("error: the value must be written without quotes"))
        let cells =
            "s/^cells: .*/cells:\\n  - period: y2021\\n    status: indicative\\n    amount: \"1000000000000000.00\"/"
        let amount = try check(cells)
        #expect(
            amount.errors.contains("is more than 999999999999999.99, the largest amount that can be stored"),
            "\(amount.whole)")
    }

    @Test func `an item whose key was not read is not said to stand in the wrong place`() throws {
        let workshop = try template("heerlen-noord")
        try workshop.shell("sed -i '0,/^  - id: /s//  - naam: /' repo/register/offices.yaml")
        let told = try workshop.akkoord("check repo/register/offices.yaml")
        #expect(told.status == 1 && told.errors.contains("[document.missing-key]"), "\(told.whole)")
        #expect(!told.errors.contains("must stand before") && !told.errors.contains("``"), "\(told.whole)")
    }

    @Test func `a wrong type says which key, what was expected and what was found`() throws {
        let told = try check("s/^cells: .*/cells: 12/")
        #expect(told.errors.contains("`cells` must be a list; found `12` [document.type]\n  hint: "), "\(told.whole)")
    }

    /// Names that are in no other file, each with the place where it stands.
    @Test(arguments: [
        (
            "policy/amendment.yaml", "s/body: steering-group/body: stering-group/", "body: stering-group",
            "policy.unknown-body"
        ),
        ("policy/amendment.yaml", "s/^      - consent/      - consnt/", "- consnt", "policy.unknown-step"),
        (
            "register/members/chair.yaml", "s/party: first-party/party: first-prty/", "party: first-prty",
            "register.unknown-party"
        ),
        (
            "register/members/secretary.yaml", "s/capacity: secretary/capacity: secretery/", "capacity: secretery",
            "register.unknown-capacity"
        ),
        (
            "register/bodies/steering-group.yaml", "s/^chair: .*/chair: seat-9/", "chair: seat-9",
            "register.unknown-seat"
        ),
        (
            "plan/first-domain/first-theme.yaml", "s/executor: first-party/executor: first-partij/",
            "executor: first-partij", "plan.unknown-party"
        ),
    ])
    func `a name that no file has is shown where it stands`(file: String, edit: String, text: String, rule: String)
        throws
    {
        let workshop = try template("blank")
        let grep = try workshop.shell(
            "sed -i \"$EDIT\" repo/\(file); grep -nF -m1 -- '\(text)' repo/\(file) | cut -d: -f1; grep -F -m1 -- '\(text)' repo/\(file)",
            environment: ["EDIT": edit]
        ).output.split(separator: "\n", omittingEmptySubsequences: false)
        let value = try #require(text.split(separator: " ").last)
        let column = grep[1].utf8.count - value.utf8.count + 1
        let told = try workshop.akkoord("check repo")
        #expect(told.errors.contains("repo/\(file):\(grep[0]):\(column): error: "), "\(told.whole)")
        #expect(told.errors.contains("[\(rule)]"), "\(told.whole)")
    }

    @Test func `five faults are told at once, each with its place`() throws {
        let workshop = try Workshop()
        try workshop.write("format: 2\nid: First\nnaem: x\nrank: een\nnote: |\n  Tekst. \ncells: []\n", to: "file.yaml")
        let outcome = try workshop.akkoord("check file.yaml --kind domain")
        try Expected.check(outcome.whole, "check-five-faults.txt")
        #expect(outcome.status == 1)
        #expect(outcome.errors.split(separator: "\n").count { $0.contains(": error: ") } >= 5)
        #expect(outcome.errors.contains("did you mean `name`?"))
    }

    /// What editors and spreadsheets do to a file.
    static let mangled: [(String, String)] = [
        ("CR LF", #"s/$/\r/"#), ("other quotes", #"s/"\(.*\)"$/'\1'/"#),
        ("no quotes", #"s/^name: "\(.*\)"$/name: \1/"#), ("space at the end", "s/$/  /"),
    ]

    @Test(arguments: mangled)
    func `fmt gives a file back to the byte`(_ mangling: (name: String, script: String)) throws {
        let workshop = try template("heerlen-noord")
        try workshop.shell(
            #"cp -r repo good; find repo -name '*.yaml' | while read f; do sed -i "$SCRIPT" "$f"; done"#,
            environment: ["SCRIPT": mangling.script])
        let dry = try workshop.akkoord("fmt --check repo")
        #expect(dry.status == 1 && dry.output.contains("would change repo/programme.yaml\n"), "\(dry.whole)")
        #expect(try workshop.akkoord("fmt repo").status == 0, "\(mangling.name)")
        #expect(try workshop.shell("diff -r repo good").whole == "exit 0\n--- stdout\n--- stderr\n")
        #expect(try workshop.akkoord("fmt repo").output == "")
    }

    @Test func `fmt mends a byte-order mark, order and indentation, and leaves what it cannot mend`() throws {
        let workshop = try template("blank")
        let good = try workshop.read("repo/programme.yaml")
        try workshop.write([0xEF, 0xBB, 0xBF] + good, to: "repo/programme.yaml")
        #expect(try workshop.akkoord("fmt repo/programme.yaml").output == "formatted repo/programme.yaml\n")
        #expect(try workshop.read("repo/programme.yaml") == good)
        let text = "rank: 3   # eerst\nid: first-domain\n"
        try workshop.write(text, to: "repo/plan/first-domain/domain.yaml")
        #expect(try workshop.akkoord("fmt repo").status == 1)
        #expect(try workshop.text("repo/plan/first-domain/domain.yaml") == text, "refused, so untouched")
    }

    @Test func `every kind has a schema that an independent reader accepts`() throws {
        let workshop = try Workshop()
        let script = """
            set -e
            for kind in $("$AKKOORD" schema | tail -n +3 | cut -d' ' -f1); do
              "$AKKOORD" schema $kind > $kind.json
              cmp $kind.json \(Product.checkout)/Schemas/$kind.schema.json
              echo $kind
            done > kinds
            \(Judges.python) -c 'import json,sys,jsonschema
            for kind in open("kinds").read().split():
                jsonschema.Draft202012Validator.check_schema(json.load(open(kind + ".json")))
            print("sound")'
            """
        let outcome = try workshop.shell(script)
        #expect(outcome.output == "sound\n", "\(outcome.errors)")
        try Expected.check(try workshop.akkoord("schema").output, "schema.txt")
    }
}
