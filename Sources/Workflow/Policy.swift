import Amendments
package import Governance

/// Who may propose a subject and which steps decide it.
///
/// Policy is data; the judge knows no programme.
package struct Policy: Hashable, Sendable {
    package typealias StepID = Identifier<Step>
    package typealias TierID = Identifier<Tier>

    package let subject: String
    package let title: String
    package let proposers: Set<Proposer>
    package let steps: [Step]
    package let tiers: [Tier]
    package let note: String?

    package init(
        subject: String, title: String, proposers: Set<Proposer>, steps: [Step], tiers: [Tier], note: String? = nil
    ) {
        self.subject = subject
        self.title = title
        self.proposers = proposers
        self.steps = steps
        self.tiers = tiers
        self.note = note
    }

    package enum Proposer: String, Hashable, Sendable, CaseIterable {
        case mandateHolder = "mandate-holder"
        case office
        case seat
    }

    package struct Step: Hashable, Sendable {
        package let id: StepID
        package let title: String
        /// Whether an author of the proposal may approve it in this step.
        package let includesProposer: Bool
        package let decider: Decider

        package init(id: StepID, title: String, includesProposer: Bool, decider: Decider) {
            self.id = id
            self.title = title
            self.includesProposer = includesProposer
            self.decider = decider
        }
    }

    package enum Decider: Hashable, Sendable {
        case body(BodyID, Vote)
        case office(OfficeID)
        /// A mandate holder of the executor of each line that gives, or that is changed.
        case executorsOfGivingLines
        /// A mandate holder of each party of the agreement.
        case partiesOfAgreement
    }

    package struct Vote: Hashable, Sendable {
        package let quorum: Share?
        package let majority: Share
        package let allowsAbstention: Bool

        package init(quorum: Share?, majority: Share, allowsAbstention: Bool) {
            self.quorum = quorum
            self.majority = majority
            self.allowsAbstention = allowsAbstention
        }
    }

    /// A share of a named base.
    ///
    /// "More than half" and "at least half" differ.
    package struct Share: Hashable, Sendable {
        package let fraction: Fraction
        package let test: Test
        package let base: Base

        package init(fraction: Fraction, test: Test, base: Base) {
            self.fraction = fraction
            self.test = test
            self.base = base
        }

        /// The smallest whole number that is enough of a base; of what is no share, no number is enough.
        package func needed(of base: Int) -> Int {
            guard base >= 0, base < .max, fraction.above >= 0, fraction.below >= max(fraction.above, 1) else {
                return .max
            }
            let (whole, rest) = fraction.below.dividingFullWidth(fraction.above.multipliedFullWidth(by: base))
            switch test {
            case .atLeast: return rest > 0 ? whole + 1 : whole
            case .moreThan: return whole + 1
            }
        }
    }

    package enum Test: String, Hashable, Sendable {
        case atLeast = "at-least"
        case moreThan = "more-than"
    }

    package enum Base: String, Hashable, Sendable, CaseIterable {
        case seats
        case filledSeats = "filled-seats"
        case present
        case votesCast = "votes-cast"
    }

    package struct Tier: Hashable, Sendable {
        package let id: TierID
        package let condition: Condition
        package let steps: [StepID]

        package init(id: TierID, condition: Condition, steps: [StepID]) {
            self.id = id
            self.condition = condition
            self.steps = steps
        }
    }

    /// All parts must hold; a part left out always does.
    package struct Condition: Hashable, Sendable {
        package let onlyOperations: Set<String>?
        package let withoutShifts: Set<String>
        package let grossAtMost: Money?
        package let grossLessThan: Money?

        package init(
            onlyOperations: Set<String>? = nil, withoutShifts: Set<String> = [], grossAtMost: Money? = nil,
            grossLessThan: Money? = nil
        ) {
            self.onlyOperations = onlyOperations
            self.withoutShifts = withoutShifts
            self.grossAtMost = grossAtMost
            self.grossLessThan = grossLessThan
        }

        func holds(for matter: Matter) -> Bool {
            if let onlyOperations {
                guard !matter.operations.isEmpty, matter.operations.isSubset(of: onlyOperations) else { return false }
            }
            if !withoutShifts.isDisjoint(with: matter.shifts) { return false }
            if let grossAtMost, matter.gross > grossAtMost { return false }
            if let grossLessThan, matter.gross >= grossLessThan { return false }
            return true
        }
    }

    /// Words of operations and shifts that a condition may name.
    package static let operationWords = PlanOperation.words
    package static let shiftWords = ShiftKind.allCases.map(\.rawValue).sorted()

    package func step(_ id: StepID) -> Step? { steps.first { $0.id == id } }

    /// The first tier whose conditions all hold; of a matter in two wordings with the steps of each by itself too, first
    /// those of the amendment as it reads: a condition may be there for what is looked at more closely.
    ///
    /// Nil for another subject, and when that tier names no step, one twice, or one that the policy does not have: it
    /// never gives way to a laxer tier.
    package func tier(for matter: Matter) -> Tier? {
        guard subject == matter.subject else { return nil }
        guard let tier = tiers.first(where: { $0.condition.holds(for: matter) }), !tier.steps.isEmpty else {
            return nil
        }
        let isSound = Set(tier.steps).count == tier.steps.count && tier.steps.allSatisfy { step($0) != nil }
        guard isSound, !matter.wordings.isEmpty else { return isSound ? tier : nil }
        var steps: [StepID] = []
        for step in matter.wordings.flatMap({ self.tier(for: $0)?.steps ?? [] }) + tier.steps
        where !steps.contains(step) { steps.append(step) }
        return Tier(id: tier.id, condition: tier.condition, steps: steps)
    }

    /// The bodies that the steps name, sorted: their files belong to the policy's digest.
    package var bodies: [BodyID] {
        let named = steps.compactMap { step -> BodyID? in
            guard case .body(let body, _) = step.decider else { return nil }
            return body
        }
        return Set(named).sorted()
    }
}
