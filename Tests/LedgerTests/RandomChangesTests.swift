import Amendments
import CanonicalForm
import Documents
import Findings
import GitStore
import Governance
import Signing
import TestSupport
import Testing
import Workflow

@testable import Ledger

/// Random changes of every kind, made through the library as people make them: what is proposed is what is recorded,
/// and what is recorded is what everybody verifies.
@Suite struct RandomChangesTests {
    @Test func `what propose derives is what verify accepts, with a checkpoint and without`() throws {
        let forge = try Forge(Village.grown())
        try forge.build()
        var play = Play(Stage(path: forge.path), SeededGenerator(for: "what propose derives is what verify accepts"))
        for _ in 0..<16 { try play.act() }
        #expect(play.adopted.count >= 4, "\(play.adopted) \(play.refused)")
        let full = try Ledger(forge.repository)
        #expect(full.history.counts.decisions == 12 + play.adopted.count)
        let store = CheckpointStore(for: forge.repository, secret: [1, 2, 3])
        for seq in stride(from: 11, through: full.state.seq, by: 3) {
            let state = try full.archive.state(at: seq)
            try DurableFile.write(
                Checkpoint(state).sealed(with: [1, 2, 3]), to: forge.repository.commonDirectory + "/akkoord/checkpoint")
            let short = try Ledger(forge.repository, checkpoints: store)
            #expect(short.history.counts.decisions == full.state.seq - seq)
            #expect(short.state.files == full.state.files && short.state.plan == full.state.plan)
            #expect(short.state.register == full.state.register && short.state.policies == full.state.policies)
            #expect(short.state.versions == full.state.versions && short.state.agreements == full.state.agreements)
            #expect(short.state.retiredKeys == full.state.retiredKeys && short.state.programme == full.state.programme)
            #expect(short.state.chronicle.entries == full.state.chronicle.entries)
        }
    }
}

/// Somebody who does anything at all that the rules allow.
private struct Play {
    private let stage: Stage
    private var random: SeededGenerator
    private var minute = 0
    private(set) var adopted: [String] = []
    private(set) var refused: [RuleID] = []

    init(_ stage: Stage, _ random: SeededGenerator) {
        self.stage = stage
        self.random = random
    }

