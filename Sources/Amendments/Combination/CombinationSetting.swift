package import Governance

/// What amendments are combined on, and what is lawful there.
package struct CombinationSetting<Problem: Hashable & Sendable>: Sendable {
    package let books: Books
    package let programme: Programme
    /// The plans that are in force or scheduled: amendments that take effect at once must fit them too.
    package let standing: [Plan]
    /// Nil where nothing but the cells themselves can refuse.
    package let law: CombinationLaw<Problem>?

    /// What is wrong with such a plan, that was not so bad before.
    package let standingProblem: @Sendable (_ before: Plan, _ after: Plan) -> Problem?

    package init(
        books: Books, programme: Programme, standing: [Plan] = [], law: CombinationLaw<Problem>? = nil,
        standingProblem: @escaping @Sendable (_ before: Plan, _ after: Plan) -> Problem? = { _, _ in nil }
    ) {
        self.books = books
        self.programme = programme
        self.standing = standing
        self.law = law
        self.standingProblem = standingProblem
    }
}

/// The rules that books must keep beside those of single operations, as given by whoever has them.
package struct CombinationLaw<Problem: Hashable & Sendable>: Sendable {
    /// Everything that is wrong with books, or only what amounts can get wrong. An amendment may leave what was wrong
    /// before it, and add nothing.
    package let problems: @Sendable (_ books: Books, _ ofMoneyAlone: Bool) -> [Problem]
    /// Where the totals change that the rules look at: amendments that share no such place do not meet in the rules.
    /// Nil for one that may meet any other.
    package let places: @Sendable (Candidate) -> Set<MoneyPlace>?
    /// What no amendment may leave so, even where it was so before.
    package let stands: @Sendable (Problem) -> Bool
    /// How many steps of a search one look at the books counts for.
    package let cost: Int

    package init(
        cost: Int, problems: @escaping @Sendable (_ books: Books, _ ofMoneyAlone: Bool) -> [Problem],
        places: @escaping @Sendable (Candidate) -> Set<MoneyPlace>?,
        stands: @escaping @Sendable (Problem) -> Bool = { _ in false }
    ) {
        self.stands = stands
        self.problems = problems
        self.places = places
        self.cost = cost
    }
}
