import Findings

/// The namespaces this project signs in and accepts: 1 to 255 visible ASCII characters, no spaces.
enum SignatureNamespace {
    static let rule: Message = "a namespace has 1 to 255 visible ASCII characters and no spaces"

    static func isValid(_ namespace: some Collection<UInt8>) -> Bool {
        (1...255).contains(namespace.count) && namespace.allSatisfy { (0x21...0x7e).contains($0) }
    }
}
