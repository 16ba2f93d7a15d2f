package import Governance

/// Operations that are decided together, and what they come to.
package struct Amendment: Hashable, Sendable {
    package let operations: [PlanOperation]

    package init(_ operations: [PlanOperation]) { self.operations = operations }

    /// The plan after all operations, in their order; or the first reason why there is none.
    package func applied(to plan: Plan, programme: Programme) throws(Refusal) -> Plan {
        guard !operations.isEmpty else { throw .noOperations }
        var result = plan
        for operation in operations { try operation.apply(to: &result, programme: programme) }
        return result
    }

    package func gross() throws(MoneyError) -> Money {
        var total = Money.zero
        for operation in operations { total = try total.adding(operation.gross()) }
        return total
    }

    package func kinds(in plan: Plan) -> Set<ShiftKind> {
        operations.reduce(into: []) { $0.formUnion($1.kinds(in: plan)) }
    }

    /// Executors of the lines that give or are changed, sorted: those whose consent a policy may ask.
    ///
    /// None at all when one of those lines has no executor: then no list of consents would be complete.
    package func givingExecutors(in plan: Plan) -> [PartyID] {
        var executors: Set<PartyID> = []
        for operation in operations {
            guard let executor = plan.lines[operation.givingLine]?.executor else { return [] }
            executors.insert(executor)
        }
        return executors.sorted()
    }

    /// What each executor's lines give and receive, gross, sorted by party.
    package func shares(in plan: Plan) throws(MoneyError) -> [PartyShare] {
        var gives: [PartyID: Money] = [:]
        var receives: [PartyID: Money] = [:]
        for movement in operations.flatMap(\.movements) {
            guard let party = plan.lines[movement.cell.line]?.executor else { continue }
            if movement.delta < .zero {
                gives[party] = try (gives[party] ?? .zero).adding(movement.delta.magnitude)
            } else {
                receives[party] = try (receives[party] ?? .zero).adding(movement.delta)
            }
        }
        return Set(gives.keys).union(receives.keys).sorted().map {
            PartyShare(party: $0, gives: gives[$0] ?? .zero, receives: receives[$0] ?? .zero)
        }
    }
}

/// What a party's lines give and receive in a proposal.
package struct PartyShare: Hashable, Sendable {
    package let party: PartyID
    package let gives: Money
    package let receives: Money

    package init(party: PartyID, gives: Money, receives: Money) {
        self.party = party
        self.gives = gives
        self.receives = receives
    }
}
