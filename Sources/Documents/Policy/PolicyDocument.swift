import CanonicalForm
package import Findings
import Governance
package import Workflow

/// `policy/<subject>.yaml`: who may propose and who must approve.
///
/// The shape lists every word that the judge of rules 1 understands. All else is refused, never ignored.
package enum PolicyDocument {
    package static let kind = DocumentKind(
        "policy", "Who may propose a subject, and which steps decide it.",
        [
            .required("format", .scalar(.integer(1...1)), "the format of the file"),
            .required("subject", .scalar(.word(DocumentWords.subjects)), "what the policy is about"),
            .required("title", .line, "the name that people read"),
            .required(
                "propose",
                .list(.scalar(.word(Policy.Proposer.allCases.map(\.rawValue).sorted())), .sorted, atLeast: 1),
                "in which capacities a proposal may be made"),
            .required(
                "steps", .list(.mapping(stepFields), .by(["id"]), atLeast: 1), "the steps that a tier can ask for"),
            .required(
                "tiers", .list(.mapping(tierFields), .ordered, atLeast: 1),
                "which steps apply: the first tier whose conditions all hold"),
            .optional("note", .prose, "a remark"),
        ])

    private static let stepFields: [FieldShape] = [
        .required("id", .id, "the id of the step, as statements name it"),
        .required("title", .line, "the name that people read"),
        .required(
            "proposer", .word("excluded", "included"),
            "whether the proposer's own approval counts (separation of duties)"),
        .required("decides", .choice(key: "by", meaning: "who decides", deciders), "who decides, and by which count"),
    ]

    private static let deciders: [Shape.Choice] = [
        .init(
            "body",
            [
                .required("body", .id, "the body whose seats vote"),
                .optional(
                    "quorum", .mapping(shareFields(bases: ["filled-seats", "seats"])), "how many must take part"),
                .required(
                    "majority", .mapping(shareFields(bases: Policy.Base.allCases.map(\.rawValue).sorted())),
                    "how many must be for"),
                .required(
                    "abstentions", .word("count-for-quorum", "not-allowed"),
                    "what an abstention does; it is never a vote cast"),
            ]),
        .init(
            "executors",
            [.required("of", .word("giving-lines"), "the executor of each line that gives money, or that is changed")]),
        .init("office", [.required("office", .id, "the office that decides")]),
        .init("parties", [.required("of", .word("agreement"), "each party of the agreement")]),
    ]

    private static func shareFields(bases: [String]) -> [FieldShape] {
        [
            .required("fraction", .scalar(.fraction), "the share"),
            .required("test", .word("at-least", "more-than"), "whether exactly the share is enough"),
            .required("base", .scalar(.word(bases)), "what it is a share of"),
        ]
    }

    private static let tierFields: [FieldShape] = [
        .required("id", .id, "the id of the tier"),
        .optional("when", .mapping(conditionFields), "all of these must hold; left out: always"),
        .required("steps", .list(.id, .ordered, atLeast: 1), "the steps, one after the other"),
    ]

    private static let conditionFields: [FieldShape] = [
        .optional(
            "only-operations", .list(.scalar(.word(Policy.operationWords)), .sorted, atLeast: 1),
            "no other operations than these"),
        .optional(
            "without-shifts", .list(.scalar(.word(Policy.shiftWords)), .sorted, atLeast: 1),
            "none of these kinds of shift"),
        .optional("gross-at-most", .scalar(.money(.positive)), "the gross amount is this or less"),
        .optional("gross-less-than", .scalar(.money(.positive)), "the gross amount is less than this"),
    ]

    // MARK: Reading

    package static func read(_ bytes: [UInt8]) -> Checked<Policy> {
        kind.decode(bytes) { reader in
            Policy(
                subject: try reader.text("subject"), title: try reader.text("title"),
                proposers: Set(reader.texts("propose").compactMap(Policy.Proposer.init(rawValue:))),
                steps: try reader.items("steps", step), tiers: try reader.items("tiers", tier),
                note: reader.optionalText("note"))
        }
    }

    private static func step(_ reader: FieldReader) throws -> Policy.Step {
        guard let decides = reader.reader("decides") else { throw FieldReader.Mismatch(key: "decides") }
        return Policy.Step(
            id: Identifier(try reader.text("id")), title: try reader.text("title"),
            includesProposer: try reader.text("proposer") == "included", decider: try decider(decides))
    }

    private static func decider(_ reader: FieldReader) throws -> Policy.Decider {
        switch try reader.text("by") {
        case "body":
            let vote = Policy.Vote(
                quorum: try reader.reader("quorum").map(share), majority: try share(reader.reader("majority")),
                allowsAbstention: try reader.text("abstentions") == "count-for-quorum")
            return .body(BodyID(try reader.text("body")), vote)
        case "office": return .office(OfficeID(try reader.text("office")))
        case "executors": return .executorsOfGivingLines
        case "parties": return .partiesOfAgreement
        default: throw FieldReader.Mismatch(key: "by")
        }
    }

    private static func share(_ reader: FieldReader?) throws -> Policy.Share {
        guard let reader else { throw FieldReader.Mismatch(key: "majority") }
        return Policy.Share(
            fraction: try reader.value("fraction") { Fraction($0) },
            test: try reader.value("test", Policy.Test.init(rawValue:)),
            base: try reader.value("base", Policy.Base.init(rawValue:)))
    }

    private static func tier(_ reader: FieldReader) throws -> Policy.Tier {
        let when = reader.reader("when")
        let condition = Policy.Condition(
            onlyOperations: when.map { $0.texts("only-operations") }.flatMap { $0.isEmpty ? nil : Set($0) },
            withoutShifts: Set(when?.texts("without-shifts") ?? []),
            grossAtMost: try when?.optional("gross-at-most", Money.init(stored:)),
            grossLessThan: try when?.optional("gross-less-than", Money.init(stored:)))
        return Policy.Tier(
            id: Identifier(try reader.text("id")), condition: condition,
            steps: reader.texts("steps").map { Identifier($0) })
    }
}
