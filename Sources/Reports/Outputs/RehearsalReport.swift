import Amendments
package import CanonicalForm
import Documents
package import Findings
package import Governance
package import Ledger
import Workflow

/// What a proposal would do and what would be asked of whom, if it were made: a dry run.
package struct RehearsalReport {
    private let draft: ProposalDraft
    private let hearing: Hearing
    private let overlaps: [PendingOverlap]
    private let sentences: [String]
    private let notices: [Finding]
    private let state: LedgerState
    /// With the lines that it would add.
    private let plan: Plan
    private let now: Moment
    private let language: Language

    /// `sentences` tell what it would change, operation by operation or file by file; `notices` are what should be known
    /// beside it.
    package init(
        _ draft: ProposalDraft, _ hearing: Hearing, overlaps: [PendingOverlap], sentences: [String],
        notices: [Finding], in state: LedgerState, at now: Moment, _ language: Language
    ) {
        self.draft = draft
        self.hearing = hearing
        self.overlaps = overlaps
        self.sentences = sentences
        self.notices = notices
        self.state = state
        plan = Amendment(draft.operations).naming(state.plan)
        self.now = now
        self.language = language
    }

    private var effect: Effect { hearing.revision.effect }
    private var isAmendment: Bool { DocumentWords.kindsWordedInOperations.contains(draft.kind) }

    // MARK: Text

    package func text(width: Int) -> String {
        let table = CellEffectTable(effect, of: plan, state.programme, language).section(width: width)
        let pending = isAmendment ? OverlapText.lines(overlaps, plan: plan, state.programme, language) : []
        let lines =
            pending + RouteText.lines(hearing.matter, hearing.policy, language)
            + [language.say("Steps it needs:", "Stappen die nodig zijn:")] + steps
            + [language.say("Dry run: nothing was proposed.", "Proef: er is niets voorgesteld.")]
        return table + lines.map { $0 + "\n" }.joined()
    }

    /// The steps, with those asked in each, marked where nobody could approve.
    private var steps: [String] {
        let verdict = hearing.verdict(at: now)
        let unreachable = verdict.map { hearing.unreachableVoices(in: $0, at: now) } ?? [:]
        return (verdict?.steps ?? []).enumerated().flatMap { index, step in
            let lead = "  \(index + 1). \(title(of: step)) [\(step.step)]: "
            return WaitingText.lines(step.missing, unreachable[step.step] ?? [], lead: lead, language)
        }
    }

    private func title(of step: StepVerdict) -> String { hearing.policy.step(step.step)?.title ?? step.step.text }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "kind": .string(draft.kind), "title": .string(draft.title),
            "takes-effect": .string(draft.takesEffect.rawValue),
            "gross": .string(hearing.matter.gross.description), "sentences": .strings(sentences),
            "operations": .strings(draft.operations.map(\.word)), "files": .strings(draft.files.keys.sorted()),
            "effect": .array(effect.deltas.map(json)), "pending": .array(overlaps.map(json)),
            "shifts": .strings(hearing.facts.shifts),
            "route": .string(hearing.policy.tier(for: hearing.matter)?.id.text ?? ""),
            "reasons": .strings(RouteText.lines(hearing.matter, hearing.policy, language).map(Self.trimmed)),
            "steps": .array(verdictSteps), "findings": FindingText.json(notices, language),
        ])
    }

    private static func trimmed(_ line: String) -> String { String(line.drop { $0 == " " }) }

    private func json(_ movement: Movement) -> JSONValue {
        let (cell, old) = (movement.cell, plan[movement.cell])
        return .members([
            "line": .string(cell.line.text), "name": .string(plan.lines[cell.line]?.name ?? cell.line.text),
            "period": .string(cell.period.text), "status": .string(cell.status.rawValue),
            "old": .string(old.description), "delta": .string(movement.delta.description),
            "new": .string(Money(cents: old.cents + movement.delta.cents).description),
        ])
    }

    private func json(_ overlap: PendingOverlap) -> JSONValue {
        .members([
            "proposal": .string(overlap.id), "title": .string(overlap.title),
            "cells": .array(
                overlap.cells.map { each in
                    .members([
                        "line": .string(each.cell.line.text), "period": .string(each.cell.period.text),
                        "status": .string(each.cell.status.rawValue), "delta": .string(each.delta.description),
                        "shortage": each.shortage.map { .string($0.description) },
                    ])
                }),
            "agreements": .strings(overlap.agreements.map(\.text)),
        ])
    }

    private var verdictSteps: [JSONValue] {
        let verdict = hearing.verdict(at: now)
        let unreachable = verdict.map { hearing.unreachableVoices(in: $0, at: now) } ?? [:]
        return (verdict?.steps ?? []).map { step in
            .members([
                "id": .string(step.step.text), "title": .string(title(of: step)),
                "asked": .strings(step.missing.map(\.description)),
                "unreachable": .strings((unreachable[step.step] ?? []).map(\.capacity.description)),
            ])
        }
    }
}
