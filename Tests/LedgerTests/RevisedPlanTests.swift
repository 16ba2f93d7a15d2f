import Amendments
import CanonicalForm
import Governance
import Ledger
import TestSupport
import Testing

/// A plan of 3,500 lines and the copy that somebody worked on for a month.
@Suite struct RevisedPlanTests {
    private static let years: [PeriodID] = ["y2021", "y2022", "y2023", "y2024", "y2025"]

    private static func cell(_ line: LineID, _ period: PeriodID) -> CellReference {
        CellReference(line: line, period: period, status: .indicative)
    }

    /// 10 domains of 12 themes of 28 interventions, and 10 overhead lines: names as people there write them.
    private static func plan(_ random: inout SeededGenerator) -> Plan {
        var lines: [Line] = []
        for domain in 1...10 {
            let top = LineID("oblast-\(domain)")
            lines.append(line(top, "Область \(domain)", domain, .domain, nil))
            for theme in 1...12 {
                let middle = LineID("tema-\(domain)-\(theme)")
                lines.append(line(middle, "Тема \(domain).\(theme)", theme, .theme, top, money(&random)))
                for place in 1...28 {
                    let id = LineID("mera-\(domain)-\(theme)-\(place)")
                    lines.append(
                        line(id, "Мера №\(place) «Ремонт школы»", place, .intervention, middle, money(&random)))
                }
            }
        }
        lines += (1...10).map {
            line(LineID("byuro-\($0)"), "Бюро \($0)", $0, .overhead, nil, money(&random))
        }
        let themes = lines.filter { $0.level == .theme }.map { ($0.id, [Goal]()) }
        return Plan(
            lines: lines, goals: Dictionary(uniqueKeysWithValues: themes),
            targets: Dictionary(uniqueKeysWithValues: themes.map { ($0.0, []) }), stated: [])
    }

    private static func money(_ random: inout SeededGenerator) -> Cells {
        Cells([
            CellKey(period: random.pick(years), status: .indicative): Money(
                cents: Int64(random.number(10_000_000...99_999_999)))
        ])
    }

    private static func line(
        _ id: LineID, _ name: String, _ rank: Int, _ level: Line.Level, _ parent: LineID?, _ cells: Cells = Cells()
    ) -> Line {
        let executor: PartyID? = [.theme, .overhead].contains(level) ? "gemeente" : nil
        return Line(
            id: id, name: name, rank: rank, level: level, parent: parent, executor: level == .domain ? nil : "gemeente",
            details: LineDetails(ownExecutor: executor), cells: cells)
    }

    /// What was done to the copy, counted while it was done.
    private struct Revision {
        var plan: Plan
        var counts: [PlanOperation.Word: Int] = [:]

        mutating func did(_ word: PlanOperation.Word) { counts[word, default: 0] += 1 }
    }

    private static func revised(_ plan: Plan, _ random: inout SeededGenerator) -> Revision {
        var revision = Revision(plan: plan)
        let interventions = plan.lines.values.filter { $0.level == .intervention }.map(\.id).sorted().shuffled(
            using: &random)
        for (number, id) in interventions.enumerated() {
            // Amounts that no two edits share.
            let amount = Money(cents: Int64(1_000 + number))
            guard let line = plan.lines[id], let key = line.cells.keys.first else { continue }
            let held = CellReference(line: id, period: key.period, status: key.status)
            switch number {
            case ..<1_100:
                revision.plan[held] = Money(cents: plan[held].cents + amount.cents)
                revision.did(.increase)
            case ..<1_130: rename(line, &revision)
            case ..<1_160: remove(line, held, &revision)
            case ..<1_190: release(held, amount, &revision)
            case ..<1_220: rephase(held, amount, &revision)
            default: break
            }
        }
        for number in 1...40 { add(number, &revision) }
        return revision
    }

    private static func rename(_ line: Line, _ revision: inout Revision) {
        var renamed = line
        renamed.name = "Новое имя: \(line.name)"
        revision.plan.put(renamed)
        revision.did(.rename)
    }

    private static func remove(_ line: Line, _ cell: CellReference, _ revision: inout Revision) {
        revision.plan.remove(line.id)
        revision.did(.removeLine)
        revision.did(.decrease)
    }

    private static func release(_ cell: CellReference, _ amount: Money, _ revision: inout Revision) {
        revision.plan[cell] = Money(cents: revision.plan[cell].cents - amount.cents)
        revision.plan[CellReference(line: cell.line, period: cell.period, status: .authorised)] = amount
        revision.did(.release)
    }

    private static func rephase(_ held: CellReference, _ amount: Money, _ revision: inout Revision) {
        let other = cell(held.line, held.period == "y2021" ? "y2022" : "y2021")
        revision.plan[held] = Money(cents: revision.plan[held].cents - amount.cents)
        revision.plan[other] = amount
        revision.did(.rephase)
    }

    private static func add(_ number: Int, _ revision: inout Revision) {
        let theme = LineID("tema-\(1 + number % 10)-\(1 + number % 12)")
        let id = LineID("novaya-\(number)")
        let cells = Cells([CellKey(period: "y2024", status: .indicative): Money(cents: Int64(500 + number))])
        revision.plan.put(line(id, "Новая мера \(number)", 100 + number, .intervention, theme, cells))
        revision.did(.addLine)
        revision.did(.increase)
    }

    @Test func `3500 lines with a third changed, some added and some removed are derived exactly`() throws {
        var random = SeededGenerator(for: "revised plan")
        let programme = try Village.shared().history.state.programme
        let old = Self.plan(&random)
        #expect(old.lines.count == 3_500)
        let revision = Self.revised(old, &random)
        let wanted = Books(plan: revision.plan, agreements: [:])
        let derivation = Derivation.operations(
            from: Books(plan: old, agreements: [:]), to: wanted, programme: programme)
        #expect(derivation.problems == [])
        let counts = Dictionary(grouping: derivation.operations, by: \.kind).mapValues(\.count)
        #expect(counts == revision.counts, "\(random.note)")
        let applied = try Amendment(derivation.operations).applied(
            to: Books(plan: old, agreements: [:]), programme: programme)
        let (files, given) = (
            PlanFiles.changes(from: .empty, to: revision.plan), PlanFiles.changes(from: .empty, to: applied.plan)
        )
        #expect(files.count == 131 && files == given, "\(random.note)")
        let back = Derivation.operations(from: wanted, to: Books(plan: old, agreements: [:]), programme: programme)
        #expect(back.problems == [] && back.operations.count == derivation.operations.count, "\(random.note)")
    }
}
