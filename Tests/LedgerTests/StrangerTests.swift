import Documents
import Governance
import Ledger
import TestSupport
import Testing

/// A hundred lines of Python that know the format from its description alone find the same, and the same wrong.
@Suite struct StrangerTests {
    private func judge(_ path: String, _ folder: SealedFolder) throws -> SealedFolder.Outcome {
        try folder.run(["python3", Product.checkout + "/Tests/LedgerTests/stranger/verify.py", path])
    }

    @Test func `the stranger finds no mismatch in the demonstration`() throws {
        let demo = try DemoRepository()
        let outcome = try judge(demo.path, demo.folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output == "\(try demo.history().chronicle.entries.count) decisions: no mismatch\n")
    }

    @Test func `the stranger finds no mismatch in a history as the tests forge it`() throws {
        let forge = try Forge()
        try forge.build()
        let outcome = try judge(forge.path, forge.folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    private func expectComplaint(_ complaint: String, _ tamper: (Forge) throws -> Void) throws {
        let forge = try Forge()
        try tamper(forge)
        try forge.build()
        let outcome = try judge(forge.path, forge.folder)
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(outcome.output.contains(complaint), "\(outcome.output)")
    }

    @Test func `the stranger sees that an old amount was altered, though every record was rebuilt`() throws {
        try expectComplaint("saw another chain") { forge in
            forge.decisions[2].edit("plan/gezond-sociaal-veilig/gezondheid.yaml") {
                $0.replacingAmount(by: "49999999.00")
            }
        }
    }

    @Test func `the stranger sees that a vote was altered`() throws {
        try expectComplaint("ssh-keygen: ") { forge in
            let path = forge.decisions[2].statement(by: "wethouder")
            forge.decisions[2].edit(path) { $0.replacing("choice: approve", with: "choice: reject") }
        }
    }

    @Test func `the stranger sees that a link of the chain was altered`() throws {
        try expectComplaint("@3: previous") { forge in
            forge.decisions[3].tampering.record = { $0.previous = Digest(of: []) }
        }
    }

    @Test func `the stranger sees that somebody else recorded`() throws {
        try expectComplaint("@4: commit signature") { forge in
            forge.decisions[4].tampering.key = try Keyring.key("wethouder")
        }
    }

    @Test func `the stranger sees a founding that not everybody sealed`() throws {
        try expectComplaint("@0: initial") { forge in
            forge.decisions[0].edit("policy/version.yaml") { $0.replacing("title: \"", with: "title: \"Nieuw ") }
        }
    }
}
