import Amendments
import CanonicalForm
import Documents
import Governance
import Ledger
import Signing
import TestSupport
import Workflow

/// What is put forward next, and how it ends: kinds, lines and amounts are drawn, so that all of them come by.
struct Agenda {
    struct Item {
        let draft: ProposalDraft
        let proposer: MemberID
        let ending: Verdict.Outcome
        /// The key that the proposal registers; its holder proves to have it.
        var enrolled: (member: MemberID, key: RegisteredKey)?
    }

    /// A version comes every so many decisions, and a change of the register.
    let rhythm: (versions: Int, registers: Int)
    /// Lines of a level by id: they stay the same as long as nobody adds one.
    private let themes: [LineID]
    private let interventions: [LineID]

    init(_ plan: Plan, rhythm: (versions: Int, registers: Int)) {
        let ids = { (level: Line.Level) in plan.lines.values.filter { $0.level == level }.map(\.id).sorted() }
        themes = ids(.theme)
        interventions = ids(.intervention)
        self.rhythm = rhythm
    }

    /// Mandate holders without a limit of subjects: whoever of them proposes, the programme manager can decide.
    private static let proposers: [MemberID] = [
        "corporatiebestuurder", "districtschef", "rijksvertegenwoordiger", "schoolbestuurder", "wethouder",
    ]

    func next(after state: LedgerState, on day: CalendarDate, _ chance: inout SeededGenerator) -> Item {
        let seq = state.seq + 1
        if seq % rhythm.versions == 0 { return version(state, day) }
        if seq % rhythm.registers == rhythm.registers - 1, let item = rotation(state) { return item }
        return amendment(state, &chance)
    }

    // MARK: The plan

    private func amendment(_ state: LedgerState, _ chance: inout SeededGenerator) -> Item {
        let operation: PlanOperation
        var (ending, effectivity) = (Verdict.Outcome.adopted, RevisionDocument.Effectivity.withVersion)
        switch Int.random(in: 0..<100, using: &chance) {
        case 0..<46: operation = smallTransfer(state.plan, &chance)
        case 46..<60: operation = largeTransfer(state.plan, &chance)
        case 60..<66:
            operation = largeTransfer(state.plan, &chance)
            ending = .rejected
        case 66..<68:
            operation = smallTransfer(state.plan, &chance)
            ending = .retracted
        case 68..<80: operation = split(state.plan, &chance)
        case 80..<90:
            operation = increase(&chance)
            effectivity = Int.random(in: 0..<5, using: &chance) == 0 ? .onDecision : .withVersion
        default: operation = decrease(state.plan, &chance)
        }
        return item(operation, ending, effectivity, after: state, &chance)
    }

    /// A proposal that the programme manager can decide alone, and that holds whatever else is decided first.
    func smallTransfer(after state: LedgerState, _ chance: inout SeededGenerator) -> Item {
        item(smallTransfer(state.plan, &chance), .adopted, .withVersion, after: state, &chance)
    }

    /// One of many that are pending: of the first so many two at a time ask more of a cell than it holds, and the others
    /// hold whatever else is decided.
    func pending(_ number: Int, clashing: Int, after state: LedgerState, _ chance: inout SeededGenerator) -> Item {
        let pair = interventions[number / 2 % interventions.count]
        let full = state.plan.lines[pair]?.cells.sorted.first
        guard number < clashing, let full else { return smallTransfer(after: state, &chance) }
        let amount = Money(cents: full.amount.cents / 2 + 100)
        let decrease = Decrease(line: pair, period: full.key.period, status: full.key.status, amount: amount)
        return item(.decrease(decrease), .adopted, .withVersion, after: state, &chance)
    }

    private func item(
        _ operation: PlanOperation, _ ending: Verdict.Outcome, _ effectivity: RevisionDocument.Effectivity,
        after state: LedgerState, _ chance: inout SeededGenerator
    ) -> Item {
        let proposer = Self.proposers.randomElement(using: &chance) ?? Self.proposers[0]
        let title = "\(Self.words(operation)) (voorstel na besluit \(state.seq))"
        let draft = ProposalDraft(
            title: title, motivation: Self.motivation(title), takesEffect: effectivity, operations: [operation])
        return Item(draft: draft, proposer: proposer, ending: ending)
    }

    private static func words(_ operation: PlanOperation) -> String {
        switch operation {
        case .transfer(let transfer): "Van \(transfer.from) naar \(transfer.to)"
        case .increase(let increase): "Meer voor \(increase.line)"
        case .decrease(let decrease): "Minder voor \(decrease.line)"
        case .split(let split): "Verdeling van \(split.line)"
        default: "Wijziging: \(operation.word)"
        }
    }

    private static func motivation(_ title: String) -> [UInt8] {
        let why = "De uitvoerders hebben samen bekeken waar het geld nu het meeste doet. Dit voorstel volgt daaruit."
        return Array("\(title).\n\n\(why)\n".utf8)
    }

