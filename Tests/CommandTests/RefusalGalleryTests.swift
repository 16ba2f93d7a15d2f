import Findings
import Foundation
import Ledger
import TestSupport
import Testing

/// Every refusal that a person can meet, word for word. Read `Expected/refusals/` as a partner would.
@Suite struct RefusalGalleryTests {
    @Test(arguments: RefusalCase.all)
    func `a refusal names its rule, its place and the way out, and exits as designed`(_ each: RefusalCase) throws {
        let workshop =
            switch each.scene {
            case .demo: try DemoCopy.make()
            case .wholeDemo: try DemoCopy.makeWhole()
            case .desk: try Workshop(at: "desk")
            }
        _ = try workshop.folder.run(["mkdir", "-p", workshop.path])
        let prepared = try workshop.shell(RefusalCase.prelude + each.prepare)
        #expect(prepared.status == 0, "\(each.rule): \(prepared.errors)")
        let outcome = try run(each, in: workshop)
        #expect(outcome.status == each.status, "\(outcome.whole)")
        #expect(try rules(in: outcome.errors).subtracting(each.also) == [each.rule], "\(outcome.whole)")
        #expect(!outcome.errors.contains("\u{1B}"))
        let unhelped = outcome.errors.matches(of: /error: [^\n]*\n(?!  hint: )/).map { String($0.output) }
        #expect(unhelped == [], "without a way out: \(outcome.whole)")
        let text = "$ akkoord \(each.line)\n" + Self.plain(outcome.whole, in: workshop)
        try Expected.check(text, "refusals/\(each.name).txt")
        try checkDutch(each, outcome, in: workshop)
    }

    // MARK: In Dutch

    /// A refusal changes nothing, so the same command can be given again, and is refused for the same in other words.
    private func checkDutch(_ each: RefusalCase, _ english: Workshop.Outcome, in workshop: Workshop) throws {
        let dutch = try run(each, in: workshop, "--lang nl")
        #expect(dutch.status == each.status, "\(dutch.whole)")
        #expect(try rules(in: dutch.errors) == rules(in: english.errors), "\(dutch.whole)")
        let (told, said) = (Self.sentences(english, Self.english), Self.sentences(dutch, Self.dutch))
        #expect(told.count == said.count, "\(dutch.whole)")
        let same = zip(told, said).filter { $0 == $1 && !Self.readsTheSame($0) }.map(\.0)
        #expect(same == [], "said in English")
        let text = "$ akkoord \(each.line) --lang nl\n" + Self.plain(dutch.whole, in: workshop)
        try Expected.check(text, "refusals-nl/\(each.name).txt")
    }

    /// What stands behind these words, and what was said beside the findings.
    private static func sentences(_ outcome: Workshop.Outcome, _ words: [String]) -> [String] {
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        let found = lines.compactMap { line in
            words.lazy.compactMap { line.range(of: $0) }.first.map { line[$0.upperBound...] }
        }
        return found.map(String.init) + outcome.output.split(separator: "\n").map(String.init)
    }

    private static let english = ["error: ", "notice: ", "hint: "]
    private static let dutch = ["fout: ", "let op: ", "tip: "]

    /// Ways out that are a command and nothing else, and the id of the repository, which is called so in both.
    private static func readsTheSame(_ sentence: String) -> Bool {
        commands.contains(sentence) || sentence.hasPrefix("git replace -d ")
            || sentence.hasPrefix("  repository  sha256:")
    }

    private static let commands: Set = [
        "akkoord doctor --tidy", "git switch main", "akkoord enact 2021-0005", "akkoord explain 2021-0003",
        "akkoord explain 2021-0004", "git fetch origin",
        "git fetch origin 'refs/heads/proposals/*:refs/heads/proposals/*'", "indicative, authorised, on-hold",
    ]

    private func run(_ each: RefusalCase, in workshop: Workshop, _ added: String = "") throws -> Workshop.Outcome {
        let line = "\(each.line) \(added)"
        switch each.rule {
        case "clock.format": return try workshop.akkoord(line, now: "2021-06-01")
        case "key.ssh-keygen":
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return try workshop.akkoord(line, environment: ["PATH": "\(workshop.file("bin")):\(path)"])
        case "argument.utf8": return try workshop.shell("\"$AKKOORD\" blame $'w\\xffrk' \(added)")
        case "point.no-work":
            if !workshop.exists("bare.git") {
                try DemoCopy.copy(to: workshop.path)
                try workshop.git("clone -q --bare demo bare.git")
            }
            return try workshop.akkoord("-C bare.git \(line)")
        default: return try workshop.akkoord(line)
        }
    }

    /// Without what differs from run to run.
    static func plain(_ text: String, in workshop: Workshop) -> String {
        text.replacingOccurrences(of: workshop.path, with: "DIR").replacingOccurrences(
            of: workshop.folder.path, with: "TMP")
    }

    private func rules(in text: String) throws -> Set<String> {
        Set(
            text.matches(of: try Regex(#"\[([a-z]+\.[a-z0-9-]+)\]\n"#, as: (Substring, Substring).self)).map {
                String($0.output.1)
            })
    }

    @Test func `no rule is without a case`() throws {
        let shown = Set(RefusalCase.all.map(\.rule))
        let listed = (Rules.files + Rules.acting).map(\.text)
        let notices: Set = ["plan.stated-total"]
        let forgotten = Set(listed).subtracting(shown).subtracting(notices)
        #expect(forgotten.subtracting(RefusalCase.unreachable.keys).sorted() == [])
        #expect(Set(RefusalCase.unreachable.keys).intersection(shown).sorted() == [])
    }

    @Test func `no stored text is without a case`() {
        let shown = Set(RefusalCase.all.map { "\($0.name).txt" })
        #expect(Expected.names(in: "refusals").filter { !shown.contains($0) } == [])
        #expect(Expected.names(in: "refusals-nl").filter { !shown.contains($0) } == [])
        #expect(RefusalCase.all.count == shown.count, "two cases share a name")
    }
}
