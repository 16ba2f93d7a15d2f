import CanonicalForm
import Documents
import Findings
import Foundation
import Governance
import Yams

/// Canonical reading beside Yams `compose` with the basic resolver, on the same bytes.
enum ReadingBench {
    static func run() throws {
        let bytes = theme(interventions: 4_000)
        let text = String(decoding: bytes, as: UTF8.self)
        let megabytes = Double(bytes.count) / 1e6
        let own = Stopwatch.median(runs: 9) { precondition(CanonicalReader.read(bytes).findings.isEmpty) }
        let accepted = Stopwatch.median(runs: 9) { precondition(ThemeDocument.kind.read(bytes).value != nil) }
        let yams = try Stopwatch.median(runs: 5) {
            _ = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        }
        let rate = { (seconds: Double) in String(format: "%.1f MB/s", megabytes / seconds) }
        print("A theme of \(bytes.count) bytes, \(bytes.count { $0 == UInt8(ascii: "\n") }) lines")
        Figure.print(
            "canonical reading to a tree", rate(own), beside: "Yams compose", rate(yams), ratio: yams / own,
            target: "≥ 10")
        Figure.print(
            "accepting (shape and bytes checked too)", rate(accepted), beside: "Yams compose", rate(yams),
            ratio: yams / accepted, target: "none")
    }

    private static func theme(interventions count: Int) -> [UInt8] {
        let lines = (0..<count).map { number in
            Line(
                id: LineID("regel-\(10_000 + number)"), name: "Regel nummer \(number) van het thema",
                rank: 1 + number % 9_000,
                level: .intervention, parent: "thema", executor: "gemeente",
                cells: Cells([CellKey(period: "y2021", status: .indicative): Money(cents: Int64(number + 1) * 12_345)]))
        }
        let theme = Line(
            id: "thema", name: "Thema", rank: 1, level: .theme, parent: "domein", executor: "gemeente",
            details: LineDetails(ownExecutor: "gemeente"))
        return CanonicalWriter.bytes(of: ThemeDocument(theme: theme, goals: [], interventions: lines, targets: []).node)
    }
}
