import Foundation
import TestSupport

/// What the parser says of a command: the part of `akkoord --experimental-dump-help` that a manual needs.
struct CommandDescription: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let superCommands: [String]?
    let subcommands: [CommandDescription]?
    let arguments: [ArgumentDescription]?
    let shouldDisplay: Bool

    /// `akkoord propose transfer`
    var words: [String] { (superCommands ?? []) + [commandName] }

    /// Those that people are shown. `help` is the parser's own and needs no page.
    var shownSubcommands: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    var shownArguments: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }

    /// This command and all below it.
    var all: [CommandDescription] { [self] + shownSubcommands.flatMap(\.all) }

    /// The built command's own description.
    static func ofBuiltCommand() throws -> CommandDescription {
        struct Dump: Decodable { let command: CommandDescription }
        let outcome = try SealedFolder().run([Product.akkoord, "--experimental-dump-help"])
        return try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)).command
    }
}

/// An argument, option or flag.
struct ArgumentDescription: Decodable {
    enum Kind: String, Decodable {
        case positional
        case option
        case flag
    }

    struct Name: Decodable {
        let kind: String
        let name: String

        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let defaultValue: String?
    let allValues: [String]?
    let completionKind: Completion?

    /// How a shell completes it; which way does not matter here.
    struct Completion: Decodable {
        init(from decoder: any Decoder) {}
    }

    var value: String { valueName ?? "value" }
    var isNamed: Bool { kind != .positional }

    func has(name: String) -> Bool { (names ?? []).contains { $0.text == name } }
}
