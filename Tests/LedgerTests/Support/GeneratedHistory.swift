import Amendments
import CanonicalForm
import Documents
import Findings
import GitStore
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// A history that chance wrote, decision by decision through the real ledger, with a journal of what everybody did.
final class GeneratedHistory {
    struct Vote: Hashable {
        let member: MemberID
        let capacity: Capacity
        let step: Policy.StepID
        let choice: CheckedStatement.Choice
    }

    /// What was done to close one proposal, as whoever did it would write it down.
    struct Act {
        let id: String
        let kind: String
        let author: MemberID
        let operations: [PlanOperation]
        /// Whether it took effect on the decision.
        let isAtOnce: Bool
        /// The agreement that it put forward.
        let agreement: Agreement?
        /// Whose file in the register it changed.
        let registered: MemberID?
        /// Which decision a version pins, and from which day it is in force.
        let version: (asOf: Int, inForce: CalendarDate)?
        let date: Moment
        let outcome: Verdict.Outcome
        let votes: [Vote]
    }

    let folder: SealedFolder
    let path: String
    private(set) var journal: [Act] = []
    private var generator: SeededGenerator
    private let store: CheckpointStore
    private(set) var ledger: Ledger
    private var hour = 0
    private var pinned: (asOf: Int, inForce: CalendarDate)?
    private var agreed: Agreement?
    private var enrolled: InProcessKey?

    init(decisions count: Int, generator: SeededGenerator) throws {
        folder = try SealedFolder()
        path = folder.file("repository")
        self.generator = generator
        let repository = try GitRepository.create(at: path, bare: true)
        let files = try Village.signedFiles(
            Village.template(), nonce: String(repeating: "fedcba9876543210", count: 4))
        _ = try DecisionWriter(repository).found(
            files, recorder: Keyring.recorder, key: Keyring.key(Keyring.recorder, .recorder),
            now: Moment("2021-01-05T09:00:00Z"))
        store = CheckpointStore(for: repository, secret: Array(repeating: 7, count: 32))
        ledger = try Ledger(repository, checkpoints: store)
        for _ in 0..<(count * 6) where journal.count < count { try decide() }
        try #require(journal.count == count, "chance found nothing to decide on")
    }

    private func reopen() throws { ledger = try Ledger(GitRepository(openingAt: path), checkpoints: store) }

    // MARK: Chance

    private func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    private func pick<Element>(_ from: [Element]) throws -> Element {
        try #require(from.randomElement(using: &generator))
    }

    /// Six hours on, so that days and years pass.
    private func tick() -> Moment {
        hour += Int.random(in: 1...90, using: &generator)
        return Moment(secondsSince1970: Moment("2021-02-01T00:00:00Z").secondsSince1970 + Int64(hour) * 3600)
    }

    // MARK: Operations

    /// Kinds that are still to come, so that each has its turn before one comes again; first those that change the tree.
    private var waiting: [PlanOperation.Word] = [.move, .addLine, .move, .rename, .transfer, .move]
    private var number = 0

    /// One or two operations, the second on what the first leaves; moves often come with money for what moves.
    private func operations() throws -> [PlanOperation] {
        var books = Books(plan: ledger.state.plan, agreements: ledger.state.agreements)
        var found: [PlanOperation] = []
        for _ in 0..<(chance(35) ? 2 : 1) {
            guard let operation = operation(on: books) else { continue }
            let changed = try? Amendment([operation]).applied(to: books, programme: ledger.state.programme)
            guard let changed else { continue }
            books = changed
            found.append(operation)
        }
        return found
    }

    private func operation(on books: Books) -> PlanOperation? {
        for _ in 0..<ChosenOperation.kinds.count {
            if waiting.isEmpty { waiting = ChosenOperation.kinds.shuffled(using: &generator) }
            number += 1
            var chosen = ChosenOperation(
                books: books, programme: ledger.state.programme, number: number, generator: generator)
            let operation = chosen.operation(waiting.removeFirst())
            generator = chosen.generator
            if let operation { return operation }
        }
        return nil
    }

    // MARK: One decision

    static let holders: [PartyID: MemberID] = [
        "gemeente": "wethouder", "woningcorporatie": "corporatiebestuurder", "schoolbestuur": "schoolbestuurder",
        "zorgpartij": "zorgbestuurder", "politie": "districtschef", "rijk": "rijksvertegenwoordiger",
    ]
    static let seats: [MemberID] = [
        "voorzitter", "wethouder", "corporatiebestuurder", "schoolbestuurder", "zorgbestuurder", "districtschef",
        "rijksvertegenwoordiger",
    ]

    private func decide() throws {
        let author = try pick(Self.holders.values.sorted())
        let draft = try draft()
        let key = try Keyring.key(author, in: ledger.state.register)
        let acting = try ledger.member(named: author.text, key: key, needs: .member)
        guard let id = try? ledger.propose(draft, by: acting, key: key, now: tick()) else { return }
        if let newKey = enrolled { try Stage(path: path).possess(id, newKey, at: tick()) }
        if (14...18).contains(journal.count), draft.kind == "amendment", !draft.operations.isEmpty,
            try amend(id, by: author, draft)
        {
            return
        }
        try close(id, draft, by: author, favour: draft.kind == "amendment" ? 82 : 100)
    }

