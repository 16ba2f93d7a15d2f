package import CanonicalForm
package import Findings
package import Governance

/// `record.yaml`: what one decision did, chained to the record before it (LEDGER §2).
package struct RecordDocument: Hashable, Sendable {
    /// Kinds that rules 1 of this build can judge.
    ///
    /// Another kind in a history is never passed over.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case genesis
        case amendment
        case agreement
        case version
        case register
        case policy
        case programme
        case correction
        case subAmendment = "sub-amendment"
        case closing

        /// Those that change the books by operations.
        package static let withOperations = [Kind.amendment, .correction]
        package var hasOperations: Bool { Self.withOperations.contains(self) }
    }

    /// Kinds that LEDGER defines and this build cannot judge.
    package static let laterKinds = ["account", "meeting", "recovery", "report", "rules", "step"]

    package struct FileChange: Hashable, Sendable {
        package let path: String
        package let old: Digest?
        package let new: Digest?

        package init(path: String, old: Digest?, new: Digest?) {
            self.path = path
            self.old = old
            self.new = new
        }
    }

    package var rules: Int
    package var seq: Int
    package var previous: Digest?
    /// A word of `Kind`, or one that this build cannot judge.
    package var kind: String
    package var proposal: String?
    package var revision: Digest?
    package var date: Moment
    package var recorder: MemberID
    package var files: [FileChange]
    package var plan: Digest
    package var state: Digest

    package init(
        rules: Int, seq: Int, previous: Digest?, kind: String, proposal: String?, revision: Digest?, date: Moment,
        recorder: MemberID, files: [FileChange], plan: Digest, state: Digest
    ) {
        self.rules = rules
        self.seq = seq
        self.previous = previous
        self.kind = kind
        self.proposal = proposal
        self.revision = revision
        self.date = date
        self.recorder = recorder
        self.files = files
        self.plan = plan
        self.state = state
    }

    package static let kind = DocumentKind(
        "record", "The record of one decision on main, chained to the record before it.",
        [
            .required("rules", .scalar(.integer(1...999)), "the rule set that judges the decision"),
            .required("seq", .scalar(.integer(0...999_999_999)), "the sequence number; genesis is 0"),
            .required("previous", .noneOr(.digest), "the digest of the record before"),
            .required(
                "kind", .scalar(.word((Kind.allCases.map(\.rawValue) + laterKinds).sorted())),
                "what kind of decision it is"),
            .required("proposal", .noneOr(.proposalID), "the proposal that was decided"),
            .required("revision", .noneOr(.digest), "the revision that was decided"),
            .required("date", .time, "when it was recorded; never before the record before"),
            .required(
                "recorder", .id, "the member whose recorder key signed the commit; no authority over the content"),
            .required(
                "files", .list(.mapping(fileFields), .by(["path"])),
                "every file the decision changed, except the record"),
            .required("plan", .digest, "the setdigest of `plan/` and `programme.yaml`"),
            .required(
                "state", .digest,
                "the setdigest of akkoord.yaml, programme.yaml, register/, policy/, plan/, agreements/ and versions/"),
        ])

    private static let fileFields: [FieldShape] = [
        .required("path", .scalar(.path), "the path in the repository"),
        .required("old", .noneOr(.digest), "the digest before; none where the file did not exist"),
        .required("new", .noneOr(.digest), "the digest after; none where the file does not exist"),
    ]

    package static func read(_ bytes: [UInt8]) -> Checked<RecordDocument> {
        kind.decode(bytes) { reader in
            let files = try reader.items("files") {
                FileChange(
                    path: try $0.text("path"), old: try $0.noneOr("old") { Digest($0) },
                    new: try $0.noneOr("new") { Digest($0) })
            }
            return RecordDocument(
                rules: try reader.integer("rules"), seq: try reader.integer("seq"),
                previous: try reader.noneOr("previous") { Digest($0) },
                kind: try reader.text("kind"), proposal: try reader.noneOr("proposal") { $0 },
                revision: try reader.noneOr("revision") { Digest($0) }, date: try reader.value("date") { Moment($0) },
                recorder: MemberID(try reader.text("recorder")), files: files,
                plan: try reader.value("plan") { Digest($0) },
                state: try reader.value("state") { Digest($0) })
        }
    }

    package var node: Node {
        .mapping([
            .number("rules", rules), .number("seq", seq), .plainOrNone("previous", previous?.description),
            .plain("kind", kind),
            .quotedOrNone("proposal", proposal), .plainOrNone("revision", revision?.description),
            .quoted("date", date.text),
            .plain("recorder", recorder.text),
            .list("files", files.sorted { CanonicalOrder.isBefore($0.path, $1.path) }) { file in
                .mapping([
                    .quoted("path", file.path), .plainOrNone("old", file.old?.description),
                    .plainOrNone("new", file.new?.description),
                ])
            },
            .plain("plan", plan.description), .plain("state", state.description),
        ])
    }
}
