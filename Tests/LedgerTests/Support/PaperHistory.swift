import Amendments
import Documents
import GitStore
import Governance
import History
import Ledger
import Workflow

/// A past on paper: what a ledger of today cannot hold yet, and proof that answers need nothing but the questions.
struct PaperHistory: HistoryQuestions {
    let founding: FoundingFacts
    let lines: Plan
    let programme: Programme
    private let past: [PastDecision]
    private let present: Plan

    var newest: Int { past.count }

    /// `decisions` are the operations of each; lines and periods of `present` come before those of the founding.
    init(founded: Plan, present: Plan, periods: [Period], decisions: [[PlanOperation]]) throws {
        founding = FoundingFacts(
            plan: founded, date: Moment("2021-01-01T00:00:00Z"), commit: Self.commit(0), founders: ["voorzitter"])
        lines = Plan(
            lines: Array(founded.lines.merging(present.lines) { $1 }.values), goals: [:], targets: [:], stated: [])
        programme = Programme(
            id: "papier", name: "Papier", area: "", horizon: "p2021-2025", currency: "eur", languages: ["nl"],
            timeZone: "Europe/Amsterdam",
            periods: Dictionary(uniqueKeysWithValues: periods.map { ($0.id, $0) }), note: nil)
        self.present = present
        past = try decisions.enumerated().map { index, operations in
            try PastDecision(
                seq: index + 1, commit: Self.commit(index + 1),
                date: Moment("2021-0\(index + 2)-01T00:00:00Z"), proposal: "2021-000\(index + 1)", kind: "amendment",
                title: "Besluit \(index + 1)", outcome: .adopted, takesEffect: .withVersion, authors: ["wethouder"],
                operations: operations, effect: Effect(of: operations))
        }
    }

    private static func commit(_ number: Int) -> ObjectID { GitRepository.id(of: .blob, [UInt8(number)]) }

    /// All of them: more than is asked for never makes an answer wrong.
    func decisions(through seq: Int, naming lines: Set<LineID>?) -> [PastDecision] { past.filter { $0.seq <= seq } }

    /// Only the founding and the present are on this paper.
    func plan(at seq: Int) -> Plan { seq == 0 ? founding.plan : present }

    func steps(of decision: PastDecision) -> [DecidedStep] { [] }
    func voices(in decision: PastDecision) -> DecisionVoices { DecisionVoices(proposers: [], votes: []) }
    func motivation(of decision: PastDecision) -> String { "Daarom.\n" }
    func agreementParties(of decision: PastDecision) -> Set<PartyID> { [] }
    func agreement(in decision: PastDecision) -> Agreement? { nil }
    func agreement(_ id: AgreementID, at seq: Int) -> Agreement? { nil }
    func registered(by decision: PastDecision) -> Registered { .nobody }
}
