import Documents
import Findings
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// git, ssh-keygen and sha256sum agree with us on the demonstration.
@Suite struct StockToolTests {
    @Test func `git finds every decision well signed by the keys of the decision before`() throws {
        let demo = try DemoRepository()
        let entries = try demo.history().chronicle.entries
        for (index, entry) in entries.enumerated() {
            let parent = entries[max(0, index - 1)].commit
            let signers = try #require(try demo.file(Layout.allowedSigners, in: parent))
            try demo.folder.write(String(decoding: signers, as: UTF8.self), to: "signers")
            let setting = "gpg.ssh.allowedSignersFile=\(demo.folder.file("signers"))"
            let outcome = try demo.git("-c", setting, "log", "-1", "--format=%G? %GS", entry.commit.hex)
            #expect(outcome.output == "G \(try demo.archive().record(of: index).recorder)\n")
        }
    }

    @Test func `the printed command finds every decision well signed`() throws {
        let demo = try DemoRepository()
        let outcome = try demo.git(
            "-c", "gpg.ssh.allowedSignersFile=register/allowed_signers", "log", "--format=%G?", "main")
        let count = try demo.history().chronicle.entries.count
        #expect(outcome.output == String(repeating: "G\n", count: count))
    }

    @Test func `ssh-keygen verifies every statement`() throws {
        let demo = try DemoRepository()
        let archive = try demo.archive()
        let decisions = try archive.chronicle.indices.map { try archive.files(of: $0) }
        let signers = try #require(
            try demo.file(Layout.allowedSigners, in: archive.chronicle[archive.state.seq].commit))
        try demo.folder.write(String(decoding: signers, as: UTF8.self), to: "signers")
        var count = 0
        for (path, bytes) in decisions.flatMap({ $0 }) {
            guard case .statement? = Layout.form(of: path), path.hasSuffix(".yaml") else { continue }
            let statement = try #require(StatementDocument.read(bytes).value)
            let signature = try #require(decisions.compactMap { $0[path.dropLast(5) + ".sig"] }.first)
            try demo.folder.write(String(decoding: signature, as: UTF8.self), to: "signature")
            let time = statement.date.text.filter(\.isNumber) + "Z"
            let outcome = try demo.folder.run(
                [
                    "ssh-keygen", "-Y", "verify", "-f", "signers", "-I", statement.member.text, "-n",
                    statement.namespace, "-s",
                    "signature", "-Overify-time=\(time)",
                ], input: bytes)
            #expect(outcome.status == 0, "\(path): \(outcome.errors)")
            count += 1
        }
        #expect(count == (try demo.history().counts.statements))
    }

    @Test func `git fsck has nothing to say`() throws {
        let demo = try DemoRepository()
        let outcome = try demo.git("fsck", "--strict", "--full", "--no-dangling")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test func `sha256sum recomputes the digests of plan and state`() throws {
        let demo = try DemoRepository()
        let archive = try demo.archive()
        let record = try archive.record(of: archive.state.seq)
        let plan = "git ls-files -z plan programme.yaml"
        let state = "git ls-files -z -- ':!record.yaml' ':!proposals' ':!genesis'"
        for (command, digest) in [(plan, record.plan), (state, record.state)] {
            let script = "\(command) | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum"
            let outcome = try demo.folder.run(["sh", "-c", script], in: demo.path)
            #expect(outcome.output == "\(digest.hex)  -\n")
        }
        let id = try demo.folder.run(["sha256sum", "akkoord.yaml"], in: demo.path)
        #expect(id.output.hasPrefix(try demo.history().repository.hex))
    }
}
