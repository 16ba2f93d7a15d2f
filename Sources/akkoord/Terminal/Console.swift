import CanonicalForm
import Documents
import Findings
import Foundation
import Glibc
import Ledger
import Reports
import Synchronization

/// Where the command speaks: data on standard output, all else on standard error.
enum Console {
    /// The language of this run: what `--lang` says; else for people what the environment asks for, for programs
    /// English.
    static let language = language(CommandLine.arguments, ProcessInfo.processInfo.environment)

    static func language(_ arguments: [String], _ environment: [String: String]) -> Language {
        let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
        let place = GlobalOptions.index(of: "--lang", in: arguments).map { arguments.index(after: $0) }
        let named = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil } ?? joined
        if let named, let language = Language(rawValue: named) { return language }
        return isForPrograms(arguments) ? .english : .preferred(in: environment)
    }

    private static func isForPrograms(_ arguments: [String]) -> Bool {
        arguments.contains("--json") || arguments.contains("--format=json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
    }

    static func print(_ text: String) { say(text, .output) }
    static func print(_ json: JSONValue) { print(json.text(indent: 2) + "\n") }
    static func complain(_ text: String) { say(text, .errors) }

    /// The width that tables must fit: COLUMNS, or that of the terminal. A pipe or a file has room for everything.
    static var width: Int { width(of: .output) }

    /// As above for what is told on standard error.
    static var widthOfErrors: Int { width(of: .errors) }

    private static func width(of stream: Terminal.Stream) -> Int {
        if let columns = Terminal.environment("COLUMNS").flatMap({ Int($0) }), columns >= 20 { return columns }
        return Terminal.isTerminal(stream) ? Terminal.size(of: stream)?.columns ?? 80 : .max
    }

    /// The colours of what goes to standard output.
    static var paint: Paint { paint(for: .output) }

    private static func paint(for stream: Terminal.Stream) -> Paint {
        Terminal.wantsColour(stream) ? .terminal : .none
    }

    /// Shows findings where they belong: as JSON on standard output when asked for, else on standard error.
    static func report(_ findings: [Finding], asJSON: Bool) {
        if asJSON {
            print(JSONValue.members(["findings": FindingText.json(findings, language)]))
        } else {
            complain(findings)
        }
    }

    static func complain(_ findings: [Finding]) {
        complain(FindingText.text(findings, language, paint: paint(for: .errors)))
    }

    // MARK: An answer

    private struct State {
        var mayPage = true
        /// What was said since an answer began; nil outside of one.
        var held: HeldAnswer?
    }

    private static let state = Mutex(State())

    /// From here on nothing goes through a pager.
    static func neverPage() { state.withLock { $0.mayPage = false } }

    /// Runs what answers a question. On a terminal the answer is held back to its end: only then is it known whether
    /// it fits the screen or goes through a pager.
    static func answering<Failure>(_ work: () throws(Failure) -> Void) throws(Failure) {
        let holds = Terminal.isTerminal(.output)
        state.withLock { if holds, $0.mayPage { $0.held = HeldAnswer() } }
        defer { release() }
        try work()
    }

    private static func release() {
        let held = state.withLock { state in
            defer { state.held = nil }
            return state.held
        }
        held?.show(write)
    }

    private static func say(_ text: String, _ stream: Terminal.Stream) {
        let isHeld = state.withLock { state in
            guard state.held != nil, stream == .output || Terminal.isTerminal(.errors) else { return false }
            state.held?.add(text, stream)
            return true
        }
        if !isHeld { write(text, stream) }
    }

    /// A full disk behind standard output is told and ends the command: an answer cut short is no answer.
    private static func write(_ text: String, _ stream: Terminal.Stream) {
        guard stream == .output else { return alert(text) }
        guard let failure = Terminal.write(text, to: .output) else { return }
        let problem = MessageText.text(failure, language)
        alert(
            language.say(
                "akkoord: the answer could not be written to standard output: \(problem)\n",
                "akkoord: het antwoord kan niet naar de standaarduitvoer worden geschreven: \(problem)\n"))
        exit(2)
    }

    /// Sees to it that no file that is opened later takes the place of a stream that was closed.
    static func holdStreams() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
            // The lowest free number is the one that is missing. Reading only, so that an answer is still told as lost.
            _ = unsafe open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Says something on standard error at once, whatever is held back.
    static func alert(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
