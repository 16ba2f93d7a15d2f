package import CanonicalForm
import Governance
package import Ledger

/// The members with their mandates and keys.
package struct MemberReport {
    private let state: LedgerState

    package init(_ state: LedgerState) { self.state = state }

    private var members: [Member] { state.register.members.values.sorted { $0.id < $1.id } }

    package func text(width: Int, _ language: Language) -> String {
        var table = Table([
            .init(language.say("member", "lid"), .word), .init(language.say("party", "partij"), .optionalWord(1)),
            .init(language.say("mandates", "mandaten"), .words(0)),
            .init(language.say("keys", "sleutels"), .words(2)),
        ])
        for member in members {
            let mandates = member.mandates.map { $0.capacity.description + ($0.to.map { " (–\($0))" } ?? "") }
            table.add([
                member.id.text, member.party.text, unique(mandates).joined(separator: " "),
                keys(of: member).map(\.id.text).joined(separator: " "),
            ])
        }
        return table.text(width: width)
    }

    private func unique(_ texts: [String]) -> [String] {
        texts.enumerated().filter { texts.firstIndex(of: $0.element) == $0.offset }.map(\.element)
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
                "to": mandate.to.map { .string($0.text) },
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
