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

    /// Levenshtein distance over bytes.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
