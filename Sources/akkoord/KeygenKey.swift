import Findings
import Foundation
import GitStore
import Glibc
import Ledger
import Signing

/// A person's key, used through stock `ssh-keygen`: agents, passphrases and hardware keys work as they always do.
struct KeygenKey: SigningKey {
    private let file: String
    let publicKey: SSHPublicKey

    init(file: String) throws {
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw LedgerError.refused(
                Finding(
                    "key.unreadable", "the key file `\(file)` cannot be read", hint: "check the path given with --key"))
        }
        self.file = file
        publicKey = try Self.publicKey(of: file)
    }

    private static func publicKey(of file: String) throws -> SSHPublicKey {
        let text: String
        if let beside = try? String(contentsOfFile: file + ".pub", encoding: .utf8) {
            text = beside
        } else if let own = try? String(contentsOfFile: file, encoding: .utf8), !own.hasPrefix("-----BEGIN") {
            text = own
        } else {
            text = String(decoding: try KeygenProcess(["-y", "-f", file]).run(input: []), as: UTF8.self)
        }
        do {
            return try SSHPublicKey(line: text)
        } catch {
            throw LedgerError.refused(
                Finding(
                    "key.type", "\(file): \(error.message)", hint: "ssh-keygen -t ed25519 makes a key that is accepted")
            )
        }
    }

    func sign(_ bytes: [UInt8], namespace: String) throws -> [UInt8] {
        let armour = try KeygenProcess(["-Y", "sign", "-q", "-n", namespace, "-f", file]).run(input: bytes)
        // Never store what the strict reader would refuse later.
        do {
            let signature = try SSHSignature.parse(armour)
            if let error = signature.verify(bytes, namespace: namespace, publicKey: publicKey) { throw error }
        } catch {
            throw LedgerError.refused(
                Finding("key.signature", "ssh-keygen made a signature that is not accepted: \(error)"))
        }
        return armour
    }
}

/// One run of `ssh-keygen`.
private struct KeygenProcess {
    private let arguments: [String]

    init(_ arguments: [String]) { self.arguments = arguments }

    /// Standard output; a failure is refused with what `ssh-keygen` said. It may ask on the terminal.
    func run(input: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("akkoord-sign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = { (name: String) in folder.appendingPathComponent(name).path }
        try DurableFile.write(input, to: path("input"), mode: 0o600)
        let status = try ForegroundProcess.run(
            ["ssh-keygen"] + arguments,
            environment: ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" },
            input: path("input"), output: path("output"), errors: path("errors"))
        let complaint = String(decoding: try DurableFile.read(path("errors"), limit: 1 << 16) ?? [], as: UTF8.self)
        guard status == 0 else { throw Self.failure(status, complaint) }
        return try DurableFile.read(path("output"), limit: 1 << 16) ?? []
    }

    private static func failure(_ status: Int32, _ complaint: String) -> LedgerError {
        if status == 127 {
            let hint: Message = "install it: apt-get install openssh-client"
            return .undecided([
                Finding("key.ssh-keygen", "ssh-keygen is not installed, and signing needs it", hint: hint)
            ])
        }
        let said: Message = complaint.split(separator: "\n").first.map { "\($0)" } ?? "exit code \(status)"
        return .refused(
            Finding(
                "key.ssh-keygen", "ssh-keygen could not sign: \(said)",
                hint: "nothing was signed; `ssh-keygen -Y sign` with the same key shows whether key and agent work"))
    }
}
