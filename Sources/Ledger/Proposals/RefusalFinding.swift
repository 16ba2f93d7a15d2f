package import Amendments
package import Findings
package import Governance

extension Refusal {
    /// The refusal as a finding, with the way out where there is one.
    package func finding(in plan: Plan, programme: Programme?) -> Finding {
        switch self {
        case .unknownLine(let line):
            Finding(
                "amendment.unknown-line", "there is no line `\(line)`",
                hint: Self.near(line.text, plan.lines.keys.map(\.text)))
        case .unknownPeriod(let period):
            Finding(
                "amendment.unknown-period", "there is no period `\(period)`",
                hint: Self.near(period.text, (programme?.periods.keys.map(\.text) ?? [])))
        case .sameLine(let line):
            Finding("amendment.same-line", "`\(line)` cannot give to itself", hint: "name another line with --to")
        case .amountNotPositive: Finding("amendment.amount", "an amount must be above zero")
        case .overdraw(let cell, let held, let amount):
            Finding(
                "amendment.overdraw", "\(Self.name(cell)) holds \(held); \(amount) cannot be taken from it",
                hint: held == .zero
                    ? "`akkoord show \(cell.line)` shows where it holds money" : "lower the amount to \(held) or less")
        case .oldValue(let cell, let stated, let held):
            Finding(
                "amendment.old-value", "\(Self.name(cell)) holds \(held), not \(stated) as the proposal says",
                hint: "the plan has moved: propose again")
        case .partsExceed(let cell, let parts, let held):
            Finding(
                "amendment.split-sum", "the parts add up to \(parts), and \(Self.name(cell)) holds \(held)",
                hint: "lower a part")
        case .noParts(let cell): Finding("amendment.split-empty", "the split of \(Self.name(cell)) has no parts")
        case .partNotBelow(let cell, let line, let period):
            Finding(
                "amendment.split-place", "`\(line)` in `\(period)` does not lie below \(Self.name(cell))",
                hint: "a split goes to lines and periods below; use a transfer for others")
        case .repeatedPart(let line, let period):
            Finding(
                "amendment.split-repeated", "`\(line)` in `\(period)` stands twice among the parts",
                hint: "add the two parts up")
        case .tooLarge(let cell):
            Finding(
                "amendment.too-large", "\(Self.name(cell)) would hold more than can be stored", hint: "lower the amount"
            )
        case .effect(let cell, let stated, let computed):
            Finding(
                "amendment.effect",
                "the proposal states \(stated) for \(Self.name(cell)), and its operations come to \(computed)")
        case .noOperations: Finding("amendment.empty", "there are no operations")
        case .closedLine(let line):
            Finding(
                "amendment.closed-line", "`\(line)` is closed and takes no change",
                hint: "open it first, in a proposal of its own or before this operation: reopen-line")
        case .closedPeriod(let problem): problem.finding
        case .carry(let problem): problem.finding
        case .line(let problem): problem.finding
        case .goal(let problem): problem.finding
        case .contribution(let problem): problem.finding
        case .index(let problem): problem.finding
        case .samePeriod(let line, let period):
            Finding(
                "amendment.same-period", "`\(line)` cannot move money from \(period) to itself",
                hint: "name another period with --to")
        case .periodWithin(let line, let inner, let outer):
            Finding(
                "amendment.rephase-place", "\(inner) lies within \(outer): that is no rephase of `\(line)`",
                hint: "a split distributes the rest of \(outer), a merge takes parts together again")
        case .statusStays(let cell):
            Finding(
                "amendment.same-status", "\(Self.name(cell)) has that status already",
                hint: "hold takes indicative or authorised money, resume gives it back as one of them")
        }
    }

    static func name(_ cell: CellReference) -> Message {
        "`\(cell.line)` \(cell.period) \(Message(word: cell.status.rawValue))"
    }

    private static func near(_ text: String, _ known: [String]) -> Message? {
        NearMiss.question(about: text, among: known.sorted()) ?? "`akkoord show` lists what is there"
    }
}
