extension RefusalCase {
    /// `operations 50000 half.yaml` writes a file of operations; `amendment` puts one forward as 2021-0005, and
    /// `sub 30000` a sub-amendment on it.
    private static let words = #"""
        operations() { printf 'format: 1\noperations:\n  - operation: transfer\n    from: veiligheid\n    to: gezondheid\n    period: p2021-2025\n    status: indicative\n    amount: "%s.00"\n' $1 > $2; }
        amendment() { say propose transfer --from veiligheid --to gezondheid --amount 50000 --motivation Waarom --key $K/zorgbestuurder "$@"; }
        sub() { operations $1 sub.yaml; shift; say propose sub-amendment 2021-0005 --file sub.yaml --motivation Waarom --key $K/zorgbestuurder "$@"; }
        carry() { for id in "$@"; do say approve $id --key $K/programmamanager; done; }
        record() { carry $1; say enact $1 --key $K/secretaris-recorder; }
        operations 30000 other.yaml
        amendment

        """#

    private static func enact(_ rule: String, _ id: String, _ prepare: String) -> RefusalCase {
        RefusalCase(
            rule, .demo, words + prepare, run: "enact \(id) --key .git/akkoord/demo-keys/secretaris-recorder")
    }

    private static func propose(_ rule: String, _ line: String, _ prepare: String = "") -> RefusalCase {
        RefusalCase(
            rule, .demo, words + prepare,
            run: "propose sub-amendment \(line) --file other.yaml --motivation Waarom --dry-run")
    }

    /// What waits for a sub-amendment, and what it waits for itself.
    static let ofSubAmendments: [RefusalCase] = [
        enact("subamendment.open", "2021-0005", "sub 30000; carry 2021-0005"),
        enact("subamendment.order", "2021-0007", "sub 30000; sub 20000; carry 2021-0007"),
        enact("subamendment.unfollowed", "2021-0005", "sub 30000; record 2021-0006; carry 2021-0005"),
        enact(
            "subamendment.moved", "2021-0006",
            "sub 30000; amendment --amount 40000 --revises 2021-0005; carry 2021-0006"),
        enact(
            "subamendment.closed", "2021-0006",
            "sub 30000; carry 2021-0006; say retract 2021-0005 --key $K/zorgbestuurder; say enact 2021-0005 --key $K/secretaris-recorder"
        ),
        RefusalCase(
            "subamendment.not-waiting", .demo, words + "carry 2021-0005",
            run: "enact 2021-0005 --pass-over 2021-0006 --key .git/akkoord/demo-keys/secretaris-recorder"),
        propose("subamendment.kind", "2021-0006", "sub 30000"),
        propose("subamendment.late", "2021-0005", "carry 2021-0005"),
        propose("subamendment.nothing", "2021-0005", "operations 50000 other.yaml"),
        propose("subamendment.same-order", "2021-0005 --order 1", "sub 20000"),
        RefusalCase("subamendment.none", .demo, words, run: "revise 2021-0005 --dry-run"),
        RefusalCase(
            "subamendment.followed", .demo,
            words + "sub 30000; record 2021-0006; say revise 2021-0005 --key $K/zorgbestuurder",
            run: "revise 2021-0005 --dry-run"),
    ]
}
