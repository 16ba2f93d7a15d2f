import Amendments
import Governance
import Testing
import Workflow

/// Whatever is missing, odd or too large in register, policy or matter, nothing is adopted by it.
@Suite struct FailClosedTests {
    @Test func `a step that asks nobody is not satisfied`() {
        var hall = Hall.adopted
        hall.matter = Hall.matter(executors: [])
        #expect(hall.outcome == nil)
        #expect(hall.step("toestemming")?.result == .unsatisfied)
    }

    @Test func `an agreement without parties is not adopted`() {
        var hall = Hall()
        hall.policy = Founding.agreement
        hall.matter = Hall.matter(operations: [], shifts: [], subject: "agreement")
        #expect(hall.verdict != nil && hall.outcome == nil)
    }

    @Test(arguments: [[], ["verzonnen"], ["verzonnen", "stuurgroep"], ["stuurgroep", "stuurgroep"]])
    func `a tier without steps, with unknown steps or with one twice gives no verdict`(steps: [String]) {
        var hall = Hall.adopted
        hall.policy = Policy(
            subject: "amendment", title: "", proposers: [], steps: Founding.amendment.steps,
            tiers: [
                Founding.tier("stuk", .init(), steps.map { Policy.StepID($0) }),
                Founding.tier("los", .init(), ["programmamanager"]),
            ])
        #expect(hall.verdict == nil)
    }

    @Test func `a policy for another subject judges nothing`() {
        var hall = Hall.adopted
        hall.matter = Hall.matter(subject: "register")
        #expect(hall.verdict == nil)
    }

    @Test func `no operations are not only splits`() {
        #expect(Founding.amendment.tier(for: Hall.matter(operations: []))?.id == "gewoon")
    }

    private static let seats = Founding.seats

    @Test(arguments: [
        [], seats + [seats[0]], seats.map { Seat(id: $0.id, party: $0.party, weight: .max) },
        seats.map { Seat(id: $0.id, party: $0.party, weight: 0) },
        seats.map { Seat(id: $0.id, party: $0.party, weight: -1) },
    ])
    func `a body without seats, with a seat twice or with impossible weights decides nothing`(seats: [Seat]) {
        var hall = Hall.adopted
        hall.register = Founding.register(seats: seats)
        #expect(hall.outcome == nil)
        #expect(hall.step("stuurgroep")?.result == .unsatisfied)
        #expect(hall.notCounted.map(\.code) == Array(repeating: .notEntitled, count: 4))
    }

    @Test func `a body that the register does not have decides nothing`() {
        var hall = Hall.adopted
        hall.register = Founding.register(bodies: [])
        #expect(hall.outcome == nil)
    }

    @Test func `an office that the register does not have decides nothing`() {
        var hall = Hall()
        hall.policy = Founding.policy(.office("spook"))
        let ghost = Founding.member("geest", "gemeente", [Founding.mandate(.office("spook"))])
        hall.register = Founding.register(replacing: [ghost])
        let vote = hall.say("geest", on: "stap", as: .office("spook"))
        #expect(hall.outcome == nil && hall.code(of: vote) == .notEntitled)
    }

    @Test(arguments: [Fraction(1, 0), Fraction(3, 2), Fraction(-1, 2), Fraction(0, 0), Fraction(1, -2)])
    func `a share that is none is never reached`(fraction: Fraction) {
        for test in [Policy.Test.atLeast, .moreThan] {
            #expect(Founding.share(fraction, test, .seats).needed(of: 7) == .max)
            var hall = Hall.adopted
            hall.policy = Founding.policy(Founding.boardVote(Founding.share(fraction, test, .votesCast)))
            for seat in 1...7 { hall.vote(seat, on: "stap") }
            #expect(hall.outcome != .adopted)
        }
    }

    @Test func `the largest numbers do not break the arithmetic`() {
        let share = Founding.share(Fraction(.max - 1, .max), .atLeast, .seats)
        #expect(share.needed(of: 1_000_000) == 1_000_000)
        #expect(Founding.share(Fraction(.max, .max), .moreThan, .seats).needed(of: .max - 1) == .max)
        #expect(share.needed(of: .max) == .max && share.needed(of: -1) == .max)
    }

    // MARK: People

    @Test func `a seat of one party is not voted by a member of another`() {
        var hall = Hall.consented
        let intruder = Founding.member("indringer", "rijk", [Founding.mandate(.seat(Founding.board, "seat-1"))])
        hall.register = Founding.register(replacing: [intruder])
        let votes = (["rijk", "gemeente"] as [PartyID]).map { party in
            hall.say("indringer", on: "stuurgroep", as: .seat(Founding.board, "seat-1")) { $0.actsFor = party }
        }
        #expect(votes.allSatisfy { hall.code(of: $0) == .notEntitled })
    }

