import GitStore
import Governance
import Ledger

extension GitRepository {
    /// Puts an open proposal on its branch, as somebody with access to the server could.
    func plant(_ proposal: ForgedProposal, at time: String = "2021-06-01T09:00:00Z") throws {
        _ = try ProposalBranch.create(proposal.folder, proposal.files, date: Moment(time), in: self)
    }
}
