package import Amendments
package import Documents
package import GitStore
package import Governance
package import Workflow

/// A decision that closed a proposal: when, how it ended, on whose proposal, and what it did to the money.
package struct PastDecision: Hashable, Sendable {
    package let seq: Int
    package let commit: ObjectID
    package let date: Moment
    package let proposal: String
    /// What was asked: `amendment`, `agreement`, `version`, …
    package let kind: String
    package let title: String
    package let outcome: Verdict.Outcome
    package let takesEffect: RevisionDocument.Effectivity
    package let authors: [MemberID]
    package let operations: [PlanOperation]
    /// What it changed, or, when it was not adopted, would have.
    package let effect: Effect
    /// The decision that a correction undoes or mends; nil for every other kind.
    package let corrects: String?
    /// The amendment that a sub-amendment changes, as it read; nil for every other kind.
    package let amends: AmendedWording?
    /// The papers that show what a correction mends.
    package let evidence: [Evidence]
    /// The corrections of it that were adopted, oldest first.
    package internal(set) var correctedBy: [String] = []

    package init(
        seq: Int, commit: ObjectID, date: Moment, proposal: String, kind: String, title: String,
        outcome: Verdict.Outcome, takesEffect: RevisionDocument.Effectivity, authors: [MemberID],
        operations: [PlanOperation], effect: Effect, corrects: String? = nil, amends: AmendedWording? = nil,
        evidence: [Evidence] = []
    ) {
        self.seq = seq
        self.commit = commit
        self.date = date
        self.proposal = proposal
        self.kind = kind
        self.title = title
        self.outcome = outcome
        self.takesEffect = takesEffect
        self.authors = authors
        self.operations = operations
        self.effect = effect
        self.corrects = corrects
        self.amends = amends
        self.evidence = evidence
    }

    package var isAdopted: Bool { outcome == .adopted }

    /// Whether it changes the books by operations, and not whole files.
    package var hasOperations: Bool { DocumentWords.kindsOfOperations.contains(kind) }
}

/// How a repository began.
package struct FoundingFacts: Hashable, Sendable {
    package let plan: Plan
    package let agreements: [AgreementID: Agreement]
    package let date: Moment
    package let commit: ObjectID
    /// Those who signed it.
    package let founders: [MemberID]

    package init(
        plan: Plan, agreements: [AgreementID: Agreement] = [:], date: Moment, commit: ObjectID, founders: [MemberID]
    ) {
        self.plan = plan
        self.agreements = agreements
        self.date = date
        self.commit = commit
        self.founders = founders
    }
}
