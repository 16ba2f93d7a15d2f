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

    func adoption() throws -> Checked<Adoption> {
        let books: Books
        switch Self.amended(state.books, operations, state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let amended): books = amended
        }
        let findings = try checkFindings(books) + inForceFindings()
        guard findings.isEmpty else { return .refused(findings) }
        var next = state
        next.plan = books.plan
        next.agreements = books.agreements
        return .accepted(Adoption(files: files(books), state: next))
    }

    /// The books that operations give, or why there are none.
    static func amended(_ books: Books, _ operations: [PlanOperation], _ state: LedgerState) -> Checked<Books> {
        do {
            return .accepted(try Amendment(operations).adopted(on: books, programme: state.programme))
        } catch {
            return .refused([error.finding(in: books.plan, programme: state.programme)])
        }
    }

    private func files(_ books: Books) -> [String: [UInt8]?] {
        var files = PlanFiles.changes(from: state.plan, to: books.plan)
        for (id, agreement) in books.agreements where state.agreements[id] != agreement {
            files[AgreementFiles.agreement(id)] = CanonicalWriter.bytes(of: AgreementDocument.node(agreement))
        }
        return files
    }

    /// What files together would get wrong by it. Money alone can only be too little for what was promised, or a
    /// promise too much; whoever changes lines can break whatever refers to them.
    private func checkFindings(_ books: Books) -> [Finding] {
        let ofMoneyAlone = operations.allSatisfy(\.isOnlyMoney)
        let before = Set(SnapshotChecks.broken(in: state.snapshot, ofMoneyAlone: ofMoneyAlone))
        let after = SnapshotChecks.broken(in: state.snapshot(with: books), ofMoneyAlone: ofMoneyAlone)
        return after.filter { !before.contains($0) }.map(\.finding)
    }

    // MARK: At once

    /// What takes effect on the decision must apply to the plan in force and to those that are scheduled.
    private func inForceFindings() throws -> [Finding] {
        guard change.revision.takesEffect == .onDecision else { return [] }
        let plans = PlanInForce(state, setting.earlier)
        return try plans.standing(on: setting.date.date).flatMap { standing -> [Finding] in
            let result = PlanInForce.applying(operations, to: standing.plan, state.programme)
            guard case .failure(let refusal) = result else { return [] }
            return [standing.finding(refusal, state.programme)]
        }
    }
}

extension PlanInForce.Standing {
    /// Why an amendment does not apply to this plan.
    func finding(_ refusal: Refusal, _ programme: Programme) -> Finding {
        var finding = refusal.finding(in: plan, programme: programme)
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
