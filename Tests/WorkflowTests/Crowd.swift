import Governance
import Workflow

/// Bodies of any size, whose members each hold one seat, before a policy of one step.
enum Crowd {
    static let body: BodyID = "raad"

    static func hall(
        seats: Int, _ majority: Policy.Share, quorum: Policy.Share? = nil, vacant: Set<Int> = []
    ) -> Hall {
        hall(weights: Array(repeating: 1, count: seats), majority, quorum: quorum, vacant: vacant)
    }

    static func hall(
        weights: [Int], _ majority: Policy.Share, quorum: Policy.Share? = nil, vacant: Set<Int> = []
    ) -> Hall {
        let numbers = Array(1...weights.count)
        let seats = zip(numbers, weights).map { Seat(id: "s\($0)", party: "gemeente", weight: $1) }
        let members = numbers.filter { !vacant.contains($0) }.map { number in
            Founding.member(member(number), "gemeente", [Founding.mandate(.seat(body, "s\(number)"))])
        }
        var hall = Hall()
        hall.register = Founding.register(seats: seats, bodies: [body], replacing: members)
        hall.policy = Founding.policy(
            .body(body, Policy.Vote(quorum: quorum, majority: majority, allowsAbstention: true)))
        return hall
    }

    static func member(_ number: Int) -> MemberID { MemberID("lid-\(number)") }

    @discardableResult
    static func vote(_ hall: inout Hall, _ seat: Int, _ choice: CheckedStatement.Choice) -> Digest {
        // Nobody has seen another's vote: a chain is not what is tested here.
        hall.say(member(seat), choice, on: "stap", as: .seat(body, "s\(seat)")) { $0.after = [] }
    }
}
