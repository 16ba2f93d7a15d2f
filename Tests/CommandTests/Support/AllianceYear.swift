import Foundation
import TestSupport
import Testing

/// An alliance that decides with keys of `ssh-keygen`, one line of minutes after another.
///
/// Every line says who did what on which day, and is held to what came of it.
struct AllianceYear {
    private let founders: Founders
    /// What was typed and what came out, as one text.
    private(set) var minutes = ""

    init() throws {
        founders = try Founders(
            "heerlen-noord", recorder: "secretaris", recovery: ["voorzitter", "wethouder", "rijksvertegenwoordiger"])
        try #require(try founders.prepare().status == 0)
        for name in founders.names { try #require(try founders.sign(name).status == 0) }
        try #require(try founders.commit().status == 0)
    }

    var workshop: Workshop { founders.workshop }

    /// Somebody gives a command at nine in the morning; it must be done.
    mutating func on(_ day: String, _ who: String, _ line: String, at hour: Int = 9) throws {
        let outcome = try act(day, who, line, hour)
        #expect(outcome.status == 0, "\(day) \(who): \(line)\n\(outcome.whole)")
    }

    /// Somebody proposes; the proposal gets this number.
    mutating func on(_ day: String, _ who: String, _ line: String, makes id: String) throws {
        let outcome = try act(day, who, line, 9)
        #expect(outcome.output == "\(id)\n", "\(day) \(who): \(line)\n\(outcome.whole)")
    }

    /// Somebody tries, and is refused by a rule.
    mutating func on(_ day: String, _ who: String, _ line: String, refusedBy rule: String) throws {
        let outcome = try act(day, who, line, 9)
        #expect(outcome.status == 1 && outcome.errors.contains("[\(rule)]"), "\(line)\n\(outcome.whole)")
    }

    /// Several members approve, one hour after the other.
    mutating func on(_ day: String, approve id: String, _ members: String...) throws {
        for (index, member) in members.enumerated() { try on(day, member, "approve \(id)", at: 10 + index) }
    }

    /// The secretary records what was reached.
    mutating func on(_ day: String, record id: String, _ outcome: String, as seq: Int) throws {
        let recorded = try act(day, "secretaris:recorder", "enact \(id)", 17)
        #expect(recorded.output.hasPrefix("@\(seq) \(id) \(outcome) "), "\(recorded.whole)")
    }

    private mutating func act(_ day: String, _ who: String, _ line: String, _ hour: Int) throws -> Workshop.Outcome {
        let time = "\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z"
        let outcome = try founders.akkoord(line, by: who, now: time)
        minutes += "\(day) \(who): \(line)\n\(outcome.errors)\(outcome.output)\n"
        return outcome
    }

    // MARK: Questions

    /// Anybody asks, without a key; exit code and answer.
    mutating func ask(_ line: String, on day: String = "2021-12-20", exit status: Int32 = 0) throws -> String {
        let outcome = try workshop.akkoord(line, now: "\(day)T09:00:00Z", in: "repo")
        #expect(outcome.status == status, "\(line)\n\(outcome.whole)")
        minutes += "\(day): \(line)\n\(outcome.errors)\(outcome.output)\n"
        return outcome.output
    }

    /// The answer as JSON.
    func data(_ line: String, on day: String = "2021-12-20") throws -> [String: Any] {
        let outcome = try workshop.akkoord("\(line) --json", now: "\(day)T09:00:00Z", in: "repo")
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(value as? [String: Any], "\(outcome.whole)")
    }

    /// A file of the repository is edited in one place.
    func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try workshop.text("repo/\(file)")
        try #require(text.contains(old), "\(file)")
        try workshop.write(text.replacing(old, with: new, maxReplacements: 1), to: "repo/\(file)")
    }

    /// A file that a member writes outside the repository.
    func write(_ text: String, to name: String) throws { try workshop.write(text, to: name) }
}
