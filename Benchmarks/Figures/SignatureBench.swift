import Crypto
import Foundation
import Signing

/// Strict SSHSIG verification beside swift-crypto's bare Ed25519 check of the same signature.
enum SignatureBench {
    private static let count = 200

    static func run() throws {
        let key = try SSHPrivateKey(seed: Array(repeating: 7, count: 32))
        let message = Array("statement: approval/1\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 900)
        let armour = try key.sign(message, namespace: "approval@akkoord").armoured()
        let strict = try Stopwatch.median(runs: 7) {
            for _ in 0..<count {
                let signature = try SSHSignature.parse(armour)
                precondition(signature.verify(message, namespace: "approval@akkoord", publicKey: key.publicKey) == nil)
            }
        }
        let bareKey = Curve25519.Signing.PrivateKey()
        let bareSignature = try bareKey.signature(for: message)
        let bare = Stopwatch.median(runs: 7) {
            for _ in 0..<count { precondition(bareKey.publicKey.isValidSignature(bareSignature, for: message)) }
        }
        let rate = { (seconds: Double) in String(format: "%.0f/s", Double(count) / seconds) }
        print("")
        Figure.print(
            "strict SSHSIG checks", rate(strict), beside: "bare Ed25519", rate(bare), ratio: strict / bare,
            target: "near 1")
    }
}
