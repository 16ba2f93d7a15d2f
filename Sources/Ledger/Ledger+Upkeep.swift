extension Ledger {
    /// As `tidy`, and the tags of versions are put right too. Returns the working files left alone.
    package func mend() throws -> [String] {
        try asOnlyWriter { lock in
            let left = try tidy(lock)
            try mendTags()
            return left
        }
    }

    /// Closed proposals whose branch a crash left here, sorted: the next command that writes removes it when main holds
    /// every file of it.
    package func leftoverBranches() throws -> [String] {
        try ProposalBranch.ids(in: repository).filter { state.outcome(of: $0) != nil }
    }
}
