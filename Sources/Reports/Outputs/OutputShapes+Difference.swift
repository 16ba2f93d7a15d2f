import CanonicalForm
package import Documents
import Findings

/// The shapes of differences and of coverage.
extension OutputShapes {
    private static let free = Shape.free

    /// The two sides of a comparison.
    static let ends: [FieldShape] = [
        .required("from", text, "the point asked for"),
        .optional(
            "from-seq", count,
            "its sequence number, that of an open version the one that it pins; left out for the working copy and other open proposals"
        ),
        .required("to", text, "the point asked for"),
        .optional(
            "to-seq", count,
            "its sequence number, that of an open version the one that it pins; left out for the working copy and other open proposals"
        ),
    ]

    // MARK: Things

    private static let field: [FieldShape] = [
        .required("field", text, "the key in the file; `name` and `place` are what it is called and lies in"),
        .optional("old", free, "what it said before; left out when it said nothing"),
        .optional("new", free, "what it says now; left out when it says nothing"),
        .optional("delta", money, "the difference of two amounts"),
    ]

    private static let item: [FieldShape] = [
        .required("kind", text, "what it is"), .required("id", text, "its id; for a file its path"),
        .optional("name", text, "what it is called, on the newer side"),
        .optional("place", text, "the id of what it lies in, on the newer side"),
        .required("changes", .list(change, .ordered), "what became of it"),
        .required("fields", .list(.mapping(field), .ordered), "every field that differs"),
        .required("decisions", .list(text, .ordered), "proposals that changed it"),
    ]

    private static let change = Shape.word("added", "changed", "moved", "removed", "renamed")
    static let items = Shape.list(.mapping(item), .ordered)

    // MARK: Texts

    private static let run: [FieldShape] = [
        .required("run", .word("same", "removed", "added"), "whether both sides have it, or which"),
        .required("text", free, "the text"),
    ]

    private static let section: [FieldShape] = [
        .optional("id", free, "the id in its heading"),
        .optional("heading", free, "its heading; left out for what stands before the first one"),
        .optional("old-heading", free, "the heading before, when it was renamed"),
        .required("changes", .list(change, .ordered), "what became of it"),
        .optional("old-place", count, "its place among the headings before, from 1"),
        .optional("new-place", count, "its place among the headings now, from 1"),
        .optional(
            "compared-by", .word("words", "lines", "whole"), "larger pieces where words would have cost too much"),
        .optional(
            "words", .list(.mapping(run), .ordered),
            "the text below the heading: same and removed runs are the old one, same and added runs the new one; left out when it is the same"
        ),
    ]

    private static let textChange: [FieldShape] = [
        .required("path", text, "where the text stands"), .optional("old-path", text, "where it stood before"),
        .required("changes", .list(change, .ordered), "what became of it"),
        .required("sections", .list(.mapping(section), .ordered), "the sections that differ"),
        .required(
            "decisions", .list(text, .ordered), "proposals that changed it; none for the articles of an agreement"),
    ]

    // MARK: Agreements

    static let agreementChange: [FieldShape] = [
        .required("id", text, "the agreement"), .required("agreement", .mapping(item), "its title and term"),
        .optional("gross-old", money, "what all contributions added up to; left out when it is new"),
        .optional("gross-new", money, "what all contributions add up to; left out when it is gone"),
        .required("parties", items, "parties that differ"),
        .required("contributions", items, "contributions that differ"),
        .required("papers", items, "papers that differ"),
        .optional("articles", .mapping(textChange), "articles that differ, by words"),
    ]

    package static let agreementDiff = DocumentKind(
        "output-agreement-diff", "akkoord agreement diff ID --json",
        ends + [
            .required("different", truth, "whether anything differs"),
            .optional("change", .mapping(agreementChange), "what differs; left out when nothing does"),
        ])

    // MARK: Everything

    static let differenceFields: [FieldShape] =
        [
            .required("parts", .list(text, .ordered), "the parts that were asked for; the money above is always there"),
            .required("different", truth, "whether anything differs in these parts"),
        ] + sumFields.map { .optional($0.key, $0.shape, $0.meaning) } + [
            .optional("line-changes", items, "lines that came, went, or are called, placed or described otherwise"),
            .optional("programme", items, "the programme, its periods, and totals stated by sources"),
            .optional("goals", items, "goals that differ"), .optional("targets", items, "targets that differ"),
            .optional(
                "texts", .list(.mapping(textChange), .ordered),
                "texts of the plan that differ; articles of agreements too when agreements were not asked for"),
            .optional("agreements", .list(.mapping(agreementChange), .ordered), "agreements that differ"),
            .optional("register", items, "parties, offices, bodies, seats, members, mandates and keys that differ"),
            .optional("policies", items, "policies that differ, their steps and their routes (`tier`)"),
            .optional("versions", items, "versions that differ"),
            .optional("files", items, "files that differ although nothing above says so"),
        ]

    // MARK: Coverage

    private static let measures: [FieldShape] = [
        .optional("budgeted", money, "costs; left out for a party, which bears none by itself"),
        .required("firm", money, "pledged, granted, received or settled, in cash"),
        .required("conditional", money, "in cash, on a condition that is not met yet"),
        .required("intended", money, "in cash, no more than an intention"),
        .required("in-kind", money, "hours and goods, which cover no cash"),
        .optional(
            "uncovered", money, "budgeted less firm and conditional; left out for a party, and when one was asked for"),
    ]

    private static let coverageRow: [FieldShape] = [
        .required("id", text, "the node, period or party"), .required("name", text, "what it is called"),
        .required("depth", count, "0 at the top; the parts of a row follow it, one deeper"),
        .required("own", .mapping(measures), "its own part, which belongs to no row below it"),
        .required("total", .mapping(measures), "its own part and the totals of the rows below it"),
    ]

    private static let idle: [FieldShape] = [
        .required("agreement", text, "the agreement"),
        .required("reason", .word("ended", "left", "not-yet"), "what of it is past, or yet to come"),
        .optional("party", text, "the party that left"),
        .required("date", text, "the first day of the agreement, or the last one"),
        .required("amount", money, "what these promises add up to"),
    ]

    package static let coverage = DocumentKind(
        "output-coverage", "akkoord coverage --json",
        [
            .required("programme", text, "the programme"), .required("at", text, "the point asked for"),
            .optional(
                "seq", count,
                "its sequence number, that of an open version the one that it pins; left out for the working copy and other open proposals"
            ),
            .required("node", text, "the line, `domains` or `programme`"),
            .optional("period", text, "the period, when one was asked for"),
            .optional("party", text, "the party, when one was asked for"),
            .required("by", .word("node", "period", "party"), "what the rows are"),
            .required("rows", .list(.mapping(coverageRow), .ordered), "the rows"),
            .required("total", .mapping(measures), "everything that was asked about"),
            .required("indicative", money, "the part of what is budgeted in it that is no more than an indication"),
            .required("wider", .mapping(measures), "not in the total: what is for more than was asked about"),
            .required(
                "idle", .list(.mapping(idle), .ordered),
                "promises in the total under agreements that are not in force, or of parties that left them"),
        ])
}
