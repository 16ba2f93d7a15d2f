import CanonicalForm
package import Governance

/// The digests of all governed files at a point in history: everything but proposals, the genesis folder and the
/// record.
package struct GovernedFiles: Hashable, Sendable {
    package private(set) var digests: [String: Digest]
    /// Sorted by their bytes, as a setdigest lists them.
    private var paths: [String]

    package init(_ digests: [String: Digest] = [:]) {
        self.digests = digests
        paths = digests.keys.sorted(by: CanonicalOrder.isBefore)
    }

    package subscript(path: String) -> Digest? {
        get { digests[path] }
        set {
            let isListed = digests[path] != nil
            digests[path] = newValue
            guard isListed != (newValue != nil) else { return }
            let place = paths.firstIndex { !CanonicalOrder.isBefore($0, path) } ?? paths.endIndex
            if isListed { paths.remove(at: place) } else { paths.insert(path, at: place) }
        }
    }

    /// The setdigest of `plan/` and `programme.yaml`.
    package var plan: Digest { digest(where: Self.isPlan) }

    /// Whether a file belongs to the plan, or a folder with its final slash.
    static func isPlan(_ path: String) -> Bool { path.hasPrefix("plan/") || path == "programme.yaml" }

    /// The setdigest of what governs, in the words of LEDGER §2.
    package var state: Digest {
        digest { path in Self.stated.contains { path == $0 || ($0.hasSuffix("/") && path.hasPrefix($0)) } }
    }

    private static let stated = [
        "akkoord.yaml", "programme.yaml", "register/", "policy/", "plan/", "agreements/", "versions/",
    ]

    /// The setdigest of all files but `akkoord.yaml`, which names it.
    package var initial: Digest { digest { $0 != "akkoord.yaml" } }

    /// The setdigest of a subject's policy and the bodies that its steps name.
    package func policy(_ subject: String, bodies: [BodyID]) -> Digest {
        let paths = Set(["policy/\(subject).yaml"] + bodies.map { "register/bodies/\($0).yaml" })
        return digest(where: paths.contains)
    }

    private func digest(where isIncluded: (String) -> Bool) -> Digest {
        Digest(ofSorted: paths.filter(isIncluded).compactMap { path in digests[path].map { (path, $0) } })
    }

    /// Whether a path belongs to what governs.
    package static func contains(_ path: String) -> Bool {
        path != "record.yaml" && !path.hasPrefix("proposals/") && !path.hasPrefix("genesis/")
    }
}
