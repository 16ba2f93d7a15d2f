import Findings
import Governance
import Workflow

/// Nobody is locked out: after a change of register or policy, every procedure that could be gone through before can
/// still be gone through by members who are there, with keys and running mandates (LEDGER §2).
enum ProcedureCheck {
    /// Procedures that nobody can go through after a change, and somebody could before it.
    static func worsened(from old: Snapshot, to new: Snapshot, on day: CalendarDate) -> [Finding] {
        let before = Set(stuck(old, day).map(\.step))
        return stuck(new, day).filter { !before.contains($0.step) }.map { stuck in
            Finding(
                "policy.lock-out", "\(stuck.why), so `\(stuck.step.subject)` could not be decided any more",
                path: "policy/\(stuck.step.subject).yaml",
                hint: "give somebody the mandate and a key first, or change the policy with it")
        }
    }

    private struct StuckStep: Hashable {
        let subject: String
        /// Nil where the trouble is that nobody can propose.
        let step: Policy.StepID?
    }

    private static func stuck(_ snapshot: Snapshot, _ day: CalendarDate) -> [(step: StuckStep, why: String)] {
        snapshot.policies.values.sorted { $0.subject < $1.subject }.flatMap { policy in
            let people = People(snapshot.register, policy.subject, day)
            let steps = policy.steps.filter { step in policy.tiers.contains { $0.steps.contains(step.id) } }
            var found = steps.compactMap { step in
                problem(step, people, snapshot).map { (StuckStep(subject: policy.subject, step: step.id), $0) }
            }
            if policy.subject == "agreement", let tier = policy.tiers.first(where: { !asksEachParty($0, policy) }) {
                found.append(
                    (
                        StuckStep(subject: policy.subject, step: Identifier(tier.id.text)),
                        "tier `\(tier.id)` does not ask each party"
                    ))
            }
            if !people.canPropose(policy) {
                found.append((StuckStep(subject: policy.subject, step: nil), "nobody could propose"))
            }
            return found
        }
    }

    private static func asksEachParty(_ tier: Policy.Tier, _ policy: Policy) -> Bool {
        tier.steps.contains { policy.step($0)?.decider == .partiesOfAgreement }
    }

    private static func problem(_ step: Policy.Step, _ people: People, _ snapshot: Snapshot) -> String? {
        switch step.decider {
        case .office(let office):
            return people.canSpeak(.office(office)) ? nil : "nobody with a key would hold office `\(office)`"
        case .executorsOfGivingLines:
            let executors = Set(snapshot.plan.lines.values.compactMap(\.executor)).sorted()
            let silent = executors.filter { !people.canSpeak(.mandateHolder($0)) }
            return silent.isEmpty ? nil : "nobody with a key could consent for \(names(silent))"
        case .partiesOfAgreement:
            let parties = Set(snapshot.agreements.values.flatMap { $0.members(on: people.day) }).sorted()
            let silent = parties.filter { !people.canSpeak(.mandateHolder($0)) }
            return silent.isEmpty ? nil : "nobody with a key could sign for \(names(silent))"
        case .body(let id, let vote):
            guard let body = snapshot.register.bodies[id] else { return "there would be no body `\(id)`" }
            return people.canCarry(vote, in: body)
                ? nil : "the members of `\(id)` with a key could not carry step `\(step.id)`"
        }
    }

    private static func names(_ parties: [PartyID]) -> String { parties.map { "`\($0)`" }.joined(separator: ", ") }
}

/// Who can speak on a subject on a day: holds a running mandate for it, and a key.
private struct People {
    private let subject: String
    let day: CalendarDate
    private let capacities: Set<Capacity>

    init(_ register: Register, _ subject: String, _ day: CalendarDate) {
        self.subject = subject
        self.day = day
        let keyed = register.members.values.filter { $0.keys.contains { $0.keyClass == .member } }
        capacities = Set(
            keyed.flatMap(\.mandates).filter { $0.covers(day) && $0.covers(subject: subject) }.map(\.capacity))
    }

    func canSpeak(_ capacity: Capacity) -> Bool { capacities.contains(capacity) }

    func canPropose(_ policy: Policy) -> Bool {
        capacities.contains { capacity in
            switch capacity {
            case .mandateHolder: policy.proposers.contains(.mandateHolder)
            case .office: policy.proposers.contains(.office)
            case .seat: policy.proposers.contains(.seat)
            }
        }
    }

    /// With every seat that can speak in favour, quorum and majority are reached.
    func canCarry(_ vote: Policy.Vote, in body: Body) -> Bool {
        let present = body.seats.filter { canSpeak(.seat(body.id, $0.id)) }
        let weight = { (seats: [Seat]) in seats.reduce(0) { $0 + $1.weight } }
        let quorum = vote.quorum.map { $0.needed(of: $0.base == .filledSeats ? present.count : body.seats.count) } ?? 0
        let base = vote.majority.base == .seats ? weight(body.seats) : weight(present)
        return !present.isEmpty && present.count >= quorum && weight(present) >= vote.majority.needed(of: base)
    }
}
