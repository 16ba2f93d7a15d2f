import Documents
package import Findings
import Governance

/// What prepared files leave to be filled in, told before anybody signs them.
///
/// Notices, not refusals: files are prepared in several goes.
package struct UnfilledFounding {
    private let files: [String: [UInt8]]

    package init(_ files: [String: [UInt8]]) { self.files = files }

    package func findings() -> [Finding] { obstacles + placeholders + keyless }

    /// For which nobody could sign: as said when somebody tries.
    package var obstacles: [Finding] {
        guard let register = snapshot?.register, !register.keys.isEmpty else { return [nobody] }
        return GenesisFiles.readUnsigned(files).findings.filter { $0.severity == .error }.map { finding in
            var copy = finding
            copy.severity = .notice
            return copy
        }
    }

    private var nobody: Finding {
        Finding(
            "genesis.recorder", "nobody has a key yet, so nobody can found this", severity: .notice, path: "register/",
            hint:
                "give each founder's with `--founder MEMBER=PUBFILE`, one to record with `--founder MEMBER:recorder=PUBFILE`, and recovery keys with `--founder MEMBER:recovery=PUBFILE`"
        )
    }

    private var snapshot: Snapshot? {
        Snapshot.read(files.filter { GovernedFiles.contains($0.key) && $0.key != Layout.genesis }).snapshot
    }

    // MARK: Examples

    /// How templates mark what is there as an example.
    private static let marks = [
        "Placeholder: replace before genesis.", "This text is a placeholder.",
        "Everything in this template is a placeholder.",
    ]

    private var placeholders: [Finding] {
        let paths = files.filter { Self.isExample($0.value) }.keys.sorted()
        guard let first = paths.first else { return [] }
        let message: Message =
            paths.count == 1
            ? "this file still says what the template put there as an example"
            : "this file and \(paths.count - 1) more still say what the template put there as an example"
        return [
            Finding(
                "init.placeholder", message, severity: .notice, path: first,
                hint:
                    "before anybody signs, write your own in their place and give `akkoord init DIR` again; to find them: grep -rli placeholder DIR"
            )
        ]
    }

    private static func isExample(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return marks.contains(where: text.contains)
    }

    // MARK: Keys

    private var keyless: [Finding] {
        let members = snapshot?.register.members.values.sorted { $0.id < $1.id } ?? []
        let names = members.filter { member in
            !member.mandates.isEmpty && !member.keys.contains { $0.keyClass == .member }
        }.map { "`\($0.id)`" }
        guard !names.isEmpty else { return [] }
        return [
            Finding(
                "init.no-key",
                "no key is entered with which these could propose or vote: \(names.joined(separator: ", "))",
                severity: .notice, path: "register/members/",
                hint: "enter them now with `--founder MEMBER=PUBFILE`; afterwards each takes a decision of its own")
        ]
    }
}
