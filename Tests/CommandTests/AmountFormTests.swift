import TestSupport
import Testing

/// The forms of MONEY §6, as somebody types them behind `--amount`. Dry runs write nothing, so they share a copy.
@Suite struct AmountFormTests {
    // Used for dry runs only.
    nonisolated(unsafe) private static let shared = Result { try DemoCopy.make() }
    private let demo: Workshop

    init() throws { demo = try unsafe Self.shared.get() }

    static let accepted: [(typed: String, english: String, dutch: String)] = [
        ("500000", "€500,000", "€ 500.000"), ("500000.00", "€500,000", "€ 500.000"),
        ("500.000", "€500,000", "€ 500.000"),
        ("500.000,00", "€500,000", "€ 500.000"), ("€ 1.250.000,50", "€1,250,000.50", "€ 1.250.000,50"),
        ("1,234,567.00", "€1,234,567", "€ 1.234.567"), ("0.01", "€0.01", "€ 0,01"), ("0,50", "€0.50", "€ 0,50"),
        ("EUR 5", "€5", "€ 5"), (" 5 ", "€5", "€ 5"),
    ]

    @Test(arguments: accepted)
    func `an amount is echoed in digits and words before it counts`(
        _ form: (typed: String, english: String, dutch: String)
    ) throws {
        let before = try demo.shell("find .git -type f | sort | xargs sha256sum").output
        let line = "propose increase veiligheid --amount '\(form.typed)' --motivation Why --dry-run"
        let english = try demo.akkoord(line)
        #expect(english.status == 0, "\(english.errors)")
        #expect(english.output == "")
        #expect(english.errors.contains("Gross: \(form.english) ("), "\(english.errors)")
        let dutch = try demo.akkoord(line + " --lang nl")
        #expect(dutch.errors.contains("Omvang: \(form.dutch) ("), "\(dutch.errors)")
        #expect(
            try demo.shell("find .git -type f | sort | xargs sha256sum").output == before, "a dry run writes nothing")
    }

    static let refused: [(typed: String, rule: String)] = [
        ("1,250", "ambiguous"), ("1,234,567", "ambiguous"), ("1.5", "ambiguous"), ("1,5", "ambiguous"), ("1e6", "form"),
        ("12abc", "form"),
        ("abc", "form"), ("€", "form"), (" ", "form"), ("", "form"), ("1 000", "form"), ("1.2.3", "form"),
        ("1.250.00", "form"), ("00", "form"), ("01", "form"),
        ("٣", "form"), ("5,00,00", "form"), ("+5", "form"), ("0x10", "form"), ("-5", "negative"), ("-€ 5", "negative"),
        ("€ -5", "negative"),
        ("0", "zero"), ("0,00", "zero"), ("0.005", "half-cent"), ("1.250,005", "half-cent"),
        ("99999999999999999999", "too-large"),
        ("1.000.000.000.000.000,00", "too-large"),
    ]

    @Test(arguments: refused)
    func `what is no amount, or could be two, is refused with the way out`(_ form: (typed: String, rule: String)) throws
    {
        let outcome = try demo.akkoord(
            "propose increase veiligheid --amount '\(form.typed)' --motivation Why --dry-run")
        #expect(outcome.status == 1, "\(outcome.whole)")
        #expect(outcome.errors.contains("[amount.\(form.rule)]\n  hint: "), "\(outcome.whole)")
        #expect(outcome.output == "")
    }

    @Test func `a text may begin with a dash`() throws {
        let outcome = try demo.akkoord(
            "propose increase veiligheid --amount 5 --motivation '- eerst dit' --title '-5' --dry-run")
        #expect(outcome.status == 0, "\(outcome.whole)")
    }
}
