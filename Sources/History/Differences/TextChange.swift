/// What differs in one text in Markdown, section by section, by words.
package struct TextChange: Hashable, Sendable {
    /// Where it stands; where the newer side has it, if both have it.
    package let path: String
    /// Where the older side has it, when that is elsewhere.
    package let oldPath: String?
    package let changes: [ItemChange.Change]
    /// The sections that differ, in the new order; what is gone stands behind what it followed. Empty when nothing but
    /// empty lines differs, or only the place of the file.
    package let sections: [SectionChange]
    /// Proposals that changed it, in order.
    package let decisions: [String]

    func with(decisions: [String]) -> TextChange {
        TextChange(path: path, oldPath: oldPath, changes: changes, sections: sections, decisions: decisions)
    }
}

/// What differs in one section or article.
package struct SectionChange: Hashable, Sendable {
    /// The id that its heading carries; nil without one.
    package let id: String?
    /// As the newer side has it; empty for what stands before the first heading.
    package let heading: String
    /// As the older side has it, when it was renamed.
    package let oldHeading: String?
    package let changes: [ItemChange.Change]
    /// Its place among the sections of the text on each side, from 1; what stands before the first heading is 0.
    package let oldPlace: Int?
    package let newPlace: Int?
    /// The text below the heading; nil when it is the same.
    package let words: WordDifference?
}
