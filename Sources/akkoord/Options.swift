import ArgumentParser
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import Reports

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            "The language of sentences: en or nl; by default that of the environment.", valueName: "language"))
    var named: Language?

    var lang: Language { named ?? Console.language }

    /// The folder to work in.
    var path: String { folder ?? "." }
}

/// What every reading command takes.
struct ReadingOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Flag(help: "Print JSON; its shape is in Schemas/.")
    var json = false

    // Obeyed by `GlobalOptions`; it stands here for the help and for completions.
    @Flag(help: "Never show the answer through a pager.")
    var noPager = false

    var language: Language { common.lang }
}

/// Who acts.
struct ActingOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(
        name: .customLong("as"), help: ArgumentHelp("Who acts; by default the owner of the key.", valueName: "member"),
        completion: Suggestions.members)
    var member: String?

    @Option(
        help: ArgumentHelp(
            "The private key file that signs, through ssh-keygen (or the public one, with an agent).", valueName: "file"
        ), completion: .file())
    var key: String?

    func signingKey() throws -> any SigningKey {
        guard let key else {
            throw LedgerError.refused(
                Finding("key.missing", "who signs? name a key", hint: "--key FILE, as in --key ~/.ssh/id_ed25519"))
        }
        return try KeygenKey(file: key)
    }
}
