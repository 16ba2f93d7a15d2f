import CanonicalForm
package import Documents
import Findings

/// The shape of what a dry run of a proposal tells.
extension OutputShapes {
    private static let place: [FieldShape] = [
        .required("line", text, "the line"), .required("period", text, "the period"),
        .required("status", text, "the status"),
    ]

    private static let rehearsedCell: [FieldShape] = [
        .required("line", text, "the line"), .required("name", text, "its name"),
        .required("period", text, "the period"), .required("status", text, "the status"),
        .required("old", money, "the amount before"), .required("delta", money, "the difference"),
        .required("new", money, "the amount after: what is left of it"),
    ]

    private static let overlap: [FieldShape] = [
        .required("proposal", text, "an open proposal that changes the same"), .required("title", text, "its title"),
        .required(
            "cells",
            .list(
                .mapping(
                    place + [
                        .required("delta", money, "what it does to the cell"),
                        .optional("shortage", money, "what the cell lacks, or cannot carry over, if both are adopted"),
                    ]), .ordered), "the cells that both change"),
        .required("agreements", .list(text, .ordered), "the agreements that both change"),
    ]

    private static let rehearsedStep: [FieldShape] = [
        .required("id", text, "the step"), .required("title", text, "its name"),
        .required("asked", .list(text, .ordered), "the capacities that would be asked"),
        .required("unreachable", .list(text, .ordered), "those of them in which nobody could approve"),
    ]

    package static let rehearsal = DocumentKind(
        "output-rehearsal", "What a command that proposes prints with --dry-run --json.",
        [
            .required("kind", text, "what would be decided on"), .required("title", text, "the title"),
            .required("takes-effect", text, "with-version or on-decision"),
            .required("gross", money, "the sum of all operations, each counted once"),
            .required("sentences", .list(text, .ordered), "what would change, in words"),
            .required("operations", .list(text, .ordered), "the words of the operations, in order"),
            .required("files", .list(text, .ordered), "the files that would be replaced"),
            .required("effect", .list(.mapping(rehearsedCell), .ordered), "every cell that would change"),
            .required("pending", .list(.mapping(overlap), .ordered), "open proposals that change the same"),
            .required("shifts", .list(text, .ordered), "the kinds of shift"),
            .required("route", text, "the route that it would take"),
            .required("reasons", .list(text, .ordered), "why it takes that route, and no earlier one"),
            .required("steps", .list(.mapping(rehearsedStep), .ordered), "the steps of the route"), findings,
        ])
}
