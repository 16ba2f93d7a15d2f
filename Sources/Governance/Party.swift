/// A partner in the programme.
package struct Party: Hashable, Sendable {
    package let id: PartyID
    package let name: String
    /// Made up for the sample data; the source names no such partner.
    package let isIllustrative: Bool
    package let note: String?

    package init(id: PartyID, name: String, isIllustrative: Bool, note: String?) {
        self.id = id
        self.name = name
        self.isIllustrative = isIllustrative
        self.note = note
    }
}

/// A function that decides or advises on its own, within what a policy gives it.
package struct Office: Hashable, Sendable {
    package let id: OfficeID
    package let name: String
    package let party: PartyID

    package init(id: OfficeID, name: String, party: PartyID) {
        self.id = id
        self.name = name
        self.party = party
    }
}

/// A group that decides together.
package struct Body: Hashable, Sendable {
    package let id: BodyID
    package let name: String
    package let chair: String?
    package let seats: [Seat]

    package init(id: BodyID, name: String, chair: String?, seats: [Seat]) {
        self.id = id
        self.name = name
        self.chair = chair
        self.seats = seats
    }
}

/// A place in a body. Who holds it is a dated mandate of a member.
package struct Seat: Hashable, Sendable {
    package let id: String
    package let party: PartyID
    package let weight: Int

    package init(id: String, party: PartyID, weight: Int) {
        self.id = id
        self.party = party
        self.weight = weight
    }
}
