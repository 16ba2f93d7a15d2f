import Governance

/// The statements on one step, sorted into those that count and those that do not, each with its reason.
struct Ballots {
    /// The current choice of each capacity; none for a capacity that speaks with two voices.
    private(set) var choices: [Capacity: [CheckedStatement.Choice]] = [:]
    private(set) var notCounted: [StepVerdict.NotCounted] = []

    init(of step: Policy.Step, _ earlier: [Policy.Step], _ statements: [CheckedStatement], _ order: StatementOrder, _ judge: Judge) {
        let cast = statements.filter { $0.ballot?.step == step.id }
        var counting: [CheckedStatement] = []
        for statement in cast {
            if let code = Entitlement(step, judge).reason(against: statement) {
                notCounted.append(.init(statement: statement.digest, code: code))
            } else if !judge.isInTime(statement, after: earlier, statements, order) {
                notCounted.append(.init(statement: statement.digest, code: .tooEarly))
            } else {
                counting.append(statement)
            }
        }
        for (_, own) in Dictionary(grouping: counting, by: { Voice(member: $0.member, capacity: $0.capacity) }) {
            settle(own, order)
        }
        notCounted.sort { ($0.statement, $0.code) < ($1.statement, $1.code) }
    }

    private struct Voice: Hashable {
        let member: MemberID
        let capacity: Capacity
    }

    /// The newest statement of a voice counts; two newest ones that contradict each other do not.
    private mutating func settle(_ own: [CheckedStatement], _ order: StatementOrder) {
        let replaced = own.reduce(into: Set<Digest>()) { $0.formUnion(order.known(to: $1.digest)) }
        let newest = own.filter { !replaced.contains($0.digest) }
        for old in own where replaced.contains(old.digest) { notCounted.append(.init(statement: old.digest, code: .superseded)) }
        let said = Set(newest.compactMap { $0.ballot?.choice })
        guard said.count == 1, let choice = said.first, let capacity = newest.first?.capacity else {
            for each in newest { notCounted.append(.init(statement: each.digest, code: .contradictory)) }
            return
        }
        guard choice != .withdraw else {
            for each in newest { notCounted.append(.init(statement: each.digest, code: .withdrawn)) }
            return
        }
        choices[capacity, default: []].append(choice)
    }

    /// What a capacity says. Two holders who differ say nothing together.
    func choice(of capacity: Capacity) -> CheckedStatement.Choice? {
        let said = Set(choices[capacity] ?? [])
        return said.count == 1 ? said.first : nil
    }
}
