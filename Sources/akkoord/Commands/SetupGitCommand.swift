import ArgumentParser
import Findings
import GitStore
import Ledger
import Reports

struct SetupGitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup-git", abstract: "Let stock git show plan files in words and join them line by line.",
        discussion: """
            Afterwards `git diff` and `git log -p` in this clone show plan files and agreements with their amounts in \
            euros and their periods by name, and `git merge` joins two edited versions of one by the ids in it: two \
            people who each add a line, or change different amounts, have no conflict. Where both changed the same, \
            git leaves an ordinary conflict. A file that is not in canonical form is shown and joined as plain text.

            It writes to this clone's own .git/config and .git/info/attributes, never to files that git keeps, and \
            can be given again, as after the program has moved.

            Examples:

              akkoord setup-git
              akkoord setup-git --remove
            """)

    @Flag(help: "Take the settings out again.")
    var remove = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Running.run {
            let setup = try GitSetup(Running.repository(common.path))
            let changed = try remove ? setup.remove() : setup.write()
            Console.print(GitSetupText.text(changed, isThere: !remove, common.lang))
        }
    }
}

/// What became of git's settings.
enum GitSetupText {
    static func text(_ changed: [String], isThere: Bool, _ language: Language) -> String {
        let files = changed.map { "  \($0)\n" }.joined()
        switch (isThere, changed.isEmpty) {
        case (true, false):
            return language.say(
                "git diff and git log -p now show plan files in words, and git merge joins them line by line. Written:\n",
                "git diff en git log -p tonen planbestanden nu in woorden, en git merge voegt ze regel voor regel samen. Geschreven:\n"
            ) + files
        case (true, true):
            return language.say("Nothing to do: it was set so already.\n", "Niets te doen: het stond al zo.\n")
        case (false, false):
            return language.say(
                "git shows and joins plan files as plain text again. Written:\n",
                "git toont en voegt planbestanden weer samen als platte tekst. Geschreven:\n") + files
        case (false, true):
            return language.say("Nothing to do: nothing was set.\n", "Niets te doen: er was niets ingesteld.\n")
        }
    }
}
