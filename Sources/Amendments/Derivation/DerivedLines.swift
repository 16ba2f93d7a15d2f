import Governance

/// Lines that came, went, or say something else of themselves.
extension DerivationDraft {
    mutating func reportWords() {
        for id in lines.changed {
            guard let held = old.plan.lines[id], let line = wanted.plan.lines[id] else { continue }
            for word in Self.otherWords(held, line) { report(.word(id, word), on: id) }
        }
    }

    private static func otherWords(_ old: Line, _ new: Line) -> [DerivationProblem.Word] {
        guard old.level == new.level else { return [.level] }
        return DerivationProblem.Word.allCases.filter { word in
            switch word {
            case .level: false
            case .rank: old.rank != new.rank
            case .executor: old.details.ownExecutor != new.details.ownExecutor
            case .holder: old.details.holder != new.details.holder
            case .vat: old.details.vat != new.details.vat
            case .nature: old.details.nature != new.details.nature
            case .note: old.details.note != new.details.note
            }
        }
    }

    /// Lines that are closed no more, and those that go: a closed line takes no change.
    mutating func reopenLines() {
        let closed = (lines.changed + lines.removed).filter { id in
            old.plan.lines[id]?.isClosed == true && wanted.plan.lines[id]?.isClosed != true
        }
        for id in closed.sorted(byDepthIn: old.plan) { add(.reopenLine(ReopenLine(line: id)), on: [id]) }
    }

    mutating func addLines() {
        for id in lines.added {
            guard let line = wanted.plan.lines[id] else { continue }
            add(.addLine(AddLine(LineEntry(line))), on: [id] + [line.parent].compactMap(\.self))
        }
    }

    mutating func moveLines() {
        for id in lines.changed.sorted(byDepthIn: old.plan) {
            guard let from = old.plan.lines[id]?.parent, let to = wanted.plan.lines[id]?.parent, from != to else {
                continue
            }
            let total = (try? current.plan.total(of: .line(id))) ?? .zero
            add(.move(Move(line: id, from: from, to: to, total: total)), on: [id, to])
        }
    }

    /// Names, and the year in whose prices amounts are: a factor of one leaves the amounts to the other operations.
    mutating func nameLines() {
        for id in lines.changed {
            guard let held = old.plan.lines[id], let line = wanted.plan.lines[id] else { continue }
            if Array(held.name.utf8) != Array(line.name.utf8) {
                add(.rename(Rename(line: id, old: held.name, name: line.name)), on: [id])
            }
            guard held.details.priceLevel != line.details.priceLevel else { continue }
            let index = Index(
                line: id, oldPriceLevel: held.details.priceLevel, priceLevel: line.details.priceLevel, above: 1,
                below: 1, rounding: .cents, cells: [])
            add(.index(index), on: [id])
        }
    }

    mutating func removeLines() {
        for id in lines.removed {
            guard let line = current.plan.lines[id] else { continue }
            add(.removeLine(RemoveLine(LineEntry(line))), on: [id])
        }
    }

    mutating func closeLines() {
        let closing = (lines.changed + lines.added).filter { id in
            wanted.plan.lines[id]?.isClosed == true && old.plan.lines[id]?.isClosed != true
        }
        for id in closing.sorted(byDepthIn: wanted.plan).reversed() {
            add(.closeLine(CloseLine(line: id)), on: [id])
        }
    }
}
