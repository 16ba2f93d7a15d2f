import Foundation
import TestSupport

extension Workshop {
    /// What a terminal showed, as lines, and how the command ended.
    struct Shown {
        let text: String
        let status: Int32

        var lines: [String] { text.split(separator: "\n").map(String.init) }
        /// Without colours.
        var plain: String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    }

    /// Runs `akkoord` in a terminal of its own. Each key is pressed when the terminal has been quiet for a moment.
    func terminal(
        _ line: String, rows: Int = 24, columns: Int = 100, environment: [String: String] = [:], keys: String = ""
    ) throws -> Shown {
        try terminal(
            command: [Product.akkoord] + Self.words(line), rows: rows, columns: columns, environment: environment,
            keys: keys)
    }

    func terminal(
        command: [String], rows: Int = 24, columns: Int = 100, environment: [String: String] = [:], keys: String = ""
    ) throws -> Shown {
        try folder.write(Self.terminal, to: "home/terminal.py")
        let fixed = ["TERM": "xterm", "AKKOORD_NOW": Self.now, "COLUMNS": "\(columns)"]
        let outcome = try run(
            [Judges.python, folder.file("home/terminal.py"), "\(rows)", "\(columns)", keys] + command,
            environment: fixed.merging(environment) { $1 })
        return Shown(text: outcome.output.replacing("\r\n", with: "\n"), status: outcome.status)
    }

    private static let terminal = """
        import fcntl, os, pty, select, struct, sys, termios
        rows, columns, keys, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:]
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        child = os.fork()
        if child == 0:
            os.setsid()
            fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)
            for stream in range(3): os.dup2(theirs, stream)
            os.closerange(3, 100)
            os.execvp(command[0], command)
        os.close(theirs)
        shown, quiet = b"", 0
        while quiet < 100:
            if select.select([ours], [], [], 0.3)[0]:
                try: read = os.read(ours, 65536)
                except OSError: break
                if not read: break
                shown, quiet = shown + read, 0
            else:
                quiet += 1
                if keys: os.write(ours, keys[0].encode()); keys = keys[1:]
        os.close(ours)
        sys.stdout.buffer.write(shown)
        sys.stdout.flush()
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) % 256)
        """
}
