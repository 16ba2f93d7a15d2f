import CanonicalForm
package import Documents
import Findings

/// The shapes of answers about what is pending: `combine` and `effect`.
extension OutputShapes {
    private static let ids = Shape.list(text, .ordered)

    private static let passedCell: [FieldShape] = [
        .required("line", text, "the line"), .required("period", text, "the period"),
        .required("status", text, "the status"), .required("held", money, "what the cell holds"),
        .required("given", money, "what proposals among them give to it"),
        .required("asked", money, "what they take from it"),
        .required("excess", money, "what is asked above what is held and given"),
        .required("takers", ids, "the proposals that take from it"),
        .required("room-used-by", ids, "decisions that took from it since the first of the proposals was made"),
    ]

    private static let passedSum: [FieldShape] = [
        .required("limit", .word("ceiling", "cost"), "a ceiling, or what is promised for a cost"),
        .required("node", text, "the line, `domains`, `overhead` or `programme`"),
        .required("period", text, "the period"),
        .optional("status", text, "the only status that is added up; left out for all money"),
        .required("asked", money, "what it would hold, or what would be promised for it, all below it included"),
        .required("room", money, "the ceiling, or the cost"), .required("excess", money, "what is asked above that"),
        .required("room-used-by", ids, "decisions that changed that sum since the first of the proposals was made"),
    ]

    private static let clash: [FieldShape] = [
        .required("proposals", ids, "proposals that cannot all be adopted; of each part of them all can"),
        .required("cells", .list(.mapping(passedCell), .ordered), "cells that they overdraw together"),
        .required("sums", .list(.mapping(passedSum), .ordered), "sums that they pass together"), findings,
    ]

    private static let leftOut: [FieldShape] = [
        .required("id", text, "the proposal"),
        .required("reason", .word("amended", "damaged", "decided", "kind"), "why it takes no part"),
        .optional("amends", text, "the amendment that a sub-amendment changes"),
        .optional("kind", text, "what it asks, when that is no amendment"),
        .optional("outcome", text, "what its votes have decided"),
        .optional("findings", .list(.mapping(finding), .ordered), "what is wrong with it"),
    ]

    package static let combine = DocumentKind(
        "output-combine", "akkoord combine --json",
        [
            .required(
                "proposals",
                .list(
                    .mapping([
                        .required("id", text, "the proposal"), .required("title", text, "its title"),
                        .required("gross", money, "the gross amount"),
                    ]), .ordered), "the amendments that were combined"),
            .required(
                "left-out", .list(.mapping(leftOut), .ordered), "proposals that were asked about and take no part"),
            .required("combines", truth, "whether all can be adopted"),
            .optional("order", ids, "an order in which all can be adopted; left out when none was found"),
            .required("complete", truth, "whether everything was tried; else there may be more than is listed"),
            .required(
                "alone", .list(.mapping([.required("proposal", text, "the proposal"), findings]), .ordered),
                "those that cannot be adopted by themselves"),
            .required("cells", .list(.mapping(passedCell), .ordered), "cells from which too much is asked"),
            .required("sums", .list(.mapping(passedSum), .ordered), "sums that would be passed"),
            .required(
                "clashes", .list(.mapping(clash), .ordered), "the smallest sets that cannot all be adopted, at most 20"),
            .required("more-clashes", truth, "whether there are, or may be, more"),
            .required(
                "largest",
                .list(.mapping([.required("order", ids, "the proposals, in an order that works")]), .ordered),
                "sets that can be adopted and that no other can join, at most 20"),
            .required("more-largest", truth, "whether there are more"),
            .required(
                "failing-orders",
                .list(
                    .mapping([
                        .required("order", ids, "the proposals up to the one that cannot be adopted"), findings,
                    ]), .ordered), "orders that fail, of the smallest sets in which the order matters, at most 20"),
            .required("more-failing-orders", truth, "whether there are more"), findings,
        ])

    // MARK: effect

    private static let sums: [FieldShape] = [
        .required("old", money, "the amount before"), .required("new", money, "the amount after"),
        .required("delta", money, "the difference"),
    ]

    private static func sums(of id: FieldShape) -> Shape { .list(.mapping([id] + sums), .ordered) }

    private static let effectCell: [FieldShape] =
        [
            .required("line", text, "the line"), .required("period", text, "the period"),
            .required("status", text, "the status"),
        ] + sums + [.required("proposals", ids, "the proposals that change it")]

    /// The money of two sides by everything but lines.
    static let sumFields: [FieldShape] = [
        .required(
            "periods", sums(of: .required("id", text, "the period")), "periods, each without those in it"),
        .required("statuses", sums(of: .required("id", text, "the status")), "money by what it may be used for"),
        .required(
            "executors", sums(of: .optional("id", text, "the party; left out for lines that nobody carries out")),
            "money by who carries out its line"),
        .required("contributors", sums(of: .required("id", text, "the party")), "what each party promises"),
    ]

    private static let effectFields: [FieldShape] =
        [
            .required("cells", .list(.mapping(effectCell), .ordered), "every cell that changes"),
            .required(
                "nodes", sums(of: .required("node", text, "the line, or `programme`")),
                "lines whose total changes, and the whole programme at the end"),
        ] + sumFields + [
            .required("lines", items, "lines that came, went, or are called, placed or described otherwise"),
            .required("goals", items, "goals that differ"), .required("targets", items, "targets that differ"),
            .required("agreements", .list(.mapping(agreementChange), .ordered), "agreements that differ"),
        ]

    private static let together: [FieldShape] = [
        .required("order", ids, "pending amendments that can be adopted together, in an order that works"),
        .required(
            "others", .list(.mapping([.required("id", text, "the proposal"), findings]), .ordered),
            "pending amendments that cannot be adopted with these"),
        .required("effect", .mapping(effectFields), "what would change if these were adopted"),
    ]

    package static let effect = DocumentKind(
        "output-effect", "akkoord effect --json",
        [
            .required("proposal", text, "the proposal"), .required("title", text, "its title"),
            .required("kind", text, "what is asked"),
            .required("outcome", .word("adopted", "open", "rejected", "retracted"), "how it ended, or open"),
            .optional("seq", count, "the decision that closed it"),
            .optional(
                "alone", .mapping(effectFields),
                "what it does, did, or would have done; left out when it cannot be adopted"
            ),
            .required("refused", .list(.mapping(finding), .ordered), "why it cannot be adopted"),
            .optional(
                "with-all-pending", .mapping(together),
                "with everything pending that goes together; left out once it is closed, and for another kind"),
            findings,
        ])
}
