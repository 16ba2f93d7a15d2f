import Amendments
import Documents
import Findings
package import Governance
package import Ledger
import Workflow

/// Answers from verified history: the record and the wording of every decision are read once, in order, and what else a
/// question needs of a decision only for that decision.
package final class FoldedHistory: HistoryQuestions {
    package let founding: FoundingFacts
    package let lines: Plan
    package let programme: Programme
    private let archive: Archive
    private let reader: DecisionReader
    private let past: [PastDecision]
    private let stored: [Int: StoredDecision]
    private let setting: PastSetting
    private var plans: [Int: Plan] = [:]
    /// Of the decision that was asked about last: who voted and in which step is asked one after the other.
    private var outcome: (seq: Int, document: OutcomeDocument)?

    package var newest: Int { archive.state.seq }

    package init(_ archive: Archive) throws {
        self.archive = archive
        reader = try DecisionReader(archive)
        setting = PastSetting(archive)
        founding = try Self.founding(archive)
        var fold = HistoryFold()
        setting.note(try archive.record(of: 0).files, of: 0)
        for seq in archive.chronicle.indices.dropFirst() {
            guard let decision = try reader.decision(seq) else { continue }
            setting.note(decision.changes, of: seq)
            fold.add(decision)
        }
        (past, stored) = (fold.past, fold.stored)
        lines = try Self.lines(archive, founding.plan, past)
        programme = try Self.programme(archive, past)
    }

    private static func founding(_ archive: Archive) throws -> FoundingFacts {
        let genesis = try archive.file(Layout.genesis, of: 0).flatMap { GenesisDocument.read($0).value }
        let entry = archive.chronicle[0]
        return FoundingFacts(
            plan: try archive.plan(at: 0), agreements: try agreements(of: archive), date: entry.date,
            commit: entry.commit, founders: genesis?.founders ?? [])
    }

    /// The agreements that were there from the beginning.
    private static func agreements(of archive: Archive) throws -> [AgreementID: Agreement] {
        let paths = try archive.record(of: 0).files.map(\.path).filter { $0.hasSuffix("/" + Layout.agreement) }
        return try paths.reduce(into: [:]) { agreements, path in
            guard let read = try archive.file(path, of: 0).flatMap({ AgreementDocument.read($0).value }) else { return }
            agreements[read.id] = read
        }
    }

    /// Present lines, those of the founding, and those that decisions name and neither has: as their decision left them.
    private static func lines(_ archive: Archive, _ founding: Plan, _ past: [PastDecision]) throws -> Plan {
        var lines = founding.lines.merging(archive.state.plan.lines) { $1 }
        for decision in past where decision.isAdopted {
            let named = decision.effect.deltas.map(\.cell.line) + decision.operations.compactMap(\.addedLine)
            let unknown = Set(named).filter { lines[$0] == nil }
            guard !unknown.isEmpty else { continue }
            let plan = try archive.plan(at: decision.seq)
            for id in unknown { lines[id] = plan.lines[id] }
        }
        return Plan(lines: Array(lines.values), goals: [:], targets: [:], stated: [])
    }

    /// A period that was taken out of the programme is still the one that its money was for.
    private static func programme(_ archive: Archive, _ past: [PastDecision]) throws -> Programme {
        let changing = past.filter { $0.isAdopted && $0.kind == RecordDocument.Kind.programme.rawValue }.map(\.seq)
        let present = archive.state.programme
        var periods: [PeriodID: Period] = [:]
        for seq in [0] + changing {
            let read = try archive.file(Layout.programme, of: seq).flatMap { ProgrammeDocument.read($0).value }
            periods.merge(read?.periods ?? [:]) { $1 }
        }
        return present.with(periods: periods.merging(present.periods) { $1 })
    }

    // MARK: Decisions

    package func decisions(through seq: Int, naming lines: Set<LineID>?) -> [PastDecision] {
        past.prefix { $0.seq <= seq }.filter { decision in
            guard let lines else { return true }
            return decision.operations.contains { $0.changesTree || !$0.namedLines.isDisjoint(with: lines) }
        }
    }

    package func plan(at seq: Int) throws -> Plan {
        if let plan = plans[seq] { return plan }
        let plan = try archive.plan(at: seq)
        plans[seq] = plan
        return plan
    }

    private func stored(_ decision: PastDecision) throws -> StoredDecision {
        guard let found = stored[decision.seq] else {
            throw LedgerError.refused(
                Finding("point.unknown", "there is no decision @\(decision.seq)", hint: "akkoord proposals --all"))
        }
        return found
    }

    package func motivation(of decision: PastDecision) throws -> String {
        try reader.motivation(of: stored(decision))
    }

    private func outcome(of decision: StoredDecision) throws -> OutcomeDocument {
        if let outcome, outcome.seq == decision.seq { return outcome.document }
        let document = try reader.outcome(of: decision)
        outcome = (decision.seq, document)
        return document
    }

    package func steps(of decision: PastDecision) throws -> [DecidedStep] {
        return try outcome(of: stored(decision)).steps.filter { $0.result != .notApplicable }.map {
            try setting.step($0, of: decision.kind, before: decision.seq)
        }
    }

    package func voices(in decision: PastDecision) throws -> DecisionVoices {
        let stored = try stored(decision)
        let outcome = try outcome(of: stored)
        let statements = SigningOrder.sorted(try reader.statements(of: stored))
        return DecisionVoices(
            proposers: statements.compactMap { Self.proposer($0.statement, of: stored.revisionDigest) },
            votes: statements.compactMap { Self.vote($0.statement, $0.digest, outcome) })
    }

    private static func proposer(
        _ statement: StatementDocument, of revision: Digest
    ) -> DecisionVoices.Voice? {
        guard case .proposal(let proposal) = statement, proposal.about.revision == revision else { return nil }
        return voice(proposal.signer, statement.date)
    }

    private static func vote(
        _ statement: StatementDocument, _ digest: Digest, _ outcome: OutcomeDocument
    ) -> DecisionVoices.Vote? {
        guard case .approval(let approval) = statement else { return nil }
        let step = outcome.steps.first { $0.step == approval.ballot.step }
        let isCounted = step.map { step in !step.notCounted.contains { $0.statement == digest } } ?? false
        return DecisionVoices.Vote(
            voice: voice(approval.signer, statement.date), step: approval.ballot.step,
            choice: approval.ballot.choice, statement: digest, isCounted: isCounted)
    }

    private static func voice(_ signer: StatementSigner, _ date: Moment) -> DecisionVoices.Voice {
        DecisionVoices.Voice(
            member: signer.member, actsFor: signer.actsFor, capacity: signer.capacity, date: date)
    }

    package func agreementParties(of decision: PastDecision) throws -> Set<PartyID> {
        var agreements = [try agreement(in: decision)]
        let touched = Set(Amendment(decision.operations).touchedAgreements + agreements.compactMap { $0?.id })
        agreements += try touched.map { try setting.agreement($0, before: decision.seq) }
        return Set(agreements.flatMap { $0?.parties ?? [] }.map(\.id))
    }

    package func agreement(in decision: PastDecision) throws -> Agreement? {
        let stored = try stored(decision)
        guard let item = stored.revision.payload.first(where: { $0.path.hasSuffix("/" + Layout.agreement) }) else {
            return nil
        }
        return try reader.payload(item.path, of: stored).flatMap { AgreementDocument.read($0).value }
    }

    package func agreement(_ id: AgreementID, at seq: Int) throws -> Agreement? {
        try setting.agreement(id, before: seq + 1)
    }

    package func registered(by decision: PastDecision) throws -> Registered {
        try proposedFiles(of: decision).filter { $0.key.hasPrefix("register/") }.reduce(into: .nobody) { about, file in
            about.formUnion(
                Registered(file.key, from: try setting.bytes(of: file.key, before: decision.seq), to: file.value))
        }
    }

    /// The whole files that it put in the place of others, or wanted to, by path.
    package func proposedFiles(of decision: PastDecision) throws -> [String: [UInt8]] {
        let stored = try stored(decision)
        return try stored.revision.payload.reduce(into: [:]) { files, item in
            files[item.path] = try reader.payload(item.path, of: stored)
        }
    }
}

