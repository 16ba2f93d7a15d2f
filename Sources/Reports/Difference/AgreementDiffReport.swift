package import CanonicalForm
package import Governance
package import History

/// What differs in one agreement between two sides.
package struct AgreementDiffReport {
    private let difference: Difference
    private let report: DifferenceReport

    package init(_ difference: Difference, of id: AgreementID, _ language: Language) {
        self.difference = difference.only(id)
        report = DifferenceReport(self.difference, parts: [.agreements], language)
    }

    package var isEmpty: Bool { difference.agreements.isEmpty }
    package func text(width: Int) -> String { report.text(width: width, all: false) }
    package var markdown: String { report.markdown(all: false) }
    package var csv: String { report.csv }

    package var json: JSONValue {
        let (from, to) = (difference.from, difference.to)
        return .members([
            "from": .string(from.name), "from-seq": from.seq.map { .integer($0) }, "to": .string(to.name),
            "to-seq": to.seq.map { .integer($0) }, "different": .bool(!isEmpty),
            "change": difference.agreements.first.map(DifferenceJSON.agreement),
        ])
    }
}
