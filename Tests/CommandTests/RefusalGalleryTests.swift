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
        try Expected.check(text, "refusals/\(each.rule).txt")
    }

    private func run(_ each: RefusalCase, in workshop: Workshop) throws -> Workshop.Outcome {
        switch each.rule {
        case "clock.format": return try workshop.akkoord(each.line, now: "2021-06-01")
        case "key.ssh-keygen":
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return try workshop.akkoord(each.line, environment: ["PATH": "\(workshop.file("bin")):\(path)"])
        case "argument.utf8": return try workshop.shell("\"$AKKOORD\" blame $'w\\xffrk'")
        case "point.no-work":
            try DemoCopy.copy(to: workshop.path)
            try workshop.git("clone -q --bare demo bare.git")
            return try workshop.akkoord("-C bare.git \(each.line)")
        default: return try workshop.akkoord(each.line)
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
        let shown = Set(RefusalCase.all.map { "\($0.rule).txt" })
        #expect(Expected.names(in: "refusals").filter { !shown.contains($0) } == [])
        #expect(RefusalCase.all.count == shown.count, "two cases share a rule")
    }
}
