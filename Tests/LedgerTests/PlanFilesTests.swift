import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import TestSupport
import Testing

/// Which files an amendment writes, on the founding plan.
@Suite struct PlanFilesTests {
    private func books() throws -> (Books, Programme) {
        let state = try Village.shared().history.state
        return (Books(plan: state.plan, agreements: state.agreements), state.programme)
    }

    private func changes(_ operations: [PlanOperation]) throws -> [String: [UInt8]?] {
        let (books, programme) = try books()
        let after = try Amendment(operations).applied(to: books, programme: programme)
        return PlanFiles.changes(from: books.plan, to: after.plan)
    }

    @Test func `a theme that moves to another domain leaves one file and makes another`() throws {
        let (books, _) = try books()
        let total = try books.plan.total(of: .line("werk"))
        let files = try changes([.move(Move(line: "werk", from: "onderwijs-werk", to: "wonen-ruimte", total: total))])
        #expect(files.keys.sorted() == ["plan/onderwijs-werk/werk.yaml", "plan/wonen-ruimte/werk.yaml"])
        #expect(files["plan/onderwijs-werk/werk.yaml"] == .some(nil))
        let bytes = try #require(files["plan/wonen-ruimte/werk.yaml"] ?? nil)
        #expect(ThemeDocument.read(bytes, domain: "wonen-ruimte").value?.theme.id == "werk")
    }

    @Test func `a line that moves leaves the file it stood in, though nothing else changed there`() throws {
        let (books, programme) = try books()
        let move = Move(line: "kansrijk-van-start", from: "gezondheid", to: "werk", total: .zero)
        let after = try Amendment([.move(move)]).applied(to: books, programme: programme)
        let files = PlanFiles.changes(from: books.plan, to: after.plan)
        #expect(files.keys.sorted() == ["plan/gezond-sociaal-veilig/gezondheid.yaml", "plan/onderwijs-werk/werk.yaml"])
        let left = try #require(files["plan/gezond-sociaal-veilig/gezondheid.yaml"] ?? nil)
        let read = try #require(ThemeDocument.read(left, domain: "gezond-sociaal-veilig").value)
        #expect(!read.interventions.map(\.id).contains("kansrijk-van-start"))
        #expect(read.interventions.map(\.id).contains("gezondheidsbevordering"))
    }

    @Test func `whatever is decided, the files that it writes say the plan that it makes`() throws {
        var generator = SeededGenerator(for: "files of a plan")
        var (books, programme) = try books()
        var files: [String: [UInt8]] = [:]
        for decision in try Village.shared().decisions { files.merge(decision.files) { $1 } }
        files = files.filter { $0.key.hasPrefix("plan/") || $0.key == Layout.programme }
        #expect(Snapshot.plan(files).value == books.plan)
        for number in 1...400 {
            var chosen = ChosenOperation(books: books, programme: programme, number: number, generator: generator)
            let operation = chosen.operation(chosen.generator.pick(ChosenOperation.kinds))
            generator = chosen.generator
            guard let operation,
                let after = try? Amendment([operation]).applied(to: books, programme: programme)
            else { continue }
            for (path, bytes) in PlanFiles.changes(from: books.plan, to: after.plan) { files[path] = bytes }
            #expect(Snapshot.plan(files).value == after.plan, "\(operation), \(generator.note)")
            books = after
        }
    }

    @Test func `what operations on lines write is taken back to the byte`() throws {
        let (before, programme) = try books()
        let music = LineEntry(
            id: "muziek", level: .intervention, parent: "werk", name: "Muziek", rank: 9, details: LineDetails())
        let operations: [PlanOperation] = [
            .addLine(AddLine(music)), .rename(Rename(line: "muziek", old: "Muziek", name: "Muziekles")),
            .move(Move(line: "muziek", from: "werk", to: "wonen", total: .zero)),
            .closeLine(CloseLine(line: "veiligheid")), .closeLine(CloseLine(line: "wonen-ruimte")),
        ]
        let amendment = Amendment(operations)
        let after = try amendment.applied(to: before, programme: programme)
        let written = PlanFiles.changes(from: before.plan, to: after.plan)
        #expect(
            written.keys.sorted() == [
                "plan/gezond-sociaal-veilig/veiligheid.yaml", "plan/wonen-ruimte/domain.yaml",
                "plan/wonen-ruimte/wonen.yaml",
            ])
        let back = try amendment.inverse(before: before, programme: programme)
        let again = try back.applied(to: after, programme: programme)
        #expect(again == before)
        #expect(PlanFiles.changes(from: before.plan, to: again.plan).isEmpty)
        for (path, bytes) in PlanFiles.changes(from: after.plan, to: again.plan) {
            let stored = try Village.shared().decisions.compactMap { $0.files[path] }.last
            #expect(bytes == stored, "\(path)")
        }
    }

    @Test func `a plan in which money alone changes writes the same files as before`() throws {
        let files = try changes([Stage.transfer("veiligheid", "wonen", euros: 1)])
        #expect(files.keys.sorted() == ["plan/gezond-sociaal-veilig/veiligheid.yaml", "plan/wonen-ruimte/wonen.yaml"])
    }
}
