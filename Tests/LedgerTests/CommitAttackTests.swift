import Findings
import GitStore
import Governance
import Ledger
import TestSupport
import Testing

/// Sound decisions in commits that are not the ones that follow from them.
@Suite struct CommitAttackTests {
    private func forge(_ index: Int = 3, _ tamper: (inout ForgedDecision.Tampering) throws -> Void) throws
        -> Verifier.Outcome
    {
        let forge = try Forge()
        try tamper(&forge.decisions[index].tampering)
        return try forge.judge()
    }

    // MARK: Parents

    @Test func `a merge is refused`() throws {
        let outcome = try forge { $0.parents = { repository, parents in parents + [try Self.otherRoot(repository)] } }
        expectRefused(outcome, "commit.parents", in: nil, saying: "has 2 parents")
    }

    @Test func `an octopus is refused`() throws {
        let outcome = try forge {
            $0.parents = { repository, parents in
                parents + [try Self.otherRoot(repository), try Self.otherRoot(repository, "x")]
            }
        }
        expectRefused(outcome, "commit.parents", in: nil, saying: "has 3 parents")
    }

    @Test func `the same parent twice is refused`() throws {
        expectRefused(
            try forge { $0.parents = { _, parents in parents + parents } }, "commit.parents", in: nil,
            saying: "has 2 parents")
    }

    @Test func `a later decision as a second root is refused`() throws {
        expectRefused(
            try forge { $0.parents = { _, _ in [] } }, "genesis.proposal", "genesis.initial", "genesis.version",
            in: "2021-0003",
            saying: "a founding holds no proposals")
    }

    @Test func `a founding on top of another commit is refused`() throws {
        expectRefused(
            try forge(0) { $0.parents = { repository, _ in [try Self.otherRoot(repository)] } }, "record.missing",
            in: "genesis",
            saying: "no `record.yaml`")
    }

    @Test func `what is sound before a merge or a malformed commit is verified all the same`() throws {
        let merged = try forge { $0.parents = { repository, parents in parents + [try Self.otherRoot(repository)] } }
        let malformed = try forge { $0.bytes = { $0.replacingText("\ncommitter", with: "\nmergetag x\ncommitter") } }
        for outcome in [merged, malformed] {
            guard case .refused(_, let before?) = outcome else {
                Issue.record("nothing is said of what is sound")
                continue
            }
            #expect(before.state.seq == 2)
        }
    }

