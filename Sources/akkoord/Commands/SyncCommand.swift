import ArgumentParser
import Findings
import Governance
import Ledger
import Reports

struct SyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Bring this clone and the shared repository together, after git fetch.",
        discussion: """
            Verifies what was fetched; then main here follows it, and open proposals get what came in there. Where \
            decisions were recorded here and others there, those here are judged anew on the shared history and \
            recorded again with the same signatures, as far as they are still decided; that needs the recorder's \
            key. What stood here is kept under refs/akkoord/before-sync/. Nothing is fetched or pushed.

            Examples:

              akkoord sync
              akkoord sync --key ~/.ssh/recorder
            """)

    @Option(help: ArgumentHelp("The repository that was fetched.", valueName: "remote"))
    var remote = "origin"

    @OptionGroup var acting: ActingOptions

    func run() throws {
        try Running.run {
            let ledger = try Running.writableLedger(acting.common.path)
            let key = try acting.key.map { _ in try acting.signingKey() }
            let recorder = try key.map { try ledger.member(named: acting.member, key: $0, needs: .recorder).id }
            let reunion = try ledger.sync(with: remote, by: recorder, key: key, now: try Clock.now())
            if !reunion.leftAlone.isEmpty {
                LeftAlone(reunion.leftAlone, beside: try Running.ledger(acting.common.path)).say()
            }
            Console.complain(reunion.findings)
            Console.print(ReunionText.text(reunion, remote: remote, acting.common.lang))
            try Running.end(with: reunion.findings)
        }
    }
}
