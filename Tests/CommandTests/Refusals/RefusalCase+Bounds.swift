/// What cannot change any more, and what cannot be exceeded.
extension RefusalCase {
    private static let carry =
        "carry() { for member in voorzitter wethouder zorgbestuurder schoolbestuurder districtschef; do say approve $1 --key $K/$member; done; say enact $1 --key $K/secretaris-recorder; }; "

    /// 2021 is closed: of what Onderwijs had, € 100.000,00 was not spent, or nothing is said of it.
    private static func closed(
        _ rule: String, _ words: String, account: String = "--underspend onderwijs=100000"
    ) -> RefusalCase {
        let close = "say propose close-period y2021 \(account) --motivation Waarom --key $K/programmamanager"
        return RefusalCase(
            rule, .demo, "\(carry)\(close); carry 2021-0005", run: "propose \(words) --motivation Waarom --dry-run")
    }

    private static func open(_ rule: String, _ words: String, _ prepare: String = "") -> RefusalCase {
        RefusalCase(rule, .demo, prepare, run: "propose \(words) --motivation Waarom --dry-run")
    }

    /// Puts lines before the note at the end of `programme.yaml`.
    private static func insert(_ text: String, in path: String = "programme.yaml") -> String {
        "sed -i '/^note:/i \(text.replacing("\n", with: "\\n"))' \(path)"
    }

    private static func account(_ period: String, _ line: String, budget: String) -> String {
        """
        closed:
          - period: \(period)
            underspend:
              - line: \(line)
                status: indicative
                budget: "\(budget)"
                amount: "5.00"
        """
    }

    static let ofClosedPeriods: [RefusalCase] = [
        closed("amendment.closed-period", "increase onderwijs --period y2021 --amount 0,01"),
        closed("amendment.carry-above", "carry-over onderwijs --from y2021 --to y2022 --amount 100.000,01"),
        closed("amendment.carry-back", "carry-back onderwijs --from y2022 --to y2021 --amount 0,01"),
        closed(
            "amendment.carry-order", "carry-over onderwijs --from y2021 --to p2021-2025 --amount 5 --status indicative"),
        closed("amendment.carry-unreported", "carry-over onderwijs --from y2021 --to y2022 --amount 5", account: ""),
        open("amendment.carry-open", "carry-over onderwijs --from y2021 --to y2022 --amount 5"),
        open("period.open", "reopen-period y2021"),
        open("period.underspend", "close-period y2021 --underspend onderwijs"),
        open("programme.closed-budget", "programme", insert(account("y2021", "onderwijs", budget: "5.00"))),
        RefusalCase(
            "programme.closed-period", .desk,
            "blank; \(insert("closed:\n  - period: p2026-2035\n    underspend: []", in: "repo/programme.yaml"))",
            run: "check repo"),
        RefusalCase(
            "programme.underspend", .desk,
            "blank; \(insert(account("p2026-2029", "nowhere", budget: "5.00"), in: "repo/programme.yaml"))",
            run: "check repo"),
    ]

    // MARK: Ceilings

    private static func ceiling(_ node: String, _ bound: String) -> String {
        insert(
            "ceilings:\n  - id: plafond\n    node: \(node)\n    period: p2021-2025\n    at-most:\n"
                + bound.split(
                    separator: "\n"
                ).map { "      " + $0 }.joined(separator: "\n"))
    }

    static let ofCeilings: [RefusalCase] = [
        open("programme.ceiling", "programme", ceiling("nergens", "by: amount\namount: \"5.00\"")),
        open(
            "plan.ceiling", "transfer --from veiligheid --to gezondheid --amount 30.000.000",
            carry + ceiling("gezondheid", "by: share\nshare: \"20\"\nof: programme")
                + "; say propose programme --motivation Waarom --key $K/programmamanager; carry 2021-0005"),
    ]
}
