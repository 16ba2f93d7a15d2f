import Amendments
import Governance
import Testing

@Suite struct GoalTests {
    private static let goal = Goal(id: "minder-schooluitval", name: "Minder schooluitval", rank: 1)
    private static let other = Goal(id: "minder-schooluitval", name: "Geen schooluitval", rank: 1)
    private static let target = target("10")

    private static func target(_ number: String?, goal: Identifier<Goal>? = "minder-schooluitval") -> Target {
        Target(
            id: "uitval", name: "Uitval", rank: 1, period: "y2025", number: number, numberTo: nil, unit: "%",
            goal: goal, indicator: nil, baseline: nil, note: nil)
    }

    private static let addGoal = PlanOperation.addGoal(AddGoal(theme: "onderwijs", goal: goal))
    private static let addTarget = PlanOperation.addTarget(AddTarget(theme: "onderwijs", target: target))

    private func both() throws -> Plan {
        try Amendment([Self.addGoal, Self.addTarget]).applied(to: SamplePlan.plan, programme: SamplePlan.programme)
    }

    @Test func `goals and targets come, change and go, and every step is taken back`() throws {
        let amendment = Amendment([
            Self.addGoal, Self.addTarget,
            .changeGoal(ChangeGoal(theme: "onderwijs", old: Self.goal, new: Self.other)),
            .setTarget(SetTarget(theme: "onderwijs", old: Self.target, new: Self.target("5", goal: nil))),
            .retireGoal(RetireGoal(theme: "onderwijs", goal: Self.other)),
            .retireTarget(RetireTarget(theme: "onderwijs", target: Self.target("5", goal: nil))),
        ])
        #expect(try amendment.applied(to: SamplePlan.plan, programme: SamplePlan.programme) == SamplePlan.plan)
        let before = Books(plan: SamplePlan.plan, agreements: [:])
        for count in 1...6 {
            let part = Amendment(Array(amendment.operations.prefix(count)))
            let after = try part.applied(to: before, programme: SamplePlan.programme)
            let back = try part.inverse(before: before, programme: SamplePlan.programme)
            #expect(try back.applied(to: after, programme: SamplePlan.programme) == before)
            #expect(back.touchedRecords == part.touchedRecords)
        }
    }

    @Test func `they are of their own kinds of shift, move no money, and ask who carries out the theme`() throws {
        let amendment = Amendment([Self.addGoal, Self.addTarget])
        #expect(amendment.kinds(in: SamplePlan.plan) == [.touchesGoal, .touchesTarget])
        #expect(try amendment.gross() == .zero)
        #expect(amendment.consentingParties(in: SamplePlan.plan) == ["schoolbestuur"])
    }

    @Test func `what does not fit the plan is refused by name`() throws {
        let plan = try both()
        let refused: [(PlanOperation, Refusal)] = [
            (Self.addGoal, .goal(.goalTaken(Self.goal.id))), (Self.addTarget, .goal(.targetTaken("uitval"))),
            (.addGoal(AddGoal(theme: "lunch", goal: Self.goal)), .goal(.noTheme("lunch"))),
            (
                .retireGoal(RetireGoal(theme: "onderwijs", goal: Self.goal)),
                .goal(.goalUsed(Self.goal.id, by: "uitval"))
            ),
            (.retireGoal(RetireGoal(theme: "onderwijs", goal: Self.other)), .goal(.oldGoal(Self.goal.id))),
            (.retireGoal(RetireGoal(theme: "werk", goal: Self.goal)), .goal(.unknownGoal("werk", Self.goal.id))),
            (
                .changeGoal(ChangeGoal(theme: "onderwijs", old: Self.goal, new: Self.goal)),
                .goal(.sameGoal(Self.goal.id))
            ),
            (
                .setTarget(SetTarget(theme: "onderwijs", old: Self.target("11"), new: Self.target)),
                .goal(.oldTarget("uitval"))
            ),
            (
                .setTarget(SetTarget(theme: "onderwijs", old: Self.target, new: Self.target)),
                .goal(.sameTarget("uitval"))
            ),
            (
                .setTarget(SetTarget(theme: "onderwijs", old: Self.target, new: Self.target("5", goal: "geen"))),
                .goal(.unknownGoal("onderwijs", "geen"))
            ),
            (
                .retireTarget(RetireTarget(theme: "werk", target: Self.target)),
                .goal(.unknownTarget("werk", "uitval"))
            ),
        ]
        for (operation, refusal) in refused { #expect(throws: refusal) { try operation.applied(to: plan) } }
    }
}
