import Documents
import Findings
import Governance

/// A change of `programme.yaml`: name, periods, languages, what is closed, ceilings. Its id was fixed at the founding.
struct ProgrammeAdoption {
    private let files: FileAdoption
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.setting = setting
        files = FileAdoption(change: change, setting: setting) { $0 == Layout.programme }
    }

    func adoption() throws -> Checked<Adoption> {
        switch files.replaced() {
        case .refused(let findings): return .refused(findings.map(Self.kept))
        case .accepted(let replaced):
            let programme = replaced.snapshot.programme
            let findings = try idFindings(programme) + periodFindings(programme) + budgetFindings(programme)
            guard findings.isEmpty else { return .refused(findings.map { $0.located(in: Layout.programme) }) }
            return .accepted(files.adoption(replaced.files, replaced.snapshot))
        }
    }

    /// Whoever takes a period away has not misspelled another one.
    private static func kept(_ finding: Finding) -> Finding {
        var copy = finding
        if ["plan.unknown-period", "agreement.unknown-period"].contains(finding.rule) {
            copy.hint = "it is in use: keep the period"
        }
        return copy
    }

    private func idFindings(_ programme: Programme) -> [Finding] {
        let id = setting.state.programme.id
        guard programme.id != id else { return [] }
        let message: Message = "the id of the programme is `\(id)` for ever"
        return [Finding("programme.id", message, hint: "the name that people read is `name`")]
    }

    /// What an account says that a line held is what it holds, on the day of closing: what may be carried over follows
    /// from it. An entry that is mended later keeps its budget.
    private func budgetFindings(_ programme: Programme) -> [Finding] {
        let state = setting.state
        return programme.closed.flatMap { closed in
            closed.underspend.compactMap { each in
                let cell = CellReference(line: each.line, period: closed.period, status: each.status)
                let held = state.plan[cell]
                guard each.budget != held, each.budget != state.programme.underspend(of: cell)?.budget else {
                    return nil
                }
                let message: Message =
                    "the account of \(closed.period) says that `\(each.line)` had \(each.budget) (\(Message(word: each.status.rawValue))); it holds \(held)"
                return Finding("programme.closed-budget", message, hint: "make `budget` \(held)")
            }
        }
    }

    /// The plan in force and those that are scheduled may hold money where the working plan has none any more.
    private func periodFindings(_ programme: Programme) throws -> [Finding] {
        let plans = PlanInForce(setting.state, setting.earlier)
        return try plans.standing(on: setting.date.date).flatMap { standing in
            let used = Set(standing.plan.cells.map(\.cell.period)).sorted()
            return used.filter { programme.periods[$0] == nil }.map { period in
                let message: Message = "the plan of version `\(standing.version.id)` holds money in `\(period)`"
                return Finding("plan.unknown-period", message, hint: "it is in use: keep the period")
            }
        }
    }
}
