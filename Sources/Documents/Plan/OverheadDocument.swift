package import CanonicalForm
package import Findings
package import Governance

/// `plan/overhead.yaml`: the lines outside the domains, such as the programme office.
package enum OverheadDocument {
    package static let kind = DocumentKind(
        "overhead", "The budget lines outside the domains, such as the programme office.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("lines", .list(.mapping(lineFields), .by(["id"])), "the overhead lines"),
        ])

    private static let lineFields =
        LineShape.identity + [LineShape.executor] + LineShape.details + [LineShape.state]
        + [
            .required("interventions", .list(LineShape.intervention, .by(["id"])), "the parts of the line"),
            CellShape.field,
        ]

    /// The overhead lines, each followed by its parts.
    package static func read(_ bytes: [UInt8]) -> Checked<[Line]> {
        kind.decode(bytes) { reader in
            try reader.items("lines") { each in
                let line = try LineShape.line(each, level: .overhead, parent: nil)
                let parts = try each.items("interventions") {
                    try LineShape.line($0, level: .intervention, parent: line.id, executor: line.executor)
                }
                return [line] + parts
            }.flatMap { $0 }
        }
    }

    package static func node(_ lines: [Line]) -> Node {
        let overhead = lines.filter { $0.level == .overhead }.sorted { $0.id < $1.id }
        return .mapping([
            .number("format", 1),
            .list("lines", overhead) { line in
                .mapping(
                    LineShape.identity(of: line) + LineShape.details(of: line)
                        + [LineShape.interventions(lines.filter { $0.parent == line.id }), CellShape.field(line.cells)])
            },
        ])
    }
}
