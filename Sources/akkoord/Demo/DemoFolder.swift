import Findings
import Foundation
import Ledger

/// Where a demonstration goes: always a folder that is new or empty.
enum DemoFolder {
    static func fresh(_ name: String?, in base: String) throws -> String {
        let manager = FileManager.default
        guard let name else {
            let names = (1...).lazy.map { $0 == 1 ? "akkoord-demo" : "akkoord-demo-\($0)" }
            let free = names.first { !manager.fileExists(atPath: base + "/" + $0) } ?? "akkoord-demo"
            return base == "." ? free : base + "/" + free
        }
        let path = name.hasPrefix("/") || base == "." ? name : base + "/" + name
        let content = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        guard content.isEmpty else {
            throw LedgerError.refused(
                Finding(
                    "demo.not-empty", "the folder is not empty, and nothing in it is touched", path: path,
                    hint: "name a new folder"))
        }
        return path
    }
}
