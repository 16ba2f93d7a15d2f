import Foundation
import Reports

/// Says on a terminal how far long work is; silent in a pipe, on a dumb terminal, and for short work.
final class ProgressMeter {
    private let what: String
    private let isSilent: Bool
    private let start = ContinuousClock.now
    private var nextDraw = Duration.milliseconds(500)
    /// Of what the present part of the work is counted, and when that part began.
    private var part: (total: Int, start: Duration) = (0, .zero)
    /// How many characters stand on the line now.
    private var shown = 0

    init(_ what: String) {
        self.what = what
        isSilent = !Terminal.isTerminal(.errors) || Terminal.isDumb
    }

    func show(_ done: Int, of total: Int) {
        guard !isSilent else { return }
        let elapsed = ContinuousClock.now - start
        if total != part.total { part = (total, elapsed) }
        guard elapsed >= nextDraw else { return }
        nextDraw = elapsed + .milliseconds(100)
        let columns = Terminal.size(of: .errors)?.columns ?? 80
        draw(
            String(
                ProgressText.text(what, done, of: total, after: elapsed - part.start, Console.language)
                    .prefix(columns - 1)))
    }

    /// Takes the line away again.
    func finish() {
        guard shown > 0 else { return }
        draw("")
        Console.alert("\r")
        shown = 0
    }

    /// Old letters are overwritten by spaces: no terminal needs to know a control sequence for that.
    private func draw(_ line: String) {
        let rest = String(repeating: " ", count: max(0, shown - line.count))
        Console.alert("\r" + line + rest)
        shown = line.count
    }
}

/// How far work is, in words.
enum ProgressText {
    /// A total of zero is one that is not known yet. What is left is only said once a few seconds have shown how fast
    /// it goes.
    static func text(
        _ what: String, _ done: Int, of total: Int, after elapsed: Duration, _ language: Language
    ) -> String {
        guard total > 0 else { return language.say("\(what): \(done) found", "\(what): \(done) gevonden") }
        let share = "(\(min(100, done * 100 / total)) %)"
        let text = language.say("\(what) \(done) of \(total) \(share)", "\(what) \(done) van \(total) \(share)")
        guard elapsed >= .seconds(3), done > 0, done < total else { return text }
        let left = words(elapsed / done * (total - done), language)
        return text + language.say(", about \(left) left", ", nog ongeveer \(left)")
    }

    private static func words(_ time: Duration, _ language: Language) -> String {
        let seconds = max(1, Int(time.components.seconds))
        if seconds < 90 { return "\(seconds) s" }
        return seconds < 5_400
            ? "\((seconds + 30) / 60) min" : "\((seconds + 1_800) / 3_600) " + language.say("h", "uur")
    }
}
