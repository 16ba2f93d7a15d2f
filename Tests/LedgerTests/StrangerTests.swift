import Documents
import Governance
import Ledger
import TestSupport
import Testing

/// Less than two hundred lines of Python that know the format from its description alone find the same, and the same wrong.
@Suite struct StrangerTests {
    private func judge(_ path: String, _ folder: SealedFolder) throws -> SealedFolder.Outcome {
        try folder.run([Judges.python, Product.checkout + "/Tests/LedgerTests/stranger/verify.py", path])
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

    @Test func `the stranger finds no mismatch where there are versions, agreements and keys that came and went`()
        throws
    {
        let forge = try Forge(Village.grown())
        var proposal = try forge.proposal()
        try proposal.revise()
        try proposal.propose()
        // Signed while the key was registered; it counts for nothing, and stays.
        try proposal.vote(
            by: "wethouder", as: "stuurgroep/seat-2", step: "stuurgroep", at: "2021-05-06T09:00:00Z",
            forgery: Forgery(key: Keyring.key("wethouder")))
        try proposal.vote()
        expectVerified(try forge.record(proposal))
        let outcome = try judge(forge.path, forge.folder)
        #expect(outcome.output == "13 decisions: no mismatch\n", "\(outcome.output)\(outcome.errors)")
    }

    @Test func `the stranger sees that the keys for stock tools are not those of the register`() throws {
        for (old, new) in [("20210507110000Z", "20210507110001Z"), (",valid-before=\"20210507110000Z\"", "")] {
            try expectComplaint("@7: allowed_signers", in: Village.grown()) { forge in
                forge.decisions[7].edit(Layout.allowedSigners) { $0.replacing(old, with: new) }
            }
        }
    }

    @Test func `the stranger sees that another file was recorded than was approved`() throws {
        try expectComplaint("@10: policy/amendment.yaml is not what was approved", in: Village.grown()) { forge in
            forge.decisions[10].edit("policy/amendment.yaml") { $0.replacing("90000.00", with: "90000000.00") }
        }
    }

    @Test func `the stranger sees a file that took the place of another than was said`() throws {
        try expectComplaint("@10: policy/amendment.yaml took another's place", in: Village.grown()) { forge in
            forge.decisions[9].edit("policy/amendment.yaml") { _ in
                forge.honest[0].files["policy/amendment.yaml"].map {
                    String(decoding: $0, as: UTF8.self).replacing("100000.00", with: "5.00")
                } ?? ""
            }
        }
    }

    @Test func `the stranger sees that nobody holds a new key`() throws {
        try expectComplaint("ssh-keygen: ", in: Village.grown()) { forge in
            let path = forge.decisions[7].statement(by: "wethouder", "possession/1")
            let other = forge.decisions[7].statement(by: "secretaris", "possession/1")
            forge.decisions[7].changes[path.dropLast(5) + ".sig"] =
                forge.decisions[7].changes[other.dropLast(5) + ".sig"]
        }
    }

    @Test func `the stranger sees a tag that is not the one of its version`() throws {
        let demo = try DemoRepository()
        _ = try demo.git("update-ref", "refs/tags/versions/v2", "refs/tags/versions/v1")
        let outcome = try judge(demo.path, demo.folder)
        #expect(outcome.output == "versions/v2: the tag is another\n", "\(outcome.output)\(outcome.errors)")
    }

    private func expectComplaint(
        _ complaint: String, in village: Village? = nil, _ tamper: (Forge) throws -> Void
    ) throws {
        let forge = try Forge(village)
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
