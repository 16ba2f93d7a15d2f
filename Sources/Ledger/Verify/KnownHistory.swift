package import Findings
package import Governance

/// What somebody was given of a history before, to compare a verified one with.
///
/// A history proves itself and not that it is the one meant: a shortened one and another repository verify as well.
package struct KnownHistory: Sendable {
    package struct Record: Hashable, Sendable {
        /// The number of its decision, where it is known.
        package let seq: Int?
        package let digest: Digest

        package init(seq: Int?, digest: Digest) {
            self.seq = seq
            self.digest = digest
        }
    }

    package let repository: Digest?
    package let records: [Record]

    package init(repository: Digest? = nil, records: [Record] = []) {
        self.repository = repository
        self.records = records
    }

    /// The rules by which a sound history is refused for being another one.
    package static let rules: Set<RuleID> = ["verify.other-repository", "verify.record-missing"]

    /// What verification came to, refused where what was verified is not what was given.
    ///
    /// Of what could not be verified nothing is said that would not be sure.
    package func compared(with outcome: Verifier.Outcome) -> Verifier.Outcome {
        switch outcome {
        case .verified(let history):
            let own = findings(history, isWhole: true)
            return own.isEmpty ? outcome : .refused(own, before: history)
        case .refused(let found, let before):
            return .refused(found + (before.map { findings($0, isWhole: false) } ?? []), before: before)
        case .undecided(let found, let before):
            let own = before.map { findings($0, isWhole: false) } ?? []
            return own.isEmpty ? outcome : .refused(found + own, before: before)
        }
    }

    private func findings(_ history: VerifiedHistory, isWhole: Bool) -> [Finding] {
        let missing = records.compactMap { problem($0, history.state, isWhole) }.map {
            Finding(
                "verify.record-missing", $0,
                hint: "ask whoever gave you the record for a whole clone")
        }
        return repositoryFinding(history) + missing
    }

    private func repositoryFinding(_ history: VerifiedHistory) -> [Finding] {
        guard let repository, repository != history.repository else { return [] }
        return [
            Finding(
                "verify.other-repository",
                "this is repository \(history.repository); the one that was named is \(repository)",
                hint: "the id is the digest of `akkoord.yaml`; check the folder, or ask for a clone of the one you mean"
            )
        ]
    }

    /// Why a record is not in its place, or nil.
    private func problem(_ record: Record, _ state: LedgerState, _ isWhole: Bool) -> Message? {
        let records = state.chronicle.entries.map(\.record)
        if let place = records.firstIndex(of: record.digest) {
            guard let seq = record.seq, seq != place else { return nil }
            return "\(record.digest) is the record of @\(place), not of @\(seq)"
        }
        if let seq = record.seq, records.indices.contains(seq) {
            return "@\(seq) has the record \(records[seq]), not \(record.digest): this is another history"
        }
        guard isWhole else { return nil }
        let wanted: Message =
            record.seq.map { "@\($0) with the record \(record.digest)" } ?? "the record \(record.digest)"
        return "the history ends at @\(state.seq) without \(wanted): it was shortened, or is another"
    }
}
