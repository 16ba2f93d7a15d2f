import CanonicalForm
import Findings
import Testing

/// What each form accepts and refuses, as tables.
@Suite struct ScalarFormTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let form: ScalarForm
        let good: [String]
        let bad: [String]

        init(_ form: ScalarForm, good: [String], bad: [String]) {
            self.form = form
            self.good = good
            self.bad = bad
        }

        var testDescription: String { "\(form)" }
    }

    private static let hex = String(repeating: "0f", count: 32)
    private static let nines = String(repeating: "9", count: 15)
    private static let reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"]
    /// Nothing of these may stand in an identifier, or pass for one.
    private static let homoglyphs = [
        "оnderwijs", "onderwіjs", "ａ", "café", "a\u{200B}b", "a\u{202E}b", "a\u{301}", "ı", "ſ", "K",
    ]

    static let rows: [Row] = [
        Row(
            .id,
            good: [
                "a", "a1", "onderwijs", "p2021-2025", "a-1-b", "none-1", "yes-no", "e1",
                String(repeating: "a", count: 64),
            ],
            bad: [
                "", "-", "a-", "-a", "a--b", "1a", "A", "aB", "a b", "a_b", "a.b", "a/b", "a:b", "a\n", "~", "*a",
                "0777", "1e6",
            ]
                + [String(repeating: "a", count: 65)] + reserved + homoglyphs),
        Row(
            .reference,
            good: ["a", "stuurgroep/seat-3", "approval/1", "a.b_c-d/e", String(repeating: "a", count: 128)],
            bad: ["", "/a", "a/", "a//b", "a-/b", "1/a", "a:b", String(repeating: "a", count: 129)] + reserved
                + homoglyphs),
        Row(
            .capacity, good: ["griffie", "stuurgroep/seat-3", "gemeente/mandate"],
            bad: ["", "a/", "/a", "a/b/c", "a.b", "a/1", "no/seat-1", "board/no", "a--b/c"] + reserved + homoglyphs),
        Row(
            .word(["for", "against", "true"]), good: ["for", "against", "true"],
            bad: ["", "For", "fo", "for ", " for", "forr", "FOR", "for\n"] + homoglyphs),
        Row(
            .digest, good: ["sha256:\(hex)"],
            bad: [
                hex, "sha256:\(hex.uppercased())", "SHA256:\(hex)", "sha256:\(hex)0", "sha256:\(hex.dropLast())",
                "sha256: \(hex)",
                "sha256:\(hex)\n", "sha512:\(hex)", "sha256:" + String(repeating: "g", count: 64),
            ]),
        Row(.boolean, good: ["true", "false"], bad: ["", "True", "TRUE", "yes", "no", "1", "0", "on", "y"]),
        Row(
            .integer(-5...1_000_000), good: ["0", "1", "-5", "1000000"],
            bad: [
                "", "-0", "+1", "01", "0777", "0x1F", "0o17", "1e6", "1_000", "1.0", "-6", "1000001", "--1", "1 ", " 1",
                "१",
                "9223372036854775808", "999999999999999999", String(repeating: "9", count: 100),
            ]),
        Row(
            .integer(.min ... .max), good: ["999999999999999999", "-999999999999999999"],
            bad: ["1000000000000000000", "9223372036854775807", "-1000000000000000000"]),
        Row(
            .money(.any), good: ["0.00", "0.01", "-0.01", "500000.00", "\(nines).99", "-\(nines).99"],
            bad: [
                "", "-0.00", "0", "500000", "500000.0", "500000.000", "1e6", "1e6.00", "12abc", "1,250", "1,250.00",
                "1.250,00", "007.00",
                "00.00", "-007.00", "+1.00", ".00", "1.", "--1.00", "1.00 ", " 1.00", "1.00\n", "9\(nines).00", "１.00",
                "1٫00", "1.0O",
                "NaN", "inf", "€1.00", "1.00-",
            ]),
        Row(.money(.notNegative), good: ["0.00", "0.01", "\(nines).99"], bad: ["-0.01", "-0.00", "0", "-1.00"]),
        Row(
            .money(.positive), good: ["0.01", "0.10", "10.00", "\(nines).99"], bad: ["0.00", "-0.01", "-0.00", "0.000"]),
        Row(
            .date, good: ["2021-03-02", "2020-02-29", "2000-02-29", "1900-01-01", "9999-12-31", "2021-04-30"],
            bad: [
                "", "2021-02-29", "1900-02-29", "2100-02-29", "1899-12-31", "2021-13-01", "2021-00-01", "2021-01-00",
                "2021-04-31",
                "2021-01-32", "2021-3-2", "21-03-02", "2021/03/02", "02-03-2021", "2021-03-02 ", "2021-03-02T00:00:00Z",
                "+2021-03-02",
                "12021-03-02", "２０２１-03-02",
            ]),
        Row(
            .time, good: ["2021-03-02T10:00:00Z", "2020-02-29T23:59:59Z", "2021-03-02T00:00:00Z"],
            bad: [
                "", "2021-03-02", "2021-03-02T24:00:00Z", "2021-03-02T10:60:00Z", "2021-03-02T10:00:60Z",
                "2021-02-29T10:00:00Z",
                "2021-03-02T10:00:00", "2021-03-02 10:00:00Z", "2021-03-02t10:00:00z", "2021-03-02T10:00:00+00:00",
                "2021-03-02T10:00:00.0Z", "2021-03-02T1:00:00Z", "2021-03-02T10:00Z", "24:00",
            ]),
        Row(
            .fraction, good: ["1/2", "2/3", "1/1", "999/999", "1/999"],
            bad: [
                "", "0/1", "1/0", "3/2", "2//3", "2/3/4", "02/3", "2/03", "+2/3", "2/+3", "1000/1000", "1/1000",
                "2 / 3", "½", "0.5", "2",
            ]),
        Row(
            .decimal, good: ["0", "150", "6.4", "-0.5", "999999999999.999999", "0.000001"],
            bad: [
                "", "-0", "-0.0", "6.40", "0.0", "6.", ".5", "06", "+6", "1e6", "6,4", "1234567890123", "0.1234567",
                "6.4%", "NaN",
            ]),
        Row(
            .proposalID,
            good: ["2021-0014", "2021-0000", "2021-12345", "2021-politie-0014", "2021-a-b-0014", "2021-x-123456789"],
            bad: [
                "", "2021", "2021-14", "2021-014", "2021-00014", "2021-1234567890", "21-0014", "2021-Politie-0014",
                "2021-politie-14",
                "2021-politie-", "2021--0014", "2021-a--b-0014", "2021-1a-0014", "2021-0014 ", "2021/0014",
                "2021-оlitie-0014",
            ]),
        Row(
            .path,
            good: [
                "a", "akkoord.yaml", "plan/onderwijs/jeugd.yaml", "0/1", "a/b/c/d/e/f/g/h",
                String(repeating: "a", count: 96),
            ],
            bad: [
                "", "/", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/./b", ".git", "a/.git/b", "-a", "_a", "A",
                "a b", "a\\b", "a:b",
                "a/b/c/d/e/f/g/h/i", String(repeating: "a", count: 97), "a\0", "a\n", "á", "a/.g\u{200C}it",
            ]),
        Row(
            .publicKey, good: ["AAAA", "AAA=", "AA==", "ab+/", String(repeating: "A", count: 1024)],
            bad: [
                "", "A", "AA", "AAA", "A===", "====", "AA=A", "AAAA=", "AAAA====", "AA A", "AAAA\n", "AA-_",
                String(repeating: "A", count: 1028),
            ]),
        Row(
            .nonce, good: [hex, String(repeating: "0", count: 64)],
            bad: ["", hex.uppercased(), "\(hex)0", String(hex.dropLast()), "sha256:\(hex)", " \(hex.dropLast())"]),
        Row(
            .line,
            good: [
                "a", "é", "Foo: bar", "a # b", "- a", "\"", "\\", "~", "NO", "0777", "🫠", "日本語",
                String(repeating: "é", count: 500),
            ],
            bad: [
                "", " ", " a", "a ", "a\n", "a\nb", "a\tb", "a\rb", "\0", "\u{7F}", "\u{85}", "\u{A0}a", "a\u{2028}b",
                "a\u{2029}b",
                "a\u{200B}b", "a\u{200C}b", "a\u{200D}b", "a\u{200E}b", "a\u{200F}b", "a\u{202A}b", "a\u{202B}b",
                "a\u{202C}b", "a\u{202D}b",
                "a\u{202E}b", "a\u{2060}b", "a\u{2066}b", "a\u{2067}b", "a\u{2068}b", "a\u{2069}b", "a\u{61C}b",
                "a\u{FEFF}b", "a\u{AD}b",
                "a\u{180E}b", "a\u{3000}b", "a\u{2003}b", "\u{E000}", "\u{FFFE}", "\u{E0041}", "\u{1FAE8}", "\u{378}",
                String(repeating: "é", count: 501),
            ]),
        Row(
            .prose, good: ["", "a\n", "a\nb\n", "a\n\nb\n", "a\n  b\n", "# a\n", "---\n", "- a: b\n"],
            bad: [
                "\n", "a", "a\n\n", "\na\n", " a\n", "a \n", "a\nb \n", "a\n \nb\n", "a\r\n", "a\tb\n", "a\u{202E}\n",
                "a\u{2028}b\n",
            ]),
    ]

    @Test(arguments: rows)
    func `a form accepts its own and refuses what comes near`(row: Row) {
        for text in row.good { #expect(row.form.accepts(text), "\(text.debugDescription)") }
        for text in row.bad {
            #expect(!row.form.accepts(text), "\(text.debugDescription)")
            #expect(row.form.problem(in: text) != nil)
        }
    }

    /// A message is read in a terminal, which obeys some characters and hides others.
    @Test(arguments: rows)
    func `a message shows no character that may not be stored`(row: Row) {
        for text in row.bad + ["a\u{1B}[31m", "\u{202E}\u{2066}", String(repeating: "x", count: 9999)] {
            let problem = row.form.problem(in: text)?.text ?? ""
            #expect(
                problem.unicodeScalars.allSatisfy { $0 != "\n" && Characters.isAccepted($0) },
                "\(problem.debugDescription)")
            #expect(problem.count < 400)
        }
    }
}
