package import Governance
package import Workflow

/// Something that a member can do now and that a proposal waits for.
package struct AwaitedAct: Hashable, Sendable {
    package enum Act: Hashable, Sendable {
        /// To vote in a step, in a capacity.
        case vote(Policy.Step, Capacity)
        /// To prove that they hold a key that the proposal registers.
        case possess(Identifier<RegisteredKey>)
        /// To record what the votes have reached.
        case record(Verdict.Outcome)
    }

    package let member: MemberID
    package let act: Act
    /// Of a vote: why the member could not approve, though they are asked.
    package var obstacle: UnreachableVoice.Obstacle?
}

extension Hearing {
    /// What the proposal waits for, by member: votes that would count in the first step that is not satisfied; once the
    /// outcome is certain, its recording.
    package func awaitedActs(at now: Moment) -> [AwaitedAct] {
        guard let verdict = verdict(at: now) else { return [] }
        if let outcome = verdict.outcome {
            return recorders.map { AwaitedAct(member: $0, act: .record(outcome)) }
        }
        guard let open = verdict.steps.first(where: { $0.result == .unsatisfied }), let step = policy.step(open.step)
        else { return [] }
        return open.missing.flatMap { capacity in
            members.filter { canSpeak($0, as: capacity, in: step, at: now) }.map {
                AwaitedAct(
                    member: $0.id, act: .vote(step, capacity),
                    obstacle: obstacle(for: $0, as: capacity, in: step.id, at: now))
            }
        }
    }

    private var members: [Member] { register.members.values.sorted { $0.id < $1.id } }

    private var recorders: [MemberID] {
        members.filter { member in member.keys.contains { $0.keyClass == .recorder } }.map(\.id)
    }

    /// Whether a vote for or against would count.
    private func canSpeak(_ member: Member, as capacity: Capacity, in step: Policy.Step, at now: Moment) -> Bool {
        guard member.mandates.contains(where: { $0.capacity == capacity }) else { return false }
        return [CheckedStatement.Choice.approve, .reject].contains { choice in
            reason(against: choice, by: member, as: capacity, in: step.id, at: now) == nil
        }
    }
}

extension Ledger {
    /// What an open proposal waits for, proofs of possession of new keys included.
    package func awaitedActs(on hearing: Hearing, at now: Moment) throws -> [AwaitedAct] {
        let unproven = try enrolled(by: hearing).filter { entry in
            !hearing.possessions.contains { $0.proves(entry.key, of: entry.member, at: now) }
        }
        return unproven.map { AwaitedAct(member: $0.member, act: .possess($0.key.id)) } + hearing.awaitedActs(at: now)
    }
}
