import Governance

/// The mandates, of any date, on which a statement can rest.
struct Standing {
    /// Empty unless the member acts for their own, registered party in a capacity of that party.
    let held: [Mandate]

    init(of statement: CheckedStatement, in register: Register, for subject: String) {
        guard let member = register.members[statement.member], register.parties[member.party] != nil,
            statement.actsFor == member.party, register.party(of: statement.capacity) == member.party
        else {
            held = []
            return
        }
        held = member.mandates.filter { $0.capacity == statement.capacity && $0.covers(subject: subject) }
    }
}
