/// Finds the word that was probably meant.
package enum NearMiss {
    /// The closest candidate, when it is close: at most a third of its letters differ.
    package static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let given = Array(word.prefix(64).utf8)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = distance(given, Array(candidate.prefix(64).utf8))
            let bound = max(1, candidate.utf8.count / 3)
            if distance <= bound, distance < (best?.distance ?? .max) { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// Asks whether the closest candidate was meant, when one is close.
    package static func question(about word: String, among candidates: some Sequence<String>) -> Message? {
        guard let near = suggestion(for: word, among: candidates) else { return nil }
        return "did you mean `\(near)`?"
    }

    /// Letters added, left out, changed, or swapped with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
