package import Amendments
package import Documents
import Findings
import Governance

/// A decision that may be corrected, and what takes it back as things stand.
package struct Correctable: Sendable {
    package let id: String
    package let title: String
    package let takesEffect: RevisionDocument.Effectivity
}

extension Ledger {
    /// The decision of a number; refused when it is none that can be corrected.
    package func correctable(_ seq: Int) throws -> Correctable {
        let id = state.chronicle[seq].proposal ?? "@\(seq)"
        if case .refused(let findings) = try CorrectedDecisions(state.chronicle, archive).seq(of: id) {
            throw LedgerError.refused(findings)
        }
        guard let revision = try archive.revision(of: seq) else { throw archive.damaged(Layout.record, seq) }
        return Correctable(id: id, title: revision.title, takesEffect: revision.takesEffect)
    }

    /// The title under which a proposal was decided; nil for one that was not.
    package func titleOfDecision(_ id: String?) throws -> String? {
        let seq = id.flatMap { state.chronicle.seq(closing: $0) }
        return try seq.flatMap { try archive.revision(of: $0)?.title }
    }

    /// The title of a proposal, decided or open; nil for one that is neither, or cannot be read.
    package func title(of id: String) throws -> String? {
        if let decided = try titleOfDecision(id) { return decided }
        guard let folder = ProposalFolder(id: id) else { return nil }
        return try ProposalBranch.open(folder, in: repository)?.dossier().value?.current?.title
    }

    /// The operations that take back all that a decision did, on the books as they stand; refused where it cannot be
    /// taken back whole any more, with the decisions that used what it left.
    package func undoing(_ seq: Int) throws -> [PlanOperation] {
        let before = try archive.state(at: seq - 1)
        let adopted = Amendment(try archive.operations(of: seq))
        let inverse = try adopted.inverse(
            before: try books(of: before, for: adopted), programme: before.programme, closed: .mayBeCorrected)
        let books = try books(of: state, for: adopted)
        do throws(InapplicableOperation) {
            return try inverse.restated(
                for: books, programme: state.programme, closed: .mayBeCorrected
            ).operations
        } catch {
            throw LedgerError.refused(try noLongerApplies(seq, error))
        }
    }

    private func books(of state: LedgerState, for amendment: Amendment) throws -> Books {
        try AdoptionSetting(state: state, date: state.date, earlier: archive).books(for: amendment.operations)
    }

    private func noLongerApplies(_ seq: Int, _ problem: InapplicableOperation) throws -> Finding {
        let why = problem.refusal.finding(in: state.plan, programme: state.programme).message
        let users = try users(of: problem, after: seq)
        let id = state.chronicle[seq].proposal ?? "@\(seq)"
        let instead: Message = "write what is to be changed in its place with --file OPERATIONS"
        return Finding(
            "correction.no-longer-applies", "\(id) cannot be taken back whole any more: \(why)",
            decision: id,
            hint: users.isEmpty ? instead : "changed since by \(users.joined(separator: ", ")); \(instead)"
        )
    }

    /// The later decisions that touched what an operation needs; those that moved money of a cell with how much.
    private func users(of problem: InapplicableOperation, after seq: Int) throws -> [Message] {
        var needed = problem.operation.touchedRecords
        if case .overdraw(let cell, _, _) = problem.refusal { needed = [.cell(cell)] }
        let later = state.chronicle.indices.dropFirst(seq + 1).filter {
            DocumentWords.kindsOfOperations.contains(state.chronicle[$0].kind)
        }
        return try later.compactMap { later in
            guard let revision = try archive.revision(of: later) else { return nil }
            let touched = Amendment(revision.operations).touchedRecords.intersection(needed)
            guard !touched.isEmpty else { return nil }
            let id = state.chronicle[later].proposal ?? "@\(later)"
            let deltas = revision.effect.deltas.filter { touched.contains(.cell($0.cell)) }
            return deltas.count == 1 ? "\(id) (\(deltas[0].delta))" : "\(id)"
        }
    }
}
