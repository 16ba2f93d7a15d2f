package import Governance
package import Workflow

/// What all decisions up to one come to: `state(n) = state(n-1) + decision(n)`. Made by genesis and by applying
/// decisions, never read from a cache that somebody could have written.
package struct LedgerState: Sendable {
    /// The SHA-256 of `akkoord.yaml`.
    package let repository: Digest
    package internal(set) var date: Moment
    /// Digests of all records by sequence number: what statements witness.
    package internal(set) var records: [Digest]
    package internal(set) var files: GovernedFiles
    package internal(set) var programme: Programme
    package internal(set) var register: Register
    package internal(set) var policies: [String: Policy]
    package internal(set) var plan: Plan
    package internal(set) var versions: [PlanVersion]
    /// Proposals that were decided; their ids are final.
    package internal(set) var closed: [String: Verdict.Outcome]

    /// The rule set that judges the next decision.
    package static let rules = 1

    package var seq: Int { records.count - 1 }
    package var record: Digest { records[records.count - 1] }

    /// The digest that approvals under a policy name.
    package func digest(of policy: Policy) -> Digest { files.policy(policy.subject, bodies: policy.bodies) }
}
