import Documents
package import Governance
package import Workflow

/// What all decisions up to one come to: `state(n) = state(n-1) + decision(n)`. Made by genesis and by applying
/// decisions, never read from a cache that somebody else could have written.
package struct LedgerState: Sendable {
    /// The SHA-256 of `akkoord.yaml`.
    package let repository: Digest
    package internal(set) var date: Moment
    package internal(set) var chronicle: Chronicle
    package internal(set) var files: GovernedFiles
    package internal(set) var programme: Programme
    package internal(set) var register: Register
    package internal(set) var policies: [String: Policy]
    package internal(set) var plan: Plan
    package internal(set) var versions: [PlanVersion]
    package internal(set) var agreements: [AgreementID: Agreement]
    /// Keys that were registered once and are no more, in the order in which they went.
    package internal(set) var retiredKeys: [RetiredKey]

    /// The rule set that judges the next decision.
    package static let rules = 1

    package var seq: Int { chronicle.count - 1 }
    package var record: Digest { chronicle[seq].record }

    /// How a proposal was closed; nil while it is open or unknown. A closed id is final.
    package func outcome(of proposal: String) -> Verdict.Outcome? {
        chronicle.seq(closing: proposal).flatMap { chronicle[$0].closing?.outcome }
    }

    /// The policy that proposals of a kind are judged by; corrections by that of amendments where they have none, and
    /// sub-amendments always.
    package func policy(for kind: String) -> Policy? {
        switch RecordDocument.Kind(rawValue: kind) {
        case .subAmendment: policies["amendment"]
        case .correction: policies[kind] ?? policies["amendment"]
        default: policies[kind]
        }
    }

    /// The digest that approvals under a policy name.
    package func digest(of policy: Policy) -> Digest { files.policy(policy.subject, bodies: policy.bodies) }

    /// Everything that files hold, as the checks of files together see it.
    package var snapshot: Snapshot {
        Snapshot(
            programme: programme, register: register, policies: policies, plan: plan, versions: versions,
            agreements: agreements, planDigest: files.plan)
    }

    /// The values of other files; what no file holds stays.
    mutating func take(_ snapshot: Snapshot) {
        programme = snapshot.programme
        register = snapshot.register
        policies = snapshot.policies
        plan = snapshot.plan
        versions = snapshot.versions
        agreements = snapshot.agreements
    }
}

/// A key that a decision took out of the register. It counts no more, and belongs to its member for ever.
package struct RetiredKey: Hashable, Sendable {
    package let member: MemberID
    package let key: RegisteredKey
    /// The decision that took it out, and its date.
    package let seq: Int
    package let since: Moment

    package init(member: MemberID, key: RegisteredKey, seq: Int, since: Moment) {
        self.member = member
        self.key = key
        self.seq = seq
        self.since = since
    }
}
