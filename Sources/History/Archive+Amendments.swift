import Documents
package import Ledger

extension Archive {
    /// The amendments and corrections adopted between two points, whichever comes first.
    package func amendments(between one: Int, and other: Int) throws -> [AdoptedAmendment] {
        let (start, end) = (min(one, other), max(one, other))
        guard start < end else { return [] }
        return try ((start + 1)...end).compactMap { seq in
            let entry = chronicle[seq]
            guard DocumentWords.kindsOfOperations.contains(entry.kind), let id = entry.proposal,
                let revision = try revision(of: seq)
            else { return nil }
            return AdoptedAmendment(id, revision)
        }
    }
}
