import Findings
import Governance
import History
import Ledger
import Reports

/// Lines as a person names them on the command line: by id, or by a part of id or name that only one line has.
///
/// What was not named by its id is said on standard error, so that nobody reads the answer to another question.
struct Lines {
    private let finder: LineFinder
    private let language: Language

    /// Among the lines of one plan; `words` may be meant in place of a line.
    init(_ plan: Plan, words: [String] = [], _ language: Language) {
        finder = LineFinder(plan, words: words)
        self.language = language
    }

    /// Among the lines of the plan and all that ever were.
    init(_ plan: Plan, _ questions: any HistoryQuestions, words: [String] = [], _ language: Language) {
        finder = LineFinder(plan, ever: questions.lines, words: words)
        self.language = language
    }

    func line(_ name: String) throws -> LineID {
        switch finder.find(name) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let match):
            say(match)
            return match.line.id
        }
    }

    private func say(_ match: LineFinder.Match) {
        let line = "`\(match.line.id)` (\(match.line.name))"
        if !match.isExact { Console.complain(language.say("Line \(line).\n", "Regel \(line).\n")) }
        if !match.isPresent {
            Console.complain(
                language.say(
                    "\(line) is no longer in the plan; this is its history.\n",
                    "\(line) staat niet meer in het plan; dit is de geschiedenis.\n"))
        }
    }
}
