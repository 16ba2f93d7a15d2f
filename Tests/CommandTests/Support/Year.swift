import Foundation
import TestSupport
import Testing

/// The demonstration, and half a year more: what an alliance decides, as a script that reads like a list of decisions.
enum Year {
    static let end = "2021-12-10T12:00:00Z"

    // Made once and never changed afterwards: tests only read it, or copy it.
    nonisolated(unsafe) private static let lived: Result<Workshop, any Error> = Result {
        let workshop = try DemoCopy.make()
        let lived = try workshop.shell(script)
        try #require(lived.status == 0, "\(lived.whole)")
        atexit { try? unsafe FileManager.default.removeItem(at: Year.lived.get().folder.url) }
        return workshop
    }

    /// For questions only.
    static func shared() throws -> Workshop { try unsafe lived.get() }

    /// A copy of its own.
    static func make() throws -> Workshop {
        let workshop = try Workshop(at: "demo")
        _ = try shared().run(["cp", "-a", ".", workshop.path])
        return workshop
    }

    private static let script = #"""
        set -e
        K=.git/akkoord/demo-keys
        at() { export AKKOORD_NOW=$1T$2:00:00Z; }
        say() { "$AKKOORD" "$@" >/dev/null 2>../said.txt || { cat ../said.txt >&2; echo "failed: $*" >&2; exit 1; }; }
        vote() { id=$1; shift; for member in "$@"; do say approve $id --key $K/$member; done; }
        enact() { say enact $1 --key $K/secretaris-recorder; }

        # 2021-0005: two operations at once, above a million: two thirds. The chair abstains, the police is against.
        at 2021-06-01 09
        cat > ../operations.yaml <<END
        format: 1
        operations:
          - operation: transfer
            from: wonen
            to: ruimte
            period: p2021-2025
            status: indicative
            amount: "1000000.00"
          - operation: decrease
            line: wonen
            period: p2021-2025
            status: indicative
            amount: "250000.55"
        END
        say propose --file ../operations.yaml --title "Naar Ruimte, en minder" --motivation "Eerst de straat. Daarna het huis." --key $K/corporatiebestuurder
        at 2021-06-02 09; vote 2021-0005 corporatiebestuurder
        at 2021-06-03 09; say abstain 2021-0005 --key $K/voorzitter
        at 2021-06-03 10; say reject 2021-0005 --key $K/districtschef
        at 2021-06-03 11; vote 2021-0005 wethouder zorgbestuurder schoolbestuurder rijksvertegenwoordiger
        at 2021-06-03 12; vote 2021-0005 corporatiebestuurder
        at 2021-06-10 09; enact 2021-0005

        # 2021-0006: at once, by the programme manager alone.
        at 2021-07-01 09
        say propose transfer --from veiligheid --to sociaal --amount 60.000 --takes-effect on-decision --title "Buurtwerk" --motivation "Dit kan niet wachten." --key $K/zorgbestuurder
        at 2021-07-01 10; vote 2021-0006 programmamanager
        at 2021-07-02 09; enact 2021-0006

        # 2021-0007: the plan so far becomes version v2.
        at 2021-09-01 09
        say version propose --in-force 2022-01-01 --title "Begroting 2022" --motivation "Voor het nieuwe jaar." --key $K/programmamanager
        at 2021-09-02 09; vote 2021-0007 voorzitter wethouder zorgbestuurder schoolbestuurder rijksvertegenwoordiger
        at 2021-09-15 09; enact 2021-0007

        # 2021-0008: an eighth seat.
        at 2021-10-01 09
        sed -i '/^note:/,$d' register/bodies/stuurgroep.yaml
        printf '  - id: seat-8\n    party: gemeente\n    weight: 1\n' >> register/bodies/stuurgroep.yaml
        say propose register --title "Een achtste zetel" --motivation "De buurt aan tafel." --key $K/programmamanager
        at 2021-10-02 09; vote 2021-0008 voorzitter wethouder zorgbestuurder schoolbestuurder rijksvertegenwoordiger
        at 2021-10-15 09; enact 2021-0008

        # 2021-0009: decided by that board, over the money of one year, at once.
        at 2021-11-01 09
        say propose increase onderwijs --amount 200.000 --period y2022 --takes-effect on-decision --title "Schoollunch" --motivation "Elk kind een gezonde lunch." --key $K/schoolbestuurder
        at 2021-11-02 09; vote 2021-0009 schoolbestuurder
        at 2021-11-03 09; vote 2021-0009 voorzitter wethouder zorgbestuurder schoolbestuurder rijksvertegenwoordiger
        at 2021-12-01 09; enact 2021-0009

        # 2021-0010: an agreement.
        mkdir -p ../convenant
        cat > ../convenant/agreement.yaml <<END
        format: 1
        id: convenant
        title: "Cofinanciering Onderwijs"
        from: "2022-01-01"
        parties:
          - id: gemeente
            authority: mandate
          - id: rijk
            authority: mandate
        contributions:
          - id: bijdrage-rijk
            party: rijk
            purpose: onderwijs
            period: p2021-2025
            amount: "5000000.00"
            status: pledged
            books: paid-in
        evidence: []
        END
        printf '# Cofinanciering\n\n## Doel {#doel}\n\nSamen betalen.\n' > ../convenant/text.md
        at 2021-12-02 09
        say agreement propose --file ../convenant --motivation "Wie betaalt, spreekt mee." --key $K/wethouder
        at 2021-12-03 09; vote 2021-0010 wethouder rijksvertegenwoordiger
        at 2021-12-06 09; enact 2021-0010

        # Still open: 2021-0011 waits for the board, where two have spoken; 2021-0012 was reworded after a vote; 2021-0013
        # waits to be recorded.
        at 2021-12-07 09
        say propose transfer --from ruimte --to wonen --amount 250.000 --motivation "Eerst de woningen." --key $K/corporatiebestuurder
        vote 2021-0011 wethouder
        at 2021-12-07 10; say reject 2021-0011 --key $K/districtschef
        vote 2021-0011 wethouder
        at 2021-12-08 09
        say propose increase wonen --amount 400.000 --title "Warmte" --motivation "Isoleren." --key $K/corporatiebestuurder
        vote 2021-0012 corporatiebestuurder voorzitter
        at 2021-12-08 10
        say propose increase wonen --amount 450.000 --title "Meer warmte" --motivation "Isoleren." --revises 2021-0012 --key $K/corporatiebestuurder
        vote 2021-0012 corporatiebestuurder
        at 2021-12-09 09
        say propose split werk --evenly y2022,y2023 --title "Werk verdeeld" --motivation "Gelijk." --key $K/wethouder
        vote 2021-0013 programmamanager
        """#
}
