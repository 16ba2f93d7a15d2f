package import Governance

/// Whether somebody may propose, in the capacity that their statement names.
package struct ProposingRight {
    private let policy: Policy
    private let register: Register
    private let now: Moment

    package init(policy: Policy, register: Register, now: Moment) {
        self.policy = policy
        self.register = register
        self.now = now
    }

    /// Why a proposal statement gives no right to propose, or nil.
    package func reason(against statement: CheckedStatement) -> ReasonCode? {
        guard policy.proposers.contains(Self.role(of: statement.capacity)) else { return .notEntitled }
        let held = Standing(of: statement, in: register, for: policy.subject).held
        guard !held.isEmpty else { return .notEntitled }
        guard !statement.isKeyRevoked else { return .keyRevoked }
        guard statement.date <= now else { return .datedAfterDecision }
        return held.contains { $0.covers(statement.date.date) && $0.covers(now.date) } ? nil : .mandateEnded
    }

    /// The capacity in which a member may propose on a date: a mandate before an office before a seat.
    package func capacity(of member: Member) -> Capacity? {
        let mandates = member.mandates.filter { $0.covers(subject: policy.subject) && $0.covers(now.date) }
        let usable = mandates.map(\.capacity)
        let roles: [Policy.Proposer] = [.mandateHolder, .office, .seat]
        for role in roles where policy.proposers.contains(role) {
            if let capacity = usable.filter({ Self.role(of: $0) == role }).min() { return capacity }
        }
        return nil
    }

    private static func role(of capacity: Capacity) -> Policy.Proposer {
        switch capacity {
        case .mandateHolder: .mandateHolder
        case .office: .office
        case .seat: .seat
        }
    }
}
