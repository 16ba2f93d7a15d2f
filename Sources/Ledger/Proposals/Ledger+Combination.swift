package import Amendments
import Documents
package import Findings
package import Governance

/// Pending amendments on main, and whether they can all be adopted.
package struct PendingCombination: Sendable {
    package let hearings: [Hearing]
    package let answer: Combination<BrokenRule>
    /// Decisions on main that used the room, by the cell from which too much is asked: those since the first of the
    /// proposals was made.
    package let usedRoom: [CellReference: [String]]
    package let usedSums: [MoneyPlace: [String]]
    package let state: LedgerState
    private let standing: [PlanInForce.Standing]

    fileprivate init(
        _ hearings: [Hearing], _ answer: Combination<BrokenRule>, _ state: LedgerState,
        _ standing: [PlanInForce.Standing], _ room: UsedRoom
    ) {
        self.hearings = hearings
        self.answer = answer
        self.state = state
        self.standing = standing
        let cells = answer.passed + answer.clashes.shown.flatMap(\.passed)
        usedRoom = Dictionary(uniqueKeysWithValues: Set(cells.map(\.cell)).map { ($0, room.decisions(takingFrom: $0)) })
        let sums = answer.clashes.shown.compactMap(\.setback.sum)
        usedSums = Dictionary(uniqueKeysWithValues: Set(sums.map(\.place)).map { ($0, room.decisions(changing: $0)) })
    }

    package func id(_ index: Int) -> String { answer.candidates[index].id }

    /// Why one that was left out of a lawful order is not in it: what it meets in a smallest clash, or by itself.
    package func reasons(against index: Int, in order: [Int]) -> [Finding] {
        let members = Set(order + [index])
        let clash = answer.clashes.shown.first { $0.members.contains(index) && members.isSuperset(of: $0.members) }
        return [clash?.setback ?? answer.alone[index]].compactMap(\.self).map(finding)
    }

    /// Why an amendment could not be adopted, as the command that tries would say it.
    package func finding(_ setback: Setback<BrokenRule>) -> Finding {
        switch setback {
        case .unadoptable(let reason): reason.finding(in: state.plan, programme: state.programme)
        case .unlawful(let broken): broken.finding
        case .inForce(let number, let refusal):
            standing[number].finding(refusal.finding(in: standing[number].plan, programme: state.programme))
        case .unlawfulInForce(let number, let broken): standing[number].finding(broken.finding)
        }
    }
}

extension Setback where Problem == BrokenRule {
    /// Whether a ceiling is exceeded.
    package var isOfCeiling: Bool {
        switch self {
        case .unlawful(let broken), .unlawfulInForce(_, let broken): broken.isOfCeiling
        case .unadoptable, .inForce: false
        }
    }

    /// The sum that is passed, where it is one of a rule about sums.
    package var sum: BrokenRule.Sum? {
        switch self {
        case .unlawful(let broken), .unlawfulInForce(_, let broken): broken.sum
        case .unadoptable, .inForce: nil
        }
    }
}

extension Ledger {
    /// Searches how open amendments combine, by the rules that would adopt them one after the other.
    package func combination(of hearings: [Hearing], at now: Moment) throws -> PendingCombination {
        let candidates = hearings.map { hearing in
            Candidate(
                id: hearing.dossier.folder.id, amendment: Amendment(hearing.revision.operations),
                takesEffectAtOnce: hearing.revision.takesEffect == .onDecision)
        }
        let isAtOnce = candidates.contains(where: \.takesEffectAtOnce)
        let standing = isAtOnce ? try PlanInForce(state, archive).standing(on: now.date) : []
        let law = AmendmentLaw(candidates, in: state)
        let programme = state.programme
        let books = try AdoptionSetting(state: state, date: now, earlier: archive).books(
            for: hearings.flatMap(\.revision.operations))
        let setting = CombinationSetting(
            books: books, programme: state.programme, standing: standing.map(\.plan), law: law.combinationLaw
        ) { before, after in AmendmentAdoption.broken(in: after, after: before, programme).first }
        let answer = Combination(candidates, in: setting)
        return PendingCombination(
            hearings, answer, state, standing, try UsedRoom(since: answer.order == nil ? hearings : [], in: archive))
    }
}

