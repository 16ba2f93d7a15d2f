import CanonicalForm
import Findings
package import Governance

/// What a statement on a proposal is about.
package struct StatementSubject: Hashable, Sendable {
    package let repository: Digest
    package let proposal: String
    package let revision: Digest
    package let change: Digest

    package init(repository: Digest, proposal: String, revision: Digest, change: Digest) {
        self.repository = repository
        self.proposal = proposal
        self.revision = revision
        self.change = change
    }

    static let fields: [FieldShape] = [
        .required("repository", .digest, "the id of the repository, so that nothing can be replayed in another"),
        .required("proposal", .scalar(.proposalID), "the proposal"),
        .required("revision", .digest, "the revision, motivation included"),
        .required("change", .digest, "what is decided"),
    ]

    static func read(_ reader: FieldReader) throws -> StatementSubject {
        StatementSubject(
            repository: try reader.value("repository") { Digest($0) }, proposal: try reader.text("proposal"),
            revision: try reader.value("revision") { Digest($0) }, change: try reader.value("change") { Digest($0) })
    }

    var nodeFields: [Field] {
        [
            .plain("repository", repository.description), .quoted("proposal", proposal),
            .plain("revision", revision.description),
            .plain("change", change.description),
        ]
    }
}

/// Who signs, for whom, and in which capacity.
package struct StatementSigner: Hashable, Sendable {
    package let member: MemberID
    package let actsFor: PartyID
    package let capacity: Capacity

    package init(member: MemberID, actsFor: PartyID, capacity: Capacity) {
        self.member = member
        self.actsFor = actsFor
        self.capacity = capacity
    }

    static let fields: [FieldShape] = [
        .required("member", .id, "who signs: an id, never a name"),
        .required("for", .id, "the party or principal acted for"),
        .required("capacity", .scalar(.capacity), "the mandate used: `<body>/<seat>`, `<office>` or `<party>/mandate`"),
    ]

    static func read(_ reader: FieldReader) throws -> StatementSigner {
        StatementSigner(
            member: MemberID(try reader.text("member")), actsFor: PartyID(try reader.text("for")),
            capacity: try reader.value("capacity", Capacity.init))
    }

    var nodeFields: [Field] {
        [.plain("member", member.text), .plain("for", actsFor.text), .plain("capacity", capacity.description)]
    }
}

/// What the signer had before them: every statement witnesses the chain and the statements on the proposal.
package struct StatementWitness: Hashable, Sendable {
    /// Sequence number and digest of the newest verified record.
    package let seen: Int
    package let record: Digest
    package let after: [Digest]
    package let date: Moment

    package init(seen: Int, record: Digest, after: [Digest], date: Moment) {
        self.seen = seen
        self.record = record
        self.after = after
        self.date = date
    }

    static let fields: [FieldShape] = [
        .required("seen", .scalar(.integer(0...999_999_999)), "the sequence number of the newest verified record"),
        .required("record", .digest, "the digest of that record"),
        .required("after", .list(.digest, .sorted), "the newest statements on this proposal the signer had"),
        .required("date", .time, "when it was signed: by the signer's clock, never before the newest record they had"),
    ]

    static func read(_ reader: FieldReader) throws -> StatementWitness {
        StatementWitness(
            seen: try reader.integer("seen"), record: try reader.value("record") { Digest($0) },
            after: reader.texts("after").compactMap { Digest($0) }, date: try reader.value("date") { Moment($0) })
    }

    var nodeFields: [Field] {
        [
            .number("seen", seen), .plain("record", record.description),
            .list("after", after.sorted()) { .plain($0.description) }, .quoted("date", date.text),
        ]
    }
}
