/// Which of several numbers can stay where they are: a longest part of them that rises, by index.
///
/// What is not in it was moved.
enum LongestRise {
    static func indices(of numbers: [Int]) -> Set<Int> {
        // The index of the smallest number that ends a rise of each length, and what came before each number in it.
        var ends: [Int] = []
        var before: [Int?] = Array(repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            let length = place(of: number, ends, numbers)
            before[index] = length > 0 ? ends[length - 1] : nil
            if length == ends.count { ends.append(index) } else { ends[length] = index }
        }
        var rise: Set<Int> = []
        var current = ends.last
        while let index = current {
            rise.insert(index)
            current = before[index]
        }
        return rise
    }

    private static func place(of number: Int, _ ends: [Int], _ numbers: [Int]) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
