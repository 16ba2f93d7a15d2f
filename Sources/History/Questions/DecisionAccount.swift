package import Governance
package import Workflow

/// Who decided something, on whose proposal, who voted, and why.
package struct DecisionAccount: Hashable, Sendable {
    package let steps: [DecidedStep]
    package let voices: DecisionVoices
    /// Markdown.
    package let motivation: String

    /// The step in which it was decided: the last one of those that carried it, or the one that failed.
    ///
    /// Nil for a proposal that was retracted: nobody decided.
    package var decidedBy: DecidedStep? { steps.deciding }
}

/// A step of a procedure as it ended, with its count.
package struct DecidedStep: Hashable, Sendable {
    /// Who was asked, by the policy and the register of its time.
    package enum Decider: Hashable, Sendable {
        case body(BodyID, name: String)
        case office(OfficeID, name: String)
        /// A mandate holder of each of some parties; which, the votes say.
        case parties([PartyID])
        /// The policy no longer tells; the step has its own name still.
        case unnamed
    }

    package let id: Policy.StepID
    package let title: String
    package let result: StepResult
    package let decider: Decider
    package let votesFor: Int
    package let votesAgainst: Int
    package let abstentions: Int
    /// All votes that there are: the weights of all seats of a body, else how many were asked.
    package let all: Int

    package init(
        id: Policy.StepID, title: String, result: StepResult, decider: Decider, votesFor: Int, votesAgainst: Int,
        abstentions: Int, all: Int
    ) {
        self.id = id
        self.title = title
        self.result = result
        self.decider = decider
        self.votesFor = votesFor
        self.votesAgainst = votesAgainst
        self.abstentions = abstentions
        self.all = all
    }

    /// The same step with the parties that spoke in it by name.
    func naming(_ voices: DecisionVoices) -> DecidedStep {
        guard case .parties(let missing) = decider else { return self }
        let spoken = voices.votes.filter { $0.isCounted && $0.step == id }.map(\.voice.actsFor)
        return DecidedStep(
            id: id, title: title, result: result, decider: .parties(Set(spoken + missing).sorted()),
            votesFor: votesFor, votesAgainst: votesAgainst, abstentions: abstentions, all: all)
    }
}

extension [DecidedStep] {
    /// The step in which it was decided.
    package var deciding: DecidedStep? {
        first { $0.result == .failed } ?? last { $0.result == .satisfied }
    }
}

/// Who spoke on a proposal.
package struct DecisionVoices: Hashable, Sendable {
    package let proposers: [Voice]
    /// In the order in which they were signed.
    package let votes: [Vote]

    package init(proposers: [Voice], votes: [Vote]) {
        self.proposers = proposers
        self.votes = votes
    }

    package struct Voice: Hashable, Sendable {
        package let member: MemberID
        package let actsFor: PartyID
        package let capacity: Capacity
        /// By the signer's own clock.
        package let date: Moment

        package init(member: MemberID, actsFor: PartyID, capacity: Capacity, date: Moment) {
            self.member = member
            self.actsFor = actsFor
            self.capacity = capacity
            self.date = date
        }
    }

    package struct Vote: Hashable, Sendable {
        package let voice: Voice
        package let step: Policy.StepID
        package let choice: CheckedStatement.Choice
        package let statement: Digest
        package let isCounted: Bool

        package init(
            voice: Voice, step: Policy.StepID, choice: CheckedStatement.Choice, statement: Digest, isCounted: Bool
        ) {
            self.voice = voice
            self.step = step
            self.choice = choice
            self.statement = statement
            self.isCounted = isCounted
        }
    }

    /// Counted votes that say the same, each voice once.
    package func counted(_ choice: CheckedStatement.Choice) -> [Vote] {
        var seen: Set<String> = []
        return votes.filter { vote in
            vote.isCounted && vote.choice == choice
                && seen.insert("\(vote.voice.member) \(vote.voice.capacity) \(vote.step)").inserted
        }
    }

    /// Everybody who signed something.
    package var members: Set<MemberID> { Set(proposers.map(\.member) + votes.map(\.voice.member)) }

    /// The parties for which somebody signed something.
    package var parties: Set<PartyID> { Set(proposers.map(\.actsFor) + votes.map(\.voice.actsFor)) }
}
