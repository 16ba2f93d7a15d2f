import Foundation
import GitStore

/// A secret of this user on this machine, with which checkpoints are sealed: `akkoord/secret` in the state folder
/// (XDG Base Directory Specification, `XDG_STATE_HOME`). It signs nothing and never leaves the machine.
enum LocalSecret {
    private static let size = 32

    /// Made at first need; nil where there is no home to keep it in, and then there are no checkpoints.
    static func read() -> [UInt8]? {
        guard let folder = stateFolder else { return nil }
        let path = folder + "/akkoord/secret"
        if let kept = try? DurableFile.read(path, limit: size) { return kept.count == size ? kept : nil }
        var generator = SystemRandomNumberGenerator()
        let fresh = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        guard (try? DurableFile.write(fresh, to: path, mode: 0o600)) != nil else { return nil }
        return fresh
    }

    private static var stateFolder: String? {
        let environment = ProcessInfo.processInfo.environment
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state"
    }
}
