/// The name of a rule, `area.name`; once published it is never renamed.
package struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}

package enum Severity: String, Hashable, Sendable {
    /// Refused: exit code 1.
    case error
    /// Something a reader should know; never refuses.
    case notice
}

/// One thing wrong with the data, said so that its author can mend it.
///
/// Findings are collected, never thrown one by one. A failing disk or a bug is not a finding but an error.
package struct Finding: Hashable, Sendable {
    package var rule: RuleID
    package var severity: Severity
    package var path: String?
    package var place: Place?
    /// The id of the decision it was found in (`2021-0002`, `genesis`), or nil outside the ledger.
    package var decision: String?
    package var message: Message
    package var hint: Message?
    /// Of a finding that knows its path and not its place.
    package private(set) var subject: Subject?

    package init(
        _ rule: RuleID,
        _ message: Message,
        severity: Severity = .error,
        path: String? = nil,
        at place: Place? = nil,
        decision: String? = nil,
        hint: Message? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.place = place
        self.decision = decision
        self.message = message
        self.hint = hint
    }

    package func located(in path: String) -> Finding {
        var copy = self
        if copy.path == nil { copy.path = path }
        return copy
    }

    /// As it is, saying which value of its file it is about: what stands at this key, below this top-level key and in
    /// the item of this id if they are named.
    package func about(_ text: String, at key: String, below top: String? = nil, in item: String? = nil) -> Finding {
        var copy = self
        copy.subject = Subject(text: text, key: key, top: top, item: item)
        return copy
    }

    package func concerning(_ decision: String) -> Finding {
        var copy = self
        if copy.decision == nil { copy.decision = decision }
        return copy
    }
}

extension Finding {
    /// The value that a finding is about, for whoever has the file at hand to say where it stands.
    package struct Subject: Hashable, Sendable {
        package let text: String
        package let key: String
        package let top: String?
        package let item: String?
    }
}

extension Finding {
    /// How many findings one check of one file collects; a file full of faults must not fill the memory.
    package static let limit = 200
}

extension Sequence where Element == Finding {
    package var refuses: Bool { contains { $0.severity == .error } }
}

/// A value, or every reason why there is none.
package enum Checked<Value> {
    case accepted(Value)
    case refused([Finding])

    package var value: Value? {
        guard case .accepted(let value) = self else { return nil }
        return value
    }

    package var findings: [Finding] {
        guard case .refused(let findings) = self else { return [] }
        return findings
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
        switch self {
        case .accepted(let value): .accepted(transform(value))
        case .refused(let findings): .refused(findings)
        }
    }

    package func flatMap<Other>(_ transform: (Value) -> Checked<Other>) -> Checked<Other> {
        switch self {
        case .accepted(let value): transform(value)
        case .refused(let findings): .refused(findings)
        }
    }
}

extension Checked: Sendable where Value: Sendable {}
