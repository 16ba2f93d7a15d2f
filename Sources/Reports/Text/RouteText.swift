import Governance
import Workflow

/// Why a proposal takes the route it takes: what it is, and why every route before does not fit.
enum RouteText {
    static func lines(_ matter: Matter, _ policy: Policy, _ language: Language) -> [String] {
        guard let route = policy.tier(for: matter) else { return [] }
        let earlier = policy.tiers.prefix { $0.id != route.id }
        return [lead(route, matter, language)]
            + earlier.map { tier in
                let reasons = Self.reasons(against: tier.condition, matter, language).joined(separator: ", ")
                return "  " + language.say("not `\(tier.id)`: \(reasons)", "niet `\(tier.id)`: \(reasons)")
            }
    }

    private static func lead(_ route: Policy.Tier, _ matter: Matter, _ language: Language) -> String {
        let shifts = matter.shifts.sorted().map { ShiftText.text($0, language) }
        let gross = matter.gross == .zero ? [] : [AmountText.euros(matter.gross, language)]
        let words = (shifts + gross).joined(separator: ", ")
        let why = words.isEmpty ? "" : language.say(", because it is: \(words)", ", want het is: \(words)")
        return language.say("Route `\(route.id)`\(why).", "Route `\(route.id)`\(why).")
    }

    /// Everything that a condition asks and the proposal is not.
    private static func reasons(
        against condition: Policy.Condition, _ matter: Matter, _ language: Language
    ) -> [String] {
        var reasons: [String] = []
        if let only = condition.onlyOperations, !matter.operations.isSubset(of: only) || matter.operations.isEmpty {
            let others = matter.operations.subtracting(only).sorted().map { WordText.text($0, language) }.joined(
                separator: ", ")
            reasons.append(
                language.say("it has other operations (\(others))", "het heeft andere bewerkingen (\(others))"))
        }
        let shifts = condition.withoutShifts.intersection(matter.shifts).sorted().map { ShiftText.text($0, language) }
        if !shifts.isEmpty {
            let words = shifts.joined(separator: ", ")
            reasons.append(language.say("it is \(words)", "het is \(words)"))
        }
        return reasons + limits(condition, matter.gross, language)
    }

    private static func limits(_ condition: Policy.Condition, _ gross: Money, _ language: Language) -> [String] {
        var reasons: [String] = []
        if let limit = condition.grossAtMost, gross > limit {
            let (limit, excess) = (limit, Money(cents: gross.cents - limit.cents))
            let (most, over) = (AmountText.euros(limit, language), AmountText.euros(excess, language))
            reasons.append(
                language.say("it is \(over) above its limit of \(most)", "het is \(over) boven de grens van \(most)"))
        }
        if let limit = condition.grossLessThan, gross >= limit {
            let most = AmountText.euros(limit, language)
            reasons.append(language.say("it is not below \(most)", "het is niet minder dan \(most)"))
        }
        return reasons
    }
}
