/// What a new governance repository can start from; the files of `Repo/` inside the binary.
package struct Template: Sendable {
    package let name: String
    /// Text of each file by path.
    package let files: [String: String]

    package static let all: [Template] = [heerlenNoord, blank]

    /// No start: what the demonstration adds to `heerlen-noord` as it goes.
    package static var demonstration: Template { demo }

    package static func named(_ name: String) -> Template? { all.first { $0.name == name } }
}
