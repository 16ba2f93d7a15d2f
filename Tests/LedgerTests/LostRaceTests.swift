import Amendments
import Documents
import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// Two who record on the same head: the later one is judged anew on what the first left.
@Suite struct LostRaceTests {
    private let stage: Stage
    private let forge: Forge

    /// A theme can be moved only by who may commit its party for all that it holds.
    private static let village = Result {
        try Village { files in
            let path = "register/members/zorgbestuurder.yaml"
            let member = String(decoding: files[path] ?? [], as: UTF8.self)
            files[path] = Array(member.replacing("\"5000000.00\"", with: "\"50000000.00\"").utf8)
        }
    }

    init() throws {
        forge = try Forge(Self.village.get())
        stage = try forge.stage()
    }

    private func time(_ minute: Int) -> Moment { Moment("2021-06-01T10:\(minute < 10 ? "0" : "")\(minute):00Z") }

    /// A small proposal that the programme manager has approved.
    private func approved(_ euros: Int64, _ minute: Int) throws -> String {
        let id = try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: euros), by: "zorgbestuurder", at: time(minute))
        try stage.vote(.approve, on: id, by: "programmamanager", at: time(minute))
        return id
    }

    private func refusals(_ work: () throws -> Void) -> [Finding] {
        do {
            try work()
            return []
        } catch LedgerError.refused(let findings) {
            return findings
        } catch {
            Issue.record(error)
            return []
        }
    }

    /// The theme that receives goes to another domain: what was within one domain is then between two.
    private func moveTheme(_ minute: Int) throws -> String {
        let state = try stage.ledger().state
        let theme: LineID = "gezondheid"
        let line = try #require(state.plan.lines[theme])
        let other = try #require(
            state.plan.lines.values.filter { $0.level == .domain && $0.id != line.parent }.map(\.id).min())
        let move = try Move(
            line: theme, from: try #require(line.parent), to: other, total: state.plan.total(of: .line(theme)))
        let id = try stage.propose(.move(move), by: "wethouder", at: time(minute))
        try stage.vote(.approve, on: id, by: "zorgbestuurder", step: "instemming", at: time(minute))
        for member in Stage.board {
            try stage.vote(.approve, on: id, by: member, step: "stuurgroep-twee-derde", at: time(minute))
        }
        return id
    }

    @Test func `when the facts are the same, the same statements are recorded on the new head`() throws {
        let (first, second) = (try approved(1_000, 1), try approved(2_000, 2))
        let behind = try stage.ledger()
        let signed = try Set(behind.hearing(of: second).statements.map(\.digest))
        try stage.enact(first, at: time(3))
        let enactment = try stage.enact(second, at: time(4), in: behind)
        #expect(enactment.overtakenBy == [first] && enactment.seq == 6 && enactment.outcome == .adopted)
        let ledger = try stage.ledger()
        let names = try ledger.archive.files(of: 6).keys.filter { $0.contains("/statements/") && $0.hasSuffix(".yaml") }
        #expect(
            names.count == signed.count && signed.allSatisfy { digest in names.contains { $0.contains(digest.hex) } })
        #expect(ledger.history.head.proposal == second)
    }

    @Test func `both orders give the same plan`() throws {
        let forges = try [forge, Forge(Self.village.get())]
        for (forge, order) in zip(forges, [[0, 1], [1, 0]]) {
            let stage = Stage(path: forge.path)
            if forge !== forges[0] { try forge.build() }
            var ids: [String] = []
            for euros in [1_000, 2_000] as [Int64] {
                let transfer = Stage.transfer("veiligheid", "gezondheid", euros: euros)
                ids.append(try stage.propose(transfer, by: "zorgbestuurder", at: time(1)))
            }
            for id in ids { try stage.vote(.approve, on: id, by: "programmamanager", at: time(3)) }
            let behind = try stage.ledger()
            try stage.enact(ids[order[0]], at: time(4))
            try stage.enact(ids[order[1]], at: time(5), in: behind)
        }
        let plans = try forges.map { try Stage(path: $0.path).ledger().state.files.plan }
        #expect(plans[0] == plans[1])
    }

    @Test func `when the facts changed, it is refused with the facts, and stays open with all that was signed`() throws
    {
        let (moving, small) = (try moveTheme(1), try approved(1_000, 2))
        let behind = try stage.ledger()
        try stage.enact(moving, at: time(3))
        let findings = refusals { try stage.enact(small, at: time(4), in: behind) }
        #expect(findings.map(\.rule) == ["decision.undecided", "decision.facts-moved"], "\(findings)")
        let said = findings.last?.message.text ?? ""
        for fact in [
            "of the kind `between-domains` now", "step `stuurgroep` is asked now",
            "step `programmamanager` is not asked any more",
        ] { #expect(said.contains(fact), "\(said)") }
        #expect(findings.last?.hint?.text == "`akkoord status \(small)` shows who is asked now")
        let ledger = try stage.ledger()
        #expect(ledger.state.seq == 5 && ledger.state.outcome(of: small) == nil)
        #expect(try ledger.hearing(of: small).statements.count == 2)
    }

    @Test func `what changed after an approval is said without any race too, with who is asked again`() throws {
        let id = try stage.propose(
            Stage.transfer("gezondheid", "werk", euros: 5_000), by: "zorgbestuurder", at: time(1))
        try stage.vote(.approve, on: id, by: "zorgbestuurder", step: "instemming", at: time(2))
        let line = try #require(try stage.ledger().state.plan.lines["gezondheid"]?.parent)
        let moving = try moveTheme(3)
        try stage.enact(moving, at: time(4))
        let now = try #require(try stage.ledger().state.plan.lines["gezondheid"]?.parent)
        #expect(now != line)
        let findings = refusals { try stage.enact(id, at: time(5)) }
        // Werk lies where the theme went: two domains before, one now.
        #expect(findings.map(\.rule).contains("decision.facts-moved"), "\(findings)")
        let said = findings.last?.message.text ?? ""
        #expect(said.contains("no longer of the kind `between-domains`"), "\(said)")
    }

    @Test func `what another recorded first is not recorded twice`() throws {
        let id = try approved(1_000, 1)
        let behind = try stage.ledger()
        try stage.enact(id, at: time(2))
        #expect(refusals { try stage.enact(id, at: time(3), in: behind) }.map(\.rule) == ["proposal.closed"])
        #expect(try stage.ledger().state.seq == 5)
    }

    @Test func `what another used first is refused in euros`() throws {
        func small(_ from: LineID, _ to: LineID, _ euros: Int64, _ minute: Int) throws -> String {
            let id = try stage.propose(
                Stage.transfer(from, to, euros: euros), by: "zorgbestuurder", at: time(minute))
            try stage.vote(.approve, on: id, by: "programmamanager", at: time(minute))
            return id
        }
        try stage.enact(try small("veiligheid", "sociale-veiligheidsaanpak", 50_000, 1), at: time(2))
        let first = try small("sociale-veiligheidsaanpak", "repressieve-aanpak", 30_000, 3)
        let second = try small("sociale-veiligheidsaanpak", "repressieve-aanpak", 40_000, 4)
        let behind = try stage.ledger()
        try stage.enact(first, at: time(5))
        let findings = refusals { try stage.enact(second, at: time(6), in: behind) }
        #expect(findings.map(\.rule) == ["amendment.overdraw"], "\(findings)")
        #expect(findings.first?.message.text.contains("holds 20000.00; 40000.00 cannot be taken") == true)
    }
}
