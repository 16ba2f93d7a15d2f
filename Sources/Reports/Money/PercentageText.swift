import Governance

/// A share in percent as people read it: `2.5 %`, and `2,5 %` in Dutch.
enum PercentageText {
    static func text(_ share: Percentage, _ language: Language) -> String {
        language == .dutch ? share.description.replacing(".", with: ",") + " %" : "\(share) %"
    }
}
