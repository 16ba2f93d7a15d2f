import ArgumentParser
import CanonicalForm
import Documents
import Findings
import Foundation
import GitStore
import Governance
import Ledger
import Reports
import Signing
import Templates

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Found a repository: write its files, have every founder sign, then commit.",
        discussion: """
            1. akkoord init DIR --from heerlen-noord --founder MEMBER=PUBFILE … [--in-force DATE]
            2. each founder: akkoord init DIR --sign --key FILE
            3. a recorder: akkoord init DIR --commit --key FILE

            A founder's key is for its member; MEMBER:recorder=PUBFILE and MEMBER:recovery=PUBFILE enter other keys. \
            Step 1 can be repeated after editing the files, until somebody has signed.

            Examples:

              akkoord init programme --from heerlen-noord --in-force 2021-01-01 \\
                --founder voorzitter=voorzitter.pub --founder secretaris=secretaris.pub
              akkoord init programme --sign --key ~/.ssh/id_ed25519
              akkoord init programme --commit --key ~/.ssh/recorder
            """)

    @Argument(help: "The folder.", completion: .directory)
    var directory: String

    @Option(
        help: ArgumentHelp("The template: heerlen-noord or blank.", valueName: "template"),
        completion: Suggestions.templates)
    var from: String?

    @Option(help: ArgumentHelp("A founder's public key.", valueName: "member=pubfile"))
    var founder: [String] = []

    @Option(help: ArgumentHelp("Make version v1, in force from this day.", valueName: "date"))
    var inForce: String?

    @Flag(help: "Add your signature to the founding.")
    var sign = false

    @Flag(help: "Make the first commit, once all have signed.")
    var commit = false

    @OptionGroup var acting: ActingOptions

    func validate() throws {
        if sign, commit { throw ValidationError("--sign and --commit are two steps") }
        if sign || commit, from != nil || !founder.isEmpty || inForce != nil {
            throw ValidationError("--from, --founder and --in-force belong to the first step")
        }
    }

    func run() throws {
        try Running.run {
            let folder = FoundingFolder(path: (acting.common.folder.map { $0 + "/" } ?? "") + directory)
            if sign { return try addSignature(folder) }
            if commit { return try found(folder) }
            try prepare(folder)
        }
    }

    // MARK: Steps

    private func prepare(_ folder: FoundingFolder) throws {
        let files = try folder.startingFiles(template: from)
        if let inForce, !ScalarForm.date.accepts(inForce) {
            throw LedgerError.refused(
                Finding("init.date", "`\(inForce)` is not a date", hint: "as in --in-force 2021-01-01"))
        }
        let founders = try founder.map(FounderOption.read)
        switch Founding(files).prepared(
            founders: founders, inForce: inForce.map { CalendarDate($0) }, nonce: Nonce.random())
        {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let prepared):
            try folder.write(prepared)
            let unfilled = UnfilledFounding(prepared)
            Console.complain(unfilled.findings())
            try warn(prepared)
            sayNext(isReady: unfilled.obstacles.isEmpty)
        }
    }

    private func sayNext(isReady: Bool) {
        guard isReady else {
            return say(
                "Prepared, and nobody can sign yet. Enter what is missing: akkoord init \(directory) --founder MEMBER=PUBFILE",
                "Klaargezet, en nog niemand kan tekenen. Geef op wat ontbreekt: akkoord init \(directory) --founder LID=PUBBESTAND"
            )
        }
        say(
            "Prepared. Next, every founder: akkoord init \(directory) --sign --key FILE",
            "Klaargezet. Nu tekent elke oprichter: akkoord init \(directory) --sign --key BESTAND")
    }

    /// Says what could never be decided in the repository with the keys that are entered.
    private func warn(_ files: [String: [UInt8]]) throws {
        Console.complain(Founding.notices(in: files, on: try Clock.now().date))
    }

    private func addSignature(_ folder: FoundingFolder) throws {
        let key = try acting.signingKey()
        let files = try folder.preparedFiles()
        if let repository = GenesisFiles.readUnsigned(files).files?.repository {
            say(
                "You sign the founding of repository \(repository).",
                "U tekent de oprichting van repository \(repository).")
        }
        let added = try Founding.signature(
            over: files, by: acting.member.map { MemberID($0) }, key: key, now: try Clock.now())
        try folder.write(added)
        let missing = GenesisFiles.read(files.merging(added) { $1 }).findings.filter { $0.rule == "genesis.unsigned" }
        switch missing.count {
        case 0:
            say(
                "All have signed. Next, a recorder: akkoord init \(directory) --commit --key FILE",
                "Iedereen heeft getekend. Nu legt een vastlegger de oprichting vast: akkoord init \(directory) --commit --key BESTAND"
            )
        case 1: say("Signed. 1 key has yet to sign.", "Getekend. Er moet nog 1 sleutel tekenen.")
        default:
            say(
                "Signed. \(missing.count) keys have yet to sign.",
                "Getekend. Er moeten nog \(missing.count) sleutels tekenen.")
        }
    }

    private func say(_ english: String, _ dutch: String) {
        Console.complain(acting.common.lang.say(english, dutch) + "\n")
    }

    private func found(_ folder: FoundingFolder) throws {
        let key = try acting.signingKey()
        let files = try folder.preparedFiles()
        let register = GenesisFiles.readUnsigned(files).files?.snapshot.register
        guard let owner = register?.owner(of: key.publicKey.base64) else {
            throw LedgerError.refused(
                Finding(
                    "key.unregistered", "this key is not among the founders' keys",
                    hint: "give the key whose .pub file was entered with --founder"))
        }
        if let name = acting.member, MemberID(name) != owner.member {
            throw LedgerError.refused(Finding("key.foreign", "this key belongs to `\(owner.member)`, not to `\(name)`"))
        }
        let id = try folder.commit(files, recorder: owner.member, key: key, now: try Clock.now())
        try warn(files)
        Console.print("@0 genesis \(id.hex)\n")
    }
}

