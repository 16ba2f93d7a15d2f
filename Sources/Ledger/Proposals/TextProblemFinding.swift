package import Amendments
package import Findings

extension TextProblem {
    /// The problem as a finding, with the way out.
    package var finding: Finding {
        switch self {
        case .unknownText(let text):
            Finding(
                "amendment.unknown-text", "there is no text `\(text)` in the plan",
                hint: "texts stand under `plan/text/`, as in plan/text/aanpak.md")
        case .unknownSection(let section, let text):
            Finding(
                "amendment.unknown-section", "`\(text)` has no section `\(section)`",
                hint: "a section is named by the id of its heading; without one, by the words of the heading")
        case .severalSections(let section, let text):
            Finding(
                "amendment.several-sections", "`\(text)` has several sections `\(section)`",
                hint: "a section can be replaced whose heading nothing else in the text has")
        case .oldText(let section, let text):
            Finding(
                "amendment.old-text", "section `\(section)` of `\(text)` is not what the proposal says of it",
                hint: "the plan has moved: propose again")
        case .sameText(let section, let text):
            Finding(
                "amendment.same-text", "section `\(section)` of `\(text)` says that already", hint: "say what changes")
        case .form(let section, let text):
            Finding(
                "amendment.text-form",
                "the new words of section `\(section)` of `\(text)` are not one section with the same heading",
                hint: "begin with the heading as it stands, and put no other heading in: each is a section of its own")
        case .openCode(let section, let text):
            Finding(
                "amendment.text-code",
                "the new words of section `\(section)` of `\(text)` open a fence of code and do not close it",
                hint: "close it with a line of ```, so that what follows stays text")
        }
    }
}