/// The checks of files together, as the search for orders needs them.
private struct AmendmentLaw {
    private let state: LedgerState
    private let places: Set<MoneyPlace>
    private let isOnlyMoney: Bool
    /// Whether a ceiling is exceeded as things stand: then no amendment can be adopted that leaves it so.
    private let isExceeded: Bool

    init(_ candidates: [Candidate], in state: LedgerState) {
        self.state = state
        places = SnapshotChecks.moneyPlaces(state.snapshot)
        isExceeded = !CeilingCheck.exceeded(in: state.plan, state.programme).isEmpty
        isOnlyMoney = candidates.allSatisfy { $0.amendment.operations.allSatisfy(\.isOnlyMoney) }
    }

    /// Nil where amounts alone change and no rule adds them up.
    var combinationLaw: CombinationLaw<BrokenRule>? {
        guard !places.isEmpty || !isOnlyMoney else { return nil }
        // All checks of files look at more than those of sums.
        let cost = (isOnlyMoney ? 1 : 5) * (1 + state.plan.lines.count / 100)
        return CombinationLaw(cost: cost) { [state] books, ofMoneyAlone in
            SnapshotChecks.broken(in: state.snapshot(with: books), ofMoneyAlone: ofMoneyAlone)
        } places: { [self] candidate in
            changed(by: candidate)
        } stands: { broken in
            broken.isOfCeiling
        }
    }

    /// The places whose sums a change of amounts changes; nil for what may change more, or is held against more.
    private func changed(by candidate: Candidate) -> Set<MoneyPlace>? {
        let isAtOnceUnderCeilings = candidate.takesEffectAtOnce && !state.programme.ceilings.isEmpty
        guard candidate.amendment.operations.allSatisfy(\.isOnlyMoney), !isExceeded, !isAtOnceUnderCeilings else {
            return nil
        }
        var sums: [MoneyPlace: Int64] = [:]
        var promised: Set<MoneyPlace> = []
        for operation in candidate.amendment.operations {
            for movement in operation.movements {
                for place in around(.line(movement.cell.line), movement.cell.period, movement.cell.status) {
                    sums[place, default: 0] &+= movement.delta.cents
                }
            }
            guard case .changeContribution(let change) = operation,
                let contribution = state.books.contribution(change.contribution, of: change.agreement)
            else { continue }
            promised.formUnion(around(contribution.purpose, contribution.period))
        }
        return promised.union(sums.filter { $0.value != 0 }.keys)
    }

    private func around(_ node: PlanNode, _ period: PeriodID, _ status: BudgetStatus? = nil) -> [MoneyPlace] {
        let periods = state.programme.around(period)
        return node.around(in: state.plan).flatMap { node in
            periods.flatMap { period in
                Set([nil, status]).map { MoneyPlace(node: node, period: period, status: $0) }
            }
        }.filter(places.contains)
    }
}

/// Decisions that took room since proposals were made.
private struct UsedRoom {
    private let decisions: [(id: String, effect: Effect)]
    private let state: LedgerState

    init(since hearings: [Hearing], in archive: Archive) throws {
        state = archive.state
        let bases = hearings.compactMap(\.dossier.base)
        let seqs =
            bases.min().map { base in
                RecordDocument.Kind.withOperations.flatMap { archive.chronicle.seqs(of: $0, after: base) }.sorted()
            } ?? []
        decisions = try seqs.compactMap { seq in
            guard let id = archive.chronicle[seq].proposal, let revision = try archive.revision(of: seq) else {
                return nil
            }
            return (id, revision.effect)
        }
    }

    func decisions(takingFrom cell: CellReference) -> [String] {
        decisions.filter { $0.effect.deltas.contains { $0.cell == cell && $0.delta < .zero } }.map(\.id)
    }

    func decisions(changing place: MoneyPlace) -> [String] {
        decisions.filter { decision in
            let inside = decision.effect.deltas.filter { movement in
                state.plan.contains(movement.cell.line, in: place.node)
                    && state.programme.contains(movement.cell.period, in: place.period)
                    && (place.status ?? movement.cell.status) == movement.cell.status
            }
            return inside.reduce(Int64(0)) { $0 &+ $1.delta.cents } != 0
        }.map(\.id)
    }
}

extension Dossier {
    /// The decision on which the first of its wordings was proposed.
    var base: Int? {
        statements.compactMap { signed in
            guard case .proposal(let proposal) = signed.statement else { return nil }
            return proposal.witness.seen
        }.min()
    }
}
