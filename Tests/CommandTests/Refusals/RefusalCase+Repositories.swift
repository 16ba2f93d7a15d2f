extension RefusalCase {
    private static func whole(_ rule: String, _ edits: String, of template: String = "blank", also: Set<String> = [])
        -> RefusalCase
    {
        RefusalCase(rule, .desk, "\(template); \(edits)", run: "check repo", also: also)
    }

    /// The founding case says of its source that it is € 1 off.
    private static let notices: Set = ["plan.stated-total"]
    private static let theme = "plan/first-domain/first-theme.yaml"

    /// Files that are sound one by one and do not fit together.
    static let ofWholeRepositories: [RefusalCase] = [
        whole("plan.duplicate-line", "edit \(theme) 's/id: first-intervention/id: first-domain/'"),
        whole("plan.reserved-id", "edit \(theme) 's/id: first-intervention/id: domains/'"),
        whole(
            "plan.target-unit",
            "edit plan/gezond-sociaal-veilig/veiligheid.yaml 's/number-to: \"20\"/number-to: \"5\"/'", of: "heerlen",
            also: notices),
        whole("plan.unknown-domain", "mkdir repo/plan/other && mv repo/\(theme) repo/plan/other/"),
        whole(
            "plan.unknown-goal",
            "sed -i '0,/goal: .*/s//goal: nergens/' repo/plan/gezond-sociaal-veilig/veiligheid.yaml", of: "heerlen",
            also: notices),
        whole(
            "plan.unknown-node", "sed -i '0,/node: .*/s//node: nergens/' repo/plan/stated.yaml", of: "heerlen",
            also: notices),
        whole(
            "plan.unknown-office", "edit \(theme) 's/executor: first-party/executor: first-party\\nholder: secretery/'"),
        whole("plan.unknown-party", "edit \(theme) 's/executor: first-party/executor: first-partij/'"),
        whole(
            "plan.unknown-period",
            #"edit \#(theme) 's/^cells: ../cells:\n  - period: y2031\n    status: indicative\n    amount: "5.00"/'"#),
        whole("policy.missing-subject", "rm repo/policy/version.yaml"),
        whole(
            "policy.no-last-tier",
            #"edit policy/amendment.yaml 's/^  - id: always/&\n    when:\n      only-operations:\n        - split/'"#),
        whole("policy.repeated-step", #"edit policy/amendment.yaml 's/^      - consent/&\n      - consent/'"#),
        whole("policy.unknown-body", "edit policy/amendment.yaml 's/body: steering-group/body: stering-group/'"),
        whole(
            "policy.unknown-office",
            "sed -i '0,/office: programmamanager/s//office: programamanager/' repo/policy/amendment.yaml",
            of: "heerlen", also: notices),
        whole("policy.unknown-step", "edit policy/amendment.yaml 's/^      - consent/      - consnt/'"),
        whole(
            "policy.wrong-subject",
            #"edit policy/version.yaml '/body: steering-group/,/abstentions/d;s/by: body/by: executors\n      of: giving-lines/'"#
        ),
        whole("programme.period-tree", "edit programme.yaml 's/to: \"2029-12-31\"/to: \"2039-12-31\"/'"),
        whole(
            "register.allowed-signers", "touch repo/register/allowed_signers; echo x > repo/register/allowed_signers"),
        whole(
            "register.bad-key",
            #"edit register/members/chair.yaml 's/^keys: ../keys:\n  - id: member-1\n    type: ssh-ed25519\n    public: "AAAA"\n    class: member/'"#
        ),
        whole(
            "register.duplicate-id",
            "mv repo/register/parties/second-party.yaml repo/register/parties/secretary.yaml; sed -i 's/id: second-party/id: secretary/' repo/register/parties/secretary.yaml; sed -i 's/second-party/secretary/' repo/register/members/second-director.yaml repo/register/bodies/*.yaml"
        ),
        whole(
            "register.duplicate-key-id",
            "key k1; key k2; member_key chair member-1 k1; recovery_key chair member-1 k2; edit register/recovery.yaml 's/threshold: 2/threshold: 1/'"
        ),
        whole(
            "register.foreign-capacity", "edit register/members/chair.yaml 's/party: first-party/party: second-party/'"),
        whole("register.recovery-threshold", "key k1; recovery_key chair recovery-chair-1 k1"),
        whole("register.seat-held-twice", "edit register/members/first-director.yaml 's/seat-2/seat-1/'"),
        whole("register.shared-key", "key k1; member_key chair member-1 k1; member_key secretary member-1 k1"),
        whole(
            "register.unknown-capacity",
            "edit register/members/secretary.yaml 's/capacity: secretary/capacity: secretery/'"),
        whole(
            "register.unknown-member",
            "key k1; recovery_key chairr recovery-chair-1 k1; edit register/recovery.yaml 's/threshold: 2/threshold: 1/'"
        ),
        whole(
            "register.unknown-party", "edit register/members/chair.yaml 's/party: first-party/party: first-prty/'",
            also: ["register.foreign-capacity"]),
        whole("register.unknown-seat", "edit register/bodies/steering-group.yaml 's/^chair: .*/chair: seat-9/'"),
        whole(
            "register.reserved-seat", "edit register/bodies/steering-group.yaml 's/id: seat-1/id: mandate/'",
            also: ["register.unknown-capacity", "register.unknown-seat"]),
        whole("repository.file-name", "mv repo/register/members/chair.yaml repo/register/members/voorzitter.yaml"),
        whole("repository.missing-file", "rm repo/plan/overhead.yaml"),
        whole("repository.unusable-file", "ln -s chair.yaml repo/register/members/other.yaml"),
        whole(
            "statement.later-kind",
            "mkdir repo/genesis; printf 'statement: term/1\\n' > repo/genesis/$(printf '%064d' 0).yaml"),
        whole("statement.signature", "mkdir repo/genesis; echo x > repo/genesis/$(printf '%064d' 0).sig"),
        whole(
            "statement.unknown-kind",
            "mkdir repo/genesis; printf 'statement: wish/1\\n' > repo/genesis/$(printf '%064d' 0).yaml"),
    ]
}
