package import Findings

/// What a canonical file says, with the place of every part.
///
/// The form of a scalar (plain, quoted, prose) is part of the tree, because canonical form fixes it.
package struct Node: Sendable {
    package enum Content: Sendable {
        case plain(String)
        case quoted(String)
        case prose(String)
        case list([Node])
        case mapping([Field])
    }

    package let content: Content
    package let place: Place

    package init(_ content: Content, at place: Place = .start) {
        self.content = content
        self.place = place
    }

    package static func plain(_ text: String) -> Node { Node(.plain(text)) }
    package static func quoted(_ text: String) -> Node { Node(.quoted(text)) }
    package static func prose(_ text: String) -> Node { Node(.prose(text)) }
    package static func list(_ items: [Node]) -> Node { Node(.list(items)) }
    package static func mapping(_ fields: [Field]) -> Node { Node(.mapping(fields)) }

    /// The text of a scalar; nil for a list or mapping.
    package var text: String? {
        switch content {
        case .plain(let text), .quoted(let text), .prose(let text): text
        case .list, .mapping: nil
        }
    }

    package var items: [Node] {
        guard case .list(let items) = content else { return [] }
        return items
    }

    package var fields: [Field] {
        guard case .mapping(let fields) = content else { return [] }
        return fields
    }

    /// The value of a key of a mapping.
    package subscript(key: String) -> Node? {
        fields.first { $0.key == key }?.value
    }
}

/// One `key: value` of a mapping.
package struct Field: Sendable {
    package let key: String
    package let value: Node
    package let place: Place

    package init(_ key: String, _ value: Node, at place: Place = .start) {
        self.key = key
        self.value = value
        self.place = place
    }
}

extension Node: Equatable {
    /// Same form and same text, byte for byte; places do not count.
    package static func == (left: Node, right: Node) -> Bool {
        switch (left.content, right.content) {
        case (.plain(let a), .plain(let b)), (.quoted(let a), .quoted(let b)), (.prose(let a), .prose(let b)):
            a.utf8.elementsEqual(b.utf8)
        case (.list(let a), .list(let b)): a == b
        case (.mapping(let a), .mapping(let b)): a == b
        default: false
        }
    }
}

extension Field: Equatable {
    package static func == (left: Field, right: Field) -> Bool {
        left.key == right.key && left.value == right.value
    }
}

extension Node {
    /// Where the value stands that a finding is about; nil when it is not there.
    package func place(of subject: Finding.Subject) -> Place? {
        let below = subject.top.map { self[$0] } ?? self
        let start = subject.item.map { id in below?.items.first { $0["id"]?.text == id } } ?? below
        return start?.place(of: subject.text, at: subject.key)
    }

    private func place(of text: String, at key: String) -> Place? {
        for item in items {
            if let place = item.place(of: text, at: key) { return place }
        }
        for field in fields {
            if field.key == key, let value = ([field.value] + field.value.items).first(where: { $0.text == text }) {
                return value.place
            }
            if let place = field.value.place(of: text, at: key) { return place }
        }
        return nil
    }
}
