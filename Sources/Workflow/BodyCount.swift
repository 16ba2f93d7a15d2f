import Governance

/// A vote of a body: quorum in seats, majority in the weights of seats.
///
/// Without a meeting, present are the seats whose current statement is for, against or abstaining. The step is decided
/// only when every way in which the missing seats could still vote gives the same result.
struct BodyCount {
    private let body: Body?
    private let vote: Policy.Vote
    private let ballots: Ballots
    private let judge: Judge

    init(body: Body?, vote: Policy.Vote, _ ballots: Ballots, _ judge: Judge) {
        self.body = body
        self.vote = vote
        self.ballots = ballots
        self.judge = judge
    }

    /// Seats and weights as they would stand.
    private struct Tally {
        var present = 0
        var presentWeight = 0
        var votesFor = 0
        var votesAgainst = 0

        mutating func add(_ seats: [Seat], for isFor: Bool) {
            let weight = seats.reduce(0) { $0 + $1.weight }
            present += seats.count
            presentWeight += weight
            if isFor { votesFor += weight } else { votesAgainst += weight }
        }
    }

    func verdict(_ step: Policy.StepID) -> StepVerdict {
        var verdict = StepVerdict(step: step, result: .unsatisfied)
        guard let body else { return verdict }
        let seats = { (choice: CheckedStatement.Choice?) in
            body.seats.filter { self.choice(of: $0, in: body) == choice }
        }
        let (agreeing, opposed, abstaining, missing) = (seats(.approve), seats(.reject), seats(.abstain), seats(nil))
        var tally = Tally()
        tally.add(agreeing, for: true)
        tally.add(opposed, for: false)
        tally.present += abstaining.count
        tally.presentWeight += weight(abstaining)
        verdict.quorum = quorumNeeded
        verdict.present = tally.present
        verdict.votesFor = tally.votesFor
        verdict.votesAgainst = tally.votesAgainst
        verdict.abstentions = weight(abstaining)
        verdict.base = base(tally)
        verdict.needed = vote.majority.needed(of: verdict.base)
        verdict.missing = missing.map { Capacity.seat(body.id, $0.id) }.sorted()
        verdict.result = result(tally, missing: missing)
        return verdict
    }

    private func choice(of seat: Seat, in body: Body) -> CheckedStatement.Choice? {
        ballots.choice(of: .seat(body.id, seat.id))
    }

    private func weight(_ seats: [Seat]) -> Int { seats.reduce(0) { $0 + $1.weight } }

    /// Certain to be carried when it is with all missing seats against, certain to fail when it fails with all for:
    /// more votes against never help, more votes for never harm, and taking part only helps the quorum.
    private func result(_ tally: Tally, missing: [Seat]) -> StepResult {
        var worst = tally
        worst.add(missing, for: false)
        if hasQuorum(tally), isCarried(tally), isCarried(worst) { return .satisfied }
        var best = tally
        best.add(missing, for: true)
        return hasQuorum(best) && isCarried(best) ? .unsatisfied : .failed
    }

    private func isCarried(_ tally: Tally) -> Bool {
        tally.votesFor > 0 && tally.votesFor >= vote.majority.needed(of: base(tally))
    }

    private func hasQuorum(_ tally: Tally) -> Bool { tally.present >= quorumNeeded }

    private var quorumNeeded: Int {
        guard let quorum = vote.quorum, let body else { return 0 }
        let seats = quorum.base == .filledSeats ? body.seats.filter { isFilled($0, in: body) } : body.seats
        return quorum.needed(of: seats.count)
    }

    private func base(_ tally: Tally) -> Int {
        guard let body else { return 0 }
        switch vote.majority.base {
        case .seats: return weight(body.seats)
        case .filledSeats: return weight(body.seats.filter { isFilled($0, in: body) })
        case .present: return tally.presentWeight
        case .votesCast: return tally.votesFor + tally.votesAgainst
        }
    }

    private func isFilled(_ seat: Seat, in body: Body) -> Bool {
        !judge.register.holders(of: .seat(body.id, seat.id), on: judge.now.date).isEmpty
    }
}
