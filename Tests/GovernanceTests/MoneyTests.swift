import Governance
import TestSupport
import Testing

@Suite struct MoneyTests {
    private static let limit = Money(cents: Money.limit)

    @Test(arguments: [0, 1, 9, 10, 99, 100, -1, -99, -100, 50_000_000, Money.limit, -Money.limit])
    func `an amount is read back from its stored form`(cents: Int64) {
        #expect(Money(stored: Money(cents: cents).description) == Money(cents: cents))
    }

    @Test(
        arguments: [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-100, "-1.00"), (Money.limit, "999999999999999.99")]
            as [(Int64, String)])
    func `the stored form has a point and two decimals`(cents: Int64, text: String) {
        #expect(Money(cents: cents).description == text)
    }

    @Test(arguments: [
        "", "0", "-0.00", "1.0", "1.000", ".00", "00.00", "007.00", "-007.00", "+1.00", "1,00", "1e6", "12abc.00",
        "1000000000000000.00",
        "--1.00", "1.00 ", "１.00", "1.-0", "-.00", "1..00", "1.00\n",
    ])
    func `nothing but the stored form is read`(text: String) {
        #expect(Money(stored: text) == nil)
    }

    @Test func `a sum past fifteen digits is refused, and never traps`() throws {
        #expect(throws: MoneyError.tooLarge) { try Self.limit.adding(Money(cents: 1)) }
        #expect(throws: MoneyError.tooLarge) { try Self.limit.negated.subtracting(Money(cents: 1)) }
        #expect(try Self.limit.subtracting(Self.limit) == .zero)
        for cents in [Int64.min, .max] {
            #expect(throws: MoneyError.tooLarge) { try Money(cents: cents).adding(Money(cents: cents)) }
            #expect(throws: MoneyError.tooLarge) { try Money.zero.subtracting(Money(cents: cents)) }
            #expect(throws: MoneyError.tooLarge) { try Money.zero.adding(Money(cents: cents)) }
        }
    }

    @Test func `the order of a sum does not matter`() throws {
        var generator = SeededGenerator(for: "sums")
        for _ in 0..<500 {
            let amounts = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                Money(cents: Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator))
            }
            let sum = try Money.sum(amounts)
            #expect(sum == Money(cents: amounts.reduce(0) { $0 + $1.cents }))
            #expect(try Money.sum(amounts.shuffled(using: &generator)) == sum)
        }
    }
}
