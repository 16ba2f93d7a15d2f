import Documents
import Findings
import GitStore
import Governance
import Signing

/// What must hold of the commit of a decision: its bytes are a function of parent, tree, record and signature, and a
/// registered recorder's key signed them (LEDGER §2).
struct CommitRules {
    private let commit: RawCommit
    private let record: RecordDocument
    private let recordDigest: Digest
    /// The register of the parent state; at genesis, the one it founds.
    private let register: Register
    /// Keys that were taken out of it.
    private let retired: [RetiredKey]
    private let title: String

    init(
        _ commit: RawCommit, record: RecordDocument, recordDigest: Digest, register: Register,
        retired: [RetiredKey] = [], title: String
    ) {
        self.commit = commit
        self.record = record
        self.recordDigest = recordDigest
        self.register = register
        self.retired = retired
        self.title = title
    }

    func findings() -> [Finding] {
        parentFindings() + personFindings() + messageFindings() + signatureFindings()
    }

    /// The way out of a commit that no command of akkoord makes.
    static let otherProgram: Message =
        "another program made or changed it; go on in a clone where `akkoord verify` succeeds, and tell who records"

    static func person(_ recorder: MemberID, at date: Moment) -> Person {
        Person(name: recorder.text, email: "\(recorder)@akkoord.invalid", seconds: date.secondsSince1970, zone: "+0000")
    }

    /// Subject, blank line, and the digest of the record (FORMATS, Commit).
    static func message(_ record: RecordDocument, digest: Digest, title: String) -> [UInt8] {
        let subject = record.proposal.map { "\(record.kind) \($0): \(title)" } ?? "\(record.kind): \(title)"
        return Array("\(subject)\n\nRecord: \(digest)\n".utf8)
    }

    private func parentFindings() -> [Finding] {
        let allowed = record.seq == 0 ? 0 : 1
        guard commit.parents.count != allowed else { return [] }
        return [
            Finding(
                "commit.parents",
                "the commit has \(commit.parents.count) parents, where \(allowed) belongs; merges are never accepted")
        ]
    }

    private func personFindings() -> [Finding] {
        let expected = Self.person(record.recorder, at: record.date)
        guard commit.author != expected || commit.committer != expected else { return [] }
        let message: Message =
            "the commit does not say who recorded it, and when: author and committer must be `\(expected.name) <\(expected.email)>` at the date of the record, \(record.date)"
        return [Finding("commit.person", message, hint: Self.otherProgram)]
    }

    private func messageFindings() -> [Finding] {
        let expected = Self.message(record, digest: recordDigest, title: title)
        guard commit.message != expected else { return [] }
        return [
            Finding(
                "commit.message", "the commit's message is not the one that follows from its record",
                hint: Self.otherProgram)
        ]
    }

    private func signatureFindings() -> [Finding] {
        guard let armour = commit.signature else {
            return [Finding("commit.signature", "the commit is not signed", hint: Self.otherProgram)]
        }
        let signature: SSHSignature
        do {
            signature = try SSHSignature.parse(armour)
        } catch {
            return [Finding("commit.signature", "the commit's signature: \(error.message)")]
        }
        guard let owner = register.owner(of: signature.publicKey.base64) else {
            return [notRegistered(signature.publicKey.base64)]
        }
        guard owner.member == record.recorder, owner.key.keyClass == .recorder else {
            return [
                Finding(
                    "commit.recorder-key",
                    "the commit is signed by key `\(owner.key.id)` of `\(owner.member)`, which is no recorder key of `\(record.recorder)`"
                )
            ]
        }
        if let error = signature.verify(commit.payload, namespace: "git", publicKey: signature.publicKey) {
            return [Finding("commit.signature", "the commit's signature: \(error.message)")]
        }
        return []
    }

    private func notRegistered(_ publicKey: String) -> Finding {
        guard let key = retired.first(where: { $0.key.publicKey == publicKey }) else {
            return Finding("commit.recorder-key", "the commit is signed by a key that is not registered")
        }
        let message: Message =
            "the commit is signed by key `\(key.key.id)` of `\(key.member)`, which decision @\(key.seq) took out of the register"
        return Finding("commit.recorder-key", message)
    }
}
