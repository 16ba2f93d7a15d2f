import Foundation
import TestSupport

/// The demonstration, played once for all tests; each works in a copy of its own.
///
/// Most tests go on from its first four proposals; `makeWhole` is all of it.
enum DemoCopy {
    private struct Played {
        let workshop: Workshop
        let outcome: Workshop.Outcome
    }

    // Made once and never changed afterwards: tests only copy it.
    nonisolated(unsafe) private static let played: Result<Played, any Error> = Result {
        let workshop = try Workshop()
        atexit { try? unsafe FileManager.default.removeItem(at: DemoCopy.played.get().workshop.folder.url) }
        return Played(workshop: workshop, outcome: try workshop.akkoord("demo DIR --until 4"))
    }

    // As above.
    nonisolated(unsafe) private static let playedWhole: Result<Played, any Error> = Result {
        let workshop = try Workshop()
        atexit { try? unsafe FileManager.default.removeItem(at: DemoCopy.playedWhole.get().workshop.folder.url) }
        return Played(workshop: workshop, outcome: try workshop.akkoord("demo DIR"))
    }

    /// A workshop whose commands run in a fresh copy of the whole demonstration.
    static func makeWhole() throws -> Workshop {
        let workshop = try Workshop(at: "demo")
        let played = try unsafe playedWhole.get()
        _ = try played.workshop.run(["cp", "-a", "DIR", "\(workshop.folder.path)/demo"])
        return workshop
    }

    /// A workshop whose commands run in a fresh copy of the demonstration.
    static func make() throws -> Workshop {
        let workshop = try Workshop(at: "demo")
        try copy(to: workshop.folder.path)
        return workshop
    }

    /// Puts a copy, named `demo`, in a folder.
    static func copy(to folder: String) throws {
        let played = try unsafe played.get()
        _ = try played.workshop.run(["cp", "-a", "DIR", "\(folder)/demo"])
    }

    static var outcome: Workshop.Outcome {
        get throws { try unsafe playedWhole.get().outcome }
    }

    /// The private key of a member, relative to the copy.
    static func key(_ member: String) -> String { ".git/akkoord/demo-keys/\(member)" }
}

extension Workshop {
    /// Runs a command of a member of the demonstration, with that member's key.
    @discardableResult
    func akkoord(_ line: String, by member: String, now: String = Workshop.now) throws -> Outcome {
        try akkoord("\(line) --key \(file(DemoCopy.key(member)))", now: now)
    }

    /// Proposes a transfer between two domains and gives its id.
    func proposeTransfer(
        _ amount: String = "250000", from: String = "veiligheid", to: String = "wonen",
        by member: String = "corporatiebestuurder",
        now: String = Workshop.now
    ) throws -> String {
        let line = "propose transfer --from \(from) --to \(to) --amount \(amount) --motivation Waarom"
        return try akkoord(line, by: member, now: now).output.split(separator: "\n").last.map(String.init) ?? ""
    }

    /// Everything that has to say yes to a transfer out of Veiligheid below a million.
    func approveByAll(_ id: String) throws {
        for member in ["districtschef", "voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder"] {
            try akkoord("approve \(id)", by: member)
        }
    }

    var head: String { get throws { try git("rev-parse main").output } }
}
