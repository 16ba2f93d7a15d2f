import Documents
import Findings
package import Governance

/// Whom a decision about the register is about: members whose file, keys or mandates it changes, and the parties of them,
/// of offices and of seats.
package struct Registered: Hashable, Sendable {
    package private(set) var members: Set<MemberID> = []
    package private(set) var parties: Set<PartyID> = []

    package static let nobody = Registered()

    init() {}

    /// Of one file, as it was and as it is to be; a file of another kind is about nobody.
    init(_ path: String, from old: [UInt8]?, to new: [UInt8]?) {
        let sides = [old, new].compactMap(\.self)
        if path.hasPrefix("register/members/") {
            for member in sides.compactMap({ MemberDocument.read($0).value }) {
                members.insert(member.id)
                parties.insert(member.party)
            }
        } else if path.hasPrefix("register/parties/") {
            parties.formUnion(sides.compactMap { PartyDocument.read($0).value?.id })
        } else if path.hasPrefix("register/bodies/") {
            parties.formUnion(Self.changed(sides.map { BodyDocument.read($0).value?.seats ?? [] }).map(\.party))
        } else if path == Layout.offices {
            parties.formUnion(Self.changed(sides.map { OfficesDocument.read($0).value ?? [] }).map(\.party))
        } else if path == Layout.recovery {
            members.formUnion(Self.changed(sides.map { RecoveryDocument.read($0).value?.keys ?? [] }).map(\.member))
        }
    }

    /// What one side has and the other has not.
    private static func changed<Item: Hashable>(_ sides: [[Item]]) -> Set<Item> {
        sides.dropFirst().reduce(Set(sides.first ?? [])) { $0.symmetricDifference($1) }
    }

    mutating func formUnion(_ other: Registered) {
        members.formUnion(other.members)
        parties.formUnion(other.parties)
    }
}
