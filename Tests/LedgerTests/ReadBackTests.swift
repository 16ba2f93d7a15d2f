import Documents
import Findings
import Governance
import Testing

@testable import Ledger

/// A replay is held against the files it ends in, read anew.
@Suite struct ReadBackTests {
    private let state: LedgerState
    private let files: [String: [UInt8]]

    init() throws {
        let village = try Village.shared()
        state = village.history.state
        var files: [String: [UInt8]] = [:]
        for decision in village.decisions { files.merge(decision.files) { $1 } }
        self.files = files.filter { GovernedFiles.contains($0.key) }
    }

    @Test func `files that say what the decisions came to are sound`() {
        #expect(ReadBack.findings(in: files, against: state).isEmpty)
    }

    @Test func `a line that a rule left in its old file too is found, with the line`() throws {
        var files = files
        let theme = try #require(files["plan/gezond-sociaal-veilig/gezondheid.yaml"])
        let line = ["  - id: kansrijk-van-start", "    name: \"Kansrijk van Start\"", "    rank: 9"]
        let werk = try #require(files["plan/onderwijs-werk/werk.yaml"])
        #expect(String(decoding: theme, as: UTF8.self).contains(line[0]))
        let text = String(decoding: werk, as: UTF8.self)
        let at = try #require(text.firstRange(of: "interventions:\n"))
        files["plan/onderwijs-werk/werk.yaml"] = Array(
            (text[..<at.upperBound] + line.joined(separator: "\n") + "\n" + text[at.upperBound...]).utf8)
        let found = ReadBack.findings(in: files, against: state)
        #expect(found.first?.rule == "state.files")
        #expect(found.count > 1)
    }

    @Test func `a cent that stands in no file is found`() throws {
        var other = state
        let cell = try #require(state.plan.cells.first?.cell)
        other.plan[cell] = try other.plan[cell].adding(Money(cents: 1))
        #expect(ReadBack.findings(in: files, against: other).map(\.rule) == ["state.files"])
    }
}
