extension RefusalCase {
    private static let prepared = """
        blank; mv repo new; key chair; key recorder; key recovery; key director
        say init new --founder chair=chair.pub --founder secretary:recorder=recorder.pub --founder chair:recovery=recovery.pub \
        --founder first-director:recovery=director.pub
        """

    private static let unfilled = ["init.no-key", "init.placeholder"]
    private static let undecidable = ["genesis.no-holder", "genesis.no-quorum"]

    /// The steps of a founding.
    static let ofFounding: [RefusalCase] = [
        RefusalCase("demo.not-empty", .desk, "mkdir full; touch full/letter", run: "demo full"),
        RefusalCase("init.date", run: "init new --from blank --in-force 1-1-2021"),
        RefusalCase("init.founder", run: "init new --from blank --founder chair"),
        RefusalCase("init.template", run: "init new --from heerlen"),
        RefusalCase("init.not-empty", .desk, "mkdir full; touch full/letter", run: "init full --from blank"),
        RefusalCase("init.unprepared", .desk, "mkdir new; key mine", run: "init new --sign --key mine"),
        RefusalCase("init.founded", .demo, "", run: "init . --from blank"),
        RefusalCase(
            "init.signed", .desk, prepared + "; say init new --sign --key chair", run: "init new --in-force 2026-01-01"),
        RefusalCase(
            "init.edited", .desk, prepared + "; say init new --sign --key chair; echo >> new/plan/text/introduction.md",
            run: "init new --commit --key recorder"),
        RefusalCase(
            "genesis.no-holder", .desk, prepared, run: "init new", exit: 0, also: Set(unfilled + ["genesis.no-quorum"])),
        RefusalCase(
            "genesis.no-quorum", .desk, prepared, run: "init new", exit: 0, also: Set(unfilled + ["genesis.no-holder"])),
        RefusalCase(
            "init.no-key", .desk, prepared, run: "init new", exit: 0, also: Set(undecidable + ["init.placeholder"])),
        RefusalCase(
            "init.placeholder", .desk, prepared, run: "init new", exit: 0, also: Set(undecidable + ["init.no-key"])),
        RefusalCase(
            "genesis.recovery", .desk,
            "key chair; key recorder; say init new --from blank --founder chair=chair.pub --founder secretary:recorder=recorder.pub",
            run: "init new --sign --key chair"),
        RefusalCase(
            "genesis.unsigned", .desk, prepared + "; say init new --sign --key chair",
            run: "init new --commit --key recorder"),
    ]
}
