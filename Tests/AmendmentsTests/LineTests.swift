import Amendments
import Governance
import Testing

@Suite struct LineTests {
    private static func entry(
        _ id: LineID, _ level: Line.Level, _ parent: LineID?, executor: PartyID? = nil, holder: OfficeID? = nil
    ) -> LineEntry {
        LineEntry(
            id: id, level: level, parent: parent, name: "Muziek", rank: 3,
            details: LineDetails(ownExecutor: executor, holder: holder))
    }

    private static func add(
        _ id: LineID, _ level: Line.Level, _ parent: LineID?, executor: PartyID? = nil, holder: OfficeID? = nil
    ) -> PlanOperation { .addLine(AddLine(entry(id, level, parent, executor: executor, holder: holder))) }

    private static let music = add("muziek", .intervention, "onderwijs")
    private static let closed = PlanOperation.closeLine(CloseLine(line: "onderwijs"))
    private static let moved = PlanOperation.move(
        Move(line: "werk", from: "onderwijs-werk", to: "wonen-ruimte", total: Money(cents: 100_000)))

    @Test(arguments: [
        music, closed, moved, add("groen", .domain, nil), add("groen", .theme, "wonen-ruimte", executor: "gemeente"),
        add("kantoor", .overhead, nil, executor: "gemeente"),
        .rename(Rename(line: "werk", old: "werk", name: "Werk en inkomen")),
        .move(Move(line: "lunch", from: "onderwijs", to: "programmabureau", total: .zero)),
        .removeLine(RemoveLine(LineEntry(SamplePlan.plan.lines["schooldag"] ?? SamplePlan.nobody))),
    ])
    func `an operation on a line is taken back by its inverse`(operation: PlanOperation) throws {
        let plan = try operation.applied()
        #expect(plan != SamplePlan.plan)
        let back = Amendment(operation.inverse(before: Books(plan: SamplePlan.plan, agreements: [:])))
        #expect(back.touchedRecords == operation.touchedRecords)
        var again = try back.applied(to: plan, programme: SamplePlan.programme)
        for theme in again.goals.keys where SamplePlan.plan.goals[theme] == nil { again.remove(theme) }
        #expect(again == SamplePlan.plan)
        #expect(try plan.total(of: .programme) == SamplePlan.plan.total(of: .programme))
    }

    @Test func `a new intervention is carried out by whom the theme is, and can get money at once`() throws {
        let amendment = Amendment([Self.music, .divide("onderwijs", [("muziek", "y2021", 100)])])
        let plan = try amendment.applied(to: SamplePlan.plan, programme: SamplePlan.programme)
        #expect(plan.lines["muziek"]?.executor == "schoolbestuur")
        #expect(plan[SamplePlan.cell("muziek", "y2021")] == Money(cents: 100))
    }

    @Test func `a closed line and all below it take no change but being opened`() throws {
        let plan = try Self.closed.applied()
        let refused: [PlanOperation] = [
            .add(1, to: "onderwijs"), .add(1, to: "lunch"), .move(1, from: "werk", to: "lunch"), Self.music,
            .rename(Rename(line: "lunch", old: "lunch", name: "Eten")), Self.closed,
            .index("onderwijs", 1, 1, []),
        ]
        for operation in refused { #expect(throws: Refusal.self) { try operation.applied(to: plan) } }
        let open = try PlanOperation.reopenLine(ReopenLine(line: "onderwijs")).applied(to: plan)
        #expect(open == SamplePlan.plan)
        #expect(throws: Refusal.closedLine("lunch")) { try PlanOperation.add(1, to: "lunch").applied(to: plan) }
    }

    @Test func `a moved line is carried out by whom its new parent is, unless it says another`() throws {
        var plan = SamplePlan.plan
        plan.put(Line(id: "extra", name: "x", rank: 1, level: .intervention, parent: "onderwijs", executor: nil))
        let move = PlanOperation.move(Move(line: "extra", from: "onderwijs", to: "wonen", total: .zero))
        #expect(move.kinds(in: plan) == [.touchesLine, .betweenDomains, .betweenExecutors])
        #expect(Amendment([move]).consentingParties(in: plan) == ["schoolbestuur", "woningcorporatie"])
        #expect(try move.applied(to: plan).lines["extra"]?.executor == "woningcorporatie")
    }

    @Test func `consent to a domain is asked of all who carry out something in it`() {
        let rename = Amendment([.rename(Rename(line: "wonen-ruimte", old: "wonen-ruimte", name: "Wonen"))])
        #expect(rename.consentingParties(in: SamplePlan.plan) == ["gemeente", "woningcorporatie"])
        let everybody = Amendment([Self.add("groen", .domain, nil)]).consentingParties(in: SamplePlan.plan)
        #expect(everybody == ["gemeente", "schoolbestuur", "woningcorporatie"])
    }

    @Test(
        arguments: [
            (add("werk", .theme, "onderwijs-werk", executor: "gemeente"), .line(.taken("werk"))),
            (
                add("muziek", .theme, "onderwijs", executor: "gemeente"),
                .line(.place("muziek", .theme, parent: "onderwijs"))
            ),
            (add("muziek", .intervention, nil), .line(.place("muziek", .intervention, parent: nil))),
            (add("muziek", .intervention, "nergens"), .line(.place("muziek", .intervention, parent: "nergens"))),
            (add("groen", .domain, nil, holder: "chef"), .line(.domainDetails("groen"))),
            (add("groen", .theme, "wonen-ruimte"), .line(.noExecutor("groen"))),
            (.removeLine(RemoveLine(entry("werk", .theme, "onderwijs-werk"))), .line(.oldValue("werk"))),
            (
                .removeLine(RemoveLine(LineEntry(SamplePlan.plan.lines["werk"] ?? SamplePlan.nobody))),
                .line(.used("werk"))
            ),
            (.closeLine(CloseLine(line: "nergens")), .unknownLine("nergens")),
            (.reopenLine(ReopenLine(line: "werk")), .line(.isOpen("werk"))),
            (
                .rename(Rename(line: "werk", old: "Werk", name: "w")),
                .line(.oldName("werk", stated: "Werk", held: "werk"))
            ),
            (.rename(Rename(line: "werk", old: "werk", name: "werk")), .line(.sameName("werk"))),
            (
                .move(Move(line: "werk", from: "wonen-ruimte", to: "onderwijs-werk", total: .zero)),
                .line(.oldParent("werk", stated: "wonen-ruimte", held: "onderwijs-werk"))
            ),
            (
                .move(Move(line: "werk", from: "onderwijs-werk", to: "wonen-ruimte", total: .zero)),
                .line(.oldTotal("werk", stated: .zero, held: Money(cents: 100_000)))
            ),
            (
                .move(Move(line: "werk", from: "onderwijs-werk", to: "wonen", total: Money(cents: 100_000))),
                .line(.place("werk", .theme, parent: "wonen"))
            ),
            (
                .move(Move(line: "werk", from: "onderwijs-werk", to: "onderwijs-werk", total: .zero)),
                .line(.sameParent("werk", "onderwijs-werk"))
            ),
        ] as [(PlanOperation, Refusal)])
    func `an operation on a line that makes no sense is refused by name`(operation: PlanOperation, refusal: Refusal) {
        #expect(throws: refusal) { try operation.applied() }
    }
}
