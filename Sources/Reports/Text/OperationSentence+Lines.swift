import Amendments
import Governance

/// Lines themselves.
extension OperationNames {
    private func name(_ level: Line.Level) -> String {
        switch level {
        case .domain: say("domain", "leefgebied")
        case .theme: say("theme", "thema")
        case .intervention: say("intervention", "maatregel")
        case .overhead: say("overhead line", "overheadregel")
        }
    }

    func sentence(_ each: AddLine) -> String {
        let entry = each.entry
        let place = entry.parent.map { say(" under \(name($0))", " onder \(name($0))") } ?? ""
        return say(
            "Add the \(name(entry.level)) \(entry.name)\(place).",
            "Voeg toe: \(name(entry.level)) \(entry.name)\(place).")
    }

    func sentence(_ each: RemoveLine) -> String {
        say("Remove the empty line \(each.entry.name).", "Verwijder de lege regel \(each.entry.name).")
    }

    func sentence(_ each: CloseLine) -> String {
        say(
            "Close \(name(each.line)): it takes no change any more.",
            "Sluit \(name(each.line)): de regel verandert niet meer.")
    }

    func sentence(_ each: ReopenLine) -> String {
        say("Open \(name(each.line)) again.", "Open \(name(each.line)) opnieuw.")
    }

    func sentence(_ each: Rename) -> String {
        say("Rename \(each.old): \(each.name).", "Hernoem \(each.old): \(each.name).")
    }

    func sentence(_ each: Move) -> String {
        say(
            "Move \(name(each.line)) with \(euros(each.total)) from \(name(each.from)) to \(name(each.to)).",
            "Verplaats \(name(each.line)) met \(euros(each.total)) van \(name(each.from)) naar \(name(each.to)).")
    }
}
