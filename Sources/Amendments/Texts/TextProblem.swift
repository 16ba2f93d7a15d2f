/// What is wrong with an operation on a text of the plan.
package enum TextProblem: Hashable, Sendable {
    case unknownText(String)
    case unknownSection(String, in: String)
    /// Several sections of the text have that name.
    case severalSections(String, in: String)
    case oldText(String, in: String)
    case sameText(String, in: String)
    /// The new text is not one section with the same heading level and name.
    case form(String, in: String)
    /// The new text opens a fence of code and does not close it.
    case openCode(String, in: String)
}
