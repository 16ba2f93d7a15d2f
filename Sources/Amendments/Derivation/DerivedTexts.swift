import Governance

/// What the texts of the plan say, section by section.
extension DerivationDraft {
    mutating func changeTexts() {
        for path in Set(old.texts.keys).union(wanted.texts.keys).sorted() where old.texts[path] != wanted.texts[path] {
            guard let held = old.texts[path], let text = wanted.texts[path] else {
                report(.text(path))
                continue
            }
            change(path, from: held, to: text)
        }
    }

    /// Sections that stand where they stood, under the heading that they had.
    private mutating func change(_ path: String, from held: PlanText, to text: PlanText) {
        let (before, after) = (held.sections, text.sections)
        guard before.map(Heading.init) == after.map(Heading.init) else { return report(.text(path)) }
        for (one, other) in zip(before, after) {
            let (old, new) = (held.content(of: one), text.content(of: other))
            guard old != new else { continue }
            add(
                .replaceText(
                    ReplaceText(
                        text: path, section: one.name, old: String(decoding: old, as: UTF8.self),
                        new: String(decoding: new, as: UTF8.self))))
        }
        // What stands before the first heading, and empty lines between sections, belong to no section.
        if problems.isEmpty, current.texts[path] != text { report(.text(path)) }
    }

    private struct Heading: Equatable {
        let name: String
        let level: Int

        init(_ section: PlanText.Section) { (name, level) = (section.name, section.level) }
    }
}
