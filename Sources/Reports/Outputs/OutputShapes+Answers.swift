import CanonicalForm
package import Documents
import Findings
import History

/// The shapes of what the history answers: `history`, `blame`, `reconcile`, `who-approved`, `pending`.
extension OutputShapes {
    private static let founded: [FieldShape] = [
        .required("date", .time, "when it was founded"), .required("commit", text, "its commit"),
        .required("founders", .list(text, .ordered), "the members who signed it"),
    ]

    private static let decidedStep: [FieldShape] = [
        .required("step", text, "the step"), .required("title", text, "its name"),
        .required("result", text, "how it ended"),
        .required("by", .word("body", "office", "parties", "unnamed"), "what kind of decider was asked"),
        .required("ids", .list(text, .ordered), "the body, the office, or the parties"),
        .required("name", text, "as people read it"), .required("for", count, "votes for"),
        .required("against", count, "votes against"), .required("abstain", count, "abstentions"),
        .required("of", count, "all votes that there are"),
    ]

    // MARK: history

    private static let filters: [FieldShape] = [
        .optional("period", text, "the budget period, whose money it is; with the periods in it"),
        .optional("decision", count, "one decision, by its sequence number"),
        .optional("member", text, "a member who proposed or voted, or whom a change of the register is about"),
        .optional(
            "party", text,
            "a party that spoke, whose lines or agreements are touched, or that a change of the register is about"),
        .optional("since", .date, "decided on or after this day"),
        .optional("until", .date, "decided on or before this day"),
        .optional("over", money, "a gross amount above this"),
        .required("all", truth, "whether proposals that were not adopted are in it"),
        .required("sentence", text, "the same in words: which budget period, and decisions of which dates"),
    ]

    private static let changedCell: [FieldShape] = [
        .required("line", text, "the line"), .required("period", text, "the period"),
        .required("status", text, "the status"), .required("old", money, "the amount before"),
        .required("new", money, "the amount after"), .required("delta", money, "the difference"),
        .optional("proposed", money, "what a proposal that was not adopted would have changed"),
        .optional(
            "passage", .word("in", "out"),
            "there when the line came into the place asked for with its money, or left it"),
    ]

    private static let voice: [FieldShape] = [
        .required("member", text, "who signed"), .required("for", text, "the party acted for"),
        .required("capacity", text, "in which capacity"), .required("date", .time, "when, by the signer's clock"),
    ]

    private static let countedVote: [FieldShape] =
        voice + [
            .required("step", text, "the step"),
            .required("choice", .word("abstain", "approve", "reject"), "what was said"),
        ]

    private static let decided: [FieldShape] = [
        .required("seq", count, "its sequence number"), .required("decision", text, "its id"),
        .required("date", .time, "when it was recorded"), .required("kind", text, "what was asked"),
        .required("outcome", .word("adopted", "rejected", "retracted"), "how it ended"),
        .required("title", text, "its title"),
        .optional("corrects", text, "the decision that a correction mends"),
        .optional("amends", text, "the amendment that a sub-amendment changes"),
        .required("corrected-by", .list(text, .ordered), "the corrections of it that were adopted"),
        .required("takes-effect", text, "with the next version, or on the decision"),
        .required("old", money, "all cells asked for, before"), .required("new", money, "all cells asked for, after"),
        .required("delta", money, "the difference"),
        .required(
            "moved", money,
            "the gross amount on what was asked: each operation once, a line that is moved with all it holds"),
        .required("cells", .list(.mapping(changedCell), .ordered), "each cell asked for that it changed"),
        .optional("decided-by", .mapping(decidedStep), "the step in which it was decided; none for a retraction"),
        .required("steps", .list(.mapping(decidedStep), .ordered), "all steps"),
        .required("proposers", .list(.mapping(voice), .ordered), "who proposed it"),
        .required("votes", .list(.mapping(countedVote), .ordered), "the votes that counted"),
        .required("motivation", .prose, "why, in Markdown"),
        .required(
            "sentences", .list(text, .ordered), "what it changed: each operation, or each value of the files it changed"
        ),
        .required("commit", text, "its commit"),
    ]

    package static let history = DocumentKind(
        "output-history", "akkoord history --json",
        [
            .optional("line", text, "the line asked for; left out for all"), .optional("name", text, "its name"),
            .required("below", truth, "whether the lines below it are in it"),
            .required("filters", .mapping(filters), "what else was asked"),
            .required("opening", money, "all cells asked for, as founded"),
            .required("closing", money, "all cells asked for, as they stand"),
            .required("complete", truth, "whether no decision that changed them is left out"),
            .required("ties", truth, "whether the founding and all decisions come to what stands"),
            .required("founded", .mapping(founded), "the founding"),
            .required("decisions", .list(.mapping(decided), .ordered), "the decisions, oldest first"),
        ])