/// `MEMBER=PUBFILE`, `MEMBER:recorder=PUBFILE`.
enum FounderOption {
    static func read(_ text: String) throws -> Founding.Founder {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        let names = (sides.first ?? "").split(separator: ":").map(String.init)
        guard sides.count == 2, let member = names.first, names.count <= 2,
            let keyClass = names.count == 2 ? RegisteredKey.Class(rawValue: names[1]) : .member
        else {
            throw LedgerError.refused(
                Finding(
                    "init.founder", "`\(text)` is not MEMBER=PUBFILE",
                    hint: "other keys: MEMBER:recorder=PUBFILE, MEMBER:recovery=PUBFILE"))
        }
        guard let line = try? String(contentsOfFile: sides[1], encoding: .utf8) else {
            throw LedgerError.refused(
                Finding("key.unreadable", "the key file `\(sides[1])` cannot be read", hint: "check the path after `=`")
            )
        }
        do {
            return Founding.Founder(
                member: MemberID(member), keyClass: keyClass, publicKey: try SSHPublicKey(line: line))
        } catch {
            throw LedgerError.refused(
                Finding(
                    "key.type", "\(sides[1]): \(error.message)",
                    hint: error.code == .privateKey
                        ? publicHalf(of: sides[1]) : "ssh-keygen -t ed25519 makes a key that is accepted"))
        }
    }

    /// Where the public key is that belongs to a private one.
    private static func publicHalf(of file: String) -> Message {
        guard FileManager.default.fileExists(atPath: file + ".pub") else {
            let word = ShellWord.quoted(file)
            return "write the public one beside it, and give that: ssh-keygen -y -f \(word) > \(word).pub"
        }
        return "give \(ShellWord.quoted(file)).pub"
    }
}

/// 32 random bytes in hexadecimal.
enum Nonce {
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in
            let byte = UInt8.random(in: .min ... .max, using: &generator)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
