package import Governance

/// Writes an amount in words, so that nobody signs a nought too many (MONEY §6).
package enum AmountInWords {
    package static func text(_ money: Money, _ language: Language) -> String {
        let magnitude = money.cents.magnitude
        let speller: any NumberSpeller = language == .dutch ? DutchNumbers() : EnglishNumbers()
        let euros = speller.spell(Int(magnitude / 100)) + " euro"
        let cents = Int(magnitude % 100)
        let whole = cents == 0 ? euros : euros + language.say(" and ", " en ") + speller.spell(cents) + " cent"
        return money < .zero ? language.say("minus ", "min ") + whole : whole
    }
}

private protocol NumberSpeller {
    func spell(_ number: Int) -> String
}

/// Dutch spelling: one word up to a thousand, a space after `duizend`, scale words apart (Taaladvies, getallen).
private struct DutchNumbers: NumberSpeller {
    private static let small = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ]
    private static let tens = [
        "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
    ]
    private static let scales = [(1_000_000_000_000, "biljoen"), (1_000_000_000, "miljard"), (1_000_000, "miljoen")]

    func spell(_ number: Int) -> String {
        for (size, word) in Self.scales where number >= size {
            let rest = number % size
            return spell(number / size) + " " + word + (rest == 0 ? "" : " " + spell(rest))
        }
        if number >= 1000 {
            let (count, rest) = (number / 1000, number % 1000)
            return (count == 1 ? "" : hundreds(count)) + "duizend" + (rest == 0 ? "" : " " + hundreds(rest))
        }
        return hundreds(number)
    }

    private func hundreds(_ number: Int) -> String {
        guard number >= 100 else { return belowHundred(number) }
        let (count, rest) = (number / 100, number % 100)
        return (count == 1 ? "" : Self.small[count]) + "honderd" + (rest == 0 ? "" : belowHundred(rest))
    }

    private func belowHundred(_ number: Int) -> String {
        guard number >= 20 else { return Self.small[number] }
        let (ten, one) = (Self.tens[number / 10], number % 10)
        guard one > 0 else { return ten }
        let unit = Self.small[one]
        return unit + (unit.hasSuffix("e") ? "ën" : "en") + ten
    }
}

private struct EnglishNumbers: NumberSpeller {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let scales = [
        (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"),
    ]

    func spell(_ number: Int) -> String {
        for (size, word) in Self.scales where number >= size {
            let rest = number % size
            return spell(number / size) + " " + word + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + spell(rest))
        }
        guard number >= 100 else { return belowHundred(number) }
        let rest = number % 100
        return Self.small[number / 100] + " hundred" + (rest == 0 ? "" : " and " + belowHundred(rest))
    }

    private func belowHundred(_ number: Int) -> String {
        guard number >= 20 else { return Self.small[number] }
        let one = number % 10
        return Self.tens[number / 10] + (one == 0 ? "" : "-" + Self.small[one])
    }
}
