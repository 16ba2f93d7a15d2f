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
        var table = GrowthTable(sizes: sizes)
        for history in histories {
            let stage = try GrowthStage(history)
            defer { stage.remove() }
            for measure in stage.measures { table.add(measure.name, try measure.take(), target: measure.target) }
        }
        table.print()
    }
}

/// What one command took, and its peer.
struct GrowthFigure {
    let own: Double
    let peer: Double
    let peerName: String
}

/// A command that is measured on every history.
struct GrowthMeasure {
    let name: String
    var target = "none"
    let own: () throws -> Void
    let peerName: String
    let peer: () throws -> Void

    func take() throws -> GrowthFigure {
        let mine = try Stopwatch.median(runs: 9, within: 20, own)
        return GrowthFigure(own: mine, peer: try Stopwatch.median(runs: 9, within: 20, peer), peerName: peerName)
    }
}
