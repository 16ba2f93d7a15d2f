import Amendments
import Documents
import Findings
import GitStore
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// A history that chance wrote, decision by decision through the real ledger, with a journal of what everybody did.
final class GeneratedHistory {
    struct Vote: Hashable {
        let member: MemberID
        let capacity: Capacity
        let step: Policy.StepID
        let choice: CheckedStatement.Choice
    }

    /// What was done to close one proposal, as whoever did it would write it down.
    struct Act {
        let id: String
        let kind: String
        let author: MemberID
        let operations: [PlanOperation]
        let date: Moment
        let outcome: Verdict.Outcome
        let votes: [Vote]
    }

    let folder: SealedFolder
    let path: String
    private(set) var journal: [Act] = []
    private var generator: SeededGenerator
    private let store: CheckpointStore
    private(set) var ledger: Ledger
    private var hour = 0

    init(decisions count: Int, generator: SeededGenerator = SeededGenerator(for: "generated history")) throws {
        folder = try SealedFolder()
        path = folder.file("repository")
        self.generator = generator
        let repository = try GitRepository.create(at: path, bare: true)
        let files = try Village.signedFiles(
            Village.template(), nonce: String(repeating: "fedcba9876543210", count: 4))
        _ = try DecisionWriter(repository).found(
            files, recorder: Keyring.recorder, key: Keyring.key(Keyring.recorder, .recorder),
            now: Moment("2021-01-05T09:00:00Z"))
        store = CheckpointStore(for: repository, secret: Array(repeating: 7, count: 32))
        ledger = try Ledger(repository, checkpoints: store)
        while journal.count < count { try decide() }
    }

    private func reopen() throws { ledger = try Ledger(GitRepository(openingAt: path), checkpoints: store) }

    // MARK: Chance

    private func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    private func pick<Element>(_ from: [Element]) throws -> Element {
        try #require(from.randomElement(using: &generator))
    }
    private func cents(_ range: ClosedRange<Int64>) -> Money {
        Money(cents: Int64.random(in: range, using: &generator))
    }

    /// Six hours on, so that days and years pass.
    private func tick() -> Moment {
        hour += Int.random(in: 1...90, using: &generator)
        return Moment(secondsSince1970: Moment("2021-02-01T00:00:00Z").secondsSince1970 + Int64(hour) * 3600)
    }

    // MARK: Operations

    private var cells: [(cell: CellReference, amount: Money)] { ledger.state.plan.cells.filter { $0.amount.cents > 9 } }

    private func operations() throws -> [PlanOperation] {
        let count = chance(25) ? 2 : 1
        return try (0..<count).map { _ in try operation() }
    }

