import Amendments
import ArgumentParser
import Findings
import Governance
import Ledger
import Reports

/// Which cell, and how much.
struct CellOptions: ParsableArguments {
    // Unconditional, so that a minus sign is refused as an amount and not taken for an option.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How much: 500000, 500.000,00, € 500.000 all mean half a million.", valueName: "amount"))
    var amount: String

    @Option(
        help: ArgumentHelp("The period, where the line has several cells.", valueName: "period"),
        completion: Suggestions.periods)
    var period: String?

    @Option(
        help: ArgumentHelp("The status, where the line has several cells.", valueName: "status"),
        completion: Suggestions.statuses)
    var status: String?

    func amount(_ language: Language) throws -> Money { try AmountReader.read(amount) }
}

/// Reads a typed amount, or refuses it with the way out.
enum AmountReader {
    static func read(_ typed: String) throws -> Money {
        let money = try limit(typed)
        guard money > .zero else {
            throw LedgerError.refused(
                Finding("amount.zero", "an amount must be above zero", hint: "nothing has to be proposed for nothing"))
        }
        return money
    }

    /// An amount that others are held against; it may be zero.
    static func limit(_ typed: String) throws -> Money {
        do {
            return try TypedAmount.read(typed)
        } catch {
            throw LedgerError.refused(finding(error, typed))
        }
    }

    private static func finding(_ problem: TypedAmount.Problem, _ typed: String) -> Finding {
        let hint: Message = "write 1250, 1.250 or 1.250,00 for one thousand two hundred and fifty"
        switch problem {
        case .notAnAmount: return Finding("amount.form", "`\(typed)` is not an amount", hint: hint)
        case .ambiguous: return ambiguous(typed)
        case .halfCent:
            return Finding("amount.half-cent", "`\(typed)` has parts of a cent", hint: "money has two decimals")
        case .tooLarge:
            return Finding(
                "amount.too-large", "`\(typed)` is more than can be stored",
                hint: "at most fifteen digits before the cents")
        case .negative:
            return Finding(
                "amount.negative", "`\(typed)` is negative",
                hint: "to take money off a line, use decrease or turn the transfer around")
        }
    }

    /// `1,5` lacks a decimal; `1,250` is read by one as 1250 and by another as one and a quarter.
    private static func ambiguous(_ typed: String) -> Finding {
        let message: Message = "`\(typed)` can mean two amounts"
        let digits = typed.filter { $0.isNumber || $0 == "," || $0 == "." }
        let decimals = digits.reversed().prefix { $0 != "," && $0 != "." }.count
        if decimals == 1 {
            return Finding("amount.ambiguous", "`\(typed)` has one decimal", hint: "cents have two: write \(digits)0")
        }
        let whole = digits.filter { $0 != "," && $0 != "." }
        return Finding(
            "amount.ambiguous", message, hint: "write \(whole) for whole euros; cents are two digits, as in 1,25")
    }
}

/// Finds lines, periods and cells that a person names on the command line.
struct CellResolver {
    private let state: LedgerState

    init(_ state: LedgerState) { self.state = state }

    var plan: Plan { state.plan }

    func line(_ name: String) throws -> LineID {
        guard state.plan.lines[LineID(name)] != nil else {
            throw LedgerError.refused(
                Refusal.unknownLine(LineID(name)).finding(in: state.plan, programme: state.programme))
        }
        return LineID(name)
    }

    func period(_ name: String) throws -> PeriodID {
        guard state.programme.periods[PeriodID(name)] != nil else {
            throw LedgerError.refused(
                Refusal.unknownPeriod(PeriodID(name)).finding(in: state.plan, programme: state.programme))
        }
        return PeriodID(name)
    }

    func key(of line: LineID, _ options: CellOptions) throws -> CellKey {
        try key(of: line, period: options.period, status: options.status)
    }

    /// The cell that fits what was named; refused with the list when several do. Naming both makes a new one possible.
    func key(of line: LineID, period periodName: String?, status statusName: String?) throws -> CellKey {
        let period = try periodName.map(period)
        let status = try statusName.map(status)
        if let period, let status { return CellKey(period: period, status: status) }
        let keys = state.plan.lines[line]?.cells.keys ?? []
        let fitting = keys.filter { (period == nil || $0.period == period) && (status == nil || $0.status == status) }
        if fitting.count == 1 { return fitting[0] }
        let listed = keys.map { "\($0.period) \($0.status.rawValue)" }.joined(separator: ", ")
        guard !fitting.isEmpty else {
            let message: Message =
                keys.isEmpty ? "`\(line)` holds no money of its own" : "`\(line)` has no such cell; it has: \(listed)"
            throw LedgerError.refused(Finding("amendment.no-cell", message, hint: wayOut(of: line, period)))
        }
        throw LedgerError.refused(
            Finding(
                "amendment.several-cells", "`\(line)` has several cells: \(listed)",
                hint: "say which with --period and --status"))
    }

    /// Where the money is that was looked for on a line. A domain's themes hold it, and nobody carries out a domain.
    private func wayOut(of line: LineID, _ period: PeriodID?) -> Message {
        let programme = state.programme
        let lines = state.plan.linesWithMoney(below: line) { key in
            period.map { programme.contains(key.period, in: $0) } ?? true
        }
        guard !lines.isEmpty else { return "name --period and --status both to start a new cell" }
        let names = lines.map { "`\($0)`" }.joined(separator: ", ")
        return state.plan.lines[line]?.level == .domain
            ? "its money lies on lines below it; name one of them: \(names)"
            : "money lies on lines below it: \(names); or name --period and --status both to start a new cell"
    }

    func status(_ name: String) throws -> BudgetStatus {
        guard let status = BudgetStatus(rawValue: name) else {
            throw LedgerError.refused(
                Finding(
                    "amendment.status", "`\(name)` is no status",
                    hint: "\(BudgetStatus.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        return status
    }

    // MARK: Parts of a split

    /// `y2021=1000,y2022=2000` or `line:y2021=1000`. A comma before two digits and the end or another part is a decimal
    /// mark; typed amounts with a decimal comma are therefore written between parts with a semicolon.
    func parts(_ text: String, of line: LineID) throws -> [Split.Part] {
        let separator: Character = text.contains(";") ? ";" : ","
        return try text.split(separator: separator).map { piece in
            let sides = piece.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                throw LedgerError.refused(
                    Finding(
                        "amendment.split-parts", "`\(piece)` is not PERIOD=AMOUNT",
                        hint: "as in --into y2021=1000.00,y2022=2000.00; with decimal commas put ; between the parts"))
            }
            let place = sides[0].split(separator: ":").map(String.init)
            let target = place.count == 2 ? try self.line(place[0]) : line
            return Split.Part(
                line: target, period: try period(place.last ?? ""), amount: try AmountReader.read(sides[1]))
        }
    }

    func evenParts(_ text: String, of line: LineID, total: Money) throws -> [Split.Part] {
        let periods = try text.split(separator: ",").map { try period(String($0)) }
        return zip(periods, Split.even(total, over: periods.count)).map {
            Split.Part(line: line, period: $0, amount: $1)
        }
    }
}
