import Amendments
import CanonicalForm
import Documents
import Findings
import Governance

/// An amendment applies its operations to the books; one that takes effect at once also to every plan in force.
struct AmendmentAdoption {
    private let change: ProposedChange
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.change = change
        self.setting = setting
    }

    private var state: LedgerState { setting.state }
    private var operations: [PlanOperation] { change.revision.operations }
    private var closed: ClosedPeriods { ClosedPeriods(for: change.subject) }

    func adoption() throws -> Checked<Adoption> {
        let before = try setting.books(for: operations)
        let books: Books
        switch try Self.amended(before, operations, state, setting.earlier, closed: closed) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let amended): books = amended
        }
        let texts = texts(books, otherThanIn: before)
        let findings = try checkFindings(books) + textFindings(texts) + inForceFindings()
        guard findings.isEmpty else { return .refused(findings) }
        var next = state
        next.plan = books.plan
        next.agreements = books.agreements
        let files = Self.files(from: state.books, to: books).merging(texts) { $1 }
        return .accepted(Adoption(files: files, state: next))
    }

    /// The books that operations give, or why there are none.
    static func amended(
        _ books: Books, _ operations: [PlanOperation], _ state: LedgerState, _ earlier: any EarlierDecisions,
        closed: ClosedPeriods
    ) throws -> Checked<Books> {
        do throws(Unadoptable) {
            let amendment = Amendment(operations)
            return .accepted(try amendment.adopted(on: books, programme: state.programme, closed: closed))
        } catch {
            return .refused([try finding(error, in: books.plan, state, earlier)])
        }
    }

    /// Names the decision that closed a period, where that is why.
    static func finding(
        _ reason: Unadoptable, in plan: Plan, _ state: LedgerState, _ earlier: any EarlierDecisions
    ) throws -> Finding {
        var finding = reason.finding(in: plan, programme: state.programme)
        guard case .refused(.closedPeriod(let problem)) = reason,
            let decision = try ClosingDecisions(state, earlier).decision(closing: problem.period)
        else { return finding }
        finding.message = "\(finding.message); \(decision) closed it"
        return finding
    }

    /// The files that differ between two sets of books: path and new bytes, nil for a file that is gone.
    static func files(from old: Books, to new: Books) -> [String: [UInt8]?] {
        var files = PlanFiles.changes(from: old.plan, to: new.plan)
        for (id, agreement) in new.agreements where old.agreements[id] != agreement {
            files[AgreementFiles.agreement(id)] = CanonicalWriter.bytes(of: AgreementDocument.node(agreement))
        }
        return files
    }

    // MARK: Texts

    private func texts(_ books: Books, otherThanIn before: Books) -> [String: [UInt8]] {
        books.texts.filter { before.texts[$0.key] != $0.value }.mapValues(\.bytes)
    }

    /// Each section may fit and the whole text not. A version that is in force is a plan of its own, whose texts nobody
    /// would find changed: they change with the next version.
    private func textFindings(_ texts: [String: [UInt8]]) -> [Finding] {
        let wrong = texts.sorted { $0.key < $1.key }.flatMap { path, bytes in
            MarkdownFile.findings(in: bytes).map { $0.located(in: path) }
        }
        guard change.revision.takesEffect == .onDecision, operations.contains(where: { $0.touchedText != nil }) else {
            return wrong
        }
        return wrong + [
            Finding(
                "amendment.text-effect", "a text of the plan changes with the next version, not on the decision",
                hint: "leave --takes-effect out")
        ]
    }

    /// What files together would get wrong by it. Money alone can only be too little for what was promised, a promise
    /// too much, or a ceiling exceeded; whoever changes lines can break whatever refers to them.
    private func checkFindings(_ books: Books) throws -> [Finding] {
        let ofMoneyAlone = operations.allSatisfy(\.isOnlyMoney)
        let before = Set(SnapshotChecks.broken(in: state.snapshot, ofMoneyAlone: ofMoneyAlone))
        let after = SnapshotChecks.broken(in: state.snapshot(with: books), ofMoneyAlone: ofMoneyAlone)
        return try after.filter { $0.isOfCeiling || !before.contains($0) }.map(finding)
    }

    /// A ceiling that would be exceeded is told with the decisions that used its room.
    private func finding(_ broken: BrokenRule) throws -> Finding {
        guard let problem = broken.ceiling else { return broken.finding }
        return CeilingCheck.finding(
            problem, usedBy: try CeilingDecisions(state, setting.earlier).using(problem.ceiling))
    }

    // MARK: At once

    /// What takes effect on the decision must apply to the plan in force and to those that are scheduled.
    private func inForceFindings() throws -> [Finding] {
        // With a text among them they are refused already.
        guard change.revision.takesEffect == .onDecision, operations.allSatisfy({ $0.touchedText == nil }) else {
            return []
        }
        let plans = PlanInForce(state, setting.earlier)
        return try plans.standing(on: setting.date.date).flatMap { standing in
            inForceFindings(standing).map(standing.finding)
        }
    }

    private func inForceFindings(_ standing: PlanInForce.Standing) -> [Finding] {
        switch PlanInForce.applying(operations, to: standing.plan, state.programme, closed) {
        case .failure(let refusal): [refusal.finding(in: standing.plan, programme: state.programme)]
        case .success(let plan): Self.broken(in: plan, after: standing.plan, state.programme).map(\.finding)
        }
    }

    /// Ceilings that a plan in force exceeds by more than before. One that came after the version need not have been
    /// kept by it.
    static func broken(in plan: Plan, after before: Plan, _ programme: Programme) -> [BrokenRule] {
        CeilingCheck.exceeded(in: plan, programme).filter { isWorse($0, than: before, programme) }.map {
            BrokenRule($0)
        }
    }

    private static func isWorse(_ problem: CeilingProblem, than plan: Plan, _ programme: Programme) -> Bool {
        guard case .exceeded(let after) = problem,
            let before = try? CeilingUse(of: after.ceiling, in: plan, programme)
        else { return true }
        return after.room < before.room
    }
}

extension PlanInForce.Standing {
    /// What is wrong with an amendment in this plan.
    func finding(_ finding: Finding) -> Finding {
        var finding = finding
        finding.message = "in the plan of version `\(version.id)`: \(finding.message)"
        finding.hint = "it can be adopted to take effect with the next version: leave --takes-effect out"
        return finding
    }
}

extension Unadoptable {
    func finding(in plan: Plan, programme: Programme) -> Finding {
        switch self {
        case .refused(let refusal): return refusal.finding(in: plan, programme: programme)
        case .tooLarge:
            return Finding("amendment.too-large", "the whole plan would be more than can be stored")
        case .noEffect:
            let message: Message = "the operations take back what they do: nothing would change"
            return Finding("amendment.no-effect", message, hint: "leave out what takes itself back")
        }
    }
}

extension LedgerState {
    var books: Books { Books(plan: plan, agreements: agreements) }

    /// What files would hold with other books.
    func snapshot(with books: Books) -> Snapshot {
        var next = self
        next.plan = books.plan
        next.agreements = books.agreements
        return next.snapshot
    }
}
