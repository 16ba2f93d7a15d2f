import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

extension Forge {
    /// A proposal to put files in the place of others that whoever must carry it has carried.
    func carried(
        _ kind: String, _ files: [String: [UInt8]], revision: (String) -> String = { $0 },
        by carry: (inout ForgedProposal) throws -> Void = { try $0.carry() }
    ) throws -> ForgedProposal {
        var proposal = try proposal()
        try proposal.revise(kind, files, revision)
        try proposal.propose()
        try carry(&proposal)
        return proposal
    }

    /// The same, recorded as adopted, whatever is wrong with it.
    func adopt(
        _ kind: String, _ files: [String: [UInt8]], revision: (String) -> String = { $0 },
        by carry: (inout ForgedProposal) throws -> Void = { try $0.carry() },
        recording alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        try record(try carried(kind, files, revision: revision, by: carry), alter)
    }

    /// Appends the decision on a proposal and lets the verifier judge the history.
    func record(
        _ proposal: ForgedProposal, claiming outcome: Verdict.Outcome = .adopted,
        at time: String = "2021-06-03T09:00:00Z", _ alter: (inout ForgedDecision) throws -> Void = { _ in }
    ) throws -> Verifier.Outcome {
        var decision = proposal.decision(claiming: outcome, at: time)
        try alter(&decision)
        decisions.append(decision)
        return try judge()
    }

    /// A file as it stands, rewritten as text.
    func edited(_ path: String, _ edit: (String) -> String) throws -> [String: [UInt8]] {
        try proposal().earlier.edited(path, edit)
    }

    /// A file as it stands with one thing in the place of another.
    func edited(_ path: String, _ old: String, _ new: String) throws -> [String: [UInt8]] {
        try edited(path) { $0.replacing(old, with: new) }
    }

    /// The repository as it is built, for whoever acts on it through the library.
    func stage() throws -> Stage {
        try build()
        return Stage(path: path)
    }
}

extension Forge {
    /// What adopting a change of files comes to, without anybody's vote.
    func adoption(of kind: String, _ files: [String: [UInt8]], at time: String = "2021-06-03T09:00:00Z") throws
        -> Checked<Adoption>
    {
        try proposal().adoption(of: kind, files, at: time)
    }
}

extension ForgedProposal {
    func adoption(of kind: String, _ files: [String: [UInt8]], at time: String) throws -> Checked<Adoption> {
        var copy = self
        try copy.revise(kind, files)
        guard let change = copy.proposed else { return .refused([]) }
        return try Adoption.of(change, in: state, at: Moment(time), earlier: earlier)
    }
}

/// Something is refused by exactly these rules, and says what is wrong.
func expectRefused<Value>(
    _ checked: Checked<Value>, _ rules: RuleID..., saying text: String, at place: SourceLocation = #_sourceLocation
) {
    #expect(Set(checked.findings.map(\.rule)) == Set(rules), "\(checked.findings)", sourceLocation: place)
    #expect(checked.findings.contains { $0.message.text.contains(text) }, "\(checked.findings)", sourceLocation: place)
}
