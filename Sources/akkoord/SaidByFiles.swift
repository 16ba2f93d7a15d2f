import History
import Ledger
import Reports

/// What decisions changed by whole files, in sentences; a table of amounts does not say it.
struct SaidByFiles {
    private let questions: FoldedHistory
    private let archive: Archive
    private let language: Language

    init(_ questions: FoldedHistory, _ archive: Archive, _ language: Language) {
        self.questions = questions
        self.archive = archive
        self.language = language
    }

    /// By the number of the decision; those by operations say it themselves.
    func of(_ decisions: [PastDecision]) throws -> [Int: [String]] {
        try decisions.filter { !$0.hasOperations }.reduce(into: [:]) { said, decision in
            let before = try archive.state(at: decision.seq - 1)
            let files = try questions.proposedFiles(of: decision)
            said[decision.seq] = try FileSentence(files, in: before, archive.upTo(before), language).texts
        }
    }
}
