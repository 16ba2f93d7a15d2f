import CanonicalForm
import Documents
import Governance
import Ledger

/// An agreement on co-financing as tests want it.
struct SampleAgreement {
    var id: AgreementID = "cofinanciering"
    var title = "Cofinanciering"
    var from = CalendarDate("2021-05-01")
    var to: CalendarDate?
    var parties: [AgreementParty] = ["gemeente", "rijk", "woningcorporatie"].map { party($0) }
    var contributions = [
        contribution("gemeente-wonen", "gemeente", .line("wonen"), 1_000_000),
        contribution("rijk-onderwijs", "rijk", .line("onderwijs"), 2_000_000, .conditional),
        contribution("uren", "woningcorporatie", .programme, 100_000, books: .inKind),
    ]
    var articles = "# Cofinanciering\n\n## Doel {#doel}\n\nSamen betalen.\n\n## Inleg {#inleg}\n\nZoals toegezegd.\n"
    /// What the file says instead of the digest of the articles.
    var text: Digest?

    static func party(_ id: PartyID, joined: String? = nil, leaves: String? = nil) -> AgreementParty {
        AgreementParty(
            id: id, authority: .mandate, joined: joined.map { CalendarDate($0) },
            leaves: leaves.map { CalendarDate($0) }
        )
    }

    static func contribution(
        _ id: ContributionID, _ party: PartyID, _ purpose: PlanNode, _ euros: Int64,
        _ status: Contribution.Status = .pledged, books: Contribution.Books = .paidIn
    ) -> Contribution {
        Contribution(
            id: id, party: party, purpose: purpose, period: "p2021-2025", amount: Money(cents: euros * 100),
            status: status, books: books, condition: status == .conditional ? "De begroting is vastgesteld." : nil,
            note: nil)
    }

    private var value: Agreement {
        Agreement(
            id: id, title: title, from: from, to: to, parties: parties, contributions: contributions,
            text: text ?? Digest(of: Array(articles.utf8)), evidence: [], note: nil)
    }

    var path: String { "agreements/\(id)/agreement.yaml" }

    /// Both files, by path.
    var files: [String: [UInt8]] {
        [
            path: CanonicalWriter.bytes(of: AgreementDocument.node(value)),
            "agreements/\(id)/text.md": Array(articles.utf8),
        ]
    }

    /// The files that differ from those of a state.
    func files(changing state: LedgerState) -> [String: [UInt8]] {
        files.filter { state.files[$0.key] != Digest(of: $0.value) }
    }
}
