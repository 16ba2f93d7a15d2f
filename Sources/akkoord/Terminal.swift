import Glibc

/// The terminal that standard output or standard error is.
enum Terminal {
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Its width in columns, or nil when standard output is no terminal.
    static var width: Int? {
        var size = winsize()
        // The kernel fills in the one struct it is given; nothing keeps the pointer.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
        return Int(size.ws_col)
    }
}
