package import CanonicalForm
import Documents
import Governance
package import Ledger

/// The members with their mandates and keys.
package struct MemberReport {
    private let state: LedgerState

    package init(_ state: LedgerState) { self.state = state }

    private var members: [Member] { state.register.members.values.sorted { $0.id < $1.id } }

    /// A row for each mandate.
    package func text(width: Int, _ language: Language) -> String {
        var table = Table([
            .init(language.say("member", "lid"), .word), .init(language.say("party", "partij"), .optionalWord(4)),
            .init(language.say("acts as", "treedt op als"), .word),
            .init(language.say("for", "voor"), .optionalText(2)),
            .init(language.say("up to", "tot"), .optionalNumber(1)),
            .init(language.say("from", "vanaf"), .optionalWord(6)),
            .init(language.say("last day", "laatste dag"), .optionalWord(3)),
            .init(language.say("keys", "sleutels"), .words(5)),
        ])
        for member in members {
            let keys = keys(of: member).map(\.id.text).joined(separator: " ")
            let mandates = member.mandates.isEmpty ? [nil] : member.mandates.map(Optional.some)
            for mandate in mandates {
                table.add([member.id.text, member.party.text] + cells(mandate, language) + [keys])
            }
        }
        return table.text(width: width)
    }

    private func cells(_ mandate: Mandate?, _ language: Language) -> [String] {
        [
            mandate?.capacity.description ?? "", subjects(of: mandate, language),
            mandate?.limit.map { AmountText.euros($0, language) } ?? "", mandate?.from.text ?? "",
            mandate?.to?.text ?? "",
        ]
    }

    /// Nothing for everything; of nearly everything only what is left out.
    private func subjects(of mandate: Mandate?, _ language: Language) -> String {
        guard let subjects = mandate?.subjects else { return "" }
        let others = DocumentWords.policySubjects.filter { !subjects.contains($0) }
        guard others.count < subjects.count, !others.isEmpty else { return words(subjects, language) }
        return language.say("all but ", "alles behalve ") + words(others, language)
    }

    private func words(_ subjects: [String], _ language: Language) -> String {
        subjects.map { KindText.text($0, language) }.joined(separator: " ")
    }

    private func keys(of member: Member) -> [RegisteredKey] {
        state.register.keys.filter { $0.member == member.id }.map(\.key)
    }

    package var json: JSONValue {
        .members(["members": .array(members.map(json))])
    }

    private func json(_ member: Member) -> JSONValue {
        let mandates = member.mandates.map { mandate -> JSONValue in
            .members([
                "capacity": .string(mandate.capacity.description), "from": .string(mandate.from.text),
                "to": mandate.to.map { .string($0.text) }, "subjects": mandate.subjects.map { .strings($0) },
                "limit": mandate.limit.map { .string($0.description) },
            ])
        }
        let keys = keys(of: member).map { key -> JSONValue in
            .members([
                "id": .string(key.id.text), "class": .string(key.keyClass.rawValue), "public": .string(key.publicKey),
            ])
        }
        return .members([
            "id": .string(member.id.text), "party": .string(member.party.text), "title": .string(member.title),
            "illustrative": .bool(member.isIllustrative), "mandates": .array(mandates), "keys": .array(keys),
        ])
    }
}
