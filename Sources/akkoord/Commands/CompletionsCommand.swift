import ArgumentParser

/// The shells that the parser writes scripts for.
enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
}

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print the completion script of a shell, which knows this repository too.",
        discussion: """
            Where to put it, for yourself:

              bash   ~/.local/share/bash-completion/completions/akkoord
              zsh    ~/.zfunc/_akkoord, with this before `compinit` in ~/.zshrc:
                     fpath=(~/.zfunc $fpath)
              fish   ~/.config/fish/completions/akkoord.fish

            `make install` puts all three where everybody's shell finds them.

            Examples:

              mkdir -p ~/.local/share/bash-completion/completions
              akkoord completions bash \\
                > ~/.local/share/bash-completion/completions/akkoord
            """)

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() throws {
        try Running.run(asJSON: false) {
            guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
            Console.print(Akkoord.completionScript(for: shell) + "\n")
        }
    }
}
