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
            python3 -c 'import json,sys,jsonschema
            for kind in open("kinds").read().split():
                jsonschema.Draft202012Validator.check_schema(json.load(open(kind + ".json")))
            print("sound")'
            """
        let outcome = try workshop.shell(script)
        #expect(outcome.output == "sound\n", "\(outcome.errors)")
        try Expected.check(try workshop.akkoord("schema").output, "schema.txt")
    }
}
