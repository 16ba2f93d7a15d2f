package import Governance
package import Workflow

/// A thing with an id that only one side of a comparison has, or that both have and that is not the same.
///
/// The same id is the same thing: what got another name was renamed and what lies elsewhere was moved, never removed and
/// added.
package struct ItemChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case line
        case programme
        case period
        case closedPeriod = "closed-period"
        case underspend
        case ceiling
        case statedTotal = "stated-total"
        case goal
        case target
        case agreement
        case agreementParty = "agreement-party"
        case contribution
        case paper
        case party
        case office
        case body
        case seat
        case member
        case mandate
        case key
        case recovery
        case policy
        case step
        /// A route through the steps of a policy, with its conditions.
        case tier
        case version
        /// A file whose difference no other kind tells.
        case file
    }

    package enum Change: String, Hashable, Sendable, CaseIterable {
        case added
        case removed
        case renamed
        case moved
        case changed
    }

    package let kind: Kind
    package let id: String
    /// As the newer side has it; empty for what has none.
    package let name: String
    /// The id of what it lies in, as the newer side has it; nil at the top.
    package let place: String?
    /// Added, or removed, or any of the others in this order.
    package let changes: [Change]
    /// What it says on each side, where that differs; name and place are the first two.
    package let fields: [FieldChange]
    /// Proposals that changed it, in order: amendments by what they changed, all others by the file it stands in.
    package let decisions: [String]

    package func with(decisions: [String]) -> ItemChange {
        ItemChange(
            kind: kind, id: id, name: name, place: place, changes: changes, fields: fields, decisions: decisions)
    }
}

/// What one field of a thing says on each side of a comparison; nil where it says nothing.
package struct FieldChange: Hashable, Sendable {
    /// The key in the file. `name` is what a thing is called, `place` what it lies in, `gross` a sum that no file holds.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name
        case place
        case rank
        case level
        case executor
        case holder
        case vat
        case priceLevel = "price-level"
        case nature
        case state
        case note
        case number
        case numberTo = "number-to"
        case unit
        case period
        case line
        case budget
        case atMost = "at-most"
        case of
        case goal
        case indicator
        case baseline
        case area
        case horizon
        case currency
        case languages
        case timeZone = "time-zone"
        case from
        case to
        case node
        case amount
        case share
        case version
        case source
        case authority
        case joined
        case leaves
        case party
        case purpose
        case status
        case books
        case condition
        case digest
        case illustrative
        case chair
        case weight
        case capacity
        case subjects
        case limit
        case keyClass = "class"
        case type
        case publicKey = "public"
        case threshold
        case asOf = "as-of"
        case inForce = "in-force"
        case plan
        case gross
        case propose
        case by
        case body
        case office
        case quorum
        case majority
        case abstentions
        case proposer
        case onlyOperations = "only-operations"
        case withoutShifts = "without-shifts"
        case grossAtMost = "gross-at-most"
        case grossLessThan = "gross-less-than"
        case steps
    }

    package let field: Field
    package let old: FieldValue?
    package let new: FieldValue?

    package init(_ field: Field, _ old: FieldValue?, _ new: FieldValue?) {
        self.field = field
        self.old = old
        self.new = new
    }

    /// The difference of two amounts; an amount that is not there is nothing.
    package var delta: Money? {
        switch (old, new) {
        case (.money(let old), .money(let new)): try? new.subtracting(old)
        case (nil, .money(let new)): new
        case (.money(let old), nil): old.negated
        default: nil
        }
    }
}

/// The value of a field, with what a report must know to say it in the reader's language.
package enum FieldValue: Hashable, Sendable {
    /// One line that people wrote, or an id.
    case text(String)
    /// Lines that people wrote.
    case prose(String)
    /// A word of the format.
    case word(String)
    /// Words of the format.
    case words([String])
    /// Ids, in their order.
    case texts([String])
    /// How much of what is enough.
    case share(Policy.Share)
    case percentage(Percentage)
    case money(Money)
    case period(PeriodID)
    case node(PlanNode)
    /// A digest or key, which nobody reads letter by letter.
    case opaque(String)

    /// As files hold it.
    package var stored: String {
        switch self {
        case .text(let text), .prose(let text), .word(let text), .opaque(let text): text
        case .words(let items), .texts(let items): items.joined(separator: " ")
        case .share(let share): "\(share.test.rawValue) \(share.fraction) \(share.base.rawValue)"
        case .percentage(let share): "\(share) %"
        case .money(let money): money.description
        case .period(let period): period.text
        case .node(let node): node.text
        }
    }
}
