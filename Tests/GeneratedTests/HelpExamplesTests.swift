import Foundation
import TestSupport
import Testing

/// The examples in the help, and so in the manual, tried as they stand.
@Suite struct HelpExamplesTests {
    @Test func `no example is misread or names what is not there`() throws {
        let sealed = try SealedFolder()
        try sealed.write(Self.draft, to: "home/draft.yaml")
        let prepared = try sealed.run(["bash", "-c", Self.prepare], environment: ["AKKOORD": Product.akkoord])
        #expect(prepared.status == 0, "\(prepared.errors)")
        let path = sealed.file("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let environment = ["PATH": path, "AKKOORD_NOW": "2021-06-01T09:00:00Z"]
        for command in try CommandDescription.ofBuiltCommand().all {
            for example in Discussion(command.discussion ?? "").examples {
                _ = try sealed.run(["rm", "-rf", "copy"])
                _ = try sealed.run(["cp", "-a", "demo", "copy"])
                let outcome = try sealed.run(
                    ["bash", "-c", example], environment: environment, in: sealed.file("copy"))
                #expect([0, 1].contains(outcome.status), "\(example): \(outcome.errors)")
                // The demonstration has no agreement.
                let errors = outcome.errors.replacing("[agreement.unknown]", with: "")
                let misread = ["Usage: ", ".unknown", "no line"].filter { errors.contains($0) }
                #expect(misread == [], "\(example): \(outcome.errors)")
            }
        }
    }

    @Test func `every example stands in the help as it was written, whole and short enough for any terminal`() throws {
        let sealed = try SealedFolder()
        for command in try CommandDescription.ofBuiltCommand().all {
            let lines = (command.discussion ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }
            let words = [Product.akkoord] + command.words.dropFirst() + ["--help"]
            let help = try sealed.run(words, environment: ["COLUMNS": "80"]).output.split(separator: "\n")
            for line in lines {
                #expect(line.count <= 78, "\(line)")
                #expect(help.contains(line), "\(command.words): \(line)")
            }
        }
    }

    @Test func `whatever names a part of the repository is completed`() throws {
        let names: Set = [
            "agreement", "from", "id", "line", "member", "member/key", "member/mandate=date", "member=pubfile", "node",
            "party", "period", "period,…", "period=amount,…", "point", "step", "to", "version", "what",
        ]
        var met: Set<String> = []
        // The keys of founders are for a repository that is not there yet.
        for command in try CommandDescription.ofBuiltCommand().all where command.commandName != "init" {
            for argument in command.shownArguments where argument.kind != .flag && names.contains(argument.value) {
                met.insert(argument.value)
                #expect(argument.completionKind != nil, "\(command.words) \(argument.value)")
            }
        }
        #expect(met.isSuperset(of: ["id", "line", "member", "node", "party", "period", "point", "to", "version"]))
    }

    private static let draft = """
        format: 1
        operations:
          - operation: increase
            line: werk
            period: p2021-2025
            status: indicative
            amount: "5.00"

        """

    /// A demonstration with an open proposal, and keys where the examples look for them.
    private static let prepare = """
        set -e
        mkdir -p bin ~/.ssh && ln -s "$AKKOORD" bin/akkoord
        "$AKKOORD" demo demo >/dev/null
        keys=demo/.git/akkoord/demo-keys
        cp $keys/districtschef ~/.ssh/id_ed25519
        cp $keys/secretaris-recorder ~/.ssh/recorder
        AKKOORD_NOW=2021-06-01T09:00:00Z "$AKKOORD" -C demo propose transfer --from veiligheid --to wonen \
          --amount 250000 --motivation Waarom --key "$PWD/$keys/corporatiebestuurder" >/dev/null 2>&1
        """
}
