import TestSupport

/// One way to be refused, and the text that a person sees then: `Expected/refusals/<name>.txt`.
struct RefusalCase: Sendable, CustomStringConvertible {
    /// Where the command runs.
    enum Scene: Sendable {
        /// An empty folder.
        case desk
        /// A copy of the demonstration up to its first four proposals.
        case demo
        /// A copy of all of it.
        case wholeDemo
    }

    let rule: String
    /// The rule, with what sets this case apart where a rule has several.
    let name: String
    let scene: Scene
    /// A script that makes what is refused.
    let prepare: String
    /// The words after `akkoord`.
    let line: String
    let status: Int32
    /// Other rules that cannot but be named with it.
    let also: Set<String>

    init(
        _ rule: String, _ scene: Scene = .desk, _ prepare: String = "", run line: String, exit status: Int32 = 1,
        also: Set<String> = [], of variant: String? = nil
    ) {
        self.rule = rule
        name = variant.map { "\(rule)-\($0)" } ?? rule
        self.scene = scene
        self.prepare = prepare
        self.line = line
        self.status = status
        self.also = also
    }

    var description: String { name }

    static let all =
        ofFiles + ofWholeRepositories + ofAgreements + ofProposing + ofOtherKinds + ofDeciding + ofDecidingOnOtherKinds
        + ofSubAmendments + ofSync
        + ofFounding + ofReading + ofEditing + ofClosedPeriods + ofCeilings

    /// Rules that no command can be brought to name, each with the reason.
    static let unreachable: [String: String] = [
        "changes.inexact": "a net below the derivation: its laws are tested",
        "canonical.bytes": "a net below the reader: every deviation known has a rule of its own",
        "document.decoder": "a net below the decoders: what fits its kind can be read",
        "document.empty-mapping": "the reader says canonical.empty-value first",
        "key.signature": "stock ssh-keygen would have to make a signature that does not verify",
        "policy.no-tier": "policy.no-last-tier refuses such a policy first",
        "repository.behind": "a notice after the decision is recorded; FaultTests meets it",
        "ledger.judged-anew": "a notice beside a decision that is recorded; LostRaceTests meets the race",
        "sync.not-heard": "main has moved on when it is said, so it is said once; SyncTests meets it",
        "demo.unfinished": "needs a full disk; FaultTests meets it",
        "repository.error": "faults of the machine; FaultTests meets them",
        "repository.owner": "needs a second user on the machine",
        "system.error": "a net below everything",
        "vote.not-counted": "a net below the reasons that have a rule of their own",
    ]

    /// What the scripts may use: the templates in $REPO, a file of each kind, edits in place.
    static let prelude = """
        set -e
        export REPO=\(Product.checkout)/Repo
        K=.git/akkoord/demo-keys
        domain() { printf 'format: 1\\nid: first-domain\\nname: "First domain"\\nrank: 1\\nnote: |\\n  Placeholder.\\ncells: []\\n'; }
        programme() { cat "$REPO/blank/programme.yaml"; }
        member() { cat "$REPO/blank/register/members/chair.yaml"; }
        policy() { cat "$REPO/blank/policy/amendment.yaml"; }
        blank() { cp -r "$REPO/blank" repo; chmod -R u+w repo; }
        heerlen() { cp -r "$REPO/heerlen-noord" repo; chmod -R u+w repo; }
        edit() { sed -i "$2" "repo/$1"; }
        member_key() {
          printf 'keys:\\n  - id: %s\\n    type: ssh-ed25519\\n    public: "%s"\\n    class: member\\n' $2 $(cut -d' ' -f2 $3.pub) > keys.yaml
          sed -i -e '/^keys: ../r keys.yaml' -e '/^keys: ../d' repo/register/members/$1.yaml
        }
        recovery_key() {
          printf 'keys:\\n  - id: %s\\n    member: %s\\n    type: ssh-ed25519\\n    public: "%s"\\n' $2 $1 $(cut -d' ' -f2 $3.pub) > keys.yaml
          sed -i -e '/^keys: ../r keys.yaml' -e '/^keys: ../d' repo/register/recovery.yaml
        }
        key() { ssh-keygen -q -t ed25519 -N '' -C '' -f "$1"; }
        say() { "$AKKOORD" "$@" >/dev/null 2>&1; }
        enact() { say enact 2021-0005 --key $K/secretaris-recorder; }
        propose() { say propose transfer --from veiligheid --to wonen --amount 250000 --motivation Waarom --key $K/corporatiebestuurder "$@"; }
        approve() { for member in "$@"; do say approve 2021-0005 --key $K/$member; done; }

        """
}
