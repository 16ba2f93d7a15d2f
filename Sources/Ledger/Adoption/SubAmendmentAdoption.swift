package import Documents
import Findings
package import Governance
import Workflow

/// A sub-amendment writes nothing: it says how a pending amendment is to read, and from then on binds it.
///
/// What lies on main is held against it: that its amendment is not decided, and that it goes on from what the last
/// sub-amendment on it made. How the amendment reads on its branch, no verifier can know.
struct SubAmendmentAdoption {
    private let change: ProposedChange
    private let setting: AdoptionSetting

    init(_ change: ProposedChange, _ setting: AdoptionSetting) {
        self.change = change
        self.setting = setting
    }

    func adoption() throws -> Checked<Adoption> {
        guard let amended = AmendedChange(change.revision) else {
            return .refused([Finding("amendment.too-large", "the amounts add up to more than can be stored")])
        }
        let findings = try boundFindings(amended)
        guard findings.isEmpty else { return .refused(findings) }
        // Nobody is bound to say what could not be adopted.
        return try AmendmentAdoption(change, setting).adoption().map { _ in
            Adoption(files: [:], state: setting.state)
        }
    }

    private func boundFindings(_ amended: AmendedChange) throws -> [Finding] {
        let (id, state) = (amended.amendment, setting.state)
        if let outcome = state.outcome(of: id) {
            let message: Message =
                "\(id) is decided (\(Message(word: outcome.rawValue))): no wording of it is left to change"
            return [
                Finding(
                    "subamendment.closed", message,
                    hint: "what was adopted is changed by an amendment of its own; akkoord explain \(id)")
            ]
        }
        guard let last = try AdoptedSubAmendments(on: id, state.chronicle, setting.earlier).last,
            last.change.after != amended.before
        else { return [] }
        return [AmendedChange.moved(id, "\(last.proposal) was adopted since, and changed what \(id) says")]
    }
}

/// How an amendment reads and how it is to read, as a sub-amendment says it: the digests of both changes.
package struct AmendedChange: Hashable, Sendable {
    package let amendment: String
    package let before: Digest
    package let after: Digest

    /// Nil for another kind, and when the amounts add up to more than can be stored.
    package init?(_ revision: RevisionDocument) {
        guard let amends = revision.amends,
            let before = try? RevisionDocument.amendmentNode(amends.operations, taking: amends.takesEffect),
            let after = try? RevisionDocument.amendmentNode(revision.operations, taking: revision.takesEffect)
        else { return nil }
        amendment = amends.proposal
        self.before = Digest(of: before)
        self.after = Digest(of: after)
    }

    static func moved(_ id: String, _ why: Message) -> Finding {
        Finding(
            "subamendment.moved", "this starts from a wording that \(id) no longer has: \(why)",
            hint: "its author puts it anew: akkoord propose sub-amendment \(id) --revises ID --file OPERATIONS")
    }
}

/// The sub-amendments on one amendment that main holds as adopted, oldest first.
package struct AdoptedSubAmendments {
    package struct Entry {
        package let seq: Int
        package let proposal: String
        package let change: AmendedChange
    }

    package let entries: [Entry]
    package var first: Entry? { entries.first }
    package var last: Entry? { entries.last }

    package init(on amendment: String, _ chronicle: Chronicle, _ earlier: any EarlierDecisions) throws {
        entries = try chronicle.subAmendments(on: amendment).compactMap { seq in
            guard let change = try earlier.amended(by: seq), let proposal = chronicle[seq].proposal
            else { return nil }
            return Entry(seq: seq, proposal: proposal, change: change)
        }
    }
}
