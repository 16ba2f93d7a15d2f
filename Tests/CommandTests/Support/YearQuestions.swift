import Foundation
import Testing

/// What people ask at the end of the year, with answers worked out by hand from the minutes and the founding budget.
///
/// Founded: Onderwijs 30,158,700; Veiligheid 40,125,450; Gezondheid 20,313,455; Wonen 45,960,439; Werk 14,305,000.
struct YearQuestions {
    var year: AllianceYear

    /// `history`: old and new, the body with its count, who asked.
    func whoChangedIt() throws {
        #expect(
            try year.decisions("onderwijs") == [
                "@1 2021-0001 30158700.00 → 30158700.00, programmamanager 1:0:0/1, schoolbestuurder",
                "@5 2021-0006 30158700.00 → 30083700.00, programmamanager 1:0:0/1, schoolbestuurder",
            ])
        #expect(
            try year.decisions("gezondheid") == [
                "@2 2021-0002 20313455.00 → 20813455.00, stuurgroep 4:0:0/7, zorgbestuurder",
                "@12 2021-0011 20813455.00 → 20908455.00, stuurgroep 4:0:0/7, zorgbestuurder",
            ])
        #expect(
            try year.decisions("veiligheid --all") == [
                "@2 2021-0002 40125450.00 → 39625450.00, stuurgroep 4:0:0/7, zorgbestuurder",
                "@3 2021-0003 39625450.00 → 39625450.00, stuurgroep 3:3:0/7, corporatiebestuurder",
                "@12 2021-0011 39625450.00 → 39530450.00, stuurgroep 4:0:0/7, zorgbestuurder",
            ])
        #expect(try year.decisions("sociaal") == [])
    }

    /// Filters: the year of the money, the year of the decision, an amount, a voice.
    func whichDecisions() throws {
        #expect(try year.found("onderwijs --period y2022") == ["2021-0001", "2021-0006"])
        #expect(try year.found("onderwijs --period y2023") == ["2021-0001"])
        #expect(try year.found("onderwijs --since 2021-06-01 --until 2021-06-30") == ["2021-0006"])
        #expect(try year.found("onderwijs --since 2022-01-01") == [])
        #expect(try year.found("gezond-sociaal-veilig --below --over 499.999") == ["2021-0002"])
        #expect(try year.found("gezond-sociaal-veilig --below --over 500.000") == [])
        #expect(try year.found("--member zorgbestuurder --since 2021-10-01 --until 2021-11-15") == ["2021-0008"])
        #expect(
            try year.found("--since 2021-11-15") == [
                "2021-0010", "2021-0009", "2021-0012", "2021-0011", "2021-0013", "2021-0014",
            ])
        #expect(try year.found("--party schoolbestuur --since 2021-12-05") == ["2021-0014"])
        #expect(try year.found("--member rijksvertegenwoordiger") == ["2021-0004", "2021-0007", "2021-0008"])
    }

    /// `blame`: what an amount of today is made of.
    func whatItIsMadeOf() throws {
        let fifth = "0.00, 2021-0001 6031740.00"
        #expect(
            try year.parts("onderwijs") == [
                "p2021-2025: 30158700.00, 2021-0001 -30158700.00 = 0.00",
                "y2021: \(fifth) = 6031740.00",
                "y2022: \(fifth), 2021-0006 -75000.00 = 5956740.00",
                "y2023: \(fifth) = 6031740.00",
                "y2024: \(fifth) = 6031740.00",
                "y2025: \(fifth) = 6031740.00",
            ])
    }

    /// `reconcile`: as founded and every decision is what is there now.
    func whatItComesTo() throws {
        #expect(
            try year.accounts("onderwijs") == [
                "onderwijs: 30158700.00, 2021-0001 split 0.00, 2021-0006 transfer -75000.00 = 30083700.00"
            ])
        #expect(try year.accounts("werk") == ["werk: 14305000.00, 2021-0006 transfer 75000.00 = 14380000.00"])
        #expect(try year.accounts("wonen") == ["wonen: 45960439.00, 2021-0009 transfer 250000.00 = 46210439.00"])
    }

    /// `who-approved`: every step with its count, and in which capacity.
    func whoApproved() throws {
        #expect(
            try year.approvals("2021-0002") == [
                "instemming satisfied 1/1", "stuurgroep satisfied 4/3", "approve districtschef as politie/mandate",
                "approve voorzitter as stuurgroep/seat-1", "approve wethouder as stuurgroep/seat-2",
                "approve zorgbestuurder as stuurgroep/seat-5", "approve schoolbestuurder as stuurgroep/seat-4",
            ])
        let signed = try year.approvals("2021-0004")
        #expect(
            signed == [
                "partijen satisfied 3/3", "approve rijksvertegenwoordiger as rijk/mandate, not counted",
                "approve corporatiebestuurder as woningcorporatie/mandate",
                "approve wethouder as gemeente/mandate", "approve rijksvertegenwoordiger as rijk/mandate",
            ])
    }

    /// `show --at --known-at`: the plan in force is a version, and a version is what was decided up to its number.
    func whatWasInForce() throws {
        #expect(try year.total("gezondheid", "--at 2021-06-30 --known-at 2021-12-20") == "v1: 20313455.00")
        #expect(try year.total("gezondheid", "--at 2021-07-01 --known-at 2021-06-21") == "v1: 20313455.00")
        #expect(try year.total("gezondheid", "--at 2021-07-01 --known-at 2021-06-22") == "v2: 20813455.00")
        #expect(try year.total("onderwijs", "--at 2021-12-20 --known-at 2021-12-20") == "v2: 30158700.00")
        #expect(try year.total("onderwijs", "--at main") == "plan: 30083700.00")
    }

    /// `coverage`: who pays, before the State left, after, and when the school had joined.
    func whoPays() throws {
        let founded = "45960439.00, 0.00, 0.00, 0.00, 45960439.00"
        #expect(try year.cover("wonen", "--at @3") == founded)
        #expect(try year.cover("wonen", "--at @4") == "45960439.00, 4800000.00, 3500000.00, 0.00, 37660439.00")
        #expect(try year.cover("wonen", "--at @7") == "45960439.00, 4800000.00, 0.00, 0.00, 41160439.00")
        #expect(try year.cover("wonen") == "46210439.00, 4800000.00, 0.00, 120000.00, 41410439.00")
    }

    /// `agreement list`: who takes part on a day, neither before joining nor after leaving.
    func whoTakesPart() throws {
        var asked = year
        let before = try asked.ask("agreement list", on: "2021-12-14")
        #expect(before.contains("woningcorporatie") && !before.contains("rijk"), "\(before)")
        #expect(!before.contains("schoolbestuur"), "\(before)")
        let since = try asked.ask("agreement list", on: "2021-12-15")
        #expect(since.contains("schoolbestuur"), "\(since)")
    }

    /// `diff`: the version holds what was decided up to @4, not what landed while the board voted.
    func whatTheVersionChanged() throws {
        var asked = year
        let versions = try asked.ask("diff v1 v2", exit: 1)
        #expect(!versions.contains("2021-0006") && versions.contains("2021-0002"))
        #expect(try asked.ask("diff v2 main", exit: 1).contains("75,000"))
    }

    /// `diff`: beside each thing stand the decisions that changed that, and no others that wrote the same file.
    func whoChangedWhichThing() throws {
        var asked = year
        let agreements = try asked.ask("diff v2 main --only agreements --format csv", exit: 1)
        let register = try asked.ask("diff v2 main --only register --format csv", exit: 1)
        for (rows, part, decision) in [
            (agreements, "school-lessen", "2021-0014"), (agreements, "rijk-verduurzaming", "2021-0007"),
            (agreements, "agreement-party,removed,schoolbestuur", nil),
            (agreements, "agreement-party,added,schoolbestuur", "2021-0014"),
            (agreements, "agreement-party,changed,rijk", "2021-0007"),
            (register, "key,removed,member-1", "2021-0010"), (register, "key,added,member-2", "2021-0010"),
            (register, "mandate,changed", "2021-0008"),
        ] {
            let found = rows.components(separatedBy: "\r\n").filter { $0.contains(part) }
            #expect(found.isEmpty == (decision == nil), "\(part)\n\(rows)")
            #expect(found.allSatisfy { $0.hasSuffix(",\(decision ?? "")") }, "\(found)")
        }
    }

    /// `verify`: keys that are gone, rules that changed and partners that left take nothing from what was decided.
    func whetherItHolds() throws {
        var asked = year
        #expect(try asked.ask("verify").hasPrefix("Verified: every decision up to @14 holds.\n"))
        let signed = try year.approvals("2021-0009")
        #expect(
            signed == [
                "instemming satisfied 1/1", "stuurgroep satisfied 4/3",
                "approve wethouder as gemeente/mandate, not counted", "approve wethouder as gemeente/mandate",
                "approve voorzitter as stuurgroep/seat-1", "approve corporatiebestuurder as stuurgroep/seat-3",
                "approve wethouder as stuurgroep/seat-2", "approve zorgbestuurder as stuurgroep/seat-5",
            ])
        let lapsed = try year.approvals("2021-0011")
        #expect(lapsed.contains("approve programmamanager as programmamanager, not counted"), "\(lapsed)")
        #expect(lapsed.contains("approve districtschef as politie/mandate"), "\(lapsed)")
    }
}
