import Amendments
import History

/// Texts by section.
extension OperationNames {
    /// The words that go and come, each line with a little of what stands around them.
    func sentence(_ each: ReplaceText) -> String {
        let place = say("section \(each.section) of \(each.text)", "onderdeel \(each.section) van \(each.text)")
        return say("Change \(place): \(words(each)).", "Wijzig \(place): \(words(each)).")
    }

    private func words(_ each: ReplaceText) -> String {
        var effort = ComparisonEffort.standard
        let words = WordDifference(from: Array(each.old.utf8), to: Array(each.new.utf8), effort: &effort)
        guard !words.isLayoutOnly else { return say("only spaces and line ends", "alleen spaties en regeleinden") }
        return MarkedText(words).lines.map { line in line?.map(marked).joined() ?? "…" }.joined(separator: " ")
    }

    private func marked(_ piece: MarkedText.Piece) -> String {
        switch piece.kind {
        case .same: piece.text
        case .removed: "[-\(piece.text)-]"
        case .added: "{+\(piece.text)+}"
        }
    }
}
