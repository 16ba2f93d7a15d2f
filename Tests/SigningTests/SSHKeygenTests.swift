import Findings
import Foundation
import Signing
import TestSupport
import Testing

/// Both ways between this module and the `ssh-keygen` of the machine.
@Suite(.enabled(if: StockTools.haveSSHKeygen))
struct SSHKeygenTests {
    private let tools: StockTools

    init() throws {
        tools = try StockTools()
    }

    @Test func `ssh-keygen accepts our signatures`() throws {
        var generator = SeededGenerator(for: "ssh-keygen accepts")
        for _ in 0..<12 {
            let key = SSHPrivateKey.generate(using: &generator)
            let message = generator.bytes(Int.random(in: 0...3000, using: &generator))
            let namespace = generator.namespace()
            try tools.write(message, to: "message")
            try tools.write(key.sign(message, namespace: namespace).armoured(), to: "signature")
            #expect(try check(namespace: namespace).status == 0, "\(namespace)")
            #expect(try check(namespace: "other").status != 0)
        }
    }

    @Test func `ssh-keygen verifies our signatures against a list of signers`() throws {
        var generator = SeededGenerator(for: "ssh-keygen verifies")
        let key = SSHPrivateKey.generate(using: &generator)
        let line = "member namespaces=\"git,approval@akkoord\" ssh-ed25519 \(key.publicKey.base64)\n"
        try tools.write(Array(line.utf8), to: "allowed")
        for (namespace, isGood) in [("git", true), ("approval@akkoord", true), ("file", false)] {
            let message = generator.bytes(500)
            try tools.write(message, to: "message")
            try tools.write(key.sign(message, namespace: namespace).armoured(), to: "signature")
            let command = ["ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "member", "-n", namespace]
            let outcome = try tools.run(command + ["-s", "signature"], input: "message")
            #expect((outcome.status == 0) == isGood, "\(outcome.text)")
        }
    }

    @Test func `we accept the signatures of ssh-keygen, to the byte the ones we make`() throws {
        var generator = SeededGenerator(for: "signatures of ssh-keygen")
        for _ in 0..<12 {
            let key = SSHPrivateKey.generate(using: &generator)
            let message = generator.bytes(Int.random(in: 0...3000, using: &generator))
            let namespace = generator.namespace()
            try tools.write(key.openSSHFile(comment: "c"), to: "key")
            try tools.write(message, to: "message")
            let outcome = try tools.run(["ssh-keygen", "-Y", "sign", "-f", "key", "-n", namespace, "message"])
            try #require(outcome.status == 0, "\(outcome.text)")
            let text = try tools.read("message.sig")
            try tools.remove("message.sig")
            let signature = try SSHSignature.parse(text)
            #expect(signature.verify(message, namespace: namespace, publicKey: key.publicKey) == nil)
            #expect(try key.sign(message, namespace: namespace).armoured() == text)
        }
    }

    @Test(arguments: ["", "a demo key", "comment with an \u{e9}"])
    func `ssh-keygen reads our key files`(comment: String) throws {
        var generator = SeededGenerator(for: "key files")
        let key = SSHPrivateKey.generate(using: &generator)
        try tools.write(key.openSSHFile(comment: comment), to: "key")
        let outcome = try tools.run(["ssh-keygen", "-y", "-f", "key"])
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(try SSHPublicKey(line: outcome.text) == key.publicKey)
        let ending = comment.isEmpty ? "" : " \(comment)"
        #expect(outcome.text == "ssh-ed25519 \(key.publicKey.base64)\(ending)\n")
    }

    @Test(arguments: ["", "a comment"])
    func `we read the key files of ssh-keygen`(comment: String) throws {
        try generate(["-t", "ed25519", "-N", "", "-C", comment])
        let key = try SSHPrivateKey(openSSH: tools.read("key"))
        let line = try #require(String(validating: tools.read("key.pub"), as: UTF8.self))
        #expect(try key.publicKey == SSHPublicKey(line: line))
    }

    @Test func `an encrypted key file is refused as encrypted`() throws {
        try generate(["-t", "ed25519", "-N", "a passphrase", "-a", "1"])
        let file = try tools.read("key")
        #expect(throws: SSHKeyError.encrypted) { try SSHPrivateKey(openSSH: file) }
    }

    @Test(arguments: [("ecdsa", "ecdsa-sha2-nistp256"), ("rsa", "ssh-rsa")])
    func `a key file of another type is refused by its name`(type: String, name: String) throws {
        try generate(["-t", type, "-N", ""] + (type == "rsa" ? ["-b", "1024"] : []))
        let file = try tools.read("key")
        let error = #expect(throws: SSHKeyError.self) { try SSHPrivateKey(openSSH: file) }
        #expect(error?.code == .keyType)
        #expect(error?.message.text.hasPrefix(name) == true)
    }

    @Test func `what ssh-keygen lets pass and we do not`() throws {
        let message = Array("message".utf8)
        let good = try SigningFixture.key().sign(message, namespace: "git")
        var reserved = SignatureParts(good)
        reserved.reserved = Array("unsigned".utf8)
        try tools.write(message, to: "message")
        let blob = SignatureParts(good).blob
        let bent = [
            good.armoured() + Array("text\n".utf8), SigningFixture.armour(blob, columns: 1000),
            SigningFixture.armour(blob, columns: 76), SigningFixture.armour(reserved.blob),
        ]
        for text in bent {
            try tools.write(text, to: "signature")
            #expect(try check(namespace: "git").status == 0)
            #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(text) }
        }
    }

    private func check(namespace: String) throws -> StockTools.Outcome {
        let command = ["ssh-keygen", "-Y", "check-novalidate", "-n", namespace, "-s", "signature"]
        return try tools.run(command, input: "message")
    }

    private func generate(_ arguments: [String]) throws {
        let outcome = try tools.run(["ssh-keygen", "-q", "-f", "key"] + arguments)
        try #require(outcome.status == 0, "\(outcome.text)")
    }
}
