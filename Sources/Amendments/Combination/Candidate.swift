/// A pending amendment that is asked about together with others.
package struct Candidate: Hashable, Sendable {
    package let id: String
    package let amendment: Amendment
    /// Whether it also changes the plans that are in force or scheduled, and must fit those too.
    package let takesEffectAtOnce: Bool

    package init(id: String, amendment: Amendment, takesEffectAtOnce: Bool = false) {
        self.id = id
        self.amendment = amendment
        self.takesEffectAtOnce = takesEffectAtOnce
    }

    var operations: [PlanOperation] { amendment.operations }
    var isOnlyMoney: Bool { operations.allSatisfy(\.isOnlyMoney) }

    /// What of it applies to a plan alone: contributions belong to no version.
    var costs: [PlanOperation] { operations.filter { $0.touchedAgreement == nil } }
}
