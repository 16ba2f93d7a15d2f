import Amendments
import Governance
import History
import Ledger
import Testing
import Workflow

/// Every answer over a history that chance wrote, against a reference that reads whole plans and the journal.
@Suite(.serialized) struct GeneratedHistoryTests {
    private let generated: GeneratedHistory
    private let naive: NaiveHistory
    private let questions: FoldedHistory

    /// Read once for all tests, one after the other.
    nonisolated(unsafe) private static let read = Result {
        let generated = try GeneratedHistory(decisions: 26)
        return (generated, try NaiveHistory(generated), try FoldedHistory(generated.ledger.archive))
    }

    init() throws { (generated, naive, questions) = try unsafe Self.read.get() }

    private var lines: [LineID] { naive.lines.keys.sorted() }

    // MARK: history

    private func expect(
        _ question: ChangeQuestion, in seqs: [Int], where isAskedFor: (CellReference) -> Bool,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let answer = try ChangeHistory(question, in: questions)
        #expect(answer.entries.map(\.decision.seq) == seqs, "\(question)", sourceLocation: place)
        #expect(answer.opening.cents == naive.total(at: 0, where: isAskedFor), sourceLocation: place)
        #expect(answer.closing.cents == naive.total(at: naive.last, where: isAskedFor), sourceLocation: place)
        #expect(answer.isTied, sourceLocation: place)
        for entry in answer.entries {
            let seq = entry.decision.seq
            let changes = entry.changes.filter { $0.proposed == nil }.map {
                NaiveHistory.Change(cell: $0.cell, old: $0.old.cents, new: $0.new.cents)
            }
            #expect(changes == naive.changes(of: seq, where: isAskedFor), "@\(seq)", sourceLocation: place)
            #expect(entry.old.cents == naive.total(at: seq - 1, where: isAskedFor), sourceLocation: place)
            #expect(entry.new.cents == naive.total(at: seq, where: isAskedFor), sourceLocation: place)
            #expect(entry.delta.cents == entry.new.cents - entry.old.cents, sourceLocation: place)
        }
    }

    private func changing(_ isAskedFor: (CellReference) -> Bool) -> [Int] {
        (1...naive.last).filter { !naive.changes(of: $0, where: isAskedFor).isEmpty }
    }

    @Test func `the history of every line is every decision that changed it, with its amounts`() throws {
        for line in lines {
            var question = ChangeQuestion()
            question.line = line
            try expect(question, in: changing { $0.line == line }) { $0.line == line }
            question.below = true
            let isBelow = { (cell: CellReference) in naive.isBelow(cell.line, line) }
            try expect(question, in: changing(isBelow), where: isBelow)
        }
    }

    @Test func `budget period and decision date are different filters`() throws {
        for period in questions.programme.periods.keys.sorted() {
            var question = ChangeQuestion()
            question.period = period
            let isWithin = { (cell: CellReference) in naive.isWithin(cell.period, period) }
            try expect(question, in: changing(isWithin), where: isWithin)
            let (since, until) = (naive.act(7).date.date, naive.act(19).date.date)
            (question.since, question.until) = (since, until)
            let seqs = changing(isWithin).filter {
                since <= naive.act($0).date.date && naive.act($0).date.date <= until
            }
            try expect(question, in: seqs, where: isWithin)
        }
    }

    @Test func `members, parties and sizes select the decisions that are theirs`() throws {
        let all = Array(1...naive.last)
        for member in GeneratedHistory.seats + ["programmamanager", "controller"] {
            var question = ChangeQuestion()
            (question.member, question.includesUnadopted) = (member, true)
            try expect(question, in: all.filter { naive.members($0).contains(member) }) { _ in true }
        }
        let register = generated.ledger.state.register
        for party in register.parties.keys.sorted() {
            var question = ChangeQuestion()
            (question.party, question.includesUnadopted) = (party, true)
            try expect(question, in: all.filter { naive.parties($0, register).contains(party) }) { _ in true }
        }
        for cents in [0, 1_000_000, 5_000_000, 50_000_000] as [Int64] {
            var question = ChangeQuestion()
            question.over = Money(cents: cents)
            let seqs = all.filter { NaiveHistory.moved(naive.changes(of: $0) { _ in true }) > cents }
            try expect(question, in: seqs) { _ in true }
        }
    }

    @Test func `what was not adopted changes nothing and appears when asked for`() throws {
        let all = Array(1...naive.last)
        try expect(ChangeQuestion(), in: all.filter { naive.act($0).outcome == .adopted }) { _ in true }
        var question = ChangeQuestion()
        question.includesUnadopted = true
        try expect(question, in: all) { _ in true }
        for entry in try ChangeHistory(question, in: questions).entries where !entry.decision.isAdopted {
            #expect(entry.delta == .zero && entry.changes.allSatisfy { $0.delta == .zero && $0.proposed != nil })
        }
    }

