import Foundation
import TestSupport
import Testing

/// A file that is made from others: compared, or written when `AKKOORD_RECORD=1` asks for it (`make generated`).
enum GeneratedFile {
    static let isRecording = ProcessInfo.processInfo.environment["AKKOORD_RECORD"] == "1"

    static func expect(_ text: String, at path: String) throws {
        let place = URL(fileURLWithPath: Product.checkout + "/" + path)
        if isRecording { try Data(text.utf8).write(to: place) }
        let stored = (try? Data(contentsOf: place)) ?? Data()
        #expect(stored == Data(text.utf8), "\(path) is stale: run `make generated` and build again")
    }
}
