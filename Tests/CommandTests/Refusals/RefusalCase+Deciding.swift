extension RefusalCase {
    private static func act(
        _ rule: String, _ line: String, by key: String, _ prepare: String = "propose", also: Set<String> = []
    ) -> RefusalCase {
        RefusalCase(rule, .demo, prepare, run: "\(line) --key .git/akkoord/demo-keys/\(key)", also: also)
    }

    /// Votes, retractions and enactments that are refused.
    static let ofDeciding: [RefusalCase] = [
        act("key.class", "approve 2021-0005", by: "secretaris-recorder"),
        act("key.foreign", "approve 2021-0005 --as voorzitter", by: "districtschef"),
        act("member.unknown", "approve 2021-0005 --as voorziter", by: "districtschef"),
        RefusalCase(
            "key.ssh-keygen", .demo,
            "propose; mkdir bin; printf '#!/bin/sh\\necho \"agent refused operation\" >&2; exit 1\\n' > bin/ssh-keygen; chmod +x bin/ssh-keygen",
            run: "approve 2021-0005 --key .git/akkoord/demo-keys/districtschef"),
        act("proposal.unknown", "approve 2021-0015", by: "districtschef"),
        act("proposal.closed", "approve 2021-0004", by: "districtschef"),
        act("proposal.author", "retract 2021-0005", by: "voorzitter"),
        act(
            "proposal.retracted", "retract 2021-0005", by: "corporatiebestuurder",
            "propose; say retract 2021-0005 --key $K/corporatiebestuurder"),
        act("decision.undecided", "enact 2021-0005", by: "secretaris-recorder"),
        act("vote.reason", "approve 2021-0005 --reason Omdat", by: "districtschef"),
        act("vote.step", "approve 2021-0005 --step stuurgroup", by: "districtschef"),
        act("vote.which-step", "reject 2021-0005", by: "districtschef", "propose; approve districtschef"),
        act("vote.not-entitled", "approve 2021-0005", by: "controller"),
        act("vote.nothing-to-withdraw", "withdraw 2021-0005", by: "districtschef"),
        act("vote.repeated", "approve 2021-0005", by: "voorzitter", "propose; approve districtschef voorzitter"),
        act(
            "vote.retracted", "approve 2021-0005", by: "districtschef",
            "propose; say retract 2021-0005 --key $K/corporatiebestuurder"),
        act("vote.too-early", "approve 2021-0005", by: "voorzitter"),
        act(
            "vote.proposer-excluded", "approve 2021-0005", by: "programmamanager",
            "say propose transfer --from veiligheid --to gezondheid --amount 50000 --motivation Waarom --key $K/programmamanager"
        ),
        RefusalCase(
            "vote.mandate-ended", .desk,
            """
            blank; mv repo new; sed -i 's/    limit/    to: "2021-05-31"\\n    limit/' new/register/members/first-director.yaml
            names=''; for name in chair first-director second-director secretary:recorder chair:recovery second-director:recovery; do
              key $name; names="$names --founder $name=$name.pub"; done
            say init new $names; for name in chair first-director second-director secretary:recorder chair:recovery second-director:recovery; do
              say init new --sign --key $name; done; say init new --commit --key secretary:recorder
            say -C new propose increase first-theme --period p2026-2029 --status indicative --amount 1000 --motivation Start --key ../second-director
            """, run: "-C new approve 2021-0001 --step consent --key ../first-director"),
        act("vote.abstention-not-allowed", "abstain 2021-0005", by: "districtschef", also: ["vote.too-early"]),
        act(
            "vote.over-limit", "approve 2021-0005", by: "districtschef",
            "say propose transfer --from veiligheid --to wonen --amount 5000001 --motivation Waarom --key $K/corporatiebestuurder",
            also: ["vote.too-early"]),
    ]
}
