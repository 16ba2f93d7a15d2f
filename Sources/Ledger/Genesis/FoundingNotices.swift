package import Findings
package import Governance
import Workflow

/// What a founding's own policies ask and nobody could give: a repository would be founded in which it can never happen.
///
/// Notices, not refusals: a programme may begin before everybody has a key.
package struct FoundingNotices {
    private let snapshot: Snapshot
    private let date: CalendarDate

    /// `date` is the day of the founding: a mandate that has ended by then counts for nothing.
    package init(_ snapshot: Snapshot, on date: CalendarDate) {
        self.snapshot = snapshot
        self.date = date
    }

    package func findings() -> [Finding] { officeFindings + executorFindings + bodyFindings }

    private var register: Register { snapshot.register }

    private var policies: [Policy] { snapshot.policies.values.sorted { $0.subject < $1.subject } }

    // MARK: Who could speak

    /// Members whose mandate for a capacity and subject has not ended, whether or not it has begun, sorted.
    private func holders(of capacity: Capacity, for subject: String) -> [Member] {
        let held = register.members.values.filter { member in
            member.mandates.contains { mandate in
                mandate.capacity == capacity && mandate.covers(subject: subject)
                    && mandate.to.map { $0 >= date } ?? true
            }
        }
        return held.sorted { $0.id < $1.id }
    }

    private func hasKey(_ member: Member) -> Bool { member.keys.contains { $0.keyClass == .member } }

    private func isSilent(_ capacity: Capacity, for subject: String) -> Bool {
        !holders(of: capacity, for: subject).contains(where: hasKey)
    }

    private func wayOut(_ capacity: Capacity, for subject: String) -> Message {
        let names = holders(of: capacity, for: subject).map { "`--founder \($0.id)=PUBFILE`" as Message }
        guard let first = names.first else { return "give a member a mandate for `\(capacity)`, and enter their key" }
        return "enter a key: \(names.dropFirst().reduce(first) { "\($0) or \($1)" })"
    }

    // MARK: Offices and executors

    private var officeFindings: [Finding] {
        var said: Set<OfficeID> = []
        return policies.flatMap { policy in
            policy.steps.compactMap { step -> Finding? in
                guard case .office(let office) = step.decider, isSilent(.office(office), for: policy.subject),
                    said.insert(office).inserted
                else { return nil }
                let message: Message =
                    "nobody with a key holds the office `\(office)`, which decides step `\(step.id)` about `\(policy.subject)`"
                return notice("genesis.no-holder", message, policy, wayOut(.office(office), for: policy.subject))
            }
        }
    }

    private var executorFindings: [Finding] {
        policies.flatMap { policy -> [Finding] in
            guard policy.steps.contains(where: { $0.decider == .executorsOfGivingLines }) else { return [] }
            let parties = Set(snapshot.plan.lines.values.compactMap(\.executor)).sorted()
            return parties.filter { isSilent(.mandateHolder($0), for: policy.subject) }.map { party in
                let line = snapshot.plan.readingOrder.first { $0.executor == party }?.id.text ?? ""
                let message: Message =
                    "nobody with a key holds the mandate of `\(party)`, which carries out `\(line)` and must consent about `\(policy.subject)`"
                return notice("genesis.no-holder", message, policy, wayOut(.mandateHolder(party), for: policy.subject))
            }
        }
    }

    private func notice(_ rule: RuleID, _ message: Message, _ policy: Policy, _ hint: Message) -> Finding {
        Finding(rule, message, severity: .notice, path: "policy/\(policy.subject).yaml", hint: hint)
    }

    // MARK: Bodies

    /// Too few seats for a count, said once for all subjects that ask the same.
    private var bodyFindings: [Finding] {
        var subjects: [Shortfall: [String]] = [:]
        var order: [Shortfall] = []
        for policy in policies {
            for shortfall in policy.steps.compactMap({ self.shortfall(of: $0, policy.subject) }) {
                if subjects[shortfall] == nil { order.append(shortfall) }
                if subjects[shortfall]?.last != policy.subject {
                    subjects[shortfall, default: []].append(policy.subject)
                }
            }
        }
        return order.map { $0.finding(about: subjects[$0] ?? []) }
    }

    private struct Shortfall: Hashable {
        let body: BodyID
        let seats: Int
        let able: Int
        /// What the count takes, in words.
        let need: Message

        func finding(about subjects: [String]) -> Finding {
            let named = subjects.map { "`\($0)`" }.joined(separator: ", ")
            let message: Message =
                able == 1
                ? "`\(body)` could decide nothing about \(named): of its \(seats) seats 1 has a holder with a key, and \(need)"
                : "`\(body)` could decide nothing about \(named): of its \(seats) seats \(able) have a holder with a key, and \(need)"
            return Finding(
                "genesis.no-quorum", message, severity: .notice, path: "register/bodies/\(body).yaml",
                hint: "enter keys of more holders: `--founder MEMBER=PUBFILE`")
        }
    }

    private func shortfall(of step: Policy.Step, _ subject: String) -> Shortfall? {
        guard case .body(let id, let vote) = step.decider, let body = register.bodies[id] else { return nil }
        let able = ableSeats(of: body, subject)
        let filled = body.seats.filter { !holders(of: .seat(id, $0.id), for: subject).isEmpty }
        let need = quorumNeed(vote, body, filled, able) ?? majorityNeed(vote, body, filled, able)
        return need.map { Shortfall(body: id, seats: body.seats.count, able: able.count, need: $0) }
    }

    /// Seats whose holder could vote; who holds two votes in one.
    private func ableSeats(of body: Body, _ subject: String) -> [Seat] {
        var voting: Set<MemberID> = []
        return body.seats.filter { seat in
            let free = holders(of: .seat(body.id, seat.id), for: subject).filter(hasKey).map(\.id)
            guard let member = free.first(where: { !voting.contains($0) }) else { return false }
            voting.insert(member)
            return true
        }
    }

    private func quorumNeed(_ vote: Policy.Vote, _ body: Body, _ filled: [Seat], _ able: [Seat]) -> Message? {
        guard let quorum = vote.quorum else { return nil }
        let needed = quorum.needed(of: quorum.base == .filledSeats ? filled.count : body.seats.count)
        return needed > able.count ? "the quorum takes \(needed)" : nil
    }

    /// Votes for, when everybody who can agrees.
    private func majorityNeed(_ vote: Policy.Vote, _ body: Body, _ filled: [Seat], _ able: [Seat]) -> Message? {
        let weight = { (seats: [Seat]) in seats.reduce(0) { $0 + $1.weight } }
        let base: Int
        switch vote.majority.base {
        case .seats: base = weight(body.seats)
        case .filledSeats: base = weight(filled)
        case .present, .votesCast: base = weight(able)
        }
        let needed = max(1, vote.majority.needed(of: base))
        return needed > weight(able) ? "the majority takes \(needed) votes, where they have \(weight(able))" : nil
    }
}
