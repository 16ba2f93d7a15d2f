import Amendments
import Governance
import TestSupport

/// An operation of a kind, on what books hold, with amounts and places that chance picks; nil where the books have
/// nothing for it.
struct ChosenOperation {
    let books: Books
    let programme: Programme
    /// Makes names and ids that nothing had before.
    let number: Int
    var generator: SeededGenerator

    /// Every kind that moves money, changes the tree of lines or changes what is promised.
    static let kinds: [PlanOperation.Word] = [
        .transfer, .increase, .decrease, .split, .merge, .rephase, .carryOver, .carryBack, .release, .recall, .hold,
        .resume, .index, .addLine, .removeLine, .closeLine, .reopenLine, .rename, .move, .addContribution,
        .changeContribution, .endContribution,
    ]

    mutating func operation(_ kind: PlanOperation.Word) -> PlanOperation? {
        switch kind {
        case .transfer: transfer()
        case .increase: increase()
        case .decrease: decrease()
        case .split: split()
        case .merge: merge()
        case .rephase: rephase()
        case .carryOver: carryOver()
        case .carryBack: carryBack()
        case .release, .recall, .hold, .resume: restated(kind)
        case .index: index()
        case .addLine: addLine()
        case .removeLine: removeLine()
        case .closeLine: closeLine()
        case .reopenLine: reopenLine()
        case .rename: rename()
        case .move: move()
        case .addContribution: addContribution()
        case .changeContribution: changeContribution()
        case .endContribution: endContribution()
        default: nil
        }
    }

    // MARK: What there is

    private typealias Held = (cell: CellReference, amount: Money)

    private var plan: Plan { books.plan }

    /// Cells that may give: of lines and periods that are open.
    private func cells(where isMeant: (Held) -> Bool = { _ in true }) -> [Held] {
        plan.cells.filter {
            $0.amount.cents > 9 && !plan.isClosed($0.cell.line) && programme.closing($0.cell.period) == nil
                && isMeant($0)
        }
    }

    private var lines: [Line] {
        plan.lines.values.filter { $0.executor != nil && !plan.isClosed($0.id) }.sorted { $0.id < $1.id }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : generator.pick(elements)
    }

    private mutating func some(of held: Money) -> Money {
        Money(cents: Int64.random(in: 1...min(9_000_000, held.cents / 3 + 1), using: &generator))
    }

    private func openPeriods(within period: PeriodID) -> [PeriodID] {
        programme.periods.keys.filter {
            $0 != period && programme.contains($0, in: period) && programme.closing($0) == nil
        }.sorted()
    }

    // MARK: Money

    private mutating func transfer() -> PlanOperation? {
        guard let (cell, held) = pick(cells()), let to = pick(lines.filter { $0.id != cell.line }) else { return nil }
        return .transfer(
            Transfer(from: cell.line, to: to.id, period: cell.period, status: cell.status, amount: some(of: held)))
    }

    private mutating func increase() -> PlanOperation? {
        guard let (cell, held) = pick(cells()) else { return nil }
        let status: BudgetStatus = generator.chance(50) ? .authorised : cell.status
        return .increase(Increase(line: cell.line, period: cell.period, status: status, amount: some(of: held)))
    }

    private mutating func decrease() -> PlanOperation? {
        guard let (cell, held) = pick(cells()) else { return nil }
        return .decrease(Decrease(line: cell.line, period: cell.period, status: cell.status, amount: some(of: held)))
    }

    /// Over years or lines below; all of it or a part.
    private mutating func split() -> PlanOperation? {
        guard let (cell, held) = pick(cells { !openPeriods(within: $0.cell.period).isEmpty }) else { return nil }
        let below = [cell.line] + plan.children(of: cell.line).map(\.id).filter { !plan.isClosed($0) }
        let places = below.flatMap { line in openPeriods(within: cell.period).map { (line, $0) } }
        let chosen = places.shuffled(using: &generator).prefix(generator.number(1...3))
        let share = generator.chance(30) ? held : Money(cents: held.cents / 2)
        let parts = zip(chosen, Split.even(share, over: chosen.count)).map {
            Split.Part(line: $0.0, period: $0.1, amount: $1)
        }
        return .split(Split(line: cell.line, period: cell.period, status: cell.status, old: held, parts: parts))
    }

