import CanonicalForm
import Documents
import Governance
import Ledger
import TestSupport

/// A plan of as many lines as are asked: domains, themes with a rest, interventions with an amount for every year, and
/// overhead.
package struct GeneratedPlan: Sendable {
    package let domains: Int
    package let themesOfDomain: Int
    package let interventionsOfTheme: Int
    package let overhead: Int

    package init(domains: Int, themesOfDomain: Int, interventionsOfTheme: Int, overhead: Int) {
        self.domains = domains
        self.themesOfDomain = themesOfDomain
        self.interventionsOfTheme = interventionsOfTheme
        self.overhead = overhead
    }

    package static let fiveHundredLines = GeneratedPlan(
        domains: 8, themesOfDomain: 6, interventionsOfTheme: 9, overhead: 12)

    package static let tenThousandLines = GeneratedPlan(
        domains: 10, themesOfDomain: 20, interventionsOfTheme: 49, overhead: 10)

    package var lineCount: Int { domains * (1 + themesOfDomain * (1 + interventionsOfTheme)) + overhead }

    static let block: PeriodID = "p2021-2025"
    static let years = (2021...2025).map { PeriodID("y\($0)") }
    private static let executors: [PartyID] = [
        "gemeente", "politie", "schoolbestuur", "woningcorporatie", "zorgpartij",
    ]

    /// The files under `plan/`, by path.
    func files(_ chance: inout SeededGenerator) -> [String: [UInt8]] {
        var files = [
            Layout.stated: Array("format: 1\ntotals: []\n".utf8),
            Layout.overhead: CanonicalWriter.bytes(of: OverheadDocument.node(overheadLines(&chance))),
        ]
        for number in 1...domains {
            let domain = line(LineID("domein-\(number)"), "Domein \(number)", number, .domain)
            files[PlanFiles.path(of: domain)] = CanonicalWriter.bytes(of: DomainDocument.node(domain))
            for place in 1...themesOfDomain {
                let document = theme("\(number)-\(place)", rank: place, of: domain, &chance)
                files[PlanFiles.path(of: document.theme)] = CanonicalWriter.bytes(of: document.node)
            }
        }
        return files
    }

    private func theme(
        _ number: String, rank: Int, of domain: Line, _ chance: inout SeededGenerator
    ) -> ThemeDocument {
        let executor = Self.executors.randomElement(using: &chance)
        let theme = line(
            LineID("thema-\(number)"), "Thema \(number)", rank, .theme, of: domain.id, executor,
            [Self.block: 20_000_000...60_000_000], &chance)
        let amounts = Dictionary(uniqueKeysWithValues: Self.years.map { ($0, Int64(200_000)...3_000_000) })
        let interventions = (1...interventionsOfTheme).map { place in
            line(
                LineID("maatregel-\(number)-\(place)"), "Maatregel \(number)-\(place)", place, .intervention,
                of: theme.id,
                nil, amounts, &chance)
        }
        let goal = Goal(id: Identifier("doel-\(number)"), name: "Doel van thema \(number)", rank: 1)
        let target = Target(
            id: Identifier("streefwaarde-\(number)"), name: "Huishoudens bereikt", rank: 1, period: Self.block,
            number: "\(Int.random(in: 100...5_000, using: &chance))", numberTo: nil, unit: "huishoudens", goal: goal.id,
            indicator: nil, baseline: nil, note: nil)
        return ThemeDocument(theme: theme, goals: [goal], interventions: interventions, targets: [target])
    }

    private func overheadLines(_ chance: inout SeededGenerator) -> [Line] {
        (1...overhead).map { number in
            line(
                LineID("bureau-\(number)"), "Programmabureau \(number)", number, .overhead, of: nil, "gemeente",
                [Self.block: 500_000...2_000_000], &chance)
        }
    }

    private func line(_ id: LineID, _ name: String, _ rank: Int, _ level: Line.Level) -> Line {
        Line(id: id, name: name, rank: rank, level: level, parent: nil, executor: nil)
    }

    /// With an amount in whole euros for each period, drawn from its range.
    private func line(
        _ id: LineID, _ name: String, _ rank: Int, _ level: Line.Level, of parent: LineID?, _ executor: PartyID?,
        _ euros: [PeriodID: ClosedRange<Int64>], _ chance: inout SeededGenerator
    ) -> Line {
        var line = Line(
            id: id, name: name, rank: rank, level: level, parent: parent, executor: executor,
            details: LineDetails(ownExecutor: executor))
        for (period, range) in euros.sorted(by: { $0.key < $1.key }) {
            let amount = Money(cents: Int64.random(in: range, using: &chance) * 100)
            line.cells[CellKey(period: period, status: .indicative)] = amount
        }
        return line
    }
}
