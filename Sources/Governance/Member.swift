/// Someone who acts in the programme, known by an office: the register holds no names of people.
package struct Member: Hashable, Sendable {
    package let id: MemberID
    package let party: PartyID
    package let title: String
    package let isIllustrative: Bool
    package let mandates: [Mandate]
    package let keys: [RegisteredKey]
    package let note: String?

    package init(
        id: MemberID, party: PartyID, title: String, isIllustrative: Bool, mandates: [Mandate],
        keys: [RegisteredKey], note: String?
    ) {
        self.id = id
        self.party = party
        self.title = title
        self.isIllustrative = isIllustrative
        self.mandates = mandates
        self.keys = keys
        self.note = note
    }

    /// The same member with other keys.
    package func with(keys: [RegisteredKey]) -> Member {
        Member(
            id: id, party: party, title: title, isIllustrative: isIllustrative, mandates: mandates, keys: keys,
            note: note)
    }

    /// The same member with other mandates.
    package func with(mandates: [Mandate]) -> Member {
        Member(
            id: id, party: party, title: title, isIllustrative: isIllustrative, mandates: mandates, keys: keys,
            note: note)
    }
}

/// In which role somebody acts.
package enum Capacity: Hashable, Comparable, Sendable, CustomStringConvertible {
    case seat(BodyID, String)
    case office(OfficeID)
    /// Holder of the party's mandate to commit it.
    case mandateHolder(PartyID)

    /// Reads `<body>/<seat>`, `<party>/mandate` or `<office>`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1 where !parts[0].isEmpty: self = .office(OfficeID(parts[0]))
        case 2 where parts[1] == "mandate": self = .mandateHolder(PartyID(parts[0]))
        case 2 where !parts[0].isEmpty && !parts[1].isEmpty: self = .seat(BodyID(parts[0]), parts[1])
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .seat(let body, let seat): "\(body)/\(seat)"
        case .office(let office): office.text
        case .mandateHolder(let party): "\(party)/mandate"
        }
    }

    package static func < (left: Capacity, right: Capacity) -> Bool { left.description < right.description }
}

/// The right of a member to act in a capacity, between dates, for some subjects, up to an amount.
package struct Mandate: Hashable, Sendable {
    package let id: Identifier<Mandate>
    package let capacity: Capacity
    package let from: CalendarDate
    /// The last day; nil when the mandate has no end.
    package let to: CalendarDate?
    /// What it may be used for (`amendment`, `agreement`, …); nil for everything.
    package let subjects: [String]?
    /// The largest amount for which it commits the party; nil for no limit.
    package let limit: Money?

    package init(
        id: Identifier<Mandate>, capacity: Capacity, from: CalendarDate, to: CalendarDate?, subjects: [String]?,
        limit: Money?
    ) {
        self.id = id
        self.capacity = capacity
        self.from = from
        self.to = to
        self.subjects = subjects
        self.limit = limit
    }

    /// The same mandate with a last day.
    package func ending(_ day: CalendarDate) -> Mandate {
        Mandate(id: id, capacity: capacity, from: from, to: day, subjects: subjects, limit: limit)
    }

    package func covers(_ date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }
    package func covers(subject: String) -> Bool { subjects?.contains(subject) ?? true }
}

/// A public key of a member.
package struct RegisteredKey: Hashable, Sendable {
    package enum Class: String, Hashable, Sendable, CaseIterable {
        case member
        case recorder
        case witness
        case recovery
    }

    package let id: Identifier<RegisteredKey>
    package let type: String
    /// The base64 column of an OpenSSH public key.
    package let publicKey: String
    package let keyClass: Class

    package init(id: Identifier<RegisteredKey>, type: String, publicKey: String, keyClass: Class) {
        self.id = id
        self.type = type
        self.publicKey = publicKey
        self.keyClass = keyClass
    }
}
