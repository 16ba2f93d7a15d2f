import Amendments
import Documents
import Findings
import Ledger

/// A file of operations as a person wrote it.
enum OperationsFile {
    static func read(_ path: String) throws -> [PlanOperation] {
        let target = FileTarget.file(path: path, kind: OperationsDocument.kind)
        guard let found = try target.structuredFiles().first else { return [] }
        let canonical: [UInt8]
        switch OperationsDocument.kind.format(found.bytes) {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.located(in: found.shownPath) })
        case .accepted(let bytes): canonical = bytes
        }
        switch OperationsDocument.read(canonical) {
        case .refused(let findings): throw LedgerError.refused(findings.map { $0.located(in: found.shownPath) })
        case .accepted(let operations): return operations
        }
    }
}
