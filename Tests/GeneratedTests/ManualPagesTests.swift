import Foundation
import TestSupport
import Testing

@Suite struct ManualPagesTests {
    private static let folder = Product.checkout + "/docs/man"

    private static func pages() throws -> [ManualPage] {
        let version = try SealedFolder().run([Product.akkoord, "--version"]).output
        let root = try CommandDescription.ofBuiltCommand()
        return root.all.map { ManualPage($0, version: String(version.dropLast())) }
    }

    @Test func `every command has its manual page, made from its own help`() throws {
        let pages = try Self.pages()
        for page in pages { try GeneratedFile.expect(page.text, at: "docs/man/\(page.fileName)") }
        let stored = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(Set(stored) == Set(pages.map(\.fileName)))
    }

    @Test func `every command that does something shows how`() throws {
        for command in try CommandDescription.ofBuiltCommand().all where command.shownSubcommands.isEmpty {
            let name = command.words.joined(separator: " ")
            let examples = Discussion(command.discussion ?? "").examples
            #expect(!examples.isEmpty, "\(name) has no example in its help")
            #expect(examples.allSatisfy { $0.hasPrefix("akkoord ") || $0.hasPrefix("mkdir ") }, "\(name): \(examples)")
        }
    }

    /// What renders pages, each reading the page whose path is added.
    static let readers = [
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"], ["groff", "-man", "-Tutf8", "-ww"],
    ]

    @Test(arguments: readers)
    func `every page renders without a warning`(reader: [String]) throws {
        let sealed = try SealedFolder()
        guard try sealed.run(["bash", "-c", "command -v \(reader[0])"]).status == 0 else {
            return try Judges.missing("manual pages: there is no \(reader[0])")
        }
        for page in try Self.pages() {
            try sealed.write(page.text, to: page.fileName)
            let outcome = try sealed.run(reader + [page.fileName])
            #expect(outcome.status == 0 && outcome.errors == "", "\(page.fileName): \(outcome.errors)")
        }
    }

    @Test func `a page says what people look for`() throws {
        let sealed = try SealedFolder()
        guard try sealed.run(["bash", "-c", "command -v groff"]).status == 0 else {
            return try Judges.missing("manual pages: there is no groff")
        }
        for page in try Self.pages() { try sealed.write(page.text, to: page.fileName) }
        let plain = ["groff", "-man", "-Tutf8", "-P", "-cbou"]
        let verify = try sealed.run(plain + ["akkoord-verify.1"]).output
        for text in ["akkoord-verify", "--json", "EXIT STATUS", "AKKOORD_NOW", "register/allowed_signers"] {
            #expect(verify.contains(text), "\(text):\n\(verify)")
        }
        let root = try sealed.run(plain + ["akkoord.1"]).output
        for text in ["akkoord-doctor(1)", "NO_COLOR", "AKKOORD_LANG", "AKKOORD_PAGER", "-C dir"] {
            #expect(root.contains(text), "\(text):\n\(root)")
        }
    }
}
