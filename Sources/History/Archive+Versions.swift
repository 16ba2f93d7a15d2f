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

    /// The file of a version, by its id, that the state which it pins does not hold yet; nil for another name.
    func file(ofVersion name: String, beside pinned: LedgerState) throws -> (path: String, bytes: [UInt8])? {
        let path = "versions/\(name).yaml"
        guard let version = state.versions.first(where: { $0.id.text == name }), pinned.files[path] == nil,
            let digest = state.files[path], let seq = try adoption(of: version)
        else { return nil }
        return (path, try bytes(of: path, at: seq, digest))
    }
}
