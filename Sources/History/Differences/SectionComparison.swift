/// Finds which section of an old text each section of a new one was, and what became of it.
///
/// A section is known by its id, and without one by its heading; a heading that came in the place of another, over the
/// same or much the same text, is that section renamed.
struct SectionComparison {
    private let old: [TextSection]
    private let new: [TextSection]
    /// For each new section the old one that it was, by index.
    private var partners: [Int: Int] = [:]

    init(_ old: [TextSection], _ new: [TextSection]) {
        self.old = old
        self.new = new
        matchByKey()
        matchByText()
    }

    /// Every section that differs. What is gone stands behind the section it followed.
    func changes(_ effort: inout ComparisonEffort) -> [SectionChange] {
        var finder = self
        finder.matchByPlace(&effort)
        return finder.matchedChanges(&effort)
    }

    private func matchedChanges(_ effort: inout ComparisonEffort) -> [SectionChange] {
        let moved = moved
        let taken = Set(partners.values)
        var changes: [SectionChange] = []
        var told: Set<Int> = []
        /// Old sections without a partner, up to the next one that has one.
        func tellGone(from start: Int) {
            for index in start..<old.count {
                guard !taken.contains(index), told.insert(index).inserted else { return }
                changes.append(removed(index, &effort))
            }
        }
        tellGone(from: 0)
        for index in new.indices {
            if let change = change(index, isMoved: moved.contains(index), &effort) { changes.append(change) }
            if let partner = partners[index] { tellGone(from: partner + 1) }
        }
        return changes
    }

    // MARK: Matching

    private mutating func matchByKey() {
        let places = Dictionary(zip(Self.keys(old), old.indices), uniquingKeysWith: { first, _ in first })
        for (key, index) in zip(Self.keys(new), new.indices) { partners[index] = places[key] }
    }

    private struct Key: Hashable {
        let id: String?
        let heading: String
        /// Which of several with the same heading.
        let turn: Int
    }

    private static func keys(_ sections: [TextSection]) -> [Key] {
        var turns: [String: Int] = [:]
        return sections.map { section in
            let name = section.id.map { "#" + $0 } ?? section.heading
            turns[name, default: 0] += 1
            return Key(id: section.id, heading: section.id == nil ? section.heading : "", turn: turns[name] ?? 1)
        }
    }

    private var free: (old: [Int], new: [Int]) {
        let taken = Set(partners.values)
        return (old.indices.filter { !taken.contains($0) }, new.indices.filter { partners[$0] == nil })
    }

    /// The same text under another heading; with other ids they are different sections.
    private mutating func matchByText() {
        let free = free
        let olds = Dictionary(grouping: free.old.filter { !old[$0].body.isEmpty }) { old[$0].body }
        let news = Dictionary(grouping: free.new.filter { !new[$0].body.isEmpty }) { new[$0].body }
        for (body, indices) in news {
            guard indices.count == 1, let homes = olds[body], homes.count == 1, mayBeOne(homes[0], indices[0]) else {
                continue
            }
            partners[indices[0]] = homes[0]
        }
    }

    private func mayBeOne(_ old: Int, _ new: Int) -> Bool {
        let (before, after) = (self.old[old], self.new[new])
        return (before.id == nil || after.id == nil) && (before.level == 0) == (after.level == 0)
    }

    /// The only one that went and the only one that came between the same neighbours, when at least half stayed.
    private mutating func matchByPlace(_ effort: inout ComparisonEffort) {
        let free = free
        let lonely = Set(free.new)
        let gone = Set(free.old)
        for index in free.new where !lonely.contains(index - 1) && !lonely.contains(index + 1) {
            let candidate = (index == 0 ? -1 : partners[index - 1] ?? -2) + 1
            guard gone.contains(candidate), !gone.contains(candidate + 1), mayBeOne(candidate, index) else { continue }
            let next = index + 1 < new.count ? partners[index + 1] : old.count
            guard next == candidate + 1, isLike(candidate, index, &effort) else { continue }
            partners[index] = candidate
        }
    }

    private func isLike(_ before: Int, _ after: Int, _ effort: inout ComparisonEffort) -> Bool {
        let (body, other) = (old[before].body, new[after].body)
        let difference = WordDifference(from: body, to: other, effort: &effort)
        return difference.kept * 2 >= max(body.count, other.count, 1)
    }

    /// New sections that stand elsewhere among those that both texts have.
    private var moved: Set<Int> {
        let kept = new.indices.filter { partners[$0] != nil }
        let staying = LongestRise.indices(of: kept.map { partners[$0] ?? 0 })
        return Set(kept.enumerated().filter { !staying.contains($0.offset) }.map(\.element))
    }

    // MARK: Telling

    private func change(_ index: Int, isMoved: Bool, _ effort: inout ComparisonEffort) -> SectionChange? {
        let section = new[index]
        guard let partner = partners[index] else {
            return SectionChange(
                id: section.id, heading: section.heading, oldHeading: nil, changes: [.added], oldPlace: nil,
                newPlace: place(index, new), words: WordDifference(from: [], to: section.body, effort: &effort))
        }
        let before = old[partner]
        let isRenamed = before.heading != section.heading || before.level != section.level
        let isSame = before.body == section.body && before.id == section.id
        var changes: [ItemChange.Change] = []
        if isRenamed { changes.append(.renamed) }
        if isMoved { changes.append(.moved) }
        if !isSame { changes.append(.changed) }
        guard !changes.isEmpty else { return nil }
        let words =
            before.body == section.body
            ? nil : WordDifference(from: before.body, to: section.body, effort: &effort)
        return SectionChange(
            id: section.id, heading: section.heading, oldHeading: isRenamed ? before.heading : nil, changes: changes,
            oldPlace: place(partner, old), newPlace: place(index, new), words: words)
    }

    private func removed(_ index: Int, _ effort: inout ComparisonEffort) -> SectionChange {
        SectionChange(
            id: old[index].id, heading: old[index].heading, oldHeading: nil, changes: [.removed],
            oldPlace: place(index, old), newPlace: nil,
            words: WordDifference(from: old[index].body, to: [], effort: &effort))
    }

    /// Counted among headings: what stands before the first is 0.
    private func place(_ index: Int, _ sections: [TextSection]) -> Int {
        sections.first?.level == 0 ? index : index + 1
    }
}
