import Governance
import Testing

@Suite struct ClosedPeriodTests {
    private func programme(closing periods: PeriodID...) -> Programme {
        let tree: [(PeriodID, PeriodID?)] = [("all", nil), ("block", "all"), ("y1", "block"), ("y2", "block")]
        let day = CalendarDate("2021-01-01")
        return Programme(
            id: "p", name: "P", area: "A", horizon: "all", currency: "eur", languages: ["nl"], timeZone: "UTC",
            periods: Dictionary(
                uniqueKeysWithValues: tree.map {
                    ($0.0, Period(id: $0.0, name: $0.0.text, parent: $0.1, from: day, to: day))
                }),
            closed: periods.map { ClosedPeriod(period: $0, underspend: [], note: nil) }, note: nil)
    }

    @Test func `a closed period closes all within it and nothing around it`() {
        let programme = programme(closing: "block")
        #expect(programme.closing("y1") == "block" && programme.closing("block") == "block")
        #expect(!programme.isClosed("all"))
    }

    @Test func `the nearest closed period is the one that closes`() {
        let programme = programme(closing: "block", "y1")
        #expect(programme.closing("y1") == "y1" && programme.closing("y2") == "block")
    }

    @Test func `a year that is closed leaves the years beside it and the block around it open`() {
        let programme = programme(closing: "y1")
        #expect(["y2", "block", "all"].allSatisfy { !programme.isClosed($0) })
    }

    @Test func `what is left and what was carried follow from what the cell holds`() {
        let account = Underspend(
            line: "werk", status: .authorised, budget: Money(cents: 1000), amount: Money(cents: 300))
        #expect(account.left(of: Money(cents: 1000)) == Money(cents: 300))
        #expect(account.left(of: Money(cents: 701)) == Money(cents: 1))
        #expect(account.left(of: Money(cents: 700)) == .zero && account.left(of: .zero) == .zero)
        #expect(account.carried(from: Money(cents: 701)) == Money(cents: 299))
        #expect(account.carried(from: Money(cents: 1500)) == .zero)
    }
}
