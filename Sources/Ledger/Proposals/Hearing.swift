import Amendments
package import Documents
package import Findings
package import Governance
package import Workflow

/// A proposal before the judge: its dossier and checked statements in a state of the ledger.
///
/// The one place that turns a proposal into what the judge needs; `status`, `approve`, `enact` and `verify` all hear a
/// proposal through it.
package struct Hearing: Sendable {
    package let dossier: Dossier
    package let change: ProposedChange
    package let matter: Matter
    package let policy: Policy
    package let facts: Facts
    package let statements: [CheckedStatement]
    /// Proofs of possession of keys that the proposal may register.
    package let possessions: Set<Possession>
    package let factsDigest: Digest
    package let policyDigest: Digest
    let register: Register

    package var revision: RevisionDocument { change.revision }

    private static func unreconciled(_ dossier: Dossier) -> Finding {
        if dossier.isTwoProposals {
            return Finding(
                "proposal.unreconciled",
                "two revisions are unreconciled, and both are first ones: two proposals under one id, which cannot be combined",
                path: dossier.folder.path,
                hint: "take the branch as one clone has it; the other is proposed anew, for an id of its own")
        }
        return Finding(
            "proposal.unreconciled",
            "two revisions are unreconciled; the authors must put forward one that revises both",
            path: dossier.folder.path)
    }

    private static func amendingItself(_ dossier: Dossier) -> Finding {
        Finding(
            "subamendment.kind", "\(dossier.folder.id) names itself as the amendment that it changes",
            path: dossier.folder.path, hint: "name the amendment: akkoord propose sub-amendment ID")
    }

    /// Opens the hearing, or says why the proposal cannot be heard in this state.
    package static func open(_ dossier: Dossier, in state: LedgerState) -> Checked<Hearing> {
        guard let digest = dossier.currentRevision, let revision = dossier.current else {
            return .refused([unreconciled(dossier)])
        }
        guard let policy = state.policy(for: revision.kind) else {
            return .refused([
                Finding(
                    "policy.missing", "there is no policy for `\(revision.kind)`", path: "policy/\(revision.kind).yaml")
            ])
        }
        guard revision.amends?.proposal != dossier.folder.id else { return .refused([amendingItself(dossier)]) }
        let change = ProposedChange(revision, payload: dossier.payload)
        let findings = change.findings()
        guard findings.isEmpty else {
            return .refused(findings.map { $0.located(in: dossier.folder.revision(digest.hex)) })
        }
        guard let matter = try? change.matter(dossier.authors, digest, in: state) else {
            return .refused([
                Finding(
                    "amendment.too-large", "the amounts add up to more than can be stored", path: dossier.folder.path)
            ])
        }
        guard let facts = Facts(of: matter, under: policy) else {
            return .refused([
                Finding(
                    "policy.no-tier", "no tier of the policy fits this proposal", path: "policy/\(policy.subject).yaml")
            ])
        }
        return StatementRules(dossier, state).check().map { checked in
            Hearing(
                dossier: dossier, change: change, matter: matter, policy: policy, facts: facts,
                statements: checked.statements, possessions: Set(checked.possessions),
                factsDigest: Digest(of: facts), policyDigest: state.digest(of: policy), register: state.register)
        }
    }

    package func judge(at now: Moment) -> Judge {
        Judge(
            matter: matter, policy: policy, register: register, factsDigest: factsDigest, policyDigest: policyDigest,
            now: now)
    }

    package func verdict(at now: Moment) -> Verdict? { judge(at: now).verdict(on: statements) }

    /// Proposers who had no right to propose.
    package func proposerFindings(at now: Moment) -> [Finding] {
        let right = ProposingRight(policy: policy, register: register, now: now)
        return statements.filter { $0.kind == .proposal && $0.revision == matter.revision }.compactMap { statement in
            guard let code = right.reason(against: statement) else { return nil }
            let message: Message =
                "`\(statement.member)` may not propose this as `\(statement.capacity)` (\(Message(word: code.rawValue)))"
            return Finding("proposal.not-entitled", message, path: dossier.folder.statement(statement.digest.hex))
        }
    }

    /// What a kind asks beside the policy, whatever the policy says (LEDGER §2): the consent of those whose agreement
    /// changes or whose own books pay for what is lowered, and proof that every new key is held by somebody.
    func enactmentFindings(at now: Moment, after adoption: Adoption) -> [Finding] {
        let agreed = matter.subject == "agreement" || !Amendment(revision.operations).touchedAgreements.isEmpty
        let parties = matter.subject == "agreement" ? matter.agreementParties : matter.consentingParties
        let consent = agreed ? consentFindings(parties, at: now) : ownBooksFindings(at: now)
        return consent + possessionFindings(adoption, at: now)
    }

    private func ownBooksFindings(at now: Moment) -> [Finding] {
        guard !matter.ownBooks.isEmpty, !haveConsented(matter.consentingParties, at: now) else { return [] }
        let names = matter.ownBooks.map { "`\($0)`" }.joined(separator: ", ")
        let message: Message = "money in the own books of \(names) moves only with the consent of a mandate holder"
        return [Finding("amendment.own-books", message, path: dossier.folder.path)]
    }

    /// A mandate holder of each party has approved, in a step that asks all of them.
    private func haveConsented(_ parties: [PartyID], at now: Moment) -> Bool {
        (verdict(at: now)?.steps ?? []).contains { step in
            step.result == .satisfied && step.votesFor == parties.count && !parties.isEmpty
                && policy.asksParties(step.step)
        }
    }

    private func consentFindings(_ parties: [PartyID], at now: Moment) -> [Finding] {
        guard !haveConsented(parties, at: now) else { return [] }
        let names = parties.map { "`\($0)`" }.joined(separator: ", ")
        let message: Message = "an agreement changes only with a mandate holder of each of its parties: \(names)"
        return [Finding("agreement.unsigned", message, path: dossier.folder.path)]
    }

    /// Keys that nobody has proved to hold.
    func possessionFindings(_ adoption: Adoption, at now: Moment) -> [Finding] {
        RegisterAdoption.enrolled(from: register, to: adoption.state.register).filter { entry in
            !possessions.contains { $0.proves(entry.key, of: entry.member, at: now) }
        }.map { entry in
            Finding(
                "register.no-possession",
                "nobody has proved to hold key `\(entry.key.id)` of `\(entry.member)`", path: dossier.folder.path,
                hint: "its holder: akkoord possess \(dossier.folder.id) --key FILE")
        }
    }

    /// The newest statements on file, which a new one has to name.
    package var heads: [Digest] { StatementOrder(statements).heads(of: statements) }
}

extension Policy {
    /// Whether a step asks every party whose agreement a proposal changes.
    func asksParties(_ id: StepID) -> Bool {
        switch step(id)?.decider {
        case .partiesOfAgreement: subject == "agreement"
        case .executorsOfGivingLines: DocumentWords.kindsOfOperations.contains(subject)
        default: false
        }
    }
}
