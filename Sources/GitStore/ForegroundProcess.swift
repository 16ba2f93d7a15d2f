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
        let (argv, envp) = (cStrings(arguments), cStrings(environment))
        defer { for text in argv + envp { free(text) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, arguments[0], &actions, nil, argv, envp)
        if status == ENOENT { return 127 }
        guard status == 0 else {
            throw GitError(
                operation: "start \(arguments[0])", code: .ioError, message: String(cString: strerror(status)))
        }
        return wait(for: process)
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
