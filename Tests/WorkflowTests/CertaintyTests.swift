import Governance
import TestSupport
import Testing
import Workflow

/// The extreme cases of `BodyCount` against every way in which the missing seats could still vote.
@Suite struct CertaintyTests {
    private enum Voice: CaseIterable {
        case silent
        case approve
        case reject
        case abstain

        var choice: CheckedStatement.Choice? {
            switch self {
            case .silent: nil
            case .approve: .approve
            case .reject: .reject
            case .abstain: .abstain
            }
        }
    }

    private struct Situation {
        let weights: [Int]
        let vacant: Set<Int>
        let vote: Policy.Vote
        let cast: [Voice]

        init(_ random: inout SeededGenerator) {
            let seats = random.number(1...5)
            weights = (0..<seats).map { _ in random.number(1...4) }
            vacant = Set((1...seats).filter { _ in random.chance(1, in: 8) })
            let quorum = random.chance(1, in: 3) ? nil : Self.share(&random, [.seats, .filledSeats])
            vote = Policy.Vote(
                quorum: quorum, majority: Self.share(&random, Policy.Base.allCases), allowsAbstention: true)
            let absent = vacant
            cast = (1...seats).map { absent.contains($0) ? .silent : random.pick(Voice.allCases) }
        }

        private static func share(_ random: inout SeededGenerator, _ bases: [Policy.Base]) -> Policy.Share {
            let below = random.number(1...6)
            let fraction = Fraction(random.number(1...below), below)
            return Founding.share(fraction, random.pick([.atLeast, .moreThan]), random.pick(bases))
        }

        /// Every completion of what was cast.
        var endings: [[Voice]] {
            cast.reduce([[]]) { endings, voice in
                let options = voice == .silent ? Voice.allCases : [voice]
                return endings.flatMap { ending in options.map { ending + [$0] } }
            }
        }

        private func passes(_ count: Int, _ share: Policy.Share, of base: Int) -> Bool {
            let (left, right) = (count * share.fraction.below, share.fraction.above * base)
            return share.test == .atLeast ? left >= right : left > right
        }

        private func weight(of voices: [Voice], where included: (Int, Voice) -> Bool) -> Int {
            voices.enumerated().filter { included($0.offset + 1, $0.element) }.reduce(0) { $0 + weights[$1.offset] }
        }

        func isCarried(_ voices: [Voice]) -> Bool {
            let present = voices.count { $0 != .silent }
            if let quorum = vote.quorum {
                let base = quorum.base == .filledSeats ? weights.count - vacant.count : weights.count
                guard passes(present, quorum, of: base) else { return false }
            }
            let inFavour = weight(of: voices) { $1 == .approve }
            let base =
                switch vote.majority.base {
                case .seats: weight(of: voices) { _, _ in true }
                case .filledSeats: weight(of: voices) { seat, _ in !vacant.contains(seat) }
                case .present: weight(of: voices) { $1 != .silent }
                case .votesCast: weight(of: voices) { $1 == .approve || $1 == .reject }
                }
            return inFavour > 0 && passes(inFavour, vote.majority, of: base)
        }

        var expected: StepResult {
            let results = Set(endings.map(isCarried))
            return results == [true] ? .satisfied : results == [false] ? .failed : .unsatisfied
        }

        var judged: StepResult? {
            var hall = Crowd.hall(weights: weights, vote.majority, quorum: vote.quorum, vacant: vacant)
            for (index, voice) in cast.enumerated() {
                if let choice = voice.choice { Crowd.vote(&hall, index + 1, choice) }
            }
            return hall.step("stap")?.result
        }
    }

    @Test func `a result is certain exactly when every way to vote on gives it`() throws {
        var random = SeededGenerator(for: "certainty")
        var seen: [StepResult: Int] = [:]
        for _ in 0..<3000 {
            let situation = Situation(&random)
            try #require(situation.judged == situation.expected, "\(situation) \(random.note)")
            seen[situation.expected, default: 0] += 1
        }
        #expect(seen.count == 3 && seen.values.allSatisfy { $0 > 100 }, "\(random.note)")
    }

    @Test func `what is needed is the least whole number that passes the test`() throws {
        var random = SeededGenerator(for: "certainty")
        for _ in 0..<5000 {
            let below = random.number(1...999)
            let (above, base) = (random.number(1...below), random.number(0...100_000))
            let atLeast = Founding.share(Fraction(above, below), .atLeast, .seats).needed(of: base)
            try #require(atLeast * below >= above * base && (atLeast - 1) * below < above * base, "\(random.note)")
            let moreThan = Founding.share(Fraction(above, below), .moreThan, .seats).needed(of: base)
            try #require(moreThan * below > above * base && (moreThan - 1) * below <= above * base, "\(random.note)")
        }
    }
}
