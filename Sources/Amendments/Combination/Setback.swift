package import Governance

/// Why an amendment cannot be adopted where it stands in an order.
package enum Setback<Problem: Hashable & Sendable>: Error, Hashable, Sendable {
    case unadoptable(Unadoptable)
    /// It takes effect at once and does not fit this one of the plans that are in force or scheduled.
    case inForce(Int, Refusal)
    /// As above, and that plan would break a rule.
    case unlawfulInForce(Int, Problem)
    /// The books that it gives break a rule that those before it did not.
    case unlawful(Problem)
}

/// Why an amendment gives no books.
package enum Unadoptable: Error, Hashable, Sendable {
    case refused(Refusal)
    /// Each cell may fit and the whole not: a plan must always have a total.
    case tooLarge
    /// Its operations take back what they do.
    case noEffect
}

extension Amendment {
    /// The books as its adoption leaves them, whatever else is asked of them.
    ///
    /// Of a part of the books it says the same as of the whole, `beside` being the total of the lines left out.
    package func adopted(
        on books: Books, beside: Money = .zero, programme: Programme, closed: ClosedPeriods = .stayClosed
    ) throws(Unadoptable) -> Books {
        let amended: Books
        do {
            amended = try applied(to: books, programme: programme, closed: closed)
        } catch {
            throw .refused(error)
        }
        guard let total = try? amended.plan.total(of: .programme), (try? total.adding(beside)) != nil else {
            throw .tooLarge
        }
        guard amended != books else { throw .noEffect }
        return amended
    }
}
