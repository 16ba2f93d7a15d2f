import CLibgit2

/// The library itself: started once per process, before the first call, and never shut down.
enum Libgit2 {
    /// Starts libgit2 and sets the options that hold for the whole process.
    ///
    /// They are set here, inside the one-time initialiser, because the setters are not safe beside running calls.
    /// Strict hash verification, strict object creation and owner validation keep their default, which is on.
    static let start: Void = {
        git_libgit2_init()
        _ = akkoord_git_enable_fsync(1)
        for level in configurationLevels {
            _ = akkoord_git_set_search_path(level, "")
        }
    }()

    /// The version that runs, which need not be the one that was built against.
    static var version: String {
        var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
        git_libgit2_version(&major, &minor, &revision)
        return "\(major).\(minor).\(revision)"
    }

    /// The places outside the repository where settings could come from; behaviour must not depend on them.
    private static let configurationLevels = [
        GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
    ].map(\.rawValue)
}
