import Amendments
import Governance

/// What an amount may be used for.
extension OperationNames {
    func sentence(_ each: Release) -> String {
        say(
            "Release \(euros(each.amount)) of \(name(each.line)), \(name(each.period)): it may be spent.",
            "Geef \(euros(each.amount)) van \(name(each.line)), \(name(each.period)), vrij: het mag worden besteed.")
    }

    func sentence(_ each: Recall) -> String {
        say(
            "Take back the release of \(euros(each.amount)) of \(name(each.line)), \(name(each.period)).",
            "Trek de vrijgave van \(euros(each.amount)) van \(name(each.line)), \(name(each.period)), in.")
    }

    func sentence(_ each: Hold) -> String {
        say(
            "Put \(euros(each.amount)) (\(name(each.status))) of \(name(each.line)), \(name(each.period)), on hold.",
            "Houd \(euros(each.amount)) (\(name(each.status))) van \(name(each.line)), \(name(each.period)), aan.")
    }

    func sentence(_ each: Resume) -> String {
        say(
            "End the hold of \(euros(each.amount)) of \(name(each.line)), \(name(each.period)): \(name(each.status)) again.",
            "Hef de aanhouding van \(euros(each.amount)) van \(name(each.line)), \(name(each.period)), op: weer \(name(each.status))."
        )
    }
}
