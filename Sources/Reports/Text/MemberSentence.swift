import Governance

/// What changes for a member of the register, one sentence per mandate and key.
struct MemberSentence {
    private let member: Member
    private let before: Member?
    private let language: Language

    init(_ member: Member, before: Member?, _ language: Language) {
        self.member = member
        self.before = before
        self.language = language
    }

    var texts: [String] {
        let sentences = arrival + mandates + keys
        return sentences.isEmpty
            ? [language.say("Changed file of member \(member.id).", "Gewijzigd bestand van lid \(member.id).")]
            : sentences
    }

    private var arrival: [String] {
        before == nil
            ? [
                language.say(
                    "New member \(member.id), of \(member.party).", "Nieuw lid \(member.id), van \(member.party).")
            ] : []
    }

    private var mandates: [String] {
        let old = before?.mandates ?? []
        let gained = member.mandates.filter { !old.contains($0) }.map { mandate in
            let to = mandate.to.map { language.say(" to \($0)", " tot en met \($0)") } ?? ""
            return language.say(
                "\(member.id) acts as \(mandate.capacity) from \(mandate.from)\(to).",
                "\(member.id) treedt op als \(mandate.capacity) vanaf \(mandate.from)\(to).")
        }
        let lost = old.filter { each in !member.mandates.contains { $0.id == each.id } }.map { mandate in
            language.say(
                "\(member.id) no longer acts as \(mandate.capacity).",
                "\(member.id) treedt niet meer op als \(mandate.capacity).")
        }
        return lost + gained
    }

    private var keys: [String] {
        let old = before?.keys ?? []
        let added = member.keys.filter { !old.contains($0) }.map {
            language.say(
                "\(member.id) gets key \($0.id) (\($0.keyClass.rawValue)).",
                "\(member.id) krijgt sleutel \($0.id) (\($0.keyClass.rawValue)).")
        }
        let removed = old.filter { !member.keys.contains($0) }.map {
            language.say(
                "Key \($0.id) of \(member.id) is taken out.", "Sleutel \($0.id) van \(member.id) wordt ingetrokken.")
        }
        return removed + added
    }
}
