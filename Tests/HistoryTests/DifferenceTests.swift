import Documents
import Findings
import Foundation
import Governance
import History
import Ledger
import Templates
import TestSupport
import Testing

/// The founding plan with edited files, compared with itself.
@Suite struct DifferenceTests {
    private static let template = (Template.named("heerlen-noord")?.files ?? [:]).mapValues { Array($0.utf8) }

    private func state(_ files: [String: [UInt8]], _ name: String = "work") throws -> ComparedState {
        let read = ComparedState.working(name, files)
        return try #require(read.state, "\(read.findings.map(\.message))")
    }

    private func difference(_ edit: (inout Files) throws -> Void) throws -> Difference {
        var files = Files(Self.template)
        try edit(&files)
        return try Difference(from: state(Self.template), to: state(files.bytes), in: nil)
    }

    /// Files as text.
    struct Files {
        private(set) var bytes: [String: [UInt8]]

        init(_ bytes: [String: [UInt8]]) { self.bytes = bytes }

        mutating func replace(_ old: String, by new: String, in path: String) throws {
            let text = String(decoding: bytes[path] ?? [], as: UTF8.self)
            try #require(text.contains(old), "\(path)")
            bytes[path] = Array(text.replacing(old, with: new).utf8)
        }

        /// To an empty path: away.
        mutating func move(_ path: String, to other: String) {
            let moved = bytes.removeValue(forKey: path)
            if !other.isEmpty { bytes[other] = moved }
        }
    }

    private func say(_ items: [ItemChange]) -> [String] {
        items.map { item in
            let fields = item.fields.map { "\($0.field.rawValue) \($0.old?.stored ?? "-")>\($0.new?.stored ?? "-")" }
            let changes = item.changes.map(\.rawValue).joined(separator: "+")
            return "\(changes) \(item.kind.rawValue) \(item.id): \(fields.joined(separator: ", "))"
        }
    }

    private static let social = "plan/gezond-sociaal-veilig/sociaal.yaml"
    private static let safety = "plan/gezond-sociaal-veilig/veiligheid.yaml"

    // MARK: One thing at a time

    @Test func `a state and itself have no difference`() throws {
        #expect(try difference { _ in }.parts.isEmpty)
    }

