/// Words that several kinds of document share.
package enum DocumentWords {
    /// What a proposal can be about; each has its policy, but a correction may do without.
    package static let subjects = [
        "agreement", "amendment", "correction", "policy", "programme", "register", "version",
    ]

    /// Subjects that every repository needs a policy for. A correction is judged as an amendment where it has none.
    package static let policySubjects = subjects.filter { $0 != "correction" }

    /// Kinds of proposal that change the books by operations; the others put whole files in the place of others.
    package static let kindsOfOperations = RecordDocument.Kind.withOperations.map(\.rawValue)
}