    /// What lies in a year goes back into the period around it, of the line or of the one that it is part of.
    private mutating func merge() -> PlanOperation? {
        let inside = cells { programme.periods[$0.cell.period]?.parent != nil && $0.cell.period.text.hasPrefix("y") }
        guard let (cell, held) = pick(inside), let period = programme.periods[cell.period]?.parent else { return nil }
        let parent = plan.lines[cell.line]?.parent.flatMap { plan.lines[$0] }
        let rest = generator.chance(40) && parent?.executor != nil ? parent?.id ?? cell.line : cell.line
        let old = plan[CellReference(line: rest, period: period, status: cell.status)]
        let part = Split.Part(line: cell.line, period: cell.period, amount: some(of: held))
        return .merge(Merge(line: rest, period: period, status: cell.status, old: old, parts: [part]))
    }

    private mutating func rephase() -> PlanOperation? {
        guard let (cell, held) = pick(cells { $0.cell.period.text.hasPrefix("y") }),
            let to = pick(openPeriods(within: "p2021-2025").filter { $0 != cell.period })
        else { return nil }
        return .rephase(
            Rephase(
                line: cell.line, from: cell.period, to: to, status: cell.status, old: held, amount: some(of: held)))
    }

    // MARK: Closed years

    private func reported() -> [(cell: CellReference, left: Money)] {
        programme.closed.flatMap { closed in
            closed.underspend.map { account in
                let cell = CellReference(line: account.line, period: closed.period, status: account.status)
                return (cell, account.left(of: plan[cell]))
            }
        }
    }

    private mutating func carryOver() -> PlanOperation? {
        guard let (cell, left) = pick(reported().filter { $0.left > .zero }) else { return nil }
        return .carryOver(
            CarryOver(
                line: cell.line, from: cell.period, to: "y2023", status: cell.status, old: plan[cell],
                amount: some(of: left)))
    }

    private mutating func carryBack() -> PlanOperation? {
        guard let (cell, _) = pick(reported()) else { return nil }
        let giving = CellReference(line: cell.line, period: "y2023", status: cell.status)
        guard plan[giving] > .zero else { return nil }
        return .carryBack(
            CarryBack(
                line: cell.line, from: giving.period, to: cell.period, status: cell.status, old: plan[giving],
                amount: Money(cents: 1)))
    }

    // MARK: Status and prices

    private mutating func restated(_ kind: PlanOperation.Word) -> PlanOperation? {
        let from: [BudgetStatus] =
            switch kind {
            case .release: [.indicative]
            case .recall: [.authorised]
            case .hold: [.indicative, .authorised]
            default: [.onHold]
            }
        guard let (cell, held) = pick(cells { from.contains($0.cell.status) }) else { return nil }
        let (line, period, amount) = (cell.line, cell.period, some(of: held))
        switch kind {
        case .release: return .release(Release(line: line, period: period, old: held, amount: amount))
        case .recall: return .recall(Recall(line: line, period: period, old: held, amount: amount))
        case .hold:
            return .hold(Hold(line: line, period: period, status: cell.status, old: held, amount: amount))
        default:
            return .resume(
                Resume(
                    line: line, period: period, status: generator.pick([.indicative, .authorised]), old: held,
                    amount: amount))
        }
    }

    private mutating func index() -> PlanOperation? {
        guard let (cell, _) = pick(cells { plan.lines[$0.cell.line]?.level != .domain }) else { return nil }
        let line = plan.lines[cell.line]
        let (above, below) = (generator.number(98...104), 100)
        let own = cells { $0.cell.line == cell.line }.compactMap { each -> Index.Cell? in
            guard let amount = try? each.amount.multiplied(by: above, over: below, to: .cents) else { return nil }
            return Index.Cell(key: each.cell.key, old: each.amount, amount: amount)
        }
        return .index(
            Index(
                line: cell.line, oldPriceLevel: line?.details.priceLevel, priceLevel: 2020 + number % 9, above: above,
                below: below, rounding: .cents, cells: own))
    }

    // MARK: Lines

