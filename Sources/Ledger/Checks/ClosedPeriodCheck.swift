import Documents
import Findings
import Governance

/// What is closed must be a period of the programme, and its account must speak of what the plan has.
enum ClosedPeriodCheck {
    static let check = SnapshotCheck("programme.closed-period", "programme.underspend") { snapshot in
        snapshot.programme.closed.flatMap { closed in
            periodFindings(closed, snapshot.programme) + closed.underspend.flatMap { findings($0, closed, snapshot) }
        }
    }

    private static func periodFindings(_ closed: ClosedPeriod, _ programme: Programme) -> [Finding] {
        let period = closed.period
        if period == programme.horizon {
            let message: Message = "`\(period)` is the whole programme: closed, it would take no change ever after"
            return [finding(message, about: period, hint: "close its years, or its blocks of years")]
        }
        guard programme.periods[period] == nil else { return [] }
        let known = programme.periods.keys.map(\.text).sorted()
        let near = NearMiss.question(about: period.text, among: known)
        return [
            finding(
                "there is no period `\(period)` to close", about: period,
                hint: near ?? "known: \(known.joined(separator: ", "))")
        ]
    }

    private static func finding(_ message: Message, about period: PeriodID, hint: Message) -> Finding {
        Finding("programme.closed-period", message, path: Layout.programme, hint: hint)
            .about(period.text, at: "period", below: "closed")
    }

    private static func findings(_ each: Underspend, _ closed: ClosedPeriod, _ snapshot: Snapshot) -> [Finding] {
        let (message, hint): (Message, Message)
        if snapshot.plan.lines[each.line] == nil {
            message = "the account of \(closed.period) speaks of a line that does not exist: `\(each.line)`"
            let near = NearMiss.question(about: each.line.text, among: snapshot.plan.lines.keys.map(\.text).sorted())
            hint = near ?? "`akkoord show` lists the lines"
        } else if each.amount > each.budget {
            message =
                "`\(each.line)` cannot have left \(each.amount) of \(each.budget) in \(closed.period) (\(Message(word: each.status.rawValue)))"
            hint = "`budget` is what it held, `amount` what of that was not spent"
        } else {
            return []
        }
        return [
            Finding("programme.underspend", message, path: Layout.programme, hint: hint)
                .about(each.line.text, at: "line", below: "underspend", in: closed.period.text)
        ]
    }
}
