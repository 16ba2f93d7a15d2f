import Foundation
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// What the built `akkoord verify` says to a script: 0 holds, 1 something is wrong, 2 it could not be found out.
@Suite struct ExitCodeTests {
    private func verify(_ forge: Forge, _ path: String? = nil) throws -> SealedFolder.Outcome {
        try forge.folder.run([Product.akkoord, "-C", path ?? forge.path, "verify"])
    }

    private func forge(_ alter: (Forge) throws -> Void = { _ in }) throws -> Forge {
        let forge = try Forge()
        try alter(forge)
        try forge.build()
        return forge
    }

    @Test func `a sound history is 0`() throws {
        let outcome = try verify(forge())
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `an altered amount is 1, and the rule and the decision are named`() throws {
        let outcome = try verify(
            forge {
                $0.decisions[2].edit("plan/gezond-sociaal-veilig/gezondheid.yaml") { $0.replacingAmount(by: "1.00") }
            })
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[decision.plan]") && outcome.errors.contains("2021-0002"), "\(outcome.errors)")
    }

    @Test func `a missing object is 1`() throws {
        let forge = try forge { $0.decisions[4].date = Moment("2021-05-05T09:00:00Z") }
        let id = try #require(forge.commits.last)
        try FileManager.default.removeItem(atPath: "\(forge.path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
        let outcome = try verify(forge)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[object.missing]"), "\(outcome.errors)")
    }

    @Test func `a replaced commit is 1`() throws {
        let forge = try forge()
        #expect(try forge.git("replace", forge.commits[2].hex, forge.commits[3].hex).status == 0)
        #expect(try verify(forge).status == 1)
    }

    @Test func `later rules are 2`() throws {
        let outcome = try verify(
            forge { $0.decisions[3].tampering.recordText = { $0.replacing("rules: 1\n", with: "rules: 2\n") } })
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[record.rules]"), "\(outcome.errors)")
    }

    @Test func `an unknown operation is 2`() throws {
        let forge = try forge { forge in
            var proposal = try forge.proposal()
            try proposal.revise { $0.replacing("operation: transfer", with: "operation: reprogramme") }
            try proposal.propose()
            forge.decisions.append(proposal.decision())
        }
        #expect(try verify(forge).status == 2)
    }

    @Test func `a shallow clone is 2`() throws {
        let forge = try forge()
        let clone = forge.folder.file("clone")
        #expect(try forge.git("clone", "--quiet", "--depth", "1", "file://\(forge.path)", clone).status == 0)
        #expect(try verify(forge, clone).status == 2)
    }
}
