import Documents
import Findings
import Governance
import Ledger
import Workflow

/// The policies, the register and the agreements as they stood before each decision.
///
/// Which bytes stood where follows from the records, the founding's first; a file is read when it is asked for, and once.
final class PastSetting {
    private let archive: Archive
    private var versions: [String: [(seq: Int, digest: Digest?)]] = [:]
    private var policies: [Digest: Policy] = [:]
    private var bodies: [Digest: Body] = [:]
    private var offices: [Digest: [Office]] = [:]
    private var agreements: [Digest: Agreement] = [:]

    init(_ archive: Archive) { self.archive = archive }

    private static let places = ["policy/", "register/", "agreements/"]

    /// Takes note of the files that a decision changed; decisions must come in their order.
    func note(_ changes: [RecordDocument.FileChange], of seq: Int) {
        for change in changes where Self.places.contains(where: change.path.hasPrefix) {
            versions[change.path, default: []].append((seq, change.new))
        }
    }

    /// The digest of a file before a decision, and a decision at which it stood so.
    private func digest(of path: String, before seq: Int) -> (digest: Digest, seq: Int)? {
        guard let last = versions[path]?.last(where: { $0.seq < seq }), let digest = last.digest else { return nil }
        return (digest, last.seq)
    }

    /// What a file said before a decision; nil when it was not there.
    private func value<Value>(
        _ path: String, before seq: Int, _ known: inout [Digest: Value], _ read: ([UInt8]) -> Value?
    ) throws -> Value? {
        guard let (digest, since) = digest(of: path, before: seq) else { return nil }
        if let value = known[digest] { return value }
        let value = read(try archive.bytes(of: path, at: since, digest))
        known[digest] = value
        return value
    }

    // MARK: Steps

    /// A step with the names that its policy and the register gave it.
    func step(_ verdict: StepVerdict, of subject: String, before seq: Int) throws -> DecidedStep {
        let step = try policy(subject, before: seq)?.step(verdict.step)
        var all = verdict.base
        let decider: DecidedStep.Decider
        switch step?.decider {
        case .body(let id, _)?:
            let body = try body(id, before: seq)
            decider = .body(id, name: body?.name ?? id.text)
            all = body?.seats.reduce(0) { $0 + $1.weight } ?? all
        case .office(let id)?:
            decider = .office(id, name: try office(id, before: seq)?.name ?? id.text)
        case .executorsOfGivingLines?, .partiesOfAgreement?:
            decider = .parties(Self.parties(missingIn: verdict))
        case nil: decider = .unnamed
        }
        return DecidedStep(
            id: verdict.step, title: step?.title ?? verdict.step.text, result: verdict.result, decider: decider,
            votesFor: verdict.votesFor, votesAgainst: verdict.votesAgainst, abstentions: verdict.abstentions,
            all: all)
    }

    private static func parties(missingIn verdict: StepVerdict) -> [PartyID] {
        verdict.missing.compactMap { if case .mandateHolder(let party) = $0 { party } else { nil } }
    }

    /// As `LedgerState.policy(for:)` finds it.
    private func policy(_ kind: String, before seq: Int) throws -> Policy? {
        switch RecordDocument.Kind(rawValue: kind) {
        case .subAmendment: try stored("amendment", before: seq)
        case .correction: try stored(kind, before: seq) ?? stored("amendment", before: seq)
        default: try stored(kind, before: seq)
        }
    }

    private func stored(_ subject: String, before seq: Int) throws -> Policy? {
        try value("policy/\(subject).yaml", before: seq, &policies) { PolicyDocument.read($0).value }
    }

    private func body(_ id: BodyID, before seq: Int) throws -> Body? {
        try value("register/bodies/\(id).yaml", before: seq, &bodies) { BodyDocument.read($0).value }
    }

    private func office(_ id: OfficeID, before seq: Int) throws -> Office? {
        try value(Layout.offices, before: seq, &offices) { OfficesDocument.read($0).value }?.first { $0.id == id }
    }

    // MARK: Agreements and the register

    /// An agreement as it stood before a decision; nil where it was not there.
    func agreement(_ id: AgreementID, before seq: Int) throws -> Agreement? {
        try value("agreements/\(id)/\(Layout.agreement)", before: seq, &agreements) { AgreementDocument.read($0).value }
    }

    /// A file as it stood before a decision; nil where it was not there.
    func bytes(of path: String, before seq: Int) throws -> [UInt8]? {
        try digest(of: path, before: seq).map { try archive.bytes(of: path, at: $0.seq, $0.digest) }
    }
}
