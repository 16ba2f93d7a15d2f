import Documents
import Governance
import Ledger

/// Files that differ although nothing that was found in them says so: remarks that have no value, what is generated,
/// what does not belong.
enum FileChanges {
    static func changes(from old: GovernedFiles, to new: GovernedFiles, told: Set<String>) -> [ItemChange] {
        ItemComparison(.file).changes(from: descriptions(old, told), to: descriptions(new, told))
    }

    private static func descriptions(_ files: GovernedFiles, _ told: Set<String>) -> [ItemDescription] {
        files.digests.sorted { $0.key < $1.key }.filter { $0.key != Layout.genesis && !told.contains($0.key) }.map {
            ItemDescription($0.key, [.digest: .opaque($0.value.description)])
        }
    }
}
