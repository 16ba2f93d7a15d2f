import Documents
import Findings
import GitStore
import Governance

/// A tag `versions/*` that is not as the history says.
package struct WrongTag: Hashable, Sendable {
    package enum Fault: Sendable {
        case missing
        /// It names something else than what follows from the history.
        case other
        /// The history knows no such version.
        case stray
    }

    /// As git shows it, such as `versions/v1`.
    package let name: String
    package let fault: Fault
}

extension VersionTag {
    static let prefix = "refs/tags/versions/"
}

extension Ledger {
    /// The tags that are not as the history says, sorted by name. They have no authority, but people look at them.
    package func wrongTags() throws -> [WrongTag] {
        var present = Dictionary(
            uniqueKeysWithValues: try repository.references(under: VersionTag.prefix).map { ($0.name, $0.id) })
        var wrong: [WrongTag] = []
        for tag in try versionTags() {
            let id = present.removeValue(forKey: tag.reference)
            guard id != GitRepository.id(of: .tag, tag.bytes) else { continue }
            wrong.append(WrongTag(name: Self.shown(tag.reference), fault: id == nil ? .missing : .other))
        }
        wrong += present.keys.map { WrongTag(name: Self.shown($0), fault: .stray) }
        return wrong.sorted { $0.name < $1.name }
    }

    /// The tags that follow from the history: one for each version, at the decision whose plan it is.
    private func versionTags() throws -> [VersionTag] {
        try state.versions.compactMap { version in
            guard let seq = try adoption(of: version), state.chronicle.indices.contains(version.asOf) else {
                return nil
            }
            return VersionTag(
                version, at: state.chronicle[version.asOf].commit, record: try archive.record(of: seq),
                recordDigest: state.chronicle[seq].record)
        }
    }

    /// The decision that made a version.
    private func adoption(of version: PlanVersion) throws -> Int? {
        let kinds = [RecordDocument.Kind.genesis, .version].map(\.rawValue)
        return try state.chronicle.indices.first { seq in
            guard kinds.contains(state.chronicle[seq].kind) else { return false }
            return try archive.file("versions/\(version.id).yaml", of: seq) != nil
        }
    }

    private static func shown(_ reference: String) -> String { String(reference.dropFirst("refs/tags/".utf8.count)) }

    /// Makes the tags that are missing or other than the history says. Strays are their makers' business.
    func mendTags() throws {
        for tag in try versionTags() {
            let present = try repository.reference(tag.reference)
            let id = try repository.write(.tag, tag.bytes)
            guard present != id else { continue }
            try repository.advance(
                tag.reference, from: present, to: id, message: "versions",
                otherwise: "the tag \(Self.shown(tag.reference)) was moved by somebody else at the same moment")
        }
    }
}
