import ArgumentParser
import CanonicalForm
import Documents
import Findings
import Foundation
import GitStore
import Governance
import History
import Ledger
import Reports

struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: "Agreements between parties: propose, list, show, compare, trace.",
        subcommands: [
            AgreementProposeCommand.self, AgreementListCommand.self, AgreementShowCommand.self,
            AgreementDiffCommand.self, AgreementHistoryCommand.self,
        ],
        defaultSubcommand: AgreementListCommand.self)
}

struct AgreementProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose an agreement, or a new wording of one, from a folder.",
        discussion: """
            The folder holds agreement.yaml (`akkoord schema agreement`) and the articles, text.md, each section with \
            an id: `## Doel {#doel}`. The digest of the articles is filled in. A mandate holder of every party signs \
            the same bytes, in any order. An addendum, a party that joins (`joined`) and one that leaves (`leaves`) \
            are new wordings.

            Examples:

              akkoord agreement propose --file ~/cofinanciering \\
                --motivation "Three partners." --key ~/.ssh/id_ed25519
            """)

    @Option(help: ArgumentHelp("The folder with agreement.yaml and text.md.", valueName: "dir"), completion: .directory)
    var file: String

    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        let submission = Submission(options: proposal)
        try submission.run { ledger in
            let files = try AgreementFolder(file).files(in: ledger.state)
            return ProposalDraft(
                kind: "agreement", title: proposal.title ?? files.agreement.title, motivation: submission.motivation,
                files: files.changed, revising: proposal.revises)
        }
    }
}

struct AgreementListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The agreements and their parties.",
        discussion: """
            Examples:

              akkoord agreement list
              akkoord agreement list --at 2021-07-01
            """)

    @OptionGroup var moment: AgreementMoment
    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let (state, day) = try moment.read(ledger)
            let report = AgreementReport(state, on: day, options.language)
            options.json ? Console.print(try report.json()) : Console.print(try report.text(width: Console.width))
        }
    }
}

struct AgreementShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One agreement: parties, contributions, articles, and the decision that made it.",
        discussion: """
            Examples:

              akkoord agreement show cofinanciering
              akkoord agreement show cofinanciering --at @5
            """)

    @Argument(help: "The agreement.", completion: Suggestions.agreements)
    var id: String

    @OptionGroup var moment: AgreementMoment
    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            let ledger = try Running.ledger(options.common.path)
            let (state, day) = try moment.read(ledger)
            guard let agreement = state.agreements[AgreementID(id)] else {
                throw LedgerError.refused(Self.unknown(id, in: state))
            }
            let articles = try ledger.archive.governed(at: state.seq)["agreements/\(id)/\(Layout.articles)"] ?? []
            let report = AgreementReport(
                state, on: day, options.language,
                decisions: try ledger.archive.changes(of: agreement.id).filter { $0 <= state.seq })
            options.json
                ? Console.print(try report.json(of: agreement, articles: articles))
                : Console.print(try report.text(of: agreement, articles: articles, width: Console.width))
        }
    }
}

/// The moment at which agreements are looked at: what was decided by then, and who takes part on that day.
struct AgreementMoment: ParsableArguments {
    @Option(
        help: ArgumentHelp("As decided up to a point; of a day, also who takes part then.", valueName: "point"),
        completion: Suggestions.points)
    var at = "main"

    /// The day is the one named, today for main, and else that of the decision.
    func read(_ ledger: Ledger) throws -> (state: LedgerState, day: CalendarDate) {
        let state = try ledger.archive.state(at: Points(ledger).named(at).seq)
        if ScalarForm.date.accepts(at) { return (state, CalendarDate(at)) }
        return (state, at == "main" ? try Clock.now().date : state.date.date)
    }
}

extension AgreementShowCommand {
    static func unknown(_ id: String, in state: LedgerState) -> Finding {
        let known = state.agreements.keys.map(\.text).sorted()
        let near = NearMiss.question(about: id, among: known)
        return Finding(
            "agreement.unknown", "there is no agreement `\(id)`",
            hint: near ?? (known.isEmpty ? "there are none yet" : "agreements: \(known.joined(separator: ", "))"))
    }
}

/// A folder in which somebody wrote an agreement.
struct AgreementFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// The agreement, and its files where they differ from what is on main; the digest of the articles filled in.
    func files(in state: LedgerState) throws -> (agreement: Agreement, changed: [String: [UInt8]]) {
        let articles = MarkdownFile.typed(try read(Layout.articles))
        let typed = try read(Layout.agreement)
        let canonical: [UInt8]
        switch AgreementDocument.kind.format(Self.filled(typed, Digest(of: articles))) {
        case .refused(let findings):
            throw LedgerError.refused(findings.map { $0.located(in: "\(path)/\(Layout.agreement)") })
        case .accepted(let bytes): canonical = bytes
        }
        guard let agreement = AgreementDocument.read(canonical).value else {
            throw LedgerError.refused(AgreementDocument.read(canonical).findings)
        }
        let folder = "agreements/\(agreement.id)/"
        let files = [folder + Layout.agreement: canonical, folder + Layout.articles: articles]
        let changed = files.filter { state.files[$0.key] != Digest(of: $0.value) }
        guard !changed.isEmpty else {
            throw LedgerError.refused(
                Finding(
                    "proposal.nothing", "agreement `\(agreement.id)` is on main in exactly these words",
                    hint: "change agreement.yaml or text.md first"))
        }
        return (agreement, changed)
    }

    private func read(_ name: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
            throw LedgerError.refused(
                Finding(
                    "agreement.folder", "`\(path)` is a file, where a folder is needed",
                    hint: "name the folder it lies in: --file \(ShellWord.quoted(folder))"))
        }
        guard let bytes = try DurableFile.read("\(path)/\(name)", limit: 64 << 20) else {
            throw LedgerError.refused(
                Finding(
                    "agreement.folder", "there is no `\(name)` in `\(path)`",
                    hint: "a folder holds agreement.yaml (`akkoord schema agreement`) and text.md with the articles"))
        }
        return bytes
    }

    /// Files of a working copy, each agreement naming the articles that lie beside it.
    static func filled(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        var filled = files
        for (path, bytes) in files where path.hasPrefix("agreements/") && path.hasSuffix("/" + Layout.agreement) {
            guard let articles = files[path.dropLast(Layout.agreement.utf8.count) + Layout.articles] else { continue }
            let digest = Digest(of: articles)
            guard AgreementDocument.read(bytes).value?.text != digest else { continue }
            filled[path] = Self.filled(bytes, digest)
        }
        return filled
    }

    /// The typed file with the line `text:` naming these articles; the line may be left out.
    private static func filled(_ typed: [UInt8], _ digest: Digest) -> [UInt8] {
        // By bytes: for Swift the line end of other systems is one character, and no line end.
        var lines = typed.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let named = Array("text: \(digest)".utf8)
        if let index = lines.firstIndex(where: { $0.starts(with: "text:".utf8) }) {
            lines[index] = named
        } else {
            lines.insert(named, at: lines.last?.isEmpty == true ? lines.count - 1 : lines.count)
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
