import Documents
package import Governance
package import Ledger

extension Archive {
    /// The newest decision that changed an agreement or its articles; nil for one that never was.
    package func lastChange(of agreement: AgreementID) throws -> Int? {
        guard state.agreements[agreement] != nil else { return nil }
        let places = [ItemPlaces.agreement(agreement.text), ItemPlaces.articles(agreement.text)]
        let kinds = [RecordDocument.Kind.amendment, .agreement, .genesis].map(\.rawValue)
        return try chronicle.indices.reversed().first { seq in
            guard kinds.contains(chronicle[seq].kind) else { return false }
            return try record(of: seq).files.contains { places.contains($0.path) }
        }
    }
}
