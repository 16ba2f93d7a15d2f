package import Governance

/// Writes an amount for people: Dutch or English marks, cents only where there are any.
package enum AmountText {
    package static func text(_ money: Money, _ language: Language, signed: Bool = false) -> String {
        let sign = money < .zero ? "-" : signed && money > .zero ? "+" : ""
        return sign + digits(money, language)
    }

    /// With the euro sign: `€ 500.000`, `+ € 500.000,50`.
    package static func euros(_ money: Money, _ language: Language, signed: Bool = false) -> String {
        let sign = money < .zero ? "- " : signed && money > .zero ? "+ " : ""
        return sign + (language == .dutch ? "€ " : "€") + digits(money, language)
    }

    /// With the euro sign and both cents, where what is counted is a shortage: `€ 140.000,00`.
    package static func exact(_ money: Money, _ language: Language) -> String {
        (money < .zero ? "- " : "") + (language == .dutch ? "€ " : "€") + digits(money, language, showsZeroCents: true)
    }

    private static func digits(_ money: Money, _ language: Language, showsZeroCents: Bool = false) -> String {
        let (thousands, point) = language == .dutch ? (".", ",") : (",", ".")
        let magnitude = money.cents.magnitude
        let whole = grouped(String(magnitude / 100), by: thousands)
        let cents = magnitude % 100
        return cents == 0 && !showsZeroCents ? whole : whole + point + (cents < 10 ? "0" : "") + String(cents)
    }

    private static func grouped(_ digits: String, by mark: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: mark)
    }

    /// A change in percent of the old amount, rounded half away from zero to hundredths; nil when the old is zero.
    package static func percent(of delta: Money, from old: Money) -> String? {
        guard old.cents != 0 else { return nil }
        let product = delta.cents.magnitude.multipliedFullWidth(by: 20_000)
        let divisor = old.cents.magnitude
        guard product.high < divisor else { return nil }
        let doubled = divisor.dividingFullWidth(product).quotient
        let hundredths = (doubled + 1) / 2
        let text = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
        return (delta < .zero && hundredths > 0 ? "-" : "") + text
    }
}
