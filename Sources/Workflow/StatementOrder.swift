package import Governance

/// The order that `after` gives to the statements on a proposal: what each signer had before them.
package struct StatementOrder: Sendable {
    private let known: [Digest: Set<Digest>]
    /// Statements named by `after` that are not there.
    package let missing: [Digest]

    package init(_ statements: [CheckedStatement]) {
        let parents = Dictionary(statements.map { ($0.digest, $0.after) }, uniquingKeysWith: { first, _ in first })
        var known: [Digest: Set<Digest>] = [:]
        for statement in statements { Self.collect(statement.digest, parents, into: &known) }
        self.known = known
        missing = Set(statements.flatMap(\.after)).filter { parents[$0] == nil }.sorted()
    }

    /// Walks without recursion: a chain of statements may be long. A circle cannot exist, since each names digests.
    private static func collect(_ start: Digest, _ parents: [Digest: [Digest]], into known: inout [Digest: Set<Digest>]) {
        var stack = [start]
        while let top = stack.last {
            let direct = (parents[top] ?? []).filter { parents[$0] != nil && $0 != top }
            if let open = direct.first(where: { known[$0] == nil && !stack.contains($0) }) {
                stack.append(open)
            } else {
                known[top] = direct.reduce(into: Set(direct)) { $0.formUnion(known[$1] ?? []) }
                stack.removeLast()
            }
        }
    }

    /// Everything that the signer of a statement had, directly or through others.
    package func known(to digest: Digest) -> Set<Digest> { known[digest] ?? [] }

    /// The statements that no other names, sorted: what a new statement has to name.
    package func heads(of statements: [CheckedStatement]) -> [Digest] {
        let named = Set(statements.flatMap(\.after))
        return statements.map(\.digest).filter { !named.contains($0) }.sorted()
    }
}
