extension RefusalCase {
    // MARK: Files of an agreement

    private static let folder = "agreements/cofinanciering-wonen"

    /// The founding case with an agreement, something wrong in it; the digest of its articles follows them.
    private static func agreement(_ rule: String, _ edit: String, reseals: Bool = true, also: Set<String> = [])
        -> RefusalCase
    {
        let seal =
            "edit \(folder)/agreement.yaml \"s/^text: .*/text: sha256:$(sha256sum < repo/\(folder)/text.md | cut -c1-64)/\""
        let script =
            "heerlen; cp -r \"$REPO/demo/agreements\" repo/; chmod -R u+w repo; \(edit)" + (reseals ? "; \(seal)" : "")
        return RefusalCase(rule, .desk, script, run: "check repo", also: also.union(["plan.stated-total"]))
    }

    private static func change(_ old: String, _ new: String) -> String {
        "edit \(folder)/agreement.yaml 's/\(old)/\(new)/'"
    }

    static let ofAgreements: [RefusalCase] = [
        agreement("agreement.above-cost", change("4800000.00", "46800000.00")),
        agreement("agreement.article-id", "edit \(folder)/text.md 's/ {#doel}//'"),
        agreement("agreement.condition", "edit \(folder)/agreement.yaml '/condition:/d'"),
        agreement("agreement.foreign-party", change("party: rijk", "party: politie")),
        agreement(
            "agreement.parties",
            #"printf 'format: 1\nid: cofinanciering-wonen\ntitle: "Alleen"\nfrom: "2021-07-01"\nparties:\n  - id: rijk\n    authority: mandate\ncontributions: []\ntext: none\nevidence: []\n' > repo/\#(folder)/agreement.yaml"#
        ),
        agreement("agreement.term", change("to: \"2025-12-31\"", "to: \"2021-06-30\"")),
        agreement("agreement.text", "echo 'Meer.' >> repo/\(folder)/text.md", reseals: false),
        agreement("agreement.unknown-party", change("\\(id\\|party\\): rijk$", "\\1: rijck")),
        agreement("agreement.unknown-period", change("period: p2021-2025", "period: p2021-2026")),
        agreement("agreement.unknown-purpose", change("purpose: wonen", "purpose: wonnen")),
    ]

    // MARK: Proposals of other kinds

    private static func propose(
        _ rule: String, _ words: String, _ prepare: String = "", in scene: Scene = .demo, also: Set<String> = [],
        of variant: String? = nil
    ) -> RefusalCase {
        RefusalCase(rule, scene, prepare, run: "\(words) --motivation Waarom --dry-run", also: also, of: variant)
    }

    private static let operation =
        #"operation() { printf 'format: 1\noperations:\n  - operation: change-contribution\n    agreement: %s\n    contribution: %s\n    old: "%s"\n    amount: "5.00"\n' "$@" > change.yaml; }; "#