    @Test func `the account of every decision says who proposed, who voted what, and the count`() throws {
        var question = ChangeQuestion()
        question.includesUnadopted = true
        for entry in try ChangeHistory(question, in: questions).entries {
            let (seq, account) = (entry.decision.seq, entry.account)
            let act = naive.act(seq)
            #expect(entry.decision.proposal == act.id && entry.decision.outcome == act.outcome)
            #expect(entry.decision.date == act.date && entry.decision.kind == act.kind)
            #expect(account.voices.proposers.map(\.member) == [act.author])
            guard act.outcome != .retracted else {
                #expect(account.decidedBy == nil && account.steps.isEmpty)
                #expect(account.voices.votes.allSatisfy { !$0.isCounted })
                continue
            }
            let last = naive.lastVotes(seq)
            for choice in [CheckedStatement.Choice.approve, .reject, .abstain] {
                let counted = account.voices.counted(choice).map {
                    GeneratedHistory.Vote(
                        member: $0.voice.member, capacity: $0.voice.capacity, step: $0.step, choice: $0.choice)
                }
                #expect(Set(counted) == Set(last.filter { $0.choice == choice }), "@\(seq)")
            }
            let decided = try #require(account.decidedBy)
            let votes = last.filter { $0.step == decided.id }
            let count = { (choice: CheckedStatement.Choice) in votes.count { $0.choice == choice } }
            #expect(
                [decided.votesFor, decided.votesAgainst, decided.abstentions] == [
                    count(.approve), count(.reject), count(.abstain),
                ])
            #expect(decided.id == act.votes.last?.step, "the last vote was in the step that decided")
            if case .body = decided.decider { #expect(decided.all == 7) } else { #expect(decided.all >= 1) }
        }
    }

    // MARK: blame

    @Test func `every amount of every line at every decision is the founding and the decisions that changed it`() throws
    {
        for seq in 0...naive.last {
            let answer = try Composition(of: nil, below: false, at: seq, in: questions)
            #expect(answer.isTied)
            var seen: NaiveHistory.Amounts = [:]
            for cell in answer.lines.flatMap(\.cells) {
                seen[cell.cell] = cell.present.cents
                #expect(cell.initial.cents == naive.plans[0][cell.cell] ?? 0)
                let seqs = seq == 0 ? [] : (1...seq).filter { !naive.changes(of: $0) { $0 == cell.cell }.isEmpty }
                #expect(cell.parts.map(\.decision.seq) == seqs)
                #expect(cell.initial.cents + cell.parts.reduce(0) { $0 + $1.delta.cents } == cell.present.cents)
            }
            #expect(seen.filter { $0.value != 0 } == naive.plans[seq])
            #expect(answer.total.cents == naive.plans[seq].values.reduce(0, +))
        }
    }

    @Test func `the parts of one line are those among the parts of all`() throws {
        for line in lines {
            let one = try Composition(of: line, below: false, at: naive.last, in: questions)
            #expect(one.lines.allSatisfy { $0.line.id == line } && one.isTied)
            let below = try Composition(of: line, below: true, at: naive.last, in: questions)
            let total = naive.total(at: naive.last) { naive.isBelow($0.line, line) }
            #expect(below.total.cents == total && below.isTied)
        }
    }

    // MARK: reconcile

    @Test(arguments: [false, true])
    func `every reconciliation ties out, and tells splits, transfers, increases and decreases apart`(
        byPeriod: Bool
    ) throws {
        for (from, to) in [(0, naive.last), (0, 0), (5, 5), (3, 17), (11, naive.last)] {
            for node in [PlanNode.programme, .domains, .overhead] + lines.map(PlanNode.line) {
                try expect(node, from, to, byPeriod)
            }
        }
    }

    private func isInside(_ line: LineID, _ node: PlanNode) -> Bool {
        switch node {
        case .programme: true
        case .domains: naive.lines.values.contains { $0.level == .domain && naive.isBelow(line, $0.id) }
        case .overhead: naive.lines.values.contains { $0.level == .overhead && naive.isBelow(line, $0.id) }
        case .line(let outer): naive.isBelow(line, outer)
        }
    }

    private func expect(_ node: PlanNode, _ from: Int, _ to: Int, _ byPeriod: Bool) throws {
        let answer = try Reconciliation(of: node, from: from, to: to, byPeriod: byPeriod, in: questions)
        #expect(answer.isTied)
        var found: [String: [String]] = [:]
        for account in answer.accounts {
            let isOwn = { (cell: CellReference) in
                cell.line == account.line.id && (account.period.map { $0 == cell.period } ?? true)
            }
            #expect(account.isTied && isInside(account.line.id, node))
            #expect(account.opening.cents == naive.total(at: from, where: isOwn))
            #expect(account.closing.cents == naive.total(at: to, where: isOwn))
            found["\(account.line.id) \(account.period?.text ?? "")"] = account.entries.map {
                "\($0.decision.seq) \($0.kind.rawValue) \($0.delta.cents)"
            }.sorted()
        }
        #expect(found.filter { !$0.value.isEmpty } == entries(node, from, to, byPeriod))
        #expect(answer.totals.closing.cents == naive.total(at: to) { isInside($0.line, node) })
    }

    /// What the operations of the journal do to each line, by kind.
    private func entries(_ node: PlanNode, _ from: Int, _ to: Int, _ byPeriod: Bool) -> [String: [String]] {
        guard from < to else { return [:] }
        var sums: [String: [String: Int64]] = [:]
        for seq in (from + 1)...to where naive.act(seq).outcome == .adopted {
            for operation in naive.act(seq).operations {
                for (cell, delta) in NaiveHistory.movements(operation) where isInside(cell.line, node) {
                    let key = "\(cell.line) \(byPeriod ? cell.period.text : "")"
                    sums[key, default: [:]]["\(seq) \(NaiveHistory.word(operation))", default: 0] += delta
                }
            }
        }
        return sums.mapValues { $0.map { "\($0.key) \($0.value)" }.sorted() }
    }

    // MARK: The history itself

    @Test func `chance wrote something of everything`() {
        let outcomes = Set(naive.journal.map(\.outcome))
        #expect(outcomes.contains(.adopted) && outcomes.count > 1)
        #expect(Set(naive.journal.flatMap(\.operations).map(NaiveHistory.word)).count >= 3)
    }
}
