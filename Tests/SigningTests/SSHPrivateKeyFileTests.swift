import Foundation
import Signing
import Testing

/// The fields of OpenSSH's PROTOCOL.key, each of which a test may replace.
struct KeyFileParts {
    var magic = Array("openssh-key-v1\0".utf8)
    var cipher = "none"
    var derivation = "none"
    var options: [UInt8] = []
    var count = 1
    var outerKey: [UInt8]
    var checks = [7, 7]
    var type = "ssh-ed25519"
    var publicHalf: [UInt8]
    var seed: [UInt8]
    var secretTail: [UInt8]
    var comment = "a comment"
    var padding: [UInt8]?
    var tail: [UInt8] = []

    init(seed: [UInt8]) throws {
        let key = try SSHPrivateKey(seed: seed).publicKey.rawRepresentation
        self.seed = seed
        (outerKey, publicHalf, secretTail) = (key, key, key)
    }

    private var unpadded: [UInt8] {
        let start = checks.flatMap(SigningFixture.uint32) + SigningFixture.string(type)
        let halves = SigningFixture.string(publicHalf) + SigningFixture.string(seed + secretTail)
        return start + halves + SigningFixture.string(comment)
    }

    var section: [UInt8] {
        let fields = unpadded
        return fields + (padding ?? Array((1...8).prefix((8 - fields.count % 8) % 8)))
    }

    var blob: [UInt8] {
        let publicKey = SigningFixture.string("ssh-ed25519") + SigningFixture.string(outerKey)
        let head = magic + SigningFixture.string(cipher) + SigningFixture.string(derivation)
        let keys = SigningFixture.string(options) + SigningFixture.uint32(count) + SigningFixture.string(publicKey)
        return head + keys + SigningFixture.string(section) + tail
    }

    /// Lengthens the comment until the private section needs the longest padding there is.
    mutating func alignForSevenBytesOfPadding() {
        while unpadded.count % 8 != 1 { comment += "x" }
    }

    func file(columns: Int = 70) -> [UInt8] {
        SigningFixture.armour(Data(blob).base64EncodedString(), columns: columns, label: "OPENSSH PRIVATE KEY")
    }
}

@Suite struct SSHPrivateKeyFileTests {
    private let seed = (0..<32).map { UInt8($0 + 1) }

    @Test(arguments: ["", "a", "key of a demo", "caf\u{e9}", "two\nlines\u{7f}", String(repeating: "x", count: 300)])
    func `a key comes back from its own file`(comment: String) throws {
        let key = try SSHPrivateKey(seed: seed)
        let file = key.openSSHFile(comment: comment)
        let back = try SSHPrivateKey(openSSH: file)
        #expect(back.publicKey == key.publicKey)
        #expect(back.openSSHFile(comment: comment) == file)
    }

    @Test(arguments: [64, 70, 76, 1000])
    func `a file of another tool is read, whatever the width of its lines`(columns: Int) throws {
        let file = try KeyFileParts(seed: seed).file(columns: columns)
        #expect(try SSHPrivateKey(openSSH: file).publicKey == SSHPrivateKey(seed: seed).publicKey)
    }

    private typealias BentFile = Bend<KeyFileParts, SSHKeyError.Code>

    private static let bentFiles: [BentFile] = [
        BentFile(.magic) { $0.magic[0] = 0 },
        BentFile(.encrypted) { $0.cipher = "aes256-ctr" },
        BentFile(.kdf) { $0.derivation = "bcrypt" },
        BentFile(.kdf) { $0.options = [0] },
        BentFile(.keyCount) { $0.count = 0 },
        BentFile(.keyCount) { $0.count = 2 },
        BentFile(.keyType) { $0.type = "ssh-rsa" },
        BentFile(.check) { $0.checks = [7, 8] },
        BentFile(.keyMismatch) { $0.outerKey[0] ^= 1 },
        BentFile(.keyMismatch) { $0.publicHalf[0] ^= 1 },
        BentFile(.keyMismatch) { $0.secretTail[0] ^= 1 },
        BentFile(.keyMismatch) { $0.seed[0] ^= 1 },
        BentFile(.keyMismatch) { $0.secretTail = [] },
        BentFile(.keyLength) { ($0.seed, $0.secretTail) = ([], []) },
        BentFile(.padding) { $0.padding = [1, 2, 3, 4, 5, 6, 8] },
        BentFile(.padding) { $0.padding = [] },
        BentFile(.padding) { $0.padding = Array(1...15) },
        BentFile(.trailing) { $0.tail = [0] },
    ]

    @Test(arguments: bentFiles)
    private func `a file that is not exactly one plain key is refused`(bend: BentFile) throws {
        var parts = try KeyFileParts(seed: seed)
        parts.alignForSevenBytesOfPadding()
        let file = bend.applied(to: parts).file()
        let error = #expect(throws: SSHKeyError.self) { try SSHPrivateKey(openSSH: file) }
        #expect(error?.code == bend.code)
    }

    @Test(arguments: [
        "", "ssh-ed25519 AAAA", "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n",
        "-----BEGIN OPENSSH PRIVATE KEY-----\n", "-----BEGIN OPENSSH PRIVATE KEY-----\r\n",
    ])
    func `a file without OpenSSH's armour is refused`(text: String) {
        let error = #expect(throws: SSHKeyError.self) { try SSHPrivateKey(openSSH: Array(text.utf8)) }
        #expect(error?.code == .armour)
    }

    @Test func `a file cut off anywhere is refused`() throws {
        let file = try SSHPrivateKey(seed: seed).openSSHFile(comment: "")
        for length in 0..<(file.count - 1) {
            #expect(throws: SSHKeyError.self) { try SSHPrivateKey(openSSH: Array(file.prefix(length))) }
        }
    }
}
