import CanonicalForm

extension DocumentKind {
    /// Every kind, by name.
    package static let all: [DocumentKind] = [
        GenesisDocument.kind, AgreementDocument.kind, ApprovalStatement.kind, BodyDocument.kind, DomainDocument.kind,
        FactsDocument.kind,
        GenesisStatement.kind, MemberDocument.kind, OfficesDocument.kind, OperationsDocument.kind, OutcomeDocument.kind,
        OverheadDocument.kind, PartyDocument.kind, PolicyDocument.kind, PossessionStatement.kind,
        ProgrammeDocument.kind, ProposalStatement.kind,
        RecordDocument.kind, RecoveryDocument.kind, RetractionStatement.kind, RevisionDocument.kind,
        StatedDocument.kind,
        ThemeDocument.kind, VersionDocument.kind,
    ].sorted { $0.name < $1.name }

    package static func named(_ name: String) -> DocumentKind? { all.first { $0.name == name } }
}
