import Findings
import Governance

/// Contributions in cash are never more than what they are for costs: of a node in a period and all below both.
enum CoverageCheck {
    static let check = SnapshotCheck("agreement.above-cost") { snapshot in
        let contributions = snapshot.agreements.values.flatMap(\.contributions)
        return places(of: contributions, snapshot).compactMap { place in
            finding(at: place, contributions, snapshot).map { located($0, at: place, snapshot) }
        }
    }

    private struct Place: Hashable {
        let node: PlanNode
        let period: PeriodID
    }

    /// Every node and period that a contribution lies in, from its own up to the programme and the horizon.
    private static func places(of contributions: [Contribution], _ snapshot: Snapshot) -> [Place] {
        var places: Set<Place> = []
        for contribution in contributions {
            for node in nodes(around: contribution.purpose, snapshot.plan) {
                for period in periods(around: contribution.period, snapshot.programme) {
                    places.insert(Place(node: node, period: period))
                }
            }
        }
        return places.sorted { ($0.node.text, $0.period) < ($1.node.text, $1.period) }
    }

    private static func nodes(around purpose: PlanNode, _ plan: Plan) -> [PlanNode] {
        guard case .line(let line) = purpose else {
            return purpose == .programme ? [.programme] : [purpose, .programme]
        }
        var nodes: [PlanNode] = []
        var current = plan.lines[line]
        while let each = current {
            nodes.append(.line(each.id))
            current = each.parent.flatMap { plan.lines[$0] }
        }
        return nodes + (plan.domain(of: line) == nil ? [.overhead] : [.domains]) + [.programme]
    }

    private static func periods(around period: PeriodID, _ programme: Programme) -> [PeriodID] {
        programme.periods.keys.filter { programme.contains(period, in: $0) }
    }

    private static func finding(
        at place: Place, _ contributions: [Contribution], _ snapshot: Snapshot
    ) -> Finding? {
        guard
            let coverage = try? Coverage(
                of: place.node, in: place.period, plan: snapshot.plan, programme: snapshot.programme,
                contributions: contributions),
            let uncovered = try? coverage.uncovered
        else {
            let message: Message =
                "contributions to `\(place.node.text)` in \(place.period) are more than can be added up"
            return Finding("agreement.above-cost", message, hint: "lower a contribution")
        }
        guard uncovered < .zero else { return nil }
        let message: Message =
            "contributions to `\(place.node.text)` in \(place.period) are \(uncovered.magnitude) more than its cost, \(coverage.budgeted)"
        return Finding(
            "agreement.above-cost", message, hint: "lower a contribution, or make it for a wider purpose or period")
    }

    /// At the largest of the contributions that are added up.
    private static func located(_ finding: Finding, at place: Place, _ snapshot: Snapshot) -> Finding {
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
