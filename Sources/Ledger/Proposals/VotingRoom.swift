import Documents
import Findings
import Governance
import Workflow

/// Finds the step and capacity in which a member can speak now, and says why when there is none.
struct VotingRoom {
    private let hearing: Hearing
    private let member: Member
    private let now: Moment

    init(_ hearing: Hearing, _ member: Member, _ now: Moment) {
        self.hearing = hearing
        self.member = member
        self.now = now
    }

    private struct Voice {
        let step: Policy.Step
        let capacity: Capacity
    }

    func voice(for choice: CheckedStatement.Choice, step named: String?) -> Checked<
        (step: Policy.Step, capacity: Capacity)
    > {
        guard let verdict = hearing.verdict(at: now) else {
            return .refused([Finding("policy.no-tier", "no tier of the policy fits this proposal")])
        }
        if verdict.outcome == .retracted {
            return .refused([
                Finding(
                    "vote.retracted", "the proposal was retracted by its author",
                    hint: "akkoord enact \(hearing.dossier.folder.id)")
            ])
        }
        let steps = hearing.facts.steps.compactMap(hearing.policy.step).filter { named == nil || $0.id.text == named }
        if let named, steps.isEmpty {
            let asked = hearing.facts.steps.map(\.text)
            let near = NearMiss.question(about: named, among: asked)
            return .refused([
                Finding(
                    "vote.step", "this proposal has no step `\(named)`",
                    hint: near ?? "its steps: \(asked.joined(separator: ", "))")
            ])
        }
        let voices = steps.flatMap { step in capacities(in: step).map { Voice(step: step, capacity: $0) } }
        guard !voices.isEmpty else { return .refused([notAsked(steps)]) }
        return choose(among: voices, choice, isNamed: named != nil, verdict)
    }

    /// The member's capacities, whether their mandates still run or not, that a step asks.
    private func capacities(in step: Policy.Step) -> [Capacity] {
        Set(member.mandates.map(\.capacity)).sorted().filter { capacity in
            switch (step.decider, capacity) {
            case (.body(let body, _), .seat(let named, _)): body == named
            case (.office(let office), .office(let named)): office == named
            case (.executorsOfGivingLines, .mandateHolder(let party)): hearing.matter.consentingParties.contains(party)
            case (.partiesOfAgreement, .mandateHolder(let party)): hearing.matter.agreementParties.contains(party)
            default: false
            }
        }
    }

    private func notAsked(_ steps: [Policy.Step]) -> Finding {
        let titles = steps.map { "`\($0.id)`" }.joined(separator: ", ")
        return Finding(
            "vote.not-entitled", "`\(member.id)` has no voice in \(titles)",
            hint: "`akkoord status \(hearing.dossier.folder.id)` shows who is asked")
    }

    /// The first voice that would count and has not spoken; then the last one that said something else.
    ///
    /// A vote is never taken for the change of an earlier one while another step waits for the same member, nor the
    /// other way round: where both could be meant, the member is asked.
    private func choose(
        among voices: [Voice], _ choice: CheckedStatement.Choice, isNamed: Bool, _ verdict: Verdict
    ) -> Checked<(step: Policy.Step, capacity: Capacity)> {
        let silent = voices.filter { said(by: $0).isSubset(of: [.withdraw]) }
        let spoken = voices.filter { !said(by: $0).isSubset(of: [.withdraw]) }.reversed()
        var reasons: [Finding] = []
        var possible: [Voice] = []
        for voice in choice == .withdraw ? spoken + silent : silent + spoken {
            if let reason = reason(against: voice, choice, verdict) {
                reasons.append(reason)
            } else {
                possible.append(voice)
            }
        }
        guard let first = possible.first else { return .refused(reasons) }
        if !isNamed, let finding = ambiguity(among: possible, choice) { return .refused([finding]) }
        return .accepted((first.step, first.capacity))
    }

    /// A choice that could be said in one step for the first time, or replace what the member said in another.
    ///
    /// Nil when only one step is left, or when the member has said nothing that it would replace.
    private func ambiguity(among possible: [Voice], _ choice: CheckedStatement.Choice) -> Finding? {
        let steps = hearing.facts.steps.filter { step in possible.contains { $0.step.id == step } }
        let spoken = possible.filter { !said(by: $0).isSubset(of: [.withdraw]) }
        guard steps.count > 1, !spoken.isEmpty else { return nil }
        let meanings = steps.map { step in meaning(of: step, Set(spoken.filter { $0.step.id == step }.flatMap(said))) }
        let options = steps.map { "--step \($0)" as Message }
        let places = meanings.dropFirst().reduce(meanings[0]) { "\($0), or in step \($1)" }
        return Finding(
            "vote.which-step", "`\(Message(word: choice.rawValue))` could be meant in step \(places)",
            hint: "say which: \(options.dropFirst().reduce(options[0]) { "\($0) or \($1)" })")
    }

