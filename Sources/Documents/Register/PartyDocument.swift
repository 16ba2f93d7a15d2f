import CanonicalForm
package import Findings
package import Governance

/// `register/parties/<party>.yaml`.
package enum PartyDocument {
    package static let kind = DocumentKind(
        "party", "A partner in the programme.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id, unique among parties, bodies and offices"),
            .required("name", .line, "the name that people read"),
            .optional("illustrative", .scalar(.word(["true"])), "made up for sample data"),
            .optional("note", .prose, "a remark"),
        ])

    package static func read(_ bytes: [UInt8]) -> Checked<Party> {
        kind.decode(bytes) { reader in
            Party(
                id: PartyID(try reader.text("id")), name: try reader.text("name"),
                isIllustrative: reader.optionalText("illustrative") != nil, note: reader.optionalText("note"))
        }
    }
}
