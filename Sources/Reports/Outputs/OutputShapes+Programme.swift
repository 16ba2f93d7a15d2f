import CanonicalForm
package import Documents
import Findings

/// What a programme closed, and what it may not exceed.
extension OutputShapes {
    private static let underspend: [FieldShape] = [
        .required("line", text, "the line"), .required("status", text, "the status of the money"),
        .required("budget", money, "what the line held when the period was closed"),
        .required("amount", money, "what of it was not spent"),
        .required("carried", money, "what of that was carried over"),
        .required("left", money, "what may still be carried over"),
    ]

    private static let period: [FieldShape] = [
        .required("id", text, "the period"), .required("name", text, "its name"),
        .optional("parent", text, "the period it is part of"), .required("from", .date, "the first day"),
        .required("to", .date, "the last day"), .required("closed", truth, "whether it takes no change any more"),
        .optional("closed-with", text, "the closed period that closes it: itself, or one around it"),
        .optional("closed-by", text, "the decision that closed that period; left out when it was founded closed"),
        .required("underspend", .list(.mapping(underspend), .ordered), "what its account shows as not spent"),
    ]

    package static let periods = DocumentKind(
        "output-periods", "akkoord show periods --json",
        [
            .required("seq", count, "the decision whose programme this is"),
            .required("periods", .list(.mapping(period), .ordered), "the periods, each before those within it"),
        ])

    private static let ceiling: [FieldShape] = [
        .required("id", text, "the ceiling"),
        .required("node", text, "what it is on: a line, `domains`, `overhead` or `programme`"),
        .required("period", text, "the period, with those within it"),
        .optional("status", text, "the status of the money that counts; left out: all of it"),
        .optional("share", text, "for a share: how much"), .optional("of", text, "for a share: of which node"),
        .required("at-most", money, "the most that the node may hold, as things stand"),
        .required("total", money, "what the plan holds"),
        .required("room", money, "what is left"),
    ]

    package static let ceilings = DocumentKind(
        "output-ceilings", "akkoord show ceilings --json",
        [
            .required("seq", count, "the decision whose programme and plan this is"),
            .required("ceilings", .list(.mapping(ceiling), .ordered), "the ceilings, by id"),
        ])
}
