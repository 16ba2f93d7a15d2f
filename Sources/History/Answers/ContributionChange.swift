package import Governance

/// A promise under an agreement that a decision made, changed or ended.
package struct ContributionChange: Hashable, Sendable {
    package let id: ContributionID
    /// Nil where it was not promised before, or is not any more.
    package let old: Contribution?
    package let new: Contribution?

    package init(_ id: ContributionID, from old: Contribution?, to new: Contribution?) {
        (self.id, self.old, self.new) = (id, old, new)
    }

    package var oldAmount: Money { old?.amount ?? .zero }
    package var newAmount: Money { new?.amount ?? .zero }
    package func delta() throws(MoneyError) -> Money { try newAmount.subtracting(oldAmount) }

    /// What differs between two wordings of an agreement, sorted by id.
    package static func all(from old: Agreement?, to new: Agreement?) -> [ContributionChange] {
        let (before, after) = (byID(old), byID(new))
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            before[id] == after[id] ? nil : ContributionChange(id, from: before[id], to: after[id])
        }
    }

    private static func byID(_ agreement: Agreement?) -> [ContributionID: Contribution] {
        Dictionary((agreement?.contributions ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What contributions gain and lose between two wordings, added up without their signs.
    static func gross(from old: Agreement?, to new: Agreement?) throws(MoneyError) -> Money {
        var gross = Money.zero
        for change in all(from: old, to: new) { gross = try gross.adding(change.delta().magnitude) }
        return gross
    }
}
