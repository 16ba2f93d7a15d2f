import Documents
import Findings
import GitStore
import Governance
import Ledger
import Reports

/// Working files that did not follow main, because they hold somebody's own edits: what is true of them, and the way on.
struct LeftAlone {
    private let paths: [String]
    private let ledger: Ledger

    /// `ledger` knows main as it is now.
    init(_ paths: [String], beside ledger: Ledger) {
        self.paths = paths
        self.ledger = ledger
    }

    func say() {
        guard !paths.isEmpty else { return }
        let language = Console.language
        let told = language.say(
            "These working files hold your own edits and were left as they are:",
            "In deze werkbestanden staan wijzigingen van uzelf; ze zijn gelaten zoals ze waren:")
        let lines = paths.map { "  \($0)\(lacks($0, language))\n" }.joined()
        Console.complain("\(told)\n\(lines)\(wayOut(language))")
    }

    private func wayOut(_ language: Language) -> String {
        let named = paths.prefix(5).map(ShellWord.quoted).joined(separator: " ")
        let (look, take) = ("git diff main -- \(named)", "git restore --source=main -- \(named)")
        return language.say(
            "  hint: see what main says otherwise: \(look); take main's, which drops your edits: \(take)\n",
            "  tip: bekijk wat main anders zegt: \(look); neem die van main over, waarmee uw wijzigingen vervallen: \(take)\n"
        )
    }

    /// Keys of a member that main has and the file has not: proposed as it is, it would take them out.
    private func lacks(_ path: String, _ language: Language) -> String {
        guard let root = ledger.repository.workDirectory,
            let bytes = try? DurableFile.read("\(root)/\(path)", limit: 64 << 20),
            let edited = MemberDocument.read(bytes).value, let member = ledger.state.register.members[edited.id]
        else { return "" }
        let kept = Set(edited.keys.map(\.publicKey))
        let missing = member.keys.filter { !kept.contains($0.publicKey) }.map { "\(member.id)/\($0.id)" }
        guard !missing.isEmpty else { return "" }
        let names = missing.joined(separator: ", ")
        return language.say(", without the key \(names) of main", ", zonder de sleutel \(names) van main")
    }
}
