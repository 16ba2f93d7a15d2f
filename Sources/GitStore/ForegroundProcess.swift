import Findings
import Glibc

/// Runs a program as part of our own process group, so that it may ask for a passphrase on the terminal.
///
/// Foundation's `Process` puts a child in a group of its own, where the first look at the terminal stops it for ever.
package enum ForegroundProcess {
    /// The exit code; 127 when there is no such program, 128 and the signal when one ended it.
    ///
    /// `arguments` starts with the program, found on the path. The three streams are files.
    package static func run(
        _ arguments: [String], environment: [String], input: String, output: String, errors: String
    ) throws(GitError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        return try start(arguments, environment, &actions, nil).map(wait) ?? 127
    }

    /// Runs a program that reads these bytes and otherwise has our terminal, such as a pager, until it ends.
    ///
    /// A program that stops reading early is no failure. The keys that would stop us reach it alone.
    package static func run(
        _ arguments: [String], environment: [String], reading bytes: [UInt8]
    ) throws(GitError) -> Int32 {
        let quiet = [SIGINT, SIGQUIT, SIGPIPE]
        let before = quiet.map { signal($0, SIG_IGN) }
        defer { for (number, action) in zip(quiet, before) { signal(number, action) } }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw GitError.system("start \(arguments[0])") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let started = Result { () throws(GitError) in
            try spawn(arguments, environment, input: ends[0], usual: quiet)
        }
        close(ends[0])
        if case .success(.some) = started { feed(bytes, to: ends[1]) }
        close(ends[1])
        return try started.get().map(wait) ?? 127
    }

    /// Nil when there is no such program.
    private static func spawn(
        _ arguments: [String], _ environment: [String], input: Int32, usual signals: [Int32]
    ) throws(GitError) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What we ignore for its sake it must not ignore itself.
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        posix_spawnattr_setsigdefault(&attributes, &set)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        return try start(arguments, environment, &actions, &attributes)
    }

    /// Until all is written or nobody reads any more.
    private static func feed(_ bytes: [UInt8], to end: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    private static func start(
        _ arguments: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t,
        _ attributes: UnsafeMutablePointer<posix_spawnattr_t>?
    ) throws(GitError) -> pid_t? {
        let (argv, envp) = (cStrings(arguments), cStrings(environment))
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, arguments[0], &actions, attributes, argv, envp)
        if status == ENOENT { return nil }
        guard status == 0 else {
            throw GitError(
                operation: "start \(arguments[0])", code: .ioError, message: "\(String(cString: strerror(status)))")
        }
        return process
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