    private func operation() throws -> PlanOperation {
        let (cell, held) = try pick(cells)
        let amount = min(cents(1...9_000_000), Money(cents: held.cents / 3 + 1))
        let lines = ledger.state.plan.lines.values.filter { $0.executor != nil && $0.id != cell.line }.map(\.id)
            .sorted()
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<5:
            return .transfer(
                Transfer(
                    from: cell.line, to: try pick(lines), period: cell.period, status: cell.status, amount: amount))
        case 5..<6:
            let status: BudgetStatus = chance(50) ? .authorised : cell.status
            return .increase(Increase(line: cell.line, period: cell.period, status: status, amount: amount))
        case 6..<7:
            return .decrease(Decrease(line: cell.line, period: cell.period, status: cell.status, amount: amount))
        default:
            return try split(cell, held)
                ?? .decrease(
                    Decrease(line: cell.line, period: cell.period, status: cell.status, amount: amount))
        }
    }

    /// Over years or lines below; all of it or a part.
    private func split(_ cell: CellReference, _ held: Money) throws -> PlanOperation? {
        let plan = ledger.state.plan
        let below = [cell.line] + plan.children(of: cell.line).map(\.id)
        let periods = ledger.state.programme.periods.keys.filter {
            ledger.state.programme.contains($0, in: cell.period)
        }.sorted()
        let places = below.flatMap { line in periods.map { (line, $0) } }.filter {
            $0.0 != cell.line || $0.1 != cell.period
        }
        guard places.count > 1 else { return nil }
        let chosen = places.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))
        let share = chance(30) ? held : Money(cents: held.cents / 2)
        let amounts = Split.even(share, over: chosen.count)
        let parts = zip(chosen, amounts).map { Split.Part(line: $0.0, period: $0.1, amount: $1) }
        return .split(Split(line: cell.line, period: cell.period, status: cell.status, old: held, parts: parts))
    }

    // MARK: One decision

    static let holders: [PartyID: MemberID] = [
        "gemeente": "wethouder", "woningcorporatie": "corporatiebestuurder", "schoolbestuur": "schoolbestuurder",
        "zorgpartij": "zorgbestuurder", "politie": "districtschef", "rijk": "rijksvertegenwoordiger",
    ]
    static let seats: [MemberID] = [
        "voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder", "districtschef",
        "rijksvertegenwoordiger",
    ]

    private func decide() throws {
        let author = try pick(Self.holders.values.sorted())
        let isVersion = journal.count % 9 == 7
        let draft = try isVersion ? version() : amendment()
        guard let draft else { return }
        let key = try Keyring.key(author)
        let acting = try ledger.member(named: author.text, key: key, needs: .member)
        guard let id = try? ledger.propose(draft, by: acting, key: key, now: tick()) else { return }
        var votes: [Vote] = []
        if !chance(12) { votes = try vote(on: id) }
        if try ledger.hearing(of: id).verdict(at: Moment("2040-01-01T00:00:00Z"))?.outcome == nil {
            try ledger.retract(id, by: acting, key: key, now: tick())
        }
        let now = tick()
        let enactment = try Stage(path: path).enact(id, at: now, in: ledger)
        journal.append(
            Act(
                id: id, kind: draft.kind, author: author, operations: draft.operations, date: now,
                outcome: enactment.outcome, votes: votes))
        try reopen()
    }

    private func amendment() throws -> ProposalDraft? {
        ProposalDraft(
            title: "Wijziging \(journal.count + 1)", motivation: Array("Reden \(journal.count + 1).\nEn meer.\n".utf8),
            takesEffect: chance(30) ? .onDecision : .withVersion, operations: try operations())
    }

    private func version() throws -> ProposalDraft? {
        let (version, path, bytes) = try ledger.draftVersion(
            asOf: ledger.state.seq, inForce: ledger.state.date.date, title: nil, note: nil)
        return ProposalDraft(
            kind: "version", title: version.title, motivation: Array("Een nieuwe versie.\n".utf8), files: [path: bytes])
    }

    /// Everybody who is asked speaks, one after the other, until the outcome is certain; some change their mind.
    private func vote(on id: String) throws -> [Vote] {
        var votes: [Vote] = []
        for _ in 0..<20 {
            let hearing = try ledger.hearing(of: id)
            guard let verdict = hearing.verdict(at: Moment("2040-01-01T00:00:00Z")), verdict.outcome == nil,
                let open = verdict.steps.first(where: { $0.result == .unsatisfied }),
                let capacity = open.missing.randomElement(using: &generator), let member = holder(of: capacity)
            else { break }
            let isBoard = if case .seat = capacity { true } else { false }
            let choice: CheckedStatement.Choice = chance(82) ? .approve : isBoard && chance(40) ? .abstain : .reject
            if chance(8), isBoard { votes += try cast(.abstain, by: member, hearing, open.step) }
            votes += try cast(choice, by: member, ledger.hearing(of: id), open.step)
        }
        return votes
    }

    private func holder(of capacity: Capacity) -> MemberID? {
        switch capacity {
        case .mandateHolder(let party): Self.holders[party]
        case .office(let office): MemberID(office.text)
        case .seat(_, let seat): Int(seat.dropFirst(5)).map { Self.seats[$0 - 1] }
        }
    }

    private func cast(
        _ choice: CheckedStatement.Choice, by member: MemberID, _ hearing: Hearing, _ step: Policy.StepID
    ) throws -> [Vote] {
        let key = try Keyring.key(member)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let draft: VoteDraft
        do {
            draft = try ledger.draftVote(on: hearing, by: acting, choice: choice, step: step.text, now: tick())
        } catch LedgerError.refused {
            return []
        }
        try ledger.cast(draft, key: key)
        return [Vote(member: member, capacity: draft.capacity, step: step, choice: choice)]
    }
}
