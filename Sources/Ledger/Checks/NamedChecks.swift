package import Findings

/// A check on money by the name that people know it by, and the rules that make it.
package struct NamedCheck: Sendable {
    package let name: String
    package let rules: [RuleID]

    init(_ name: String, _ rules: RuleID...) {
        self.name = name
        self.rules = rules
    }
}

/// The checks that money must pass. Some are made of files together, some only of what a decision does to them.
///
/// Reserves have no check: the plan holds costs alone, so that a movement of a reserve can be no line of it.
package enum NamedChecks {
    package static let all: [NamedCheck] = [
        NamedCheck("no-negative-cell", "amendment.overdraw"),
        NamedCheck("ceilings", "plan.ceiling"),
        NamedCheck("a-transfer-conserves", "amendment.effect"),
        NamedCheck("earmark-kept", "agreement.above-cost"),
        NamedCheck("own-books-consent", "amendment.own-books"),
        NamedCheck("closed-line-stays-closed", "amendment.closed-line"),
        NamedCheck("closed-year-stays-closed", "amendment.closed-period", "agreement.closed-period"),
        NamedCheck("carried-over-at-most-what-was-left", "amendment.carry-above"),
        NamedCheck("target-within-its-unit", "plan.target-unit"),
        NamedCheck("contribution-at-most-cost", "agreement.above-cost"),
        NamedCheck("stated-against-summed", "plan.stated-total"),
        NamedCheck("indicative-shown-as-such", "version.status"),
    ]
}
