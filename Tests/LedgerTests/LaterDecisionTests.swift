import Documents
import Findings
import GitStore
import Governance
import Ledger
import Testing
import Workflow

/// What this version cannot judge is undecided only where everything that holds of every decision holds of it.
@Suite struct LaterDecisionTests {
    private static let other = Digest(hex: String(repeating: "a", count: 64))

    /// Three ways in which a decision is of a later version.
    enum Unknown: String, CaseIterable {
        case laterKind
        case unheardKind
        case operation

        /// The history whose last decision is so.
        func forge() throws -> Forge {
            let forge = try Forge()
            switch self {
            case .laterKind: forge.decisions[4].kind = "meeting"
            case .unheardKind: forge.decisions[4].kind = "referendum"
            case .operation:
                var proposal = try forge.proposal("2021-0004", after: 3)
                try proposal.revise { $0.replacing("operation: transfer", with: "operation: reprogramme") }
                try proposal.propose()
                try proposal.vote()
                forge.decisions[4] = proposal.decision(claiming: .rejected)
            }
            return forge
        }
    }

    private func isUndecided(_ outcome: Verifier.Outcome) -> Bool {
        guard case .undecided = outcome else { return false }
        return true
    }

    @Test(arguments: Unknown.allCases) func `a well formed one is undecided`(unknown: Unknown) throws {
        #expect(isUndecided(try unknown.forge().judge()))
    }

    // MARK: Forged

    private func expectRefused(
        _ rule: RuleID, _ tamper: (inout ForgedDecision) throws -> Void, at place: SourceLocation = #_sourceLocation
    ) throws {
        for unknown in Unknown.allCases {
            let forge = try unknown.forge()
            try tamper(&forge.decisions[4])
            guard case .refused(let findings, let before) = try forge.judge() else {
                Issue.record("\(unknown): not refused", sourceLocation: place)
                continue
            }
            #expect(Set(findings.map(\.rule)) == [rule], "\(unknown): \(findings)", sourceLocation: place)
            #expect(before?.state.seq == 3, "\(unknown)", sourceLocation: place)
        }
    }

    @Test func `the chain must hold`() throws {
        try expectRefused("record.seq") { $0.tampering.record = { $0.seq = 7 } }
        try expectRefused("record.previous") { $0.tampering.record = { $0.previous = Self.other } }
        try expectRefused("record.date") { $0.date = Moment("2021-04-07T08:59:59Z") }
    }

    @Test func `every changed file must be accounted for`() throws {
        try expectRefused("record.files") { $0.tampering.record = { $0.files.removeLast() } }
        try expectRefused("record.files") {
            $0.tampering.record = { $0.files[0] = .init(path: $0.files[0].path, old: nil, new: Self.other) }
        }
        try expectRefused("record.plan") { $0.tampering.record = { $0.plan = Self.other } }
        try expectRefused("record.state") { $0.tampering.record = { $0.state = Self.other } }
    }

    @Test func `the commit must be the one that follows from the record`() throws {
        let person = Person(name: "wethouder", email: "wethouder@akkoord.invalid", seconds: 1)
        try expectRefused("commit.person") { $0.tampering.commit = { $0.with(author: person) } }
        for (old, new) in [
            ("Record: ", "Record:  "), ("2021-0004: ", "2021-0005: "), ("\n\nRecord", "\nmore\n\nRecord"),
        ] {
            try expectRefused("commit.message") {
                $0.tampering.commit = { commit in
                    commit.with(message: String(decoding: commit.message, as: UTF8.self).replacing(old, with: new))
                }
            }
        }
    }

    @Test func `a recorder must have signed it`() throws {
        let member = try Keyring.key("wethouder")
        try expectRefused("commit.recorder-key") { $0.tampering.key = member }
        try expectRefused("commit.recorder-key") { $0.tampering.key = try Keyring.key("nobody", .recorder) }
        try expectRefused("commit.signature") { $0.tampering.namespace = "approval@akkoord" }
        try expectRefused("commit.signature") { $0.tampering.armour = { _ in nil } }
    }

    // MARK: Recovery

    @Test func `who may record a recovery only its own rules say, and the signature must hold`() throws {
        let forge = try Forge()
        forge.decisions[4].kind = "recovery"
        forge.decisions[4].tampering.key = try Keyring.key("nobody", .recorder)
        #expect(isUndecided(try forge.judge()))
        forge.decisions[4].tampering.armour = { _ in nil }
        #expect(!isUndecided(try forge.judge()))
    }
}