    // MARK: agreement history

    private static let changedContribution: [FieldShape] = [
        .required("contribution", text, "the contribution"), .required("party", text, "who promises it"),
        .optional("old", money, "the amount before; left out where it was not promised yet"),
        .optional("new", money, "the amount after; left out where it is not promised any more"),
        .required("delta", money, "the difference"),
        .optional("old-status", text, "how certain it was"), .optional("new-status", text, "how certain it is"),
    ]

    private static let decidedOnAgreement: [FieldShape] = [
        .required("seq", count, "its sequence number"), .required("decision", text, "its id"),
        .required("date", .time, "when it was recorded"), .required("kind", text, "what was asked"),
        .required("title", text, "its title"), .required("old", money, "all contributions together, before"),
        .required("new", money, "all contributions together, after"), .required("delta", money, "the difference"),
        .required(
            "contributions", .list(.mapping(changedContribution), .ordered),
            "each contribution that it changed; none where it changed other terms"),
        .optional("decided-by", .mapping(decidedStep), "the step in which it was decided"),
        .required("proposers", .list(text, .ordered), "who proposed it"),
        .required("sentences", .list(text, .ordered), "all that it changed"),
        .required("commit", text, "its commit"),
    ]

    package static let agreementHistory = DocumentKind(
        "output-agreement-history", "akkoord agreement history ID --json",
        [
            .required("agreement", text, "the agreement"), .required("title", text, "its title"),
            .required("opening", money, "all contributions together, as founded"),
            .required("closing", money, "all contributions together, as they stand"),
            .required("ties", truth, "whether the founding and all decisions come to what the agreement says"),
            .required("decisions", .list(.mapping(decidedOnAgreement), .ordered), "the decisions, oldest first"),
        ])

    // MARK: blame

    private static let part: [FieldShape] = [
        .required("seq", count, "its sequence number"), .required("decision", text, "its id"),
        .required("date", .time, "when it was recorded"), .required("title", text, "its title"),
        .optional("corrects", text, "the decision that a correction mends"),
        .required("delta", money, "what it added or took"),
        .optional("decided-by", .mapping(decidedStep), "the step in which it was decided"),
        .required("proposers", .list(text, .ordered), "who proposed it"), .required("commit", text, "its commit"),
    ]

    private static let composedCell: [FieldShape] = [
        .required("period", text, "the period"), .required("status", text, "the status"),
        .required("initial", money, "as founded"),
        .required("decisions", .list(.mapping(part), .ordered), "the decisions that changed it"),
        .required("amount", money, "what it holds"),
    ]

    private static let composedMove: [FieldShape] = [
        .required("seq", count, "its sequence number"), .required("decision", text, "its id"),
        .required("date", .time, "when it was recorded"), .required("title", text, "its title"),
        .required("line", text, "what was moved: the line, or what it is part of"),
        .required("from", text, "the line that it was part of"),
        .required("to", text, "the line that it became part of"),
        .optional("decided-by", .mapping(decidedStep), "the step in which it was decided"),
        .required("commit", text, "its commit"),
    ]

    private static let composedLine: [FieldShape] = [
        .required("line", text, "the line"), .required("name", text, "its name"),
        .required("moves", .list(.mapping(composedMove), .ordered), "the decisions by which it came to lie elsewhere"),
        .required("amount", money, "its own cells"),
        .required("cells", .list(.mapping(composedCell), .ordered), "every cell that ever held money"),
    ]

    package static let blame = DocumentKind(
        "output-blame", "akkoord blame --json",
        [
            .required("at", text, "the point asked for"), .required("seq", count, "its sequence number"),
            .required("founded", .mapping(founded), "the founding"),
            .required("lines", .list(.mapping(composedLine), .ordered), "the lines in reading order"),
            .required("total", money, "all of them"),
            .required("ties", truth, "whether each amount is the sum of its parts"),
        ])

    // MARK: reconcile

    private static let accountChange: [FieldShape] = [
        .required("seq", count, "its sequence number"), .required("decision", text, "its id"),
        .required("date", .time, "when it was recorded"), .required("title", text, "its title"),
        .required(
            "kind", .scalar(.word(Reconciliation.Kind.allCases.map(\.rawValue).sorted())),
            "what was done; a correction whatever it does"),
        .optional("corrects", text, "the decision that a correction mends"),
        .required("delta", money, "what it added or took"),
    ]

