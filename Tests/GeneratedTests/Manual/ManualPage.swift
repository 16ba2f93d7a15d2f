/// The page of one command in the manual, `docs/man/akkoord-….1`.
struct ManualPage {
    private let command: CommandDescription
    private let version: String

    init(_ command: CommandDescription, version: String) {
        self.command = command
        self.version = version
    }

    static func name(of command: CommandDescription) -> String { command.words.joined(separator: "-") }

    var fileName: String { "\(name).1" }

    private var name: String { Self.name(of: command) }
    private var discussion: Discussion { Discussion(command.discussion ?? "") }

    var text: String {
        head + section("NAME", Roff.line("\(Roff.literal(name)) \\- \(Roff.text(summary))"))
            + section("SYNOPSIS", synopsis) + section("DESCRIPTION", description)
            + section("ARGUMENTS", list(command.shownArguments.filter { !$0.isNamed }))
            + section("OPTIONS", list(command.shownArguments.filter(\.isNamed)))
            + section("COMMANDS", commands) + section("EXIT STATUS", exitStatus)
            + section("ENVIRONMENT", entries(ManualTexts.environment) { Roff.bold($0) })
            + section("FILES", entries(ManualTexts.files) { Roff.italic($0) })
            + section("EXAMPLES", discussion.examples.map(Self.verbatim).joined())
            + section("SEE ALSO", seeAlso)
    }

    private var head: String {
        """
        .\\" Made by `make generated` from what the command says of itself; a test fails when it is stale.
        .TH \(Roff.literal(name.uppercased())) 1 "" "akkoord \(version)" "Akkoord"

        """
    }

    private func section(_ title: String, _ content: String) -> String {
        content.isEmpty ? "" : ".SH \(title)\n" + content
    }

    /// The abstract as a phrase.
    private var summary: String {
        let text = command.abstract ?? ""
        let phrase = text.hasSuffix(".") ? String(text.dropLast()) : text
        return phrase.prefix(1).lowercased() + phrase.dropFirst()
    }

    // MARK: Arguments

    private var synopsis: String {
        let names = Roff.line(Roff.bold(command.words.joined(separator: " ")))
        let parts = command.shownArguments.map { Roff.line(synopsis($0)) }.joined()
        return names + parts + (command.shownSubcommands.isEmpty ? "" : Roff.line(Roff.italic("command") + " ..."))
    }

    private func synopsis(_ argument: ArgumentDescription) -> String {
        let name = argument.names?.last.map { Roff.bold($0.text) }
        let value = argument.kind == .flag ? nil : Roff.italic(argument.value)
        let words = [name, value].compactMap { $0 }.joined(separator: " ") + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? "[\(words)]" : words
    }

    private func list(_ arguments: [ArgumentDescription]) -> String {
        arguments.map { argument in
            let names = (argument.names ?? []).map { Roff.bold($0.text) }.joined(separator: ", ")
            let value = argument.kind == .flag ? "" : Roff.italic(argument.value)
            let term = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
            return ".TP\n" + Roff.line(term) + Roff.line(Roff.text(meaning(of: argument)))
        }.joined()
    }

    private func meaning(of argument: ArgumentDescription) -> String {
        let remarks = [
            argument.allValues.map { "values: " + $0.joined(separator: ", ") },
            argument.defaultValue.map { "default: \($0)" },
        ].compactMap { $0 }
        let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
        return (argument.abstract ?? "") + remark
    }

    // MARK: Other sections

    /// Where there is nothing more to say, the abstract says it.
    private var description: String {
        discussion.paragraphs.isEmpty ? Roff.line(Roff.text(command.abstract ?? "")) : discussion.roff
    }

    private var commands: String {
        command.shownSubcommands.map { each in
            ".TP\n" + Roff.line(Self.reference(each)) + Roff.line(Roff.text(each.abstract ?? ""))
        }.joined()
    }

    private static func reference(_ command: CommandDescription) -> String { Roff.bold(name(of: command)) + "(1)" }

    private var exitStatus: String {
        ManualTexts.exitStatus.map { ".TP\n" + Roff.line(Roff.bold($0.status)) + Roff.line(Roff.text($0.meaning)) }
            .joined()
    }

    private func entries(_ entries: [ManualTexts.Entry], name: (String) -> String) -> String {
        entries.filter { $0.scope.holds(command) }.map { entry in
            ".TP\n" + Roff.line(name(entry.name)) + Roff.line(Roff.text(entry.meaning))
        }.joined()
    }

    static func verbatim(_ block: String) -> String {
        ".nf\n.RS\n" + block.split(separator: "\n").map { Roff.line(Roff.literal(String($0))) }.joined()
            + ".RE\n.fi\n"
    }

    private var seeAlso: String {
        let above = command.words.indices.dropLast().map { command.words[...$0].joined(separator: "-") }
        let pages = above.map { Roff.bold($0) + "(1)" } + ["git", "ssh-keygen"].map { Roff.bold($0) + "(1)" }
        return Roff.line(pages.joined(separator: ", "))
    }
}

/// The longer text of a command's help: paragraphs, lines that are indented and therefore stand as they are, and what
/// follows the line `Examples:`.
struct Discussion {
    private(set) var paragraphs: [String] = []
    private(set) var examples: [String] = []

    init(_ text: String) {
        var isExample = false
        for block in Self.blocks(of: text) {
            if block == "Examples:" {
                isExample = true
            } else if isExample {
                examples.append(Self.unindented(block))
            } else {
                paragraphs.append(block)
            }
        }
    }

    private static func blocks(of text: String) -> [String] {
        var blocks: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
        }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }

    private static func unindented(_ block: String) -> String {
        block.split(separator: "\n").map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
            .joined(separator: "\n")
    }

    /// Lines that were written one below the other stay so.
    var roff: String {
        paragraphs.enumerated().map { index, block in
            let space = index > 0 ? ".PP\n" : ""
            if block.hasPrefix("  ") { return space + ManualPage.verbatim(Self.unindented(block)) }
            return space
                + block.split(separator: "\n").map { Roff.line(Roff.text(String($0))) }.joined(separator: ".br\n")
        }.joined()
    }
}
