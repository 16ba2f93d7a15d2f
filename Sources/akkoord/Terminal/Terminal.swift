import Findings
import Foundation
import Glibc

/// The terminal that standard output or standard error is.
enum Terminal {
    enum Stream: Int32 {
        case output = 1
        case errors = 2
    }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// One that can neither move its cursor nor show colours, or does not say which one it is.
    static var isDumb: Bool { ["", "dumb"].contains(environment("TERM") ?? "") }

    /// Colours are for terminals that have them, unless `NO_COLOR` says no.
    static func wantsColour(_ stream: Stream) -> Bool {
        isTerminal(stream) && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// Columns and rows of the terminal that a stream is; nil when it is none or does not know.
    static func size(of stream: Stream) -> (columns: Int, rows: Int)? {
        var size = winsize()
        // The kernel fills in the one struct it is given; nothing keeps the pointer.
        guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Writes all of a text; why it could not, or nil.
    static func write(_ text: String, to stream: Stream) -> Message? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                return errno == EBADF ? "it is closed" : unsafe "\(String(cString: strerror(errno)))"
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
