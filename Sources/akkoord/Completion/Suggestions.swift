import ArgumentParser
import Documents
import Governance
import Reports
import Templates

/// The words that may stand at a place of the command line.
enum Suggestions {
    static let openProposals = fromMain(\.openProposals)
    static let proposals = fromMain { Set($0.openProposals + $0.recordedProposals).sorted() }
    static let lines = fromMain(\.lines)
    static let nodes = fromMain { $0.lines + ["domains", "overhead", "programme"] }
    static let shown = fromMain { $0.lines + ["ceilings", "members", "periods"] }
    static let goalsAndTargets = fromMain(\.goalsAndTargets)
    static let members = fromMain(\.members)
    static let membersAndFiles = fromMain { $0.members.map { $0 + "=" } }
    static let mandates = fromMain { $0.mandates.map { $0 + "=" } }
    static let parties = fromMain(\.parties)
    static let keys = fromMain(\.keys)
    static let agreements = fromMain(\.agreements)
    static let versions = fromMain(\.versions)
    static let periods = fromMain(\.periods)
    static let steps = fromMain(\.steps)
    static let decisions = fromMain(\.recordedProposals)
    static let points = fromMain { points($0) }
    static let pointsAndWork = fromMain { points($0) + ["work"] }

    /// Periods with commas between them: what stands before the last comma stays.
    static let listOfPeriods = listOfPeriods(ending: "")
    /// The same, each with its amount behind it.
    static let listOfParts = listOfPeriods(ending: "=")

    private static func listOfPeriods(ending: String) -> CompletionKind {
        .custom { words, index, _ in
            let typed = words.indices.contains(index) ? words[index] : ""
            let kept = typed.split(separator: ",", omittingEmptySubsequences: false).dropLast()
            let rest = MainAtAGlance()?.periods.filter { period in
                !kept.contains { $0 == period || $0.hasPrefix(period + "=") }
            }
            return (rest ?? []).map { (kept + ["\($0)\(ending)"]).joined(separator: ",") }
        }
    }

    static let fileKinds = CompletionKind.list(DocumentKind.all.map(\.name))
    static let kinds = CompletionKind.list((DocumentKind.all + OutputShapes.all).map(\.name))
    static let templates = CompletionKind.list(Template.all.map(\.name))
    static let statuses = CompletionKind.list(BudgetStatus.allCases.map(\.rawValue))
    static let effects = CompletionKind.list(RevisionDocument.Effectivity.allCases.map(\.rawValue))

    private static func points(_ main: MainAtAGlance) -> [String] {
        main.versions + main.recordedProposals + ["main"]
    }

    private static func fromMain(_ words: @escaping @Sendable (MainAtAGlance) -> [String]) -> CompletionKind {
        .custom { _, _, _ in MainAtAGlance().map(words) ?? [] }
    }
}
