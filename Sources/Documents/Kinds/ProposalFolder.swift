import CanonicalForm

/// The folder of a proposal: `proposals/<year>/<hundred>/<rest>` for the id `<year>-<rest>`.
package struct ProposalFolder: Hashable, Sendable {
    package let id: String
    package let path: String

    /// Nil when the text is no proposal id.
    package init?(id: String) {
        guard ScalarForm.proposalID.accepts(id) else { return nil }
        let rest = id.dropFirst(5)
        guard let digits = rest.split(separator: "-").last, let number = Int(digits) else { return nil }
        let hundred = number / 100
        self.id = id
        path = "proposals/\(id.prefix(4))/\(hundred < 10 ? "0" : "")\(hundred)/\(rest)"
    }

    /// Nil unless year, hundred and rest are exactly those of the id they spell.
    init?(parts: [String]) {
        guard parts.count == 3, let folder = ProposalFolder(id: "\(parts[0])-\(parts[2])"),
            folder.path == "proposals/" + parts.joined(separator: "/")
        else { return nil }
        self = folder
    }

    /// The folder that a path lies in, if it lies in one.
    package init?(containing path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 5, parts[0] == "proposals" else { return nil }
        self.init(parts: Array(parts[1...3]))
    }

    package func revision(_ hex: String) -> String { "\(path)/revisions/\(hex).yaml" }
    package func motivation(_ hex: String) -> String { "\(path)/payload/\(hex).md" }

    /// The file that holds what will stand at `target`: it keeps that path's ending.
    package func payload(_ hex: String, for target: String) -> String {
        "\(path)/payload/\(hex).\(target.hasSuffix(".md") ? "md" : "yaml")"
    }

    package func statement(_ hex: String) -> String { "\(path)/statements/\(hex).yaml" }
    package func signature(_ hex: String) -> String { "\(path)/statements/\(hex).sig" }
    package var outcome: String { "\(path)/outcome.yaml" }
}
