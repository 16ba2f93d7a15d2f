package import CanonicalForm
import Governance
package import Ledger
package import Workflow

/// A step of a procedure with its arithmetic.
package struct StepText {
    private let verdict: StepVerdict
    private let step: Policy.Step?
    private let unreachable: [UnreachableVoice]
    private let language: Language

    /// `unreachable`: those of the missing capacities in which nobody could approve.
    package init(_ verdict: StepVerdict, _ policy: Policy, unreachable: [UnreachableVoice], _ language: Language) {
        self.verdict = verdict
        step = policy.step(verdict.step)
        self.unreachable = unreachable
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
            lines.append(
                "  " + say("not counted: ", "telt niet mee: ")
                    + "\(each.statement.hex.prefix(12))… \(ReasonText.text(each.code, language))")
        }
        return lines
    }

    private var awaited: [String] {
        let silent = Set(unreachable.map(\.capacity))
        let able = verdict.missing.filter { !silent.contains($0) }.map(\.description).joined(separator: ", ")
        let lead = say("can still speak: ", "kunnen nog stemmen: ")
        return (able.isEmpty ? [] : ["  " + lead + able])
            + unreachable.map { "  " + WaitingText.reason($0, language) }
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
            "not-counted": .array(
                verdict.notCounted.map {
                    .members(["statement": .string($0.statement.description), "code": .string($0.code.rawValue)])
                }),
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