    private mutating func addLine() -> PlanOperation? {
        let level: Line.Level = generator.chance(60) ? .intervention : generator.chance(70) ? .theme : .overhead
        let above = plan.lines.values.filter { line in
            guard !plan.isClosed(line.id) else { return false }
            return level == .theme ? line.level == .domain : line.level == .theme || line.level == .overhead
        }.map(\.id).sorted()
        let parent = level == .overhead ? nil : pick(above)
        guard level == .overhead || parent != nil else { return nil }
        let executor = level == .intervention && generator.chance(60) ? nil : generator.pick(Self.parties)
        return .addLine(
            AddLine(
                LineEntry(
                    id: LineID("regel-\(number)"), level: level, parent: parent, name: "Regel \(number)", rank: 50,
                    details: LineDetails(ownExecutor: executor))))
    }

    private static let parties: [PartyID] = ["gemeente", "politie", "schoolbestuur", "woningcorporatie", "zorgpartij"]

    private mutating func removeLine() -> PlanOperation? {
        let bare = lines.filter { $0.cells.isEmpty && !plan.isParent($0.id) && (plan.targets[$0.id] ?? []).isEmpty }
        return pick(bare).map { .removeLine(RemoveLine(LineEntry($0))) }
    }

    private mutating func closeLine() -> PlanOperation? {
        pick(lines.filter { $0.level == .intervention || $0.cells.isEmpty }).map { .closeLine(CloseLine(line: $0.id)) }
    }

    private mutating func reopenLine() -> PlanOperation? {
        pick(plan.lines.values.filter(\.isClosed).sorted { $0.id < $1.id }).map {
            .reopenLine(ReopenLine(line: $0.id))
        }
    }

    private mutating func rename() -> PlanOperation? {
        pick(lines).map { .rename(Rename(line: $0.id, old: $0.name, name: "\($0.name) \(number)")) }
    }

    /// Lines with money first: one that holds nothing shows nothing.
    private mutating func move() -> PlanOperation? {
        let movable = lines.filter { $0.level == .theme || $0.level == .intervention }
        let full = movable.filter { (try? plan.total(of: .line($0.id))) ?? .zero > .zero }
        guard let line = pick(generator.chance(75) && !full.isEmpty ? full : movable), let from = line.parent else {
            return nil
        }
        let levels: Set<Line.Level> = line.level == .theme ? [.domain] : [.theme, .overhead]
        let targets = plan.lines.values.filter { levels.contains($0.level) && $0.id != from && !plan.isClosed($0.id) }
        guard let to = pick(targets.map(\.id).sorted()), let total = try? plan.total(of: .line(line.id)) else {
            return nil
        }
        return .move(Move(line: line.id, from: from, to: to, total: total))
    }

    // MARK: Contributions

    private var promises: [(agreement: AgreementID, contribution: Contribution)] {
        books.agreements.values.sorted { $0.id < $1.id }.flatMap { each in each.contributions.map { (each.id, $0) } }
    }

    private mutating func addContribution() -> PlanOperation? {
        guard let agreement = books.agreements.keys.sorted().first, let line = pick(lines) else { return nil }
        let status: Contribution.Status = generator.pick([.pledged, .conditional, .intended])
        return .addContribution(
            AddContribution(
                agreement: agreement,
                contribution: Contribution(
                    id: ContributionID("bijdrage-\(number)"), party: generator.pick(["gemeente", "rijk"]),
                    purpose: generator.chance(70) ? .line(line.id) : .programme, period: "p2021-2025",
                    amount: Money(cents: Int64(generator.number(1...5_000_000))), status: status,
                    books: generator.pick([.paidIn, .inKind]), condition: status == .conditional ? "Eerst" : nil,
                    note: nil)))
    }

    private mutating func changeContribution() -> PlanOperation? {
        guard let (agreement, held) = pick(promises) else { return nil }
        return .changeContribution(
            ChangeContribution(
                agreement: agreement, contribution: held.id, old: held.amount,
                amount: Money(cents: held.amount.cents + Int64(generator.number(1...900_000)))))
    }

    private mutating func endContribution() -> PlanOperation? {
        pick(promises).map { .endContribution(EndContribution(agreement: $0.agreement, contribution: $0.contribution)) }
    }
}
