import ArgumentParser
import Findings
import Foundation
import Reports

/// A word that stands where a command should and is none; the parser alone would call it an unexpected argument.
enum MisspeltCommand {
    static func refuse(in arguments: [String]) {
        if arguments == ["propose"] {
            Console.alert(whatToPropose)
            exit(64)
        }
        guard let (word, command) = find(in: arguments) else { return }
        let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
        Console.alert(text(word, below: command, NearMiss.suggestion(for: word, among: names)))
        exit(64)
    }

    /// Alone the word would be taken for `propose file`, and a file or a motivation be asked for.
    private static var whatToPropose: String {
        Console.language.say(
            "akkoord: propose what? As in `akkoord propose transfer`; `akkoord propose --help` lists what there is\n",
            "akkoord: wat wilt u voorstellen? Zoals in `akkoord propose transfer`; `akkoord propose --help` somt op wat er is\n"
        )
    }

    private static func find(in arguments: [String]) -> (word: String, command: any ParsableCommand.Type)? {
        var command: any ParsableCommand.Type = Akkoord.self
        for word in arguments {
            let known = command.configuration.subcommands
            guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let next = known.first(where: { $0.configuration.commandName == word }) else {
                return (word, command)
            }
            command = next
        }
        return nil
    }

    private static func text(_ word: String, below command: any ParsableCommand.Type, _ near: String?) -> String {
        let own = command == Akkoord.self ? "akkoord" : "akkoord \(command.configuration.commandName ?? "")"
        let (language, meant) = (Console.language, near ?? "")
        let wrong = language.say("akkoord: there is no `\(own) \(word)`", "akkoord: `\(own) \(word)` bestaat niet")
        let way =
            near == nil
            ? language.say("`\(own) --help` lists what there is", "`\(own) --help` somt op wat er is")
            : language.say("did you mean `\(meant)`?", "bedoelde u `\(meant)`?")
        return "\(wrong); \(way)\n"
    }
}
