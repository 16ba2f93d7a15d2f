import Findings
import Foundation
import Ledger
import Signing

/// A person's key, used through stock `ssh-keygen`: agents, passphrases and hardware keys work as they always do.
struct KeygenKey: SigningKey {
    private let file: String
    let publicKey: SSHPublicKey

    init(file: String) throws {
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw LedgerError.refused(Finding("key.unreadable", "the key file `\(file)` cannot be read", hint: "check the path given with --key"))
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
            throw LedgerError.refused(Finding("key.type", "\(file): \(error.message)", hint: "ssh-keygen -t ed25519 makes a key that is accepted"))
        }
    }

    func sign(_ bytes: [UInt8], namespace: String) throws -> [UInt8] {
        let armour = try KeygenProcess(["-Y", "sign", "-q", "-n", namespace, "-f", file]).run(input: bytes)
        // Never store what the strict reader would refuse later.
        do {
            let signature = try SSHSignature.parse(armour)
            if let error = signature.verify(bytes, namespace: namespace, publicKey: publicKey) { throw error }
        } catch {
            throw LedgerError.refused(Finding("key.signature", "ssh-keygen made a signature that is not accepted: \(error)"))
        }
        return armour
    }
}

/// One run of `ssh-keygen`.
private struct KeygenProcess {
    private let arguments: [String]

    init(_ arguments: [String]) { self.arguments = arguments }

    /// Standard output; a failure is refused with what `ssh-keygen` said.
    func run(input: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["ssh-keygen"] + arguments
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        try process.run()
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
        try? stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let complaint = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Self.failure(process.terminationStatus, complaint) }
        return Array(output)
    }

    private static func failure(_ status: Int32, _ complaint: String) -> LedgerError {
        if status == 127 {
            let hint = "install it: apt-get install openssh-client"
            return .undecided([Finding("key.ssh-keygen", "ssh-keygen is not installed, and signing needs it", hint: hint)])
        }
        let said = complaint.split(separator: "\n").first.map(String.init) ?? "exit code \(status)"
        return .refused(Finding("key.ssh-keygen", "ssh-keygen could not sign: \(said)", hint: "nothing was signed; `ssh-keygen -Y sign` with the same key shows whether key and agent work"))
    }
}
