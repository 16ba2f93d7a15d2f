/// A day of the calendar, `2021-03-02`.
///
/// Compares as its text does.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// The text of a checked date; a document's shape has seen to it that the day exists.
    package init(_ text: String) { self.text = text }

    package var description: String { text }
    /// The day after.
    package var next: CalendarDate {
        Moment(secondsSince1970: Moment("\(text)T00:00:00Z").secondsSince1970 + 86_400).date
    }
    package var year: Int { Int(text.prefix(4)) ?? 0 }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.text < right.text }
}

/// A moment in UTC, in whole seconds, `2021-03-02T10:00:00Z`.
///
/// Compares as its text does.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// The text of a checked time; a document's shape has seen to it that the moment exists.
    package init(_ text: String) { self.text = text }

    /// From the year 0 on, and for stored texts from 1900; a year has four digits up to 9999.
    package init(secondsSince1970 seconds: Int64) {
        let day = seconds.quotientAndRemainder(dividingBy: 86_400)
        let days = day.remainder < 0 ? day.quotient - 1 : day.quotient
        let rest = Int(day.remainder < 0 ? day.remainder + 86_400 : day.remainder)
        let (year, month, date) = Self.civil(days: Int(days))
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(pad(rest / 3600)):\(pad(rest / 60 % 60)):\(pad(rest % 60))"
        let zeros = String(repeating: "0", count: max(0, 4 - String(year).count))
        text = "\(zeros)\(year)-\(pad(month))-\(pad(date))T\(clock)Z"
    }

    package var description: String { text }
    package var date: CalendarDate { CalendarDate(String(text.prefix(10))) }
    package var year: Int { date.year }

    package static func < (left: Moment, right: Moment) -> Bool { left.text < right.text }

    package var secondsSince1970: Int64 {
        let parts = text.utf8.split { $0 < 48 || $0 > 57 }.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard parts.count == 6 else { return 0 }
        let days = Self.days(year: parts[0], month: parts[1], day: parts[2])
        return Int64(days * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5])
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so that a leap day
    /// ends its year.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }
}
