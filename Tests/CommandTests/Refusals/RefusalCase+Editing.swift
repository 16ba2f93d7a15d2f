/// Edited working files, and git's settings.
extension RefusalCase {
    private static func edited(_ rule: String, _ prepare: String, of variant: String? = nil) -> RefusalCase {
        RefusalCase(
            rule, .demo, prepare, run: "propose --from-changes --motivation Waarom --dry-run", of: variant)
    }

    private static let homes = "plan/wonen-ruimte/wonen.yaml"
    private static let adopted =
        "propose; approve districtschef voorzitter wethouder zorgbestuurder schoolbestuurder"

    static let ofEditing: [RefusalCase] = [
        edited("changes.word", "sed -i 's/^rank: 1/rank: 2/' \(homes)"),
        edited("changes.other-file", "cp plan/text/aanpak.md plan/text/meer.md"),
        edited("changes.text", "printf '\\n## Nog een kop\\n\\nMeer.\\n' >> plan/text/aanpak.md"),
        edited("changes.elsewhere", "git checkout -q -b mine"),
        edited(
            "changes.behind",
            "\(adopted); git checkout -q -b mine; enact; git symbolic-ref HEAD refs/heads/main"),
        edited("changes.stale", "\(adopted); sed -i 's/\"Wonen\"/\"Woningen\"/' \(homes); enact"),
        edited(
            "changes.stale", "\(adopted); sed -i 's/45960439.00/45960440.00/' \(homes); enact", of: "amount"),
        RefusalCase("git.config", .demo, "touch .git/config.lock", run: "setup-git", exit: 2),
    ]
}
