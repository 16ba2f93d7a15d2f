import Governance
import TestSupport
import Testing

/// Amounts as people type them (MONEY §6).
@Suite struct TypedAmountTests {
    @Test(
        arguments: [
            ("500000", 500_000_00), ("500000.00", 500_000_00), ("500.000", 500_000_00), ("500.000,00", 500_000_00),
            ("€ 1.250.000,50", 1_250_000_50), ("€500000", 500_000_00), ("€  7", 7_00), ("EUR 12.50", 12_50),
            ("eur 12,50", 12_50),
            ("  500000  ", 500_000_00), ("0", 0), ("0.01", 1), ("0,01", 1), ("0.50", 50), ("7", 7_00),
            ("1,250.00", 1_250_00),
            ("1.250,00", 1_250_00), ("1.250.000", 1_250_000_00), ("1,250,000.75", 1_250_000_75), ("12.34", 12_34),
            ("12,34", 12_34),
            ("999999999999999", 99_999_999_999_999_900), ("999999999999999.99", 99_999_999_999_999_999),
            ("999.999.999.999.999,99", 99_999_999_999_999_999),
        ] as [(String, Int64)])
    func `what can mean one thing only is read`(typed: String, cents: Int64) throws {
        #expect(try TypedAmount.read(typed) == Money(cents: cents))
    }

    @Test(
        arguments: [
            ("1,250", .ambiguous), ("1,250,000", .ambiguous), ("1.5", .ambiguous), ("1,5", .ambiguous),
            ("1.250.000,5", .ambiguous),
            ("0.005", .halfCent), ("0,005", .halfCent), ("1.2345", .halfCent), ("1,2345", .halfCent),
            ("1.250,005", .halfCent),
            ("1,250.005", .halfCent),
            ("-5", .negative), ("-500.000,00", .negative), ("€ -5", .negative), ("-€ 5", .negative),
            ("-€5,00", .negative), ("-0", .negative),
            ("1000000000000000", .tooLarge), ("9.999.999.999.999.999,00", .tooLarge),
            ("99999999999999999999999999", .tooLarge),
        ] as [(String, TypedAmount.Problem)])
    func `what means two things, nothing or too much is refused by name`(typed: String, problem: TypedAmount.Problem) {
        #expect(throws: problem) { try TypedAmount.read(typed) }
    }

    @Test(arguments: [
        "", " ", "€", "€ ", "-", "--5", "- 5x", ".", ",", "5.", ".5", ",50", "5,", "1..000", "1,,000", "1.,000",
        "12abc", "1e6", "0x10", "1_000",
        "1 000", "1'000", "007.00", "0500", "00", "1.25.000", "12.34.56", "1.250.00", "1,250,00", "0.500.000",
        "1234.000,00", "1.000,000.00",
        "500000.00 EUR", "EUR500", "$5", "５", "१", "٥", "NaN", "inf", "½", "5\n", "\t5", "5\0", "€\u{301}5",
        "1\u{200B}0", "1\u{A0}000",
        "vijf",
    ])
    func `what is no amount is refused`(typed: String) {
        #expect(throws: TypedAmount.Problem.notAnAmount, "\(typed.debugDescription)") { try TypedAmount.read(typed) }
    }

    @Test func `every amount is read back from its stored form and from the Dutch one`() throws {
        var generator = SeededGenerator(for: "typed amounts")
        for _ in 0..<5_000 {
            let money = Money(
                cents: Int64.random(in: 0...Money.limit >> Int.random(in: 0...50, using: &generator), using: &generator)
            )
            #expect(try TypedAmount.read(money.description) == money)
            #expect(try TypedAmount.read(Self.dutch(money)) == money, "\(Self.dutch(money))")
        }
    }

    /// The amount as in `€ 1.250.000,50`.
    private static func dutch(_ money: Money) -> String {
        var whole = String(money.cents / 100)
        var groups: [String] = []
        while whole.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole.removeLast(3)
        }
        let cents = money.cents % 100
        return "€ \(([whole] + groups).joined(separator: ".")),\(cents < 10 ? "0" : "")\(cents)"
    }
}