    @Test func `of two faults both are told, and a wrong decision before them too`() throws {
        let forge = try Forge()
        for index in [2, 3] {
            forge.decisions[index].tampering.bytes = {
                $0.replacingText("\ncommitter", with: "\nmergetag x\ncommitter")
            }
        }
        forge.decisions[1].tampering.armour = { _ in nil }
        guard case .refused(let findings, let before?) = try forge.judge() else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.rule) == ["commit.signature", "commit.form", "commit.form"], "\(findings)")
        #expect(before.state.seq == 0)
    }

    /// A commit that has nothing to do with the history.
    private static func otherRoot(_ repository: GitRepository, _ message: String = "y") throws -> ObjectID {
        let person = Person(name: "x", email: "x@akkoord.invalid", seconds: 1)
        let commit = RawCommit(
            tree: try repository.write(.tree, []), parents: [], author: person, committer: person,
            message: Array("\(message)\n".utf8))
        return try repository.write(.commit, commit.render())
    }

    @Test func `main moved to the branch of a proposal is refused`() throws {
        let forge = try Forge()
        try forge.build()
        let stage = Stage(path: forge.path)
        let id = try stage.propose(ForgedProposal.small, by: "zorgbestuurder", at: Moment("2021-06-01T09:00:00Z"))
        let branch = try #require(try forge.repository.reference("refs/heads/proposals/\(id)"))
        let main = try forge.repository.reference(Verifier.main)
        try forge.repository.compareAndSwap(Verifier.main, expected: main, to: branch, logMessage: "teleport")
        expectRefused(
            try Verifier(forge.repository).verify(), "record.missing", in: "genesis", saying: "no `record.yaml`")
    }

    @Test func `a tag called main is not main`() throws {
        let forge = try Forge()
        try forge.build()
        let old = forge.commits[1]
        try forge.repository.compareAndSwap("refs/tags/main", expected: nil, to: old, logMessage: "tag")
        guard case .verified(let history) = try Verifier(forge.repository).verify() else {
            Issue.record("not verified")
            return
        }
        #expect(history.head.commit == forge.commits.last)
    }

    @Test func `main that only names another branch is not followed`() throws {
        let forge = try Forge()
        try forge.build()
        #expect(try forge.git("branch", "other", "main").status == 0)
        #expect(try forge.git("symbolic-ref", "refs/heads/main", "refs/heads/other").status == 0)
        expectRefused(
            try Verifier(GitRepository(openingAt: forge.path)).verify(), "reference.damaged", in: nil,
            saying: "is a symbolic reference")
    }

    // MARK: Author, committer, message

    @Test(arguments: [
        Person(name: "wethouder", email: "secretaris@akkoord.invalid", seconds: 1_617_786_000),
        Person(name: "secretaris", email: "secretaris@example.org", seconds: 1_617_786_000),
        Person(name: "secretaris", email: "secretaris@akkoord.invalid", seconds: 1_617_786_001),
        Person(name: "secretaris", email: "secretaris@akkoord.invalid", seconds: 1_617_786_000, zone: "+0100"),
    ])
    func `another author or committer is refused`(person: Person) throws {
        let author = try forge { $0.commit = { $0.with(author: person) } }
        expectRefused(author, "commit.person", in: "2021-0003", saying: "`secretaris <secretaris@akkoord.invalid>`")
        let committer = try forge { $0.commit = { $0.with(committer: person) } }
        expectRefused(committer, "commit.person", in: "2021-0003", saying: "at the date of the record")
    }

    @Test(arguments: [
        ("closing 2021-0003: Sneller", "closing 2021-0003: Langzamer"), ("closing 2021-0003", "amendment 2021-0003"),
        ("Record: sha256:", "Record: sha256:0"), ("\n\nRecord", "\nRecord"),
        ("Sneller\n", "Sneller\n\nSigned-off-by: x\n"),
    ])
    func `another message is refused`(old: String, new: String) throws {
        let outcome = try forge {
            $0.commit = { commit in
                commit.with(message: String(decoding: commit.message, as: UTF8.self).replacing(old, with: new))
            }
        }
        expectRefused(outcome, "commit.message", in: "2021-0003", saying: "follows from its record")
    }

    // MARK: Signature

    @Test func `an unsigned decision is refused`() throws {
        expectRefused(try forge { $0.armour = { _ in nil } }, "commit.signature", in: "2021-0003", saying: "not signed")
    }

    @Test(arguments: ["file", "approval@akkoord"]) func `a decision signed for another purpose is refused`(
        namespace: String
    ) throws {
        let outcome = try forge { $0.namespace = namespace }
        expectRefused(outcome, "commit.signature", in: "2021-0003", saying: "in the namespace \(namespace), not in git")
    }

    @Test func `a decision signed by a key that is not registered is refused`() throws {
        let outcome = try forge { $0.key = try Keyring.key("indringer") }
        expectRefused(outcome, "commit.recorder-key", in: "2021-0003", saying: "not registered")
    }

    @Test(arguments: [("secretaris", RegisteredKey.Class.member), ("wethouder", .member), ("wethouder", .recovery)])
    func `a decision signed by no recorder key is refused`(member: String, keyClass: RegisteredKey.Class) throws {
        let outcome = try forge { $0.key = try Keyring.key(MemberID(member), keyClass) }
        expectRefused(
            outcome, "commit.recorder-key", in: "2021-0003", saying: "of `\(member)`, which is no recorder key")
    }

    @Test func `the signature of another decision is refused`() throws {
        let forge = try Forge()
        try forge.build()
        let other = try RawCommit.parse(forge.repository.read(forge.commits[2], as: .commit)).signature
        forge.decisions[3].tampering.armour = { _ in other }
        expectRefused(try forge.judge(), "commit.signature", in: "2021-0003", saying: "does not fit the content")
    }

    @Test(arguments: ArmourVariant.anywhere) func `a signature in another form is refused`(variant: ArmourVariant)
        throws
    {
        let outcome = try forge { $0.armour = { variant.apply($0) } }
        expectRefused(outcome, "commit.signature", in: "2021-0003", saying: variant.complaint)
    }

    // MARK: Headers

    @Test(arguments: [
        ("\n\nclosing", "\nencoding latin-1\n\nclosing"), ("\ncommitter", "\nmergetag x\ncommitter"),
        ("\nauthor", "\nauthor x <x@y.invalid> 1 +0000\nauthor"), ("\ngpgsig ", "\ngpgsig-sha256 "),
        ("\n\nclosing", "\r\n\r\nclosing"), ("\n\nclosing", "\n\n\0closing"), ("tree ", "tree  "),
        ("\ncommitter", "\nCommitter"),
    ])
    func `other headers are refused`(old: String, new: String) throws {
        expectRefused(
            try forge { $0.bytes = { $0.replacingText(old, with: new) } }, "commit.form", in: nil, saying: "commit ")
    }

    @Test func `a second signature is refused, before or after the first`() throws {
        for place in ["\ngpgsig ", "\n\nclosing"] {
            let outcome = try forge {
                $0.bytes = { $0.replacingText(place, with: "\ngpgsig -----BEGIN SSH SIGNATURE-----" + place) }
            }
            expectRefused(outcome, "commit.form", in: nil, saying: "a header that is not accepted")
        }
    }
}

extension RawCommit {
    func with(author: Person? = nil, committer: Person? = nil, message: String? = nil) -> RawCommit {
        RawCommit(
            tree: tree, parents: parents, author: author ?? self.author, committer: committer ?? self.committer,
            message: message.map { Array($0.utf8) } ?? self.message)
    }
}

extension [UInt8] {
    /// Replaces the first occurrence of a text.
    fileprivate func replacingText(_ old: String, with new: String) -> [UInt8] {
        guard let range = firstRange(of: Array(old.utf8)) else { return self }
        return Array(self[..<range.lowerBound]) + Array(new.utf8) + Array(self[range.upperBound...])
    }
}
