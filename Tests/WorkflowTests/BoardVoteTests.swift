import Governance
import Testing
import Workflow

@Suite struct BoardVoteTests {
    /// The board's step alone, with seats 1, 2, … voting in the order given.
    private func count(
        _ majority: Policy.Share, quorum: Policy.Share? = nil, _ votes: [(CheckedStatement.Choice, Int)], seats: Int = 7
    ) -> StepVerdict? {
        var hall = Crowd.hall(seats: seats, majority, quorum: quorum)
        var next = 1
        for (choice, times) in votes {
            for seat in next..<next + times { Crowd.vote(&hall, seat, choice) }
            next += times
        }
        return hall.step("stap")
    }

    private let simple = Founding.share(Founding.half, .moreThan, .votesCast)
    private let heavy = Founding.share(Founding.twoThirds, .atLeast, .votesCast)

    @Test func `exactly four of seven for is adopted and certain`() {
        let hall = Hall.adopted
        #expect(hall.outcome == .adopted)
        #expect(hall.step("stuurgroep")?.missing.count == 3)
        #expect(hall.notCounted.isEmpty)
    }

    @Test func `three of seven for is open`() {
        var hall = Hall.consented
        hall.vote(1...3)
        #expect(hall.outcome == nil)
        #expect(hall.step("stuurgroep")?.result == .unsatisfied)
    }

    @Test func `four against three is no two thirds, for twelve is less than fourteen`() {
        let verdict = count(heavy, [(.approve, 4), (.reject, 3)])
        #expect(verdict?.result == .failed)
        #expect(verdict?.needed == 5 && verdict?.base == 7)
    }

    @Test func `five against two is two thirds`() {
        #expect(count(heavy, [(.approve, 5), (.reject, 2)])?.result == .satisfied)
    }

    @Test func `only abstentions carry nothing`() {
        let verdict = count(simple, [(.abstain, 7)])
        #expect(verdict?.result == .failed)
        #expect(verdict?.present == 7 && verdict?.base == 0 && verdict?.abstentions == 7)
    }

    @Test func `an abstention counts for the quorum and not as a vote cast`() {
        let quorum = Founding.share(Founding.half, .moreThan, .seats)
        let verdict = count(simple, quorum: quorum, [(.approve, 2), (.reject, 1), (.abstain, 4)])
        #expect(verdict?.result == .satisfied)
        #expect(verdict?.present == 7 && verdict?.quorum == 4 && verdict?.base == 3 && verdict?.needed == 2)
    }

    @Test func `of forty-two voters at least half is twenty-one and more than half twenty-two`() {
        let atLeast = Founding.share(Founding.half, .atLeast, .votesCast)
        #expect(count(atLeast, [(.approve, 21), (.reject, 21)], seats: 42)?.result == .satisfied)
        #expect(count(simple, [(.approve, 21), (.reject, 21)], seats: 42)?.result == .failed)
        #expect(count(simple, [(.approve, 22), (.reject, 20)], seats: 42)?.result == .satisfied)
        #expect(atLeast.needed(of: 42) == 21 && simple.needed(of: 42) == 22)
    }

    @Test func `without its quorum a board decides nothing, however unanimous`() {
        let quorum = Founding.share(Founding.twoThirds, .atLeast, .seats)
        let alone = count(simple, quorum: quorum, [(.approve, 4)])
        #expect(alone?.result == .unsatisfied && alone?.quorum == 5 && alone?.present == 4)
        #expect(count(simple, quorum: quorum, [(.approve, 4), (.abstain, 1)])?.result == .satisfied)
    }

    @Test(arguments: [
        (46, 34, 0, true), (46, 33, 1, true), (35, 43, 6, false), (6, 42, 35, false), (43, 6, 34, true),
        (34, 42, 6, false), (40, 42, 0, false), (81, 0, 0, true), (42, 39, 0, true), (31, 47, 0, false),
        (45, 30, 3, true),
    ])
    func `the votes of a city council come out as its minutes say`(_ yes: Int, _ no: Int, _ none: Int, _ carried: Bool)
    {
        let verdict = count(simple, [(.approve, yes), (.reject, no), (.abstain, none)], seats: yes + no + none)
        #expect(verdict?.result == (carried ? .satisfied : .failed))
        #expect(verdict?.votesFor == yes && verdict?.votesAgainst == no && verdict?.abstentions == none)
    }

    @Test(arguments: [
        (Policy.Base.seats, 7), (.filledSeats, 6), (.present, 5), (.votesCast, 4),
    ])
    func `each base is its own number`(base: Policy.Base, expected: Int) {
        var hall = Crowd.hall(seats: 7, Founding.share(Founding.half, .moreThan, base), vacant: [7])
        for (seat, choice) in [(1, .approve), (2, .approve), (3, .approve), (4, .reject), (5, .abstain)]
            as [(Int, CheckedStatement.Choice)]
        {
            Crowd.vote(&hall, seat, choice)
        }
        #expect(hall.step("stap")?.base == expected)
    }

    @Test func `a majority is weighed and a quorum is counted in seats`() {
        var hall = Crowd.hall(weights: [5, 1, 1], simple, quorum: Founding.share(Founding.half, .moreThan, .seats))
        Crowd.vote(&hall, 1, .approve)
        #expect(hall.step("stap")?.result == .unsatisfied)
        Crowd.vote(&hall, 2, .reject)
        #expect(hall.step("stap")?.result == .satisfied)
        #expect(hall.step("stap")?.votesFor == 5 && hall.step("stap")?.present == 2)
    }
}
