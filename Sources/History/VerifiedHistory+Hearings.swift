import Documents
import Findings
import Governance
package import Ledger
import Workflow

extension VerifiedHistory {
    /// A closed proposal as it was heard: in the state before its decision.
    package func hearing(of id: String) -> (hearing: Hearing, before: LedgerState, entry: Entry)? {
        guard let index = entries.firstIndex(where: { $0.record.proposal == id }), index > 0,
            let folder = ProposalFolder(id: id)
        else { return nil }
        let before = entries[index - 1].state
        let files = entries[index].files.filter { $0.key.hasPrefix(folder.path + "/") }
        guard let dossier = Dossier.read(folder, files).value, let hearing = Hearing.open(dossier, in: before).value
        else { return nil }
        return (hearing, before, entries[index])
    }
}
