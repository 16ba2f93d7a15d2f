import Documents
import Findings
import Governance
package import Ledger
import Workflow

extension Archive {
    /// A closed proposal as it was heard: in the state before its decision. Nil for one that is not closed.
    package func hearing(of id: String) throws -> (hearing: Hearing, before: LedgerState, seq: Int)? {
        guard let seq = chronicle.seq(closing: id), seq > 0, let folder = ProposalFolder(id: id) else { return nil }
        let before = try state(at: seq - 1)
        let files = try files(of: seq).filter { $0.key.hasPrefix(folder.path + "/") }
        guard let dossier = Dossier.read(folder, files).value, let hearing = Hearing.open(dossier, in: before).value
        else { return nil }
        return (hearing, before, seq)
    }
}
