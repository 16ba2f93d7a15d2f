/// A budget line: a domain, a theme, an intervention of a theme, or overhead outside the domains.
package struct Line: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable, CaseIterable {
        case domain
        case theme
        case intervention
        case overhead
    }

    package let id: LineID
    package var name: String
    package let rank: Int
    package let level: Level
    package var parent: LineID?
    /// The party that carries the line out, its own or its parent's; it is "affected" when the line changes.
    package internal(set) var executor: PartyID?
    package var details: LineDetails
    /// Closed: no money comes or goes any more. What is below a closed line is closed with it.
    package var isClosed: Bool
    package var cells: Cells

    package init(
        id: LineID, name: String, rank: Int, level: Level, parent: LineID?, executor: PartyID?,
        details: LineDetails = LineDetails(), isClosed: Bool = false, cells: Cells = Cells()
    ) {
        self.id = id
        self.name = name
        self.rank = rank
        self.level = level
        self.parent = parent
        self.executor = executor
        self.details = details
        self.isClosed = isClosed
        self.cells = cells
    }
}

/// What a line may say beside its name and money.
package struct LineDetails: Hashable, Sendable {
    /// As written in the file; nil where the line follows its parent.
    package var ownExecutor: PartyID?
    package var holder: OfficeID?
    package var vat: String?
    package var priceLevel: Int?
    package var nature: String?
    package let note: String?

    package init(
        ownExecutor: PartyID? = nil, holder: OfficeID? = nil, vat: String? = nil, priceLevel: Int? = nil,
        nature: String? = nil, note: String? = nil
    ) {
        self.ownExecutor = ownExecutor
        self.holder = holder
        self.vat = vat
        self.priceLevel = priceLevel
        self.nature = nature
        self.note = note
    }
}
