package import CanonicalForm
package import Findings
package import Governance

/// `plan/<domain>/domain.yaml`: a domain of the goal tree, and its money not yet given to a theme.
package enum DomainDocument {
    package static let kind = DocumentKind(
        "domain", "A domain of the plan, with the money not yet given to one of its themes.",
        [.required("format", .scalar(.integer(1...1)), "the format of the file")]
            + LineShape.identity + [.optional("note", .prose, "a remark"), LineShape.state, CellShape.field])

    package static func read(_ bytes: [UInt8]) -> Checked<Line> {
        kind.decode(bytes) { try LineShape.line($0, level: .domain, parent: nil) }
    }

    package static func node(_ line: Line) -> Node {
        .mapping(
            [.number("format", 1)] + LineShape.identity(of: line)
                + Field.optional("note", prose: line.details.note) + LineShape.state(of: line) + [
                    CellShape.field(line.cells)
                ])
    }
}
