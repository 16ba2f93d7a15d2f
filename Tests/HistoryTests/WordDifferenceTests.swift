import Foundation
import TestSupport
import Testing

@testable import History

/// Marked-up text gives both texts back, byte for byte, and reads as people would mark it.
@Suite struct WordDifferenceTests {
    private func difference(_ old: String, _ new: String) -> WordDifference {
        var effort = ComparisonEffort.standard
        return WordDifference(from: Array(old.utf8), to: Array(new.utf8), effort: &effort)
    }

    private func marked(_ old: String, _ new: String) -> String {
        difference(old, new).runs.map { run in
            switch run.kind {
            case .same: run.text
            case .removed: "[-\(run.text)-]"
            case .added: "{+\(run.text)+}"
            }
        }.joined()
    }

    /// Walks along the old text: what stays or goes must stand there.
    private func applied(_ words: WordDifference, to old: [UInt8]) throws -> [UInt8] {
        var rest = old[...]
        var new: [UInt8] = []
        for run in words.runs {
            if run.kind == .added {
                new += run.bytes
                continue
            }
            try #require(rest.starts(with: run.bytes))
            rest = rest.dropFirst(run.bytes.count)
            if run.kind == .same { new += run.bytes }
        }
        try #require(rest.isEmpty)
        return new
    }

    // MARK: Laws

    @Test func `applying the difference to the old text gives the new one, byte for byte`() throws {
        var random = SeededGenerator(for: "words")
        for _ in 0..<400 {
            let old = RandomText.text(&random)
            let new = Bool.random(using: &random) ? RandomText.edited(old, &random) : RandomText.text(&random)
            for steps in [16_000_000, Int.random(in: 0...400, using: &random)] {
                var effort = ComparisonEffort(steps: steps)
                let words = WordDifference(from: old, to: new, effort: &effort)
                #expect(try applied(words, to: old) == new)
                #expect(words.runs.allSatisfy { !$0.bytes.isEmpty })
                #expect(words.isEmpty == (old == new))
            }
        }
    }

    @Test func `no run begins or ends inside a character`() throws {
        var random = SeededGenerator(for: "characters")
        for _ in 0..<200 {
            let old = RandomText.text(&random)
            let words = difference(
                String(decoding: old, as: UTF8.self),
                String(decoding: RandomText.edited(old, &random), as: UTF8.self))
            #expect(words.runs.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil })
        }
    }

    @Test func `bytes that are no text are given back too`() throws {
        var random = SeededGenerator(for: "bytes")
        for _ in 0..<200 {
            let (old, new) = (RandomText.bytes(&random), RandomText.bytes(&random))
            var effort = ComparisonEffort.standard
            #expect(try applied(WordDifference(from: old, to: new, effort: &effort), to: old) == new)
        }
    }

