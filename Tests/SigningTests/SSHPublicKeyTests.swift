import Findings
import Foundation
import Signing
import Testing

@Suite struct SSHPublicKeyTests {
    private let key: SSHPublicKey

    init() throws {
        key = try SigningFixture.key().publicKey
    }

    @Test(arguments: ["", "\n", " ", " \n", " a comment of several words\n", " comment with an \u{e9}"])
    func `a line is read with or without a comment and a final line feed`(ending: String) throws {
        #expect(try SSHPublicKey(line: "ssh-ed25519 \(key.base64)\(ending)") == key)
        #expect(try SSHPublicKey(base64: key.base64) == key)
        #expect(try SSHPublicKey(rawRepresentation: key.rawRepresentation) == key)
    }

    private typealias BentLine = Bend<String, SSHKeyError.Code>

    private static let bentLines: [BentLine] = [
        BentLine(.line) { $0 = "" },
        BentLine(.line) { $0 += "\r\n" },
        BentLine(.line) { $0 += "\n\n" },
        BentLine(.line) { $0 += "\n" + $0 + "\n" },
        BentLine(.line, replace("ssh-ed25519 ", "")),
        BentLine(.line, replace("ssh-ed25519 ", "ssh-ed25519\t")),
        BentLine(.line, replace("ssh-ed25519 ", "ssh-ed25519  ")),
        BentLine(.base64) { $0.removeLast() },
        BentLine(.base64) { $0 += "=" },
        BentLine(.keyType) { $0 = " " + $0 },
        BentLine(.keyType) { $0 = "namespaces=\"git\" " + $0 },
        BentLine(.keyType, replace("ssh-ed25519 ", "ssh-rsa ")),
        BentLine(.keyType, replace("ssh-ed25519 ", "SSH-ED25519 ")),
        BentLine(.truncated) { $0.removeLast(4) },
        BentLine(.line) { $0 = "ssh-ed25519 " },
        BentLine(.trailing) { $0 += "AAAA" },
    ]

    @Test(arguments: bentLines)
    private func `a line that is not exactly a public key is refused`(bend: BentLine) {
        let line = bend.applied(to: "ssh-ed25519 \(key.base64)")
        let error = #expect(throws: SSHKeyError.self) { try SSHPublicKey(line: line) }
        #expect(error?.code == bend.code)
    }

    @Test(arguments: [
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n", "PuTTY-User-Key-File-3: ssh-ed25519\n",
        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU", "ssh-ed25519 b3BlbnNzaC1rZXktdjEAAAAABG5vbmU",
    ])
    func `a private key given by mistake is called that and not repeated`(text: String) {
        let error = #expect(throws: SSHKeyError.self) { try SSHPublicKey(line: text) }
        #expect(error?.code == .privateKey)
        #expect(error?.message.text.contains("b3Bl") == false)
    }

    @Test(arguments: [0, 31, 33, 64])
    func `a key of another length is refused`(length: Int) {
        let bytes = [UInt8](repeating: 9, count: length)
        let blob = SigningFixture.string(SSHPublicKey.type) + SigningFixture.string(bytes)
        let error = #expect(throws: SSHKeyError.self) {
            try SSHPublicKey(base64: Data(blob).base64EncodedString())
        }
        #expect(error?.code == .keyLength)
    }

    @Test func `the type of a key is repeated only when it looks like one`() {
        for type in ["Kg8\u{1b}[2J", "MC4CAQAwBQ", String(repeating: "a", count: 65)] {
            let error = #expect(throws: SSHKeyError.self) { try SSHPublicKey(line: "\(type) AAAA") }
            #expect(error?.message.text.contains(type) == false)
        }
    }
}
