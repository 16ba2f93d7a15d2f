import Governance

/// What an amendment touches: enough to tell whether it can ever meet another.
struct Footprint {
    /// What it takes from a cell and gives to it, gross, and what is left of both.
    struct Flow {
        var taken: Int64 = 0
        var given: Int64 = 0
        /// Some operation names what the cell holds.
        var isFixed = false
        var net: Int64 { given - taken }
    }

    let flows: [CellReference: Flow]
    /// Lines that it speaks of by more than sums.
    let fixedLines: Set<LineID>
    /// Lines whose own description or place it changes, or the things that belong to them.
    let changedLines: Set<LineID>
    let namedLines: Set<LineID>
    let agreements: Set<AgreementID>
    let isOnlyMoney: Bool
    let isOnlySums: Bool
    let places: Set<MoneyPlace>?

    init(_ candidate: Candidate, places: Set<MoneyPlace>?) {
        var flows: [CellReference: Flow] = [:]
        for operation in candidate.operations {
            for movement in operation.movements {
                var flow = flows[movement.cell] ?? Flow()
                // Amounts have at most fifteen digits, and an amendment a bounded number of them.
                if movement.delta < .zero {
                    flow.taken &-= movement.delta.cents
                } else {
                    flow.given &+= movement.delta.cents
                }
                flow.isFixed = flow.isFixed || !operation.isOnlySums
                flows[movement.cell] = flow
            }
        }
        self.flows = flows
        let operations = candidate.operations
        fixedLines = operations.filter { !$0.isOnlySums }.reduce(into: []) { $0.formUnion($1.namedLines) }
        changedLines = operations.filter { !$0.isOnlyMoney }.reduce(into: []) { $0.formUnion($1.namedLines) }
        namedLines = operations.reduce(into: []) { $0.formUnion($1.namedLines) }
        agreements = Set(operations.compactMap(\.touchedAgreement))
        isOnlyMoney = candidate.isOnlyMoney
        isOnlySums = operations.allSatisfy(\.isOnlySums)
        self.places = places
    }
}
