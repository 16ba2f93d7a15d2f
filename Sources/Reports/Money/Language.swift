/// The language of what people read.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case dutch = "nl"

    /// One of two wordings.
    package func say(_ english: String, _ dutch: String) -> String { self == .english ? english : dutch }
}
