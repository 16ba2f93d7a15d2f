import CanonicalForm
package import Findings
package import Governance

/// `register/offices.yaml`.
package enum OfficesDocument {
    package static let kind = DocumentKind(
        "offices", "The offices that act on their own, within what a policy gives them.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("offices", .list(.mapping(fields), .by(["id"])), "the offices"),
        ])

    private static let fields: [FieldShape] = [
        .required("id", .id, "the id, unique among parties, bodies and offices"),
        .required("name", .line, "the name that people read"),
        .required("party", .id, "the party it belongs to"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<[Office]> {
        kind.decode(bytes) { reader in
            try reader.items("offices") {
                Office(id: OfficeID(try $0.text("id")), name: try $0.text("name"), party: PartyID(try $0.text("party")))
            }
        }
    }
}
