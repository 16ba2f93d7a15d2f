import Documents
package import Governance
package import Ledger

extension Archive {
    /// The decision that adopted a version; nil for one that no decision holds.
    package func adoption(of version: PlanVersion) throws -> Int? {
        let kinds = [RecordDocument.Kind.version, .genesis].map(\.rawValue)
        return try chronicle.indices.filter { $0 >= version.asOf && kinds.contains(chronicle[$0].kind) }.first { seq in
            try record(of: seq).files.contains { $0.path == "versions/\(version.id).yaml" }
        }
    }
}
