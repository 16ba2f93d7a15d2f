import Findings
import Foundation
import Reports

/// The options that may stand before or behind the subcommand, as in git. They are taken out and obeyed before anything
/// is parsed, so that every other path is read from the folder of `-C`.
enum GlobalOptions {
    static func obey(in arguments: inout [String]) {
        while let index = index(of: "-C", in: arguments), index + 1 < arguments.count {
            go(to: arguments[index + 1], asJSON: arguments.contains("--json"))
            arguments.removeSubrange(index...(index + 1))
        }
        while let index = index(of: "--no-pager", in: arguments) {
            Console.neverPage()
            arguments.remove(at: index)
        }
        // `Console.language` has read it. One that is wrong is left for the parser to refuse.
        if let count = leadingLanguage(arguments) { arguments.removeFirst(count) }
    }

    /// How many words name a language before the subcommand; nil when none does.
    private static func leadingLanguage(_ arguments: [String]) -> Int? {
        guard let first = arguments.first else { return nil }
        if first.hasPrefix("--lang="), Language(rawValue: String(first.dropFirst(7))) != nil { return 1 }
        guard first == "--lang", arguments.count > 1, Language(rawValue: arguments[1]) != nil else { return nil }
        return 2
    }

    private static func go(to folder: String, asJSON: Bool) {
        guard !FileManager.default.changeCurrentDirectoryPath(folder) else { return }
        let finding = Finding(
            "folder.missing", "there is no folder `\(folder)`", hint: "check the path given with -C")
        Console.report([finding], asJSON: asJSON)
        exit(2)
    }

    /// Not where it is a person's own text.
    static func index(of option: String, in arguments: [String]) -> Int? {
        let texts: Set = ["--amount", "--motivation", "--over", "--title"]
        return arguments.indices.first { index in
            arguments[index] == option && !arguments[..<index].contains("--")
                && !(index > 0 && texts.contains(arguments[index - 1]))
        }
    }
}
