import Governance
import Testing

@Suite struct FractionTests {
    @Test(arguments: [("1/2", 1, 2), ("2/3", 2, 3), ("1/1", 1, 1), ("999/999", 999, 999)])
    func `a fraction is read and written back`(text: String, above: Int, below: Int) {
        #expect(Fraction(text) == Fraction(above, below))
        #expect(Fraction(text)?.description == text)
    }

    @Test(arguments: [
        "", "/", "1", "1/", "/2", "2//3", "1/2/3", "x/1/2", "1/a/2", "+1/2", "1/+2", "-1/2", "0/1", "1/0", "3/2", "½",
        " 1/2",
        "1/99999999999999999999",
    ])
    func `nothing else is a fraction`(text: String) {
        #expect(Fraction(text) == nil)
    }
}
