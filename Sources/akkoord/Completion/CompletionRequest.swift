import Foundation

/// A shell that asks for words, by the parser's own hidden first argument.
///
/// It asks at a press of Tab, so nothing may go wrong aloud: where there is nothing to suggest, nothing is said.
enum CompletionRequest {
    static func isOne(_ arguments: [String]) -> Bool { arguments.first == "---completion" }

    /// Goes where `-C` on the line being typed leads. Its words come as they were typed, quotes and tilde included.
    static func prepare(_ arguments: [String]) {
        for (option, folder) in zip(arguments, arguments.dropFirst()) where option == "-C" {
            guard FileManager.default.changeCurrentDirectoryPath(plain(folder)) else { exit(0) }
        }
    }

    private static func plain(_ word: String) -> String {
        let unquoted = word.filter { !["\"", "'", "\\"].contains($0) }
        return (unquoted as NSString).expandingTildeInPath
    }
}
