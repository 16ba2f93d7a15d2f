import CanonicalForm
import Documents
import Findings
import Foundation
import GitStore
import Ledger
import Reports

/// Where the command speaks: data on standard output, all else on standard error.
enum Console {
    /// A full disk behind standard output is told and ends the command: an answer cut short is no answer.
    static func print(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            complain("akkoord: standard output cannot be written: \(error)\n")
            exit(2)
        }
    }

    static func complain(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
    static func print(_ json: JSONValue) { print(json.text(indent: 2) + "\n") }

    /// The width that tables must fit: of the terminal, of COLUMNS, or 100.
    static var width: Int {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 {
            return columns
        }
        return Terminal.width ?? 100
    }

    /// Shows findings where they belong: as JSON on standard output when asked for, else on standard error.
    static func report(_ findings: [Finding], asJSON: Bool) {
        if asJSON {
            print(JSONValue.members(["findings": FindingText.json(findings)]))
        } else {
            complain(FindingText.text(findings))
        }
    }
}
