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

    /// The files that differ between two plans: path and new bytes, nil for a file that is gone.
    package static func changes(from old: Plan, to new: Plan) -> [String: [UInt8]?] {
        var changed: [String: [UInt8]?] = [:]
        let (before, after) = (PlanPages(old), PlanPages(new))
        for (path, holder) in holders(of: new, otherThanIn: old) where changed[path] == nil {
            guard let bytes = after.bytes(ofFileWith: holder) else { continue }
            // Who carries a line out may follow from another file: then this one says the same.
            let isSame = old.lines[holder] != nil && bytes == before.bytes(ofFileWith: holder)
            if !isSame || self.path(of: holder, in: old) != path { changed.updateValue(bytes, forKey: path) }
        }
        for path in holders(of: old, otherThanIn: new).keys where changed[path] == nil {
            // A line may have left a file of which nothing else changed.
            let bytes = after.bytes(at: path)
            if bytes != before.bytes(at: path) { changed.updateValue(bytes, forKey: path) }
        }
        return changed
    }

    /// The paths with a line that another plan does not hold in the same words, each with a line in that file.
    private static func holders(of plan: Plan, otherThanIn other: Plan) -> [String: LineID] {
        var holders: [String: LineID] = [:]
        for (id, line) in plan.lines where other.lines[id] != line || isOther(id, plan, other) {
            guard let path = path(of: id, in: plan) else { continue }
            holders[path] = line.level == .intervention ? line.parent ?? id : id
        }
        return holders
    }

    private static func isOther(_ id: LineID, _ plan: Plan, _ other: Plan) -> Bool {
        plan.goals[id] != other.goals[id] || plan.targets[id] != other.targets[id]
    }
}

/// The files of a plan, made when they are asked for; what each line is part of is looked up once for all of them.
private struct PlanPages {
    private let plan: Plan
    private let parts: [LineID?: [Line]]

    init(_ plan: Plan) {
        self.plan = plan
        parts = Dictionary(grouping: plan.lines.values, by: \.parent)
    }

    /// The canonical bytes of the file that holds a line.
    func bytes(ofFileWith id: LineID) -> [UInt8]? {
        guard let line = plan.lines[id] else { return nil }
        switch line.level {
        case .intervention: return line.parent.flatMap { bytes(ofFileWith: $0) }
        case .domain: return CanonicalWriter.bytes(of: DomainDocument.node(line))
        case .overhead: return CanonicalWriter.bytes(of: OverheadDocument.node(overhead))
        case .theme: return CanonicalWriter.bytes(of: theme(line).node)
        }
    }

    /// The bytes of a file that lost a line; nil when nothing stands in it any more. Overhead always has its file.
    func bytes(at path: String) -> [UInt8]? {
        if path == Layout.overhead { return CanonicalWriter.bytes(of: OverheadDocument.node(overhead)) }
        let holder = plan.lines.values.first { $0.level != .intervention && PlanFiles.path(of: $0) == path }
        return holder.flatMap { bytes(ofFileWith: $0.id) }
    }

    /// In any order: files list by id.
    private var overhead: [Line] {
        (parts[nil] ?? []).filter { $0.level == .overhead }.flatMap { [$0] + (parts[$0.id] ?? []) }
    }

    private func theme(_ line: Line) -> ThemeDocument {
        ThemeDocument(
            theme: line, goals: plan.goals[line.id] ?? [], interventions: parts[line.id] ?? [],
            targets: plan.targets[line.id] ?? [])
    }
}
