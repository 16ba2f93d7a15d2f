import Foundation
import TestSupport

/// A string literal in our sources, as the template that a `Message` made from it would have.
struct SourceLiteral {
    let template: String
    /// From `Sources/`.
    let file: String
    let line: Int
    /// The innermost call last: `Finding` for the literal in `[Finding("rule", "this one")]`.
    let calls: [Call]

    struct Call {
        let name: String
        /// Counted from 0.
        var argument = 0
        var label: String?
    }

    var place: String { "\(file):\(line)" }

    /// Two words or more, and one of them no sign, path or name.
    var isSentence: Bool {
        let words = template.split { $0 == " " || $0 == "\n" }
        return words.count > 1 && words.contains { $0.count { $0.isLowercase } >= 2 }
    }

    /// All literals of all modules, without the Dutch itself and what is generated from other files.
    static func all() throws -> [SourceLiteral] {
        let folder = Product.checkout + "/Sources"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let isOurs = { (name: String) in !name.hasSuffix(".generated.swift") && !name.hasPrefix("Reports/Text/Dutch/") }
        return try names.filter { $0.hasSuffix(".swift") && isOurs($0) }.sorted().flatMap {
            let text = try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
            return LiteralScan.literals(in: text, file: $0)
        }
    }
}
