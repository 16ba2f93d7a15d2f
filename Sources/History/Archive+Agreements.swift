import Documents
package import Governance
package import Ledger

extension Archive {
    /// The newest decision that changed an agreement or its articles; nil for one that never was.
    package func lastChange(of agreement: AgreementID) throws -> Int? {
        guard state.agreements[agreement] != nil else { return nil }
        return try chronicle.indices.reversed().first { try changes(agreement, $0) }
    }

    /// The decisions that made an agreement or changed it, the oldest first.
    package func changes(of agreement: AgreementID) throws -> [Int] {
        try chronicle.indices.filter { try changes(agreement, $0) }
    }

    private func changes(_ agreement: AgreementID, _ seq: Int) throws -> Bool {
        let kinds = [RecordDocument.Kind.amendment, .correction, .agreement, .genesis].map(\.rawValue)
        guard kinds.contains(chronicle[seq].kind) else { return false }
        let places = [ItemPlaces.agreement(agreement.text), ItemPlaces.articles(agreement.text)]
        return try record(of: seq).files.contains { places.contains($0.path) }
    }
}
