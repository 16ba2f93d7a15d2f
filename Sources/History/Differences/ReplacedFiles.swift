import Documents
package import Governance
package import Ledger

/// What a proposal changes that puts whole files in the place of others, value by value.
package struct ReplacedFiles {
    /// A file with what differs in it; nothing where no value does.
    package struct File {
        package let path: String
        package let isNew: Bool
        package let items: [ItemChange]
    }

    /// A version of the plan that comes, beside the one before it.
    package struct Version {
        package let version: PlanVersion
        package let total: Money
        package let last: (version: PlanVersion, total: Money)?
    }

    package let from: ComparedState
    package let to: ComparedState
    /// Sorted by path; agreements and versions apart.
    package let files: [File]
    package let agreements: [AgreementChange]
    package let versions: [Version]

    /// Nil when the files cannot be read as their places demand.
    ///
    /// The archive holds the decisions up to the state. Throws only when they cannot be read, or add up to more than can
    /// be stored.
    package init?(_ files: [String: [UInt8]], in state: LedgerState, _ archive: Archive) throws {
        guard let (old, new) = try ComparedState.replacing(files, in: state, archive) else { return nil }
        (from, to) = (old, new)
        let programme = ProgrammeChanges.changes(from: old.values.programme, to: new.values.programme)
        let items =
            RegisterChanges.changes(from: old.values.register, to: new.values.register)
            + PolicyChanges.changes(from: old, to: new) + programme
        let apart = ["agreements/", "versions/"]
        let paths = files.keys.sorted().filter { path in !apart.contains { path.hasPrefix($0) } }
        self.files = paths.map { path in
            let inside = items.filter { ItemPlaces.paths(of: $0).first { files[$0] != nil } == path }
            return File(path: path, isNew: state.files[path] == nil, items: inside)
        }
        var effort = ComparisonEffort.standard
        agreements = try AgreementChanges.changes(from: old, to: new, effort: &effort)
        versions = try Self.versions(old.values.versions, new.values.versions, archive)
    }

    private static func versions(_ old: [PlanVersion], _ new: [PlanVersion], _ archive: Archive) throws -> [Version] {
        try new.filter { !old.contains($0) && archive.chronicle.indices.contains($0.asOf) }.map { version in
            Version(
                version: version, total: try total(of: version, archive),
                last: try old.last.map { ($0, try total(of: $0, archive)) })
        }
    }

    private static func total(of version: PlanVersion, _ archive: Archive) throws -> Money {
        try archive.plan(at: version.asOf).total(of: .programme)
    }
}
