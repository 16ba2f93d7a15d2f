import Governance
import TestSupport
import Testing
import Workflow

/// What holds for whatever statements are on file.
@Suite struct JudgeLawTests {
    private static let voices: [(MemberID, Capacity)] = Founding.members.flatMap { member in
        member.mandates.map { (member.id, $0.capacity) }
    }

    /// A hall full of random statements, most of which could count.
    private static func hall(_ random: inout SeededGenerator) -> Hall {
        var hall = Hall()
        let both: [PartyID] = ["gemeente", "schoolbestuur"]
        hall.matter = Hall.matter(executors: random.chance(1, in: 3) ? both : ["schoolbestuur"])
        for _ in 0..<random.number(0...24) { speak(&hall, &random) }
        return hall
    }

    private static func speak(_ hall: inout Hall, _ random: inout SeededGenerator) {
        let step = random.pick(["toestemming", "stuurgroep", "stuurgroep", "stuurgroep-zwaar"] as [Policy.StepID])
        let fitting = voices.filter { _, capacity in
            switch capacity {
            case .seat: step != "toestemming"
            case .mandateHolder(let party): step == "toestemming" && hall.matter.consentingParties.contains(party)
            case .office: false
            }
        }
        let (member, capacity) = random.pick(random.chance(1, in: 8) ? voices : fitting)
        let choice = random.pick([.approve, .approve, .reject, .abstain, .withdraw] as [CheckedStatement.Choice])
        let known = hall.statements.map(\.digest)
        hall.say(member, random.chance(1, in: 2) ? .approve : choice, on: step, as: capacity) {
            if random.chance(1, in: 5), !known.isEmpty { $0.after = [random.pick(known)] }
            if random.chance(1, in: 15) { $0.facts = Hall.digest(1) }
            if random.chance(1, in: 25) { $0.round = 2 }
        }
    }

    @Test func `the order of the statements never changes the verdict, nor does one given twice`() throws {
        var random = SeededGenerator(for: "judge law")
        for _ in 0..<400 {
            var hall = Self.hall(&random)
            let verdict = hall.verdict
            if let one = hall.statements.first { hall.add(one) }
            hall.shuffle(&random)
            try #require(hall.verdict == verdict, "\(random.note)")
        }
    }

    @Test func `every ballot is either counted or listed once with its reason`() throws {
        var random = SeededGenerator(for: "judge law")
        for _ in 0..<600 {
            let hall = Self.hall(&random)
            let listed = hall.notCounted.map(\.statement)
            try #require(Set(listed).count == listed.count, "\(random.note)")
            for step in hall.verdict?.steps ?? [] {
                let cast = hall.statements.filter { $0.ballot?.step == step.step && !listed.contains($0.digest) }
                try #require(Set(cast.map(\.capacity)).count == step.present, "\(step) \(random.note)")
                try #require(Set(cast.map(\.member)).count == step.present, "\(step) \(random.note)")
            }
        }
    }

    @Test func `a statement that does not count changes no count, unless its signer said otherwise before`() throws {
        var random = SeededGenerator(for: "judge law")
        var tried = 0
        for _ in 0..<900 {
            var hall = Self.hall(&random)
            let before = hall
            Self.speak(&hall, &random)
            guard let added = hall.statements.last, let code = hall.code(of: added.digest) else { continue }
            let own = before.statements.filter { $0.member == added.member && $0.capacity == added.capacity }
            let others = own.filter {
                $0.ballot?.step == added.ballot?.step && $0.ballot?.choice != added.ballot?.choice
            }
            guard others.isEmpty, code != .contradictory else { continue }
            tried += 1
            try #require(hall.outcome == before.outcome, "\(code) \(random.note)")
            try #require(counts(of: hall) == counts(of: before), "\(code) \(random.note)")
        }
        #expect(tried > 60, "\(random.note)")
    }

    /// For, against, abstaining and present, of the steps that are asked.
    private func counts(of hall: Hall) -> [[Int]] {
        let asked = hall.verdict?.steps.prefix(2) ?? []
        return asked.map { [$0.votesFor, $0.votesAgainst, $0.abstentions, $0.present, $0.base] }
    }

    @Test func `to take back or to silence never adopts`() throws {
        var random = SeededGenerator(for: "judge law")
        var open = 0
        for _ in 0..<700 {
            var hall = Self.hall(&random)
            guard hall.outcome != .adopted else { continue }
            let (member, capacity) = random.pick(Self.voices)
            let step = random.pick(["toestemming", "stuurgroep"] as [Policy.StepID])
            let isMoved = random.chance(1, in: 2)
            hall.say(member, isMoved ? .approve : .withdraw, on: step, as: capacity) {
                if isMoved { $0.facts = Hall.digest(1) }
            }
            open += 1
            try #require(hall.outcome != .adopted, "\(random.note)")
        }
        #expect(open > 250, "\(random.note)")
    }

    @Test func `what is adopted has a majority of the board and every consent`() throws {
        var random = SeededGenerator(for: "judge law")
        var adopted = 0
        for _ in 0..<600 {
            var hall = Self.hall(&random)
            hall.consent()
            hall.say("wethouder", on: "toestemming", as: .mandateHolder("gemeente"))
            for seat in 1...random.number(2...6) { hall.vote(seat) }
            guard hall.outcome == .adopted else { continue }
            adopted += 1
            let (consent, board) = (hall.step("toestemming"), hall.step("stuurgroep"))
            try #require(consent?.votesFor == hall.matter.consentingParties.count, "\(random.note)")
            try #require((board?.votesFor ?? 0) * 2 > board?.base ?? .max, "\(random.note)")
            try #require(board?.present ?? 0 >= 4, "\(random.note)")
        }
        #expect(adopted > 50, "\(random.note)")
    }
}