    /// A step, with what the member said there.
    private func meaning(of step: Policy.StepID, _ said: Set<CheckedStatement.Choice>) -> Message {
        let words = said.map(\.rawValue).sorted().map { "`\(Message(word: $0))`" as Message }
        guard let first = words.first else { return "`\(step)`" }
        return "`\(step)`, where you said \(words.dropFirst().reduce(first) { "\($0) and \($1)" })"
    }

    private func reason(against voice: Voice, _ choice: CheckedStatement.Choice, _ verdict: Verdict) -> Finding? {
        let said = said(by: voice)
        if choice == .withdraw, said.isSubset(of: [.withdraw]) {
            return Finding(
                "vote.nothing-to-withdraw", "`\(member.id)` has no vote in step `\(voice.step.id)`",
                hint: "`akkoord explain \(hearing.dossier.folder.id)` lists what was signed")
        }
        if said == [choice] {
            return Finding(
                "vote.repeated",
                "`\(member.id)` has said `\(Message(word: choice.rawValue))` as `\(voice.capacity)` already",
                hint: "nothing more is needed; `akkoord withdraw \(hearing.dossier.folder.id)` takes it back")
        }
        let code = hearing.reason(
            against: choice, by: member, as: voice.capacity, in: voice.step.id, at: now)
        return code.map { refusal($0, voice, verdict) } ?? lateReason(against: voice, choice)
    }

    /// Why a vote that would count today cannot count on the day of any decision.
    private func lateReason(against voice: Voice, _ choice: CheckedStatement.Choice) -> Finding? {
        let earliest = hearing.earliestDecision(from: now)
        guard earliest > now,
            hearing.reason(
                against: choice, by: member, as: voice.capacity, in: voice.step.id, at: now, decided: earliest)
                == .mandateEnded
        else { return nil }
        return Finding(
            "vote.mandate-ended",
            "the mandate of `\(member.id)` as `\(voice.capacity)` does not run on \(earliest.date), when this was proposed: no decision on it can be of \(now.date)",
            hint: "the clock here says \(now); see and set it: date -u")
    }

    /// What the member's newest statements in a capacity say: several, where two clones contradict each other. One that
    /// does not count, because rules or facts moved or its key was taken out, can be made anew.
    private func said(by voice: Voice) -> Set<CheckedStatement.Choice> {
        let judge = hearing.judge(at: now)
        let own = hearing.statements.filter {
            $0.member == member.id && $0.capacity == voice.capacity && $0.ballot?.step == voice.step.id
                && judge.reason(against: $0, among: hearing.statements) == nil
        }
        let order = StatementOrder(hearing.statements)
        let replaced = own.reduce(into: Set<Digest>()) { $0.formUnion(order.known(to: $1.digest)) }
        return Set(own.filter { !replaced.contains($0.digest) }.compactMap { $0.ballot?.choice })
    }

    private func refusal(_ code: ReasonCode, _ voice: Voice, _ verdict: Verdict) -> Finding {
        let who: Message = "`\(member.id)` as `\(voice.capacity)`"
        switch code {
        case .proposerExcluded:
            return Finding(
                "vote.proposer-excluded",
                "\(who) proposed this and cannot decide it in step `\(voice.step.id)` (separation of duties)",
                hint: "`akkoord retract \(hearing.dossier.folder.id)` takes the proposal back")
        case .mandateEnded:
            return Finding(
                "vote.mandate-ended", "the mandate of \(who) does not run on \(now.date)",
                hint: "`akkoord show members` lists the mandates")
        case .overLimit:
            return Finding(
                "vote.over-limit", reach(of: who, voice),
                hint: "another mandate holder of the party, or a smaller amount")
        case .tooEarly:
            let open = verdict.steps.first { $0.result == .unsatisfied }?.step.text ?? ""
            return Finding(
                "vote.too-early", "step `\(voice.step.id)` opens after step `\(open)`",
                hint: "missing there: \(missing(verdict))")
        case .abstentionNotAllowed:
            return Finding(
                "vote.abstention-not-allowed", "step `\(voice.step.id)` knows no abstention", hint: "approve or reject")
        case .notEntitled:
            return Finding(
                "vote.not-entitled", "the mandate of \(who) gives no voice in step `\(voice.step.id)`",
                hint: "`akkoord show members` lists the mandates")
        default:
            return Finding(
                "vote.not-counted", "\(who) cannot speak in step `\(voice.step.id)` (\(Message(word: code.rawValue)))")
        }
    }

    /// What the mandate reaches, and what was asked of it.
    private func reach(of who: Message, _ voice: Voice) -> Message {
        guard let short = hearing.shortfall(of: member, as: voice.capacity, in: voice.step.id, at: now) else {
            return "the mandate of \(who) does not reach this amount"
        }
        let subject = short.subject
        guard let limit = short.limit else {
            return "\(who) has no mandate for `\(subject)`, and this commits \(member.party) for \(short.amount)"
        }
        return
            "the mandate of \(who) reaches \(limit) for `\(subject)`, and this commits \(member.party) for \(short.amount)"
    }

    private func missing(_ verdict: Verdict) -> String {
        (verdict.steps.first { $0.result == .unsatisfied }?.missing ?? []).map(\.description).joined(separator: ", ")
    }
}