    private mutating func now() -> Moment {
        minute += 1
        return Moment(secondsSince1970: Moment("2021-06-01T09:00:00Z").secondsSince1970 + Int64(minute) * 600)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    // MARK: One proposal

    mutating func act() throws {
        let ledger = try stage.ledger()
        guard let draft = try draft(ledger) else { return }
        do {
            let time = now()
            let derived = try ledger.checkApplies(draft, at: time)
            let author = try #require(ledger.state.register.members["programmamanager"])
            let key = try Keyring.key(author.id, in: ledger.state.register)
            let id = try ledger.propose(draft, by: author, key: key, now: time)
            try possess(id, ledger)
            try carry(id, ledger)
            let enactment = try stage.enact(id, at: now(), in: ledger)
            #expect(enactment.outcome == .adopted)
            let after = try stage.ledger()
            let recorded = try after.archive.files(of: enactment.seq).filter { !$0.key.hasPrefix("proposals/") }
            #expect(recorded.keys.sorted() == derived.files.keys.sorted(), "\(draft.kind)")
            // The day on which keys end is that of the decision.
            for (path, bytes) in recorded where path != Layout.allowedSigners { #expect(bytes == derived.files[path]) }
            adopted.append(draft.kind)
        } catch LedgerError.refused(let findings) {
            refused += findings.map(\.rule)
        }
    }

    private mutating func possess(_ id: String, _ ledger: Ledger) throws {
        for entry in try ledger.enrolled(by: ledger.hearing(of: id)) {
            for number in 1...9 {
                let key = try Keyring.key(entry.member, entry.key.keyClass, number)
                guard key.publicKey.base64 == entry.key.publicKey else { continue }
                _ = try ledger.possess(id, key: key, now: now())
            }
        }
    }

    /// Whoever is waited for approves, until nobody is.
    private mutating func carry(_ id: String, _ ledger: Ledger) throws {
        for _ in 0..<20 {
            let time = now()
            let hearing = try ledger.hearing(of: id)
            guard let verdict = hearing.verdict(at: time), verdict.outcome == nil,
                let waiting = verdict.steps.first(where: { $0.result == .unsatisfied })?.missing
            else { return }
            for capacity in waiting {
                let holders = ledger.state.register.holders(of: capacity, on: time.date)
                guard let member = holders.compactMap({ ledger.state.register.members[$0] }).first,
                    let key = try self.key(of: member.id, ledger)
                else { continue }
                let vote = try ledger.draftVote(on: hearing, by: member, choice: .approve, step: nil, now: time)
                try ledger.cast(vote, key: key)
                break
            }
        }
    }

    private func key(of member: MemberID, _ ledger: Ledger) throws -> InProcessKey? {
        try (1...9).map { try Keyring.key(member, .member, $0) }.first {
            ledger.state.register.owner(of: $0.publicKey.base64)?.key.keyClass == .member
        }
    }

    // MARK: What it does

    private mutating func draft(_ ledger: Ledger) throws -> ProposalDraft? {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return files("register", try keys(ledger.state))
        case 1: return files("register", mandates(ledger.state))
        case 2: return files("policy", try policy(ledger))
        case 3: return files("agreement", agreement(ledger.state))
        case 4: return files("programme", try programme(ledger))
        case 5:
            let (_, path, bytes) = try ledger.draftVersion(
                asOf: Int.random(in: 4...ledger.state.seq, using: &random), inForce: CalendarDate("2022-01-01"),
                title: nil, note: nil)
            return files("version", [path: bytes])
        default: return amendment(ledger.state)
        }
    }

    private func files(_ kind: String, _ files: [String: [UInt8]]) -> ProposalDraft? {
        files.isEmpty
            ? nil : ProposalDraft(kind: kind, title: "Wijziging", motivation: Array("Omdat.\n".utf8), files: files)
    }

    /// Adds a key to somebody, replaces one, or takes one out.
    private mutating func keys(_ state: LedgerState) throws -> [String: [UInt8]] {
        let members = state.register.members.values.sorted { $0.id < $1.id }
        let member = pick(members)
        let used = member.keys.count + state.retiredKeys.filter { $0.member == member.id }.count
        let fresh = try Keyring.key(member.id, .member, min(used + 1, 9))
        let entry = Keyring.entry(Identifier("member-\(used + 1)"), fresh)
        let action = Int.random(in: 0..<3, using: &random)
        return state.editing([
            member.id: { member in
                switch action {
                case 0: member.with(keys: member.keys + [entry])
                case 1: member.with(keys: member.keys.filter { $0.keyClass != .member } + [entry])
                default: member.with(keys: Array(member.keys.dropFirst()))
                }
            }
        ])
    }

    private mutating func mandates(_ state: LedgerState) -> [String: [UInt8]] {
        let member = pick(state.register.members.values.sorted { $0.id < $1.id })
        let day = CalendarDate(pick(["2021-05-31", "2021-06-30", "2025-12-31"]))
        guard !member.mandates.isEmpty else { return [:] }
        let ended = Int.random(in: 0..<member.mandates.count, using: &random)
        return state.editing([
            member.id: { member in
                member.with(mandates: member.mandates.enumerated().map { $0 == ended ? $1.ending(day) : $1 })
            }
        ])
    }

    private mutating func policy(_ ledger: Ledger) throws -> [String: [UInt8]] {
        let path = "policy/\(pick(DocumentWords.subjects)).yaml"
        let (old, new) = pick([
            ("\"1/2\"", "\"2/3\""), ("\"2/3\"", "\"1/2\""), ("\"2/3\"", "\"1/1\""), ("at-least", "more-than"),
            ("more-than", "at-least"), ("proposer: included", "proposer: excluded"), ("90000.00", "70000.00"),
            ("title: \"", "title: \"Herzien: "),
        ])
        let changed = try ledger.archive.edited(path) { $0.replacing(old, with: new) }
        return changed.filter { ledger.state.files[$0.key] != Digest(of: $0.value) }
    }

    private mutating func agreement(_ state: LedgerState) -> [String: [UInt8]] {
        let id = AgreementID(pick(["cofinanciering", "zorg", "wonen"]))
        let parties = pick([
            ["gemeente", "rijk", "woningcorporatie"], ["gemeente", "politie", "rijk", "woningcorporatie"],
        ])
        var agreement = SampleAgreement(id: id, parties: parties.map { SampleAgreement.party(PartyID($0)) })
        agreement.contributions = parties.map { party in
            let euros = Int64.random(in: 1...2_000_000, using: &random)
            return SampleAgreement.contribution(
                ContributionID(party), PartyID(party), pick([.programme, .line("wonen"), .line("onderwijs")]), euros,
                pick([.pledged, .intended, .granted]), books: pick([.paidIn, .inKind, .ownBooks]))
        }
        agreement.articles += "\n## Bijlage {#bijlage}\n\nVersie \(Int.random(in: 0..<1000, using: &random)).\n"
        return agreement.files(changing: state)
    }

    private mutating func programme(_ ledger: Ledger) throws -> [String: [UInt8]] {
        let year = Int.random(in: 2026...2040, using: &random)
        let period =
            "  - id: y\(year)\n    name: \"\(year)\"\n    parent: p2020-2045\n    from: \"\(year)-01-01\"\n    to: \"\(year)-12-31\"\nnote: |"
        return try ledger.archive.edited("programme.yaml") { $0.replacing("note: |", with: period) }
    }

    private mutating func amendment(_ state: LedgerState) -> ProposalDraft {
        let lines: [LineID] = ["veiligheid", "gezondheid", "sociaal", "werk", "onderwijs", "wonen"]
        let (from, to) = (pick(lines), pick(lines))
        let operation = Stage.transfer(from, to, euros: Int64.random(in: 1...400_000, using: &random))
        let contribution = state.agreements.values.sorted { $0.id < $1.id }.flatMap { agreement in
            agreement.contributions.map { (agreement.id, $0) }
        }.randomElement(using: &random)
        var operations = [operation]
        if Bool.random(using: &random), let (agreement, each) = contribution {
            let change = ChangeContribution(
                agreement: agreement, contribution: each.id, old: each.amount,
                amount: Money(cents: Int64.random(in: 1...200_000_000, using: &random)))
            operations.append(.changeContribution(change))
        }
        return ProposalDraft(
            title: "Verschuiving", motivation: Array("Omdat.\n".utf8),
            takesEffect: pick([.withVersion, .onDecision]), operations: operations)
    }
}
