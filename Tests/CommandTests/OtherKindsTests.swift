import Foundation
import TestSupport
import Testing

/// Versions, agreements and changes of the register as people type them.
@Suite struct OtherKindsTests {
    private static let dryRun = "--motivation Waarom --dry-run"

    // MARK: Agreements

    @Test(arguments: [
        "sed -i 's/$/\\r/' a/*", "sed -i '1s/^/\\xEF\\xBB\\xBF/' a/*", "sed -i '/^text:/d' a/agreement.yaml",
        "sed -i -e '/^text:/d' -e 's/$/\\r/' a/agreement.yaml",
        "sed -i -e '/^text:/d' -e '1s/^/\\xEF\\xBB\\xBF/' a/agreement.yaml",
        "truncate -s -1 a/agreement.yaml a/text.md",
        "sed -i 's/^text:.*/text: none/' a/agreement.yaml",
    ])
    func `an agreement typed on any system gives the same proposal`(script: String) throws {
        let demo = try DemoCopy.make()
        try demo.shell("cp -r \(Product.checkout)/Repo/demo/agreements/* a && chmod -R u+w a")
        let plain = try demo.akkoord("agreement propose --file a --motivation Waarom", by: "wethouder")
        #expect(plain.output == "2021-0005\n", "\(plain.whole)")
        try demo.shell(script)
        let other = try demo.akkoord("agreement propose --file a --motivation Waarom", by: "wethouder")
        #expect(other.output == "2021-0006\n", "\(script): \(other.whole)")
        let files = try ["5", "6"].map {
            try demo.git("ls-tree -r --name-only proposals/2021-000\($0)").output.split(separator: "\n").filter {
                $0.contains("/payload/")
            }.map { $0.split(separator: "/").last }
        }
        #expect(files[0].count == 3 && files[0] == files[1])
    }

    @Test func `an agreement tells which decisions made it`() throws {
        let demo = try DemoCopy.makeWhole()
        let shown = try demo.akkoord("agreement show cofinanciering-wonen").output
        #expect(shown.contains("\ndecided: 2021-0005 (@5, 2021-06-07)\n"), "\(shown)")
        let json = try demo.akkoord("agreement show cofinanciering-wonen --json").output
        #expect(json.contains("\"decisions\": [\n    5\n  ]"), "\(json)")
    }

    // MARK: At once

    @Test func `what takes effect at once is said to whoever proposes, votes and reads`() throws {
        let demo = try DemoCopy.make()
        let line = "propose transfer --from veiligheid --to gezondheid --amount 5 --motivation Waarom"
        let waiting = try demo.akkoord("\(line) --dry-run")
        #expect(waiting.status == 0 && !waiting.errors.contains("at once"), "\(waiting.whole)")
        let proposed = try demo.akkoord("\(line) --takes-effect on-decision", by: "zorgbestuurder")
        #expect(proposed.errors.contains("Takes effect at once"), "\(proposed.whole)")
        #expect(try demo.akkoord("status 2021-0005").output.contains("Takes effect at once"))
        #expect(try demo.akkoord("explain 2021-0005 --lang nl").output.contains("Gaat meteen in"))
        let vote = try demo.akkoord("approve 2021-0005 --lang nl", by: "programmamanager")
        #expect(vote.errors.contains("Gaat meteen in"), "\(vote.whole)")
    }

    // MARK: Keys

    @Test func `a key is replaced by its holder, the old one told apart from one that never was`() throws {
        let demo = try DemoCopy.make()
        try demo.shell(
            "ssh-keygen -q -t ed25519 -N '' -C '' -f ../new; ssh-keygen -q -t ed25519 -N '' -C '' -f ../other")
        let change = "--add-key wethouder=../new.pub --revoke-key wethouder/member-1"
        let proposed = try demo.akkoord("propose register \(change) --motivation Waarom", by: "programmamanager")
        #expect(proposed.output == "2021-0005\n", "\(proposed.whole)")
        let proof = try demo.akkoord("possess 2021-0005 --key ../new")
        #expect(proof.status == 0 && proof.errors == "Proved: wethouder holds the key.\n", "\(proof.whole)")
        for member in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"] {
            #expect(try demo.akkoord("approve 2021-0005", by: member).status == 0, "\(member)")
        }
        #expect(try demo.akkoord("enact 2021-0005", by: "secretaris-recorder").status == 0)
        let signed = try demo.akkoord("who-approved 2021-0005", environment: Workshop.wide).output
        #expect(signed.contains("  # wethouder, proves to hold key member-2, "), "\(signed)")
        let check = try #require(signed.split(separator: "\n").first { $0.contains("-n possession@akkoord") })
        let fingerprint = try demo.shell("ssh-keygen -l -f ../new.pub | cut -d' ' -f2").output
        #expect(try demo.shell(String(check)).whole.contains(fingerprint.dropLast()), "\(check)")
        #expect(try demo.akkoord("explain 2021-0005").output.contains("wethouder: proves to hold key member-2"))
        let old = try demo.akkoord("propose increase werk --amount 5 --motivation Waarom", by: "wethouder")
        #expect(old.status == 1 && old.errors.contains("was taken out of the register by decision 2021-0005"))
        let never = try demo.akkoord("propose increase werk --amount 5 --motivation Waarom --key ../other")
        #expect(never.status == 1 && never.errors.contains("[key.unregistered]"))
        let new = try demo.akkoord("propose increase werk --amount 5 --motivation Waarom --key ../new")
        #expect(new.output == "2021-0006\n", "\(new.whole)")
        #expect(try demo.akkoord("verify").status == 0)
        #expect(try demo.akkoord("check").status == 0)
    }

    @Test func `a mandate that ends on that day already is no change`() throws {
        let demo = try DemoCopy.make()
        let line = "propose register --end-mandate controller/office=2021-12-31 --motivation Waarom"
        #expect(try demo.akkoord(line, by: "wethouder").output == "2021-0005\n")
        for member in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"] {
            try demo.akkoord("approve 2021-0005", by: member)
        }
        try demo.akkoord("enact 2021-0005", by: "secretaris-recorder")
        let again = try demo.akkoord(line, by: "wethouder")
        #expect(again.status == 1 && again.errors.contains("[proposal.nothing]"), "\(again.whole)")
    }
}
