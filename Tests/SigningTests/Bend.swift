import Testing

/// One way to spoil something good, and the code under which it must be refused.
struct Bend<Subject, Code: RawRepresentable<String> & Sendable>: Sendable, CustomTestStringConvertible {
    let code: Code
    let change: @Sendable (inout Subject) -> Void

    init(_ code: Code, _ change: @escaping @Sendable (inout Subject) -> Void) {
        self.code = code
        self.change = change
    }

    var testDescription: String { code.rawValue }

    func applied(to good: Subject) -> Subject {
        var bent = good
        change(&bent)
        return bent
    }
}

/// Replaces every occurrence; a spoiled text that is still the good one would prove nothing.
func replace(_ old: String, _ new: String) -> @Sendable (inout String) -> Void {
    { text in
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        precondition(parts.count > 1, "\(old) is not in the text")
        text = parts.joined(separator: new)
    }
}
