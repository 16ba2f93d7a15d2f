import Amendments
import Documents
import Findings
import Foundation
import GitStore
import Governance
import History
import Ledger
import Reports
import Templates
import Workflow

/// The founding case, played from the founding to the proof with a fixed clock and fixed keys.
struct Demo {
    private let folder: String
    private let language: Language

    init(_ folder: String, _ language: Language) {
        self.folder = folder
        self.language = language
    }

    func play() throws {
        say(
            language.say(
                "Heerlen-Noord, in \(folder). The register and the keys are illustrative; everybody can compute these keys.\n\n",
                "Heerlen-Noord, in \(folder). Het register en de sleutels zijn een voorbeeld; iedereen kan deze sleutels uitrekenen.\n\n"
            ))
        try found()
        try splitEducation()
        try adoptTransfer()
        try rejectTransfer()
        try retractTransfer()
        try show()
    }

    private func say(_ text: String) { Console.print(text) }

    private func open() throws -> Ledger { try Ledger(try GitRepository(openingAt: folder)) }

    // MARK: The founding

    private func found() throws {
        guard let template = Template.named("heerlen-noord") else { return }
        let files = template.files.mapValues { Array($0.utf8) }
        let members = files.keys.filter { $0.hasPrefix("register/members/") }.map {
            MemberID(String($0.dropFirst(17).dropLast(5)))
        }.sorted()
        let founders = try DemoKeys.all(members: members).map {
            Founding.Founder(
                member: $0.member, keyClass: $0.keyClass, publicKey: try DemoKeys.key($0.member, $0.keyClass).publicKey)
        }
        let nonce = String(repeating: "0123456789abcdef", count: 4)
        var prepared: [String: [UInt8]]
        switch Founding(files).prepared(founders: founders, inForce: CalendarDate("2021-01-01"), nonce: nonce) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let sealed): prepared = sealed
        }
        let unsigned = prepared
        for (member, keyClass) in DemoKeys.all(members: members) {
            let key = try DemoKeys.key(member, keyClass)
            prepared.merge(
                try Founding.signature(over: unsigned, by: member, key: key, now: Moment("2021-01-04T09:00:00Z"))
            ) { $1 }
        }
        let place = FoundingFolder(path: folder)
        try place.write(prepared)
        let recorder = DemoKeys.recorder
        let id = try place.commit(
            prepared, recorder: recorder, key: try DemoKeys.key(recorder, .recorder),
            now: Moment("2021-01-05T09:00:00Z"))
        let repository = try GitRepository(openingAt: folder)
        try DemoKeys.write(members: members, to: repository.gitDirectory + "/akkoord/demo-keys")
        say(
            "@0 \(language.say("founded with plan version v1 (indicative); all \(founders.count) keys signed", "opgericht met planversie v1 (indicatief); alle \(founders.count) sleutels tekenden"))  \(id.hex.prefix(12))\n"
        )
    }

    // MARK: Acting

    private func propose(
        _ operation: PlanOperation, title: String, motivation: String, by member: MemberID, at time: String
    ) throws -> String {
        let ledger = try open()
        let key = try DemoKeys.key(member)
        let draft = ProposalDraft(
            title: title, motivation: Array((motivation + "\n").utf8), takesEffect: .withVersion,
            operations: [operation])
        let id = try ledger.propose(
            draft, by: try ledger.member(named: member.text, key: key, needs: .member), key: key, now: Moment(time))
        say(
            "\n\(id)  \(OperationSentence.text(operation, plan: ledger.state.plan, programme: ledger.state.programme, language))\n"
        )
        say("  \(time)  \(member) \(language.say("proposes", "dient in"))\n")
        return id
    }

    private func vote(
        _ choice: CheckedStatement.Choice, on id: String, by member: MemberID, step: String? = nil, at time: String
    ) throws {
        let ledger = try open()
        let key = try DemoKeys.key(member)
        let acting = try ledger.member(named: member.text, key: key, needs: .member)
        let draft = try ledger.draftVote(
            on: try ledger.hearing(of: id), by: acting, choice: choice, step: step, now: Moment(time))
        try ledger.cast(draft, key: key)
        say(
            "  \(time)  \(member) \(language.say("as", "als")) \(draft.capacity): \(ChoiceText.text(choice, language))\n"
        )
    }

    private func enact(_ id: String, at time: String) throws {
        let ledger = try open()
        let key = try DemoKeys.key(DemoKeys.recorder, .recorder)
        let recorder = try ledger.member(named: DemoKeys.recorder.text, key: key, needs: .recorder)
        let enactment = try ledger.enact(id, by: recorder, key: key, now: Moment(time))
        say("@\(enactment.seq) \(id) \(enactment.outcome.rawValue)  \(enactment.commit.hex.prefix(12))\n")
    }

    // MARK: The four proposals

    private func splitEducation() throws {
        let period = PeriodID("p2021-2025")
        let cell = CellReference(line: "onderwijs", period: period, status: .indicative)
        let held = try open().state.plan[cell]
        let years = (2021...2025).map { PeriodID("y\($0)") }
        let parts = zip(years, Split.even(held, over: 5)).map { Split.Part(line: "onderwijs", period: $0, amount: $1) }
        let split = Split(line: "onderwijs", period: period, status: .indicative, old: held, parts: parts)
        let id = try propose(
            .split(split), title: "Onderwijs gelijk verdeeld over vijf jaren",
            motivation:
                "Een voorbeeld: de bron noemt geen bedragen per jaar. Een gelijke verdeling laat zien hoe een uitsplitsing werkt.",
            by: "schoolbestuurder", at: "2021-02-01T09:00:00Z")
        try vote(.approve, on: id, by: "programmamanager", at: "2021-02-02T09:00:00Z")
        try enact(id, at: "2021-02-03T09:00:00Z")
    }

    private func transfer(_ from: LineID, _ to: LineID, _ euros: Int64) -> PlanOperation {
        .transfer(
            Transfer(from: from, to: to, period: "p2021-2025", status: .indicative, amount: Money(cents: euros * 100)))
    }

    private func adoptTransfer() throws {
        let id = try propose(
            transfer("veiligheid", "gezondheid", 500_000), title: "Meer preventie voor de jeugd",
            motivation:
                "Vroeg beginnen met gezondheid voorkomt later overlast. Gezondheid krijgt een half miljoen uit Veiligheid.",
            by: "zorgbestuurder", at: "2021-03-01T09:00:00Z")
        try vote(.approve, on: id, by: "districtschef", at: "2021-03-02T09:00:00Z")
        for (hour, member) in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"].enumerated() {
            try vote(.approve, on: id, by: MemberID(member), at: "2021-03-03T1\(hour):00:00Z")
        }
        try enact(id, at: "2021-03-04T09:00:00Z")
    }

    private func rejectTransfer() throws {
        let id = try propose(
            transfer("veiligheid", "wonen", 1_500_000), title: "Sneller verduurzamen",
            motivation: "De renovatie van sociale woningen kan eerder beginnen als er nu anderhalf miljoen bij komt.",
            by: "corporatiebestuurder", at: "2021-04-01T09:00:00Z")
        try vote(.approve, on: id, by: "districtschef", at: "2021-04-02T09:00:00Z")
        let votes: [(MemberID, CheckedStatement.Choice)] = [
            ("corporatiebestuurder", .approve), ("voorzitter", .approve), ("rijksvertegenwoordiger", .approve),
            ("wethouder", .approve),
            ("zorgbestuurder", .reject), ("schoolbestuurder", .reject), ("districtschef", .reject),
        ]
        for (hour, (member, choice)) in votes.enumerated() {
            try vote(
                choice, on: id, by: member, step: "stuurgroep-twee-derde", at: "2021-04-06T1\(hour):00:00Z")
        }
        say(
            "  \(language.say("4 for, 3 against; at least 2/3 of votes cast", "4 voor, 3 tegen; ten minste 2/3 van de uitgebrachte stemmen")): 4 × 3 = 12 < 7 × 2 = 14\n"
        )
        try enact(id, at: "2021-04-07T09:00:00Z")
    }

    private func retractTransfer() throws {
        let id = try propose(
            transfer("veiligheid", "gezondheid", 50_000), title: "Kleine verschuiving naar Gezondheid",
            motivation: "Voor een proef in één buurt is een klein bedrag genoeg.",
            by: "programmamanager", at: "2021-05-03T09:00:00Z")
        do {
            try vote(.approve, on: id, by: "programmamanager", at: "2021-05-03T10:00:00Z")
        } catch LedgerError.refused(let findings) {
            say("  " + FindingText.text(findings).split(separator: "\n").joined(separator: "\n  ") + "\n")
        }
        let ledger = try open()
        let key = try DemoKeys.key("programmamanager")
        let member = try ledger.member(named: "programmamanager", key: key, needs: .member)
        try ledger.retract(id, by: member, key: key, now: Moment("2021-05-03T11:00:00Z"))
        say("  2021-05-03T11:00:00Z  programmamanager \(language.say("retracts", "trekt in"))\n")
        try enact(id, at: "2021-05-04T09:00:00Z")
    }

    // MARK: The proof

    private func show() throws {
        let ledger = try open()
        let history = ledger.history
        let difference = try PlanDifference(
            from: ledger.archive.plan(at: 0), to: ledger.state.plan,
            decisions: ledger.archive.amendments(between: 0, and: ledger.state.seq))
        say(
            "\n"
                + DiffReport(difference, from: "v1", to: "main", programme: ledger.state.programme, language).text(
                    width: Console.width, all: false))
        if let id = history.chronicle[2].proposal {
            say(
                "\n"
                    + ProposalReport(try Proposals(ledger, ledger.state.date).view(id), language).text(
                        width: Console.width, short: true))
        }
        say("\n" + VerifyReport(.verified(history)).text(language))
        say(next)
    }

    private var next: String {
        """

        \(language.say("Check it yourself, without trusting akkoord:", "Reken het zelf na, zonder akkoord te vertrouwen:"))
          git -C \(folder) log --oneline main
          git -C \(folder) -c gpg.ssh.allowedSignersFile=register/allowed_signers log --format='%G? %s' main
        \(language.say("Go on:", "Ga verder:"))
          akkoord -C \(folder) explain 2021-0003
          akkoord -C \(folder) propose transfer --from ruimte --to wonen --amount 250.000 --motivation "…" \\
            --key .git/akkoord/demo-keys/corporatiebestuurder

        """
    }
}