extension PlanOperation {
    fileprivate var addedLine: LineID? {
        guard case .addLine(let each) = self else { return nil }
        return each.entry.id
    }

    /// Whether it changes which lines there are, or what one is part of.
    var changesTree: Bool {
        switch kind {
        case .addLine, .removeLine, .move: true
        default: false
        }
    }
}

/// What is kept of each decision while they are read.
private struct HistoryFold {
    var past: [PastDecision] = []
    var stored: [Int: StoredDecision] = [:]
    private var places: [String: Int] = [:]

    mutating func add(_ decision: StoredDecision) {
        let revision = decision.revision
        // A sub-amendment changes what a proposal says, and no cell.
        let isOfWords = revision.amends != nil
        note(decision)
        places[decision.closing.proposal] = past.count
        past.append(
            PastDecision(
                seq: decision.seq, commit: decision.entry.commit, date: decision.entry.date,
                proposal: decision.closing.proposal, kind: revision.kind, title: revision.title,
                outcome: decision.closing.outcome, takesEffect: decision.closing.takesEffect,
                authors: revision.authors, operations: isOfWords ? [] : revision.operations,
                effect: isOfWords ? Effect([]) : revision.effect, corrects: revision.corrects,
                amends: revision.amends, evidence: revision.evidence))
        stored[decision.seq] = decision
    }

    /// What was corrected points forward to what corrects it.
    private mutating func note(_ decision: StoredDecision) {
        guard decision.closing.outcome == .adopted, let corrected = decision.revision.corrects,
            let place = places[corrected]
        else { return }
        past[place].correctedBy.append(decision.closing.proposal)
    }
}

extension Programme {
    fileprivate func with(periods: [PeriodID: Period]) -> Programme {
        Programme(
            id: id, name: name, area: area, horizon: horizon, currency: currency, languages: languages,
            timeZone: timeZone, periods: periods, closed: closed, ceilings: ceilings, note: note)
    }
}
