/// What must go from one sequence, and come into another, so that the rest of both is the same and as long as possible.
///
/// The algorithm of Myers in linear space: a path is sought from both ends at once, the place where they meet cuts the
/// problem in two.
struct ShortestEdit {
    /// For every element of the old sequence, whether it goes.
    private(set) var removed: [Bool]
    /// For every element of the new sequence, whether it is new.
    private(set) var added: [Bool]

    private let old: [Int]
    private let new: [Int]
    private var forward: Reach
    private var backward: Reach
    private var effort: ComparisonEffort

    /// Nil when it would cost more than `effort`, from which the cost is taken.
    init?(from old: [Int], to new: [Int], effort: inout ComparisonEffort) {
        self.old = old
        self.new = new
        self.effort = effort
        removed = Array(repeating: false, count: old.count)
        added = Array(repeating: false, count: new.count)
        forward = Reach(old.count, new.count)
        backward = forward
        let isFound = compare(old.startIndex..<old.endIndex, new.startIndex..<new.endIndex)
        effort = self.effort
        guard isFound else { return nil }
    }

    /// How far along the old sequence each diagonal was followed; diagonal k holds the points (x, x - k).
    private struct Reach {
        private var places: [Int]
        private let offset: Int

        init(_ old: Int, _ new: Int) {
            offset = new + 1
            places = Array(repeating: 0, count: old + new + 3)
        }

        subscript(diagonal: Int) -> Int {
            get { places[diagonal + offset] }
            set { places[diagonal + offset] = newValue }
        }
    }

    private mutating func compare(_ olds: Range<Int>, _ news: Range<Int>) -> Bool {
        var (olds, news) = (olds, news)
        let seen = trim(&olds, &news)
        guard effort.spend(seen + 1) else { return false }
        if olds.isEmpty || news.isEmpty {
            for index in olds { removed[index] = true }
            for index in news { added[index] = true }
            return true
        }
        guard let (x, y) = meeting(olds, news) else { return false }
        return compare(olds.lowerBound..<x, news.lowerBound..<y) && compare(x..<olds.upperBound, y..<news.upperBound)
    }

    /// Takes off what both begin and end with; the number of elements looked at.
    private func trim(_ olds: inout Range<Int>, _ news: inout Range<Int>) -> Int {
        let before = olds.count
        var (low, newLow, high, newHigh) = (olds.lowerBound, news.lowerBound, olds.upperBound, news.upperBound)
        while low < high, newLow < newHigh, old[low] == new[newLow] { (low, newLow) = (low + 1, newLow + 1) }
        while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
            (high, newHigh) = (high - 1, newHigh - 1)
        }
        (olds, news) = (low..<high, newLow..<newHigh)
        return before - olds.count
    }

    /// A point in the middle of a shortest path; nil when the effort is spent. Neither range is empty, and they begin
    /// and end differently, so both halves are smaller than the whole.
    private mutating func meeting(_ olds: Range<Int>, _ news: Range<Int>) -> (Int, Int)? {
        let start = olds.lowerBound - news.lowerBound
        let end = olds.upperBound - news.upperBound
        let isOdd = (start - end) % 2 != 0
        var ahead = Span(start, least: olds.lowerBound - news.upperBound, most: olds.upperBound - news.lowerBound)
        var behind = Span(end, least: ahead.least, most: ahead.most)
        forward[start] = olds.lowerBound
        backward[end] = olds.upperBound
        while true {
            guard effort.spend(ahead.count + behind.count + 2) else { return nil }
            ahead.widen(&forward, unreached: Int.min / 2)
            for diagonal in ahead.diagonals {
                let x = advance(diagonal, olds, news)
                if isOdd, behind.contains(diagonal), backward[diagonal] <= x { return (x, x - diagonal) }
            }
            behind.widen(&backward, unreached: Int.max / 2)
            for diagonal in behind.diagonals {
                let x = retreat(diagonal, olds, news)
                if !isOdd, ahead.contains(diagonal), x <= forward[diagonal] { return (x, x - diagonal) }
            }
        }
    }

    /// Follows a diagonal one edit further than its neighbours were followed, and along all that is the same.
    private mutating func advance(_ diagonal: Int, _ olds: Range<Int>, _ news: Range<Int>) -> Int {
        var x = max(forward[diagonal - 1] + 1, forward[diagonal + 1])
        let from = x
        while x < olds.upperBound, x - diagonal < news.upperBound, old[x] == new[x - diagonal] { x += 1 }
        effort.spend(x - from)
        forward[diagonal] = x
        return x
    }

    private mutating func retreat(_ diagonal: Int, _ olds: Range<Int>, _ news: Range<Int>) -> Int {
        var x = min(backward[diagonal - 1], backward[diagonal + 1] - 1)
        let from = x
        while x > olds.lowerBound, x - diagonal > news.lowerBound, old[x - 1] == new[x - diagonal - 1] { x -= 1 }
        effort.spend(from - x)
        backward[diagonal] = x
        return x
    }

    /// The diagonals that are followed, every second one; at the edges of the rectangle they come no wider.
    private struct Span {
        let least: Int
        let most: Int
        private var low: Int
        private var high: Int

        init(_ diagonal: Int, least: Int, most: Int) {
            (self.least, self.most, low, high) = (least, most, diagonal, diagonal)
        }

        var count: Int { high - low }
        var diagonals: StrideThrough<Int> { stride(from: high, through: low, by: -2) }
        func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }

        /// One diagonal more at each end; those just outside count as not reached.
        mutating func widen(_ reach: inout Reach, unreached: Int) {
            if low > least {
                low -= 1
                reach[low - 1] = unreached
            } else {
                low += 1
            }
            if high < most {
                high += 1
                reach[high + 1] = unreached
            } else {
                high -= 1
            }
        }
    }
}
