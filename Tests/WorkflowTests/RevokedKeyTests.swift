import Governance
import Testing
import Workflow

/// What was signed with a key that was taken out since says nothing, for or against anybody.
@Suite struct RevokedKeyTests {
    private func hall() -> Hall {
        var hall = Hall()
        hall.consent()
        return hall
    }

    @Test(arguments: CheckedStatement.Choice.allCases, [true, false])
    func `it neither gainsays nor takes back what its owner says`(choice: CheckedStatement.Choice, isLater: Bool) {
        var hall = hall()
        let consent = hall.statements.map(\.digest)
        let vote = hall.vote(5)
        let stolen = hall.vote(5, choice) {
            $0.isKeyRevoked = true
            if !isLater { $0.after = consent }
        }
        #expect(hall.step("stuurgroep")?.votesFor == 1)
        #expect(hall.code(of: vote) == nil)
        #expect(hall.code(of: stolen) == .keyRevoked)
    }

    @Test func `it is no vote of its own`() {
        var hall = hall()
        for seat in 1...4 { hall.vote(seat) { $0.isKeyRevoked = true } }
        #expect(hall.step("stuurgroep")?.votesFor == 0)
        #expect(hall.outcome == nil)
    }
}
