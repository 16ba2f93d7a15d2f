import Foundation
import Testing

/// OpenSSH's own test data, which lies beside the checkout in `shared/vectors` or is absent; never part of the project.
enum TestVectors {
    static let openSSH = folder("openssh-sshsig")

    /// Whether the data is there; says so on standard output when it is not.
    static let areHere: Bool = {
        if openSSH == nil { print("NOT RUN: shared/vectors/openssh-sshsig is not beside this checkout") }
        return openSSH != nil
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(openSSH)
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func text(_ name: String) throws -> String {
        try #require(String(validating: bytes(name), as: UTF8.self))
    }

    private static func folder(_ name: String) -> URL? {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while place.path != "/" {
            let candidate = place.appendingPathComponent("shared/vectors/\(name)")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            place.deleteLastPathComponent()
        }
        return nil
    }
}
