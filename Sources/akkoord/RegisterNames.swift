import Findings
import Governance
import Ledger

/// Members and parties as a person names them on the command line.
struct RegisterNames {
    private let register: Register

    init(_ state: LedgerState) { register = state.register }

    func member(_ name: String) throws -> Member {
        guard let member = register.members[MemberID(name)] else {
            throw LedgerError.refused(
                Finding(
                    "member.unknown", "there is no member `\(name)`",
                    hint: near(name, register.members.keys.map(\.text)) ?? "`akkoord show members` lists them"))
        }
        return member
    }

    func party(_ name: String) throws -> PartyID {
        guard let party = register.parties[PartyID(name)] else {
            let known = register.parties.keys.map(\.text).sorted()
            throw LedgerError.refused(
                Finding(
                    "party.unknown", "there is no party `\(name)`",
                    hint: near(name, known) ?? "parties: \(known.joined(separator: ", "))"))
        }
        return party.id
    }

    private func near(_ name: String, _ known: [String]) -> Message? {
        NearMiss.question(about: name, among: known.sorted())
    }
}

/// Periods as a person names them on the command line.
struct PeriodNames {
    private let programme: Programme

    init(_ programme: Programme) { self.programme = programme }

    /// The period of an id or a name; else the only one with that in its id or name: `2022` is y2022.
    func find(_ name: String) -> PeriodID? {
        guard programme.periods[PeriodID(name)] == nil else { return PeriodID(name) }
        let wanted = name.lowercased()
        let named = programme.periods.values.filter { $0.name.lowercased() == wanted }
        let parts = programme.periods.values.filter {
            !wanted.isEmpty && ($0.id.text.contains(wanted) || $0.name.lowercased().contains(wanted))
        }
        let fitting = named.isEmpty ? parts : named
        return fitting.count == 1 ? fitting[0].id : nil
    }

    func period(_ name: String) throws -> PeriodID {
        if let period = find(name) { return period }
        let known = programme.periods.keys.map(\.text).sorted()
        let near = NearMiss.question(about: name, among: known)
        throw LedgerError.refused(
            Finding(
                "period.unknown", "there is no period `\(name)`, and there never was one",
                hint: near ?? "periods: \(known.joined(separator: ", "))"))
    }
}
