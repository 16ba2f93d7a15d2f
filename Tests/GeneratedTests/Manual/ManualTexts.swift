/// What manual pages say beside what the parser knows.
enum ManualTexts {
    /// An entry, and the commands that it is about.
    struct Entry: Sendable {
        let name: String
        let meaning: String
        let scope: Scope
    }

    enum Scope: Sendable {
        case all
        /// Those that answer a question.
        case answering
        case signing
        case ofRepository
        case demo
    }

    static let exitStatus: [(status: String, meaning: String)] = [
        ("0", "Fine, answered, recorded; for `diff`: no difference."),
        (
            "1",
            "A finding or a refusal: a difference, a check that failed, not decided yet, an unknown id, a wrong key."
        ),
        (
            "2",
            "It could not be decided: no repository, part of the history missing, an unknown format, a failing disk."
        ),
        ("64", "The command line is wrong."),
    ]

    static let environment: [Entry] = [
        Entry(
            name: "AKKOORD_LANG",
            meaning: """
                The language of sentences where `--lang` is not given: `nl` is Dutch, anything else English. Empty or not \
                set: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set chooses so. With JSON only `--lang` \
                counts. Help is in English.
                """,
            scope: .all),
        Entry(
            name: "AKKOORD_NOW", meaning: "A moment, such as 2021-06-01T09:00:00Z, that takes the place of the clock.",
            scope: .ofRepository),
        Entry(
            name: "AKKOORD_PAGER",
            meaning: """
                The program that shows an answer which is longer than the screen; before `PAGER`. Empty or `cat`: none. \
                Without both, `less` is used. There is none in a pipe, with `--json` and with `--no-pager`.
                """,
            scope: .answering),
        Entry(name: "PAGER", meaning: "As `AKKOORD_PAGER`, for all programs.", scope: .answering),
        Entry(name: "LESS", meaning: "Options for `less`; when it is not set, `FRX` is used.", scope: .answering),
        Entry(
            name: "COLUMNS",
            meaning:
                "The width that answers fit. When it is not set: that of the terminal; a pipe or file has no limit.",
            scope: .answering),
        Entry(name: "NO_COLOR", meaning: "When it is set and not empty, nothing is coloured.", scope: .all),
        Entry(
            name: "TERM", meaning: "On a terminal that is `dumb`, there are no colours, no progress and no pager.",
            scope: .all),
        Entry(name: "SSH_AUTH_SOCK", meaning: "The agent that `ssh-keygen` asks for a key.", scope: .signing),
        Entry(
            name: "TMPDIR", meaning: "Where a text to be signed lies while `ssh-keygen` signs it; /tmp when not set.",
            scope: .signing),
    ]

    static let files: [Entry] = [
        Entry(
            name: "register/allowed_signers",
            meaning: "The keys of the register, for `git log --show-signature` and `ssh-keygen -Y verify`.",
            scope: .ofRepository),
        Entry(
            name: ".git/akkoord/lock", meaning: "Held by the one process that writes; never left behind.",
            scope: .ofRepository),
        Entry(
            name: ".git/akkoord/worktree", meaning: "Which decision the working files stand at.",
            scope: .ofRepository),
        Entry(
            name: ".git/akkoord/left-behind",
            meaning: "Edited files that a decision left as they were, each with the commit on which it was edited.",
            scope: .ofRepository),
        Entry(
            name: ".git/akkoord/demo-keys/", meaning: "The keys of the demonstration, which everybody can compute.",
            scope: .demo),
    ]
}

extension ManualTexts.Scope {
    func holds(_ command: CommandDescription) -> Bool {
        let options = command.shownArguments
        let isRoot = (command.superCommands ?? []).isEmpty
        switch self {
        case .all: return true
        case .answering: return options.contains { $0.has(name: "--no-pager") }
        case .signing: return isRoot || options.contains { $0.has(name: "--key") }
        case .ofRepository:
            let isOfFiles = ["check", "fmt", "schema"].contains(command.commandName)
            return !isOfFiles && options.contains { $0.has(name: "-C") }
        case .demo: return command.commandName == "demo"
        }
    }
}
