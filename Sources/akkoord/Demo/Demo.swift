import Findings
import GitStore
import Governance
import Ledger
import Reports
import Workflow

/// The founding case, played from the founding to the proof with a fixed clock and fixed keys.
struct Demo {
    let folder: String
    let language: Language
    /// The number of the last decision that is played; nil for all.
    private let last: Int?

    init(_ folder: String, _ language: Language, until last: Int? = nil) {
        self.folder = folder
        self.language = language
        self.last = last
    }

    func play() throws {
        tell(
            language.say(
                "Heerlen-Noord, in \(folder). The register and the keys are illustrative; everybody can compute these keys.\n\n",
                "Heerlen-Noord, in \(folder). Het register en de sleutels zijn een voorbeeld; iedereen kan deze sleutels uitrekenen.\n\n"
            ))
        try found()
        let scenes = [
            splitEducation, adoptTransfer, rejectTransfer, retractTransfer, agreeOnFunding, adoptVersion, changeSeat,
        ]
        for scene in scenes.prefix(last ?? scenes.count) { try scene() }
        try show()
    }

    func tell(_ text: String) { Console.print(text) }
    func open() throws -> Ledger { try Ledger(try GitRepository(openingAt: folder)) }

    // MARK: Acting

    func propose(_ draft: ProposalDraft, by member: MemberID, at time: String) throws -> String {
        let ledger = try open()
        let key = try DemoKeys.key(member)
        let id = try ledger.propose(
            draft, by: try ledger.member(named: member.text, key: key, needs: .member), key: key, now: Moment(time))
        let view = try Proposals(ledger, Moment(time)).view(id)
        tell("\n\(id)  " + (try view.sentences(language)).map(\.sentence).joined(separator: "\n           ") + "\n")
        tell("  \(time)  \(member) \(language.say("proposes", "dient in"))\n")
        return id
    }

    func vote(
        _ choice: CheckedStatement.Choice, on id: String, by member: MemberID, step: String? = nil, at time: String
    ) throws {
        let ledger = try open()
        let key = try DemoKeys.key(member)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let draft = try ledger.draftVote(
            on: try ledger.hearing(of: id), by: acting, choice: choice, step: step, now: Moment(time))
        try ledger.cast(draft, key: key)
        tell(
            "  \(time)  \(member) \(language.say("as", "als")) \(draft.capacity): \(ChoiceText.text(choice, language))\n"
        )
    }

    func enact(_ id: String, at time: String) throws {
        let ledger = try open()
        let key = try DemoKeys.key(DemoKeys.recorder, .recorder)
        let recorder = try ledger.member(named: DemoKeys.recorder.text, key: key, needs: .recorder)
        let enactment = try ledger.enact(id, by: recorder, key: key, now: Moment(time))
        tell(
            "@\(enactment.seq) \(id) \(OutcomeText.text(enactment.outcome, language))  \(enactment.commit.hex.prefix(12))\n"
        )
    }
}
