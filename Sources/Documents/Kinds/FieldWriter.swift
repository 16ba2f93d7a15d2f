import CanonicalForm

/// Short spellings for building the tree of a document, field by field in the order of its kind.
extension Field {
    static func plain(_ key: String, _ text: String) -> Field { Field(key, .plain(text)) }
    static func quoted(_ key: String, _ text: String) -> Field { Field(key, .quoted(text)) }
    static func number(_ key: String, _ number: Int) -> Field { Field(key, .plain(String(number))) }

    static func quotedOrNone(_ key: String, _ text: String?) -> Field {
        Field(key, text.map(Node.quoted) ?? .plain("none"))
    }
    static func plainOrNone(_ key: String, _ text: String?) -> Field { Field(key, .plain(text ?? "none")) }

    /// No field at all for nil.
    static func optional(_ key: String, plain text: String?) -> [Field] { text.map { [Field(key, .plain($0))] } ?? [] }
    static func optional(_ key: String, quoted text: String?) -> [Field] {
        text.map { [Field(key, .quoted($0))] } ?? []
    }
    static func optional(_ key: String, prose text: String?) -> [Field] { text.map { [Field(key, .prose($0))] } ?? [] }

    static func list<Item>(_ key: String, _ items: [Item], _ node: (Item) -> Node) -> Field {
        Field(key, .list(items.map(node)))
    }
}
