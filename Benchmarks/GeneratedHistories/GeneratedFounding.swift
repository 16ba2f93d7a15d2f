import Documents
import Findings
import GitStore
import Governance
import Ledger
import Templates
import TestSupport

/// The founding of a generated history: register and policies of the founding case, a generated plan, and the
/// signatures of all founders.
struct GeneratedFounding {
    static let recorder: MemberID = "secretaris"
    static let recorderKey = "recorder-1"
    private static let recovery: [MemberID] = ["rijksvertegenwoordiger", "voorzitter", "wethouder"]
    private static let nonce = String(repeating: "0123456789abcdef", count: 4)

    let plan: GeneratedPlan

    /// Makes the first commit and gives the state that it leads to.
    func found(in repository: GitRepository, _ chance: inout SeededGenerator) throws -> LedgerState {
        let key = try GeneratedKeys.key(Self.recorder, Self.recorderKey)
        _ = try DecisionWriter(repository).found(
            try signedFiles(&chance), recorder: Self.recorder, key: key, now: Moment("2021-01-01T09:00:00Z"))
        return try Ledger(repository).state
    }

    private func signedFiles(_ chance: inout SeededGenerator) throws -> [String: [UInt8]] {
        let template = (Template.named("heerlen-noord")?.files ?? [:]).mapValues { Array($0.utf8) }
        let files = template.filter { !$0.key.hasPrefix("plan/") }.merging(plan.files(&chance)) { $1 }
        let founders = try Self.founders(files)
        let prepared = Founding(files).prepared(
            founders: try founders.map { try $0.founder() }, inForce: CalendarDate("2021-01-01"), nonce: Self.nonce)
        guard let unsigned = prepared.value else { throw LedgerError.refused(prepared.findings) }
        return try founders.reduce(into: unsigned) { signed, founder in
            let key = try GeneratedKeys.key(founder.member, founder.keyID)
            let signature = try Founding.signature(
                over: unsigned, by: founder.member, key: key, now: Moment("2021-01-01T08:00:00Z"))
            signed.merge(signature) { $1 }
        }
    }

    /// Every member with a key of their own, the recorder and the recovering members with another.
    private static func founders(_ files: [String: [UInt8]]) throws -> [KeyHolder] {
        let members = files.keys.filter { $0.hasPrefix("register/members/") }.sorted().map {
            MemberID(String($0.dropFirst("register/members/".count).dropLast(".yaml".count)))
        }
        return members.map { KeyHolder(member: $0, keyClass: .member, keyID: "member-1") }
            + [KeyHolder(member: recorder, keyClass: .recorder, keyID: recorderKey)]
            + recovery.map { KeyHolder(member: $0, keyClass: .recovery, keyID: "recovery-\($0)-1") }
    }

    private struct KeyHolder {
        let member: MemberID
        let keyClass: RegisteredKey.Class
        let keyID: String

        func founder() throws -> Founding.Founder {
            Founding.Founder(
                member: member, keyClass: keyClass, publicKey: try GeneratedKeys.key(member, keyID).publicKey)
        }
    }
}
