import Amendments
import Findings
import Governance

extension LineProblem {
    /// The problem as a finding, with the way out where there is one.
    var finding: Finding {
        switch self {
        case .taken(let line):
            Finding(
                "amendment.line-taken", "there is a line `\(line)` already",
                hint: "choose another id; ids stay for ever")
        case .place(let line, let level, let parent):
            Finding(
                "amendment.line-place",
                "`\(line)` (\(Message(word: level.rawValue))) cannot be part of \(Self.name(parent))",
                hint: "a theme is part of a domain, an intervention of a theme or overhead line, others of nothing")
        case .domainDetails(let line):
            Finding(
                "amendment.line-domain", "`\(line)` is a domain: beside its name it has no more than a note",
                hint: "executor, holder and the rest belong to its themes")
        case .noExecutor(let line):
            Finding(
                "amendment.line-executor", "`\(line)` has no executor", hint: "say who carries it out: --executor PARTY"
            )
        case .used(let line):
            Finding(
                "amendment.line-used", "`\(line)` holds money, goals, targets or other lines",
                hint: "a line that was used is closed: akkoord propose close-line \(line)")
        case .isOpen(let line):
            Finding("amendment.line-open", "`\(line)` is not closed", hint: "`akkoord show \(line)` shows it")
        case .oldValue(let line):
            Finding(
                "amendment.old-line", "`\(line)` is not what the proposal says of it",
                hint: "the plan has moved: propose again")
        case .oldName(let line, let stated, let held):
            Finding(
                "amendment.old-name", "`\(line)` is called \"\(held)\", not \"\(stated)\" as the proposal says",
                hint: "the plan has moved: propose again")
        case .oldParent(let line, let stated, let held):
            Finding(
                "amendment.old-parent",
                "`\(line)` is part of \(Self.name(held)), not of `\(stated)` as the proposal says",
                hint: "the plan has moved: propose again")
        case .oldTotal(let line, let stated, let held):
            Finding(
                "amendment.old-total", "`\(line)` holds \(held) in all, not \(stated) as the proposal says",
                hint: "the plan has moved: propose again")
        case .sameName(let line):
            Finding("amendment.same-name", "`\(line)` has that name already", hint: "name another with --name")
        case .sameParent(let line, let parent):
            Finding("amendment.same-parent", "`\(line)` is part of `\(parent)` already", hint: "name another with --to")
        }
    }

    private static func name(_ parent: LineID?) -> Message { parent.map { "`\($0)`" } ?? "nothing" }
}
