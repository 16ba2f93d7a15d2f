import CanonicalForm
import Findings

/// Takes values out of a mapping whose shape was checked.
///
/// A throw means that a shape and its decoder disagree: a bug, never bad input, and yet not a crash.
struct FieldReader {
    struct Mismatch: Error {
        let key: String
    }

    private let node: Node

    init(_ node: Node) { self.node = node }

    func optionalText(_ key: String) -> String? { node[key]?.text }

    func text(_ key: String) throws -> String {
        guard let text = node[key]?.text else { throw Mismatch(key: key) }
        return text
    }

    func value<Value>(_ key: String, _ make: (String) -> Value?) throws -> Value {
        guard let value = make(try text(key)) else { throw Mismatch(key: key) }
        return value
    }

    /// The value, or nil where the field is left out.
    func optional<Value>(_ key: String, _ make: (String) -> Value?) throws -> Value? {
        guard node[key] != nil else { return nil }
        return try value(key, make)
    }

    /// The value, or nil where the field says `none`.
    func noneOr<Value>(_ key: String, _ make: (String) -> Value?) throws -> Value? {
        if case .plain("none")? = node[key]?.content { return nil }
        return try value(key, make)
    }

    func integer(_ key: String) throws -> Int { try value(key) { Int($0) } }

    func items<Value>(_ key: String, _ read: (FieldReader) throws -> Value) rethrows -> [Value] {
        try (node[key]?.items ?? []).map { try read(FieldReader($0)) }
    }

    func texts(_ key: String) -> [String] { (node[key]?.items ?? []).compactMap(\.text) }

    func mapping(_ key: String) throws -> FieldReader {
        guard let reader = reader(key) else { throw Mismatch(key: key) }
        return reader
    }

    func reader(_ key: String) -> FieldReader? { node[key].map(FieldReader.init) }
}

extension DocumentKind {
    /// Turns a checked tree into a value; a mismatch of shape and decoder is reported, not trapped.
    func decode<Value>(_ bytes: [UInt8], _ read: (FieldReader) throws -> Value) -> Checked<Value> {
        switch self.read(bytes) {
        case .refused(let findings): return .refused(findings)
        case .accepted(let node):
            do {
                return .accepted(try read(FieldReader(node)))
            } catch {
                return .refused([
                    Finding("document.decoder", "the file fits its kind and still cannot be read: \(error)", at: .start)
                ])
            }
        }
    }
}
