package import Governance

/// The order that `after` gives to the statements on a proposal: what each signer had before them.
package struct StatementOrder: Sendable {
    private let digests: [Digest]
    private let indices: [Digest: Int]
    /// One row of bits per statement: those that its signer had.
    private let known: [[UInt64]]
    /// Statements named by `after` that are not there.
    package let missing: [Digest]

    package init(_ statements: [CheckedStatement]) {
        let parents = Dictionary(statements.map { ($0.digest, $0.after) }, uniquingKeysWith: { first, _ in first })
        let digests = parents.keys.sorted()
        let indices = Dictionary(uniqueKeysWithValues: zip(digests, digests.indices))
        self.digests = digests
        self.indices = indices
        known = Self.closure(digests.map { (parents[$0] ?? []).compactMap { indices[$0] } })
        missing = Set(statements.flatMap(\.after)).filter { parents[$0] == nil }.sorted()
    }

    /// Everything each one reaches, oldest first and without recursion, since a chain may be long.
    ///
    /// A circle cannot be signed, for each names digests; were there one, nobody in it would know anything.
    private static func closure(_ parents: [[Int]]) -> [[UInt64]] {
        var rows = parents.map { _ in [UInt64](repeating: 0, count: (parents.count + 63) / 64) }
        for one in oldestFirst(parents) {
            for parent in parents[one] {
                for word in rows[one].indices { rows[one][word] |= rows[parent][word] }
                rows[one][parent / 64] |= 1 << UInt64(parent % 64)
            }
        }
        return rows
    }

    private static func oldestFirst(_ parents: [[Int]]) -> [Int] {
        var children = [[Int]](repeating: [], count: parents.count)
        for (child, named) in parents.enumerated() {
            for parent in named { children[parent].append(child) }
        }
        var waiting = parents.map(\.count)
        var ready = parents.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < ready.count {
            for child in children[ready[next]] {
                waiting[child] -= 1
                if waiting[child] == 0 { ready.append(child) }
            }
            next += 1
        }
        return ready
    }

    /// Whether the signer of the first statement had the second, directly or through others.
    package func knows(_ later: Digest, _ earlier: Digest) -> Bool {
        guard let row = indices[later], let bit = indices[earlier] else { return false }
        return known[row][bit / 64] & 1 << UInt64(bit % 64) != 0
    }

    /// Everything that the signer of a statement had, directly or through others.
    package func known(to digest: Digest) -> Set<Digest> { Set(digests.filter { knows(digest, $0) }) }

    /// The statements that no other names, sorted: what a new statement has to name.
    package func heads(of statements: [CheckedStatement]) -> [Digest] {
        let named = Set(statements.flatMap(\.after))
        return statements.map(\.digest).filter { !named.contains($0) }.sorted()
    }
}

extension StatementOrder {
    /// The statements so that each stands after all that its signer had; among equals by date, then digest.
    package func inOrder(_ statements: [CheckedStatement]) -> [CheckedStatement] {
        let ranked = statements.map { (rank: knownCount(to: $0.digest), statement: $0) }
        let sorted = ranked.sorted { left, right in
            let (one, other) = (left.statement, right.statement)
            return (left.rank, one.date, one.digest) < (right.rank, other.date, other.digest)
        }
        return sorted.map(\.statement)
    }

    private func knownCount(to digest: Digest) -> Int {
        indices[digest].map { known[$0].reduce(0) { $0 + $1.nonzeroBitCount } } ?? 0
    }
}