    static let ofOtherKinds: [RefusalCase] = [
        propose("agreement.folder", "agreement propose --file nowhere"),
        propose(
            "agreement.party-removed", "agreement propose --file agreements/cofinanciering-wonen",
            "sed -i -e '/^  - id: gemeente$/,+1d' -e '/^  - id: gemeente-uren/,/^      Illu/d' agreements/*/agreement.yaml",
            in: .wholeDemo),
        propose(
            "amendment.unknown-agreement", "propose --file change.yaml", operation + "operation convenant inleg 1.00",
            in: .wholeDemo),
        propose(
            "amendment.unknown-contribution", "propose --file change.yaml",
            operation + "operation cofinanciering-wonen inleg 1.00", in: .wholeDemo),
        propose(
            "amendment.old-contribution", "propose --file change.yaml",
            operation + "operation cofinanciering-wonen gemeente-uren 1.00", in: .wholeDemo),
        propose("proposal.nothing", "propose policy"),
        RefusalCase(
            "proposal.same-file", .demo,
            "cp -r $REPO/demo/agreements/cofinanciering-wonen ../wonen; say agreement propose --file ../wonen --motivation Waarom --key $K/wethouder",
            run: "agreement propose --file ../wonen --motivation Anders --dry-run", exit: 0),
        propose("proposal.removed-file", "propose register", "rm register/members/controller.yaml"),
        propose(
            "policy.lock-out", "propose register --revoke-key programmamanager/member-1"),
        propose(
            "policy.lock-out", "propose policy",
            "sed -i -e 's/by: parties/by: office/' -e 's/of: agreement/office: secretaris/' policy/agreement.yaml",
            of: "by-policy"),
        propose(
            "agreement.closed-period", "agreement propose --file ../wonen",
            """
            carry() { id=$1; shift; for member in "$@"; do say approve $id --key $K/$member; done; say enact $id --key $K/secretaris-recorder; }
            cp -r $REPO/demo/agreements/cofinanciering-wonen ../wonen; chmod -R u+w ../wonen
            sed -i 's/period: p2021-2025/period: y2021/' ../wonen/agreement.yaml
            say propose split wonen --into y2021=20000000 --motivation Waarom --key $K/corporatiebestuurder; carry 2021-0005 programmamanager
            say agreement propose --file ../wonen --motivation Waarom --key $K/wethouder; carry 2021-0006 wethouder corporatiebestuurder rijksvertegenwoordiger
            say propose close-period y2021 --motivation Waarom --key $K/programmamanager; carry 2021-0007 voorzitter wethouder zorgbestuurder schoolbestuurder districtschef
            sed -i 's/4000000.00/4100000.00/' ../wonen/agreement.yaml
            """),
        propose(
            "register.key-dropped", "propose register --end-mandate wethouder/seat=2027-12-31",
            "sed -i '/^keys:/,$d' register/members/controller.yaml; echo 'keys: []' >> register/members/controller.yaml"
        ),
        propose("programme.id", "propose programme", "sed -i 's/^id: .*/id: heerlen/' programme.yaml"),
        propose(
            "register.key-reused",
            "propose register --revoke-key voorzitter/member-1 --add-key voorzitter=old.pub",
            "ssh-keygen -y -f $K/voorzitter > old.pub"),
        propose("register.no-recorder", "propose register --revoke-key secretaris/recorder-1"),
        propose("register.option", "propose register --revoke-key wethouder"),
        propose("register.recovery", "propose register --add-key wethouder:recovery=mine.pub", "key mine"),
        propose("register.unknown-key", "propose register --revoke-key wethouder/member-2"),
        propose("register.unknown-mandate", "propose register --end-mandate wethouder/zetel=2021-12-31"),
        propose("proposal.effect-time", "version propose --in-force 2022-01-01 --takes-effect on-decision"),
        RefusalCase(
            "policy.lock-out-later", .demo,
            run: "propose register --end-mandate programmamanager/office=2021-12-31 --motivation Waarom --dry-run",
            exit: 0),
        RefusalCase(
            "proposal.votes-void", .demo, "propose; approve districtschef",
            run:
                "propose transfer --from veiligheid --to wonen --amount 5 --revises 2021-0005 --motivation Waarom --dry-run --as corporatiebestuurder",
            exit: 0),
        RefusalCase(
            "proposal.not-entitled", .demo,
            run:
                "propose transfer --from veiligheid --to wonen --amount 5 --motivation Waarom --dry-run --as voorzitter",
            of: "in-a-rehearsal"),
        RefusalCase(
            "proposal.author", .demo, "propose",
            run:
                "propose transfer --from veiligheid --to wonen --amount 5 --revises 2021-0005 --motivation Waarom --key .git/akkoord/demo-keys/zorgbestuurder",
            of: "of-a-revision"),
        propose("version.date", "version propose --in-force 1-7-2021"),
        propose("version.in-force", "version propose --in-force 2020-12-31"),
        propose("version.as-of", "version propose --in-force 2022-01-01 --as-of @1", in: .wholeDemo),
        RefusalCase("version.unknown", .demo, run: "version show v2"),
        RefusalCase("agreement.unknown", .demo, run: "agreement show convenant"),
        RefusalCase(
            "proposal.kind", .demo, "propose",
            run:
                "propose register --revoke-key controller/member-1 --revises 2021-0005 --motivation Waarom --key .git/akkoord/demo-keys/corporatiebestuurder"
        ),
    ]

