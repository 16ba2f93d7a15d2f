/// Words that several kinds of document share.
package enum DocumentWords {
    /// What a proposal can be about; each has its policy.
    package static let subjects = ["agreement", "amendment", "policy", "programme", "register", "version"]
}
