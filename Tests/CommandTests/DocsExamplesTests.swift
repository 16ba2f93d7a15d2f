import Foundation
import TestSupport
import Testing

/// The examples of the README and the guides, run as they stand: every fenced block marked `sh`, in order, in one
/// shell beside a fresh demo. A line that ends in `# exit N` must end so; every other line must succeed.
@Suite struct DocsExamplesTests {
    @Test(arguments: [
        "README.md", "docs/partner.md", "docs/board.md", "docs/secretary.md", "docs/auditor.md", "docs/maintainer.md",
        "docs/differences.md", "docs/git.md",
    ])
    func `every example does what it says`(page: String) throws {
        let text = try String(contentsOfFile: Product.checkout + "/" + page, encoding: .utf8)
        let commands = Self.commands(in: text)
        #expect(!commands.isEmpty, "\(page) has no example")
        let folder = try SealedFolder()
        try FileManager.default.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("bin/akkoord"), withDestinationPath: Product.akkoord)
        let demo = try folder.run([Product.akkoord, "demo", "akkoord-demo"])
        #expect(demo.status == 0)
        try folder.write(Self.script(commands), to: "examples.sh")
        let path = folder.file("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let run = try folder.run(
            ["bash", "examples.sh"], environment: ["PATH": path, "AKKOORD_NOW": "2026-01-15T10:00:00Z"])
        #expect(run.status == 0, "\(page):\n\(run.output)\n\(run.errors)")
    }

    /// The commands of all `sh` blocks.
    private static func commands(in text: String) -> [(command: String, exit: Int)] {
        var commands: [(String, Int)] = []
        var isInside = false
        var open = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```sh" {
                isInside = true
            } else if line.hasPrefix("```") {
                isInside = false
            } else if isInside, !line.isEmpty {
                open += line + "\n"
                if !goesOn(open) {
                    commands.append(command(open))
                    open = ""
                }
            }
        }
        return commands
    }

    /// A line that ends in a backslash goes on; a text goes on to its `END`, and a loop to its `done`.
    private static func goesOn(_ text: String) -> Bool {
        let holdsText = text.contains("<<'END'") && !text.hasSuffix("\nEND\n")
        let isLoop = text.hasPrefix("for ") && !text.hasSuffix("\ndone\n")
        return text.hasSuffix("\\\n") || holdsText || isLoop
    }

    private static func command(_ text: String) -> (String, Int) {
        let expected = text.range(of: "# exit ").flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
        return (text, expected ?? 0)
    }

    private static func script(_ commands: [(command: String, exit: Int)]) -> String {
        commands.map { each in
            let shown = each.command.replacingOccurrences(of: "'", with: "'\\''")
            return """
                \(each.command)ended=$?
                [ $ended = \(each.exit) ] || { echo 'exit' $ended 'where \(each.exit) was said:' '\(shown)' >&2; exit 1; }

                """
        }.joined()
    }
}
