package import CanonicalForm
package import Findings
package import Governance

/// What the doctor looked at.
package struct DoctorFacts: Sendable {
    package struct Repository: Sendable {
        package let path: String
        package let isBare: Bool
        package var origin: String?
        /// The newest decision and its date, when the history is verified.
        package var newest: (seq: Int, date: Moment)?
        package var looseObjects = 0
        package var packs = 0
        /// In bytes.
        package var freeSpace = 0

        package init(path: String, isBare: Bool) {
            self.path = path
            self.isBare = isBare
        }
    }

    package let akkoord: String
    package let libgit2: String
    package var git: String?
    package var sshKeygen: String?
    /// Whether `ssh-keygen` signed and verified something that we accept.
    package var signs = false
    package var repository: Repository?
    /// How many objects were just packed; nil when that was not asked.
    package var packed: Int?

    package init(akkoord: String, libgit2: String) {
        self.akkoord = akkoord
        self.libgit2 = libgit2
    }
}

/// What the doctor says, for maintainers.
package struct DoctorReport {
    private let facts: DoctorFacts
    private let findings: [Finding]
    private let isUndecided: Bool
    private let language: Language

    /// Undecided when something could not be looked at.
    package init(_ facts: DoctorFacts, _ findings: [Finding], isUndecided: Bool, _ language: Language) {
        self.facts = facts
        self.findings = findings
        self.isUndecided = isUndecided
        self.language = language
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    // MARK: Text

    /// What was looked at, for standard output; the findings go to standard error.
    package var factLines: String {
        let lines: [(String, String?)] =
            [
                ("akkoord", facts.akkoord + say(", with libgit2 ", ", met libgit2 ") + facts.libgit2),
                ("git", facts.git ?? say("not found", "niet gevonden")),
                ("ssh-keygen", signer),
            ] + (facts.repository.map(lines) ?? [])
        return lines.map { name, fact in
            name + String(repeating: " ", count: 12 - name.count) + (fact ?? say("none", "geen")) + "\n"
        }.joined()
    }

    private var signer: String {
        guard facts.signs else { return say("does not sign", "tekent niet") }
        return [facts.sshKeygen, say("signs and verifies", "tekent en controleert")].compactMap { $0 }.joined(
            separator: ", ")
    }

    private func lines(_ repository: DoctorFacts.Repository) -> [(String, String?)] {
        let newest = repository.newest.map {
            say("@\($0.seq) of \($0.date), verified", "@\($0.seq) van \($0.date), gecontroleerd")
        }
        let packed = facts.packed.map { say("; \($0) packed just now", "; \($0) net ingepakt") } ?? ""
        let loose = say(
            "\(repository.looseObjects) in files of their own", "\(repository.looseObjects) in losse bestanden")
        return [
            (
                "repository",
                "\(repository.path), " + (repository.isBare ? say("bare", "kaal") : say("a clone", "een kloon"))
            ),
            (say("decisions", "besluiten"), newest ?? say("not verified", "niet gecontroleerd")),
            ("origin", repository.origin),
            (say("objects", "objecten"), "\(loose), \(packs(repository.packs))\(packed)"),
            (say("disk", "schijf"), Self.size(repository.freeSpace) + say(" free", " vrij")),
        ]
    }

    private func packs(_ count: Int) -> String { count == 1 ? "1 pack" : "\(count) packs" }

    private static func size(_ bytes: Int) -> String {
        for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")] where bytes >> shift > 0 {
            return "\(bytes >> shift) \(unit)"
        }
        return "\(bytes) bytes"
    }

    /// One line that sums up.
    package var verdict: String {
        if isUndecided { return say("Not everything could be looked at.\n", "Niet alles kon worden bekeken.\n") }
        let errors = findings.count { $0.severity == .error }
        let notices = findings.count - errors
        if findings.isEmpty { return say("Everything is as it should be.\n", "Alles is zoals het hoort.\n") }
        let counts = [
            errors > 0 ? "\(errors) " + (errors == 1 ? say("error", "fout") : say("errors", "fouten")) : nil,
            notices > 0 ? "\(notices) " + (notices == 1 ? say("notice", "melding") : say("notices", "meldingen")) : nil,
        ]
        return counts.compactMap { $0 }.joined(separator: ", ") + ".\n"
    }

    // MARK: JSON

    package var json: JSONValue {
        .members([
            "sound": .bool(!findings.refuses && !isUndecided), "undecided": .bool(isUndecided),
            "akkoord": .string(facts.akkoord), "libgit2": .string(facts.libgit2),
            "git": facts.git.map(JSONValue.string), "ssh-keygen": facts.sshKeygen.map(JSONValue.string),
            "signs": .bool(facts.signs), "repository": facts.repository.map(json),
            "packed": facts.packed.map(JSONValue.integer), "findings": FindingText.json(findings, language),
        ])
    }

    private func json(_ repository: DoctorFacts.Repository) -> JSONValue {
        .members([
            "path": .string(repository.path), "bare": .bool(repository.isBare),
            "origin": repository.origin.map(JSONValue.string), "seq": repository.newest.map { .integer($0.seq) },
            "date": repository.newest.map { .string($0.date.text) },
            "loose-objects": .integer(repository.looseObjects), "packs": .integer(repository.packs),
            "free-bytes": .integer(repository.freeSpace),
        ])
    }
}