    // MARK: Deciding on them

    private static let board =
        "carry() { for member in voorzitter wethouder zorgbestuurder schoolbestuurder districtschef; do say approve $1 --key $K/$member; done; }; register() { say propose register \"$@\" --motivation Waarom --key $K/wethouder; }; "

    private static func act(
        _ rule: String, _ line: String, by key: String, _ prepare: String, also: Set<String> = [],
        of variant: String? = nil
    ) -> RefusalCase {
        RefusalCase(
            rule, .demo, board + prepare, run: "\(line) --key .git/akkoord/demo-keys/\(key)", also: also, of: variant)
    }

    /// An agreement as somebody wrote it in a folder; `wonen` is the one of the demonstration.
    private static let agreement =
        "cp -r $REPO/demo/agreements/cofinanciering-wonen ../wonen; chmod -R u+w ../wonen; sign() { for member in wethouder corporatiebestuurder rijksvertegenwoordiger; do say approve $1 --key $K/$member; done; }; agree() { say agreement propose --file ../wonen --motivation Waarom --key $K/wethouder \"$@\"; }; raise() { sed -i 's/4800000.00/4900000.00/' ../wonen/agreement.yaml; }; "

    private static let enact = "say enact 2021-0005 --key $K/secretaris-recorder"

    static let ofDecidingOnOtherKinds: [RefusalCase] = [
        act(
            "proposal.taken", "enact 2021-0006", by: "secretaris-recorder",
            agreement + "agree; raise; agree; sign 2021-0005; sign 2021-0006; \(enact)", of: "by-another-agreement"),
        act(
            "decision.earlier-wording", "enact 2021-0005", by: "secretaris-recorder",
            agreement
                + "agree; say approve 2021-0005 --key $K/rijksvertegenwoordiger; raise; agree --revises 2021-0005; for member in wethouder corporatiebestuurder; do say approve 2021-0005 --key $K/$member; done",
            also: ["decision.undecided"]),
        act(
            "version.on-decision", "enact 2021-0006", by: "secretaris-recorder",
            """
            finish() { say approve $1 --key $K/wethouder; carry $1; say enact $1 --key $K/secretaris-recorder; }
            change() { say propose "$@" --motivation Waarom --key $K/corporatiebestuurder; }
            change close-line werk; finish 2021-0005
            say version propose --in-force 2021-07-01 --motivation Waarom --key $K/programmamanager; carry 2021-0006
            change reopen-line werk; finish 2021-0007
            change transfer --from werk --to wonen --amount 1000 --takes-effect on-decision; finish 2021-0008
            """),
        act(
            "register.no-possession", "enact 2021-0005", by: "secretaris-recorder",
            "key mine; register --add-key controller=mine.pub; carry 2021-0005"),
        act(
            "vote.not-enrolled", "possess 2021-0005", by: "controller",
            "key mine; register --add-key controller=mine.pub"),
        act(
            "key.revoked", "propose increase werk --amount 5 --motivation Waarom", by: "controller",
            "register --revoke-key controller/member-1; carry 2021-0005; \(enact)"),
        act(
            "proposal.moved-base", "enact 2021-0006", by: "secretaris-recorder",
            "register --revoke-key controller/member-1; register --end-mandate controller/office=2021-12-31; carry 2021-0005; carry 2021-0006; \(enact)"
        ),
        act(
            "proposal.taken", "enact 2021-0006", by: "secretaris-recorder",
            "for day in 2021-07-01 2021-08-01; do say version propose --in-force $day --motivation Waarom --key $K/wethouder; done; carry 2021-0005; carry 2021-0006; \(enact)"
        ),
    ]
}
