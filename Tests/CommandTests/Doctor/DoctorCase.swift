import TestSupport

/// One thing that the doctor finds, and what a person sees then: `Expected/doctor/<rule>….txt`.
struct DoctorCase: Sendable, CustomStringConvertible {
    let rule: String
    /// Of several cases of one rule, which one.
    let variant: String
    /// A script that makes a well demonstration unwell.
    let prepare: String
    let status: Int32
    /// Added to `akkoord doctor`.
    let options: String
    let environment: [String: String]
    let now: String
    /// Other rules that cannot but be named with it.
    let also: Set<String>
    /// The command that the hint names, as it stands there, mends it: afterwards the finding is gone.
    let mends: Bool

    /// The name is that of the rule, and of the variant behind a slash.
    init(
        _ name: String, _ prepare: String, exit status: Int32 = 0, options: String = "",
        environment: [String: String] = [:], now: String = Workshop.now, also: Set<String> = [], mends: Bool = true
    ) {
        let parts = name.split(separator: "/").map(String.init)
        rule = parts[0]
        variant = parts.count > 1 ? parts[1] : ""
        self.prepare = prepare
        self.status = status
        self.options = options
        self.environment = environment
        self.now = now
        self.also = also
        self.mends = mends
    }

    var description: String { variant.isEmpty ? rule : "\(rule)-\(variant)" }

    /// Long enough after the demonstration for every lock to be old.
    private static let late = "2099-01-01T00:00:00Z"

    static let all: [DoctorCase] = ofTools + ofRepository + ofLocks + ofHistory + ofWorktree

    private static let ofTools: [DoctorCase] = [
        DoctorCase("tool.git", "tools; rm tools/git", environment: tools, mends: false),
        DoctorCase("tool.git-old", "tools; tool git 'echo git version 2.30.2'", environment: tools, mends: false),
        DoctorCase(
            "tool.ssh-keygen/missing", "tools; rm tools/ssh-keygen", exit: 1, environment: tools, mends: false),
        DoctorCase(
            "tool.ssh-keygen/failing", "tools; tool ssh-keygen 'echo no luck today >&2; exit 255'",
            exit: 1, environment: tools, mends: false),
        DoctorCase(
            "git.allowed-signers/unset", "git config --unset gpg.ssh.allowedSignersFile"),
        DoctorCase(
            "git.allowed-signers/other", "git config gpg.ssh.allowedSignersFile /etc/other"),
        DoctorCase("git.signature", "git config gpg.ssh.program /bin/false", mends: false),
        DoctorCase(
            "git.refuses", "cd .. && git clone -q --bare demo bare && rm -rf demo && mv bare demo",
            environment: [
                "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.bareRepository", "GIT_CONFIG_VALUE_0": "explicit",
            ], mends: false),
    ]

    /// A path with only those tools that the script puts there.
    private static let tools = ["PATH": "tools"]

    private static let ofRepository: [DoctorCase] = [
        DoctorCase("repository.none", "rm -rf .git", exit: 2, mends: false),
        DoctorCase(
            "repository.no-main/nowhere", "git remote remove origin; git update-ref -d refs/heads/main", exit: 1,
            also: ["repository.no-origin"], mends: false),
        DoctorCase(
            "repository.no-main/at-origin", "git push -q origin main; git update-ref -d refs/heads/main; rm -rf [a-z]*",
            exit: 1),
        DoctorCase("repository.no-origin", "git remote remove origin", mends: false),
        DoctorCase("repository.shallow", "git rev-parse main > .git/shallow", exit: 1, mends: false),
        DoctorCase(
            "repository.obstacle/replace", "git replace -f main main~1", exit: 1),
        DoctorCase(
            "repository.obstacle/grafts", "echo > .git/info/grafts", exit: 1),
        DoctorCase(
            "repository.obstacle/alternates",
            "cp -r .git/objects ../lender && echo \"$PWD/../lender\" > .git/objects/info/alternates", exit: 1),
        DoctorCase(
            "repository.obstacle/promisor", "git config remote.origin.promisor true", exit: 1, mends: false),
        DoctorCase("objects.loose", "loose 5001"),
        DoctorCase(
            "object.damaged", "damage $(echo stray | git hash-object -w --stdin)", exit: 1, options: "--pack",
            mends: false),
        DoctorCase("object.missing", "rm -f .git/$(objectFile main:programme.yaml)", exit: 1, mends: false),
        DoctorCase(
            "object.missing/proposal", "propose; rm -f .git/$(objectFile proposals/$ID:$(wording))", exit: 1,
            mends: false),
        DoctorCase(
            "object.damaged/proposal", "propose; damage proposals/$ID:$(wording)", exit: 1, mends: false),
    ]

    private static let ofLocks: [DoctorCase] = [
        DoctorCase(
            "repository.lock/young", "touch .git/index.lock", mends: false),
        DoctorCase(
            "repository.lock/index", "touch .git/index.lock", exit: 1, now: late, mends: false),
        DoctorCase(
            "repository.lock/main", "touch .git/refs/heads/main.lock", now: late, mends: false),
        DoctorCase(
            "repository.leftover/half", "touch .git/akkoord/.akkoord-tmp-1-2", now: late),
        DoctorCase(
            "repository.leftover/pack", "mkdir -p .git/akkoord/packing && touch .git/akkoord/packing/pack_git2_x",
            now: late),
    ]

