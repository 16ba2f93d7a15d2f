import Governance

/// Puts other words in the place of a section of a text of the plan. Names all that the section says before.
///
/// Amendments of different sections combine in either order. The heading keeps its level and its name, so that every
/// other section stays what it is.
package struct ReplaceText: Hashable, Sendable {
    /// Where the text stands, as in `plan/text/aanpak.md`.
    package let text: String
    /// As `PlanText.Section` names it.
    package let section: String
    package let old: String
    package let new: String

    package init(text: String, section: String, old: String, new: String) {
        self.text = text
        self.section = section
        self.old = old
        self.new = new
    }

    /// Where texts of the plan stand.
    package static let folder = "plan/text/"
}

extension ReplaceText: OperationRules {
    var movements: [Movement] { [] }
    var givingLines: [LineID] { [] }
    var isOnlyMoney: Bool { false }
    var touchedText: String? { text }

    /// A text is about the whole plan: everybody who carries out something in it is asked.
    func consenting(in books: Books) -> [PartyID]? { books.plan.executors(under: .programme) }

    func gross() throws(MoneyError) -> Money { .zero }
    func kinds(in plan: Plan) -> Set<ShiftKind> { [.touchesText] }

    func check(_ books: Books, _ programme: Programme) throws(Refusal) {
        guard let held = books.texts[text] else { throw .text(.unknownText(text)) }
        let found = held.sections.filter { $0.name == section }
        guard let first = found.first else { throw .text(.unknownSection(section, in: text)) }
        guard found.count == 1 else { throw .text(.severalSections(section, in: text)) }
        guard held.content(of: first).elementsEqual(old.utf8) else { throw .text(.oldText(section, in: text)) }
        guard !new.utf8.elementsEqual(old.utf8) else { throw .text(.sameText(section, in: text)) }
        try checkForm(first)
    }

    private func checkForm(_ replaced: PlanText.Section) throws(Refusal) {
        let words = PlanText(Array(new.utf8))
        guard !words.endsInCode else { throw .text(.openCode(section, in: text)) }
        guard words.sections.count == 1, let own = words.sections.first, own.name == section,
            own.level == replaced.level, own.range == 0..<words.bytes.count
        else { throw .text(.form(section, in: text)) }
    }

    func change(_ books: inout Books) {
        guard let found = books.texts[text]?.sections.first(where: { $0.name == section }) else { return }
        books.texts[text]?.replace(found, with: Array(new.utf8))
    }

    func inverse(_ before: Books) -> [PlanOperation] {
        [.replaceText(ReplaceText(text: text, section: section, old: new, new: old))]
    }
}
