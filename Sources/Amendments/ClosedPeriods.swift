package import Governance

/// How operations stand to periods that are closed: the one place that says what a closed period still takes.
///
/// A period above a closed one stays open: its cell is what was never distributed to the closed one.
package enum ClosedPeriods: Hashable, Sendable {
    /// Closed periods take nothing but what is carried over from them, and back.
    case stayClosed
    /// A correction mends what was decided, and may change closed periods too.
    case mayBeCorrected

    func check(_ operation: any OperationRules, _ books: Books, _ programme: Programme) throws(Refusal) {
        guard self == .stayClosed, !programme.closed.isEmpty else { return }
        for movement in operation.movements where movement.delta != .zero {
            let period = movement.cell.period
            guard period != operation.carriedAcross, let closed = programme.closing(period) else { continue }
            throw .closedPeriod(.money(movement, in: closed))
        }
        if let problem = operation.closedProblem(books, programme) { throw .closedPeriod(problem) }
    }
}

/// What an operation would change in a closed period.
package enum ClosedPeriodProblem: Hashable, Sendable {
    case money(Movement, in: PeriodID)
    case contribution(ContributionID, AgreementID, in: PeriodID)
    case target(Identifier<Target>, in: PeriodID)
    /// The line would take along what it holds there.
    case line(LineID, holds: Money, in: PeriodID)

    package var period: PeriodID {
        switch self {
        case .money(_, let period), .contribution(_, _, let period), .target(_, let period): period
        case .line(_, _, let period): period
        }
    }
}

extension Programme {
    /// What closes the period of a contribution.
    func closedProblem(_ contribution: Contribution?, of agreement: AgreementID) -> ClosedPeriodProblem? {
        guard let contribution, let period = closing(contribution.period) else { return nil }
        return .contribution(contribution.id, agreement, in: period)
    }

    /// What closes the period of one of the targets.
    func closedProblem(_ targets: Target...) -> ClosedPeriodProblem? {
        for target in targets {
            if let period = closing(target.period) { return .target(target.id, in: period) }
        }
        return nil
    }
}
