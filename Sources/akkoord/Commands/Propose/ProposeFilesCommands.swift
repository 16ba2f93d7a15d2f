import ArgumentParser
import Findings
import GitStore
import Governance
import Ledger
import Reports

/// Which changed files are meant.
struct ChangedFilesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder laid out as a repository that holds the changed files; by default the working copy.",
            valueName: "dir"), completion: .directory)
    var files: String?
}

struct ProposePolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Propose a change of the rules: the edited files under policy/.",
        discussion: """
            Judged by the policy as it is. Open proposals are judged anew by the changed policy: approvals under the \
            old one no longer count. A change after which something could not be decided any more is refused.

            Examples:

              akkoord propose policy --motivation "Two thirds from now on." \\
                --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var changed: ChangedFilesOptions
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try FileProposal(kind: "policy", place: "policy/", options: proposal).run(changed.files)
    }
}

struct ProposeProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Propose a change of programme.yaml: name, periods, languages, ceilings.",
        discussion: """
            To close a period or open it again: akkoord propose close-period, reopen-period.

            Examples:

              akkoord propose programme --motivation "The next years." \\
                --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var changed: ChangedFilesOptions
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try FileProposal(kind: "programme", place: "programme.yaml", options: proposal).run(changed.files)
    }
}

struct ProposeRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Propose a change of members, seats, mandates or keys.",
        discussion: """
            Takes the edited files under register/, and the changes named here. Every new key must be proved by its \
            holder: akkoord possess ID --key FILE. A key that is revoked counts no more from the decision on; \
            decisions that it helped to take stand.

            Examples:

              akkoord propose register --revoke-key wethouder/member-1 \\
                --motivation "The key was lost." --key ~/.ssh/id_ed25519
            """)

    @Option(
        help: ArgumentHelp("A new key: MEMBER=PUBFILE, MEMBER:recorder=PUBFILE.", valueName: "member=pubfile"),
        completion: Suggestions.membersAndFiles)
    var addKey: [String] = []

    @Option(help: ArgumentHelp("A key to take out.", valueName: "member/key"), completion: Suggestions.keys)
    var revokeKey: [String] = []

    @Option(
        help: ArgumentHelp("The last day of a mandate.", valueName: "member/mandate=date"),
        completion: Suggestions.mandates)
    var endMandate: [String] = []

    @OptionGroup var changed: ChangedFilesOptions
    @OptionGroup var proposal: ProposalOptions

    func run() throws {
        try FileProposal(kind: "register", place: "register/", options: proposal).run(changed.files) { ledger, files in
            var edit = RegisterEdit(ledger.state, files)
            try edit.refuseRecovery(in: changed.files)
            if changed.files == nil { try edit.requireEveryKey(but: revokeKey) }
            for each in addKey { try edit.add(try FounderOption.read(each)) }
            for each in revokeKey { try edit.revoke(each) }
            for each in endMandate { try edit.end(each) }
            return edit.files
        }
    }
}

/// A proposal to put edited files in the place of those on main.
struct FileProposal {
    let kind: String
    let place: String
    let options: ProposalOptions

    func run(
        _ folder: String?, _ edit: (Ledger, [String: [UInt8]]) throws -> [String: [UInt8]] = { $1 }
    ) throws {
        let submission = Submission(options: options)
        try submission.run { ledger in
            let isNeeded = folder != nil || ledger.repository.workDirectory != nil
            let edited = isNeeded ? try ChangedFiles(ledger, folder: folder).below(place) : [:]
            let files = try edit(ledger, edited).filter { ledger.state.files[$0.key] != Digest(of: $0.value) }
            guard !files.isEmpty else { throw LedgerError.refused(nothing(in: folder)) }
            return ProposalDraft(
                kind: kind, title: try options.title ?? title(files, ledger), motivation: submission.motivation,
                files: files,
                revising: options.revises)
        }
    }

    private func nothing(in folder: String?) -> Finding {
        guard let folder else {
            return Finding(
                "proposal.nothing", "nothing under `\(place)` differs from the newest decision",
                hint: "edit the files in the working copy first, or name a folder with --files DIR")
        }
        return Finding(
            "proposal.nothing", "nothing under `\(place)` in `\(folder)` differs from the newest decision",
            hint: "the folder is laid out as a repository: what changes lies in it at `\(place)`")
    }

    /// What changes first, in a word or two, in the language of the programme's texts.
    private func title(_ files: [String: [UInt8]], _ ledger: Ledger) throws -> String {
        let language = ProposalText.language(of: ledger.state)
        let said = try FileSentence(files, in: ledger.state, ledger.archive, language).topics
        let names = files.keys.sorted().map { $0.split(separator: "/").last.map { String($0.dropLast(5)) } ?? $0 }
        let topics = said.isEmpty ? names : said
        let more = topics.count > 1 ? " (+\(topics.count - 1))" : ""
        let title = "\(KindText.text(kind, language).capitalisedFirst): \(topics.first ?? "")\(more)"
        return title.count > 200 ? String(title.prefix(199)) + "…" : title
    }
}
