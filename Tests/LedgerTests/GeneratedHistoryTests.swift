import Amendments
import Governance
import History
import Ledger
import TestSupport
import Testing
import Workflow

/// Every answer over histories that chance wrote, against a reference that reads whole plans and the journal.
@Suite(.serialized) struct GeneratedHistoryTests {
    private struct Past {
        let generated: GeneratedHistory
        let naive: NaiveHistory
        let questions: FoldedHistory

        init(_ number: Int) throws {
            generated = try GeneratedHistory(
                decisions: 20, generator: SeededGenerator(for: "generated history \(number)"))
            naive = try NaiveHistory(generated)
            questions = try FoldedHistory(generated.ledger.archive)
        }
    }

    /// Written and read once for all tests, one after the other.
    nonisolated(unsafe) private static let read = Result { try (1...2).map(Past.init) }

    private let pasts: [Past]

    init() throws { pasts = try unsafe Self.read.get() }

    // MARK: history

    private func expect(
        _ question: ChangeQuestion, of past: Past, in seqs: [Int], at place: SourceLocation = #_sourceLocation,
        where isAskedFor: NaiveHistory.Question
    ) throws {
        let naive = past.naive
        let answer = try ChangeHistory(question, in: past.questions)
        #expect(answer.entries.map(\.decision.seq) == seqs, "\(question)", sourceLocation: place)
        #expect(answer.opening.cents == naive.total(at: 0, where: isAskedFor), sourceLocation: place)
        #expect(answer.closing.cents == naive.total(at: naive.last, where: isAskedFor), sourceLocation: place)
        #expect(answer.isTied, "\(question)", sourceLocation: place)
        for entry in answer.entries {
            let seq = entry.decision.seq
            let changes = entry.changes.filter { $0.proposed == nil }.map {
                NaiveHistory.Change(cell: $0.cell, old: $0.old.cents, new: $0.new.cents)
            }
            #expect(
                changes == (entry.decision.isAdopted ? naive.changes(of: seq, where: isAskedFor) : []), "@\(seq)",
                sourceLocation: place)
            #expect(entry.old.cents == naive.total(at: seq - 1, where: isAskedFor), sourceLocation: place)
            #expect(entry.new.cents == naive.total(at: seq, where: isAskedFor), sourceLocation: place)
            #expect(entry.delta.cents == entry.new.cents - entry.old.cents, sourceLocation: place)
            let promised = question.line == nil && question.period == nil ? naive.promised(by: seq) : 0
            let gross = naive.steps(of: seq, where: isAskedFor).reduce(promised) { $0 + $1.gross }
            #expect(entry.moved.cents == gross, "@\(seq)", sourceLocation: place)
        }
    }

    /// The adopted decisions that changed what is asked about, moved money through it, or changed the line itself.
    private func changing(
        _ past: Past, line isLine: (LineID, NaiveHistory.Tree) -> Bool = { _, _ in false },
        _ isAskedFor: NaiveHistory.Question
    ) -> [Int] {
        let naive = past.naive
        return (1...naive.last).filter { seq in
            guard naive.act(seq).outcome == .adopted else { return false }
            let subjects = naive.act(seq).operations.compactMap(NaiveHistory.subject)
            return !naive.changes(of: seq, where: isAskedFor).isEmpty
                || naive.steps(of: seq, where: isAskedFor).contains { $0.gross > 0 }
                || subjects.contains { isLine($0, naive.trees[seq - 1]) || isLine($0, naive.trees[seq]) }
        }
    }

    @Test func `the history of every line is every decision that changed it, with its amounts`() throws {
        for past in pasts {
            for line in past.naive.lines {
                var question = ChangeQuestion()
                question.line = line
                let isOwn: NaiveHistory.Question = { cell, _ in cell.line == line }
                try expect(question, of: past, in: changing(past, line: { id, _ in id == line }, isOwn), where: isOwn)
                question.below = true
                let isBelow = { NaiveHistory.isBelow($0, line, $1) }
                let isInside: NaiveHistory.Question = { isBelow($0.line, $1) }
                try expect(question, of: past, in: changing(past, line: isBelow, isInside), where: isInside)
            }
        }
    }

    @Test func `a line that moved came in and went out with what its cells held, in every history`() throws {
        for past in pasts {
            let naive = past.naive
            for line in naive.lines {
                var question = ChangeQuestion()
                (question.line, question.below) = (line, true)
                for entry in try ChangeHistory(question, in: past.questions).entries where entry.decision.isAdopted {
                    let seq = entry.decision.seq
                    for change in entry.changes {
                        let (was, becomes) = (naive.trees[seq - 1], naive.trees[seq])
                        let isSame =
                            NaiveHistory.isBelow(change.cell.line, line, was)
                            == NaiveHistory.isBelow(change.cell.line, line, becomes)
                        #expect((change.passage == nil) == isSame, "@\(seq) \(change.cell)")
                        if change.passage == .entered { #expect(change.old == .zero && change.new > .zero) }
                        if change.passage == .left { #expect(change.new == .zero && change.old > .zero) }
                    }
                }
            }
        }
    }

    @Test func `budget period and decision date are different filters`() throws {
        for past in pasts {
            let naive = past.naive
            for period in past.questions.programme.periods.keys.sorted() {
                var question = ChangeQuestion()
                question.period = period
                let isWithin: NaiveHistory.Question = { cell, _ in naive.isWithin(cell.period, period) }
                try expect(question, of: past, in: changing(past, isWithin), where: isWithin)
                let (since, until) = (naive.act(7).date.date, naive.act(12).date.date)
                (question.since, question.until) = (since, until)
                let seqs = changing(past, isWithin).filter {
                    since <= naive.act($0).date.date && naive.act($0).date.date <= until
                }
                try expect(question, of: past, in: seqs, where: isWithin)
            }
        }
    }

    @Test func `members, parties and sizes select the decisions that are theirs`() throws {
        for past in pasts {
            let naive = past.naive
            let all = Array(1...naive.last)
            for member in GeneratedHistory.seats + ["programmamanager", "controller"] {
                var question = ChangeQuestion()
                (question.member, question.includesUnadopted) = (member, true)
                let seqs = all.filter { naive.members($0).union(naive.registered($0)).contains(member) }
                try expect(question, of: past, in: seqs) { _, _ in true }
            }
            let register = past.generated.ledger.state.register
            for party in register.parties.keys.sorted() {
                var question = ChangeQuestion()
                (question.party, question.includesUnadopted) = (party, true)
                let seqs = all.filter { naive.parties($0, register).contains(party) }
                try expect(question, of: past, in: seqs) { _, _ in true }
            }
            for line in [nil] + naive.lines.map(Optional.some) {
                try sizes(past, line)
            }
        }
    }

    private func sizes(_ past: Past, _ line: LineID?) throws {
        let naive = past.naive
        for cents in [0, 1_000_000, 50_000_000] as [Int64] {
            var question = ChangeQuestion()
            (question.line, question.below, question.over) = (line, line != nil, Money(cents: cents))
            let isAskedFor: NaiveHistory.Question = { cell, tree in
                line.map { NaiveHistory.isBelow(cell.line, $0, tree) } ?? true
            }
            let seqs = (1...naive.last).filter { seq in
                let promised = line == nil ? naive.promised(by: seq) : 0
                return naive.act(seq).outcome == .adopted
                    && naive.steps(of: seq, where: isAskedFor).reduce(promised) { $0 + $1.gross } > cents
            }
            try expect(question, of: past, in: seqs, where: isAskedFor)
        }
    }

    @Test func `what was not adopted changes nothing and appears when asked for`() throws {
        for past in pasts {
            let all = Array(1...past.naive.last)
            let adopted = all.filter { past.naive.act($0).outcome == .adopted }
            try expect(ChangeQuestion(), of: past, in: adopted) { _, _ in true }
            var question = ChangeQuestion()
            question.includesUnadopted = true
            try expect(question, of: past, in: all) { _, _ in true }
            for entry in try ChangeHistory(question, in: past.questions).entries where !entry.decision.isAdopted {
                #expect(entry.delta == .zero && entry.changes.allSatisfy { $0.delta == .zero && $0.proposed != nil })
            }
        }
    }

    @Test func `the account of every decision says who proposed, who voted what, and the count`() throws {
        for past in pasts {
            var question = ChangeQuestion()
            question.includesUnadopted = true
            for entry in try ChangeHistory(question, in: past.questions).entries {
                try expectAccount(entry, past.naive)
            }
        }
    }

    private func expectAccount(_ entry: ChangeHistory.Entry, _ naive: NaiveHistory) throws {
        let (seq, account) = (entry.decision.seq, entry.account)
        let act = naive.act(seq)
        #expect(entry.decision.proposal == act.id && entry.decision.outcome == act.outcome)
        #expect(entry.decision.date == act.date && entry.decision.kind == act.kind)
        #expect(account.voices.proposers.map(\.member) == [act.author])
        guard act.outcome != .retracted else {
            #expect(account.decidedBy == nil && account.steps.isEmpty)
            #expect(account.voices.votes.allSatisfy { !$0.isCounted })
            return
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

    // MARK: blame

    @Test func `every amount of every line at every decision is the founding and the decisions that changed it`() throws
    {
        for past in pasts {
            let naive = past.naive
            for seq in 0...naive.last {
                let answer = try Composition(of: nil, below: false, at: seq, in: past.questions)
                #expect(answer.isTied)
                var seen: NaiveHistory.Amounts = [:]
                for cell in answer.lines.flatMap(\.cells) {
                    seen[cell.cell] = cell.present.cents
                    #expect(cell.initial.cents == naive.plans[0][cell.cell] ?? 0)
                    let seqs = stride(from: 1, through: seq, by: 1).filter {
                        naive.plans[$0][cell.cell] ?? 0 != naive.plans[$0 - 1][cell.cell] ?? 0
                    }
                    #expect(cell.parts.map(\.decision.seq) == seqs)
                    #expect(cell.initial.cents + cell.parts.reduce(0) { $0 + $1.delta.cents } == cell.present.cents)
                }
                #expect(seen.filter { $0.value != 0 } == naive.plans[seq])
                #expect(answer.total.cents == naive.plans[seq].values.reduce(0, +))
            }
        }
    }

    @Test func `the parts below a line at a decision are of the lines that lay there then`() throws {
        for past in pasts {
            let naive = past.naive
            for line in naive.lines {
                let one = try Composition(of: line, below: false, at: naive.last, in: past.questions)
                #expect(one.lines.allSatisfy { $0.line.id == line } && one.isTied)
                for seq in [0, 7, 11, naive.last] {
                    let below = try Composition(of: line, below: true, at: seq, in: past.questions)
                    let total = naive.total(at: seq) { NaiveHistory.isBelow($0.line, line, $1) }
                    #expect(below.total.cents == total && below.isTied, "\(line) @\(seq)")
                    for shown in below.lines { expectMoves(of: shown, through: seq, naive) }
                }
            }
        }
    }

    private func expectMoves(of shown: Composition.Line, through seq: Int, _ naive: NaiveHistory) {
        let moved = stride(from: 1, through: seq, by: 1).filter { each in
            naive.act(each).outcome == .adopted
                && naive.act(each).operations.contains { operation in
                    guard case .move(let move) = operation else { return false }
                    // A line that the decision itself added lay there when it was added.
                    let tree = naive.trees[each - 1].merging(naive.trees[each]) { old, _ in old }
                    return NaiveHistory.isBelow(shown.line.id, move.line, tree)
                }
        }
        #expect(Set(shown.moves.map(\.decision.seq)).isSubset(of: moved))
        let own = moved.filter { each in
            naive.trees[each - 1][shown.line.id]?.parent != naive.trees[each][shown.line.id]?.parent
                && naive.trees[each - 1][shown.line.id] != nil
        }
        #expect(Set(own).isSubset(of: shown.moves.map(\.decision.seq)))
    }

    // MARK: reconcile

    @Test(arguments: [false, true])
    func `every reconciliation ties out by the tree of its time, and tells what was done apart`(byPeriod: Bool) throws {
        for past in pasts {
            for (from, to) in [(0, past.naive.last), (5, 5), (3, 12), (9, past.naive.last)] {
                for node in [PlanNode.programme, .domains, .overhead] + past.naive.lines.map(PlanNode.line) {
                    try expect(past, node, from, to, byPeriod)
                }
            }
        }
    }

    private func expect(_ past: Past, _ node: PlanNode, _ from: Int, _ to: Int, _ byPeriod: Bool) throws {
        let naive = past.naive
        let answer = try Reconciliation(of: node, from: from, to: to, byPeriod: byPeriod, in: past.questions)
        #expect(answer.isTied, "\(node) @\(from) @\(to)")
        var found: [String: [String]] = [:]
        for account in answer.accounts {
            let isOwn: NaiveHistory.Question = { cell, tree in
                cell.line == account.line.id && (account.period.map { $0 == cell.period } ?? true)
                    && NaiveHistory.isInside(cell.line, node, tree)
            }
            #expect(account.isTied)
            #expect(account.opening.cents == naive.total(at: from, where: isOwn))
            #expect(account.closing.cents == naive.total(at: to, where: isOwn))
            found["\(account.line.id) \(account.period?.text ?? "")"] = account.entries.map {
                "\($0.decision.seq) \($0.kind.rawValue) \($0.delta.cents)"
            }.sorted()
        }
        #expect(found.filter { !$0.value.isEmpty } == entries(naive, node, from, to, byPeriod), "\(node)")
        #expect(
            answer.totals.closing.cents == naive.total(at: to) { NaiveHistory.isInside($0.line, node, $1) })
    }

    /// What the operations of the journal do to each line, by kind.
    private func entries(
        _ naive: NaiveHistory, _ node: PlanNode, _ from: Int, _ to: Int, _ byPeriod: Bool
    ) -> [String: [String]] {
        var sums: [String: [String: Int64]] = [:]
        for seq in stride(from: from + 1, through: to, by: 1) where naive.act(seq).outcome == .adopted {
            let steps = naive.steps(of: seq) { NaiveHistory.isInside($0.line, node, $1) }
            for step in steps where step.word != NaiveHistory.noMoney {
                for (cell, delta) in step.shifts {
                    let key = "\(cell.line) \(byPeriod ? cell.period.text : "")"
                    let word = naive.act(seq).kind == "correction" ? "correction" : step.word
                    sums[key, default: [:]]["\(seq) \(word)", default: 0] += delta
                }
            }
        }
        return sums.mapValues { $0.map { "\($0.key) \($0.value)" }.sorted() }
    }

    // MARK: What was in force, and what paid for it

    @Test func `the plan in force on a day as known at a decision is the version and what took effect at once`() throws
    {
        for past in pasts {
            let naive = past.naive
            let made = stride(from: 3, through: naive.last, by: 5).map { naive.act($0).date.date }
            let inForce = (1...naive.last).compactMap { naive.act($0).version?.inForce }
            let later = made + inForce
            for known in stride(from: 0, through: naive.last, by: 4) {
                for day in [CalendarDate("2020-12-31"), CalendarDate("2021-01-01")] + later {
                    try expectInForce(past, on: day, knownAt: known)
                }
            }
        }
    }

    private func expectInForce(_ past: Past, on day: CalendarDate, knownAt known: Int) throws {
        let archive = past.generated.ledger.archive
        let state = try archive.state(at: known)
        let answer = try PlanInForce(state, archive.upTo(state)).plan(on: day)?.plan
        let expected = past.naive.inForce(on: day, knownAt: known)
        let cells: [CellReference: Int64]? = answer.map { plan in
            Dictionary(uniqueKeysWithValues: plan.cells.map { ($0.cell, $0.amount.cents) })
        }
        #expect(cells == expected?.amounts, "on \(day) as known at @\(known)")
        #expect(answer?.lines.mapValues(\.parent) == expected?.parents, "on \(day) as known at @\(known)")
    }

    @Test func `coverage at every decision is the costs of the time beside the promises of the time`() throws {
        for past in pasts {
            let naive = past.naive
            for seq in stride(from: 0, through: naive.last, by: 3) {
                let state = try past.generated.ledger.archive.state(at: seq)
                let promises = naive.contributions(at: seq)
                #expect(state.agreements.values.flatMap(\.contributions).map(\.id).sorted() == promises.keys.sorted())
                let books = CoverageBooks(
                    plan: state.plan, programme: state.programme,
                    contributions: state.agreements.values.flatMap(\.contributions))
                for node in [PlanNode.programme, .domains, .overhead] + naive.trees[seq].keys.map(PlanNode.line) {
                    let answer = try books.total(of: CoverageScope(node: node))
                    let costs = naive.total(at: seq) { NaiveHistory.isInside($0.line, node, $1) }
                    #expect(answer.budgeted.cents == costs)
                    let inside = promises.values.filter { each in
                        guard node != .programme else { return true }
                        guard case .line(let line) = each.purpose else { return false }
                        return NaiveHistory.isInside(line, node, naive.trees[seq])
                    }
                    let sum = { (isMeant: (Contribution) -> Bool) in
                        inside.filter(isMeant).reduce(0) { $0 + $1.amount.cents }
                    }
                    #expect(answer.inKind.cents == sum { $0.books == .inKind })
                    #expect(answer.firm.cents == sum { $0.books != .inKind && $0.status == .pledged })
                    #expect(answer.conditional.cents == sum { $0.books != .inKind && $0.status == .conditional })
                    #expect(answer.intended.cents == sum { $0.books != .inKind && $0.status == .intended })
                }
            }
        }
    }

    @Test func `what an agreement promises is followed through every decision that changed it`() throws {
        for past in pasts {
            let naive = past.naive
            let state = past.generated.ledger.state
            for id in state.agreements.keys.sorted() {
                let answer = try #require(try AgreementHistory(of: id, in: past.questions))
                #expect(answer.isTied)
                let changing = (1...naive.last).filter {
                    naive.contributions(at: $0) != naive.contributions(at: $0 - 1)
                }
                let told = answer.entries.filter { !$0.contributions.isEmpty }
                #expect(told.map(\.decision.seq) == changing)
                for entry in told {
                    let (before, after) = (
                        naive.contributions(at: entry.decision.seq - 1), naive.contributions(at: entry.decision.seq)
                    )
                    for change in entry.contributions {
                        #expect(change.old == before[change.id] && change.new == after[change.id])
                    }
                    let named = Set(entry.contributions.map(\.id))
                    #expect(before.filter { !named.contains($0.key) } == after.filter { !named.contains($0.key) })
                    #expect(entry.new.cents == after.values.reduce(0) { $0 + $1.amount.cents })
                }
            }
            #expect(try AgreementHistory(of: "nergens", in: past.questions) == nil)
        }
    }

    // MARK: The histories themselves

    @Test func `chance wrote something of everything`() {
        let journal = pasts.flatMap(\.naive.journal)
        let outcomes = Set(journal.map(\.outcome))
        #expect(outcomes.contains(.adopted) && outcomes.count > 1)
        let adopted = journal.filter { $0.outcome == .adopted }
        #expect(adopted.contains { $0.kind == "version" } && adopted.contains { $0.agreement != nil })
        let words = Set(journal.flatMap(\.operations).map(\.kind))
        #expect(words.isSuperset(of: [.addLine, .move]) && words.count >= 10, "\(words)")
        let kinds = Set(adopted.map(\.kind))
        #expect(
            kinds == [
                "amendment", "agreement", "correction", "programme", "policy", "register", "sub-amendment", "version",
            ], "\(kinds)")
        #expect(adopted.contains { $0.agreement?.parties.contains { $0.id == "schoolbestuur" } == true }, "who joins")
        #expect(adopted.count { $0.kind == "version" } > pasts.count, "versions that follow one another")
    }
}
