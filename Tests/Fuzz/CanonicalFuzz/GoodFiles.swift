import Documents

/// Canonical files to start from.
enum GoodFiles {
    static let all: [(DocumentKind, [UInt8])] = [
        (PartyDocument.kind, Array(party.utf8)), (OperationsDocument.kind, Array(operations.utf8)),
        (PolicyDocument.kind, Array(policy.utf8)),
    ]

    private static let party = """
        format: 1
        id: gemeente
        name: "Gemeente: \\"één\\" # \\\\ x"
        illustrative: true
        note: |
          Eerste regel # geen opmerking

            - ingesprongen
          name: "laatste"

        """

    private static let operations = """
        format: 1
        operations:
          - operation: transfer
            from: jeugd
            to: wonen
            period: y2021
            status: indicative
            amount: "500000.00"
          - operation: split
            line: jeugd
            period: p2021-2025
            status: on-hold
            old: "0.00"
            parts:
              - line: jeugd
                period: y2021
                amount: "1.00"
              - line: wonen
                period: y2021
                amount: "2.00"

        """

    private static let policy = """
        format: 1
        subject: amendment
        title: "Wijziging"
        propose:
          - office
          - seat
        steps:
          - id: besluit
            title: "Besluit"
            proposer: excluded
            decides:
              by: body
              body: stuurgroep
              majority:
                fraction: "1/2"
                test: more-than
                base: votes-cast
              abstentions: not-allowed
        tiers:
          - id: klein
            when:
              without-shifts:
                - between-domains
              gross-at-most: "100000.00"
            steps:
              - besluit

        """
}
