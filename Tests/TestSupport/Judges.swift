import Foundation

/// The independent judges: tools of others that our own results are held against.
///
/// On a machine without one its tests say NOT RUN. `make test` sets AKKOORD_JUDGES=required, and then they fail: a
/// judge that is missing must not look like one that agreed. What a machine does not allow (to mount a disk, to give a
/// folder away) and OpenSSH's own test data, which is no part of the project, are no judges in this sense.
package enum Judges {
    package static let areRequired = ProcessInfo.processInfo.environment["AKKOORD_JUDGES"] == "required"

    /// The Python that has the judges written in it: the one in PATH, or else that of the system, for which `make test`
    /// installs them. `.ci/install-needed` looks in the same order.
    package static let python = ["python3", system].first(where: hasModules) ?? system

    private static let system = "/usr/bin/python3"

    private static func hasModules(_ python: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", "import yaml, jsonschema"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }

    /// Ends a test whose judge is missing: as not run, or as failed where judges are required.
    package static func missing(_ what: String) throws {
        print("NOT RUN: \(what)")
        if areRequired { throw Missing(description: "a judge is missing: \(what)") }
    }

    /// Whether tests that need a judge run. Where judges are required they do, and fail for themselves.
    package static func run(_ what: String, isThere: Bool) -> Bool {
        if !isThere { print("NOT RUN: \(what)") }
        return isThere || areRequired
    }
}
