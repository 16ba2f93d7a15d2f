import Foundation
import TestSupport

/// A repository founded by real keys from `ssh-keygen`, step by step as people do it.
struct Founders {
    let workshop: Workshop
    let template: String
    let recorder: String
    /// Names of keys: the member, with the role for other keys than the member's own.
    let names: [String]

    /// Some members may be left without a key.
    init(_ template: String, recorder: String, recovery: [String], without keyless: Set<String> = []) throws {
        workshop = try Workshop()
        self.template = template
        self.recorder = "\(recorder):recorder"
        let folder = "\(Product.checkout)/Repo/\(template)/register/members"
        let members = try FileManager.default.contentsOfDirectory(atPath: folder).map { String($0.dropLast(5)) }
            .sorted()
        names = members.filter { !keyless.contains($0) } + [self.recorder] + recovery.map { "\($0):recovery" }
        try workshop.shell(
            "mkdir keys && for name in \(names.joined(separator: " ")); do ssh-keygen -q -t ed25519 -N '' -C '' -f keys/$name; done"
        )
    }

    func prepare() throws -> Workshop.Outcome {
        let founders = names.map { "--founder \($0)=keys/\($0).pub" }.joined(separator: " ")
        return try workshop.akkoord(
            "init repo --from \(template) --in-force 2021-01-01 \(founders)", now: "2021-01-04T09:00:00Z")
    }

    func sign(_ name: String) throws -> Workshop.Outcome {
        try workshop.akkoord("init repo --sign --key keys/\(name)", now: "2021-01-04T10:00:00Z")
    }

    func commit() throws -> Workshop.Outcome {
        try workshop.akkoord("init repo --commit --key keys/\(recorder)", now: "2021-01-05T09:00:00Z")
    }

    /// A command in the repository, with the key of a name.
    func akkoord(_ line: String, by name: String, in place: String = "repo", now: String = Workshop.now) throws
        -> Workshop.Outcome
    {
        try workshop.akkoord("\(line) --key ../keys/\(name)", now: now, in: place)
    }
}
