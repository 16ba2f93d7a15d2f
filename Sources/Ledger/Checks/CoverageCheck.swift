import Findings
import Governance

/// Contributions in cash are never more than what they are for costs: of a node in a period and all below both.
enum CoverageCheck {
    static let check = MoneyCheck("agreement.above-cost", places: { Set(Sums($0).found.keys) }, problems: problems)

    private static func problems(_ snapshot: Snapshot) -> [BrokenRule] {
        Sums(snapshot).found.sorted { ($0.key.node.text, $0.key.period) < ($1.key.node.text, $1.key.period) }
            .compactMap { problem(at: $0.key, $0.value, snapshot) }
    }

    /// Coverage of every node and period that a contribution lies in, from its own up to the programme and the horizon.
    private struct Sums {
        /// Nil where it is more than can be added up.
        private(set) var found: [MoneyPlace: Coverage?] = [:]
        private let snapshot: Snapshot
        private let around: [PeriodID: [PeriodID]]

        init(_ snapshot: Snapshot) {
            self.snapshot = snapshot
            let programme = snapshot.programme
            around = Dictionary(uniqueKeysWithValues: programme.periods.keys.map { ($0, programme.around($0)) })
            for contribution in snapshot.agreements.values.flatMap(\.contributions) {
                for node in contribution.purpose.around(in: snapshot.plan) {
                    for period in around[contribution.period] ?? [] {
                        let place = MoneyPlace(node: node, period: period)
                        if found[place] == nil { found[place] = .some(Coverage()) }
                        add(at: place) { coverage throws(MoneyError) in try coverage.add(contribution) }
                    }
                }
            }
            if !found.isEmpty { addCosts() }
        }

        private mutating func addCosts() {
            let nodes = Set(found.keys.map(\.node))
            for line in snapshot.plan.lines.values where !line.cells.isEmpty {
                let above = PlanNode.line(line.id).around(in: snapshot.plan).filter(nodes.contains)
                guard !above.isEmpty else { continue }
                for (key, amount) in line.cells.sorted {
                    for node in above {
                        for period in around[key.period] ?? [] {
                            add(at: MoneyPlace(node: node, period: period)) { coverage throws(MoneyError) in
                                try coverage.add(cost: amount)
                            }
                        }
                    }
                }
            }
        }

        private mutating func add(at place: MoneyPlace, _ change: (inout Coverage) throws(MoneyError) -> Void) {
            guard case .some(.some(var coverage)) = found[place] else { return }
            do {
                try change(&coverage)
                found[place] = .some(.some(coverage))
            } catch {
                found[place] = .some(Coverage?.none)
            }
        }
    }

    private static func problem(at place: MoneyPlace, _ coverage: Coverage?, _ snapshot: Snapshot) -> BrokenRule? {
        guard let coverage, let uncovered = try? coverage.uncovered,
            let promised = try? coverage.firm.adding(coverage.conditional)
        else {
            let message: Message =
                "contributions to `\(place.node.text)` in \(place.period) are more than can be added up"
            let finding = Finding("agreement.above-cost", message, hint: "lower a contribution")
            return BrokenRule(located(finding, at: place, snapshot))
        }
        guard uncovered < .zero else { return nil }
        let message: Message =
            "contributions to `\(place.node.text)` in \(place.period) are \(uncovered.magnitude) more than its cost, \(coverage.budgeted)"
        let finding = Finding(
            "agreement.above-cost", message, hint: "lower a contribution, or make it for a wider purpose or period")
        return BrokenRule(
            located(finding, at: place, snapshot),
            sum: .init(place: place, asked: promised, room: coverage.budgeted, excess: uncovered.magnitude))
    }

    /// At the largest of the contributions that are added up.
    private static func located(_ finding: Finding, at place: MoneyPlace, _ snapshot: Snapshot) -> Finding {
        let added = snapshot.agreements.values.sorted { $0.id < $1.id }.flatMap { agreement in
            agreement.contributions.filter {
                $0.books != .inKind && $0.status != .intended && $0.lies(within: place.node, snapshot.plan)
                    && snapshot.programme.contains($0.period, in: place.period)
            }.map { (agreement: agreement, contribution: $0) }
        }
        guard let largest = added.max(by: { $0.contribution.amount < $1.contribution.amount }) else {
            return finding.located(in: AgreementFiles.prefix)
        }
        let contribution = largest.contribution
        return finding.located(in: AgreementChecks.path(largest.agreement)).about(
            contribution.amount.description, at: "amount", below: "contributions", in: contribution.id.text)
    }
}
