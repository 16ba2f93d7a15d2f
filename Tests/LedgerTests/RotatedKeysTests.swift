import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// git, ssh-keygen and a validator of JSON Schemas agree with us where keys came and went, and parties agreed.
@Suite struct RotatedKeysTests {
    private let forge: Forge
    init() throws {
        forge = try Forge(Village.grown())
        try forge.build()
    }

    /// `allowed_signers` as a decision left it, in a file.
    private func signers(_ seq: Int) throws -> String {
        let archive = Archive(forge.repository, upTo: forge.state)
        let bytes = try archive.governed(at: seq)[Layout.allowedSigners] ?? []
        try forge.folder.write(String(decoding: bytes, as: UTF8.self), to: "signers")
        return forge.folder.file("signers")
    }

    private func signed(_ commit: ObjectID, by signers: String) throws -> String {
        try forge.git(
            "-c", "gpg.ssh.allowedSignersFile=\(signers)", "log", "-1", "--format=%G? %GS", commit.hex
        ).output
    }

    @Test func `git finds every decision well signed by the keys of the decision before, and by those of today`() throws
    {
        for seq in forge.commits.indices {
            for file in [max(0, seq - 1), forge.state.seq] {
                #expect(try signed(forge.commits[seq], by: signers(file)) == "G secretaris\n", "@\(seq) by @\(file)")
            }
        }
    }

    @Test func `a recorder's key that is taken out stays good for what it signed, and for that alone`() throws {
        let files = forge.state.editing(["secretaris": { $0.with(keys: $0.keys.filter { $0.id != "recorder-1" }) }])
        expectVerified(try forge.adopt("register", files))
        var amendment = try ForgedProposal("2021-0013", Ledger(forge.repository).archive)
        try amendment.revise()
        try amendment.propose()
        try amendment.vote()
        var decision = amendment.decision(at: "2021-06-04T09:00:00Z")
        decision.tampering.key = try Keyring.key(Keyring.recorder, .recorder, 2)
        forge.decisions.append(decision)
        expectVerified(try forge.judge())
        let archive = try Ledger(forge.repository).archive
        try forge.folder.write(
            String(decoding: archive.governed(at: 13)[Layout.allowedSigners] ?? [], as: UTF8.self), to: "newest")
        for commit in forge.commits {
            #expect(try signed(commit, by: forge.folder.file("newest")) == "G secretaris\n")
        }
        // The same decision under the key that went is good for nobody.
        forge.decisions[13].tampering.key = try Keyring.key(Keyring.recorder, .recorder)
        try forge.build()
        #expect(try !signed(forge.commits[13], by: forge.folder.file("newest")).hasPrefix("G"))
    }

    private func check(_ path: String, _ files: [String: [UInt8]], _ signers: String, at time: Moment) throws -> Bool {
        let statement = try #require(StatementDocument.read(files[path] ?? []).value)
        let signature = files[path.dropLast(5) + ".sig"] ?? []
        try forge.folder.write(String(decoding: signature, as: UTF8.self), to: "signature")
        let outcome = try forge.folder.run(
            [
                "ssh-keygen", "-Y", "verify", "-f", signers, "-I", statement.member.text, "-n", statement.namespace,
                "-s", "signature", "-Overify-time=\(time.text.filter(\.isNumber))Z",
            ], input: files[path] ?? [])
        return outcome.status == 0
    }

    @Test func `ssh-keygen verifies every statement at its own time, under keys that went too`() throws {
        let newest = try signers(forge.state.seq)
        for decision in forge.honest {
            for (path, bytes) in decision.files {
                guard case .statement? = Layout.form(of: path) else { continue }
                let date = try #require(StatementDocument.read(bytes).value).date
                #expect(try check(path, decision.files, newest, at: date), "\(path)")
            }
        }
    }

    @Test func `a key that went is good up to the decision that took it out`() throws {
        let newest = try signers(forge.state.seq)
        let files = forge.honest[6].files
        let path = try #require(
            files.keys.first { path in
                guard case .statement? = Layout.form(of: path),
                    case .approval(let vote)? = StatementDocument.read(files[path] ?? []).value
                else { return false }
                return vote.signer.member == "wethouder"
            })
        #expect(try check(path, files, newest, at: Moment("2021-05-07T11:00:00Z")))
        #expect(try !check(path, files, newest, at: Moment("2021-05-07T11:00:01Z")))
        #expect(try check(path, files, signers(6), at: Moment("2021-05-07T11:00:01Z")))
    }

    @Test func `git fsck has nothing to say`() throws {
        let outcome = try forge.git("fsck", "--strict", "--full", "--no-dangling")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    private static let validator = """
        import json, sys, yaml, jsonschema
        shape = json.load(open(sys.argv[1]))
        problems = list(jsonschema.Draft202012Validator(shape, format_checker=jsonschema.FormatChecker()).iter_errors(yaml.safe_load(sys.stdin)))
        print(len(problems), "problems")
        """

    @Test func `a validator of JSON Schemas accepts the agreement, and sees what is wrong with another`() throws {
        let text =
            try forge.edited(SampleAgreement().path) { $0 }.values.first.map { String(decoding: $0, as: UTF8.self) }
            ?? ""
        let schema = "\(Product.checkout)/Schemas/agreement.schema.json"
        for (typed, isGood) in [
            (text, true), (text.replacing("status: pledged", with: "status: promised"), false),
            (text.replacing("authority: mandate", with: "authority: none"), false),
            (text.replacing("from: \"2021-05-01\"", with: "from: \"2021-02-30\""), false),
            (text.replacing("amount: \"1200000.00\"", with: "amount: 1200000"), false),
            (text.replacing("amount: \"1200000.00\"", with: "amount: \"0.00\""), false),
            (text.replacing("contributions:", with: "bijdragen:"), false), (text + "extra: 1\n", false),
        ] {
            let outcome = try forge.folder.run(["python3", "-c", Self.validator, schema], input: Array(typed.utf8))
            #expect((outcome.output == "0 problems\n") == isGood, "\(typed)\n\(outcome.output)\(outcome.errors)")
            #expect(AgreementDocument.read(Array(typed.utf8)).findings.isEmpty == isGood)
        }
    }
}