    private func euros(_ range: ClosedRange<Int64>, _ chance: inout SeededGenerator) -> Money {
        Money(cents: Int64.random(in: range, using: &chance) * 100)
    }

    /// Between interventions of one theme and year, an amount that the programme manager decides alone.
    private func smallTransfer(_ plan: Plan, _ chance: inout SeededGenerator) -> PlanOperation {
        let amount = euros(500...20_000, &chance)
        guard let cell = cell(of: interventions, holding: amount, plan, &chance) else { return increase(&chance) }
        let others = plan.children(of: plan.lines[cell.line]?.parent).map(\.id).filter { $0 != cell.line }
        return .transfer(
            Transfer(
                from: cell.line, to: others.randomElement(using: &chance) ?? themes[0], period: cell.period,
                status: cell.status, amount: amount))
    }

    /// Between themes, an amount that the executor and the board decide.
    private func largeTransfer(_ plan: Plan, _ chance: inout SeededGenerator) -> PlanOperation {
        let amount = euros(100_001...240_000, &chance)
        guard let cell = cell(of: themes, holding: amount, plan, &chance) else { return increase(&chance) }
        let others = themes.filter { $0 != cell.line }
        return .transfer(
            Transfer(
                from: cell.line, to: others.randomElement(using: &chance) ?? themes[0], period: cell.period,
                status: cell.status, amount: amount))
    }

    /// Gives part of a theme's rest to two of its interventions, in years.
    private func split(_ plan: Plan, _ chance: inout SeededGenerator) -> PlanOperation {
        guard let cell = cell(of: themes, holding: Money(cents: 50_000_000), plan, &chance) else {
            return increase(&chance)
        }
        let below = plan.children(of: cell.line).map(\.id).shuffled(using: &chance).prefix(2)
        let parts = below.map { line in
            Split.Part(
                line: line, period: GeneratedPlan.years.randomElement(using: &chance) ?? GeneratedPlan.years[0],
                amount: euros(5_000...100_000, &chance))
        }
        return .split(
            Split(line: cell.line, period: cell.period, status: cell.status, old: plan[cell], parts: parts))
    }

    private func increase(_ chance: inout SeededGenerator) -> PlanOperation {
        .increase(
            Increase(
                line: themes.randomElement(using: &chance) ?? themes[0], period: GeneratedPlan.block,
                status: .indicative, amount: euros(20_000...240_000, &chance)))
    }

    private func decrease(_ plan: Plan, _ chance: inout SeededGenerator) -> PlanOperation {
        let amount = euros(10_000...120_000, &chance)
        guard let cell = cell(of: themes, holding: amount, plan, &chance) else { return increase(&chance) }
        return .decrease(Decrease(line: cell.line, period: cell.period, status: cell.status, amount: amount))
    }

    /// A drawn cell that holds at least so much; nil when no line is found that has one.
    private func cell(
        of lines: [LineID], holding amount: Money, _ plan: Plan, _ chance: inout SeededGenerator
    ) -> CellReference? {
        for _ in 0..<50 {
            guard let id = lines.randomElement(using: &chance), let line = plan.lines[id] else { return nil }
            let full = line.cells.sorted.filter { $0.amount >= amount }
            guard let key = full.randomElement(using: &chance)?.key else { continue }
            return CellReference(line: id, period: key.period, status: key.status)
        }
        return nil
    }

    // MARK: Versions and keys

    private func version(_ state: LedgerState, _ day: CalendarDate) -> Item {
        let number = (state.versions.map(\.number).max() ?? 0) + 1
        let version = PlanVersion(
            id: Identifier("v\(number)"), title: "Versie \(number)", asOf: state.seq, plan: state.files.plan,
            inForce: day, status: .common(of: state.plan), note: nil)
        let file = CanonicalWriter.bytes(of: VersionDocument.node(version))
        let draft = ProposalDraft(
            kind: "version", title: version.title, motivation: Self.motivation(version.title),
            files: ["versions/\(version.id).yaml": file])
        return Item(draft: draft, proposer: "wethouder", ending: .adopted)
    }

    /// A member gets a new key in the place of the old one; each of the proposers in turn.
    private func rotation(_ state: LedgerState) -> Item? {
        let id = Self.proposers[state.retiredKeys.count % Self.proposers.count]
        guard let member = state.register.members[id] else { return nil }
        let name = "member-\(state.retiredKeys.count / Self.proposers.count + 2)"
        guard let publicKey = try? GeneratedKeys.key(id, name).publicKey.base64, let old = member.keys.first else {
            return nil
        }
        let key = RegisteredKey(id: Identifier(name), type: old.type, publicKey: publicKey, keyClass: .member)
        let title = "Een nieuwe sleutel voor \(id)"
        let draft = ProposalDraft(
            kind: "register", title: title, motivation: Self.motivation(title),
            files: [
                "register/members/\(id).yaml": CanonicalWriter.bytes(of: MemberDocument.node(member.with(keys: [key])))
            ]
        )
        return Item(draft: draft, proposer: "wethouder", ending: .adopted, enrolled: (id, key))
    }
}
