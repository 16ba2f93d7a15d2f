import Amendments
import Governance
import Testing

/// What a closed year still takes.
@Suite struct ClosedYearTests {
    private func apply(
        _ operation: PlanOperation, to plan: Plan = SamplePlan.closedPlan, closed: ClosedPeriods = .stayClosed,
        agreements: [AgreementID: Agreement] = [:]
    ) throws -> Plan {
        var books = Books(plan: plan, agreements: agreements)
        try operation.apply(to: &books, programme: SamplePlan.closedProgramme, closed: closed)
        return books.plan
    }

    private static let werk = SamplePlan.cell("werk", "y2021")

    private static func money(_ cents: Int64, in cell: CellReference = werk) -> Refusal {
        .closedPeriod(.money(Movement(cell, Money(cents: cents)), in: "y2021"))
    }

    @Test(
        arguments: [
            (.add(1, to: "werk", in: "y2021"), money(1)), (.take(1, from: "werk", in: "y2021"), money(-1)),
            (.move(7, from: "werk", to: "wonen", in: "y2021"), money(-7)),
            (.rephase(5, of: "werk", from: "y2021", to: "y2022", old: 50_000), money(-5)),
            (.rephase(5, of: "werk", from: "y2022", to: "y2021", old: 0), money(5)),
            (.divide("werk", old: 50_000, [("werk", "y2021", 9), ("werk", "y2022", 9)]), money(9)),
            (.gather("werk", old: 50_000, [("werk", "y2021", 3)]), money(-3)),
        ] as [(PlanOperation, Refusal)])
    func `money in a closed year neither comes nor goes, and the cent is named`(
        operation: PlanOperation, refusal: Refusal
    ) {
        #expect(throws: refusal) { try apply(operation) }
    }

    @Test func `the block around a closed year and the years beside it stay open`() throws {
        _ = try apply(.move(5, from: "werk", to: "wonen"))
        _ = try apply(.divide("werk", old: 50_000, [("werk", "y2022", 9)]))
    }

    @Test func `a correction may change a closed year`() throws {
        let plan = try apply(.take(1, from: "werk", in: "y2021"), closed: .mayBeCorrected)
        #expect(plan[Self.werk] == Money(cents: 49_999))
    }

    @Test func `a line does not take along what it holds in a closed year`() {
        let move = PlanOperation.move(
            Move(line: "werk", from: "onderwijs-werk", to: "wonen-ruimte", total: Money(cents: 100_000)))
        #expect(throws: Refusal.closedPeriod(.line("werk", holds: Money(cents: 50_000), in: "y2021"))) {
            try apply(move)
        }
    }

    @Test func `a target for a closed year takes no change, and none is set for it later`() {
        let target = Target(
            id: "banen", name: "Banen", rank: 1, period: "y2021", number: nil, numberTo: nil, unit: nil, goal: nil,
            indicator: nil, baseline: nil, note: nil)
        #expect(throws: Refusal.closedPeriod(.target("banen", in: "y2021"))) {
            try apply(.addTarget(AddTarget(theme: "werk", target: target)))
        }
    }

    @Test func `a promise for a closed year is neither made nor changed nor ended`() {
        let promise = Contribution(
            id: "inleg", party: "gemeente", purpose: .line("werk"), period: "y2021", amount: Money(cents: 5),
            status: .pledged, books: .paidIn, condition: nil, note: nil)
        let agreement = Agreement(
            id: "samen", title: "Samen", from: CalendarDate("2021-01-01"), to: nil, parties: [],
            contributions: [promise], text: Digest(hex: String(repeating: "0", count: 64)), evidence: [], note: nil)
        let operations: [PlanOperation] = [
            .addContribution(AddContribution(agreement: "samen", contribution: promise)),
            .endContribution(EndContribution(agreement: "samen", contribution: promise)),
            .changeContribution(
                ChangeContribution(
                    agreement: "samen", contribution: "inleg", old: promise.amount, amount: Money(cents: 6))),
        ]
        for operation in operations {
            #expect(throws: Refusal.closedPeriod(.contribution("inleg", "samen", in: "y2021")), "\(operation)") {
                try apply(operation, agreements: ["samen": agreement])
            }
        }
    }
}

/// What a closed year left.
@Suite struct CarryOverTests {
    private func apply(_ operations: PlanOperation...) throws -> Plan {
        try Amendment(operations).applied(to: SamplePlan.closedPlan, programme: SamplePlan.closedProgramme)
    }

