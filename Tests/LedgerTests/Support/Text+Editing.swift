import Foundation

extension String {
    /// Puts another value behind a key at the start of a line.
    func replacingLine(_ key: String, with value: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix("\(key): ") ? "\(key): \(value)" : String($0)
        }.joined(separator: "\n")
    }

    /// Puts another amount in the place of the last one.
    func replacingAmount(by amount: String) -> String {
        guard let range = range(of: "amount: \"", options: .backwards) else { return self }
        let rest = self[range.upperBound...].drop { $0 != "\"" }
        return self[..<range.upperBound] + amount + rest
    }
}
