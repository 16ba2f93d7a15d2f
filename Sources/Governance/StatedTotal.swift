/// A total as a source printed it. It belongs to that source and to one version, and is never corrected.
package struct StatedTotal: Hashable, Sendable {
    package let id: Identifier<StatedTotal>
    /// A line, or `domains` (all lines inside the domains), `overhead` (all others), or `programme` (everything).
    package let node: PlanNode
    package let period: PeriodID
    package let amount: Money
    /// The share of the whole as printed, in percent.
    package let share: String?
    package let version: Identifier<PlanVersion>
    package let source: String
    package let note: String?

    package init(
        id: Identifier<StatedTotal>, node: PlanNode, period: PeriodID, amount: Money, share: String?,
        version: Identifier<PlanVersion>, source: String, note: String?
    ) {
        self.id = id
        self.node = node
        self.period = period
        self.amount = amount
        self.share = share
        self.version = version
        self.source = source
        self.note = note
    }
}

/// A node of the plan's tree of money.
package enum PlanNode: Hashable, Sendable {
    case programme
    case domains
    /// All lines outside the domains.
    case overhead
    case line(LineID)

    /// Ids that no line may have, because they name a node.
    package static let reserved: Set<String> = ["programme", "domains", "domain", "overhead", "stated", "text"]

    package init(_ text: String) {
        switch text {
        case "programme": self = .programme
        case "domains": self = .domains
        case "overhead": self = .overhead
        default: self = .line(LineID(text))
        }
    }

    package var text: String {
        switch self {
        case .programme: "programme"
        case .domains: "domains"
        case .overhead: "overhead"
        case .line(let id): id.text
        }
    }
}
