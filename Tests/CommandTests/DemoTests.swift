import Foundation
import TestSupport
import Testing

@Suite struct DemoTests {
    @Test func `the demonstration says what it does, to the letter`() throws {
        try Expected.check(try DemoCopy.outcome.whole, "demo.txt")
    }

    @Test func `in Dutch it says the same, and two runs give one history`() throws {
        let workshop = try Workshop()
        let dutch = try workshop.akkoord(
            "-C home demo DIR --lang nl", environment: ["TZ": "Asia/Tokyo", "COLUMNS": "80"])
        try Expected.check(dutch.whole, "demo-nl.txt")
        #expect(try workshop.git("-C home/DIR rev-parse main").output == DemoCopy.makeWhole().head)
    }

    @Test func `a folder that is not empty is not touched`() throws {
        let workshop = try Workshop()
        try workshop.write("mine\n", to: "full/letter.txt")
        #expect(try workshop.akkoord("demo full").status == 1)
        #expect(try workshop.shell("find full").output == "full\nfull/letter.txt\n")
    }

    @Test func `the folder is left as a user expects it`() throws {
        let demo = try DemoCopy.makeWhole()
        #expect(try demo.git("status --porcelain").output == "")
        #expect(try demo.git("for-each-ref refs/heads/proposals").output == "")
        #expect(try demo.shell("find .git/akkoord/demo-keys -type f ! -name '*.pub' ! -perm 600").output == "")
        #expect(try demo.shell("ls .git/akkoord/demo-keys | grep -vc '.pub$'").output == "15\n")
    }

    @Test func `stock git and ssh-keygen agree with verify`() throws {
        let demo = try DemoCopy.makeWhole()
        let verified = try demo.akkoord("verify")
        #expect(verified.status == 0)
        #expect(verified.output.contains("8 decisions, 52 statements (all by own key)"))
        let fsck = try demo.git("fsck --strict --no-dangling")
        #expect(fsck.status == 0 && fsck.output == "" && fsck.errors == "")
        let log = try demo.git("-c gpg.ssh.allowedSignersFile=register/allowed_signers log --format='%G? %s' main")
        try Expected.check(log.output, "demo-log.txt")
        let signatures = try demo.shell(Self.everySignature)
        #expect(signatures.status == 0, "\(signatures.errors)")
        #expect(signatures.output == "52\n")
    }

    @Test func `verify compares with the id and the records that somebody was given, in either form`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.shell("sha256sum < akkoord.yaml | cut -c1-64").output.split(separator: "\n").joined()
        let record = try demo.shell("sha256sum < record.yaml | cut -c1-64").output.split(separator: "\n").joined()
        let line = "--repository \(id) --record @4=sha256:\(record) --record sha256:\(record)"
        let named = try demo.akkoord("verify \(line)")
        #expect(named.status == 0, "\(named.whole)")
        #expect(named.output.hasSuffix("  as named    the repository, @4, sha256:\(record)\n"), "\(named.whole)")
        try demo.git("update-ref refs/heads/main main~1")
        #expect(try demo.akkoord("verify").status == 0, "a shortened history proves itself")
        let shortened = try demo.akkoord("verify \(line)")
        #expect(shortened.status == 1 && shortened.errors.contains("[verify.record-missing]"), "\(shortened.whole)")
        #expect(try demo.akkoord("verify --json \(line)").output.contains("\"sound\": false"))
    }

    /// Checks every statement with `ssh-keygen -Y verify`, and counts them.
    private static let everySignature = """
        count=0
        for file in $(find genesis proposals -path '*/statements/*.yaml' -o -path 'genesis/*.yaml'); do
          kind=$(sed -n 's/^statement: \\([a-z]*\\)\\/1$/\\1/p' $file)
          member=$(sed -n 's/^member: //p' $file)
          date=$(sed -n 's/^date: "\\(.*\\)"$/\\1/p' $file | tr -d ':TZ-')Z
          ssh-keygen -q -Y verify -f register/allowed_signers -I $member -n $kind@akkoord -s ${file%.yaml}.sig -Overify-time=$date < $file \
            >&2 || exit 1
          count=$((count + 1))
        done
        echo $count
        """

    @Test func `the binary works copied alone, with an empty HOME`() throws {
        let workshop = try Workshop()
        let release = Product.checkout + "/.build/release/akkoord"
        let binary = FileManager.default.isExecutableFile(atPath: release) ? release : Product.akkoord
        let script = """
            mkdir elsewhere empty && cp \(binary) elsewhere/akkoord && cd elsewhere
            clean() { env -i HOME=$HOME/../empty PATH=/usr/bin:/bin ./akkoord "$@"; }
            clean demo there >/dev/null && clean -C there verify && clean schema theme | head -c 14 && clean schema output-diff >/dev/null && ls -A ../empty
            """
        let outcome = try workshop.shell(script)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Verified: every decision up to @7 holds."))
        #expect(outcome.output.hasSuffix("\"$schema\":"), "nothing is written to HOME: \(outcome.output)")
    }
}
