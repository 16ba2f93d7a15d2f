import CanonicalForm
package import Findings
package import Governance

/// `register/bodies/<body>.yaml`: its seats.
///
/// Who holds a seat is a dated mandate in a member's file.
package enum BodyDocument {
    package static let kind = DocumentKind(
        "body", "A body that decides together, and its seats.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id, unique among parties, bodies and offices"),
            .required("name", .line, "the name that people read"),
            .optional("chair", .id, "the seat that presides"),
            .required("seats", .list(.mapping(seatFields), .by(["id"]), atLeast: 1), "the seats"),
            .optional("note", .prose, "a remark"),
        ])

    private static let seatFields: [FieldShape] = [
        .required("id", .id, "the id of the seat within the body"),
        .required("party", .id, "the party the seat belongs to"),
        .required("weight", .scalar(.integer(1...1_000_000)), "how much its vote counts"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<Body> {
        kind.decode(bytes) { reader in
            let seats = try reader.items("seats") {
                Seat(id: try $0.text("id"), party: PartyID(try $0.text("party")), weight: try $0.integer("weight"))
            }
            return Body(
                id: BodyID(try reader.text("id")), name: try reader.text("name"), chair: reader.optionalText("chair"),
                seats: seats)
        }
    }
}
