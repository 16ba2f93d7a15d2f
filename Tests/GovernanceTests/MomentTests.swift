import Foundation
import Governance
import TestSupport
import Testing

/// Moments against the calendar of Python's `datetime`.
@Suite struct MomentTests {
    private static let year2201: Int64 = 7_289_654_400

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (-2_208_988_800, "1900-01-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"), (-61_000_000_000, "0036-12-26T11:33:20Z"),
        ] as [(Int64, String)])
    func `known moments are written as the calendar has them`(seconds: Int64, text: String) {
        #expect(Moment(secondsSince1970: seconds).text == text)
        #expect(Moment(text).secondsSince1970 == seconds)
    }

    @Test(.enabled(if: hasPython)) func `random moments from 1970 to 2200 are those of Python`() throws {
        var generator = SeededGenerator(for: "moments")
        let seconds = (0..<20_000).map { _ in Int64.random(in: 0..<Self.year2201, using: &generator) }
        let script = """
            import datetime, sys
            for line in sys.stdin:
                print(datetime.datetime.fromtimestamp(int(line), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
            """
        let lines = try Self.python(script, seconds.map { "\($0)\n" }.joined()).split(separator: "\n")
        try #require(lines.count == seconds.count)
        for (second, line) in zip(seconds, lines) {
            #expect(Moment(secondsSince1970: second).text == line)
            #expect(Moment(String(line)).secondsSince1970 == second)
        }
    }

    @Test func `every day from 1900 to 2300 follows the one before`() {
        var previous = Moment(secondsSince1970: -25_568 * 86_400)
        for day in -25_567...120_530 {
            let moment = Moment(secondsSince1970: Int64(day) * 86_400)
            #expect(previous < moment && moment.secondsSince1970 - previous.secondsSince1970 == 86_400)
            previous = moment
        }
        #expect(previous.year == 2300)
    }

    private static let hasPython = (try? python("print(1)", "")) == "1\n"

    private static func python(_ script: String, _ input: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-moments-\(UUID().uuidString)")
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [Judges.python, "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
