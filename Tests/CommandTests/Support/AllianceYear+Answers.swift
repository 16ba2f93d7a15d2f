import Foundation
import Testing

/// Answers of the year's questions, folded from JSON into lines that a person can check against the minutes.
extension AllianceYear {
    /// `@seq decision old → new, decider for:against:abstain/of, proposer`, for every decision of `history`, oldest
    /// first.
    func decisions(_ line: String) throws -> [String] {
        try entries("history \(line)", under: "decisions").map { entry in
            let by = entry["decided-by"] as? [String: Any] ?? [:]
            let names = Self.strings(by["ids"]).joined(separator: "+")
            let count = ["for", "against", "abstain"].map { Self.text(by[$0]) }.joined(separator: ":")
            let proposers = Self.entries(entry["proposers"]).map { Self.text($0["member"]) }.joined(separator: "+")
            return """
                @\(Self.text(entry["seq"])) \(Self.text(entry["decision"])) \(Self.text(entry["old"])) → \
                \(Self.text(entry["new"])), \(names) \(count)/\(Self.text(by["of"])), \(proposers)
                """
        }
    }

    /// The numbers of the decisions that `history` finds.
    func found(_ filters: String) throws -> [String] {
        try entries("history \(filters)", under: "decisions").map { Self.text($0["decision"]) }
    }

    /// `period: initial, decision delta, … = amount`, for every cell that `blame` takes apart.
    func parts(_ line: String) throws -> [String] {
        try entries("blame \(line)", under: "lines").flatMap { Self.entries($0["cells"]) }.map { cell in
            let steps = Self.entries(cell["decisions"]).map {
                ", \(Self.text($0["decision"])) \(Self.text($0["delta"]))"
            }
            return """
                \(Self.text(cell["period"])): \(Self.text(cell["initial"]))\(steps.joined()) \
                = \(Self.text(cell["amount"]))
                """
        }
    }

    /// `line: opening, decision kind delta, … = closing`, for every line that `reconcile` follows.
    func accounts(_ node: String) throws -> [String] {
        let answer = try data("reconcile \(node)")
        #expect(answer["ties"] as? Bool == true, "reconcile \(node)")
        return Self.entries(answer["lines"]).map { line in
            let steps = Self.entries(line["changes"]).map {
                ", \(Self.text($0["decision"])) \(Self.text($0["kind"])) \(Self.text($0["delta"]))"
            }
            return """
                \(Self.text(line["line"])): \(Self.text(line["opening"]))\(steps.joined()) \
                = \(Self.text(line["closing"]))
                """
        }
    }

    /// `step result for/needed`, for every step of `who-approved`, and then `choice member as capacity` of who voted.
    func approvals(_ id: String) throws -> [String] {
        let answer = try data("who-approved \(id)")
        let steps = Self.entries(answer["steps"]).map {
            "\(Self.text($0["id"])) \(Self.text($0["result"])) \(Self.text($0["for"]))/\(Self.text($0["needed"]))"
        }
        let voters = Self.entries(answer["votes"]).map { vote in
            let counted = vote["counted"] as? Bool == true ? "" : ", not counted"
            return
                "\(Self.text(vote["choice"])) \(Self.text(vote["member"])) as \(Self.text(vote["capacity"]))\(counted)"
        }
        return steps + voters
    }

    /// `budgeted, firm, conditional, in kind, uncovered` of one node.
    func cover(_ node: String, _ more: String = "") throws -> String {
        let row = try #require(try entries("coverage \(node) \(more)", under: "rows").first)
        let own = try #require(row["total"] as? [String: Any])
        return ["budgeted", "firm", "conditional", "in-kind", "uncovered"].map { Self.text(own[$0]) }
            .joined(separator: ", ")
    }

    /// `version: total`, what `show` tells of a line in the plan of a moment.
    func total(_ line: String, _ more: String) throws -> String {
        let answer = try data("show \(line) \(more)")
        let first = try #require(Self.entries(answer["lines"]).first)
        return "\(answer["version"] as? String ?? "plan"): \(Self.text(first["total"]))"
    }

    // MARK: JSON

    private func entries(_ line: String, under key: String) throws -> [[String: Any]] {
        Self.entries(try data(line)[key])
    }

    private static func entries(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

    private static func strings(_ value: Any?) -> [String] { value as? [String] ?? [] }

    private static func text(_ value: Any?) -> String { value.map { "\($0)" } ?? "nothing" }
}
