package import Governance
package import Ledger

/// Everything that differs between two sides.
package struct Difference: Sendable {
    /// What can be asked for by itself.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case money
        case targets
        case texts
        case agreements
        case register
    }

    package let from: ComparedState
    package let to: ComparedState
    package let money: PlanDifference
    /// The same money by period, status and party; made where a side is what proposals make of the other, or when asked.
    package let sums: EffectSums
    package let lines: [ItemChange]
    /// The programme itself, its periods, what is closed, ceilings, and totals stated by sources.
    package let programme: [ItemChange]
    package let goals: [ItemChange]
    package let targets: [ItemChange]
    package let texts: [TextChange]
    package private(set) var agreements: [AgreementChange]
    package let register: [ItemChange]
    /// Policies, their steps and their routes.
    package let policies: [ItemChange]
    package let versions: [ItemChange]
    /// Files that differ although nothing above says so: remarks, what is generated.
    package private(set) var files: [ItemChange]

    /// Named with the decisions of the archive that lie between; without one, of no decision.
    ///
    /// Throws only when earlier decisions cannot be read, or amounts are more than can be stored.
    package init(
        from: ComparedState, to: ComparedState, in archive: Archive?, bySums: Bool = false,
        effort: ComparisonEffort = .standard
    ) throws {
        var effort = effort
        self.from = from
        self.to = to
        let decided = try archive.map { try DecidedFiles(from, to, $0) } ?? DecidedFiles()
        let (old, new) = (from.values, to.values)
        money = try PlanDifference(from: old.plan, to: new.plan, decisions: decided.amendments)
        let isOfProposals = !(from.proposed + to.proposed).isEmpty
        sums = bySums || isOfProposals ? try EffectSums(from: from.values.books, to: to.values.books) : .none
        lines = decided.named(LineChanges.changes(from: old.plan, to: new.plan))
        programme = decided.named(
            ProgrammeChanges.changes(from: old.programme, to: new.programme)
                + ProgrammeChanges.stated(from: old.plan, to: new.plan))
        goals = decided.named(TargetChanges.goals(from: old.plan, to: new.plan))
        targets = decided.named(TargetChanges.targets(from: old.plan, to: new.plan))
        // Articles first: they are short, and what is spent on them no large text has spent.
        agreements = try AgreementChanges.changes(from: from, to: to, effort: &effort).map(decided.named)
        texts = TextChanges.plan(from: from.texts, to: to.texts, effort: &effort).map(decided.named)
        register = decided.named(RegisterChanges.changes(from: old.register, to: new.register))
        policies = decided.named(PolicyChanges.changes(from: from, to: to))
        versions = decided.named(RegisterChanges.versions(from: old.versions, to: new.versions))
        files = []
        let told = told
        files = FileChanges.changes(from: from.digests, to: to.digests, told: told)
    }

    /// The files in which something was found that differs.
    private var told: Set<String> {
        let items = programme + agreements.flatMap(\.items) + register + policies + versions
        let texts = texts.flatMap { [$0.path, $0.oldPath ?? $0.path] }
        let articles = agreements.flatMap { change in
            [ItemPlaces.agreement(change.agreement.id), ItemPlaces.articles(change.agreement.id)]
        }
        return Set(items.flatMap(ItemPlaces.paths) + texts + articles + planPaths)
    }

    private var planPaths: [String] {
        let cells = money.nodes.filter { !$0.cells.isEmpty }.map(\.node.text)
        let themes = (goals + targets).flatMap { item in
            [item.place, item.fields.first { $0.field == .place }?.old?.stored].compactMap(\.self)
        }
        return (cells + lines.map(\.id) + themes).flatMap { id in
            [from, to].compactMap { PlanFiles.path(of: LineID(id), in: $0.values.plan) }
        }
    }

    /// The parts in which something differs.
    package var parts: Set<Part> {
        let differs: [Part: Bool] = [
            .money: !(money.isEmpty && lines.isEmpty && programme.isEmpty),
            .targets: !(goals.isEmpty && targets.isEmpty),
            .texts: !texts.isEmpty || agreements.contains { $0.articles != nil },
            .agreements: !agreements.isEmpty,
            .register: !(register.isEmpty && policies.isEmpty && versions.isEmpty && files.isEmpty),
        ]
        return Set(differs.filter(\.value).keys)
    }

    /// Whether one side is what proposals would make of the other.
    package var isOfProposals: Bool { !(from.proposed + to.proposed).isEmpty }

    /// The same with one agreement alone.
    package func only(_ agreement: AgreementID) -> Difference {
        var copy = self
        copy.agreements = agreements.filter { $0.agreement.id == agreement.text }
        return copy
    }
}
