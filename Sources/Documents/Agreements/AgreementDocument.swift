package import CanonicalForm
package import Findings
package import Governance

/// `agreements/<agreement>/agreement.yaml`: parties, contributions and term; the articles stand in `text.md` beside it.
package enum AgreementDocument {
    package static let kind = DocumentKind(
        "agreement", "An agreement between parties: who, from when, and with which contributions.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id of the agreement, the name of its folder"),
            .required("title", .line, "the name that people read"),
            .required("from", .date, "the first day on which it is in force"),
            .optional("to", .date, "the last day; left out when it has no end"),
            .required("parties", .list(.mapping(partyFields), .by(["id"]), atLeast: 1), "who agrees, at least two"),
            .required("contributions", .list(.mapping(contributionFields), .by(["id"])), "what parties promise"),
            .required("text", .digest, "the SHA-256 of the articles in `text.md`"),
            .required("evidence", .list(.mapping(evidenceFields), .by(["id"])), "papers outside the repository"),
            .optional("note", .prose, "a remark"),
        ])

    private static let partyFields: [FieldShape] = [
        .required("id", .id, "the party"),
        .required(
            "authority", .scalar(.word(AgreementParty.Authority.allCases.map(\.rawValue).sorted())),
            "by what right its signature binds it"),
        .optional("joined", .date, "the day on which it joined; left out for those who began it"),
        .optional("leaves", .date, "the last day on which it takes part, where that is before the end"),
    ]

    static let contributionFields: [FieldShape] = [
        .required("id", .id, "the id of the contribution within the agreement"),
        .required("party", .id, "the party that promises it"),
        .required(
            "purpose", .id,
            "a line, `domains` for all lines inside the domains, `overhead` for all others, or `programme` for everything"
        ),
        .required("period", .id, "the period it is for"),
        .required("amount", .scalar(.money(.positive)), "how much"),
        .required(
            "status", .scalar(.word(Contribution.Status.allCases.map(\.rawValue).sorted())), "how certain it is"),
        .required(
            "books", .scalar(.word(Contribution.Books.allCases.map(\.rawValue).sorted())),
            "paid to the programme, spent by the party itself, or in kind"),
        .optional("condition", .line, "what must happen first; there exactly when it is conditional"),
        .optional("note", .prose, "a remark"),
    ]

    private static let evidenceFields: [FieldShape] = [
        .required("id", .id, "the id of the paper within the agreement"),
        .required("title", .line, "what it is"),
        .required("digest", .digest, "the SHA-256 of the paper"),
    ]

    // MARK: Reading

    package static func read(_ bytes: [UInt8]) -> Checked<Agreement> {
        kind.decode(bytes) { reader in
            Agreement(
                id: AgreementID(try reader.text("id")), title: try reader.text("title"),
                from: try reader.value("from") { CalendarDate($0) },
                to: try reader.optional("to") { CalendarDate($0) },
                parties: try reader.items("parties", party),
                contributions: try reader.items("contributions", contribution),
                text: try reader.value("text") { Digest($0) }, evidence: try reader.items("evidence", evidence),
                note: reader.optionalText("note"))
        }
    }

    private static func party(_ reader: FieldReader) throws -> AgreementParty {
        AgreementParty(
            id: PartyID(try reader.text("id")),
            authority: try reader.value("authority", AgreementParty.Authority.init(rawValue:)),
            joined: try reader.optional("joined") { CalendarDate($0) },
            leaves: try reader.optional("leaves") { CalendarDate($0) })
    }

    private static func contribution(_ reader: FieldReader) throws -> Contribution {
        try contribution(ContributionID(try reader.text("id")), reader)
    }

    /// What a contribution says beside its id.
    static func contribution(_ id: ContributionID, _ reader: FieldReader) throws -> Contribution {
        Contribution(
            id: id, party: PartyID(try reader.text("party")),
            purpose: PlanNode(try reader.text("purpose")), period: PeriodID(try reader.text("period")),
            amount: try reader.value("amount", Money.init(stored:)),
            status: try reader.value("status", Contribution.Status.init(rawValue:)),
            books: try reader.value("books", Contribution.Books.init(rawValue:)),
            condition: reader.optionalText("condition"), note: reader.optionalText("note"))
    }

    private static func evidence(_ reader: FieldReader) throws -> Evidence {
        Evidence(
            id: Identifier(try reader.text("id")), title: try reader.text("title"),
            digest: try reader.value("digest") { Digest($0) })
    }

    // MARK: Writing

    package static func node(_ agreement: Agreement) -> Node {
        .mapping(
            [
                .number("format", 1), .plain("id", agreement.id.text), .quoted("title", agreement.title),
                .quoted("from", agreement.from.text),
            ]
                + Field.optional("to", quoted: agreement.to?.text)
                + [
                    .list("parties", agreement.parties.sorted { $0.id < $1.id }, node),
                    .list("contributions", agreement.contributions.sorted { $0.id < $1.id }, node),
                    .plain("text", agreement.text.description),
                    .list("evidence", agreement.evidence.sorted { $0.id < $1.id }, node),
                ] + Field.optional("note", prose: agreement.note))
    }

    private static func node(_ party: AgreementParty) -> Node {
        .mapping(
            [.plain("id", party.id.text), .plain("authority", party.authority.rawValue)]
                + Field.optional("joined", quoted: party.joined?.text)
                + Field.optional("leaves", quoted: party.leaves?.text))
    }

    private static func node(_ contribution: Contribution) -> Node {
        .mapping([.plain("id", contribution.id.text)] + fields(of: contribution))
    }

    /// What a contribution says beside its id.
    static func fields(of contribution: Contribution) -> [Field] {
        [
            .plain("party", contribution.party.text), .plain("purpose", contribution.purpose.text),
            .plain("period", contribution.period.text), .quoted("amount", contribution.amount.description),
            .plain("status", contribution.status.rawValue), .plain("books", contribution.books.rawValue),
        ]
            + Field.optional("condition", quoted: contribution.condition)
            + Field.optional("note", prose: contribution.note)
    }

    private static func node(_ evidence: Evidence) -> Node {
        .mapping([
            .plain("id", evidence.id.text), .quoted("title", evidence.title),
            .plain("digest", evidence.digest.description),
        ])
    }
}
