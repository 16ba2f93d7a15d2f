package import Amendments
package import CanonicalForm
package import Findings
package import Governance

/// `revisions/<hex>.yaml`: one wording of a proposal (FORMATS, Proposals).
package struct RevisionDocument: Hashable, Sendable {
    package enum Effectivity: String, Hashable, Sendable, CaseIterable {
        case withVersion = "with-version"
        case onDecision = "on-decision"
    }

    package struct Payload: Hashable, Sendable {
        package let path: String
        package let digest: Digest

        package init(path: String, digest: Digest) {
            self.path = path
            self.digest = digest
        }
    }

    package let kind: String
    package let title: String
    package let takesEffect: Effectivity
    /// The decision that a correction undoes or mends, by its proposal; nil for every other kind.
    package let corrects: String?
    /// The pending amendment that a sub-amendment changes, and how it reads; nil for every other kind.
    package let amends: AmendedWording?
    /// Everything under `operations`, in the order in which it applies.
    package let items: [RevisedOperation]
    package let effect: Effect
    /// The files that will be adopted; of an amendment none in this build.
    package let payload: [Payload]
    /// The papers that show what was wrong, by their digests; of a correction alone.
    package let evidence: [Evidence]
    /// The digest of the motivation, a file of the payload folder.
    package let motivation: Digest
    package let authors: [MemberID]
    package let revises: [Digest]

    package init(
        kind: String, title: String, takesEffect: Effectivity, operations: [PlanOperation],
        corrects: String? = nil, amends: AmendedWording? = nil, files: RevisedFiles = .none, effect: Effect,
        payload: [Payload], evidence: [Evidence] = [], motivation: Digest, authors: [MemberID], revises: [Digest]
    ) {
        self.kind = kind
        self.title = title
        self.takesEffect = takesEffect
        self.corrects = corrects
        self.amends = amends
        self.evidence = evidence
        items =
            operations.map(RevisedOperation.plan) + files.replacements.map(RevisedOperation.replace)
            + (files.pending.map { [.pending($0)] } ?? [])
        self.effect = effect
        self.payload = payload
        self.motivation = motivation
        self.authors = authors
        self.revises = revises
    }

    private init(
        kind: String, title: String, takesEffect: Effectivity, corrects: String?, amends: AmendedWording?,
        items: [RevisedOperation], effect: Effect, payload: [Payload], evidence: [Evidence], motivation: Digest,
        authors: [MemberID], revises: [Digest]
    ) {
        self.kind = kind
        self.title = title
        self.takesEffect = takesEffect
        self.corrects = corrects
        self.amends = amends
        self.evidence = evidence
        self.items = items
        self.effect = effect
        self.payload = payload
        self.motivation = motivation
        self.authors = authors
        self.revises = revises
    }

    /// Whether it is worded in operations on the books: an amendment, a correction, or a sub-amendment.
    package var hasOperations: Bool { DocumentWords.kindsWordedInOperations.contains(kind) }

    /// The operations of those kinds; of a sub-amendment all that the amendment would say. None for other kinds.
    package var operations: [PlanOperation] {
        items.compactMap { if case .plan(let operation) = $0 { operation } else { nil } }
    }

    /// What other kinds put in the place of what; nothing for an amendment.
    package var files: RevisedFiles {
        let replacements = items.compactMap { if case .replace(let file) = $0 { file } else { nil } }
        let pending = items.compactMap { if case .pending(let rule) = $0 { rule } else { nil } }
        return RevisedFiles(replacements: replacements, pending: pending.first)
    }

    package static let kind = DocumentKind(
        "revision", "One wording of a proposal; an edit is a new revision.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("kind", .scalar(.word(DocumentWords.kindsOfProposal)), "what kind of decision is asked"),
            .required("title", .line, "the title of the proposal"),
            .required(
                "takes-effect", .scalar(.word(Effectivity.allCases.map(\.rawValue).sorted())),
                "with the next version, or on the decision itself"),
            .optional("corrects", .scalar(.proposalID), "the decision that a correction undoes or mends"),
            .optional(
                "amends", .mapping(AmendedWording.fields), "the pending amendment that a sub-amendment changes"),
            .required("operations", operationsShape, "the operations, in the order in which they apply"),
            .required(
                "effect", .list(.mapping(effectFields), .by(["line", "period", "status"])),
                "the change of each cell: signed differences"),
            .required(
                "payload", .list(.mapping(payloadFields), .by(["path"])), "what will be adopted beside the operations"),
            .optional(
                "evidence", .list(.mapping(AgreementDocument.evidenceFields), .by(["id"]), atLeast: 1),
                "the papers that show what a correction mends"),
            .required("motivation", .digest, "the digest of the motivation in `payload/`"),
            .required("authors", .list(.id, .sorted, atLeast: 1), "the members who propose"),
            .required("revises", .list(.digest, .sorted), "the revisions this one takes the place of"),
        ])

    /// An amendment's operations on the plan, or the files that another kind replaces.
    private static let operationsShape = Shape.list(
        .choice(
            key: "operation", meaning: "what is done",
            (OperationsDocument.choices + RevisedFiles.choices).sorted { $0.word < $1.word }), .ordered)

    private static let effectFields: [FieldShape] = [
        .required("line", .id, "the line"), .required("period", .id, "the period"),
        .required("status", CellShape.status, "the status"),
        .required("delta", .scalar(.money(.any)), "the signed difference"),
    ]

    private static let payloadFields: [FieldShape] = [
        .required("path", .scalar(.path), "where it will stand"),
        .required("digest", .digest, "the digest of its bytes"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<RevisionDocument> {
        kind.decode(bytes, revision)
    }

    private static func revision(_ reader: FieldReader) throws -> RevisionDocument {
        let effect = Effect(try reader.items("effect", movement))
        let payload = try reader.items("payload") { item in
            Payload(path: try item.text("path"), digest: try item.value("digest") { Digest($0) })
        }
        let authors = reader.texts("authors").map { MemberID($0) }
        let revises = reader.texts("revises").compactMap { Digest($0) }
        return RevisionDocument(
            kind: try reader.text("kind"), title: try reader.text("title"),
            takesEffect: try reader.value("takes-effect", Effectivity.init(rawValue:)),
            corrects: reader.optionalText("corrects"), amends: try reader.reader("amends").map(AmendedWording.read),
            items: try reader.items("operations", RevisedOperation.read), effect: effect, payload: payload,
            evidence: try reader.items("evidence", AgreementDocument.evidence),
            motivation: try reader.value("motivation") { Digest($0) }, authors: authors,
            revises: revises)
    }

    private static func movement(_ reader: FieldReader) throws -> Movement {
        let cell = CellReference(
            line: LineID(try reader.text("line")), period: PeriodID(try reader.text("period")),
            status: try reader.value("status", BudgetStatus.init(rawValue:)))
        return Movement(cell, try reader.value("delta", Money.init(stored:)))
    }

    package var node: Node {
        .mapping(
            [
                .number("format", 1), .plain("kind", kind), .quoted("title", title),
                .plain("takes-effect", takesEffect.rawValue),
            ]
                + decided
                + [
                    .plain("motivation", motivation.description),
                    .list("authors", authors.sorted()) { .plain($0.text) },
                    .list("revises", revises.sorted()) { .plain($0.description) },
                ])
    }

    /// What is decided, of which `change` is the digest.
    package var changeNode: Node {
        .mapping([.plain("kind", kind), .plain("takes-effect", takesEffect.rawValue)] + decided)
    }

    private var decided: [Field] {
        Field.optional("corrects", quoted: corrects) + (amends.map { [Field("amends", $0.node)] } ?? []) + adopted
            + (evidence.isEmpty
                ? [] : [.list("evidence", evidence.sorted { $0.id < $1.id }, AgreementDocument.node)])
    }

    private var adopted: [Field] {
        [
            .list("operations", items, \.node),
            .list("effect", effect.deltas) { movement in
                .mapping([
                    .plain("line", movement.cell.line.text), .plain("period", movement.cell.period.text),
                    .plain("status", movement.cell.status.rawValue), .quoted("delta", movement.delta.description),
                ])
            },
            .list("payload", payload) {
                .mapping([.quoted("path", $0.path), .plain("digest", $0.digest.description)])
            },
        ]
    }
}
