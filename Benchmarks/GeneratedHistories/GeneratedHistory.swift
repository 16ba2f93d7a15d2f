import Documents
import Findings
package import GitStore
import Governance
package import Ledger
package import Signing
import TestSupport
import Workflow

/// A history made up from a seed, as long as is asked. The same seed gives the same commits, and a shorter history is
/// the beginning of a longer one.
///
/// Every decision goes through the rules that judge real ones, and is signed by keys that everybody can compute. Only
/// the branches of open proposals are left out: nobody waits for anybody here.
package struct GeneratedHistory: Sendable {
    package let seed: UInt64
    package let plan: GeneratedPlan
    /// After how many decisions a version comes, and a change of the register.
    package let rhythm: (versions: Int, registers: Int)

    package init(
        seed: UInt64, plan: GeneratedPlan = .fiveHundredLines,
        rhythm: (versions: Int, registers: Int) = (versions: 500, registers: 1_000)
    ) {
        self.seed = seed
        self.plan = plan
        self.rhythm = rhythm
    }

    /// Founds an empty repository and records so many decisions; tells the state after each. Nothing is checked out.
    @discardableResult
    package func play(
        decisions: Int, in repository: GitRepository, telling: (LedgerState) throws -> Void = { _ in }
    ) throws -> LedgerState {
        var chance = SeededGenerator(seed: seed)
        var state = try GeneratedFounding(plan: plan).found(in: repository, &chance)
        try telling(state)
        let agenda = Agenda(state.plan, rhythm: rhythm)
        while state.seq < decisions {
            let moment = Self.moment(of: state.seq + 1)
            let item = agenda.next(after: state, on: moment.date, &chance)
            let folder = try Self.folder(numbered: 1, after: state, in: moment.year)
            var proposal = try GeneratedProposal(item, folder, in: state, at: moment)
            state = try Self.record(try proposal.decide(&chance), after: state, in: repository)
            try telling(state)
        }
        return state
    }

    /// Puts proposals forward that everybody has voted for and nobody has recorded yet, and gives their ids.
    ///
    /// The state must be the newest one of the repository.
    @discardableResult
    package func open(
        _ count: Int, after state: LedgerState, in repository: GitRepository
    ) throws -> [String] {
        var chance = SeededGenerator(seed: seed &+ UInt64(state.seq))
        let agenda = Agenda(state.plan, rhythm: rhythm)
        let moment = Self.moment(of: state.seq + 1)
        return try (1...count).map { number in
            let item = agenda.smallTransfer(after: state, &chance)
            let folder = try Self.folder(numbered: number, after: state, in: moment.year)
            var proposal = try GeneratedProposal(item, folder, in: state, at: moment)
            _ = try proposal.decide(&chance)
            guard try ProposalBranch.create(folder, proposal.files, date: moment, in: repository) else {
                throw LedgerError.overtaken("\(folder.id) is there already")
            }
            return folder.id
        }
    }

    /// Puts proposals forward on which nobody has voted: pairs among the first so many clash. Gives their ids.
    @discardableResult
    package func openPending(
        _ count: Int, clashing: Int, after state: LedgerState, in repository: GitRepository
    ) throws -> [String] {
        var chance = SeededGenerator(seed: seed &+ UInt64(state.seq))
        let agenda = Agenda(state.plan, rhythm: rhythm)
        let moment = Self.moment(of: state.seq + 1)
        return try (0..<count).map { number in
            let item = agenda.pending(number, clashing: clashing, after: state, &chance)
            let folder = try Self.folder(numbered: number + 1, after: state, in: moment.year)
            let proposal = try GeneratedProposal(item, folder, in: state, at: moment)
            guard try ProposalBranch.create(folder, proposal.files, date: moment, in: repository) else {
                throw LedgerError.overtaken("\(folder.id) is there already")
            }
            return folder.id
        }
    }

    /// The key with which every decision is recorded.
    package static func recorderKey() throws -> SSHPrivateKey {
        try GeneratedKeys.privateKey(GeneratedFounding.recorder, GeneratedFounding.recorderKey)
    }

    // MARK: One decision

    private static func record(
        _ hearing: Hearing, after state: LedgerState, in repository: GitRepository
    ) throws -> LedgerState {
        let now = recording(of: state.seq + 1)
        guard let verdict = hearing.verdict(at: now), let outcome = verdict.outcome else {
            throw LedgerError.overtaken("\(hearing.dossier.folder.id) is not decided by all its votes")
        }
        let draft = try DecisionWriter.Draft(
            ending: hearing, verdict, outcome, in: state, at: now, earlier: Archive(repository, upTo: state))
        let writer = DecisionWriter(repository)
        let next = try writer.append(
            draft, to: state, recorder: GeneratedFounding.recorder,
            key: try GeneratedKeys.key(GeneratedFounding.recorder, GeneratedFounding.recorderKey), now: now)
        try writer.tagVersions(of: next, after: state)
        return next
    }

    // MARK: Days and numbers

    private static let start = Moment("2021-01-04T08:00:00Z").secondsSince1970
    private static let hour: Int64 = 3_600

    /// When a decision is proposed: one every four hours, so that ten thousand fill the five years of the plan.
    private static func moment(of seq: Int) -> Moment {
        Moment(secondsSince1970: start + Int64(seq) * 4 * hour)
    }

    private static func recording(of seq: Int) -> Moment {
        Moment(secondsSince1970: moment(of: seq).secondsSince1970 + 3 * hour)
    }

    /// The folder of the proposal so many numbers after the last one of the year.
    private static func folder(numbered offset: Int, after state: LedgerState, in year: Int) throws -> ProposalFolder {
        let last = state.chronicle[state.seq].proposal
        let used = last.flatMap { $0.hasPrefix("\(year)-") ? Int($0.dropFirst(5)) : nil } ?? 0
        let digits = String(used + offset)
        let id = "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let folder = ProposalFolder(id: id) else { throw LedgerError.overtaken("\(id) is no id") }
        return folder
    }
}
