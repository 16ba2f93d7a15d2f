import Foundation
import GeneratedHistories
import GitStore
import Governance
import Ledger
import Signing

/// How the commands grow with the history: whole processes on generated histories, each beside stock git on the same
/// repository.
enum GrowthBench {
    static func run(sizes: [Int]) throws {
        let histories = try sizes.map { try KeptHistory(decisions: $0) }
        print("Growth with the history, on \(GeneratedPlan.fiveHundredLines.lineCount) lines: whole processes")
        let stages = try histories.map { try GrowthStage($0) }
        defer { for stage in stages { stage.remove() } }
        var table = GrowthTable(sizes: sizes)
        let measures = stages.map(\.measures)
        for index in measures.map(\.indices).min(by: { $0.count < $1.count }) ?? 0..<0 {
            let row = measures.map { $0[index] }
            for figure in try figures(row) { table.add(row[0].name, figure, target: row[0].target) }
        }
        table.print()
    }

    /// Of one command on every history; the peers come afterwards, for they may change what the command works on.
    private static func figures(_ row: [GrowthMeasure]) throws -> [GrowthFigure] {
        let own = try Stopwatch.efforts(runs: 9, within: 20, row.map(\.own))
        let peers = try Stopwatch.efforts(runs: 9, within: 20, row.map(\.peer))
        return zip(own, peers).map { GrowthFigure(own: $0, peer: $1, peerName: row[0].peerName) }
    }
}

/// What one command took, and its peer.
struct GrowthFigure {
    let own: Effort
    let peer: Effort
    let peerName: String
}

/// A command that is measured on every history.
struct GrowthMeasure {
    let name: String
    var target = "none"
    let own: () throws -> Void
    let peerName: String
    let peer: () throws -> Void
}
