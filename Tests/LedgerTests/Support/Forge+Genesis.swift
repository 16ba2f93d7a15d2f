import Documents
import Foundation
import Governance
import Ledger
import Workflow

extension ForgedDecision {
    /// States another outcome, with the kind and the plan that go with it.
    mutating func turnInto(_ outcome: Verdict.Outcome) {
        guard let folder else { return }
        for word in Verdict.Outcome.allCases {
            edit(folder.outcome) { $0.replacing("outcome: \(word.rawValue)\n", with: "outcome: \(outcome.rawValue)\n") }
        }
        kind = outcome == .adopted ? "amendment" : "closing"
        if outcome != .adopted {
            for path in changes.keys where path.hasPrefix("plan/") { changes.removeValue(forKey: path) }
        }
    }
}

extension Digest {
    /// The digest that a path ends in, as messages write it.
    static func named(by path: String) -> String { "sha256:" + (path.split(separator: "/").last ?? "").dropLast(5) }
}

extension Forge {
    /// Rewrites the founding's files and keeps nothing after it.
    ///
    /// Unless told otherwise `initial` follows the files, and all founders sign what they find.
    func refound(resealing: Bool = true, resigning: Bool = true, _ edit: (inout ForgedDecision) throws -> Void) throws {
        decisions = [decisions[0]]
        try edit(&decisions[0])
        if resealing { reseal() }
        if resigning { try resign() }
    }

    private func reseal() {
        let files = decisions[0].changes.compactMapValues { $0 }.filter { GovernedFiles.contains($0.key) }
        let initial = GovernedFiles(files.mapValues { Digest(of: $0) }).initial
        decisions[0].edit(Layout.genesis) { text in
            text.split(separator: "\n").map { $0.hasPrefix("initial: ") ? "initial: \(initial)" : String($0) }
                .joined(separator: "\n") + "\n"
        }
    }

    private func resign() throws {
        let old = decisions[0].changes.keys.filter { $0.hasPrefix("genesis/") && $0.hasSuffix(".yaml") }
        let repository = Digest(of: Array(decisions[0].text(Layout.genesis).utf8))
        for path in old.sorted() {
            let text = decisions[0].text(path)
            decisions[0].removeStatement(path)
            let changed = text.replacing(history.repository.description, with: repository.description)
            try addGenesisStatement(changed)
        }
    }

    /// Signs a founder's statement with the key that it names, and stores it.
    func addGenesisStatement(_ text: String, _ forgery: Forgery = Forgery()) throws {
        let bytes = Array(forgery.text(text).utf8)
        let key = try forgery.key ?? Self.key(named: text)
        let digest = Digest(of: bytes)
        let armour = try key.sign(bytes, namespace: forgery.namespace ?? "genesis@akkoord")
        decisions[0].changes["genesis/\(digest.hex).yaml"] = .some(bytes)
        decisions[0].changes["genesis/\(digest.hex).sig"] = .some(forgery.armour(armour))
    }

    private static func key(named statement: String) throws -> InProcessKey {
        let fields = Dictionary(
            statement.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
                .filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        let word = fields["key"]?.split(separator: "-").first.map(String.init) ?? ""
        return try Keyring.key(MemberID(fields["member"] ?? ""), RegisteredKey.Class(rawValue: word) ?? .member)
    }

    /// The path of a founder's statement.
    func genesisStatement(of member: MemberID, key: String) -> String {
        decisions[0].changes.keys.first {
            $0.hasPrefix("genesis/") && decisions[0].text($0).contains("\nmember: \(member)\nkey: \(key)\n")
        } ?? ""
    }
}