    private static let ofHistory: [DoctorCase] = [
        DoctorCase(
            "main.ahead", "git push -q origin main~1:refs/heads/main; git fetch -q origin"),
        DoctorCase(
            "main.behind", "git push -q origin main; git fetch -q origin; git reset -q --hard main~2"),
        DoctorCase(
            "main.apart/both",
            "decide 1000; git push -q origin main; git fetch -q origin; git reset -q --hard main~1; decide 2000",
            exit: 1, mends: false),
        DoctorCase(
            "main.apart/other", "git fetch -q . $(git commit-tree -m x main^{tree}):refs/remotes/origin/main", exit: 1,
            mends: false),
        DoctorCase(
            "main.apart/unreadable",
            "git update-ref refs/remotes/origin/main $(git commit-tree -m x main^{tree}); rm -f .git/$(objectFile origin/main)",
            exit: 1, mends: false),
        DoctorCase("clock.behind", ":", exit: 1, now: "2021-05-04T08:54:00Z", mends: false),
        DoctorCase(
            "version.tag/missing", "git tag -d versions/v1"),
        DoctorCase(
            "version.tag/other", "git tag -f versions/v1 main"),
        DoctorCase(
            "version.tag/stray", "git tag versions/v9 main"),
        DoctorCase(
            "proposal.leftover-branch",
            "git commit-tree -m 2021-0002 $(only 2021-0002) | xargs git update-ref refs/heads/proposals/2021-0002"),
        DoctorCase(
            "proposal.late",
            "propose; git update-ref refs/heads/proposals/2021-0002 proposals/$ID; git update-ref -d refs/heads/proposals/$ID",
            mends: false),
        DoctorCase(
            "proposal.not-fetched/another",
            "cp -a . ../other; propose; (cd ../other; propose --title Anders); git fetch -q ../other refs/heads/proposals/$ID:refs/remotes/origin/proposals/$ID",
            mends: false),
        DoctorCase(
            "proposal.not-fetched/absent", "propose; elsewhere; git update-ref -d refs/heads/proposals/$ID"),
        DoctorCase(
            "proposal.not-fetched/ahead",
            "propose; old=$(git rev-parse proposals/$ID); approve districtschef; elsewhere; git update-ref refs/heads/proposals/$ID $old"
        ),
        DoctorCase(
            "proposal.not-fetched/apart",
            "propose; old=$(git rev-parse proposals/$ID); approve districtschef; elsewhere; git update-ref refs/heads/proposals/$ID $old; reject districtschef",
            mends: false),
        DoctorCase(
            "proposal.not-fetched/unreadable",
            "propose; elsewhere; git update-ref refs/remotes/origin/proposals/$ID main^{tree}", mends: false),
    ]

    private static let ofWorktree: [DoctorCase] = [
        DoctorCase("worktree.edited", "echo 'note' >> plan/overhead.yaml"),
        DoctorCase(
            "worktree.behind", "behind"),
        DoctorCase("worktree.elsewhere", "git switch -q -c aside"),
    ]

    /// Makes a demonstration one in which nothing is wrong.
    static let well = """
        git init -q --bare ../origin.git && git remote add origin "$(realpath ../origin.git)" &&
        git config gpg.ssh.allowedSignersFile register/allowed_signers
        """

    /// What the scripts may use.
    static let prelude = """
        set -e
        K=.git/akkoord/demo-keys
        ID=2021-woningcorporatie-0005
        tools() { mkdir -p tools; for each in git ssh ssh-keygen; do ln -sf "$(command -v $each)" tools/$each; done; }
        tool() { rm -f tools/$1; printf '#!/bin/sh\\n%s\\n' "$2" > tools/$1; chmod +x tools/$1; }
        objectFile() { git rev-parse "$1" | sed 's|^..|objects/&/|'; }
        damage() { f=.git/$(objectFile $1); chmod u+w $f; printf X | dd of=$f bs=1 seek=9 conv=notrunc 2>/dev/null; }
        loose() { seq $1 | awk '{ printf "blob\\ndata <<E\\n%s\\nE\\n", $1 }' | git -c fastimport.unpackLimit=1000000 fast-import --quiet; }
        say() { "$AKKOORD" "$@" >/dev/null 2>&1; }
        propose() { say propose transfer --from veiligheid --to wonen --amount 250000 --motivation Waarom --key $K/corporatiebestuurder "$@"; }
        approve() { say approve $ID --key $K/$1; }
        reject() { say reject $ID --key $K/$1; }
        wording() { git ls-tree -r --name-only proposals/$ID | grep revisions; }
        decide() { propose --amount $1; for m in districtschef voorzitter wethouder zorgbestuurder schoolbestuurder; do approve $m; done; say enact $ID --key $K/secretaris-recorder; }
        elsewhere() { git push -q origin main 'refs/heads/proposals/*' && git fetch -q origin; }
        only() { GIT_INDEX_FILE=$PWD/../index; export GIT_INDEX_FILE; git read-tree --prefix=proposals/2021/00/0002 main:proposals/2021/00/0002
          git rm -q --cached proposals/2021/00/0002/outcome.yaml; git write-tree; unset GIT_INDEX_FILE; }
        behind() { cp -a .git/akkoord/worktree ../note; cp -a plan ../plan; propose; for m in districtschef voorzitter wethouder zorgbestuurder schoolbestuurder; do approve $m; done
          say enact $ID --key $K/secretaris-recorder; mv ../note .git/akkoord/worktree; cp ../plan/wonen-ruimte/wonen.yaml plan/wonen-ruimte/wonen.yaml; git reset -q; }

        """
}