    /// A sub-amendment with other words is adopted first, and then its amendment in those; once in a history.
    private func amend(_ id: String, by author: MemberID, _ draft: ProposalDraft) throws -> Bool {
        guard !journal.contains(where: { $0.kind == "sub-amendment" }) else { return false }
        let stage = Stage(path: path)
        let wording = try stage.ledger().wording(toAmend: id, order: nil, at: ledger.state.date)
        let other = ProposalDraft(
            title: "Anders", motivation: Array("Beter.\n".utf8), takesEffect: draft.takesEffect,
            operations: try operations(), amending: wording)
        guard !other.operations.isEmpty, let sub = try? stage.propose(other, by: author, at: tick()) else {
            return false
        }
        try close(sub, other, by: author, favour: 100)
        guard journal.last?.outcome == .adopted else {
            try close(id, draft, by: author, favour: 100)
            return true
        }
        try stage.follow(id, by: author, at: tick())
        let followed = ProposalDraft(
            title: other.title, motivation: other.motivation, takesEffect: other.takesEffect,
            operations: other.operations)
        try close(id, followed, by: author, favour: 100)
        return true
    }

    /// Everybody who is asked votes, and what came of it is recorded; without an outcome it is taken back.
    private func close(_ id: String, _ draft: ProposalDraft, by author: MemberID, favour: Int) throws {
        let isHelped = draft.kind != "amendment"
        let key = try Keyring.key(author, in: ledger.state.register)
        let acting = try ledger.member(named: author.text, key: key, needs: .member)
        let isSub = draft.amends != nil
        var votes: [Vote] = []
        if favour == 100 || !chance(12) { votes = try vote(on: id, favour: favour) }
        if try ledger.hearing(of: id).verdict(at: Moment("2040-01-01T00:00:00Z"))?.outcome == nil {
            try ledger.retract(id, by: acting, key: key, now: tick())
        }
        let now = tick()
        let enactment = try Stage(path: path).enact(id, at: now, in: ledger)
        journal.append(
            Act(
                id: id, kind: isSub ? "sub-amendment" : draft.kind, author: author,
                operations: isSub ? [] : draft.operations,
                isAtOnce: !isSub && draft.takesEffect == .onDecision, agreement: isHelped ? agreed : nil,
                registered: enrolled == nil ? nil : Self.rotating,
                version: draft.kind == "version" ? pinned : nil, date: now,
                outcome: enactment.outcome, votes: votes))
        try reopen()
    }

    /// An agreement first, a split into years and the account of one of them, versions now and then, a party that joins,
    /// a key and a rule that change, and amendments.
    private func draft() throws -> ProposalDraft {
        (agreed, enrolled) = (nil, nil)
        return switch journal.count {
        case 1: try founding()
        case 3: split()
        case 6: try closing()
        case 9: try rotation()
        case 11: try accession()
        case 12: try policy()
        case 13...15: try correction() ?? amendment()
        case let count where count % 9 == 7: try version()
        default: try amendment()
        }
    }

    private func founding() throws -> ProposalDraft {
        let sample = SampleAgreement()
        let read: Checked<Agreement> = AgreementDocument.read(sample.files[sample.path] ?? [])
        agreed = read.value
        return file("agreement", sample.files)
    }

    /// A party joins with a promise; all else stays as amendments have left it.
    private func accession() throws -> ProposalDraft {
        let sample = SampleAgreement()
        let old = try #require(ledger.state.agreements[sample.id])
        let promise = SampleAgreement.contribution(
            "school-uren", "schoolbestuur", .line("werk"), 30_000, books: .inKind)
        let parties = (old.parties + [SampleAgreement.party("schoolbestuur")]).sorted { $0.id < $1.id }
        let new = Agreement(
            id: old.id, title: old.title, from: old.from, to: old.to, parties: parties,
            contributions: (old.contributions + [promise]).sorted { $0.id < $1.id }, text: old.text,
            evidence: old.evidence, note: old.note)
        agreed = new
        return file("agreement", [sample.path: CanonicalWriter.bytes(of: AgreementDocument.node(new))])
    }

    static let rotating: MemberID = "zorgbestuurder"

    /// Somebody who votes has a new key in the place of the old one.
    private func rotation() throws -> ProposalDraft {
        let key = try Keyring.key(Self.rotating, .member, 2)
        enrolled = key
        let entry = Keyring.entry("member-2", key)
        return file("register", ledger.state.editing([Self.rotating: { $0.with(keys: [entry]) }]))
    }

    /// Takes back the newest amendment that can be taken back; nil when there is none, or one was taken back before.
    private func correction() throws -> ProposalDraft? {
        guard !journal.contains(where: { $0.kind == "correction" && $0.outcome == .adopted }) else { return nil }
        for index in journal.indices.reversed()
        where journal[index].kind == "amendment" && journal[index].outcome == .adopted {
            guard let operations = try? ledger.undoing(index + 1) else { continue }
            let draft = ProposalDraft(
                title: "Correctie", motivation: Array("Vergissing.\n".utf8),
                takesEffect: journal[index].isAtOnce ? .onDecision : .withVersion, operations: operations,
                correcting: journal[index].id, evidence: [ForgedProposal.paper])
            if (try? ledger.checkApplies(draft, at: ledger.state.date)) != nil { return draft }
        }
        return nil
    }

