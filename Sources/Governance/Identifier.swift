/// The id of a `Subject`: a lower-case ASCII slug that never changes, so that ids compare as bytes.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral
{
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        // By bytes; a loop over spans, for plans of thousands of lines are sorted by this.
        let (one, other) = (left.text.utf8.span, right.text.utf8.span)
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            return one[index] < other[index]
        }
        return one.count < other.count
    }
}

package typealias LineID = Identifier<Line>
package typealias PeriodID = Identifier<Period>
package typealias PartyID = Identifier<Party>
package typealias MemberID = Identifier<Member>
package typealias BodyID = Identifier<Body>
package typealias OfficeID = Identifier<Office>