    @Test func `number, range, unit and period of a target are told, old and new`() throws {
        let difference = try difference { files in
            try files.replace("number: \"150\"", by: "number: \"200\"", in: Self.social)
            try files.replace("number-to: \"20\"", by: "number-to: \"25\"", in: Self.safety)
            try files.replace("unit: \"personen\"", by: "unit: \"mensen\"", in: Self.social)
        }
        #expect(difference.parts == [.targets])
        #expect(
            say(difference.targets) == [
                "changed target bewonersinitiatieven: number 150>200",
                "changed target participatietrajecten: unit personen>mensen",
                "changed target minder-incidenten: number-to 20>25",
            ])
        #expect(difference.targets.map(\.place) == ["sociaal", "sociaal", "veiligheid"])
    }

    private static let amendment = "policy/amendment.yaml"

    @Test func `who decides, quorum, majority and its base are told, and what makes a route apply`() throws {
        let difference = try difference { files in
            try files.replace("gross-at-most: \"1000000.00\"", by: "gross-at-most: \"2000000.00\"", in: Self.amendment)
            try files.replace("fraction: \"2/3\"", by: "fraction: \"3/4\"", in: Self.amendment)
            try files.replace("office: programmamanager", by: "office: controller", in: Self.amendment)
            try files.replace("    proposer: excluded", by: "    proposer: included", in: Self.amendment)
            try files.replace("  - mandate-holder\n", by: "", in: Self.amendment)
            try files.replace("Voorbeeld: de bron", by: "De bron", in: Self.amendment)
        }
        #expect(difference.parts == [.register] && difference.files.isEmpty)
        let said = say(difference.policies)
        #expect(said[0].contains("changed policy amendment: propose mandate-holder office>office, note "))
        #expect(
            said.dropFirst() == [
                "changed step programmamanager: office programmamanager>controller, proposer excluded>included",
                "changed step stuurgroep-twee-derde: majority at-least 2/3 votes-cast>at-least 3/4 votes-cast",
                "changed tier tot-een-miljoen: gross-at-most 1000000.00>2000000.00",
            ])
    }

    @Test func `routes that come, go or change places are told, and no other`() throws {
        let small = """
              - id: klein-binnen-domein
                when:
                  only-operations:
                    - transfer
                  without-shifts:
                    - between-domains
                  gross-at-most: "100000.00"
                steps:
                  - programmamanager

            """
        let gone = try difference { try $0.replace(small, by: "", in: Self.amendment) }
        #expect(
            say(gone.policies).dropFirst() == [
                "removed tier klein-binnen-domein: rank 2>-, only-operations transfer>-, "
                    + "without-shifts between-domains>-, gross-at-most 100000.00>-, steps programmamanager>-"
            ])
        let first = try difference { files in
            try files.replace(small, by: "", in: Self.amendment)
            try files.replace("tiers:\n", by: "tiers:\n" + small, in: Self.amendment)
        }
        #expect(
            say(first.policies).dropFirst() == [
                "changed tier klein-binnen-domein: rank 2>1", "changed tier uitsplitsing: rank 1>2",
            ])
    }

    @Test func `a target that stands under another theme is moved`() throws {
        let target = """
              - id: bewonersinitiatieven
                name: "Initiatieven door en voor bewoners"
                rank: 1
                period: p2021-2025
                number: "150"
                unit: "initiatieven"
                goal: meer-meedoen
                note: |
                  Volgens de Gebrookerbos-methode.

            """
        let moved = target.replacing("goal: meer-meedoen", with: "goal: veiliger-voelen")
        let difference = try difference { files in
            try files.replace(target, by: "", in: Self.social)
            try files.replace("  - id: minder-incidenten\n", by: moved + "  - id: minder-incidenten\n", in: Self.safety)
        }
        #expect(
            say(difference.targets) == [
                "moved+changed target bewonersinitiatieven: place sociaal>veiligheid, goal meer-meedoen>veiliger-voelen"
            ])
    }

    @Test func `a theme in another domain is moved, and its money with it`() throws {
        let difference = try difference { $0.move("plan/onderwijs-werk/werk.yaml", to: "plan/wonen-ruimte/werk.yaml") }
        #expect(say(difference.lines) == ["moved line werk: place onderwijs-werk>wonen-ruimte"])
        #expect(difference.parts == [.money])
        #expect(difference.money.net == .zero && difference.money.raised == .zero)
        let deltas = difference.money.nodes.filter { $0.delta != .zero }.map { ($0.node.text, $0.delta.cents) }
        #expect(deltas.map(\.0) == ["onderwijs-werk", "wonen-ruimte"])
        #expect(deltas.map(\.1).reduce(0, +) == 0)
    }

    @Test func `an intervention can be renamed, moved, added and removed`() throws {
        let difference = try difference { files in
            try files.replace("name: \"Buurtbemiddeling\"", by: "name: \"Bemiddeling\"", in: Self.social)
            let line = "  - id: repressieve-aanpak\n    name: \"Repressieve aanpak\"\n    rank: 2\n    cells: []\n"
            try files.replace(line, by: "", in: Self.safety)
            let health = "plan/gezond-sociaal-veilig/gezondheid.yaml"
            try files.replace("targets:\n", by: line + "targets:\n", in: health)
            let added = "  - id: zwemles\n    name: \"Zwemles\"\n    rank: 3\n    cells: []\n"
            try files.replace("targets:\n", by: added + "targets:\n", in: health)
            let gone = "  - id: kansrijk-van-start\n    name: \"Kansrijk van Start\"\n    rank: 1\n    cells: []\n"
            try files.replace(gone, by: "", in: health)
        }
        #expect(
            say(difference.lines) == [
                "moved line repressieve-aanpak: place veiligheid>gezondheid",
                "added line zwemles: level ->intervention, rank ->3",
                "renamed line buurtbemiddeling: name Buurtbemiddeling>Bemiddeling",
                "removed line kansrijk-van-start: level intervention>-, rank 1>-",
            ])
    }

    @Test func `a line that is gone stands where it stood, and so does its money`() throws {
        let difference = try difference { $0.move("plan/gezond-sociaal-veilig/sociaal.yaml", to: "") }
        let names = difference.money.nodes.map(\.node.text)
        let place = try #require(names.firstIndex(of: "sociaal"))
        #expect(
            place > (names.firstIndex(of: "gezondheid") ?? .max) && place < (names.firstIndex(of: "veiligheid") ?? 0))
        #expect(difference.money.nodes[place].delta == Money(cents: -526_000_000))
        #expect(difference.lines.allSatisfy { $0.changes == [.removed] } && !difference.targets.isEmpty)
    }

    @Test func `goals, periods, stated totals and the programme are told`() throws {
        let difference = try difference { files in
            try files.replace("name: \"Meer meedoen met anderen\"", by: "name: \"Meedoen\"", in: Self.social)
            try files.replace("name: \"2022\"", by: "name: \"Jaar 2022\"", in: "programme.yaml")
            try files.replace("area: \"Heerlen-Noord, ", by: "area: \"", in: "programme.yaml")
        }
        #expect(say(difference.goals) == ["renamed goal meer-meedoen: name Meer meedoen met anderen>Meedoen"])
        #expect(
            say(difference.programme) == [
                "changed programme heerlen-noord: area Heerlen-Noord, gemeente Heerlen>gemeente Heerlen",
                "renamed period y2022: name 2022>Jaar 2022",
            ])
        #expect(difference.parts == [.money, .targets])
    }

    @Test func `members, mandates, seats and policies are told in short`() throws {
        let difference = try difference { files in
            let member = "register/members/wethouder.yaml"
            try files.replace("limit: \"5000000.00\"", by: "limit: \"6000000.00\"", in: member)
            try files.replace(
                "capacity: stuurgroep/seat-2\n    from: \"2021-01-01\"\n",
                by: "capacity: stuurgroep/seat-2\n    from: \"2021-01-01\"\n    to: \"2022-12-31\"\n", in: member)
            try files.replace("title: \"Vaststelling", by: "title: \"Vaststellen", in: "policy/version.yaml")
        }
        #expect(
            say(difference.register) == [
                "changed mandate mandate: limit 5000000.00>6000000.00", "changed mandate seat: to ->2022-12-31",
            ])
        #expect(difference.register.map(\.place) == ["wethouder", "wethouder"])
        #expect(difference.policies.map(\.changes) == [[.renamed, .changed]])
        #expect(difference.parts == [.register])
    }

    @Test func `a remark that no value holds is told as its file`() throws {
        let difference = try difference { files in
            let path = "register/bodies/stuurgroep.yaml"
            let text = String(decoding: Self.template[path] ?? [], as: UTF8.self)
            let note = text.contains("\nnote: |\n") ? "  Meer.\n" : "note: |\n  Meer.\n"
            try files.replace(text, by: text + note, in: path)
        }
        #expect(difference.files.map(\.id) == ["register/bodies/stuurgroep.yaml"])
        #expect(difference.parts == [.register])
    }

    // MARK: Laws

    /// Edits at random places of all kinds of files: told exactly when bytes differ, and reversed when turned round.
    @Test func `something is told exactly when files differ, and turned round it reads the other way`() throws {
        var random = SeededGenerator(for: "differences")
        for _ in 0..<40 {
            var files = Files(Self.template)
            for edit in Self.edits.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)) {
                try files.replace(edit.old, by: edit.new, in: edit.path)
            }
            let (old, new) = (try state(Self.template), try state(files.bytes))
            let forth = try Difference(from: old, to: new, in: nil)
            let back = try Difference(from: new, to: old, in: nil)
            #expect(forth.parts.isEmpty == (files.bytes == Self.template))
            #expect(forth.parts == back.parts)
            #expect(forth.money.net == back.money.net.negated)
            let items = forth.lines + forth.programme + forth.goals + forth.targets + forth.register + forth.versions
            let reverse = back.lines + back.programme + back.goals + back.targets + back.register + back.versions
            #expect(Self.facts(items, isReversed: false) == Self.facts(reverse, isReversed: true))
        }
    }

    private static func facts(_ items: [ItemChange], isReversed: Bool) -> Set<String> {
        Set(
            items.flatMap { item in
                item.fields.map { field in
                    let ends = [field.old?.stored ?? "-", field.new?.stored ?? "-"]
                    return "\(item.kind) \(item.id) \(field.field.rawValue) \(isReversed ? ends.reversed() : ends)"
                }
            })
    }

    private static let edits: [(path: String, old: String, new: String)] = [
        (social, "number: \"150\"", "number: \"151\""), (social, "rank: 2\n", "rank: 9\n"),
        (social, "amount: \"5260000.00\"", "amount: \"5260000.01\""),
        (safety, "De bron noemt geen nulmeting.", "De bron noemt er geen."),
        (safety, "executor: politie", "executor: gemeente"), ("programme.yaml", "name: \"2023\"", "name: \"'23\""),
        ("plan/text/aanpak.md", "Soms zijn ze nieuw.", "Vaak zijn ze nieuw."),
        ("plan/text/ambitie.md", "# Ambitie", "# Ambities"),
        ("register/parties/rijk.yaml", "name: \"", "name: \"Het "),
        ("register/bodies/stuurgroep.yaml", "weight: 1", "weight: 2"),
        ("register/offices.yaml", "party: gemeente", "party: rijk"),
        ("policy/amendment.yaml", "gross-at-most: \"100000.00\"", "gross-at-most: \"100000.01\""),
        ("plan/stated.yaml", "source: \"", "source: \"Zie "), ("plan/overhead.yaml", "name: \"", "name: \"Het "),
    ]
}
