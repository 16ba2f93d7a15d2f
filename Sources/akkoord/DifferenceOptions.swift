import ArgumentParser
import CanonicalForm
import History

/// How a difference is shown.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case csv
    case json
}

extension Difference.Part: ExpressibleByArgument {}

struct DifferenceOptions: ParsableArguments {
    @Option(help: "text for the terminal, markdown for a forge or a paper, csv for a spreadsheet, or json.")
    var format: DifferenceFormat?

    @OptionGroup var options: ReadingOptions

    mutating func validate() throws {
        guard options.json, let format, format != .json else { return }
        throw ValidationError("--json and --format \(format.rawValue) ask for different things; give one of them.")
    }

    var chosen: DifferenceFormat { options.json ? .json : format ?? .text }

    /// Prints the form that was asked for, and ends with 1 when there is a difference.
    func show(
        isEmpty: Bool, text: @autoclosure () -> String, markdown: @autoclosure () -> String,
        csv: @autoclosure () -> String, json: @autoclosure () -> JSONValue
    ) throws {
        switch chosen {
        case .text: Console.print(text())
        case .markdown: Console.print(markdown())
        case .csv: Console.print(csv())
        case .json: Console.print(json())
        }
        if !isEmpty { throw ExitCode(1) }
    }
}
