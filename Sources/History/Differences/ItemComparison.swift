/// A thing as one side of a comparison describes it, field by field.
struct ItemDescription {
    let id: String
    let name: String
    let place: String?
    let fields: [(name: FieldChange.Field, value: FieldValue)]

    /// Fields without a value are left out.
    init(
        _ id: String, name: String = "", in place: String? = nil,
        _ fields: KeyValuePairs<FieldChange.Field, FieldValue?> = [:]
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.fields = fields.compactMap { field, value in value.map { (field, $0) } }
    }

    fileprivate func value(_ field: FieldChange.Field) -> FieldValue? { fields.first { $0.name == field }?.value }
}

/// Finds what changed between two lists of things of one kind.
struct ItemComparison {
    let kind: ItemChange.Kind
    /// Whether an id is the same thing wherever it stands, so that it can move.
    let canMove: Bool

    init(_ kind: ItemChange.Kind, canMove: Bool = false) {
        self.kind = kind
        self.canMove = canMove
    }

    /// Changes in the order of the new list; what is gone comes last, in the order of the old one.
    func changes(from old: [ItemDescription], to new: [ItemDescription]) -> [ItemChange] {
        let partners = partners(old, new)
        let kept = new.enumerated().compactMap { index, item in
            partners[index].map { change(from: old[$0], to: item) } ?? lone(item, .added)
        }
        let taken = Set(partners.values)
        return kept + old.indices.filter { !taken.contains($0) }.map { lone(old[$0], .removed) }
    }

    /// For each new thing the old one that it was, by index: of the same place first, then the only one of its id left.
    private func partners(_ old: [ItemDescription], _ new: [ItemDescription]) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        let places = Dictionary(
            old.indices.map { (Key(old[$0]), $0) }, uniquingKeysWith: { first, _ in first })
        for index in new.indices { partners[index] = places[Key(new[index])] }
        guard canMove else { return partners }
        let taken = Set(partners.values)
        let free = Dictionary(grouping: old.indices.filter { !taken.contains($0) }) { old[$0].id }
        let arrived = Dictionary(grouping: new.indices.filter { partners[$0] == nil }) { new[$0].id }
        for (id, indices) in arrived where indices.count == 1 && free[id]?.count == 1 {
            partners[indices[0]] = free[id]?[0]
        }
        return partners
    }

    private struct Key: Hashable {
        let place: String?
        let id: String

        init(_ item: ItemDescription) { (place, id) = (item.place, item.id) }
    }

    private func lone(_ item: ItemDescription, _ change: ItemChange.Change) -> ItemChange {
        let fields = item.fields.map { field in
            change == .added ? FieldChange(field.name, nil, field.value) : FieldChange(field.name, field.value, nil)
        }
        return ItemChange(
            kind: kind, id: item.id, name: item.name, place: item.place, changes: [change], fields: fields,
            decisions: [])
    }

    private func change(from old: ItemDescription, to new: ItemDescription) -> ItemChange? {
        var changes: [ItemChange.Change] = []
        var fields: [FieldChange] = []
        if old.name != new.name {
            changes.append(.renamed)
            fields.append(FieldChange(.name, .text(old.name), .text(new.name)))
        }
        if old.place != new.place {
            changes.append(.moved)
            fields.append(
                FieldChange(.place, old.place.map(FieldValue.text), new.place.map(FieldValue.text)))
        }
        let others = otherFields(old, new)
        if !others.isEmpty { changes.append(.changed) }
        guard !changes.isEmpty else { return nil }
        return ItemChange(
            kind: kind, id: new.id, name: new.name, place: new.place, changes: changes, fields: fields + others,
            decisions: [])
    }

    private func otherFields(_ old: ItemDescription, _ new: ItemDescription) -> [FieldChange] {
        let gone = old.fields.map(\.name).filter { new.value($0) == nil }
        return (new.fields.map(\.name) + gone).compactMap { name in
            let (before, after) = (old.value(name), new.value(name))
            return before == after ? nil : FieldChange(name, before, after)
        }
    }
}
