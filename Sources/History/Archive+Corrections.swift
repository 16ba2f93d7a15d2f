import Documents
package import Ledger

extension Archive {
    /// The adopted corrections of a decision, by their proposals, oldest first.
    package func corrections(of id: String, closedBy seq: Int) throws -> [String] {
        try chronicle.seqs(of: .correction, after: seq).compactMap { later in
            try revision(of: later)?.corrects == id ? chronicle[later].proposal : nil
        }
    }
}
