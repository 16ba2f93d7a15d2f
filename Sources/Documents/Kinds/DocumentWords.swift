/// Words that several kinds of document share.
package enum DocumentWords {
    /// What a proposal can be about; each has its policy, but a correction may do without.
    package static let subjects = [
        "agreement", "amendment", "correction", "policy", "programme", "register", "version",
    ]

    /// Subjects that every repository needs a policy for. A correction is judged as an amendment where it has none.
    package static let policySubjects = subjects.filter { $0 != "correction" }

    /// The kind of a proposal that changes what a pending amendment says.
    package static let subAmendment = RecordDocument.Kind.subAmendment.rawValue

    /// What a proposal can be. A sub-amendment is no subject: it is judged as the amendment that it would make, and no
    /// policy or mandate can make it easier.
    package static let kindsOfProposal = (subjects + [subAmendment]).sorted()

    /// Kinds of proposal that change the books by operations; the others put whole files in the place of others.
    package static let kindsOfOperations = RecordDocument.Kind.withOperations.map(\.rawValue)

    /// Kinds whose wording is operations, whether their decision applies them or only says how an amendment is to read.
    package static let kindsWordedInOperations = kindsOfOperations + [subAmendment]
}
