import Findings
import Governance
import Workflow

/// Nobody is locked out: after a change of register or policy, every procedure that could be gone through before can
/// still be gone through by members who are there, with keys and running mandates (LEDGER §2).
enum ProcedureCheck {
    /// Procedures that nobody can go through after a change, and somebody could before it.
    static func worsened(from old: Snapshot, to new: Snapshot, on day: CalendarDate) -> [Finding] {
        let before = Set(stuck(old, day).map(\.place))
        return stuck(new, day).filter { !before.contains($0.place) }.map { stuck in
            Finding(
                "policy.lock-out", "\(stuck.why), so `\(stuck.place.subject)` could not be decided any more",
                path: "policy/\(stuck.place.subject).yaml",
                hint: "give somebody the mandate and a key first, or change the policy with it")
        }
    }

    /// Procedures that nobody could go through any more once mandates have ended that run now, and somebody could if the
    /// change were not made; each with the first day of that.
    static func worsenedLater(from old: Snapshot, to new: Snapshot, after day: CalendarDate) -> [Finding] {
        later(new, after: day) { Set(stuck(old, $0).map(\.place)) }
    }

    private static func later(
        _ new: Snapshot, after day: CalendarDate, unless known: (CalendarDate) -> Set<Place>
    ) -> [Finding] {
        var told = Set(stuck(new, day).map(\.place))
        let ends = Set(new.register.members.values.flatMap(\.mandates).compactMap(\.to)).filter { $0 >= day }
        return ends.sorted().map(\.next).flatMap { start in
            let before = known(start)
            let found = stuck(new, start).filter { !before.contains($0.place) && told.insert($0.place).inserted }
            return found.map { stuck in
                Finding(
                    "policy.lock-out-later",
                    "from \(start) on, \(stuck.why), so `\(stuck.place.subject)` could not be decided any more",
                    severity: .notice, path: "policy/\(stuck.place.subject).yaml",
                    hint: "give somebody the mandate in time: nobody else could then")
            }
        }
    }

    /// What nobody can decide as things stand, and what nobody can once mandates have ended that run now.
    static func lockedOut(_ snapshot: Snapshot, on day: CalendarDate) -> [Finding] {
        let now = stuck(snapshot, day).map { stuck in
            Finding(
                "policy.lock-out", "\(stuck.why), so `\(stuck.place.subject)` could not be decided any more",
                severity: .notice, path: "policy/\(stuck.place.subject).yaml",
                hint: "give somebody the mandate and a key first, or change the policy with it")
        }
        return now + later(snapshot, after: day) { _ in [] }
    }

    private struct Place: Hashable {
        let subject: String
        /// A step or a tier; nil where nobody can propose.
        var step: Policy.StepID?
        var tier: Policy.TierID?
    }

    private typealias Stuck = (place: Place, why: Message)

    private static func stuck(_ snapshot: Snapshot, _ day: CalendarDate) -> [Stuck] {
        snapshot.policies.values.sorted { $0.subject < $1.subject }.flatMap { policy -> [Stuck] in
            let people = People(snapshot.register, policy.subject, day)
            let proposers = people.proposers(policy)
            let steps = policy.steps.filter { step in policy.tiers.contains { $0.steps.contains(step.id) } }
            var found = steps.compactMap { step in
                problem(step, people, snapshot).map { Stuck(Place(subject: policy.subject, step: step.id), $0) }
            }
            found += policy.tiers.compactMap { tier in
                problem(tier, policy, people, proposers, snapshot).map {
                    Stuck(Place(subject: policy.subject, tier: tier.id), $0)
                }
            }
            return proposers.isEmpty ? found + [(Place(subject: policy.subject), "nobody could propose")] : found
        }
    }

    // MARK: Tiers

    private static func problem(
        _ tier: Policy.Tier, _ policy: Policy, _ people: People, _ proposers: Set<MemberID>, _ snapshot: Snapshot
    ) -> Message? {
        let steps = tier.steps.compactMap(policy.step)
        if policy.subject == "agreement", !steps.contains(where: { $0.decider == .partiesOfAgreement }) {
            return "tier `\(tier.id)` does not ask each party"
        }
        let separate = steps.filter { !$0.includesProposer && problem($0, people, snapshot) == nil }
        let canBeDone = proposers.contains { proposer in
            separate.allSatisfy { problem($0, people.without(proposer), snapshot) == nil }
        }
        return proposers.isEmpty || canBeDone
            ? nil : "whoever proposes, the others could not decide step `\(separate[0].id)`"
    }

    // MARK: Steps

    private static func problem(_ step: Policy.Step, _ people: People, _ snapshot: Snapshot) -> Message? {
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
    private let register: Register
    let day: CalendarDate
    private var holders: [Capacity: Set<MemberID>] = [:]

    init(_ register: Register, _ subject: String, _ day: CalendarDate) {
        self.register = register
        self.day = day
        for member in register.members.values where member.keys.contains(where: { $0.keyClass == .member }) {
            for mandate in member.mandates where mandate.covers(day) && mandate.covers(subject: subject) {
                holders[mandate.capacity, default: []].insert(member.id)
            }
        }
    }

    /// The same people, one of whom keeps silent.
    func without(_ member: MemberID) -> People {
        var others = self
        others.holders = holders.mapValues { $0.subtracting([member]) }
        return others
    }

    func canSpeak(_ capacity: Capacity) -> Bool { holders[capacity]?.isEmpty == false }

    func proposers(_ policy: Policy) -> Set<MemberID> {
        holders.reduce(into: []) { proposers, entry in
            let role: Policy.Proposer =
                switch entry.key {
                case .mandateHolder: .mandateHolder
                case .office: .office
                case .seat: .seat
                }
            if policy.proposers.contains(role) { proposers.formUnion(entry.value) }
        }
    }

    /// With everybody who can speak in favour, quorum and majority are reached. Nobody votes twice: of several seats of
    /// one member the heaviest counts.
    func canCarry(_ vote: Policy.Vote, in body: Body) -> Bool {
        var weights: [MemberID: Int] = [:]
        for seat in body.seats {
            guard let holder = holders[.seat(body.id, seat.id)]?.min() else { continue }
            weights[holder] = max(weights[holder] ?? 0, seat.weight)
        }
        let inFavour = weights.values.reduce(0, +)
        let quorum = vote.quorum.map { $0.needed(of: seats($0.base, of: body).count) } ?? 0
        let base =
            switch vote.majority.base {
            case .seats, .filledSeats: seats(vote.majority.base, of: body).reduce(0) { $0 + $1.weight }
            case .present, .votesCast: inFavour
            }
        return !weights.isEmpty && weights.count >= quorum && inFavour >= vote.majority.needed(of: base)
    }

    /// A seat is filled by whoever holds it, with a key or without.
    private func seats(_ base: Policy.Base, of body: Body) -> [Seat] {
        guard base == .filledSeats else { return body.seats }
        return body.seats.filter { !register.holders(of: .seat(body.id, $0.id), on: day).isEmpty }
    }
}
