/// Compares the texts of two sides: those under `plan/text/`, and the articles of agreements.
package enum TextChanges {
    /// What the texts of the plan say otherwise, by path.
    package static func plan(
        from old: [String: [UInt8]], to new: [String: [UInt8]], effort: inout ComparisonEffort
    ) -> [TextChange] {
        let (old, new) = (planTexts(old), planTexts(new))
        let homes = FileMoves(from: old, to: new).homes
        let gone = old.keys.filter { new[$0] == nil && !homes.values.contains($0) }
        return (new.keys + gone).sorted().compactMap { path in
            let home = homes[path] ?? path
            return change(at: path, home, old[home], new[path], levels: 1...2, effort: &effort)
        }
    }

    /// What the articles of an agreement say otherwise; nil when they are the same.
    package static func articles(
        at path: String, _ old: [UInt8]?, _ new: [UInt8]?, effort: inout ComparisonEffort
    ) -> TextChange? {
        change(at: path, path, old, new, levels: 2...2, effort: &effort)
    }

    private static func planTexts(_ texts: [String: [UInt8]]) -> [String: [UInt8]] {
        texts.filter { $0.key.hasPrefix("plan/text/") }
    }

    private static func change(
        at path: String, _ oldPath: String, _ old: [UInt8]?, _ new: [UInt8]?, levels: ClosedRange<Int>,
        effort: inout ComparisonEffort
    ) -> TextChange? {
        guard old != new || path != oldPath else { return nil }
        let before = old.map { TextSection.sections(of: $0, levels: levels) } ?? []
        let after = new.map { TextSection.sections(of: $0, levels: levels) } ?? []
        let sections = SectionComparison(before, after).changes(&effort)
        var changes: [ItemChange.Change] = []
        if old == nil { changes = [.added] } else if new == nil { changes = [.removed] }
        if path != oldPath { changes.append(.renamed) }
        if old != nil, new != nil, old != new { changes.append(.changed) }
        return TextChange(
            path: path, oldPath: path == oldPath ? nil : oldPath, changes: changes, sections: sections, decisions: [])
    }
}

/// Texts that lie at another path than before: the same bytes, or at least half of the lines.
private struct FileMoves {
    /// The old path of each new one that has one.
    private(set) var homes: [String: String] = [:]

    /// So many texts that came and went are compared with each other, no more.
    private static let limit = 40

    init(from old: [String: [UInt8]], to new: [String: [UInt8]]) {
        var gone = old.keys.filter { new[$0] == nil }.sorted()
        var came = new.keys.filter { old[$0] == nil }.sorted()
        for path in came {
            guard let home = gone.first(where: { old[$0] == new[path] }) else { continue }
            pair(path, home, &came, &gone)
        }
        guard came.count <= Self.limit, gone.count <= Self.limit else { return }
        for path in came {
            let likeness = gone.map { (home: $0, share: Self.share(old[$0] ?? [], new[path] ?? [])) }
            guard let best = likeness.max(by: { $0.share < $1.share }), best.share >= 0.5 else { continue }
            pair(path, best.home, &came, &gone)
        }
    }

    private mutating func pair(_ path: String, _ home: String, _ came: inout [String], _ gone: inout [String]) {
        homes[path] = home
        came.removeAll { $0 == path }
        gone.removeAll { $0 == home }
    }

    /// The bytes in lines that both have, of the bytes of the longer.
    private static func share(_ old: [UInt8], _ new: [UInt8]) -> Double {
        var left = Dictionary(grouping: TextTokens.lines(old)) { $0 }.mapValues(\.count)
        var common = 0
        for line in TextTokens.lines(new) {
            guard let count = left[line], count > 0 else { continue }
            left[line] = count - 1
            common += line.count
        }
        return Double(common) / Double(max(1, old.count, new.count))
    }
}
