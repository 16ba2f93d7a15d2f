import Findings
import Governance

/// What agreements name must exist, and what they promise must fit the plan.
enum AgreementChecks {
    static let references = SnapshotCheck(
        "agreement.unknown-party", "agreement.foreign-party", "agreement.unknown-purpose", "agreement.unknown-period"
    ) { snapshot in
        sorted(snapshot).flatMap { agreement in
            unknownParties(agreement, snapshot.register)
                + agreement.contributions.flatMap {
                    findings(in: $0, agreement, snapshot)
                }
        }
    }

    private static func sorted(_ snapshot: Snapshot) -> [Agreement] {
        snapshot.agreements.values.sorted { $0.id < $1.id }
    }

    private static func unknownParties(_ agreement: Agreement, _ register: Register) -> [Finding] {
        agreement.parties.filter { register.parties[$0.id] == nil }.map { party in
            let known = register.parties.keys.map(\.text).sorted()
            let near = NearMiss.question(about: party.id.text, among: known)
            return Finding(
                "agreement.unknown-party", "there is no party `\(party.id)`", path: path(agreement),
                hint: near ?? "known: \(known.joined(separator: ", "))"
            ).about(party.id.text, at: "id", below: "parties")
        }
    }

    private static func findings(
        in contribution: Contribution, _ agreement: Agreement, _ snapshot: Snapshot
    ) -> [Finding] {
        var findings: [Finding] = []
        if !agreement.parties.contains(where: { $0.id == contribution.party }) {
            findings.append(
                Finding(
                    "agreement.foreign-party",
                    "contribution `\(contribution.id)` is of `\(contribution.party)`, which is no party of the agreement",
                    path: path(agreement), hint: "nobody can promise for another: make it a party, or leave it out"
                ).about(contribution.party.text, at: "party", below: "contributions", in: contribution.id.text))
        }
        if case .line(let line) = contribution.purpose, snapshot.plan.lines[line] == nil {
            let known = snapshot.plan.lines.keys.map(\.text).sorted()
            let near = NearMiss.question(about: line.text, among: known)
            findings.append(
                Finding(
                    "agreement.unknown-purpose", "contribution `\(contribution.id)` is for no line: `\(line)`",
                    path: path(agreement), hint: near ?? "a purpose is a line, `domains`, `overhead` or `programme`"
                ).about(line.text, at: "purpose", below: "contributions", in: contribution.id.text))
        }
        if snapshot.programme.periods[contribution.period] == nil {
            let known = snapshot.programme.periods.keys.map(\.text).sorted()
            findings.append(
                Finding(
                    "agreement.unknown-period",
                    "contribution `\(contribution.id)` is for no period: `\(contribution.period)`",
                    path: path(agreement), hint: "known: \(known.joined(separator: ", "))"
                ).about(contribution.period.text, at: "period", below: "contributions", in: contribution.id.text))
        }
        return findings
    }

    // MARK: What it says of itself

    static let terms = SnapshotCheck("agreement.term", "agreement.condition", "agreement.parties") { snapshot in
        sorted(snapshot).flatMap { agreement in
            partiesFinding(agreement)
                + termProblems(agreement).map { problem, key, date in
                    Finding(
                        "agreement.term", problem, path: path(agreement),
                        hint: "mend the dates: `from` and `to` of the agreement, `joined` and `leaves` of a party"
                    ).about(date.text, at: key)
                }
                + agreement.contributions.flatMap { statusFindings($0, agreement) }
        }
    }

    private static func partiesFinding(_ agreement: Agreement) -> [Finding] {
        guard agreement.parties.count < 2 else { return [] }
        return [
            Finding(
                "agreement.parties", "an agreement has at least two parties", path: path(agreement),
                hint: "nobody agrees alone: name the other parties"
            ).about(agreement.parties.first?.id.text ?? "", at: "id", below: "parties")
        ]
    }

    /// What is wrong with dates; of each the key and the date at fault.
    private static func termProblems(_ agreement: Agreement) -> [(problem: Message, key: String, date: CalendarDate)] {
        var problems: [(problem: Message, key: String, date: CalendarDate)] = []
        if let to = agreement.to, to < agreement.from {
            problems.append(("the agreement ends before it starts", "to", to))
        }
        for party in agreement.parties {
            if let joined = party.joined, joined < agreement.from {
                problems.append(("`\(party.id)` joins before the agreement starts", "joined", joined))
            }
            if let joined = party.joined, let to = agreement.to, joined > to {
                problems.append(("`\(party.id)` joins after the agreement has ended", "joined", joined))
            }
            if let leaves = party.leaves, leaves < party.joined ?? agreement.from {
                problems.append(("`\(party.id)` leaves before it takes part", "leaves", leaves))
            }
        }
        return problems
    }

    private static func statusFindings(_ contribution: Contribution, _ agreement: Agreement) -> [Finding] {
        guard (contribution.status == .conditional) != (contribution.condition != nil) else { return [] }
        let isSaid = contribution.condition != nil
        return [
            Finding(
                "agreement.condition",
                isSaid
                    ? "contribution `\(contribution.id)` names a condition and is not conditional"
                    : "contribution `\(contribution.id)` is conditional and does not say on what",
                path: path(agreement),
                hint: isSaid ? "make the status `conditional`, or leave the condition out" : "add `condition:`"
            ).about(contribution.id.text, at: "id", below: "contributions")
        ]
    }

    static func path(_ agreement: Agreement) -> String { AgreementFiles.agreement(agreement.id) }
}
