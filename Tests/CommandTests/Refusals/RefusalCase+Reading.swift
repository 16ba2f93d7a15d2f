extension RefusalCase {
    /// Asking for what is not there, and repositories that cannot be read.
    static let ofReading: [RefusalCase] = [
        RefusalCase("clock.format", .demo, run: "status", exit: 2),
        RefusalCase("folder.missing", run: "-C nowhere status", exit: 2),
        RefusalCase("point.unknown", .demo, run: "show --at v2"),
        RefusalCase("coverage.unknown-node", .demo, run: "coverage veilgheid"),
        RefusalCase("coverage.unknown-period", .demo, run: "coverage --period 2032"),
        RefusalCase("coverage.unknown-party", .demo, run: "coverage --party stad"),
        RefusalCase("point.no-work", .desk, "", run: "diff v1 work"),
        RefusalCase(
            "ledger.overtaken", .demo, "propose; touch .git/refs/heads/proposals/2021-0005.lock",
            run: "approve 2021-0005 --key .git/akkoord/demo-keys/districtschef"),
        RefusalCase(
            "object.damaged", .demo,
            "f=.git/objects/$(git rev-parse main:programme.yaml | sed 's|..|&/|'); chmod u+w $f; printf X | dd of=$f bs=1 seek=20 conv=notrunc 2>/dev/null",
            run: "verify"),
        RefusalCase(
            "object.missing", .demo, "rm -f .git/objects/$(git rev-parse main:programme.yaml | sed 's|..|&/|')",
            run: "verify"),
        RefusalCase(
            "verify.other-repository", .demo,
            run: "verify --repository sha256:\(String(repeating: "0", count: 64))"),
        RefusalCase(
            "verify.record-missing", .demo, run: "verify --record @7=sha256:\(String(repeating: "7", count: 64))"),
        RefusalCase("decision.unknown", .demo, run: "history --decision 2021-0012"),
        RefusalCase("history.date", .demo, run: "history --since 2021-02-30"),
        RefusalCase("history.order", .demo, run: "history --since 2021-06-01 --until 2021-03-01"),
        RefusalCase("line.several", .demo, run: "history veilig"),
        RefusalCase("argument.utf8", .demo, run: "blame BYTES", exit: 64),
        RefusalCase("line.unknown", .demo, run: "blame onderwys"),
        RefusalCase("party.unknown", .demo, run: "history --party polite"),
        RefusalCase("period.unknown", .demo, run: "history --period 2031"),
        RefusalCase("point.order", .demo, run: "reconcile --from main --to v1"),
        RefusalCase("show.day", .demo, run: "show --known-at v1"),
        RefusalCase("show.no-plan", .demo, run: "show --at 2020-12-31 --known-at main"),
        RefusalCase(
            "proposal.remote-only", .demo,
            "propose; git update-ref refs/remotes/origin/proposals/2021-0005 proposals/2021-0005; git update-ref -d refs/heads/proposals/2021-0005",
            run: "proposals", exit: 0),
        RefusalCase(
            "proposal.same-id", .demo,
            """
            cp -a . ../other; propose; (cd ../other; propose --title Anders); git remote add origin ../other
            git fetch -q origin
            """, run: "proposals", exit: 0),
        RefusalCase(
            "proposal.late", .demo,
            """
            propose; approve districtschef; cp -a . ../other; approve voorzitter wethouder zorgbestuurder schoolbestuurder
            (cd ../other; say reject 2021-0005 --key $K/rijksvertegenwoordiger); say enact 2021-0005 --key $K/secretaris-recorder
            git fetch -q ../other 'refs/heads/proposals/*:refs/heads/proposals/*'
            """, run: "proposals", exit: 0),
        RefusalCase(
            "proposal.stray-file", .demo,
            """
            propose; export GIT_INDEX_FILE=../stray GIT_AUTHOR_DATE=2021-06-01T09:00:00Z GIT_COMMITTER_DATE=2021-06-01T09:00:00Z; git read-tree proposals/2021-0005
            git update-index --add --cacheinfo 100644,$(echo x | git hash-object -w --stdin),notes.txt
            git update-ref refs/heads/proposals/2021-0005 $(git -c user.name=x -c user.email=x commit-tree -m x $(git write-tree))
            """, run: "status 2021-0005"),
        RefusalCase(
            "proposal.branch", .demo,
            """
            propose; export GIT_AUTHOR_DATE=2021-06-01T09:00:00Z GIT_COMMITTER_DATE=2021-06-01T09:00:00Z
            git update-ref refs/heads/proposals/2021-0005 $(git -c user.name=x -c user.email=x -c i18n.commitEncoding=latin1 commit-tree -m x proposals/2021-0005^{tree})
            """, run: "status 2021-0005"),
        RefusalCase("repository.no-main", .desk, "git init -q -b main .", run: "verify", exit: 2),
        RefusalCase("repository.obstacle", .demo, "git replace -f main main~1", run: "verify"),
        RefusalCase("repository.shallow", .demo, "git rev-parse main > .git/shallow", run: "verify", exit: 2),
    ]
}
