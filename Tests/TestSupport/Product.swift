import Foundation

/// What the build has made, and the checkout that it was made from.
package enum Product {
    /// The built `akkoord`, beside the test bundle.
    package static let akkoord: String = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return folder(holding: "akkoord", from: bundle) ?? checkout + "/.build/debug/akkoord"
    }()

    /// The top of the checkout.
    package static let checkout: String = {
        var place = URL(fileURLWithPath: #filePath)
        while place.path != "/" {
            place.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: place.appendingPathComponent("Package.swift").path) {
                return place.path
            }
        }
        return "."
    }()

    private static func folder(holding name: String, from start: URL) -> String? {
        var place = start
        while place.path != "/" {
            place.deleteLastPathComponent()
            let candidate = place.appendingPathComponent(name).path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        return nil
    }
}
