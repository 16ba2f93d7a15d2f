import Governance

/// A step in which each of some capacities must approve: an office, or a mandate holder of each party.
///
/// When nobody can be asked the step stays unsatisfied: no consent is not consent.
struct VoiceCount {
    private let asked: [Capacity]
    private let ballots: Ballots

    init(_ asked: [Capacity], _ ballots: Ballots) {
        self.asked = asked
        self.ballots = ballots
    }

    func verdict(_ step: Policy.StepID) -> StepVerdict {
        var verdict = StepVerdict(step: step, result: .unsatisfied)
        guard !asked.isEmpty else { return verdict }
        verdict.base = asked.count
        verdict.needed = asked.count
        verdict.votesFor = asked.count { ballots.choice(of: $0) == .approve }
        verdict.votesAgainst = asked.count { ballots.choice(of: $0) == .reject }
        verdict.present = verdict.votesFor + verdict.votesAgainst
        verdict.missing = asked.filter { ballots.choice(of: $0) == nil }.sorted()
        verdict.result = result(verdict)
        return verdict
    }

    private func result(_ verdict: StepVerdict) -> StepResult {
        if verdict.votesAgainst > 0 { return .failed }
        return verdict.votesFor == asked.count ? .satisfied : .unsatisfied
    }
}
