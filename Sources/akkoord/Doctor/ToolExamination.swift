import Findings
import GitStore
import Signing

/// Whether the stock tools are there and do what people need them for.
struct ToolExamination {
    private(set) var git: String?
    /// Whether git can check signatures by SSH keys.
    private(set) var gitChecks = false
    private(set) var sshKeygen: String?
    private(set) var signs = false
    private(set) var findings: [Finding] = []

    init() throws {
        try lookAtGit()
        try lookAtSSH()
    }

    // MARK: git

    /// The first that checks signatures by SSH keys.
    private static let leastGit = (2, 34)

    private mutating func lookAtGit() throws {
        let outcome = try StockTool.run(["git", "--version"])
        guard outcome.status == 0, let version = outcome.output.split(separator: " ").dropFirst(2).first else {
            findings.append(
                Finding(
                    "tool.git", "git is not installed: cloning, fetching and checking without akkoord need it",
                    severity: .notice, hint: "apt-get install git"))
            return
        }
        let number = String(version.prefix { !$0.isWhitespace })
        git = number
        let parts = number.split(separator: ".").map { Int($0) ?? 0 }
        gitChecks = parts.count >= 2 && (parts[0], parts[1]) >= Self.leastGit
        guard !gitChecks else { return }
        findings.append(
            Finding(
                "tool.git-old",
                "git \(number) cannot check signatures by SSH keys, so nobody here can check a decision without akkoord",
                severity: .notice, hint: "install git 2.34 or newer: apt-get install git"))
    }

    // MARK: ssh-keygen

    private mutating func lookAtSSH() throws {
        let outcome = try StockTool.run(["ssh", "-V"])
        if outcome.status == 0 {
            sshKeygen = outcome.errors.split { $0 == "," || $0 == " " || $0 == "\n" }.first.map(String.init)
        }
        guard let problem = try SignatureTrial.problem() else {
            signs = true
            return
        }
        findings.append(
            Finding(
                "tool.ssh-keygen", "\(problem), so nobody can propose or vote here",
                hint: "apt-get install openssh-client"))
    }
}

/// A new key signs a text with `ssh-keygen`, and `ssh-keygen` and we verify it.
private enum SignatureTrial {
    private static let namespace = "doctor@akkoord"
    private static let text = Array("Does it sign?\n".utf8)

    /// What went wrong, in words; nil when all went well.
    static func problem() throws -> Message? {
        try ScratchFolder.with { folder in
            let key = "\(folder)/key"
            let made = try StockTool.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key])
            if made.status == 127 { return "ssh-keygen is not installed" }
            guard made.status == 0 else { return "ssh-keygen makes no Ed25519 key (\(made.said))" }
            let signed = try StockTool.run(["ssh-keygen", "-Y", "sign", "-q", "-n", namespace, "-f", key], input: text)
            guard signed.status == 0 else { return "ssh-keygen cannot sign (\(signed.said))" }
            return try problem(signed.output, key)
        }
    }

    private static func problem(_ armour: String, _ key: String) throws -> Message? {
        let line = String(decoding: try DurableFile.read("\(key).pub", limit: 1 << 12) ?? [], as: UTF8.self)
        guard let publicKey = try? SSHPublicKey(line: line),
            let signature = try? SSHSignature.parse(Array(armour.utf8)),
            signature.verify(text, namespace: namespace, publicKey: publicKey) == nil
        else { return "ssh-keygen makes signatures that are not accepted" }
        try DurableFile.write(Array("doctor \(line)".utf8), to: "\(key).signers")
        try DurableFile.write(Array(armour.utf8), to: "\(key).sig")
        let verified = try StockTool.run(
            [
                "ssh-keygen", "-Y", "verify", "-q", "-f", "\(key).signers", "-I", "doctor", "-n", namespace, "-s",
                "\(key).sig",
            ], input: text)
        return verified.status == 0 ? nil : "ssh-keygen cannot verify (\(verified.said))"
    }
}
