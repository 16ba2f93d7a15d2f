/// Edited working files, and git's settings.
extension RefusalCase {
    private static func edited(_ rule: String, _ prepare: String) -> RefusalCase {
        RefusalCase(rule, .demo, prepare, run: "propose --from-changes --motivation Waarom --dry-run")
    }

    private static let homes = "plan/wonen-ruimte/wonen.yaml"
    private static let adopted =
        "propose; approve districtschef voorzitter wethouder zorgbestuurder schoolbestuurder"

    static let ofEditing: [RefusalCase] = [
        edited("changes.word", "sed -i 's/^rank: 1/rank: 2/' \(homes)"),
        edited("changes.other-file", "echo Meer. >> plan/text/aanpak.md"),
        edited("changes.elsewhere", "git checkout -q -b mine"),
        edited(
            "changes.behind",
            "\(adopted); git checkout -q -b mine; enact; git symbolic-ref HEAD refs/heads/main"),
        edited("changes.stale", "\(adopted); sed -i 's/\"Wonen\"/\"Woningen\"/' \(homes); enact"),
        RefusalCase("git.config", .demo, "touch .git/config.lock", run: "setup-git", exit: 2),
    ]
}
