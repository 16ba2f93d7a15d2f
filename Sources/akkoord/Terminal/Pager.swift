import Foundation
import GitStore

/// The program that shows what does not fit the screen, chosen and started as git does it.
enum Pager {
    /// Whether the text was shown. False when there is no pager, when it could not be started or when it failed: then
    /// the caller still has to show the text.
    static func show(_ text: String) -> Bool {
        guard let command else { return false }
        let status = try? ForegroundProcess.run(command, environment: environment, reading: Array(text.utf8))
        return status == 0
    }

    /// `AKKOORD_PAGER`, else `PAGER`, else `less`; empty or `cat` means none.
    private static var command: [String]? {
        let own = Terminal.environment("AKKOORD_PAGER")
        // `less` asks for a key before it shows anything on such a terminal.
        if own == nil, Terminal.isDumb { return nil }
        guard let named = own ?? Terminal.environment("PAGER") else { return ["less"] }
        return ["", "cat"].contains(named) ? nil : ["/bin/sh", "-c", named]
    }

    /// `less` leaves at once when the text fits after all, shows colours, and leaves the text on the screen.
    private static var environment: [String] {
        let given = ProcessInfo.processInfo.environment
        return ["LESS": "FRX", "LV": "-c"].merging(given) { $1 }.map { "\($0.key)=\($0.value)" }
    }
}
