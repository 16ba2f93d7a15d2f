import Amendments
import CanonicalForm
import Documents
import Findings
import Foundation
import GeneratedHistories
import GitStore
import Governance
import Ledger
import TestSupport

/// A founded repository with a plan of 10,000 lines, its clone in which a third of them was edited, and both plans as
/// folders and tables of their own.
struct PlanStage {
    private static let plan = GeneratedPlan(
        domains: 10, themesOfDomain: 36, interventionsOfTheme: 26, overhead: 270)

    private let folder: String
    let before: String
    let after: String
    let lines: Int
    /// What was edited, in words.
    let revision: String

    init() throws {
        folder = "\(BuildFolder.bench)/plans"
        (before, after) = (folder + "/before", folder + "/after")
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let shared = folder + "/shared.git"
        let state = try GeneratedHistory(seed: 1, plan: Self.plan).play(
            decisions: 0, in: GitRepository.create(at: shared, bare: true))
        let revised = RevisedPlan(of: state.plan)
        (lines, revision) = (state.plan.lines.count, revised.summary)
        try Launch(["git", "clone", "-q", "file://" + shared, folder + "/clone"]).run()
        try Self.write(PlanFiles.changes(from: state.plan, to: revised.plan), to: folder + "/clone")
        let programme = try DurableFile.read(folder + "/clone/programme.yaml", limit: 1 << 20)
        for (place, plan) in [(before, state.plan), (after, revised.plan)] {
            var files = PlanFiles.changes(from: .empty, to: plan)
            files[Layout.programme] = programme
            try Self.write(files, to: place)
            try Self.write(["": Self.table(of: plan)], to: place + ".csv")
        }
        try akkoord("show").run()
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func write(_ files: [String: [UInt8]?], to place: String) throws {
        for (path, bytes) in files {
            let target = path.isEmpty ? place : "\(place)/\(path)"
            guard let bytes else {
                try FileManager.default.removeItem(atPath: target)
                continue
            }
            try FileManager.default.createDirectory(
                atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try DurableFile.write(bytes, to: target)
        }
    }

    /// A row for every cell.
    private static func table(of plan: Plan) -> [UInt8] {
        let rows = plan.cells.map { cell, amount in
            "\(cell.line),\(plan.lines[cell.line]?.name ?? ""),\(cell.period),\(cell.status.rawValue),\(amount)\n"
        }
        return Array(("line,name,period,status,amount\n" + rows.joined()).utf8)
    }

    // MARK: Commands

    private var environment: [String: String] {
        ["XDG_STATE_HOME": folder + "/state", "AKKOORD_NOW": "2030-01-01T09:00:00Z", "GIT_CONFIG_GLOBAL": "/dev/null"]
    }

    func akkoord(_ words: String...) -> Launch {
        Launch([BuildFolder.akkoord, "-C", folder + "/clone"] + words, environment: environment)
    }

    func git(_ words: String...) -> Launch {
        Launch(["git", "-C", folder + "/clone"] + words, environment: environment)
    }

    // MARK: In a process of its own

    /// Reads two plans and finds the operations between them: what `derive` runs and is measured by.
    static func derive(from before: String, to after: String) throws {
        guard
            let programme = try DurableFile.read("\(before)/\(Layout.programme)", limit: 1 << 20).flatMap({
                ProgrammeDocument.read($0).value
            })
        else { fatalError("no programme in \(before)") }
        let (old, new) = (try books(in: before), try books(in: after))
        let derivation = Derivation.operations(from: old, to: new, programme: programme)
        precondition(derivation.problems.isEmpty && !derivation.operations.isEmpty)
        print("\(derivation.operations.count) operations")
    }

    private static func books(in folder: String) throws -> Books {
        let found = try Worktree.files(of: folder, under: ["plan"]).files
        let files = Dictionary(uniqueKeysWithValues: found.map { ($0.path, $0.bytes) })
            .merging([Layout.stated: Array("format: 1\ntotals: []\n".utf8)]) { first, _ in first }
        guard let plan = Snapshot.plan(files).value else { fatalError("no plan in \(folder)") }
        return Books(plan: plan, agreements: [:])
    }
}

/// A plan of which a third of the lines was edited by hand, some were added and some removed.
private struct RevisedPlan {
    private(set) var plan: Plan
    private var counts = (changed: 0, added: 0, removed: 0)

    var summary: String { "\(counts.changed) lines changed, \(counts.added) added, \(counts.removed) removed" }

    init(of plan: Plan) {
        self.plan = plan
        var random = SeededGenerator(seed: 2)
        let interventions = plan.lines.values.filter { $0.level == .intervention }.sorted { $0.id < $1.id }
        for (number, line) in interventions.shuffled(using: &random).prefix(3_400).enumerated() {
            number < 100 ? remove(line) : change(line, number)
        }
        for number in 1...100 { add(number, to: interventions[number * 50]) }
    }

    private mutating func remove(_ line: Line) {
        plan.remove(line.id)
        counts.removed += 1
    }

    /// One year gets more, by an amount that no other line has; every tenth moves it to another year instead, and
    /// every twentieth has another name.
    private mutating func change(_ line: Line, _ number: Int) {
        counts.changed += 1
        guard let key = line.cells.keys.first, let other = line.cells.keys.last else { return }
        var changed = line
        let amount = Int64(1_000 + number)
        changed.cells[key] = Money(cents: changed.cells[key].cents + amount)
        if number.isMultiple(of: 10) { changed.cells[other] = Money(cents: changed.cells[other].cents - amount) }
        if number.isMultiple(of: 20) { changed.name += " (herzien)" }
        plan.put(changed)
    }

    private mutating func add(_ number: Int, to neighbour: Line) {
        let cells = Cells([CellKey(period: "y2024", status: .indicative): Money(cents: Int64(500 + number))])
        plan.put(
            Line(
                id: LineID("nieuw-\(number)"), name: "Nieuwe maatregel \(number)", rank: 500 + number,
                level: .intervention, parent: neighbour.parent, executor: nil, cells: cells))
        counts.added += 1
    }
}
