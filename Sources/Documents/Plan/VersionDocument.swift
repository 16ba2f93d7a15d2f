package import CanonicalForm
package import Findings
package import Governance

/// `versions/<version>.yaml`: an adopted state of the plan, pinned to a decision.
package enum VersionDocument {
    package static let kind = DocumentKind(
        "version", "An adopted version of the plan, pinned to the decision whose plan it is.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("id", .id, "the id of the version"),
            .required("title", .line, "the name that people read"),
            .required(
                "as-of", .scalar(.integer(0...999_999_999)), "the sequence number of the decision whose plan this is"),
            .required("plan", .digest, "the setdigest of `plan/` and `programme.yaml` at that decision"),
            .required("in-force", .date, "the day from which it is in force"),
            .required("status", CellShape.status, "what its money is: an indication, or authorised"),
            .optional("note", .prose, "a remark"),
        ])

    package static func read(_ bytes: [UInt8]) -> Checked<PlanVersion> {
        kind.decode(bytes) { reader in
            PlanVersion(
                id: Identifier(try reader.text("id")), title: try reader.text("title"),
                asOf: try reader.integer("as-of"),
                plan: try reader.value("plan") { Digest($0) },
                inForce: try reader.value("in-force") { CalendarDate($0) },
                status: try reader.value("status", BudgetStatus.init(rawValue:)), note: reader.optionalText("note"))
        }
    }

    package static func node(_ version: PlanVersion) -> Node {
        .mapping(
            [
                .number("format", 1), .plain("id", version.id.text), .quoted("title", version.title),
                .number("as-of", version.asOf),
                .plain("plan", version.plan.description), .quoted("in-force", version.inForce.text),
                .plain("status", version.status.rawValue),
            ] + Field.optional("note", prose: version.note))
    }
}
