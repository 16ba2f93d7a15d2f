import CanonicalForm
package import Documents
import Findings

/// The shapes of every `--json` output, published in `Schemas/` beside those of the files.
package enum OutputShapes {
    package static let all = [
        agreement, agreementDiff, agreementHistory, agreements, blame, ceilings, check, combine, coverage, diff, doctor,
        effect, explain,
        history, members, pending, periods, proposals, reconcile, refusal, rehearsal, schema, show, status, verify,
        version, versions,
        whoApproved,
    ]

    static let text = Shape.line
    static let count = Shape.scalar(.integer(0...Int64.max))
    static let truth = Shape.scalar(.boolean)
    static let money = Shape.scalar(.money(.any))

    static let finding: [FieldShape] = [
        .required("rule", text, "the name of the rule, never renamed"),
        .required("severity", .word("error", "notice"), "an error refuses, a notice informs"),
        .optional("path", text, "the file"), .optional("line", count, "the line, from 1"),
        .optional("column", count, "the column, from 1"),
        .optional("decision", text, "the decision it was found in"), .required("message", text, "what is wrong"),
        .optional("hint", text, "the way out"),
    ]
    private static let unreachable: [FieldShape] = [
        .required("capacity", text, "the capacity"),
        .required(
            "holders",
            .list(
                .mapping([
                    .required("member", text, "who holds it"),
                    .required("code", text, "why they could not approve: a reason code, or no-key"),
                ]), .ordered), "everybody who holds it; empty when nobody does"),
    ]
    static let findings = FieldShape.required(
        "findings", .list(.mapping(finding), .ordered), "everything that was found")

    package static let refusal = DocumentKind(
        "output-refusal", "What a command prints with --json when it was refused or could not decide.", [findings])

    package static let check = DocumentKind(
        "output-check", "akkoord check --json",
        [
            .required("files", count, "how many files were checked"),
            .required("sound", truth, "whether there is no error"), findings,
        ])

    package static let schema = DocumentKind(
        "output-schema", "akkoord schema --json",
        [
            .required(
                "kinds",
                .list(
                    .mapping([.required("name", text, "the kind"), .required("meaning", text, "what it is for")]),
                    .ordered), "every kind")
        ])

    package static let verify = DocumentKind(
        "output-verify", "akkoord verify --json",
        [
            .required("sound", truth, "whether the whole history is verified, and is the one that was named"),
            .required("undecided", truth, "whether verification could not be completed"),
            .optional("repository", .digest, "the id of the repository"),
            .optional("head", text, "the commit that main names"),
            .optional("seq", count, "the sequence number of the newest verified decision"),
            .optional("record", .digest, "the digest of its record"), .optional("date", .time, "its date"),
            .required("decisions", count, "decisions verified"),
            .required("statements", count, "signed statements verified"),
            .required("files", count, "files read"), .required("bytes", count, "bytes read"),
            .required(
                "evidence", .mapping([.required("own-key", count, "statements signed with the signer's own key")]),
                "statements by level of evidence"),
            findings,
        ])

    private static let examined: [FieldShape] = [
        .required("path", text, "the folder of the repository"),
        .required("bare", truth, "whether it has no working files"),
        .optional("origin", text, "where the remote `origin` is"),
        .optional("seq", count, "the newest decision; left out when the history is not verified"),
        .optional("date", .time, "its date"),
        .required("loose-objects", count, "objects in files of their own"),
        .required("packs", count, "packs of objects"),
        .required("free-bytes", count, "free space on its disk"),
    ]

    package static let doctor = DocumentKind(
        "output-doctor", "akkoord doctor --json",
        [
            .required("sound", truth, "whether everything was looked at and there is no error"),
            .required("undecided", truth, "whether something could not be looked at"),
            .required("akkoord", text, "the version of akkoord"), .required("libgit2", text, "the version of libgit2"),
            .optional("git", text, "the version of git; left out when there is none"),
            .optional("ssh-keygen", text, "the version of OpenSSH, where it can be told"),
            .required("signs", truth, "whether ssh-keygen signs and verifies"),
            .optional("repository", .mapping(examined), "the repository, when there is one that can be opened"),
            .optional("packed", count, "objects that were packed just now"), findings,
        ])

    private static let cell: [FieldShape] = [
        .required("period", text, "the period"), .required("status", text, "the status"),
        .required("old", money, "the amount before"),
        .required("new", money, "the amount after"), .required("delta", money, "the difference"),
        .required("decisions", .list(text, .ordered), "the decisions that changed it"),
    ]

    private static let node: [FieldShape] = [
        .required("node", text, "the line, or `programme`"), .required("name", text, "its name"),
        .required("depth", count, "0 for a domain or overhead"),
        .required("old", money, "the total before"), .required("new", money, "the total after"),
        .required("delta", money, "the difference"),
        .optional("percent", text, "the difference in percent of the total before"),
        .required("decisions", .list(text, .ordered), "the decisions that changed its own cells"),
        .required("cells", .list(.mapping(cell), .ordered), "its own cells that changed"),
    ]

    package static let diff = DocumentKind(
        "output-diff", "akkoord diff --json",
        ends + [
            .required("lines", .list(.mapping(node), .ordered), "every line in reading order"),
            .required("total", .mapping(node), "the whole programme"),
            .required("raised", money, "the sum of what cells gained"),
            .required("lowered", money, "the sum of what cells lost, negative"),
            .required("net", money, "the change of the total"),
            .required("conserved", truth, "whether the total is unchanged"),
        ] + differenceFields)

    static let step: [FieldShape] = [
        .required("id", text, "the step"), .required("title", text, "its name"),
        .required("result", text, "where it stands"),
        .required("base", count, "what the majority is a share of"),
        .required("quorum", count, "how many must take part"),
        .required("present", count, "how many took part"), .required("for", count, "votes for"),
        .required("against", count, "votes against"),
        .required("abstain", count, "abstentions"), .required("needed", count, "how many votes for are needed"),
        .required("missing", .list(text, .ordered), "capacities that could still speak"),
        .required(
            "not-counted",
            .list(
                .mapping([
                    .required("statement", .digest, "the statement"), .required("code", text, "why"),
                    .optional("member", text, "who signed it"), .optional("capacity", text, "in which capacity"),
                    .optional("choice", text, "what was said"),
                ]), .ordered),
            "statements that do not count"),
    ]

    private static let statement: [FieldShape] = [
        .required("statement", .digest, "its digest"), .required("kind", text, "its kind"),
        .required("member", text, "who signed"),
        .required("capacity", text, "in which capacity"), .optional("step", text, "the step"),
        .optional("choice", text, "what was said"), .required("revision", .digest, "the revision it speaks of"),
        .required("on-earlier-wording", truth, "whether that revision was replaced since; a vote on it does not count"),
        .required("date", .time, "when, by the signer's clock"),
    ]

    private static let operation: [FieldShape] = [
        .required("operation", text, "the operation; `replace` for a whole file"),
        .required("sentence", text, "in one sentence"),
    ]

    private static let wording: [FieldShape] = [
        .required("title", text, "the title it had"),
        .required("operations", .list(.mapping(operation), .ordered), "what would have been done"),
    ]

    private static let change: [FieldShape] = [
        .required("line", text, "the line"), .required("period", text, "the period"),
        .required("status", text, "the status"),
        .required("delta", money, "the signed difference"),
    ]

    private static let proposal: [FieldShape] = [
        .required("id", text, "the proposal"), .required("title", text, "its title"),
        .required("kind", text, "what is asked"),
        .optional("corrects", text, "the decision that a correction mends"),
        .optional("amends", text, "the amendment that a sub-amendment changes"),
        .optional("order", count, "the place in which a sub-amendment is voted on, the lowest first"),
        .required("outcome", .word("adopted", "open", "rejected", "retracted"), "how it ended, or open"),
        .optional("certain", .word("adopted", "rejected", "retracted"), "what enacting would record now"),
        .optional("seq", count, "the decision that closed it"), .required("gross", money, "the gross amount"),
        .required("authors", .list(text, .ordered), "who proposes"),
        .required("waits-for", .list(text, .ordered), "capacities that can speak now"),
        .required(
            "unreachable", .list(.mapping(unreachable), .ordered), "those of them in which nobody could approve"),
        .required(
            "blocked", .list(.mapping(finding), .ordered),
            "why what is or may be decided could not be recorded as things stand"),
    ]

    package static let proposals = DocumentKind(
        "output-proposals", "akkoord proposals --json",
        [.required("proposals", .list(.mapping(proposal), .ordered), "the proposals"), findings])

    private static let paper: [FieldShape] = [
        .required("title", text, "what it is"), .required("digest", .digest, "its SHA-256"),
    ]

    private static let subAmendment: [FieldShape] = [
        .required("id", text, "the sub-amendment"), .required("title", text, "its title"),
        .required("order", count, "the place in which it is voted on, the lowest first"),
        .optional("certain", .word("adopted"), "what its votes have reached, and nobody has recorded"),
        .required("waited-for", truth, "whether the amendment waits for it"),
    ]

    package static let explain = DocumentKind(
        "output-explain", "akkoord explain --json and akkoord status ID --json",
        proposal + [
            .required("motivation", .prose, "why, in Markdown"),
            .optional(
                "evidence", .list(.mapping(paper), .ordered), "the papers that show what a correction mends"),
            .required("corrected-by", .list(text, .ordered), "the corrections of it that were adopted"),
            .required("changed-by", .list(text, .ordered), "the sub-amendments on it that were adopted"),
            .required(
                "sub-amendments", .list(.mapping(subAmendment), .ordered),
                "the sub-amendments on it that are open, in the order in which they are voted on"),
            .optional(
                "instead-of", .list(.mapping(operation), .ordered),
                "what the amendment says that a sub-amendment changes"),
            .optional(
                "difference", .list(.mapping(change), .ordered),
                "what the amendment would change of each cell otherwise than as it reads"),
            .required("takes-effect", text, "with the next version, or on the decision"),
            .required("tier", text, "the tier of the policy that applies"),
            .required("shifts", .list(text, .ordered), "kinds of shift"),
            .required("operations", .list(.mapping(operation), .ordered), "what is done"),
            .required(
                "earlier-wordings", .list(.mapping(wording), .ordered),
                "wordings that this one took the place of, the newest first"),
            .required("effect", .list(.mapping(change), .ordered), "the change of each cell"),
            .required("steps", .list(.mapping(step), .ordered), "the steps with their arithmetic"),
            .required("statements", .list(.mapping(statement), .ordered), "what was signed"),
        ])

    private static let shownCell: [FieldShape] = [
        .required("period", text, "the period"), .required("status", text, "the status"),
        .required("amount", money, "the amount"),
        .optional("closed", truth, "the period takes no change any more"),
    ]

    private static let shownLine: [FieldShape] = [
        .required("id", text, "the line"), .required("name", text, "its name"),
        .required("depth", count, "0 for a domain or overhead"),
        .optional("executor", text, "the party that carries it out"),
        .required("total", money, "its own cells and all below"),
        .required("cells", .list(.mapping(shownCell), .ordered), "its own cells"),
    ]

    package static let show = DocumentKind(
        "output-show", "akkoord show --json",
        [
            .required("programme", text, "the programme"), .required("at", text, "the point asked for"),
            .optional("known-at", text, "the point at which it was known; with it, `at` is a day"),
            .optional("version", text, "with `known-at`: the version in force on that day"),
            .optional(
                "at-once", .list(text, .ordered), "with `known-at`: the decisions that took effect at once since"),
            .required("seq", count, "its sequence number; with `known-at`, that of the point at which it was known"),
            .required("date", .time, "its date"),
            .required("lines", .list(.mapping(shownLine), .ordered), "the lines in reading order"),
            .required("total", money, "what is shown, in all"),
            .required(
                "stated", .list(.mapping(stated), .ordered),
                "where this is the plan of a version: totals of its source that its lines do not add up to"),
        ])

    private static let mandate: [FieldShape] = [
        .required("capacity", text, "in which capacity"), .required("from", .date, "the first day"),
        .optional("to", .date, "the last day"),
        .optional("subjects", .list(text, .ordered), "what it may be used for; left out for everything"),
        .optional("limit", money, "the largest amount it commits the party for"),
    ]

    private static let key: [FieldShape] = [
        .required("id", text, "the id of the key"), .required("class", text, "what it may sign"),
        .required("public", .scalar(.publicKey), "the public key"),
    ]

    private static let member: [FieldShape] = [
        .required("id", text, "the member"), .required("party", text, "the party"),
        .required("title", text, "the office"),
        .required("illustrative", truth, "made up for sample data"),
        .required("mandates", .list(.mapping(mandate), .ordered), "the mandates"),
        .required("keys", .list(.mapping(key), .ordered), "the keys"),
    ]

    package static let members = DocumentKind(
        "output-members", "akkoord show members --json",
        [.required("members", .list(.mapping(member), .ordered), "the members")])

    package static let status = DocumentKind(
        "output-status", "akkoord status --json",
        [
            .required("programme", text, "the programme"), .required("repository", .digest, "the id of the repository"),
            .required("seq", count, "the newest decision"), .required("record", .digest, "its record"),
            .required("date", .time, "its date"),
            .required("versions", .list(text, .ordered), "the versions"),
            .required("proposals", .list(.mapping(proposal), .ordered), "the open proposals"), findings,
        ])

    // MARK: Versions and agreements

    private static let versionFields: [FieldShape] = [
        .required("id", text, "the version"), .required("title", text, "its title"),
        .required("as-of", count, "the decision whose plan it is"),
        .required("plan", .digest, "the digest of that plan"),
        .required("in-force", .date, "the day from which it is in force"),
        .required("status", text, "what its money is: indicative or authorised"),
        .required("current", truth, "whether it is the version in force today"),
    ]

    static let stated: [FieldShape] = [
        .required("node", text, "what the total is of"), .required("stated", money, "as the source printed it"),
        .required("difference", money, "what the source printed above the sum of the lines"),
    ]

    package static let versions = DocumentKind(
        "output-versions", "akkoord version list --json",
        [.required("versions", .list(.mapping(versionFields), .ordered), "the versions in order")])

    package static let version = DocumentKind(
        "output-version", "akkoord version show ID --json",
        versionFields + [
            .optional(
                "adopted",
                .mapping([
                    .required("seq", count, "its sequence number"),
                    .optional("decision", text, "its id; left out for the founding"),
                    .required("date", .time, "when it was recorded"),
                ]), "the decision that adopted it"),
            .required("total", money, "the whole programme at that version"),
            .optional("at-once", .list(text, .ordered), "amendments that changed it on their decision since"),
            .optional("total-since", money, "the whole programme with these"),
            .required("stated", .list(.mapping(stated), .ordered), "stated totals that its lines do not add up to"),
        ])

    private static let agreementParty: [FieldShape] = [
        .required("id", text, "the party"), .required("authority", text, "by what right its signature binds it"),
        .optional("joined", .date, "the day on which it joined later"),
        .optional("leaves", .date, "the last day on which it takes part"),
    ]

    private static let contribution: [FieldShape] = [
        .required("id", text, "the contribution"), .required("party", text, "who promises it"),
        .required("purpose", text, "what it is for"), .required("period", text, "the period"),
        .required("amount", money, "how much"), .required("status", text, "how certain it is"),
        .required("books", text, "paid in, in own books, or in kind"),
        .optional("condition", text, "what must happen first"),
    ]

    private static let agreementFields: [FieldShape] = [
        .required("id", text, "the agreement"), .required("title", text, "its title"),
        .required("from", .date, "the first day"), .optional("to", .date, "the last day"),
        .required("in-force", truth, "whether it is in force today"),
        .required("parties", .list(.mapping(agreementParty), .ordered), "the parties"),
        .required("contributions", .list(.mapping(contribution), .ordered), "what they promise"),
        .required("gross", money, "what all contributions add up to"),
        .required("text", .digest, "the digest of the articles"),
    ]

    package static let agreements = DocumentKind(
        "output-agreements", "akkoord agreement list --json",
        [.required("agreements", .list(.mapping(agreementFields), .ordered), "the agreements")])

    private static let article: [FieldShape] = [
        .required("id", text, "the id of the article"), .required("heading", text, "its heading"),
        .required("text", .free, "its text, in Markdown"),
    ]

    private static let evidence: [FieldShape] = [
        .required("id", text, "the id of the paper"), .required("title", text, "what it is"),
        .required("digest", .digest, "its SHA-256"),
    ]

    package static let agreement = DocumentKind(
        "output-agreement", "akkoord agreement show ID --json",
        agreementFields + [
            .required("preamble", .free, "what stands before the articles"),
            .required("articles", .list(.mapping(article), .ordered), "the articles in order"),
            .required("evidence", .list(.mapping(evidence), .ordered), "papers outside the repository"),
            .required(
                "decisions", .list(.scalar(.integer(0...999_999_999)), .ordered),
                "the sequence numbers of the decisions that made it or changed it"),
        ])
}
