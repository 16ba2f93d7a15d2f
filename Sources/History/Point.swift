import CanonicalForm
import Documents
package import Findings
import Governance
package import Ledger

/// A point in history, as people name it: `v1`, `2021-0014`, `2021-03-02`, `@12`, `main`.
package struct Point {
    /// As it was asked for.
    package let name: String
    /// The number of decisions up to it, the founding included, minus one.
    package let seq: Int

    /// The point of a name, or why there is none. `work`, the working copy, is the caller's business, and so are the
    /// other names that the caller knows.
    package static func named(
        _ name: String, in history: VerifiedHistory, beside others: [String] = []
    ) -> Checked<Point> {
        if name == "main" { return .accepted(Point(name: name, seq: history.state.seq)) }
        if let seq = sequenceNumber(name) { return numbered(seq, name, history) }
        if let version = history.state.versions.first(where: { $0.id.text == name }) {
            return .accepted(Point(name: name, seq: version.asOf))
        }
        if let seq = history.chronicle.seq(closing: name) { return .accepted(Point(name: name, seq: seq)) }
        if isDate(name) { return onDay(name, history) }
        return .refused([unknown(name, history, others)])
    }

    private static func sequenceNumber(_ name: String) -> Int? {
        guard name.hasPrefix("@"), name.dropFirst().allSatisfy(\.isASCII) else { return nil }
        return Int(name.dropFirst())
    }

    private static func numbered(_ seq: Int, _ name: String, _ history: VerifiedHistory) -> Checked<Point> {
        guard history.chronicle.indices.contains(seq) else {
            return .refused([
                Finding("point.unknown", "there is no decision \(name); the newest is @\(history.state.seq)")
            ])
        }
        return .accepted(Point(name: name, seq: seq))
    }

    private static func isDate(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && ScalarForm.date.accepts(name)
    }

    /// The last decision recorded on or before a day.
    private static func onDay(_ name: String, _ history: VerifiedHistory) -> Checked<Point> {
        guard let index = history.chronicle.entries.lastIndex(where: { $0.date.date <= CalendarDate(name) }) else {
            let first = history.chronicle[0].date.date.text
            return .refused([
                Finding("point.unknown", "nothing was decided on or before \(name); the founding is of \(first)")
            ])
        }
        return .accepted(Point(name: name, seq: index))
    }

    private static func unknown(_ name: String, _ history: VerifiedHistory, _ others: [String]) -> Finding {
        let known =
            history.state.versions.map(\.id.text) + history.chronicle.proposals + others + ["main", "work"]
        if name == "work" {
            return Finding(
                "point.unknown", "`work`, the working copy, is no decision",
                hint: "name a version (v1), a decision (2021-0014, @12), a day (2021-03-02) or main")
        }
        let near = NearMiss.question(about: name, among: known)
        return Finding(
            "point.unknown", "`\(name)` is no point in this history",
            hint: near ?? "points: a version (v1), a decision (2021-0014, @12), a day (2021-03-02), main, work")
    }
}