    private static let account: [FieldShape] = [
        .required("line", text, "the line"), .required("name", text, "its name"),
        .optional("period", text, "the period, when asked by period"),
        .required("opening", money, "what stood at the first point"),
        .required("changes", .list(.mapping(accountChange), .ordered), "each decision"),
        .required("closing", money, "what stands at the second point"),
        .required("ties", truth, "whether they add up"),
    ]

    private static let accountTotal: [FieldShape] =
        [.required("opening", money, "what stood at the first point")]
        + Reconciliation.Kind.allCases.map { .required($0.rawValue, money, "by what is of this kind") }
        + [.required("closing", money, "what stands at the second point")]

    package static let reconcile = DocumentKind(
        "output-reconcile", "akkoord reconcile --json",
        [
            .required("node", text, "a line, `domains`, `overhead` or `programme`"),
            .required("from", text, "the point asked for"), .required("from-seq", count, "its sequence number"),
            .required("to", text, "the point asked for"), .required("to-seq", count, "its sequence number"),
            .required("by", .word("line", "period"), "whether periods are told apart"),
            .required("lines", .list(.mapping(account), .ordered), "the lines in reading order"),
            .required("total", .mapping(accountTotal), "all of them"),
            .required("ties", truth, "whether everything adds up"),
        ])

    // MARK: who-approved

    private static let signed: [FieldShape] =
        voice + [
            .required("statement", .digest, "the statement"),
            .required("check", text, "the stock command that checks its signature"),
        ]

    private static let signedVote: [FieldShape] =
        signed + [
            .required("step", text, "the step"),
            .required("choice", .word("abstain", "approve", "reject", "withdraw"), "what was said"),
            .required("counted", truth, "whether it counts"), .optional("code", text, "why it does not"),
        ]

    private static let proof: [FieldShape] = [
        .required("member", text, "whose key it is to be"), .required("key", text, "the id that the key is to have"),
        .required("public", text, "the public key"), .required("date", .time, "when, by the signer's clock"),
        .required("statement", .digest, "the statement"),
        .required("check", text, "the stock command that checks its signature and says which key signed"),
    ]

    package static let whoApproved = DocumentKind(
        "output-who-approved", "akkoord who-approved --json",
        [
            .required("id", text, "the proposal"), .required("title", text, "its title"),
            .required("outcome", .word("adopted", "open", "rejected", "retracted"), "how it ended, or open"),
            .optional("seq", count, "the decision that closed it"), .required("gross", money, "the gross amount"),
            .required("steps", .list(.mapping(step), .ordered), "the steps with their arithmetic"),
            .required("proposers", .list(.mapping(signed), .ordered), "who proposed it, each wording of it"),
            .required("votes", .list(.mapping(signedVote), .ordered), "every vote, in the order of signing"),
            .required("possessions", .list(.mapping(proof), .ordered), "proofs of possession of new keys, by date"),
        ])

    // MARK: pending

    private static let said: [FieldShape] = [
        .required("kind", .word("proposal", "vote"), "what was signed"),
        .required("capacity", text, "in which capacity"), .optional("step", text, "the step"),
        .optional("choice", .word("abstain", "approve", "reject", "withdraw"), "what was said"),
        .required("date", .time, "when, by the signer's clock"), .required("counted", truth, "whether it counts now"),
    ]

    private static let waiting: [FieldShape] = [
        .required("proposal", text, "the proposal"), .required("title", text, "its title"),
        .required("kind", text, "what is asked"), .required("gross", money, "the gross amount"),
        .required("act", .word("possess", "reconsider", "record", "vote"), "what the member can do"),
        .optional("step", text, "the step to vote in"), .optional("step-title", text, "its name"),
        .optional("capacity", text, "the capacity to vote in"),
        .optional(
            "obstacle", text, "why the member could not approve: `no-key`, or the code of a vote that would not count"),
        .optional("key", text, "the key whose possession is to be proved"),
        .optional("outcome", .word("adopted", "rejected", "retracted"), "what would be recorded"),
        .required(
            "blocked", .list(.mapping(finding), .ordered), "why it could not be recorded as things stand"),
        .required("said", .list(.mapping(said), .ordered), "what the member signed on it before"),
    ]

    private static let waitedFor: [FieldShape] = [
        .required("member", text, "the member"), .required("title", text, "the office"),
        .required("party", text, "the party"),
        .required("waiting", .list(.mapping(waiting), .ordered), "what waits for the member"),
    ]

    package static let pending = DocumentKind(
        "output-pending", "akkoord pending --json",
        [.required("members", .list(.mapping(waitedFor), .ordered), "the members that something waits for"), findings])
}
