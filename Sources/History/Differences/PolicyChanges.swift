import Governance
import Ledger
import Workflow

/// Policies value by value: who may propose, who decides in each step and by which count, and when each route applies.
enum PolicyChanges {
    /// Each policy that differs, with its steps and its routes behind it.
    static func changes(from old: ComparedState, to new: ComparedState) -> [ItemChange] {
        let subjects = Set(old.values.policies.keys).union(new.values.policies.keys).sorted()
        return subjects.flatMap { subject in
            let (before, after) = (old.values.policies[subject], new.values.policies[subject])
            return compare(.policy, before.map { [head($0, in: old)] }, after.map { [head($0, in: new)] })
                + compare(
                    .step, before?.steps.map { step($0, in: subject) }, after?.steps.map { step($0, in: subject) })
                + compare(.tier, before.map { tiers($0, beside: after) }, after.map { tiers($0, beside: before) })
        }
    }

    private static func compare(
        _ kind: ItemChange.Kind, _ old: [ItemDescription]?, _ new: [ItemDescription]?
    ) -> [ItemChange] {
        ItemComparison(kind).changes(from: old ?? [], to: new ?? [])
    }

    private static func head(_ policy: Policy, in state: ComparedState) -> ItemDescription {
        ItemDescription(
            policy.subject, name: policy.title,
            [
                .propose: .words(policy.proposers.map(\.rawValue).sorted()), .note: policy.note.map { .prose($0) },
                .digest: state.digests["policy/\(policy.subject).yaml"].map { .opaque($0.description) },
            ])
    }

    // MARK: Steps

    private static func step(_ step: Policy.Step, in subject: String) -> ItemDescription {
        let (by, body, office, vote) = parts(of: step.decider)
        return ItemDescription(
            step.id.text, name: step.title, in: subject,
            [
                .by: .word(by), .body: body, .office: office, .quorum: vote?.quorum.map { .share($0) },
                .majority: vote.map { .share($0.majority) },
                .abstentions: vote.map { .word($0.allowsAbstention ? "count-for-quorum" : "not-allowed") },
                .proposer: .word(step.includesProposer ? "included" : "excluded"),
            ])
    }

    private static func parts(
        of decider: Policy.Decider
    ) -> (by: String, body: FieldValue?, office: FieldValue?, vote: Policy.Vote?) {
        switch decider {
        case .body(let body, let vote): ("body", .text(body.text), nil, vote)
        case .office(let office): ("office", nil, .text(office.text), nil)
        case .executorsOfGivingLines: ("executors", nil, nil, nil)
        case .partiesOfAgreement: ("parties", nil, nil, nil)
        }
    }

    // MARK: Routes

    /// The first route that fits is taken, so their order counts. Those that both sides have are numbered among
    /// themselves: one that comes or goes tells of itself.
    private static func tiers(_ policy: Policy, beside other: Policy?) -> [ItemDescription] {
        let kept = Set(other?.tiers.map(\.id) ?? [])
        let shared = policy.tiers.map(\.id).filter(kept.contains)
        return policy.tiers.enumerated().map { index, tier in
            let place = shared.firstIndex(of: tier.id) ?? index
            return description(tier, place: place + 1, in: policy.subject)
        }
    }

    private static func description(_ tier: Policy.Tier, place: Int, in subject: String) -> ItemDescription {
        let condition = tier.condition
        return ItemDescription(
            tier.id.text, in: subject,
            [
                .rank: .text(String(place)), .onlyOperations: condition.onlyOperations.map { .words($0.sorted()) },
                .withoutShifts: condition.withoutShifts.isEmpty ? nil : .words(condition.withoutShifts.sorted()),
                .grossAtMost: condition.grossAtMost.map { .money($0) },
                .grossLessThan: condition.grossLessThan.map { .money($0) },
                .steps: .texts(tier.steps.map(\.text)),
            ])
    }
}