    @Test func `a member of a party that the register does not have says nothing`() {
        var hall = Hall.consented
        let seats = [Seat(id: "seat-1", party: "spook", weight: 1)]
        let ghost = Founding.member("geest", "spook", [Founding.mandate(.seat(Founding.board, "seat-1"))])
        hall.register = Founding.register(seats: seats, replacing: [ghost])
        let vote = hall.say("geest", on: "stuurgroep", as: .seat(Founding.board, "seat-1"))
        #expect(hall.code(of: vote) == .notEntitled && hall.outcome == nil)
    }

    @Test func `who holds an office and a mandate speaks in a step only as the step asks`() {
        var hall = Hall()
        let both = [Founding.mandate(.office("controller")), Founding.mandate(.mandateHolder("gemeente"))]
        hall.register = Founding.register(replacing: [Founding.member("controller", "gemeente", both)])
        hall.matter = Hall.matter(executors: ["gemeente", "schoolbestuur"])
        let office = hall.say("controller", on: "toestemming", as: .office("controller"))
        hall.say("controller", on: "toestemming", as: .mandateHolder("gemeente"))
        #expect(hall.code(of: office) == .notEntitled)
        #expect(hall.step("toestemming")?.votesFor == 1 && hall.step("toestemming")?.missing.count == 1)
    }

    @Test func `a member on two seats votes once`() {
        var hall = Hall.consented
        let two = [1, 2].map { Founding.mandate(.seat(Founding.board, "seat-\($0)")) }
        hall.register = Founding.register(replacing: [Founding.member("voorzitter", "gemeente", two)])
        hall.vote(3...4)
        hall.say("voorzitter", on: "stuurgroep", as: .seat(Founding.board, "seat-1"))
        let second = hall.say("voorzitter", on: "stuurgroep", as: .seat(Founding.board, "seat-2"))
        #expect(hall.step("stuurgroep")?.votesFor == 3 && hall.outcome == nil)
        #expect(hall.code(of: second) == .notEntitled)
        let other = hall.say("voorzitter", .reject, on: "stuurgroep", as: .seat(Founding.board, "seat-2"))
        #expect(hall.code(of: other) == .contradictory && hall.step("stuurgroep")?.votesFor == 2)
    }

    @Test func `two holders of a seat fill it once, and not at all when they differ`() {
        var hall = Hall.consented
        let seat = Capacity.seat(Founding.board, "seat-7")
        let deputy = Founding.member("plaatsvervanger", "rijk", [Founding.mandate(seat)])
        hall.register = Founding.register(replacing: [deputy])
        hall.say("plaatsvervanger", on: "stuurgroep", as: seat)
        hall.say("rijksvertegenwoordiger", on: "stuurgroep", as: seat)
        #expect(hall.step("stuurgroep")?.votesFor == 1 && hall.notCounted.isEmpty)
        hall.say("plaatsvervanger", .reject, on: "stuurgroep", as: seat)
        #expect(hall.step("stuurgroep")?.present == 0)
        #expect(hall.notCounted.count { $0.code == .contradictory } == 2)
    }

    @Test(arguments: [
        "/mandate", "gemeente/Mandate", "stuurgroep/seat-1 ", "stuurgroep//seat-1", "STUURGROEP/seat-1", " ", "a/b/c",
    ])
    func `a capacity that only looks like one is none`(text: String) {
        guard let capacity = Capacity(text) else { return }
        var hall = Hall.consented
        for step in ["toestemming", "stuurgroep"] as [Policy.StepID] {
            let said = hall.say("voorzitter", on: step, as: capacity)
            #expect(hall.code(of: said) == .notEntitled)
        }
    }

    @Test func `a seat called mandate does not make a mandate holder`() {
        var hall = Hall()
        let seat = Capacity.seat("schoolbestuur", "mandate")
        let member = Founding.member("slim", "schoolbestuur", [Founding.mandate(seat)])
        hall.register = Founding.register(replacing: [member])
        let said = [seat, .mandateHolder("schoolbestuur")].map { hall.say("slim", on: "toestemming", as: $0) }
        #expect(said.allSatisfy { hall.code(of: $0) == .notEntitled })
    }

    @Test func `the larger of two shares of a party is what its mandate must reach`() {
        let shares = [1, 9].map { PartyShare(party: "rijk", gives: Money(cents: $0), receives: .zero) }
        #expect(Hall.matter(shares: shares).commitment(of: "rijk") == Money(cents: 9))
    }
}
