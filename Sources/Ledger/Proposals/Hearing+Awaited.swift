import Documents
import Findings
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
        /// To word anew, or take back, what was decided and cannot be recorded as things stand.
        case reconsider
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
    /// What an open proposal waits for, proofs of possession of new keys included. What is decided and cannot be
    /// recorded as things stand waits for its authors, not for a recorder.
    package func awaitedActs(on hearing: Hearing, at now: Moment) throws -> [AwaitedAct] {
        let unproven = try enrolled(by: hearing).filter { entry in
            !hearing.possessions.contains { $0.proves(entry.key, of: entry.member, at: now) }
        }
        let proofs = unproven.map { AwaitedAct(member: $0.member, act: .possess($0.key.id)) }
        guard hearing.verdict(at: now)?.outcome == .adopted else { return proofs + hearing.awaitedActs(at: now) }
        let obstacles = try hearing.obstacles(to: .adopted, in: state, at: now, earlier: archive)
        guard !obstacles.isEmpty else { return hearing.awaitedActs(at: now) }
        let isUpToHolders = obstacles.allSatisfy { $0.rule == "register.no-possession" }
        return proofs + (isUpToHolders ? [] : hearing.revision.authors.map { AwaitedAct(member: $0, act: .reconsider) })
    }
}
