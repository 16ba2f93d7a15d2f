import Documents
import Governance

/// Puts statements in the order in which they were signed: after all that their signers had, and among equals by date.
enum SigningOrder {
    typealias Signed = (digest: Digest, statement: StatementDocument)

    static func sorted(_ statements: [Signed]) -> [Signed] {
        var waiting = statements.sorted { ($0.statement.date, $0.digest) < ($1.statement.date, $1.digest) }
        var sorted: [Signed] = []
        var open = Set(waiting.map(\.digest))
        while !waiting.isEmpty {
            var late: [Signed] = []
            for each in waiting {
                if after(each.statement).contains(where: open.contains) {
                    late.append(each)
                } else {
                    sorted.append(each)
                    open.remove(each.digest)
                }
            }
            // What names itself in a circle cannot have been signed; it would stand last all the same.
            guard late.count < waiting.count else { return sorted + late }
            waiting = late
        }
        return sorted
    }

    private static func after(_ statement: StatementDocument) -> [Digest] {
        switch statement {
        case .proposal(let proposal): proposal.witness.after
        case .approval(let approval): approval.witness.after
        case .retraction(let retraction): retraction.witness.after
        case .genesis, .possession: []
        }
    }
}
