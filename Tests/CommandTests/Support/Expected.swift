import Foundation
import TestSupport
import Testing

/// Stored texts, `Tests/CommandTests/Expected/`, compared whole. `AKKOORD_RECORD=1` writes them anew.
enum Expected {
    static let folder = Product.checkout + "/Tests/CommandTests/Expected"
    static var isRecording: Bool { ProcessInfo.processInfo.environment["AKKOORD_RECORD"] == "1" }

    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let place = URL(fileURLWithPath: "\(folder)/\(name)")
        if isRecording {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place)
            return
        }
        let stored = (try? Data(contentsOf: place)).map { String(decoding: $0, as: UTF8.self) }
        let comment: Comment = "Expected/\(name); AKKOORD_RECORD=1 writes it anew, then read the difference"
        #expect(text == stored, comment, sourceLocation: sourceLocation)
    }

    static func names(in subfolder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(subfolder)")) ?? []).sorted()
    }
}
