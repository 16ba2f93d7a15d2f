import Foundation
import Ledger
import TestSupport
import Testing

/// The lists of rules against the sources: whatever a finding says can be looked up.
@Suite struct RuleListTests {
    /// Every Swift source that can make a finding, the lists themselves left out.
    private func sources() throws -> [(name: String, text: String)] {
        let folder = Product.checkout + "/Sources"
        let apart = ["GitStore/", "Signing/", "CLibgit2/", "Templates/"]
        var sources: [(name: String, text: String)] = []
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where name.hasSuffix(".swift") && !apart.contains(where: name.hasPrefix) {
            if ["/Rules.swift", "/RuleList.swift"].contains(where: name.hasSuffix) { continue }
            sources.append((name, try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)))
        }
        #expect(sources.count > 100)
        return sources
    }

    /// Words of the form of a rule that name a file, or a setting of git.
    private static func isNoRule(_ word: String) -> Bool {
        let endings = [".yaml", ".md", ".sig", ".pub", ".lock", ".json"]
        return endings.contains(where: word.hasSuffix) || word == "safe.directory"
    }

    private func listed(_ command: String) throws -> [String] {
        let outcome = try Workshop().akkoord("\(command) --list")
        #expect(outcome.status == 0)
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func `every rule that the sources name is listed, and nothing else`() throws {
        let word = try Regex(#""([a-z]+\.[a-z0-9-]+)""#, as: (Substring, Substring).self)
        let named = Set(try sources().flatMap { $0.text.matches(of: word).map { String($0.output.1) } })
        let listed = Set(try listed("verify"))
        #expect(named.subtracting(listed).filter { !Self.isNoRule($0) }.sorted() == [], "named and not listed")
        #expect(listed.subtracting(named).sorted() == [], "listed and never named")
    }

    @Test func `no rule is put together at run time, where no list could hold it`() throws {
        let dynamic = try Regex(#"(Finding|RuleID)\(\s*"[^"]*\\\("#)
        for source in try sources() { #expect(source.text.firstMatch(of: dynamic) == nil, "\(source.name)") }
    }

    @Test func `each list is sorted and names a rule once, and verify lists all of the others`() throws {
        let all = try listed("verify")
        for command in ["check", "verify", "doctor"] {
            let rules = try listed(command)
            #expect(rules == Set(rules).sorted(), "\(command)")
            #expect(Set(rules).isSubset(of: all), "\(command)")
        }
    }

    @Test func `a rule stands in one part of the list`() {
        let parts = Rules.files + Rules.history + Rules.acting
        #expect(Set(parts).count == parts.count)
    }
}