    private static let onderwijs = SamplePlan.cell("onderwijs", "y2021")

    private static func above(_ cents: Int64, left: Int64) -> Refusal {
        .carry(
            .aboveUnderspend(
                onderwijs, amount: Money(cents: cents), left: Money(cents: left), reported: Money(cents: 12_345)))
    }

    @Test func `all that was not spent goes to a later year, and the line keeps its total`() throws {
        let plan = try apply(.carry(12_345, of: "onderwijs", old: 30_000))
        #expect(plan[Self.onderwijs] == Money(cents: 17_655))
        #expect(plan[SamplePlan.cell("onderwijs", "y2022")] == Money(cents: 12_345))
        #expect(try plan.total(of: .line("onderwijs")) == Money(cents: 100_000))
    }

    @Test func `one cent more than was not spent is refused`() {
        #expect(throws: Self.above(12_346, left: 12_345)) { try apply(.carry(12_346, of: "onderwijs", old: 30_000)) }
    }

    @Test func `what was carried over before counts, in whatever year it went`() {
        #expect(throws: Self.above(346, left: 345)) {
            try apply(
                .carry(12_000, of: "onderwijs", old: 30_000),
                .carry(346, of: "onderwijs", to: "y2025", old: 18_000))
        }
    }

    @Test func `what went back may be carried over again, and no more goes back than came`() throws {
        let plan = try apply(
            .carry(12_345, of: "onderwijs", old: 30_000), .carryBack(345, of: "onderwijs", old: 12_345),
            .carry(345, of: "onderwijs", to: "y2023", old: 18_000))
        #expect(plan[Self.onderwijs] == Money(cents: 17_655))
        let refusal = Refusal.carry(
            .aboveCarried(Self.onderwijs, amount: Money(cents: 101), carried: Money(cents: 100)))
        #expect(throws: refusal) {
            try apply(
                .carry(100, of: "onderwijs", old: 30_000), .add(1, to: "onderwijs", in: "y2022"),
                .carryBack(101, of: "onderwijs", old: 101))
        }
    }

    @Test(
        arguments: [
            (.carry(1, of: "werk", from: "y2022", to: "y2023", old: 0), .carry(.notClosed("werk", "y2022"))),
            (.carry(1, of: "wonen", old: 20_000), .carry(.notReported(SamplePlan.cell("wonen", "y2021")))),
            (
                .carry(1, of: "werk", to: SamplePlan.block, old: 50_000),
                .carry(.notLater("werk", closed: "y2021", open: SamplePlan.block))
            ),
            (.carry(0, of: "werk", old: 50_000), .amountNotPositive),
            (
                .carry(1, of: "werk", old: 1),
                .oldValue(SamplePlan.cell("werk", "y2021"), stated: Money(cents: 1), held: Money(cents: 50_000))
            ),
            (.carry(1, of: "werk", to: "y2099", old: 50_000), .unknownPeriod("y2099")),
        ] as [(PlanOperation, Refusal)])
    func `a carry-over that is none is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try apply(operation) }
    }

    @Test func `nothing is carried over into a year that is closed too`() {
        let programme = SamplePlan.programme.with(
            closed: SamplePlan.closedProgramme.closed + [ClosedPeriod(period: "y2022", underspend: [], note: nil)])
        let cell = SamplePlan.cell("werk", "y2022")
        #expect(throws: Refusal.closedPeriod(.money(Movement(cell, Money(cents: 1)), in: "y2022"))) {
            try Amendment([.carry(1, of: "werk", old: 50_000)]).applied(to: SamplePlan.closedPlan, programme: programme)
        }
    }

    @Test func `carrying over is between years, and of authorised money a new permission to spend`() {
        let carried = CarryOver(
            line: "werk", from: "y2021", to: "y2022", status: .authorised, old: .zero, amount: Money(cents: 1))
        #expect(PlanOperation.carryOver(carried).kinds(in: SamplePlan.plan) == [.betweenYears, .authorises])
        #expect(PlanOperation.carry(1, of: "werk", old: 1).kinds(in: SamplePlan.plan) == [.betweenYears])
        #expect(
            Amendment([.carry(1, of: "onderwijs", old: 1)]).consentingParties(in: SamplePlan.plan) == ["schoolbestuur"])
    }
}
