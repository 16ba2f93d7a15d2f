extension RefusalCase {
    /// A small proposal that is approved and recorded, in the folder where it runs.
    private static let record =
        "record() { id=$(\"$AKKOORD\" propose transfer --from veiligheid --to gezondheid --amount $1 --motivation Waarom --key $KEYS/zorgbestuurder 2>/dev/null); say approve $id --key $KEYS/programmamanager; say enact $id --key $KEYS/secretaris-recorder; }; KEYS=$PWD/$K; "

    /// Meeting the shared repository again, and races.
    static let ofSync: [RefusalCase] = [
        RefusalCase("sync.nothing-fetched", .demo, run: "sync"),
        RefusalCase(
            "sync.unsound", .demo,
            "export GIT_AUTHOR_DATE=2021-06-01T09:00:00Z GIT_COMMITTER_DATE=2021-06-01T09:00:00Z; git update-ref refs/remotes/origin/main $(git commit-tree -m x -p main main^{tree})",
            run: "sync", also: ["record.missing"]),
        RefusalCase(
            "sync.parted", .demo,
            record
                + "git clone -q . ../other; (cd ../other; record 1000); record 2000; git fetch -q ../other main:refs/remotes/origin/main",
            run: "sync"),
        RefusalCase(
            "sync.other-repository", .demo,
            """
            mkdir ../desk; cd ../desk; blank
            names=''; for name in chair first-director second-director secretary:recorder chair:recovery second-director:recovery; do
              key $name; names="$names --founder $name=$name.pub"; done
            say init repo $names; for name in chair first-director second-director secretary:recorder chair:recovery second-director:recovery; do
              say init repo --sign --key $name; done; say init repo --commit --key secretary:recorder
            cd ../demo; git fetch -q ../desk/repo main:refs/remotes/origin/main
            """, run: "sync"),
        RefusalCase(
            "sync.not-taken", .demo,
            "git update-ref refs/remotes/origin/main main; git update-ref refs/remotes/origin/proposals/2021-0005 main",
            run: "sync", also: ["proposal.stray-file"]),
        RefusalCase(
            "decision.facts-moved", .demo,
            """
            say propose transfer --from veiligheid --to kansrijk-van-start --amount 1000 --motivation Waarom --key $K/zorgbestuurder
            say approve 2021-0005 --key $K/programmamanager
            say propose move kansrijk-van-start --to wonen --motivation Waarom --key $K/wethouder
            for member in zorgbestuurder corporatiebestuurder; do say approve 2021-0006 --step instemming --key $K/$member; done
            for member in voorzitter wethouder zorgbestuurder schoolbestuurder districtschef; do
              say approve 2021-0006 --step stuurgroep --key $K/$member; done
            say enact 2021-0006 --key $K/secretaris-recorder
            """, run: "enact 2021-0005 --key .git/akkoord/demo-keys/secretaris-recorder", also: ["decision.undecided"]),
    ]
}
