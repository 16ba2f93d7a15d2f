package import Governance
package import Workflow

/// A capacity that a step misses and in which nobody could approve now, with what keeps each of its holders from it.
package struct UnreachableVoice: Hashable, Sendable {
    package enum Obstacle: Hashable, Sendable {
        /// No key of theirs is registered with which a member signs.
        case noKey
        case notCounted(ReasonCode)
        case overLimit(Shortfall)

        package var code: String {
            switch self {
            case .noKey: "no-key"
            case .notCounted(let code): code.rawValue
            case .overLimit: ReasonCode.overLimit.rawValue
            }
        }
    }

    package struct Holder: Hashable, Sendable {
        package let member: MemberID
        package let obstacle: Obstacle
    }

    package let capacity: Capacity
    /// Everybody with a mandate for it, of any date, sorted; empty when nobody ever had one.
    package let holders: [Holder]
}

extension Hearing {
    /// The capacities in which nobody could approve now, by the steps that are still open.
    ///
    /// That a later step opens only after an earlier one is no obstacle.
    package func unreachableVoices(in verdict: Verdict, at now: Moment) -> [Policy.StepID: [UnreachableVoice]] {
        let open = verdict.steps.filter { $0.result == .unsatisfied }
        return open.reduce(into: [:]) { voices, step in
            let found = step.missing.compactMap { unreachableVoice($0, in: step.step, at: now) }
            if !found.isEmpty { voices[step.step] = found }
        }
    }

    private func unreachableVoice(_ capacity: Capacity, in step: Policy.StepID, at now: Moment) -> UnreachableVoice? {
        let members = register.members.values.filter { member in
            member.mandates.contains { $0.capacity == capacity }
        }
        var holders: [UnreachableVoice.Holder] = []
        for member in members.sorted(by: { $0.id < $1.id }) {
            guard let obstacle = obstacle(for: member, as: capacity, in: step, at: now) else { return nil }
            holders.append(.init(member: member.id, obstacle: obstacle))
        }
        return UnreachableVoice(capacity: capacity, holders: holders)
    }

    /// What keeps a member from approving now; that the step opens only later is no obstacle.
    func obstacle(
        for member: Member, as capacity: Capacity, in step: Policy.StepID, at now: Moment
    ) -> UnreachableVoice.Obstacle? {
        let code = reason(against: .approve, by: member, as: capacity, in: step, at: now)
        if code == .overLimit, let shortfall = shortfall(of: member, as: capacity, in: step, at: now) {
            return .overLimit(shortfall)
        }
        if let code, code != .tooEarly { return .notCounted(code) }
        return member.keys.contains { $0.keyClass == .member } ? nil : .noKey
    }
}
