import Findings
import Foundation

/// The words of the command line as they were given.
///
/// Swift puts another sign in the place of bytes that are no text; that sign would be signed and stored for ever.
enum GivenWords {
    /// Ends the command when one of the words is not valid UTF-8.
    static func requireText() {
        guard let position = (1..<max(1, Int(CommandLine.argc))).first(where: { !isText($0) }) else { return }
        Console.report([finding(position)], asJSON: CommandLine.arguments.contains("--json"))
        exit(64)
    }

    /// The words lie there, each ending in NUL, for as long as the process lives.
    private static func isText(_ position: Int) -> Bool {
        guard let word = unsafe CommandLine.unsafeArgv[position] else { return true }
        return unsafe String(validatingCString: word) != nil
    }

    private static func finding(_ position: Int) -> Finding {
        let words = CommandLine.arguments
        let named = [words[position].split(separator: "=").first.map(String.init) ?? "", words[position - 1]]
        let option = named.first { $0.hasPrefix("-") && !$0.contains("\u{FFFD}") && !$0.contains("=") }
        let message: Message =
            if let option {
                "word \(position) of the command, of `\(option)`, is not valid UTF-8, so it is no text"
            } else {
                "word \(position) of the command is not valid UTF-8, so it is no text"
            }
        return Finding(
            "argument.utf8", message,
            hint: "type it anew where `locale charmap` says UTF-8; nothing was written")
    }
}
