import Amendments
import CanonicalForm
import Documents
import Findings
import Governance
import Reports
import TestSupport
import Testing
import Workflow

/// Every sentence that a person can read has its Dutch, and the Dutch fits the English.
@Suite struct DutchTests {
    private static let entries = Dutch.areas.joined().map { (english: $0.key, dutch: $0.value) }
    private static let known = Set(entries.map(\.english)).union(Dutch.same).union(Dutch.yaml.map(\.key))

    // MARK: Nothing is missing

    @Test func `every sentence in the sources has its Dutch`() throws {
        let sentences = try SourceLiteral.all().filter(Self.isForPeople)
        #expect(sentences.count > 700, "the sources were not found")
        let missing = sentences.filter { !Self.known.contains($0.template) && Self.exempt[$0.template] == nil }
        let told = Set(missing.map { "\($0.place): \($0.template)" }).sorted()
        #expect(told == [], "add them to Sources/Reports/Text/Dutch/")
    }

    /// A literal that becomes part of a finding, or that is a sentence and is not said in both languages on the spot.
    private static func isForPeople(_ literal: SourceLiteral) -> Bool {
        guard Message.hasWords(literal.template) else { return false }
        guard let call = literal.calls.last else { return literal.isSentence }
        let isHelp = literal.calls.contains { helpCalls.contains($0.name) }
        let isOfOutput =
            literal.file.hasPrefix("Reports/Outputs/OutputShapes") && ["required", "optional"].contains(call.name)
        guard !isHelp, !isOfOutput, call.name != "say" else { return false }
        let isTold = call.name == "Finding" && call.argument > 0 && !["path", "decision"].contains(call.label)
        return isTold || literal.isSentence
    }

    /// What is said of options and of wrong use stays English, as do the shapes of outputs: they are for programs.
    private static let helpCalls: Set = [
        "Argument", "ArgumentHelp", "CommandConfiguration", "CommandGroup", "Flag", "Option", "ValidationError",
        "precondition", "preconditionFailure",
    ]

    @Test func `every field and every kind of file has its Dutch`() {
        for kind in DocumentKind.all + OutputShapes.all { expectDutch(kind.meaning) }
        for kind in DocumentKind.all { for meaning in Self.meanings(in: kind.shape) { expectDutch(meaning) } }
    }

    private static func meanings(in shape: Shape) -> [Message] {
        switch shape {
        case .scalar, .noneOr: []
        case .list(let item, _, _): meanings(in: item)
        case .mapping(let fields): fields.flatMap { [$0.meaning] + meanings(in: $0.shape) }
        case .choice(_, let meaning, let choices):
            [meaning] + choices.flatMap { $0.fields.flatMap { [$0.meaning] + meanings(in: $0.shape) } }
        }
    }

    @Test func `every word of a fixed list has its Dutch`() {
        let codes = ReasonCode.allCases.map(\.rawValue) + StepResult.allCases.map(\.rawValue)
        let choices = CheckedStatement.Choice.allCases.map(\.rawValue) + Verdict.Outcome.allCases.map(\.rawValue)
        let kinds = RecordDocument.Kind.allCases.map(\.rawValue) + Policy.Proposer.allCases.map(\.rawValue)
        for word in codes + choices + kinds + ShiftKind.allCases.map(\.rawValue) + BudgetStatus.allCases.map(\.rawValue)
        {
            expectDutch(Message(word: word))
        }
    }

    private func expectDutch(_ message: Message) {
        let isKnown = Dutch.template(for: message.template) != nil || Dutch.same.contains(message.template)
        #expect(isKnown, "\(message.template)")
    }

    // MARK: Nothing is left over

    @Test func `no entry is left of a sentence that is gone, and none stands twice`() throws {
        let templates = Set(try SourceLiteral.all().map(\.template))
        let stale = (Self.entries.map(\.english) + Dutch.same + Self.exempt.keys).filter { !templates.contains($0) }
        #expect(stale.sorted() == [])
        let repeated = Dictionary(grouping: Self.entries, by: \.english).filter { $0.value.count > 1 }.keys
        #expect(repeated.sorted() == [])
        #expect(Self.entries.map(\.english).filter { Self.exempt[$0] != nil || Dutch.same.contains($0) } == [])
    }

    // MARK: The Dutch fits

    @Test func `the Dutch has the holes, options, commands and files of the English`() {
        let wrong = Self.entries.filter { entry in
            Set(Self.holes(in: entry.english)) != Set(Self.holes(in: entry.dutch))
                || Self.names(in: entry.english) != Self.names(in: entry.dutch)
        }
        #expect(wrong.map(\.dutch) == [])
    }

    private static func holes(in text: String) -> [String] { text.matches(of: /\{\d+\}/).map { String($0.output) } }

