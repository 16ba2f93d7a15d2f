package import Governance

/// The digests of all governed files at a point in history: everything but proposals, the genesis folder and the
/// record.
package struct GovernedFiles: Hashable, Sendable {
    package private(set) var digests: [String: Digest]

    package init(_ digests: [String: Digest] = [:]) { self.digests = digests }

    package subscript(path: String) -> Digest? {
        get { digests[path] }
        set { digests[path] = newValue }
    }

    /// The setdigest of `plan/` and `programme.yaml`.
    package var plan: Digest { digest { $0.hasPrefix("plan/") || $0 == "programme.yaml" } }

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

    private func digest(where included: (String) -> Bool) -> Digest {
        Digest(ofSet: digests.filter { included($0.key) })
    }

    /// Whether a path belongs to what governs.
    package static func contains(_ path: String) -> Bool {
        path != "record.yaml" && !path.hasPrefix("proposals/") && !path.hasPrefix("genesis/")
    }
}
