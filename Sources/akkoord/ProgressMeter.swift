import Foundation

/// Says on a terminal how far long work is; silent in a pipe and for short work.
final class ProgressMeter {
    private let what: String
    private let start = Date()
    private var isShown = false

    init(_ what: String) { self.what = what }

    func show(_ done: Int, of total: Int) {
        guard Terminal.isErrorTerminal, done % 50 == 0, Date().timeIntervalSince(start) > 0.5 else { return }
        isShown = true
        Console.complain("\r\(what) \(done)/\(total)")
    }

    func finish() {
        if isShown { Console.complain("\r\u{1B}[K") }
    }
}
