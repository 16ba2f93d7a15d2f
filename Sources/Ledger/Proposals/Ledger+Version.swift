import CanonicalForm
import Documents
import Findings
package import Governance

extension Ledger {
    /// The next version, pinned to a decision: its file, and the value in it.
    package func draftVersion(
        asOf seq: Int, inForce: CalendarDate, title: String?, note: String?
    ) throws -> (version: PlanVersion, path: String, bytes: [UInt8]) {
        let number = (state.versions.map(\.number).max() ?? 0) + 1
        let version = PlanVersion(
            id: Identifier("v\(number)"), title: title ?? "\(state.programme.name), v\(number)", asOf: seq,
            plan: try archive.planDigest(at: seq), inForce: inForce,
            status: BudgetStatus.common(of: try archive.plan(at: seq)), note: note)
        return (version, "versions/\(version.id).yaml", CanonicalWriter.bytes(of: VersionDocument.node(version)))
    }
}
