package import Documents
package import Governance

/// The stock command that checks the signature under a statement, without akkoord.
package struct SignatureCheckText {
    /// Where the files of a proposal are read.
    package enum Place: Sendable {
        /// From the working files, in the folder of the repository.
        case files
        /// Out of git, at a revision: a bare repository, or a proposal that is still open.
        case git(String)
    }

    private let folder: ProposalFolder
    private let place: Place

    package init(_ folder: ProposalFolder, _ place: Place) {
        self.folder = folder
        self.place = place
    }

    /// `kind` is the word of the statement (`approval`), `date` the moment at which it says it was signed: keys that were
    /// taken out later still verify then.
    package func command(_ statement: Digest, kind: String, by member: MemberID, at date: Moment) -> String {
        let (text, signature) = paths(of: statement)
        let time = "-Overify-time=\(date.text.filter(\.isNumber))Z"
        let who = "-I \(member) -n \(kind)@akkoord"
        switch place {
        case .files:
            return "ssh-keygen -Y verify -f \(Layout.allowedSigners) \(who) -s \(signature) \(time) < \(text)"
        case .git(let revision):
            return "git show \(revision):\(text) | ssh-keygen -Y verify -f <(git show main:\(Layout.allowedSigners)) "
                + "\(who) -s <(git show \(revision):\(signature)) \(time)"
        }
    }

    /// For a proof of possession: the key is not registered yet when it signs, so the command says which key signed, and
    /// the text which key that should be.
    func possession(_ statement: Digest) -> String {
        let (text, signature) = paths(of: statement)
        switch place {
        case .files: return "ssh-keygen -Y check-novalidate -n possession@akkoord -s \(signature) < \(text)"
        case .git(let revision):
            return "git show \(revision):\(text) | ssh-keygen -Y check-novalidate -n possession@akkoord "
                + "-s <(git show \(revision):\(signature))"
        }
    }

    private func paths(of statement: Digest) -> (text: String, signature: String) {
        (folder.statement(statement.hex), folder.signature(statement.hex))
    }
}
