import Documents
import Findings
import Governance

/// Holds what a replay came to against the files that it ends in, read by themselves.
///
/// Every decision is held against the files it should write. A rule that forgets a file is wrong on both sides, and only
/// shows to whoever reads all files anew, as every reader of the repository does.
enum ReadBack {
    /// `files` are the governed ones, by path; empty when they say what the state says.
    static func findings(in files: [String: [UInt8]], against state: LedgerState) -> [Finding] {
        let (snapshot, findings) = Snapshot.read(files.filter { $0.key != Layout.genesis })
        guard snapshot != state.snapshot else { return [] }
        let other = Finding(
            "state.files", "the files as they stand do not say what the decisions up to @\(state.seq) come to",
            hint: "keep this copy as it is and tell the makers of akkoord: a rule of it forgot a file")
        return [other] + findings.filter { $0.severity == .error }
    }
}
