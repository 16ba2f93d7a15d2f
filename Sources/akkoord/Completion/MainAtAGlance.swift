import Documents
import Findings
import GitStore
import Governance
import Ledger
import Workflow

/// What stands at main, unverified and quickly read: enough to suggest words, and never to be taken for more.
struct MainAtAGlance {
    private let repository: GitRepository
    private let tree: ObjectID

    /// Nil where there is no repository, or none that can be read.
    init?() {
        guard let repository = try? GitRepository(discovering: "."),
            let head = try? repository.reference(Verifier.main),
            let bytes = try? repository.read(head, as: .commit, limit: ObjectLimit.commit),
            let commit = try? RawCommit.parse(bytes)
        else { return nil }
        self.repository = repository
        tree = commit.tree
    }

    // MARK: Proposals

    var openProposals: [String] { (try? ProposalBranch.ids(in: repository)) ?? [] }

    /// Those that main knows, in the order of their ids.
    var recordedProposals: [String] {
        let top = folder("proposals")
        return top.flatMap { year in
            below(year).flatMap(below).map { "\(year.name)-\($0.name)" }
        }.filter { ProposalFolder(id: $0) != nil }.sorted()
    }

    // MARK: Plan, register, policy

    var lines: [String] {
        let below = themes.flatMap { [$0.theme.id.text] + $0.interventions.map(\.id.text) }
        let overhead = folder("plan").first { "plan/\($0.name)" == Layout.overhead }
        let others = overhead.flatMap { OverheadDocument.read(bytes(of: $0)).value } ?? []
        return domains.map(\.name) + below + others.map(\.id.text)
    }

    var goalsAndTargets: [String] { themes.flatMap { $0.goals.map(\.id.text) + $0.targets.map(\.id.text) } }

    private var domains: [TreeEntry] { folder("plan").filter { $0.mode == .directory && $0.name != "text" } }

    private var themes: [ThemeDocument] {
        domains.flatMap { domain in
            below(domain).filter { $0.name != Layout.domainFile }.compactMap { theme in
                ThemeDocument.read(bytes(of: theme), domain: LineID(domain.name)).value
            }
        }
    }

    var members: [String] { names(in: "register", "members") }
    var parties: [String] { names(in: "register", "parties") }
    var versions: [String] { names(in: "versions") }
    var agreements: [String] { folder("agreements").filter { $0.mode == .directory }.map(\.name) }

    /// Keys as `MEMBER/KEY`.
    var keys: [String] { holders.flatMap { member in member.keys.map { "\(member.id)/\($0.id)" } } }

    /// Mandates as `MEMBER/MANDATE`.
    var mandates: [String] { holders.flatMap { member in member.mandates.map { "\(member.id)/\($0.id)" } } }

    private var holders: [Member] {
        folder("register", "members").compactMap { MemberDocument.read(bytes(of: $0)).value }
    }

    var periods: [String] {
        let file = root.first { $0.name == Layout.programme }
        let programme = file.flatMap { ProgrammeDocument.read(bytes(of: $0)).value }
        return programme?.periods.keys.map(\.text).sorted() ?? []
    }

    var steps: [String] {
        let policies = folder("policy").compactMap { PolicyDocument.read(bytes(of: $0)).value }
        return Set(policies.flatMap { $0.steps.map(\.id.text) }).sorted()
    }

    // MARK: Reading

    private var root: [TreeEntry] { (try? repository.entries(ofTree: tree)) ?? [] }

    private func folder(_ names: String...) -> [TreeEntry] {
        names.reduce(root) { entries, name in entries.first { $0.name == name }.map(below) ?? [] }
    }

    private func names(in folders: String...) -> [String] {
        folders.reduce(root) { entries, name in entries.first { $0.name == name }.map(below) ?? [] }
            .filter { $0.name.hasSuffix(".yaml") }.map { String($0.name.dropLast(5)) }
    }

    private func below(_ entry: TreeEntry) -> [TreeEntry] {
        entry.mode == .directory ? (try? repository.entries(ofTree: entry.id)) ?? [] : []
    }

    private func bytes(of entry: TreeEntry) -> [UInt8] {
        (try? repository.read(entry.id, as: .blob, limit: ObjectLimit.file)) ?? []
    }
}
