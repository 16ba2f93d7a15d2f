package import History
import Ledger

/// Everything that differs between two sides, for a terminal, a forge, a spreadsheet or a program.
package struct DifferenceReport {
    let difference: Difference
    let parts: Set<Difference.Part>
    let language: Language
    let money: DiffReport
    let names: DifferenceNames

    /// Only the parts asked for.
    package init(_ difference: Difference, parts: Set<Difference.Part>, _ language: Language) {
        self.difference = difference
        self.parts = parts
        self.language = language
        money = DiffReport(
            difference.money, from: difference.from.name, to: difference.to.name,
            programme: difference.to.values.programme, language)
        names = DifferenceNames(difference, language)
    }

    /// Whether something differs in what was asked.
    package var isEmpty: Bool { difference.parts.isDisjoint(with: parts) }

    func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    var title: String {
        let (from, to) = (difference.from.name, difference.to.name)
        return say("Changes from \(from) to \(to)", "Wijzigingen van \(from) naar \(to)")
    }

    /// Things with an id, group by group, in the order in which people read them.
    var groups: [(title: String, items: [ItemChange])] {
        var groups: [(String, [ItemChange])] = []
        if parts.contains(.money) {
            groups.append((say("Lines", "Regels"), difference.lines))
            groups.append((say("Programme and periods", "Programma en perioden"), difference.programme))
        }
        if parts.contains(.targets) {
            groups.append((say("Goals and targets", "Doelen en streefwaarden"), difference.goals + difference.targets))
        }
        if parts.contains(.register) {
            groups.append((say("Register", "Register"), difference.register))
            groups.append((say("Policies", "Regelingen"), difference.policies))
            groups.append((say("Versions", "Versies"), difference.versions))
            groups.append((say("Other files", "Andere bestanden"), difference.files))
        }
        return groups.filter { !$0.1.isEmpty }
    }

    /// Fields that people read: the digest of a whole file says no more than that it changed.
    static func readable(_ item: ItemChange) -> [FieldChange] {
        guard [.policy, .file, .version].contains(item.kind) else { return item.fields }
        return item.fields.filter { $0.field != .digest && $0.field != .plan }
    }

    /// Agreements in full, or only their articles where texts alone were asked for.
    var agreements: [AgreementChange] { parts.contains(.agreements) ? difference.agreements : [] }

    /// Texts that stand by themselves; the articles of an agreement stand with it when agreements were asked for too.
    var texts: [TextChange] {
        guard parts.contains(.texts) else { return [] }
        return difference.texts + (parts.contains(.agreements) ? [] : difference.agreements.compactMap(\.articles))
    }
}
