import Findings
import Governance
import Ledger
import Reports
import Signing

/// Puts a proposal forward for every command that proposes: shown first, then checked, then signed.
struct Submission {
    let options: ProposalOptions
    /// Whether every cell is told with its old and new amount, as a dry run always does.
    var showsEffect = false

    /// The draft comes from the verified state; what was shown is what is signed.
    func run(_ draft: (Ledger) throws -> ProposalDraft) throws {
        try Running.run {
            let path = options.acting.common.path
            let ledger = try options.dryRun ? Running.ledger(path) : Running.writableLedger(path)
            let draft = try draft(ledger)
            try checkEffectivity(of: draft)
            Console.complain(try ProposalText.shown(draft, ledger, options.acting.common.lang))
            Console.complain(try ledger.rivals(of: draft))
            if options.dryRun { return try rehearse(draft, in: ledger) }
            if showsEffect { try showEffect(of: draft, in: ledger) }
            let key = try options.acting.signingKey()
            LeftAlone(try ledger.tidy(), beside: ledger).say()
            let member = try ledger.member(named: options.acting.member, key: key, needs: .member)
            let now = max(try Clock.now(), ledger.state.date)
            let id = try ledger.propose(draft, by: member, key: key, now: now)
            Console.complain(ProposalText.next(try Proposals(ledger, now).view(id), options.acting.common.lang))
            Console.print(id + "\n")
        }
    }

    /// What would be asked of whom, and nothing more.
    private func rehearse(_ draft: ProposalDraft, in ledger: Ledger) throws {
        let now = max(try Clock.now(), ledger.state.date)
        try showEffect(of: draft, in: ledger)
        let hearing = try ledger.rehearsal(of: draft, by: proposer(in: ledger), at: now)
        if draft.kind == "amendment" {
            let overlaps = try ledger.overlaps(with: draft)
            Console.complain(ProposalText.pending(overlaps, draft, ledger.state, options.acting.common.lang))
        }
        Console.complain(ProposalText.rehearsed(hearing, now, options.acting.common.lang))
    }

    /// Of what could be adopted as things stand: else there is no effect.
    private func showEffect(of draft: ProposalDraft, in ledger: Ledger) throws {
        try ledger.checkApplies(draft, at: max(try Clock.now(), ledger.state.date))
        Console.complain(ProposalText.effect(of: draft, ledger.state, options.acting.common.lang))
    }

    /// Who would propose, where that was said: a rehearsal needs no key.
    private func proposer(in ledger: Ledger) -> MemberID? {
        if let name = options.acting.member { return ledger.state.register.members[MemberID(name)]?.id }
        guard options.acting.key != nil, let key = try? options.acting.signingKey() else { return nil }
        return ledger.state.register.owner(of: key.publicKey.base64)?.member
    }

    private func checkEffectivity(of draft: ProposalDraft) throws {
        guard let asked = try options.effectivity, asked != draft.takesEffect else { return }
        throw LedgerError.refused(
            Finding(
                "proposal.effect-time", "only an amendment can wait for the next version",
                hint: "leave --takes-effect out: this takes effect on the decision"))
    }

    var motivation: [UInt8] { Array((options.motivation + "\n").utf8) }
}
