import Amendments
import Governance
import History
import Testing

@testable import Reports

/// Whatever a difference says, it can say in Dutch. Kinds and fields are held complete by the compiler.
@Suite struct DifferenceWordsTests {
    private static let words =
        ItemChange.Change.allCases.map(\.rawValue) + BudgetStatus.allCases.map(\.rawValue)
        + Contribution.Status.allCases.map(\.rawValue) + Contribution.Books.allCases.map(\.rawValue)
        + AgreementParty.Authority.allCases.map(\.rawValue) + RegisteredKey.Class.allCases.map(\.rawValue)
        + ["domain", "theme", "intervention", "overhead", "included", "excluded", "compensated", "exploitation"]
        + ["investment", "closed"] + PlanOperation.Word.allCases.map(\.rawValue)

    private static let alike: Set<String> = []

    @Test(arguments: words)
    func `every word of the format has a Dutch one`(word: String) {
        let dutch = WordText.text(word, .dutch)
        #expect(!dutch.isEmpty && (dutch != word || Self.alike.contains(word)))
        #expect(WordText.text(word, .english) == word)
    }

    @Test func `a mark that is set says yes`() {
        #expect(WordText.text("true", .english) == "yes" && WordText.text("true", .dutch) == "ja")
    }
}