    private static func names(in text: String) -> [String] {
        let names = /--[a-z-]+|`akkoord [a-z]+|[a-z_]+\.(?:yaml|md|pub)|v\d|@\d/
        return text.matches(of: names).map { String($0.output) }.sorted()
    }

    @Test
    func `the Dutch is Dutch, speaks to the reader as u, and is no sentence with a full stop where English has none`() {
        let foreign: Set = ["je", "jij", "jouw", "the", "not", "and", "has", "must", "this"]
        let wrong = Self.entries.filter { english, dutch in
            let words = Set(dutch.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
            return english == dutch || !words.isDisjoint(with: foreign) || dutch.contains("  ")
                || (english.last == ".") != (dutch.last == ".")
        }
        #expect(wrong.map(\.dutch) == [], "what reads the same belongs in Dutch.same")
    }

    // MARK: What is no sentence for people

    /// Each with the reason; it may only become shorter.
    private static let exempt: [String: String] = [
        "{1} git-show-file": git, "{1} git-merge-file %O %A %B %P %L": git, "^( *- id: .*|id: .*)$": git,
        "plan files, joined by the ids in them": git,
        "# akkoord setup-git: plan files in words, joined by their ids": git,
        "/plan/*.yaml diff=akkoord merge=akkoord": git, "/plan/*/*.yaml diff=akkoord merge=akkoord": git,
        "/agreements/*/agreement.yaml diff=akkoord merge=akkoord": git,
        "statement: genesis/1": stored, "statement: proposal/1": stored, "statement: approval/1": stored,
        "statement: retraction/1": stored, "statement: possession/1": stored, "statement: {1}": stored,
        "statement: proposal/1\n": stored,
        "statement: {1}/1\n": stored, "text: {1}": stored, "{1} namespaces=\"{2}\"{3} {4} {5}\n": stored,
        "tree {1}\n": git, "parent {1}\n": git, "author {1}\ncommitter {2}\n\n": git, "{1}\n\nRecord: {2}\n": git,
        "object {1}\ntype commit\ntag versions/{2}\ntagger {3}\n": git, "{1}\nversion {2}: {3}\n\nRecord: {4}\n": git,
        "at {1}\n": cache, "from {1}\n": cache, "to {1}\n": cache, "akkoord checkpoint 4 rules {1}": cache,
        "repository {1}": cache, "retired {1} {2} {3} {4} {5} {6} {7}": cache,
        "Keys stand in the order given here. `akkoord fmt` writes the one accepted form.": schema,
        "sorted as bytes": schema, "sorted by {1} as bytes, each once": schema, "the order says something": schema,
        "at most 1": schema, "ends in a line end, unless it is empty; {1}": schema,
        "characters younger than Unicode 14.0 are refused, and text not in NFC": schema,
        "akkoord check number": cache, "akkoord demo, public seed: {1}": cache, "private key of {1}": cache,
        "Onderwijs gelijk verdeeld over vijf jaren": demo, "Meer preventie voor de jeugd": demo,
        "Sneller verduurzamen": demo, "Kleine verschuiving naar Gezondheid": demo,
        "Een voorbeeld: de bron noemt geen bedragen per jaar. Een gelijke verdeling laat zien hoe een uitsplitsing werkt.":
            demo,
        "Vroeg beginnen met gezondheid voorkomt later overlast. Gezondheid krijgt een half miljoen uit Veiligheid.":
            demo,
        "De renovatie van sociale woningen kan eerder beginnen als er nu anderhalf miljoen bij komt.": demo,
        "Voor een proef in één buurt is een klein bedrag genoeg.": demo, "@0 genesis {1}\n": command,
        """

        {1}
          git -C {2} log --oneline main
          git -C {3} -c gpg.ssh.allowedSignersFile=register/allowed_signers log --format='%G? %s' main
        {4}
          akkoord -C {5} explain 2021-0003
          akkoord -C {6} agreement show cofinanciering-wonen
          akkoord -C {7} propose transfer --from ruimte --to wonen --amount 250.000 --motivation "…" \\
            --key .git/akkoord/demo-keys/corporatiebestuurder

        """: command,
        "Cofinanciering verduurzaming woningen": demo, "Zetel 7 naar de directeur bij het Rijk": demo,
        "Directeur bij het Rijk": demo, "De stand na het eerste halfjaar wordt de tweede planversie.\n": demo,
        "Gemeente, corporatie en Rijk betalen het verduurzamen samen. Een voorbeeld.\n": demo,
        "Het Rijk wijst een nieuwe vertegenwoordiger in de stuurgroep aan. Een voorbeeld.\n": demo,
        "\n$ akkoord {1}\n": command, "diff v1 v2": command, "history onderwijs": command, "blame onderwijs": command,
        "1 pack": same, "{1} packs": same, "{1} bytes": same, "{1} min": same, "Does it sign?\n": cache,
        "doctor {1}": stored, "-I {1} -n {2}@akkoord": command, ": {1} (akkoord enact)": command,
        "{1} (akkoord enact)": command, "{1} -s <(git show {2}:{3}) {4}": command,
        "ssh-keygen -Y verify -f {1} {2} -s {3} {4} < {5}": command,
        "ssh-keygen -Y check-novalidate -n possession@akkoord -s {1} < {2}": command,
        "git show {1}:{2} | ssh-keygen -Y check-novalidate -n possession@akkoord ": command,
        "-s <(git show {1}:{2})": command,
        "git show {1}:{2} | ssh-keygen -Y verify -f <(git show main:{3}) ": command,
        "part of": table, "pinned to": table, "place in order": table, "all contributions": table,
        "onderdeel van": table, "tot en met": table, "uitgetreden na": table, "tot bedrag van": table,
        "publieke sleutel": table, "stand van": table, "van kracht vanaf": table, "alle bijdragen": table,
        "niet toegestaan": table, "tellen mee voor het quorum": table,
        "via de eigen boeken": table, "in natura": table, "wettelijk of statutair": table,
        "git update-index --no-split-index": command, "git sparse-checkout reapply --no-sparse-index": command,
        "read object ": compared, "; akkoord enact {1}": command, "  repository  {1}": command,
        "Placeholder: replace before genesis.": template, "This text is a placeholder.": template,
        "Everything in this template is a placeholder.": template,
    ]

    private static let stored = "is written to a file"
    private static let git = "is an object of git"
    private static let compared = "is compared with what is being done, and never shown"
    private static let cache = "is a note for ourselves"
    private static let same = "reads the same"
    private static let template = "stands in the files of a template, and is looked for there"
    private static let table = "stands in a table of words in both languages"
    private static let demo = "is a text of the demonstration, which is Dutch"
    private static let schema = "stands in a JSON Schema, for programs"
    private static let command = "is a command or an answer for programs"
}
