/// Who takes part, in which capacity, with which keys.
package struct Register: Hashable, Sendable {
    package let parties: [PartyID: Party]
    package let offices: [OfficeID: Office]
    package let bodies: [BodyID: Body]
    package let members: [MemberID: Member]
    package let recovery: Recovery

    package init(
        parties: [PartyID: Party], offices: [OfficeID: Office], bodies: [BodyID: Body],
        members: [MemberID: Member], recovery: Recovery
    ) {
        self.parties = parties
        self.offices = offices
        self.bodies = bodies
        self.members = members
        self.recovery = recovery
    }

    package static let empty = Register(
        parties: [:], offices: [:], bodies: [:], members: [:], recovery: Recovery(threshold: 0, keys: []))

    /// The keys that can mend the register when other keys are lost.
    package struct Recovery: Hashable, Sendable {
        package let threshold: Int
        package let keys: [RecoveryKey]

        package init(threshold: Int, keys: [RecoveryKey]) {
            self.threshold = threshold
            self.keys = keys
        }
    }

    package struct RecoveryKey: Hashable, Sendable {
        package let id: Identifier<RegisteredKey>
        package let member: MemberID
        package let type: String
        package let publicKey: String

        package init(id: Identifier<RegisteredKey>, member: MemberID, type: String, publicKey: String) {
            self.id = id
            self.member = member
            self.type = type
            self.publicKey = publicKey
        }
    }

    /// Every key with its member, recovery keys included, sorted by member and key id.
    package var keys: [(member: MemberID, key: RegisteredKey)] { unsortedKeys.sorted(by: Self.isBefore) }

    private var unsortedKeys: [(member: MemberID, key: RegisteredKey)] {
        let own = members.values.flatMap { member in member.keys.map { (member: member.id, key: $0) } }
        let recovering = recovery.keys.map { key in
            let registered = RegisteredKey(id: key.id, type: key.type, publicKey: key.publicKey, keyClass: .recovery)
            return (member: key.member, key: registered)
        }
        return own + recovering
    }

    private static func isBefore(
        _ left: (member: MemberID, key: RegisteredKey), _ right: (member: MemberID, key: RegisteredKey)
    ) -> Bool {
        (left.member, left.key.id) < (right.member, right.key.id)
    }

    /// The owner of a public key, if it is registered; should it be there twice, the first in the order of `keys`.
    package func owner(of publicKey: String) -> (member: MemberID, key: RegisteredKey)? {
        unsortedKeys.filter { $0.key.publicKey == publicKey }.min(by: Self.isBefore)
    }

    /// The members who hold a capacity on a date, sorted.
    package func holders(of capacity: Capacity, on date: CalendarDate) -> [MemberID] {
        members.values.filter { member in
            member.mandates.contains { $0.capacity == capacity && $0.covers(date) }
        }.map(\.id).sorted()
    }

    /// The party for which a capacity acts.
    package func party(of capacity: Capacity) -> PartyID? {
        switch capacity {
        case .mandateHolder(let party): parties[party]?.id
        case .office(let office): offices[office]?.party
        case .seat(let body, let seat): bodies[body]?.seats.first { $0.id == seat }?.party
        }
    }
}
