import Documents
import Findings
import Governance

/// A ceiling names what is there, and what it is on holds no more: not by one cent.
enum CeilingCheck {
    static let references = SnapshotCheck("programme.ceiling") { snapshot in
        snapshot.programme.ceilings.flatMap { findings($0, snapshot) }
    }

    static let totals = MoneyCheck("plan.ceiling", places: { places($0.programme) }, problems: problems)

    private static func problems(_ snapshot: Snapshot) -> [BrokenRule] {
        exceeded(in: snapshot.plan, snapshot.programme).map { BrokenRule($0) }
    }

    private static func places(_ programme: Programme) -> Set<MoneyPlace> {
        programme.ceilings.reduce(into: []) { places, ceiling in
            var nodes = [ceiling.node]
            if case .share(_, let whole) = ceiling.bound { nodes.append(whole) }
            places.formUnion(
                nodes.map { MoneyPlace(node: $0, period: ceiling.period, status: ceiling.status) })
        }
    }

    // MARK: What it names

    private static func findings(_ ceiling: Ceiling, _ snapshot: Snapshot) -> [Finding] {
        var findings = named(ceiling.node, "node", ceiling, snapshot)
        if case .share(_, let whole) = ceiling.bound {
            findings += named(whole, "of", ceiling, snapshot)
            findings += shareFindings(ceiling)
            if whole == ceiling.node {
                let message: Message = "ceiling `\(ceiling.id)` is on a share of `\(whole.text)` in itself"
                findings.append(finding(message, about: whole.text, at: "of", ceiling, hint: "name a node around it"))
            }
        }
        guard snapshot.programme.periods[ceiling.period] == nil else { return findings }
        let known = snapshot.programme.periods.keys.map(\.text).sorted()
        let message: Message = "ceiling `\(ceiling.id)` is for no period: `\(ceiling.period)`"
        let near = NearMiss.question(about: ceiling.period.text, among: known)
        return findings + [
            finding(
                message, about: ceiling.period.text, at: "period", ceiling,
                hint: near ?? "known: \(known.joined(separator: ", "))")
        ]
    }

    private static func shareFindings(_ ceiling: Ceiling) -> [Finding] {
        guard case .share(let share, _) = ceiling.bound, !(0...Percentage.whole).contains(share.millionths) else {
            return []
        }
        let message: Message = "ceiling `\(ceiling.id)` is on \(share.description) %, which is no share from 0 to 100"
        return [
            finding(
                message, about: share.description, at: "share", ceiling, hint: "write the share in percent: \"2.28\"")
        ]
    }

    private static func named(_ node: PlanNode, _ key: String, _ ceiling: Ceiling, _ snapshot: Snapshot) -> [Finding] {
        guard case .line(let line) = node, snapshot.plan.lines[line] == nil else { return [] }
        let near = NearMiss.question(about: line.text, among: snapshot.plan.lines.keys.map(\.text).sorted())
        return [
            finding(
                "ceiling `\(ceiling.id)` is on no line: `\(line)`", about: line.text, at: key, ceiling,
                hint: near ?? "a node is a line, `programme`, `domains` or `overhead`")
        ]
    }

    private static func finding(
        _ message: Message, about text: String, at key: String, _ ceiling: Ceiling, hint: Message
    ) -> Finding {
        Finding("programme.ceiling", message, path: Layout.programme, hint: hint)
            .about(text, at: key, below: "ceilings", in: ceiling.id.text)
    }

    // MARK: What is held

    /// Ceilings that a plan exceeds, or of which nobody can say how much is used.
    static func exceeded(in plan: Plan, _ programme: Programme) -> [CeilingProblem] {
        programme.ceilings.compactMap { ceiling in
            guard let use = try? CeilingUse(of: ceiling, in: plan, programme) else { return .uncountable(ceiling) }
            return use.isExceeded ? .exceeded(use) : nil
        }
    }

    /// Names the decisions that used the room, where they are known.
    static func finding(_ problem: CeilingProblem, usedBy decisions: [String] = []) -> Finding {
        guard case .exceeded(let use) = problem else {
            let message: Message = "what ceiling `\(problem.ceiling.id)` is on is more than can be added up"
            return Finding("plan.ceiling", message, path: Layout.programme, hint: "lower an amount")
        }
        let (node, period) = (use.ceiling.node.text, use.ceiling.period)
        let message: Message =
            "`\(node)` comes to \(use.total) in \(period), \(use.room.magnitude) above ceiling `\(use.ceiling.id)`: at most \(most(use))"
        let lower: Message = "lower it by \(use.room.magnitude), or change the ceiling by a decision on the programme"
        let hint: Message =
            decisions.isEmpty ? lower : "\(lower); the room was used by \(decisions.joined(separator: ", "))"
        return Finding("plan.ceiling", message, path: Layout.programme, hint: hint)
            .about(use.ceiling.id.text, at: "id", below: "ceilings")
    }

    private static func most(_ use: CeilingUse) -> Message {
        guard case .share(let share, let whole) = use.ceiling.bound else { return "\(use.most)" }
        return "\(use.most), \(share.description) % of `\(whole.text)`"
    }
}

/// What is wrong with a ceiling.
enum CeilingProblem: Hashable {
    case exceeded(CeilingUse)
    case uncountable(Ceiling)

    var ceiling: Ceiling {
        switch self {
        case .exceeded(let use): use.ceiling
        case .uncountable(let ceiling): ceiling
        }
    }
}
