import Findings
import Governance
import Ledger
import TestSupport
import Testing
import Workflow

/// Capacities in which nobody could approve, and why each of their holders could not.
@Suite struct UnreachableVoiceTests {
    /// What is said of the consent of the police on a transfer out of Veiligheid, in a programme with other mandates.
    private func voices(
        of euros: Int64 = 500_000, _ edit: @escaping (String) -> String = { $0 }
    ) throws -> [UnreachableVoice] {
        let folder = try SealedFolder()
        let forge = try Forge(
            Village(isOnlyFounded: true) { files in
                let path = "register/members/districtschef.yaml"
                files[path] = Array(edit(String(decoding: files[path] ?? [], as: UTF8.self)).utf8)
            })
        try forge.build()
        let stage = Stage(path: folder.file("shared"))
        _ = try folder.run(["git", "clone", "--quiet", "--bare", "file://\(forge.path)", stage.path])
        let now = Moment("2021-06-01T09:00:00Z")
        let id = try stage.propose(
            Stage.transfer("veiligheid", "gezondheid", euros: euros), by: "zorgbestuurder", at: now)
        let hearing = try stage.ledger().hearing(of: id)
        let verdict = try #require(hearing.verdict(at: now))
        let voices = hearing.unreachableVoices(in: verdict, at: now)
        #expect(Set(voices.keys).isSubset(of: ["instemming"]), "a later step is no obstacle: \(voices)")
        return voices["instemming"] ?? []
    }

    private func expect(_ voices: [UnreachableVoice], _ codes: [String], at place: SourceLocation = #_sourceLocation) {
        #expect(voices.map(\.capacity.description) == ["politie/mandate"], sourceLocation: place)
        #expect(voices.flatMap(\.holders).map(\.obstacle.code) == codes, "\(voices)", sourceLocation: place)
    }

    @Test func `a holder who can approve makes the capacity reachable`() throws {
        #expect(try voices() == [])
    }

    @Test func `a limit below the amount is an obstacle`() throws {
        expect(try voices(of: 5_000_001), ["over-limit"])
    }

    @Test func `a mandate that has ended or has not begun is an obstacle`() throws {
        let ended = try voices {
            $0.replacing(
                "from: \"2021-01-01\"\n    limit", with: "from: \"2021-01-01\"\n    to: \"2021-05-31\"\n    limit")
        }
        expect(ended, ["mandate-ended"])
        let future = try voices {
            $0.replacing("from: \"2021-01-01\"\n    limit", with: "from: \"2022-01-01\"\n    limit")
        }
        expect(future, ["mandate-ended"])
    }

    @Test func `a mandate for other subjects is an obstacle`() throws {
        let other = try voices {
            $0.replacing("    limit", with: "    subjects:\n      - agreement\n    limit")
        }
        expect(other, ["not-entitled"])
    }

    @Test func `a capacity that nobody holds is told as such`() throws {
        let vacant = try voices { $0.replacing(#/  - id: mandate\n(    .*\n)+/#, with: "") }
        expect(vacant, [])
        #expect(vacant.first?.holders == [])
    }
}
