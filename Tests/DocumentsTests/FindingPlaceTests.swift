import CanonicalForm
import Documents
import Findings
import Foundation
import Testing

/// What a person reads about the commonest slips: rule, line and column.
@Suite struct FindingPlaceTests {
    private static let good = """
        format: 1
        operations:
          - operation: transfer
            from: jeugd
            to: wonen
            period: y2021
            status: indicative
            amount: "500000.00"

        """

    struct Slip: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        let read: [String]
        let format: [String]

        init(_ from: String, _ to: String, read: [String], format: [String]) {
            self.from = from
            self.to = to
            self.read = read
            self.format = format
        }

        var testDescription: String { to }
    }

    static let slips: [Slip] = [
        Slip("jeugd", "Jeugd", read: ["4:11 document.value"], format: ["4:11 document.value"]),
        Slip("jeugd", "\"jeugd\"", read: ["4:11 canonical.style"], format: []),
        Slip("\"500000.00\"", "500000.00", read: ["8:13 canonical.style"], format: []),
        Slip("\"500000.00\"", "500000", read: ["8:13 document.value"], format: ["8:13 document.value"]),
        Slip("from: jeugd", "from: jeugd  # ja", read: ["4:18 canonical.comment"], format: ["4:18 document.comment"]),
        Slip("from: jeugd", "from:jeugd", read: ["4:5 canonical.key"], format: ["5:5 document.yaml"]),
        Slip(
            "from: jeugd", "From: jeugd", read: ["4:5 canonical.key"],
            format: ["3:5 document.missing-key", "4:5 document.unknown-key"]),
        Slip(
            "to: wonen", "to: wonen\n    to: wonen", read: ["6:5 document.duplicate-key"],
            format: ["6:5 document.duplicate-key"]),
        Slip("    period", "      period", read: ["6:7 canonical.indent"], format: ["6:13 document.yaml"]),
        Slip(
            "period: y2021", "periode: y2021", read: ["3:5 document.missing-key", "6:5 document.unknown-key"],
            format: ["3:5 document.missing-key", "6:5 document.unknown-key"]),
        Slip("    to: wonen\n", "", read: ["3:5 document.missing-key"], format: ["3:5 document.missing-key"]),
        Slip("indicative", "indicatief", read: ["7:13 document.value"], format: ["7:13 document.value"]),
        Slip("transfer", "transfers", read: ["3:16 document.unknown-word"], format: ["3:16 document.unknown-word"]),
        Slip("\"500000.00\"", "\"500000.00", read: ["8:13 canonical.quote"], format: ["8:13 canonical.quote"]),
        Slip("format: 1", "format: 2", read: ["1:9 document.value"], format: ["1:9 document.value"]),
        Slip("format: 1", "# wat\nformat: 1", read: ["1:1 canonical.comment"], format: ["1:1 document.comment"]),
        Slip(
            "  - operation", "- operation",
            read: [
                "3:1 canonical.indent", "4:5 canonical.indent", "5:5 canonical.indent",
                "6:5 canonical.indent", "7:5 canonical.indent", "8:5 canonical.indent",
            ], format: ["4:9 document.yaml"]),
    ]

    @Test(arguments: slips)
    func `a slip is told at its line and column, and nothing else is`(slip: Slip) throws {
        let range = try #require(Self.good.range(of: slip.from))
        let text = Self.good.replacingCharacters(in: range, with: slip.to)
        #expect(Self.told(OperationsDocument.kind.read(Array(text.utf8)).findings) == slip.read)
        #expect(Self.told(OperationsDocument.kind.format(Array(text.utf8)).findings) == slip.format)
    }

    private static func told(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" }
    }

    @Test func `five different faults in one file are five findings`() {
        let text = """
            format: 1
            operations:
              - operation: transfer
                from: Jeugd
                to: wonen # hier
                period: y2021
                period: y2022
                status: !!str indicative
                amount: 500000
                onbekend: 1

            """
        let kind = OperationsDocument.kind
        let expected = [
            "4:11 document.value", "5:15 document.comment", "7:5 document.duplicate-key", "8:13 document.tag",
            "9:13 document.value", "10:5 document.unknown-key",
        ]
        #expect(Self.told(kind.format(Array(text.utf8)).findings) == expected)
        let strict = [
            "4:11 document.value", "5:15 canonical.comment", "7:5 document.duplicate-key", "8:13 canonical.scalar",
            "9:13 document.value", "10:5 document.unknown-key",
        ]
        #expect(Self.told(kind.read(Array(text.utf8)).findings) == strict)
    }
}