    /// Against the textbook table of longest common subsequences.
    @Test func `as much as can stay stays`() throws {
        var random = SeededGenerator(for: "shortest edit")
        for _ in 0..<500 {
            let letters = Int.random(in: 1...4, using: &random)
            let sequence = {
                (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0..<letters, using: &random) }
            }
            let (old, new) = (sequence(), sequence())
            var effort = ComparisonEffort.standard
            let edit = try #require(ShortestEdit(from: old, to: new, effort: &effort))
            let kept = zip(old, edit.removed).filter { !$0.1 }.map(\.0)
            #expect(kept == zip(new, edit.added).filter { !$0.1 }.map(\.0))
            #expect(kept.count == longestCommon(old, new), "\(old) \(new)")
        }
    }

    private func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var row = Array(repeating: 0, count: new.count + 1)
        for element in old {
            var corner = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = element == other ? corner + 1 : max(above, row[index])
                corner = above
            }
        }
        return row[new.count]
    }

    // MARK: Reading

    @Test(arguments: [
        ("de partners betalen", "de partners betalen samen", "de partners betalen{+ samen+}"),
        ("Soms is het nieuw.", "Vaak is het nieuw.", "[-Soms-]{+Vaak+} is het nieuw."),
        ("een rode fiets", "een blauwe auto", "een [-rode fiets-]{+blauwe auto+}"),
        ("€ 4.000.000,50 voor Ruimte", "€ 5.000.000 voor Ruimte", "€ [-4.000.000,50-]{+5.000.000+} voor Ruimte"),
        ("thema's", "thema", "[-thema's-]{+thema+}"),
        ("een “huis”, dus", "een “thuis”, dus", "een “[-huis-]{+thuis+}”, dus"),
        ("2021–2025", "2021–2026", "2021–[-2025-]{+2026+}"), ("", "nieuw", "{+nieuw+}"), ("weg", "", "[-weg-]"),
        ("gelijk", "gelijk", "gelijk"), ("", "", ""),
        ("een\n\ntwee", "drie\n\nvier", "[-een-]{+drie+}\n\n[-twee-]{+vier+}"),
    ])
    func `words are marked as people would mark them`(old: String, new: String, shown: String) {
        #expect(marked(old, new) == shown)
    }

    @Test func `a paragraph that was only broken off elsewhere has no other words`() {
        let words = difference("een twee\ndrie vier", "een twee drie\nvier")
        #expect(words.isLayoutOnly && !words.isEmpty)
        #expect(!difference("een twee", "een drie").isLayoutOnly)
        #expect(difference("een  twee \n", "een twee\n").isLayoutOnly)
    }

    // MARK: Large texts

    @Test func `one changed word in a text of 1 MiB is found as that word`() throws {
        let line = "De gemeente, de partners en het Rijk dragen samen bij aan het programma.\n"
        let old = String(repeating: line, count: (1 << 20) / line.utf8.count)
        let new = old.replacingOccurrences(of: "De gemeente", with: "De stad", options: .backwards, range: nil)
        let middle = old.index(old.startIndex, offsetBy: old.count / 2)
        let changed = old[..<middle] + "nieuw " + old[middle...]
        let words = difference(old, String(changed))
        #expect(words.grain == .words)
        #expect(words.runs.filter { $0.kind != .same }.count <= 2)
        #expect(difference(old, new).runs.contains { $0.kind == .removed })
    }

    @Test(arguments: [true, false])
    func `two texts of 1 MiB without much in common end, and say that words were too much`(hasLines: Bool) throws {
        var random = SeededGenerator(seed: 7)
        let text = { (mark: String) -> [UInt8] in
            var text: [UInt8] = []
            while text.count < 1 << 20 {
                text += Array("\(mark)\(UInt32.random(in: 0...400_000, using: &random))\(hasLines ? "\n" : " ")".utf8)
            }
            return text
        }
        let (old, new) = (text("a"), text("a"))
        var effort = ComparisonEffort.standard
        let words = WordDifference(from: old, to: new, effort: &effort)
        #expect(words.grain != .words)
        #expect(try applied(words, to: old) == new)
        #expect(effort.steps > -ComparisonEffort.standard.steps, "the work is bounded by what was allowed")
    }

    @Test func `a lack of effort makes pieces larger, and never a wrong answer`() {
        var none = ComparisonEffort(steps: 0)
        let words = WordDifference(from: Array("een\ntwee\n".utf8), to: Array("een\ndrie\n".utf8), effort: &none)
        #expect(words.grain == .whole)
        #expect(words.runs.map(\.kind) == [.removed, .added])
    }
}

/// Random texts of words, signs, lines and characters of one to four bytes.
enum RandomText {
    private static let words = [
        "de", "het", "gemeente", "partners", "thema's", "€", "500.000,00", "één", "–", "“ja”", "🏠", "een-twee", "x",
    ]
    private static let gaps = [" ", " ", " ", "\n", "\n\n", "  ", ", ", ". ", ""]

    static func text(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            text += (words.randomElement(using: &random) ?? "") + (gaps.randomElement(using: &random) ?? "")
        }
        return Array(text.utf8)
    }

    /// The same with some words taken out, put in, or moved.
    static func edited(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var pieces = String(decoding: text, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
            .map(String.init)
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let place = Int.random(in: 0...pieces.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0 where place < pieces.count: pieces.remove(at: place)
            case 1 where place < pieces.count: pieces.swapAt(place, pieces.count - 1)
            default: pieces.insert(words.randomElement(using: &random) ?? "", at: place)
            }
        }
        return Array(pieces.joined(separator: " ").utf8)
    }

    static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
            [0x20, 0x0A, 0x61, 0x62, 0xE2, 0x80, 0x93, 0xC3, 0xFF].randomElement(using: &random) ?? 0
        }
    }
}
