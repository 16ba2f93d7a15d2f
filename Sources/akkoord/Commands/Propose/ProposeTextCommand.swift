import Amendments
import ArgumentParser
import CanonicalForm
import Documents
import Findings
import GitStore
import Governance
import Ledger

struct ProposeTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Propose other words for one section of a text of the plan.",
        discussion: """
            A section is a heading with what stands below it, up to the next heading. It is named by the id of the \
            heading (`## Doel {#doel}`), or without one by its words. The file holds the section as it is to be; \
            without a heading it keeps the one that is there. Proposals about different sections combine.

            Examples:

              akkoord propose text plan/text/aanpak.md --section "Samen" \\
                --file ~/samen.md --motivation "Clearer." --key ~/.ssh/id_ed25519
            """)

    @Argument(help: "The text, such as plan/text/aanpak.md.", completion: .file(extensions: ["md"])) var text: String
    @Option(help: ArgumentHelp("The section.", valueName: "id or heading")) var section: String
    @Option(
        help: ArgumentHelp("A file with the section as it is to be.", valueName: "file"),
        completion: .file(extensions: ["md"])) var file: String
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try Submission(options: proposal).run { ledger in
            let operations = [PlanOperation.replaceText(try operation(ledger))]
            return ProposalDraft(
                title: proposal.title ?? ProposalText.title(operations, ledger.state),
                motivation: Array((proposal.motivation + "\n").utf8),
                takesEffect: try proposal.effectivity ?? .withVersion, operations: operations,
                revising: proposal.revises)
        }
    }

    private func operation(_ ledger: Ledger) throws -> ReplaceText {
        let text = try self.text(ledger)
        let names = text.sections.map(\.name)
        guard let found = text.sections.first(where: { $0.name == section }) else {
            var finding = TextProblem.unknownSection(section, in: self.text).finding
            finding.hint =
                NearMiss.question(about: section, among: names)
                ?? "its sections: \(names.map { "`\($0)`" }.joined(separator: ", "))"
            throw LedgerError.refused(finding)
        }
        let old = String(decoding: text.content(of: found), as: UTF8.self)
        guard ScalarForm.prose.accepts(old) else {
            throw LedgerError.refused(
                Finding(
                    "amendment.text-spaces", "section `\(section)` of `\(self.text)` has lines that end in spaces",
                    hint: "such a section cannot be told in an operation yet"))
        }
        return ReplaceText(text: self.text, section: section, old: old, new: try newWords(instead: old))
    }

    private func text(_ ledger: Ledger) throws -> PlanText {
        let (state, folder) = (ledger.state, ReplaceText.folder)
        guard text.hasPrefix(folder), let digest = state.files[text] else {
            var finding = TextProblem.unknownText(text).finding
            let known = state.files.digests.keys.filter { $0.hasPrefix(folder) }.sorted()
            finding.hint = NearMiss.question(about: text, among: known) ?? "texts: \(known.joined(separator: ", "))"
            throw LedgerError.refused(finding)
        }
        return PlanText(try ledger.archive.bytes(of: text, at: state.seq, digest))
    }

    /// What the file says, without empty lines around it; below the heading that stands, where it has none.
    private func newWords(instead old: String) throws -> String {
        guard let typed = try DurableFile.read(file, limit: 64 << 20) else {
            throw LedgerError.refused(
                Finding(
                    "file.missing", "there is no file `\(file)`",
                    hint: "paths are read from the folder you are in, or from -C DIR"))
        }
        let bytes = MarkdownFile.typed(typed)
        let findings = MarkdownFile.findings(in: bytes)
        guard findings.isEmpty else { throw LedgerError.refused(findings.map { $0.located(in: file) }) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let said = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
        let heading = old.prefix { $0 != "\n" }
        let words = said.hasPrefix("#") ? said + "\n" : "\(heading)\n\n\(said)\n"
        guard ScalarForm.prose.accepts(words) else {
            throw LedgerError.refused(
                Finding(
                    "amendment.text-spaces", "a line ends in spaces, which an operation cannot tell", path: file,
                    hint: "leave the spaces at the ends of lines out"))
        }
        return words
    }
}
