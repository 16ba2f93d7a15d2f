extension Plan {
    /// Of the lines only these: what looks at no other line goes the same way on the part as on the whole.
    package func part(of ids: Set<LineID>) -> Plan {
        Plan(lines: ids.compactMap { lines[$0] }, goals: goals, targets: targets, stated: [])
    }

    /// The whole with what became of such a part.
    package func replacing(_ ids: Set<LineID>, by part: Plan) -> Plan {
        var whole = self
        for id in ids where part.lines[id] == nil && lines[id] != nil { whole.remove(id) }
        for line in part.lines.values { whole.place(line) }
        for (theme, list) in part.goals where whole.goals[theme] != list { whole.replaceGoals(of: theme, with: list) }
        for (theme, list) in part.targets where whole.targets[theme] != list {
            whole.replaceTargets(of: theme, with: list)
        }
        return whole
    }

    /// A line and everything that it is part of.
    package func ancestry(of id: LineID) -> [LineID] {
        var found: [LineID] = []
        var current = lines[id]
        while let line = current, !found.contains(line.id) {
            found.append(line.id)
            current = line.parent.flatMap { lines[$0] }
        }
        return found
    }
}
