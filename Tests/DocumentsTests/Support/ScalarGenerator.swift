import CanonicalForm
import TestSupport

/// Makes random texts of a form.
enum ScalarGenerator {
    static func text(_ form: ScalarForm, _ random: inout SeededGenerator) -> String {
        switch form {
        case .id: slug(&random)
        case .reference: slug(&random) + random.pick(["", "/1", "/seat-3", ".x_y-z"])
        case .capacity: slug(&random) + random.pick(["", "/mandate", "/seat-3"])
        case .word(let words): random.pick(words)
        case .digest: "sha256:" + hexadecimal(&random)
        case .boolean: random.pick(["true", "false"])
        case .integer(let range): integer(range, &random)
        case .money(let sign): money(sign, &random)
        case .date: date(&random)
        case .time: "\(date(&random))T\(pair(0...23, &random)):\(pair(0...59, &random)):\(pair(0...59, &random))Z"
        case .fraction: random.pick(["1/2", "2/3", "1/1", "999/999", "3/4", "1/999"])
        case .decimal: random.pick(["0", "150", "6.4", "-0.5", "-12", "999999999999.999999", "0.000001"])
        case .proposalID:
            random.pick(["2021-0014", "2021-politie-0014", "2021-12345", "0000-a-b-1234", "2021-x9-123456789"])
        case .path:
            random.pick(["plan/onderwijs/jeugd.yaml", "a", "0/1._-/2", "register/allowed_signers", "a/b/c/d/e/f/g/h"])
        case .publicKey: random.pick(["AAAA", "AAAAC3NzaC1lZDI1NTE5AAAAIA==", "ab+/", "abc="])
        case .nonce: hexadecimal(&random)
        case .line: NastyText.line(&random)
        case .prose: NastyText.prose(&random)
        case .free: NastyText.line(&random)
        }
    }

    private static func slug(_ random: inout SeededGenerator) -> String {
        let long = "a" + String(repeating: "-b", count: 31) + "c"
        let known = ["onderwijs", "p2021-2025", "a", "x9", "e1", "none-of-these", "nope", "on-hold", "yes-1", long]
        if random.chance(50) { return random.pick(known) }
        return "abcdefgh".map { String($0) }.shuffled(using: &random).prefix(random.number(1...8)).joined() + "x"
    }

    private static func hexadecimal(_ random: inout SeededGenerator) -> String {
        // All digits now and then: a number to a reader that goes by looks.
        let digits = Array(random.chance(10) ? "0123456789" : "0123456789abcdef")
        var text = ""
        for _ in 0..<64 { text.append(random.pick(digits)) }
        return text
    }

    private static func integer(_ range: ClosedRange<Int64>, _ random: inout SeededGenerator) -> String {
        let number = random.pick([range.lowerBound, range.upperBound, Int64.random(in: range, using: &random)])
        return String(number)
    }

    private static func money(_ sign: ScalarForm.Sign, _ random: inout SeededGenerator) -> String {
        let whole = random.pick([
            "0", "7", "500000", "179000000", "999999999999999", String(random.number(1...99_999_999)),
        ])
        let amount = "\(whole).\(pair(1...99, &random))"
        switch sign {
        case .positive: return amount
        case .notNegative: return random.chance(20) ? "0.00" : amount
        case .any: return random.chance(20) ? "0.00" : random.chance(50) ? "-" + amount : amount
        }
    }

    private static func date(_ random: inout SeededGenerator) -> String {
        if random.chance(20) {
            return random.pick(["2000-02-29", "2024-02-29", "1900-01-01", "9999-12-31", "2100-02-28"])
        }
        return "\(random.number(1900...2200))-\(pair(1...12, &random))-\(pair(1...28, &random))"
    }

    private static func pair(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        let number = random.number(range)
        return number < 10 ? "0\(number)" : "\(number)"
    }
}
