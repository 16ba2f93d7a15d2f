import Findings
import Governance

/// A total printed in a source is compared with the sum of its lines, at its own version only. A difference is a
/// notice: it is neither hidden nor corrected.
enum StatedTotalCheck {
    static let check = SnapshotCheck("plan.stated-total", "plan.unknown-node") { snapshot in
        snapshot.plan.stated.flatMap { findings(for: $0, snapshot) }
    }

    private static func findings(for stated: StatedTotal, _ snapshot: Snapshot) -> [Finding] {
        if case .line(let line) = stated.node, snapshot.plan.lines[line] == nil {
            return [
                Finding(
                    "plan.unknown-node", "stated total `\(stated.id)` names no line: `\(line)`",
                    path: "plan/stated.yaml", hint: "a node is a line, `programme`, `domains` or `overhead`"
                ).about(line.text, at: "node", below: "totals", in: stated.id.text)
            ]
        }
        // A plan that has moved on from its version is another matter than what the source described.
        let version = snapshot.versions.first { $0.id == stated.version }
        guard version.map({ $0.plan == snapshot.planDigest }) ?? true, let difference = difference(stated, snapshot),
            difference != .zero
        else { return [] }
        let (amount, node) = (stated.amount, stated.node.text)
        let message: Message =
            difference > .zero
            ? "the source states \(amount) for `\(node)`, \(difference.magnitude) above the sum of its lines"
            : "the source states \(amount) for `\(node)`, \(difference.magnitude) below the sum of its lines"
        return [
            Finding(
                "plan.stated-total", message, severity: .notice, path: "plan/stated.yaml",
                hint: "the source (\(stated.source)) is kept as printed"
            ).about(stated.id.text, at: "id")
        ]
    }

    /// What the source prints above the sum of its lines; nil when the sum cannot be made.
    static func difference(_ stated: StatedTotal, _ snapshot: Snapshot) -> Money? {
        let sum = try? snapshot.plan.total(of: stated.node) {
            snapshot.programme.contains($0.period, in: stated.period)
        }
        return sum.flatMap { try? stated.amount.subtracting($0) }
    }
}
