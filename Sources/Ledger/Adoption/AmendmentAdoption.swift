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
        let before = try setting.books(for: operations)
        let books: Books
        switch Self.amended(before, operations, state) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let amended): books = amended
        }
        let texts = texts(books, otherThanIn: before)
        let findings = try checkFindings(books) + textFindings(texts) + inForceFindings()
        guard findings.isEmpty else { return .refused(findings) }
        var next = state
        next.plan = books.plan
        next.agreements = books.agreements
        return .accepted(Adoption(files: files(books).merging(texts) { $1 }, state: next))
    }

    /// The books that operations give, or why there are none.
    static func amended(_ books: Books, _ operations: [PlanOperation], _ state: LedgerState) -> Checked<Books> {
        do {
            let amended = try Amendment(operations).applied(to: books, programme: state.programme)
            // Each cell may fit and the whole not: a plan must always have a total.
            _ = try amended.plan.total(of: .programme)
            guard amended != books else {
                let message: Message = "the operations take back what they do: nothing would change"
                return .refused([Finding("amendment.no-effect", message, hint: "leave out what takes itself back")])
            }
            return .accepted(amended)
        } catch let refusal as Refusal {
            return .refused([refusal.finding(in: books.plan, programme: state.programme)])
        } catch {
            return .refused([Finding("amendment.too-large", "the whole plan would be more than can be stored")])
        }
    }

    private func files(_ books: Books) -> [String: [UInt8]?] {
        var files = PlanFiles.changes(from: state.plan, to: books.plan)
        for (id, agreement) in books.agreements where state.agreements[id] != agreement {
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

    /// What files together would get wrong by it. Money alone can only be too little for what was promised, or a
    /// promise too much; whoever changes lines can break whatever refers to them.
    private func checkFindings(_ books: Books) -> [Finding] {
        let isOnlyMoney = operations.allSatisfy(\.isOnlyMoney)
        guard !books.agreements.isEmpty || !isOnlyMoney else { return [] }
        var next = state
        next.plan = books.plan
        next.agreements = books.agreements
        let findings = isOnlyMoney ? CoverageCheck.check.findings : SnapshotChecks.findings(in:)
        let before = Set(findings(state.snapshot))
        return findings(next.snapshot).filter { $0.severity == .error && !before.contains($0) }
    }

    // MARK: At once

    /// What takes effect on the decision must apply to the plan in force and to those that are scheduled.
    private func inForceFindings() throws -> [Finding] {
        // With a text among them they are refused already.
        guard change.revision.takesEffect == .onDecision, operations.allSatisfy({ $0.touchedText == nil }) else {
            return []
        }
        let plans = PlanInForce(state, setting.earlier)
        return try plans.standing(on: setting.date.date).flatMap { standing -> [Finding] in
            let result = PlanInForce.applying(operations, to: standing.plan, state.programme)
            guard case .failure(let refusal) = result else { return [] }
            var finding = refusal.finding(in: standing.plan, programme: state.programme)
            finding.message = "in the plan of version `\(standing.version.id)`: \(finding.message)"
            finding.hint = "it can be adopted to take effect with the next version: leave --takes-effect out"
            return [finding]
        }
    }
}

extension LedgerState {
    var books: Books { Books(plan: plan, agreements: agreements) }
}
