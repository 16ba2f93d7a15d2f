package import Governance

/// A statement whose bytes, place and signature were checked.
///
/// Only these reach the judge: the ledger makes them, and nothing unverified has this type.
package struct CheckedStatement: Hashable, Sendable {
    package enum Choice: String, Hashable, Sendable, CaseIterable {
        case approve
        case reject
        case abstain
        case withdraw
    }

    package enum Kind: Hashable, Sendable {
        case proposal
        case approval(Ballot)
        case retraction
    }

    /// What an approval says beside who says it.
    package struct Ballot: Hashable, Sendable {
        package let step: Policy.StepID
        package let round: Int
        package let choice: Choice
        package let facts: Digest
        package let policy: Digest

        package init(step: Policy.StepID, round: Int, choice: Choice, facts: Digest, policy: Digest) {
            self.step = step
            self.round = round
            self.choice = choice
            self.facts = facts
            self.policy = policy
        }
    }

    package let digest: Digest
    package let kind: Kind
    package let member: MemberID
    package let actsFor: PartyID
    package let capacity: Capacity
    package let revision: Digest
    package let change: Digest
    package let after: [Digest]
    package let date: Moment
    /// Whether its key was taken out of the register: then it stays on file and counts for nothing.
    package let isKeyRevoked: Bool

    package init(
        digest: Digest, kind: Kind, member: MemberID, actsFor: PartyID, capacity: Capacity, revision: Digest,
        change: Digest, after: [Digest], date: Moment, isKeyRevoked: Bool = false
    ) {
        self.digest = digest
        self.kind = kind
        self.member = member
        self.actsFor = actsFor
        self.capacity = capacity
        self.revision = revision
        self.change = change
        self.after = after
        self.date = date
        self.isKeyRevoked = isKeyRevoked
    }

    package var ballot: Ballot? {
        guard case .approval(let ballot) = kind else { return nil }
        return ballot
    }
}
