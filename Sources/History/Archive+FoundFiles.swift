package import Documents
import Governance
package import Ledger

extension Archive {
    /// The newest state, from one back, in which every file stood as a proposal found it: that one itself unless others
    /// changed a file since. Nil when there never was one.
    package func state(from state: LedgerState, having files: RevisedFiles) throws -> LedgerState? {
        var present: [String: Digest?] = [:]
        for file in files.replacements { present[file.path] = .some(state.files[file.path]) }
        let isFound = { files.replacements.allSatisfy { present[$0.path] == .some($0.old) } }
        var seq = state.seq
        while seq > 0, !isFound() {
            if chronicle[seq].kind != RecordDocument.Kind.closing.rawValue {
                for change in try record(of: seq).files where present[change.path] != nil {
                    present[change.path] = .some(change.old)
                }
            }
            seq -= 1
        }
        guard isFound() else { return nil }
        return seq == state.seq ? state : try self.state(at: seq)
    }
}
