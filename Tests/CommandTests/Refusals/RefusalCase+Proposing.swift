extension RefusalCase {
    private static func propose(_ rule: String, _ words: String, _ prepare: String = "", also: Set<String> = [])
        -> RefusalCase
    {
        RefusalCase(rule, .demo, prepare, run: "propose \(words) --motivation Waarom --dry-run", also: also)
    }

    /// A section of a text, with what a script writes in its place.
    private static func text(_ rule: String, _ words: String, _ script: String) -> RefusalCase {
        propose(rule, "text \(words) --file new.md", "{ \(script); } > new.md")
    }

    private static func increase(_ rule: String, _ amount: String) -> RefusalCase {
        propose(rule, "increase veiligheid --amount \(amount)")
    }

    /// Amounts, lines and cells; operations that do not apply.
    static let ofProposing: [RefusalCase] = [
        increase("amount.ambiguous", "1,250"),
        increase("amount.form", "1e6"),
        increase("amount.half-cent", "0,005"),
        increase("amount.negative", "-5"),
        increase("amount.too-large", "99999999999999999999"),
        increase("amount.zero", "0"),
        propose("amendment.line-place", "add-line muziek --level intervention --name Muziek"),
        propose("amendment.line-taken", "add-line werk --level overhead --name Werk --executor gemeente"),
        propose("amendment.line-executor", "add-line muziek --level overhead --name Muziek"),
        propose("amendment.line-open", "reopen-line werk"),
        propose("amendment.line-used", "remove-line werk"),
        propose("amendment.same-name", "rename werk --name Werk"),
        propose("amendment.same-parent", "move werk --to onderwijs-werk"),
        propose("amendment.no-theme", "add-goal wonen-ruimte groen --name Groen"),
        propose("amendment.unknown-goal", "retire-goal veiligheid geen"),
        propose("amendment.unknown-target", "set-target veiligheid geen --number 5"),
        propose("amendment.factor", "index werk --factor 3% --price-level 2022 --rounding cents"),
        propose("amendment.rephase-place", "rephase werk --from p2021-2025 --to y2021 --amount 5"),
        propose("amendment.same-period", "rephase werk --from p2021-2025 --to p2021-2025 --amount 5"),
        propose("amendment.no-cell", "increase werk --amount 5 --period y2021"),
        propose("amendment.overdraw", "transfer --from veiligheid --to wonen --amount 39.625.450,01"),
        propose("amendment.same-line", "transfer --from veiligheid --to veiligheid --amount 5"),
        propose("amendment.several-cells", "increase onderwijs --amount 5"),
        propose("amendment.split-parts", "split werk --into y2021"),
        propose("amendment.split-place", "split werk --into veiligheid:y2021=5"),
        propose("amendment.split-repeated", "split werk --evenly y2021,y2021"),
        propose("amendment.split-sum", "split werk --into y2021=14305000.01"),
        propose("amendment.status", "increase werk --amount 5 --status agreed"),
        text("amendment.unknown-text", "plan/text/anpak.md --section Samen", "echo Samen."),
        text("amendment.unknown-section", "plan/text/aanpak.md --section Same", "echo Samen."),
        text("amendment.text-form", "plan/text/aanpak.md --section Samen", "printf '## Anders\\n\\nSamen.\\n'"),
        text("amendment.text-code", "plan/text/aanpak.md --section Samen", "printf '```\\nSamen.\\n'"),
        text("amendment.text-effect", "plan/text/aanpak.md --section Samen --takes-effect on-decision", "echo Samen."),
        text(
            "amendment.text-spaces", "plan/text/aanpak.md --section Samen", "printf 'Samen. \\nElkaar.\\n'"),
        text(
            "amendment.same-text", "plan/text/aanpak.md --section Samen", "sed -n '/^## Samen/,$p' plan/text/aanpak.md"),
        propose("amendment.too-large", "increase veiligheid --amount 999999999999999"),
        propose("amendment.unknown-line", "transfer --from veilighied --to wonen --amount 5"),
        propose("amendment.unknown-period", "increase werk --amount 5 --period y2o21"),
        propose("proposal.takes-effect", "increase werk --amount 5 --takes-effect now"),
        propose(
            "amendment.old-value", "--file split.yaml",
            #"printf 'format: 1\noperations:\n  - operation: split\n    line: werk\n    period: p2021-2025\n    status: indicative\n    old: "5.00"\n    parts:\n      - line: werk\n        period: y2021\n        amount: "5.00"\n' > split.yaml"#
        ),
        propose(
            "amendment.no-effect", "--file there-and-back.yaml",
            #"printf 'format: 1\noperations:\n' > there-and-back.yaml; for lines in 'werk wonen' 'wonen werk'; do printf '  - operation: transfer\n    from: %s\n    to: %s\n    period: p2021-2025\n    status: indicative\n    amount: "5.00"\n' $lines >> there-and-back.yaml; done"#
        ),
        propose("amendment.no-executor", "increase wonen-ruimte --amount 5 --period p2021-2025 --status indicative"),
        propose("correction.no-evidence", "correction 2021-0002"),
        propose(
            "correction.again", "correction 2021-0002 --evidence paper",
            """
            echo Notulen > paper
            say propose correction 2021-0002 --evidence paper --motivation Waarom --key $K/corporatiebestuurder
            approve zorgbestuurder voorzitter corporatiebestuurder schoolbestuurder districtschef wethouder
            say enact 2021-0005 --key $K/secretaris-recorder
            """),
        propose("correction.kind", "correction 2021-0003 --evidence paper", "echo Notulen > paper"),
        propose(
            "correction.outside", "correction 2021-0002 --evidence paper --file other.yaml",
            #"echo Notulen > paper; printf 'format: 1\noperations:\n  - operation: increase\n    line: werk\n    period: p2021-2025\n    status: indicative\n    amount: "5.00"\n' > other.yaml"#
        ),
        propose(
            "correction.no-longer-applies", "correction 2021-0001 --evidence paper",
            """
            echo Notulen > paper
            say propose transfer --from onderwijs --to werk --period y2021 --amount 5 --motivation Waarom --key $K/corporatiebestuurder
            approve programmamanager; say enact 2021-0005 --key $K/secretaris-recorder
            """),
        RefusalCase(
            "proposal.no-motivation", .demo,
            run: "propose increase werk --amount 5 --motivation ' ' --key .git/akkoord/demo-keys/wethouder"),
        RefusalCase("key.missing", .demo, run: "propose increase werk --amount 5 --motivation Waarom"),
        RefusalCase("key.unreadable", .demo, run: "propose increase werk --amount 5 --motivation Waarom --key nowhere"),
        RefusalCase(
            "key.unregistered", .demo, "key mine",
            run: "propose increase werk --amount 5 --motivation Waarom --key mine"),
        RefusalCase(
            "key.type", .demo, "ssh-keygen -q -t ecdsa -N '' -C '' -f mine",
            run: "propose increase werk --amount 5 --motivation Waarom --key mine"),
        RefusalCase(
            "proposal.not-entitled", .demo,
            run: "propose increase werk --amount 5 --motivation Waarom --key .git/akkoord/demo-keys/voorzitter"),
    ]
}
