package import Governance

/// Operations that are decided together, and what they come to.
package struct Amendment: Hashable, Sendable {
    package let operations: [PlanOperation]

    package init(_ operations: [PlanOperation]) { self.operations = operations }

    /// The books after all operations, in their order; or the first reason why there are none.
    package func applied(
        to books: Books, programme: Programme, closed: ClosedPeriods = .stayClosed
    ) throws(Refusal) -> Books {
        guard !operations.isEmpty else { throw .noOperations }
        var result = books
        for operation in operations { try operation.apply(to: &result, programme: programme, closed: closed) }
        return result
    }

    /// The amendment that takes this one back, given the books to which it was applied.
    package func inverse(
        before books: Books, programme: Programme, closed: ClosedPeriods = .stayClosed
    ) throws(Refusal) -> Amendment {
        var books = books
        var inverses: [[PlanOperation]] = []
        for operation in operations {
            inverses.append(operation.inverse(before: books))
            try operation.apply(to: &books, programme: programme, closed: closed)
        }
        return Amendment(inverses.reversed().flatMap { $0 })
    }

    /// The plan with the lines that it adds, for whoever tells its operations by name.
    package func naming(_ plan: Plan) -> Plan {
        var plan = plan
        for case .addLine(let each) in operations where plan.lines[each.entry.id] == nil { plan.put(each.entry.line) }
        return plan
    }

    package func gross() throws(MoneyError) -> Money {
        var total = Money.zero
        for operation in operations { total = try total.adding(operation.gross()) }
        return total
    }

    package func kinds(in plan: Plan) -> Set<ShiftKind> {
        operations.reduce(into: []) { $0.formUnion($1.kinds(in: plan)) }
    }

    /// Agreements whose contributions change, sorted.
    package var touchedAgreements: [AgreementID] { Set(operations.compactMap(\.touchedAgreement)).sorted() }

    /// Whose consent a policy may ask, sorted: the executors of the lines that give or are changed, and every party of
    /// an agreement that is touched, but those that had left it before the day and whose contribution it is not. Lines
    /// that an earlier operation adds are asked for as they will be.
    ///
    /// Those who pay in their own books for costs that it lowers come beside them.
    ///
    /// None at all when one of those lines has no executor: then no list of consents would be complete.
    package func consentingParties(
        in books: Books, on day: CalendarDate, ownBooks: [PartyID: Money] = [:]
    ) -> [PartyID] {
        var parties = Set(ownBooks.keys)
        var books = books
        for operation in operations {
            guard let executors = operation.consenting(in: books) else { return [] }
            parties.formUnion(executors)
            if let id = operation.touchedAgreement {
                guard let agreement = books.agreements[id], let contributor = operation.contributor(in: books)
                else { return [] }
                parties.formUnion(agreement.members(on: day) + [contributor])
            }
            if !operation.isOnlyMoney { operation.change(&books) }
        }
        return parties.sorted()
    }

    /// What each party whose contributions are raised would have promised under that agreement; of several agreements
    /// the most.
    package func promises(in books: Books) throws(MoneyError) -> [PartyID: Money] {
        var promises: [PartyID: Money] = [:]
        for id in touchedAgreements {
            var changed = books
            for operation in operations where operation.touchedAgreement == id { operation.change(&changed) }
            guard let before = books.agreements[id], let after = changed.agreements[id] else { continue }
            for party in after.parties.map(\.id) {
                let share = try after.share(of: party)
                guard share > (try before.share(of: party)) else { continue }
                promises[party] = max(promises[party] ?? .zero, share)
            }
        }
        return promises
    }

    /// What each party gives and receives, gross, sorted by party: executors by the cells of their lines, as they stand
    /// when each operation applies, and by what a line holds that is moved; contributors by their contributions; the other
    /// parties of a touched agreement with nothing. Who pays in their own books for costs that it lowers gives at least
    /// that.
    package func shares(
        in books: Books, ownBooks: [PartyID: Money] = [:]
    ) throws(MoneyError) -> [PartyShare] {
        var shares = try executorShares(in: books)
        for operation in operations {
            for party in operation.touchedAgreement.flatMap({ books.agreements[$0]?.parties }) ?? [] {
                try shares.add(.zero, given: party.id)
            }
            guard let promise = try operation.promise(in: books) else { continue }
            try shares.add(max(promise.raise, .zero), given: promise.party)
            try shares.add(max(promise.raise.negated, .zero), received: promise.party)
        }
        for (party, amount) in ownBooks { shares.raise(party, toGive: amount) }
        return shares.sorted
    }
}

extension Amendment {
    private func executorShares(in books: Books) throws(MoneyError) -> PartyShares {
        var shares = PartyShares()
        var books = books
        // Lines come, go and move only by operations that are about more than money; else nothing has to be followed.
        let changesLines = operations.contains { !$0.isOnlyMoney }
        for operation in operations {
            let before = books.plan
            if changesLines { try operation.follow(&books) }
            for movement in operation.movements {
                let line = movement.cell.line
                guard let party = (before.lines[line] ?? books.plan.lines[line])?.executor else { continue }
                try shares.add(movement.delta < .zero ? movement.delta.magnitude : .zero, given: party)
                try shares.add(movement.delta > .zero ? movement.delta : .zero, received: party)
            }
            if case .move(let move) = operation { try shares.add(move, from: before, to: books.plan) }
        }
        return shares
    }
}

/// Gross amounts by party, while they are added up.
private struct PartyShares {
    private var gives: [PartyID: Money] = [:]
    private var receives: [PartyID: Money] = [:]

    mutating func add(_ amount: Money, given party: PartyID) throws(MoneyError) {
        gives[party] = try (gives[party] ?? .zero).adding(amount)
    }

    mutating func add(_ amount: Money, received party: PartyID) throws(MoneyError) {
        receives[party] = try (receives[party] ?? .zero).adding(amount)
    }

    /// A line that is moved with all below it goes from who carries it out to who does then, with all it holds.
    mutating func add(_ move: Move, from before: Plan, to after: Plan) throws(MoneyError) {
        for line in before.lines.values where before.contains(line.id, in: .line(move.line)) {
            let held = try Money.sum(line.cells.sorted.map(\.amount))
            if let party = line.executor { try add(held, given: party) }
            if let party = after.lines[line.id]?.executor { try add(held, received: party) }
        }
    }

    mutating func raise(_ party: PartyID, toGive amount: Money) {
        gives[party] = max(gives[party] ?? .zero, amount)
    }

    var sorted: [PartyShare] {
        Set(gives.keys).union(receives.keys).sorted().map {
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
