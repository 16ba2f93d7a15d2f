import Amendments
import Governance
import Testing
import Workflow

/// A gallery of refusals: for every code a case that provokes exactly it.
@Suite struct ReasonCodeTests {
    private typealias Case = @Sendable (inout Hall) -> [Digest]

    private static let cases: [ReasonCode: [Case]] = [
        .otherRevision: [
            { [$0.vote(5) { $0.revision = Hall.digest(1) }] }, { [$0.vote(5) { $0.change = Hall.digest(1) }] },
        ],
        .factsMoved: [{ [$0.vote(5) { $0.facts = Hall.digest(1) }] }],
        .policyMoved: [{ [$0.vote(5) { $0.policy = Hall.digest(1) }] }],
        .otherRound: [{ [$0.vote(5) { $0.round = 2 }] }],
        .datedAfterDecision: [{ [$0.vote(5) { $0.date = Moment("2021-06-01T10:00:01Z") }] }],
        .keyRevoked: [{ [$0.vote(5) { $0.isKeyRevoked = true }] }],
        .stepNotApplicable: [
            { [$0.vote(5, on: "stuurgroep-zwaar")] }, { [$0.vote(5, on: "verzonnen")] },
            { hall in
                let vote = hall.vote(5)
                let board = hall.statements.filter { $0.ballot?.step == "stuurgroep" }.map(\.digest)
                hall.consent(.reject)
                let consent = hall.statements[0].digest
                #expect(hall.code(of: consent) == .superseded && board.contains(vote))
                hall.drop(consent)
                return board
            },
        ],
        .notEntitled: [
            { [$0.say("controller", on: "stuurgroep", as: .office("controller"))] },
            { [$0.say("controller", on: "stuurgroep", as: .seat("stuurgroep", "seat-5"))] },
            { [$0.say("niemand", on: "stuurgroep", as: .seat("stuurgroep", "seat-5"))] },
            { [$0.vote(5) { $0.actsFor = "rijk" }] },
            { [$0.say("wethouder", on: "toestemming", as: .mandateHolder("gemeente"))] },
        ],
        .mandateEnded: [
            { ended(&$0, .init("2021-03-03"), nil) }, { ended(&$0, .init("2020-01-01"), .init("2021-03-01")) },
            { ended(&$0, .init("2020-01-01"), .init("2021-05-31")) },
        ],
        .abstentionNotAllowed: [{ [$0.say("schoolbestuurder-2", .abstain, on: "toestemming", as: school)] }],
        .overLimit: [{ [$0.say("schoolbestuurder-2", on: "toestemming", as: school)] }],
        .proposerExcluded: [
            { hall in
                hall.matter = Hall.matter(operations: ["split"], authors: ["wethouder", "programmamanager"])
                hall.clear()
                return [hall.say("programmamanager", on: "programmamanager", as: .office("programmamanager"))]
            }
        ],
        .tooEarly: [{ [$0.vote(5) { $0.after = [] }] }],
        .superseded: [
            { hall in
                let first = hall.vote(5)
                hall.vote(5)
                return [first]
            }
        ],
        .withdrawn: [{ [$0.vote(5, .withdraw)] }],
        .contradictory: [
            { hall in
                let seen = StatementOrder(hall.statements).heads(of: hall.statements)
                return [hall.vote(5) { $0.after = seen }, hall.vote(5, .reject) { $0.after = seen }]
            }
        ],
    ]

    private static let school = Capacity.mandateHolder("schoolbestuur")

    private static func ended(_ hall: inout Hall, _ from: CalendarDate, _ to: CalendarDate?) -> [Digest] {
        let seat = Capacity.seat(Founding.board, "seat-5")
        let mandate = Founding.mandate(seat, from: from.text, to: to?.text)
        hall.register = register(and: Founding.member("zorgbestuurder", "zorgpartij", [mandate]))
        return [hall.say("zorgbestuurder", on: "stuurgroep", as: seat)]
    }

    /// The register with a second mandate holder of the school board, for no more than one euro.
    private static func register(and other: Member? = nil) -> Register {
        let second = Founding.member("schoolbestuurder-2", "schoolbestuur", [Founding.mandate(school, limit: 100)])
        return Founding.register(replacing: [second] + (other.map { [$0] } ?? []))
    }

    @Test(arguments: ReasonCode.allCases) func `every code has a case that provokes exactly it`(code: ReasonCode) throws
    {
        let cases = try #require(Self.cases[code], "no case for \(code)")
        for (index, provoke) in cases.enumerated() {
            var hall = Hall.adopted
            hall.register = Self.register()
            let provoking = provoke(&hall)
            let expected = provoking.map { StepVerdict.NotCounted(statement: $0, code: code) }
            #expect(Set(hall.notCounted) == Set(expected), "case \(index) of \(code)")
            #expect(hall.notCounted.count == expected.count, "case \(index) of \(code)")
        }
    }

    @Test func `a mandate for agreements only is none for an amendment`() {
        var hall = Hall()
        hall.matter = Hall.matter(executors: ["zorgpartij"])
        let consent = hall.say("zorgbestuurder", on: "toestemming", as: .mandateHolder("zorgpartij"))
        #expect(hall.code(of: consent) == .notEntitled)
    }

    @Test(arguments: [(25_000_000, nil), (25_000_001, .overLimit)] as [(Int64, ReasonCode?)])
    func `a mandate reaches its limit and not a cent further`(cents: Int64, code: ReasonCode?) {
        var hall = Hall()
        hall.policy = Founding.agreement
        let share = PartyShare(party: "zorgpartij", gives: .zero, receives: Money(cents: cents))
        hall.matter = Hall.matter(
            operations: [], shifts: [], subject: "agreement", agreementParties: ["rijk", "zorgpartij"], shares: [share])
        let vote = hall.say("zorgbestuurder", on: "partijen", as: .mandateHolder("zorgpartij"))
        hall.say("rijksvertegenwoordiger", on: "partijen", as: .mandateHolder("rijk"))
        #expect(hall.code(of: vote) == code)
        #expect((hall.outcome == .adopted) == (code == nil))
    }

    @Test func `a limit does not stop a rejection`() {
        var hall = Hall()
        hall.register = Self.register()
        hall.say("schoolbestuurder-2", .reject, on: "toestemming", as: Self.school)
        #expect(hall.outcome == .rejected)
    }

    @Test func `an office that was given a limit keeps to it`() {
        var hall = Hall()
        let capacity = Capacity.office("programmamanager")
        let mandate = Founding.mandate(capacity, limit: 49_999_999)
        hall.register = Founding.register(replacing: [Founding.member("programmamanager", "gemeente", [mandate])])
        hall.matter = Hall.matter(operations: ["split"])
        let vote = hall.say("programmamanager", on: "programmamanager", as: capacity)
        #expect(hall.code(of: vote) == .overLimit)
        hall.matter = Hall.matter(cents: 49_999_999, operations: ["split"])
        #expect(hall.outcome == .adopted)
    }
}
