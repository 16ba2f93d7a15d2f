import Documents
import Findings
import Governance
import Ledger
import Reports
import Signing

/// Puts a proposal forward for every command that proposes: shown first, then checked, then signed.
struct Submission {
    private let acting: ActingOptions
    private let dryRun: Bool
    private let json: Bool
    /// Whether every cell is told with its old and new amount, as a dry run always does.
    private let showsEffect: Bool
    /// When it is to take effect, where that was said.
    private let effectivity: () throws -> RevisionDocument.Effectivity?
    /// As a file holds it.
    let motivation: [UInt8]

    init(options: ProposalOptions, showsEffect: Bool = false) {
        acting = options.acting
        dryRun = options.dryRun
        json = options.json
        self.showsEffect = showsEffect
        effectivity = { try options.effectivity }
        motivation = Array((options.motivation + "\n").utf8)
    }

    /// Of a new wording that keeps everything that was not said.
    init(acting: ActingOptions, dryRun: Bool, json: Bool) {
        self.acting = acting
        self.dryRun = dryRun
        self.json = json
        showsEffect = false
        effectivity = { nil }
        motivation = []
    }

    /// The draft comes from the verified state; what was shown is what is signed.
    func run(_ draft: (Ledger) throws -> ProposalDraft) throws {
        try Running.run(asJSON: json) {
            let path = acting.common.path
            let ledger = try dryRun ? Running.ledger(path) : Running.writableLedger(path)
            let draft = try draft(ledger)
            try checkEffectivity(of: draft)
            if dryRun { return try rehearse(draft, in: ledger) }
            Console.complain(try ProposalText.shown(draft, ledger, acting.common.lang))
            Console.complain(try notices(of: draft, ledger))
            if showsEffect { try showEffect(of: draft, in: ledger) }
            let key = try acting.signingKey()
            LeftAlone(try ledger.tidy(), beside: ledger).say()
            let member = try ledger.member(named: acting.member, key: key, needs: .member)
            let now = max(try Clock.now(), ledger.state.date)
            let id = try ledger.propose(draft, by: member, key: key, now: now)
            Console.complain(ProposalText.next(try Proposals(ledger, now).view(id), acting.common.lang))
            Console.print(id + "\n")
        }
    }

    private func notices(of draft: ProposalDraft, _ ledger: Ledger) throws -> [Finding] {
        try ledger.rivals(of: draft) + ledger.leftBehind(by: draft, at: Clock.now())
    }

    /// What would change and what would be asked of whom, and nothing more.
    private func rehearse(_ draft: ProposalDraft, in ledger: Ledger) throws {
        let (now, language) = (max(try Clock.now(), ledger.state.date), acting.common.lang)
        let notices = try notices(of: draft, ledger)
        // What is refused was read before the refusal.
        if !json {
            Console.complain(try ProposalText.shown(draft, ledger, language))
            Console.complain(notices)
        }
        try ledger.checkApplies(draft, at: now)
        let report = RehearsalReport(
            draft, try ledger.rehearsal(of: draft, by: proposer(in: ledger), at: now),
            overlaps: try ledger.overlaps(with: draft),
            sentences: try ProposalText.sentences(draft, ledger, language), notices: notices, in: ledger.state, at: now,
            language)
        if json { return Console.print(report.json) }
        Console.complain(report.text(width: Console.widthOfErrors))
    }

    /// Of what could be adopted as things stand: else there is no effect.
    private func showEffect(of draft: ProposalDraft, in ledger: Ledger) throws {
        try ledger.checkApplies(draft, at: max(try Clock.now(), ledger.state.date))
        Console.complain(ProposalText.effect(of: draft, ledger.state, acting.common.lang))
    }

    /// Who would propose, where that was said: a rehearsal needs no key.
    private func proposer(in ledger: Ledger) -> MemberID? {
        if let name = acting.member { return ledger.state.register.members[MemberID(name)]?.id }
        guard acting.key != nil, let key = try? acting.signingKey() else { return nil }
        return ledger.state.register.owner(of: key.publicKey.base64)?.member
    }

    private func checkEffectivity(of draft: ProposalDraft) throws {
        guard let asked = try effectivity(), asked != draft.takesEffect else { return }
        throw LedgerError.refused(
            Finding(
                "proposal.effect-time", "only an amendment can wait for the next version",
                hint: "leave --takes-effect out: this takes effect on the decision"))
    }
}
