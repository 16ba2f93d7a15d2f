import Findings
import Foundation
import GitStore
import Governance
import Ledger

/// Papers named on the command line: each is known by its name and its SHA-256, and stays where it is.
enum EvidenceFile {
    private static let limit = 256 << 20

    static func read(_ paths: [String]) throws -> [Evidence] {
        try paths.enumerated().map { index, path in
            guard let bytes = try DurableFile.read(path, limit: limit) else {
                throw LedgerError.refused(
                    Finding(
                        "file.missing", "there is no file `\(path)`",
                        hint: "paths are read from the folder you are in, or from -C DIR"))
            }
            let name = URL(fileURLWithPath: path).lastPathComponent
            return Evidence(id: Identifier("paper-\(index + 1)"), title: name, digest: Digest(of: bytes))
        }
    }
}
