import Governance

/// The statements on one step, sorted into those that count and those that do not, each with its reason.
struct Ballots {
    /// What each capacity says; none for one that says nothing, or that speaks with two voices.
    private var choices: [Capacity: CheckedStatement.Choice] = [:]
    private(set) var notCounted: [StepVerdict.NotCounted] = []

    init(of asked: AskedStep, _ order: StatementOrder, _ judge: Judge) {
        let reasons = Self.reasons(asked, judge)
        for statement in asked.cast {
            if let code = reasons[statement.digest] { refuse([statement.digest], code) }
        }
        // Whoever stole a key that was taken out since says nothing with it, so takes nothing back either.
        let heard = asked.cast.filter { $0.ballot?.round == 1 && !$0.isKeyRevoked }
        let voices = Dictionary(grouping: heard, by: Voice.init)
        var spoken = voices.compactMap { settle($0, $1, reasons, order) }.sorted { $0.voice < $1.voice }
        if case .body = asked.step.decider { spoken = oneSeatEach(spoken) }
        for (capacity, holders) in Dictionary(grouping: spoken, by: \.voice.capacity) { agree(holders, on: capacity) }
        notCounted.sort { ($0.statement, $0.code) < ($1.statement, $1.code) }
    }

    func choice(of capacity: Capacity) -> CheckedStatement.Choice? { choices[capacity] }

    /// Who speaks: only their own later statement replaces what they said (LEDGER 4).
    private struct Voice: Hashable, Comparable {
        let member: MemberID
        let actsFor: PartyID
        let capacity: Capacity

        init(_ statement: CheckedStatement) {
            member = statement.member
            actsFor = statement.actsFor
            capacity = statement.capacity
        }

        static func < (left: Voice, right: Voice) -> Bool {
            (left.capacity, left.member, left.actsFor) < (right.capacity, right.member, right.actsFor)
        }
    }

    private struct Spoken {
        let voice: Voice
        let choice: CheckedStatement.Choice
        let statements: [Digest]
    }

    private static func reasons(_ asked: AskedStep, _ judge: Judge) -> [Digest: ReasonCode] {
        let entitlement = Entitlement(asked.step, judge)
        var reasons: [Digest: ReasonCode] = [:]
        for statement in asked.cast {
            let isEarly = asked.tooEarly.contains(statement.digest)
            reasons[statement.digest] = entitlement.reason(against: statement) ?? (isEarly ? .tooEarly : nil)
        }
        return reasons
    }

    private mutating func refuse(_ statements: [Digest], _ code: ReasonCode) {
        notCounted += statements.map { .init(statement: $0, code: code) }
    }

    /// What a voice says now, if anything.
    ///
    /// A statement stands while all that its signer said otherwise is older. What cannot count itself, because the
    /// facts moved or it came too early, still takes back what its signer said before.
    private mutating func settle(
        _ voice: Voice, _ own: [CheckedStatement], _ reasons: [Digest: ReasonCode], _ order: StatementOrder
    ) -> Spoken? {
        let countable = own.filter { reasons[$0.digest] == nil }
        let standing = countable.filter { one in
            own.allSatisfy { $0.choice == one.choice || order.knows(one.digest, $0.digest) }
        }
        let newest = standing.filter { one in !standing.contains { order.knows($0.digest, one.digest) } }.map(\.digest)
        for one in countable where !newest.contains(one.digest) {
            let isReplaced = own.contains { order.knows($0.digest, one.digest) }
            refuse([one.digest], isReplaced ? .superseded : .contradictory)
        }
        guard let choice = standing.first?.choice else { return nil }
        guard choice != .withdraw else {
            refuse(newest, .withdrawn)
            return nil
        }
        return Spoken(voice: voice, choice: choice, statements: newest)
    }

    /// Nobody votes twice in a body: of several seats only the first counts, and none when they differ.
    private mutating func oneSeatEach(_ spoken: [Spoken]) -> [Spoken] {
        var counting: [Spoken] = []
        let members = Dictionary(grouping: spoken, by: \.voice.member).sorted { $0.key < $1.key }
        for (_, seats) in members {
            let differ = Set(seats.map(\.choice)).count > 1
            for (index, seat) in seats.enumerated() {
                if differ {
                    refuse(seat.statements, .contradictory)
                } else if index > 0 {
                    refuse(seat.statements, .notEntitled)
                } else {
                    counting.append(seat)
                }
            }
        }
        return counting
    }

    /// Two holders of one capacity who differ say nothing together.
    private mutating func agree(_ holders: [Spoken], on capacity: Capacity) {
        let said = Set(holders.map(\.choice))
        if said.count == 1 {
            choices[capacity] = said.first
        } else {
            for holder in holders { refuse(holder.statements, .contradictory) }
        }
    }
}

extension CheckedStatement {
    fileprivate var choice: Choice? { ballot?.choice }
}
