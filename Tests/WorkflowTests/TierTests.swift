import Governance
import Testing
import Workflow

@Suite struct TierTests {
    private func tier(_ matter: Matter) -> String? { Founding.amendment.tier(for: matter)?.id.text }
    private let near: Set<String> = ["between-themes"]

    @Test func `a limit holds at its cent and not at the next`() {
        #expect(tier(Hall.matter(cents: 10_000_000, shifts: near)) == "klein")
        #expect(tier(Hall.matter(cents: 10_000_001, shifts: near)) == "gewoon")
        #expect(tier(Hall.matter(cents: 100_000_000)) == "gewoon")
        #expect(tier(Hall.matter(cents: 100_000_001)) == "zwaar")
    }

    @Test func `less than a limit ends one cent before it`() {
        let below = Policy.Condition(grossLessThan: Money(cents: 500))
        let policy = Policy(
            subject: "amendment", title: "", proposers: [], steps: [Founding.step("stap", .office("controller"))],
            tiers: [Founding.tier("klein", below, ["stap"])])
        #expect(policy.tier(for: Hall.matter(cents: 499)) != nil)
        #expect(policy.tier(for: Hall.matter(cents: 500)) == nil)
    }

    @Test func `the first tier that fits decides`() {
        #expect(tier(Hall.matter(cents: 1, operations: ["split"], shifts: ["within-line"])) == "splitsen")
        #expect(tier(Hall.matter(cents: 1, operations: ["split", "transfer"], shifts: ["within-line"])) == "gewoon")
        #expect(tier(Hall.matter(cents: 1, operations: ["transfer"])) == "gewoon")
        #expect(tier(Hall.matter(cents: 1, operations: ["increase"], shifts: ["raises-total"])) == "gewoon")
    }

    @Test func `a policy in which no tier fits gives no verdict and no facts`() {
        var hall = Hall.adopted
        hall.policy = Policy(
            subject: "amendment", title: "", proposers: [], steps: Founding.amendment.steps,
            tiers: [Founding.tier("klein", .init(grossAtMost: Money(cents: 1)), ["stuurgroep"])])
        #expect(hall.verdict == nil)
        #expect(Facts(of: hall.matter, under: hall.policy) == nil)
    }

    @Test func `facts name the shifts, the amounts and the steps, sorted`() {
        let matter = Hall.matter(shifts: ["between-executors", "between-domains"])
        let facts = Facts(of: matter, under: Founding.amendment)
        #expect(facts?.shifts == ["between-domains", "between-executors"])
        #expect(facts?.steps == ["toestemming", "stuurgroep"])
        #expect(facts?.gross == matter.gross && facts?.parties == matter.shares)
    }

    @Test func `the bodies of a policy are named once`() {
        #expect(Founding.amendment.bodies == ["stuurgroep"])
    }
}