    private func policy() throws -> ProposalDraft {
        file(
            "policy",
            try ledger.archive.edited("policy/amendment.yaml") { $0.replacing("\"100000.00\"", with: "\"90000.00\"") })
    }

    private func file(_ kind: String, _ files: [String: [UInt8]]) -> ProposalDraft {
        ProposalDraft(
            kind: kind, title: "Besluit \(journal.count + 1)", motivation: Array("Daarom.\n".utf8), files: files)
    }

    private func split() -> ProposalDraft {
        let cell = CellReference(line: "werk", period: "p2021-2025", status: .indicative)
        let held = ledger.state.plan[cell]
        let years = (2021...2025).map { PeriodID("y\($0)") }
        let parts = zip(years, Split.even(held, over: 5)).map { Split.Part(line: cell.line, period: $0, amount: $1) }
        let split = Split(line: cell.line, period: cell.period, status: cell.status, old: held, parts: parts)
        return ProposalDraft(
            title: "Gelijk", motivation: Array("Per jaar.\n".utf8), takesEffect: .withVersion,
            operations: held > .zero ? [.split(split)] : [])
    }

    /// Closes 2021, of which every line that held something did not spend a half.
    private func closing() throws -> ProposalDraft {
        let held = ledger.state.plan.cells.filter { $0.cell.period == "y2021" }
        let underspend = held.map { cell, amount in
            Underspend(line: cell.line, status: cell.status, budget: amount, amount: Money(cents: amount.cents / 2))
        }.filter { $0.amount > .zero }
        let programme = ledger.state.programme.with(
            closed: [ClosedPeriod(period: "y2021", underspend: underspend, note: nil)])
        return file("programme", [Layout.programme: CanonicalWriter.bytes(of: ProgrammeDocument.node(programme))])
    }

    private func amendment() throws -> ProposalDraft {
        ProposalDraft(
            title: "Wijziging \(journal.count + 1)", motivation: Array("Reden \(journal.count + 1).\nEn meer.\n".utf8),
            takesEffect: chance(30) ? .onDecision : .withVersion, operations: try operations())
    }

    /// Of this decision or an earlier one, in force now, in some weeks, or since as long ago as the one before allows.
    private func version() throws -> ProposalDraft {
        let last = ledger.state.versions.last
        let asOf = chance(40) ? ledger.state.seq : generator.number((last?.asOf ?? 0)...ledger.state.seq)
        let day = Int64(generator.number(-30...60)) * 86_400
        let wanted = Moment(secondsSince1970: ledger.state.date.secondsSince1970 + day).date
        let inForce = max(wanted, last?.inForce ?? wanted)
        pinned = (asOf, inForce)
        let (version, path, bytes) = try ledger.draftVersion(asOf: asOf, inForce: inForce, title: nil, note: nil)
        return ProposalDraft(
            kind: "version", title: version.title, motivation: Array("Een nieuwe versie.\n".utf8), files: [path: bytes])
    }

    /// Everybody who is asked speaks, one after the other, until the outcome is certain; some change their mind.
    private func vote(on id: String, favour: Int) throws -> [Vote] {
        var votes: [Vote] = []
        for _ in 0..<20 {
            let hearing = try ledger.hearing(of: id)
            guard let verdict = hearing.verdict(at: Moment("2040-01-01T00:00:00Z")), verdict.outcome == nil,
                let open = verdict.steps.first(where: { $0.result == .unsatisfied }),
                let capacity = open.missing.randomElement(using: &generator), let member = holder(of: capacity)
            else { break }
            let isBoard = if case .seat = capacity { true } else { false }
            let choice: CheckedStatement.Choice = chance(favour) ? .approve : isBoard && chance(40) ? .abstain : .reject
            if favour < 100, chance(8), isBoard { votes += try cast(.abstain, by: member, hearing, open.step) }
            votes += try cast(choice, by: member, ledger.hearing(of: id), open.step)
        }
        return votes
    }

    private func holder(of capacity: Capacity) -> MemberID? {
        switch capacity {
        case .mandateHolder(let party): Self.holders[party]
        case .office(let office): MemberID(office.text)
        case .seat(_, let seat): Int(seat.dropFirst(5)).map { Self.seats[$0 - 1] }
        }
    }

    private func cast(
        _ choice: CheckedStatement.Choice, by member: MemberID, _ hearing: Hearing, _ step: Policy.StepID
    ) throws -> [Vote] {
        let key = try Keyring.key(member, in: ledger.state.register)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let draft: VoteDraft
        do {
            draft = try ledger.draftVote(on: hearing, by: acting, choice: choice, step: step.text, now: tick())
        } catch LedgerError.refused {
            return []
        }
        try ledger.cast(draft, key: key)
        return [Vote(member: member, capacity: draft.capacity, step: step, choice: choice)]
    }
}
