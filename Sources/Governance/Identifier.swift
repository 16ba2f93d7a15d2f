/// The id of a `Subject`: a lower-case ASCII slug that never changes, so that ids compare as bytes.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral
{
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

package typealias LineID = Identifier<Line>
package typealias PeriodID = Identifier<Period>
package typealias PartyID = Identifier<Party>
package typealias MemberID = Identifier<Member>
package typealias BodyID = Identifier<Body>
package typealias OfficeID = Identifier<Office>
