import CanonicalForm
import Documents
package import Governance

/// In which file each line of the plan stands, and what that file says.
package enum PlanFiles {
    /// The path of the file that holds a line's cells.
    package static func path(of line: Line) -> String {
        switch line.level {
        case .domain: "plan/\(line.id)/\(Layout.domainFile)"
        case .theme: "plan/\(line.parent?.text ?? "")/\(line.id).yaml"
        case .overhead: Layout.overhead
        case .intervention: ""
        }
    }

    package static func path(of id: LineID, in plan: Plan) -> String? {
        guard let line = plan.lines[id] else { return nil }
        if line.level == .intervention, let parent = line.parent { return path(of: parent, in: plan) }
        return path(of: line)
    }

    /// The canonical bytes of the file that holds a line.
    package static func bytes(ofFileWith id: LineID, in plan: Plan) -> [UInt8]? {
        guard let line = plan.lines[id] else { return nil }
        switch line.level {
        case .intervention: return line.parent.flatMap { bytes(ofFileWith: $0, in: plan) }
        case .domain: return CanonicalWriter.bytes(of: DomainDocument.node(line))
        case .overhead: return CanonicalWriter.bytes(of: OverheadDocument.node(overhead(plan)))
        case .theme: return CanonicalWriter.bytes(of: theme(line, plan).node)
        }
    }

    private static func overhead(_ plan: Plan) -> [Line] {
        plan.children(of: nil).filter { $0.level == .overhead }.flatMap { [$0] + plan.children(of: $0.id) }
    }

    private static func theme(_ line: Line, _ plan: Plan) -> ThemeDocument {
        ThemeDocument(
            theme: line, goals: plan.goals[line.id] ?? [], interventions: plan.children(of: line.id),
            targets: plan.targets[line.id] ?? [])
    }

    /// The files that differ between two plans with the same lines: path and new bytes.
    package static func changes(from old: Plan, to new: Plan) -> [String: [UInt8]] {
        var changed: [String: [UInt8]] = [:]
        for id in new.lines.keys where old.lines[id]?.cells != new.lines[id]?.cells {
            guard let path = path(of: id, in: new), changed[path] == nil else { continue }
            changed[path] = bytes(ofFileWith: id, in: new)
        }
        return changed
    }
}
