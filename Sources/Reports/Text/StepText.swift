package import CanonicalForm
import Governance
import Ledger
package import Workflow

/// A step of a procedure with its arithmetic.
package struct StepText {
    private let verdict: StepVerdict
    private let step: Policy.Step?
    /// Those of the missing capacities in which nobody could approve.
    private let unreachable: [UnreachableVoice]
    private let statements: [CheckedStatement]
    private let holders: (Capacity) -> [MemberID]
    private let language: Language

    package init(_ verdict: StepVerdict, in view: ProposalView, _ language: Language) {
        self.verdict = verdict
        step = view.policy.step(verdict.step)
        unreachable = view.unreachable[verdict.step] ?? []
        statements = view.statements
        holders = view.holders
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    package var lines: [String] {
        var lines = [
            "\(step?.title ?? verdict.step.text) [\(verdict.step)]: \(ResultText.text(verdict.result, language))"
        ]
        guard verdict.result != .notApplicable else { return lines }
        lines.append("  " + votes)
        if let arithmetic { lines.append("  " + arithmetic) }
        if verdict.quorum > 0 { lines.append("  " + quorum) }
        if verdict.result == .unsatisfied { lines += awaited }
        for each in verdict.notCounted {
            lines.append("  " + say("not counted: ", "telt niet mee: ") + notCounted(each))
        }
        return lines
    }

    /// `wethouder as stuurgroep/gemeente, for: it is about an earlier wording`.
    private func notCounted(_ each: StepVerdict.NotCounted) -> String {
        let reason = ReasonText.text(each.code, language)
        guard let statement = statement(each), let ballot = statement.ballot else {
            return "\(each.statement.hex.prefix(12))…: \(reason)"
        }
        let choice = ChoiceText.text(ballot.choice, language)
        return "\(statement.member) \(say("as", "als")) \(statement.capacity), \(choice): \(reason)"
    }

    private func statement(_ each: StepVerdict.NotCounted) -> CheckedStatement? {
        statements.first { $0.digest == each.statement }
    }

    private func json(_ each: StepVerdict.NotCounted) -> JSONValue {
        let statement = statement(each)
        return .members([
            "statement": .string(each.statement.description), "code": .string(each.code.rawValue),
            "member": statement.map { .string($0.member.text) },
            "capacity": statement.map { .string($0.capacity.description) },
            "choice": statement?.ballot.map { .string($0.choice.rawValue) },
        ])
    }

    private var awaited: [String] {
        let silent = Set(unreachable.map(\.capacity))
        let able = verdict.missing.filter { !silent.contains($0) }.map(withHolders).joined(separator: ", ")
        let lead = say("can still speak: ", "kunnen nog stemmen: ")
        return (able.isEmpty ? [] : ["  " + lead + able])
            + unreachable.map { "  " + WaitingText.reason($0, language) }
    }

    /// `stuurgroep/seat-1 (voorzitter)`; an office that bears the name of its holder is not said twice.
    private func withHolders(_ capacity: Capacity) -> String {
        let names = holders(capacity).map(\.text).filter { $0 != capacity.description }
        return names.isEmpty ? capacity.description : "\(capacity) (\(names.joined(separator: ", ")))"
    }

    private var votes: String {
        say(
            "\(verdict.votesFor) for, \(verdict.votesAgainst) against, \(verdict.abstentions) abstaining",
            "\(verdict.votesFor) voor, \(verdict.votesAgainst) tegen, \(verdict.abstentions) \(verdict.abstentions == 1 ? "onthouding" : "onthoudingen")"
        )
    }

    /// `4 × 3 = 12 < 7 × 2 = 14`: the majority in whole numbers.
    private var arithmetic: String? {
        guard case .body(_, let vote)? = step?.decider else {
            return say(
                "\(verdict.needed) of \(verdict.base) must be for",
                "nodig: \(verdict.needed) van de \(verdict.base) voor")
        }
        let (above, below) = (vote.majority.fraction.above, vote.majority.fraction.below)
        let (left, right) = (verdict.votesFor * below, verdict.base * above)
        let sign = left < right ? "<" : left == right ? "=" : ">"
        let test = vote.majority.test == .atLeast ? say("at least", "ten minste") : say("more than", "meer dan")
        let base = BaseText.text(vote.majority.base, language)
        guard verdict.base > 0 else {
            let reason =
                verdict.abstentions == 0
                ? say("nobody has voted yet", "nog niemand heeft gestemd")
                : say("nobody was for or against", "niemand was voor of tegen")
            return "\(test) \(vote.majority.fraction) \(say("of", "van")) \(base): \(reason)"
        }
        return
            "\(test) \(vote.majority.fraction) \(say("of", "van")) \(base) (\(verdict.base)): \(verdict.votesFor) × \(below) = \(left) \(sign) \(verdict.base) × \(above) = \(right)"
    }

    private var quorum: String {
        say(
            "quorum: \(verdict.present) took part, \(verdict.quorum) needed",
            "quorum: \(verdict.present) deelgenomen, \(verdict.quorum) nodig")
    }

    package var json: JSONValue {
        .members([
            "id": .string(verdict.step.text), "title": .string(step?.title ?? verdict.step.text),
            "result": .string(verdict.result.rawValue),
            "base": .integer(verdict.base), "quorum": .integer(verdict.quorum), "present": .integer(verdict.present),
            "for": .integer(verdict.votesFor), "against": .integer(verdict.votesAgainst),
            "abstain": .integer(verdict.abstentions),
            "needed": .integer(verdict.needed), "missing": .strings(verdict.missing.map(\.description)),
            "not-counted": .array(verdict.notCounted.map(json)),
        ])
    }
}

/// The base of a majority in words.
enum BaseText {
    static func text(_ base: Policy.Base, _ language: Language) -> String {
        switch base {
        case .seats: language.say("all seats", "alle zetels")
        case .filledSeats: language.say("seats filled", "de bezette zetels")
        case .present: language.say("those present", "de aanwezigen")
        case .votesCast: language.say("votes cast", "de uitgebrachte stemmen")
        }
    }
}
