import Governance
import Ledger

/// Who decides: parties, offices, bodies with their seats, members with their mandates and keys; and the versions.
enum RegisterChanges {
    static func changes(from old: Register, to new: Register) -> [ItemChange] {
        let compare = { (kind: ItemChange.Kind, items: (Register) -> [ItemDescription]) in
            ItemComparison(kind).changes(from: items(old), to: items(new))
        }
        return compare(.party, parties) + compare(.office, offices) + compare(.body, bodies) + compare(.seat, seats)
            + compare(.member, members) + compare(.mandate, mandates) + compare(.key, keys)
            + compare(.recovery, recovery)
    }

    static func versions(from old: [PlanVersion], to new: [PlanVersion]) -> [ItemChange] {
        ItemComparison(.version).changes(from: old.map(description), to: new.map(description))
    }

    // MARK: Bodies

    private static func parties(_ register: Register) -> [ItemDescription] {
        register.parties.values.sorted { $0.id < $1.id }.map { party in
            ItemDescription(
                party.id.text, name: party.name,
                [.illustrative: party.isIllustrative ? .word("true") : nil, .note: party.note.map { .prose($0) }])
        }
    }

    private static func offices(_ register: Register) -> [ItemDescription] {
        register.offices.values.sorted { $0.id < $1.id }.map {
            ItemDescription($0.id.text, name: $0.name, [.party: .text($0.party.text)])
        }
    }

    private static func bodies(_ register: Register) -> [ItemDescription] {
        register.bodies.values.sorted { $0.id < $1.id }.map {
            ItemDescription($0.id.text, name: $0.name, [.chair: $0.chair.map { .text($0) }])
        }
    }

    private static func seats(_ register: Register) -> [ItemDescription] {
        register.bodies.values.sorted { $0.id < $1.id }.flatMap { body in
            body.seats.map {
                ItemDescription(
                    $0.id, in: body.id.text, [.party: .text($0.party.text), .weight: .text(String($0.weight))])
            }
        }
    }

    // MARK: Members

    private static func sorted(_ register: Register) -> [Member] { register.members.values.sorted { $0.id < $1.id } }

    private static func members(_ register: Register) -> [ItemDescription] {
        sorted(register).map { member in
            ItemDescription(
                member.id.text, name: member.title,
                [
                    .party: .text(member.party.text), .illustrative: member.isIllustrative ? .word("true") : nil,
                    .note: member.note.map { .prose($0) },
                ])
        }
    }

    private static func mandates(_ register: Register) -> [ItemDescription] {
        sorted(register).flatMap { member in
            member.mandates.map { mandate in
                ItemDescription(
                    mandate.id.text, in: member.id.text,
                    [
                        .capacity: .text(mandate.capacity.description), .from: .text(mandate.from.text),
                        .to: mandate.to.map { .text($0.text) },
                        .subjects: mandate.subjects.map { .text($0.joined(separator: " ")) },
                        .limit: mandate.limit.map { .money($0) },
                    ])
            }
        }
    }

    private static func keys(_ register: Register) -> [ItemDescription] {
        register.keys.map { entry in
            ItemDescription(
                entry.key.id.text, in: entry.member.text,
                [
                    .keyClass: .word(entry.key.keyClass.rawValue), .type: .text(entry.key.type),
                    .publicKey: .opaque(entry.key.publicKey),
                ])
        }
    }

    private static func recovery(_ register: Register) -> [ItemDescription] {
        [ItemDescription("recovery", [.threshold: .text(String(register.recovery.threshold))])]
    }

    // MARK: Versions

    private static func description(_ version: PlanVersion) -> ItemDescription {
        ItemDescription(
            version.id.text, name: version.title,
            [
                .asOf: .text("@\(version.asOf)"), .inForce: .text(version.inForce.text),
                .status: .word(version.status.rawValue), .plan: .opaque(version.plan.description),
                .note: version.note.map { .prose($0) },
            ])
    }
}
