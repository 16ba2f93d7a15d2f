import Amendments
import CanonicalForm
import Documents
import Findings
import Governance

/// Says of what stands in the way of an edit in which file, line and column it stands.
struct EditPlaces {
    private let ledger: Ledger
    private let files: [String: [UInt8]]

    init(_ ledger: Ledger, _ files: [String: [UInt8]]) {
        self.ledger = ledger
        self.files = files
    }

    private static let putBack: Message = "put it back as main has it: an amendment cannot change it"

    // MARK: Problems

    func finding(_ problem: DerivationProblem, in plan: Plan, _ state: LedgerState) throws -> Finding {
        switch problem {
        case .word(let line, .level):
            return finding(
                "changes.word", "`\(line)` stands at another level of the plan than before", of: line, plan,
                hint: "put it back where it stood, and add a line with another id for what is new")
        case .word(let line, let word):
            return finding(
                "changes.word", "no operation changes the `\(word.rawValue)` of `\(line)`", of: line, at: word.rawValue,
                plan, hint: Self.putBack)
        case .statedTotals: return try foreign(Layout.stated)
        case .agreement(let id): return try foreign(AgreementFiles.agreement(id))
        case .text(let path):
            return Finding(
                "changes.text", "this differs in more than the words below its headings", path: path,
                at: try firstDifference(path),
                hint:
                    "an amendment puts other words below a heading that stands; headings, their order, and what stands before the first one stay as main has them"
            )
        case .refused(let refusal, let line):
            let found = refusal.finding(in: state.plan, programme: state.programme)
            return line.map { placed(found, of: $0, in: plan) } ?? found
        case .inexact(let line):
            guard let line, let path = PlanFiles.path(of: line, in: plan) else { return inexact("plan/") }
            return placed(inexact(path), of: line, in: plan)
        }
    }

    func inexact(_ path: String) -> Finding {
        Finding(
            "changes.inexact", "the operations that were found do not lead to this file", path: path,
            hint: "propose the change by command, or as a file of operations; please report this")
    }

    /// A file that differs and that no operation of an amendment changes.
    func foreign(_ path: String) throws -> Finding {
        guard ledger.state.files[path] != nil || !path.hasPrefix(ReplaceText.folder) else {
            return Finding(
                "changes.other-file", "main has no such text, and an amendment cannot add one", path: path,
                hint: "keep it outside the folder of the repository until texts can be added")
        }
        return Finding(
            "changes.other-file", "this differs from the newest decision too, and an amendment cannot change it",
            path: path, at: try firstDifference(path), hint: Self.way(for: path))
    }

    private static func way(for path: String) -> Message {
        let restore: Message = "git restore --source=main -- \(ShellWord.quoted(path))"
        let parts = path.split(separator: "/").map(String.init)
        switch parts[0] {
        case "register", "policy":
            return "propose it by itself, akkoord propose \(parts[0]), or put it back: \(restore)"
        case "programme.yaml": return "propose it by itself, akkoord propose programme, or put it back: \(restore)"
        case "agreements" where parts.count > 1:
            return
                "propose a new wording, akkoord agreement propose --file agreements/\(parts[1]), or put it back: \(restore)"
        default: return "put it back: \(restore)"
        }
    }

    // MARK: Places

    private func finding(
        _ rule: RuleID, _ message: Message, of line: LineID, at key: String? = nil, _ plan: Plan, hint: Message
    ) -> Finding { placed(Finding(rule, message, hint: hint), of: line, at: key, in: plan) }

    /// Where a line says something, or where it stands when it does not say it; nothing for one that is gone.
    private func placed(_ finding: Finding, of line: LineID, at key: String? = nil, in plan: Plan) -> Finding {
        guard let path = PlanFiles.path(of: line, in: plan) ?? PlanFiles.path(of: line, in: ledger.state.plan) else {
            return finding
        }
        var placed = finding.located(in: path)
        let node = files[path].flatMap { CanonicalReader.read($0).node }.flatMap { Self.item(line.text, in: $0) }
        placed.place = node?.fields.first { $0.key == key }?.place ?? node?.place
        return placed
    }

    /// The mapping with an id, at the top or in the lists below it.
    private static func item(_ id: String, in node: Node) -> Node? {
        if node["id"]?.text == id { return node }
        let items = node.fields.filter { ["lines", "interventions"].contains($0.key) }.flatMap(\.value.items)
        return items.lazy.compactMap { item(id, in: $0) }.first
    }

    /// Nothing for a file that came or went.
    private func firstDifference(_ path: String) throws -> Place? {
        guard let digest = ledger.state.files[path], let bytes = files[path] else { return nil }
        let before = try ledger.archive.bytes(of: path, at: ledger.state.seq, digest)
        let same = zip(before, bytes).prefix { $0 == $1 }.count
        let start = bytes[..<same].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Place(
            line: 1 + bytes[..<same].count { $0 == UInt8(ascii: "\n") },
            column: 1 + bytes[start..<same].count { $0 & 0xC0 != 0x80 })
    }
}
