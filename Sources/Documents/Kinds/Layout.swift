import CanonicalForm

/// Which files a governance repository may hold, and of which kind each is (DESIGN §2).
///
/// All else is refused.
package enum Layout {
    package enum Form: Sendable {
        case structured(DocumentKind)
        /// A statement of any kind; the file says which.
        case statement
        case signature
        case markdown
        case allowedSigners
        /// A file that a proposal wants to put somewhere: of the kind of the place it is for, which its revision says.
        case payload
    }

    /// The file of a domain, in its folder.
    package static let domainFile = "domain.yaml"

    package static let programme = "programme.yaml"
    package static let genesis = "akkoord.yaml"
    package static let record = "record.yaml"
    package static let allowedSigners = "register/allowed_signers"
    package static let recovery = "register/recovery.yaml"
    package static let offices = "register/offices.yaml"
    package static let overhead = "plan/overhead.yaml"
    package static let stated = "plan/stated.yaml"

    /// The form of the file at a path, or nil when no such file belongs in a repository.
    package static func form(of path: String) -> Form? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.count, parts[0]) {
        case (1, _): return root(parts[0])
        case (2, "genesis"): return statement(parts[1])
        case (_, "register"): return register(parts)
        case (2, "policy"): return isNamed(parts[1], "yaml") ? .structured(PolicyDocument.kind) : nil
        case (_, "plan"): return plan(parts)
        case (3, "agreements"): return agreement(parts)
        case (2, "versions"): return isNamed(parts[1], "yaml") ? .structured(VersionDocument.kind) : nil
        case (_, "proposals"): return proposal(parts)
        default: return nil
        }
    }

    private static func root(_ name: String) -> Form? {
        switch name {
        case genesis: .structured(GenesisDocument.kind)
        case programme: .structured(ProgrammeDocument.kind)
        case record: .structured(RecordDocument.kind)
        default: nil
        }
    }

    private static func register(_ parts: [String]) -> Form? {
        switch (parts.count, parts[1]) {
        case (2, "offices.yaml"): return .structured(OfficesDocument.kind)
        case (2, "recovery.yaml"): return .structured(RecoveryDocument.kind)
        case (2, "allowed_signers"): return .allowedSigners
        case (3, "parties") where isNamed(parts[2], "yaml"): return .structured(PartyDocument.kind)
        case (3, "members") where isNamed(parts[2], "yaml"): return .structured(MemberDocument.kind)
        case (3, "bodies") where isNamed(parts[2], "yaml"): return .structured(BodyDocument.kind)
        default: return nil
        }
    }

    private static func plan(_ parts: [String]) -> Form? {
        switch (parts.count, parts[1]) {
        case (2, "overhead.yaml"): return .structured(OverheadDocument.kind)
        case (2, "stated.yaml"): return .structured(StatedDocument.kind)
        case (3, "text"): return parts[2].hasSuffix(".md") && parts[2].utf8.count > 3 ? .markdown : nil
        case (3, _) where !isSlug(parts[1]): return nil
        case (3, _) where parts[2] == domainFile: return .structured(DomainDocument.kind)
        case (3, _) where isNamed(parts[2], "yaml"): return .structured(ThemeDocument.kind)
        default: return nil
        }
    }

    /// The articles of an agreement, beside `agreement.yaml`.
    package static let articles = "text.md"
    package static let agreement = "agreement.yaml"

    private static func agreement(_ parts: [String]) -> Form? {
        guard isSlug(parts[1]) else { return nil }
        switch parts[2] {
        case agreement: return .structured(AgreementDocument.kind)
        case articles: return .markdown
        default: return nil
        }
    }

    /// A file under `proposals/<year>/<hundred>/<number>/`.
    private static func proposal(_ parts: [String]) -> Form? {
        guard parts.count == 5 || parts.count == 6, ProposalFolder(parts: Array(parts[1...3])) != nil else {
            return nil
        }
        if parts.count == 5 { return parts[4] == "outcome.yaml" ? .structured(OutcomeDocument.kind) : nil }
        switch parts[4] {
        case "revisions": return isHexName(parts[5], "yaml") ? .structured(RevisionDocument.kind) : nil
        case "payload":
            if isHexName(parts[5], "md") { return .markdown }
            return isHexName(parts[5], "yaml") ? .payload : nil
        case "statements": return statement(parts[5])
        default: return nil
        }
    }

    private static func statement(_ name: String) -> Form? {
        if isHexName(name, "yaml") { return .statement }
        return isHexName(name, "sig") ? .signature : nil
    }

    private static func isSlug(_ text: String) -> Bool { ScalarForm.id.accepts(text) }

    private static func isNamed(_ name: String, _ ending: String) -> Bool {
        name.hasSuffix("." + ending) && isSlug(String(name.dropLast(ending.utf8.count + 1)))
    }

    private static func isHexName(_ name: String, _ ending: String) -> Bool {
        let hex = name.dropLast(ending.utf8.count + 1)
        return name.hasSuffix("." + ending) && hex.utf8.count == 64
            && hex.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
