package import Findings
package import Governance

/// Finds the line that a person means, by its id or by a part of its id or name.
package struct LineFinder {
    package struct Match {
        package let line: Line
        /// Whether it was named by its id.
        package let isExact: Bool
        /// Whether it is in the plan; else it once was.
        package let isPresent: Bool
    }

    private let plan: Plan
    private let former: [Line]
    private let knowsThePast: Bool
    private let words: [String]

    /// In one plan alone, or among all lines that ever were; `words` may be meant in place of a line.
    package init(_ plan: Plan, ever lines: Plan? = nil, words: [String] = []) {
        self.words = words
        self.plan = plan
        former = lines?.lines.values.filter { plan.lines[$0.id] == nil } ?? []
        knowsThePast = lines != nil
    }

    private var candidates: [Line] { (Array(plan.lines.values) + former).sorted { $0.id < $1.id } }

    /// The line of that id; else the only one of that name; else the only one with that in its id or name.
    package func find(_ name: String) -> Checked<Match> {
        let candidates = candidates
        if let line = candidates.first(where: { $0.id.text == name }) { return .accepted(match(line, isExact: true)) }
        let wanted = name.lowercased()
        let named = candidates.filter { $0.name.lowercased() == wanted || $0.id.text == wanted }
        if named.count == 1, let line = named.first { return .accepted(match(line, isExact: false)) }
        let parts = wanted.isEmpty ? [] : candidates.filter { Self.carries(wanted, $0) }
        switch parts.count {
        case 0: return .refused([unknown(name, candidates)])
        case 1: return .accepted(match(parts[0], isExact: false))
        default: return .refused([several(name, parts)])
        }
    }

    private static func carries(_ wanted: String, _ line: Line) -> Bool {
        line.id.text.contains(wanted) || line.name.lowercased().contains(wanted)
    }

    private func match(_ line: Line, isExact: Bool) -> Match {
        Match(line: line, isExact: isExact, isPresent: plan.lines[line.id] != nil)
    }

    private static let shown = 12

    private func several(_ name: String, _ lines: [Line]) -> Finding {
        let listed = lines.prefix(Self.shown).map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
        let message: Message =
            lines.count > Self.shown
            ? "`\(name)` fits \(lines.count) lines: \(listed) and \(lines.count - Self.shown) more"
            : "`\(name)` fits \(lines.count) lines: \(listed)"
        return Finding("line.several", message, hint: "name one of them by its id, the word before the brackets")
    }

    private func unknown(_ name: String, _ candidates: [Line]) -> Finding {
        let spelled =
            words.map { ($0, $0) } + candidates.map { ($0.id.text, $0.id.text) }
            + candidates.map { ($0.name.lowercased(), $0.id.text) }
        let near = NearMiss.suggestion(for: name.lowercased(), among: spelled.map(\.0))
        let meant: Message? = spelled.first { $0.0 == near }.map { "did you mean `\($0.1)`?" }
        return Finding(
            "line.unknown",
            knowsThePast ? "there is no line `\(name)`, and there never was one" : "there is no line `\(name)`",
            hint: meant ?? "`akkoord show` lists the lines")
    }
}
