package import CanonicalForm
package import Findings
package import Governance

/// `register/members/<member>.yaml`: an office, its mandates and keys.
///
/// No name of a person stands here.
package enum MemberDocument {
    package static let kind = DocumentKind(
        "member", "Someone who acts in the programme, known by office: mandates and keys, no name of a person.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id of the member"),
            .required("party", .id, "the party the member belongs to"),
            .required("title", .line, "the office that people read"),
            .optional("illustrative", .scalar(.word(["true"])), "made up for sample data"),
            .required(
                "mandates", .list(.mapping(mandateFields), .by(["id"])),
                "in which capacity the member may act, and when"),
            .required("keys", .list(.mapping(KeyShape.fields), .by(["id"])), "the public keys of the member"),
            .optional("note", .prose, "a remark"),
        ])

    private static let mandateFields: [FieldShape] = [
        .required("id", .id, "the id of the mandate within the file"),
        .required("capacity", .scalar(.capacity), "`<body>/<seat>`, `<office>`, or `<party>/mandate`"),
        .required("from", .date, "the first day"),
        .optional("to", .date, "the last day; left out when there is no end"),
        .optional(
            "subjects", .list(.scalar(.word(DocumentWords.subjects)), .sorted, atLeast: 1),
            "what it may be used for; left out for everything"),
        .optional("limit", .scalar(.money(.notNegative)), "the largest amount it commits the party for"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<Member> {
        kind.decode(bytes) { reader in
            Member(
                id: MemberID(try reader.text("id")), party: PartyID(try reader.text("party")),
                title: try reader.text("title"),
                isIllustrative: reader.optionalText("illustrative") != nil,
                mandates: try reader.items("mandates", mandate),
                keys: try reader.items("keys", KeyShape.read), note: reader.optionalText("note"))
        }
    }

    private static func mandate(_ reader: FieldReader) throws -> Mandate {
        let subjects = reader.texts("subjects")
        return Mandate(
            id: Identifier(try reader.text("id")), capacity: try reader.value("capacity", Capacity.init),
            from: try reader.value("from") { CalendarDate($0) }, to: try reader.optional("to") { CalendarDate($0) },
            subjects: subjects.isEmpty ? nil : subjects, limit: try reader.optional("limit", Money.init(stored:)))
    }

    package static func node(_ member: Member) -> Node {
        .mapping(
            [
                .number("format", 1), .plain("id", member.id.text), .plain("party", member.party.text),
                .quoted("title", member.title),
            ]
                + Field.optional("illustrative", plain: member.isIllustrative ? "true" : nil)
                + [
                    .list("mandates", member.mandates.sorted { $0.id < $1.id }, node),
                    .list("keys", member.keys.sorted { $0.id < $1.id }, KeyShape.node),
                ] + Field.optional("note", prose: member.note))
    }

    private static func node(_ mandate: Mandate) -> Node {
        .mapping(
            [
                .plain("id", mandate.id.text), .plain("capacity", mandate.capacity.description),
                .quoted("from", mandate.from.text),
            ]
                + Field.optional("to", quoted: mandate.to?.text)
                + (mandate.subjects.map { [Field.list("subjects", $0.sorted(), Node.plain)] } ?? [])
                + Field.optional("limit", quoted: mandate.limit?.description))
    }
}
