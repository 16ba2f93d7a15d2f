// swift-format-ignore-file
// Made from `Repo/blank/` by `make generated`; a test fails when it is stale.

extension Template {
    static let blank = Template(
        name: "blank",
        files: [
            "plan/first-domain/domain.yaml": #"""
                format: 1
                id: first-domain
                name: "First domain"
                rank: 1
                note: |
                  Placeholder: replace before genesis.
                cells: []

                """#,
            "plan/first-domain/first-theme.yaml": #"""
                format: 1
                id: first-theme
                name: "First theme"
                rank: 1
                executor: first-party
                note: |
                  Placeholder: replace before genesis.
                  Money is a list of cells, each with a period, a status and an amount; this theme has none yet.
                goals:
                  - id: first-goal
                    name: "First goal"
                    rank: 1
                interventions:
                  - id: first-intervention
                    name: "First intervention"
                    rank: 1
                    cells: []
                targets: []
                cells: []

                """#,
            "plan/overhead.yaml": #"""
                format: 1
                lines: []

                """#,
            "plan/stated.yaml": #"""
                format: 1
                totals: []

                """#,
            "plan/text/introduction.md": #"""
                # Introduction

                This text is a placeholder. Say here what the programme wants to change, for whom, and until when.

                Amounts and targets do not belong in this text. They stand in the plan itself, where each change of them is a
                decision.

                """#,
            "policy/agreement.yaml": #"""
                format: 1
                subject: agreement
                title: "Agreement between parties"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: parties
                    title: "Consent of each party"
                    proposer: included
                    decides:
                      by: parties
                      of: agreement
                tiers:
                  - id: always
                    steps:
                      - parties
                note: |
                  Placeholder: replace before genesis.
                  A mandate holder of each party of the agreement consents.

                """#,
            "policy/amendment.yaml": #"""
                format: 1
                subject: amendment
                title: "Amendment of the plan"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: consent
                    title: "Consent of the executors"
                    proposer: included
                    decides:
                      by: executors
                      of: giving-lines
                  - id: steering-group
                    title: "Steering group, simple majority"
                    proposer: included
                    decides:
                      by: body
                      body: steering-group
                      quorum:
                        fraction: "1/2"
                        test: more-than
                        base: seats
                      majority:
                        fraction: "1/2"
                        test: more-than
                        base: votes-cast
                      abstentions: count-for-quorum
                tiers:
                  - id: always
                    steps:
                      - consent
                      - steering-group
                note: |
                  Placeholder: replace before genesis.
                  The executor of each line that gives or changes consents; then the steering group decides by more than half of the votes cast.

                """#,
            "policy/policy.yaml": #"""
                format: 1
                subject: policy
                title: "Change of a policy"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: steering-group
                    title: "Steering group, two thirds of the seats"
                    proposer: included
                    decides:
                      by: body
                      body: steering-group
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: always
                    steps:
                      - steering-group
                note: |
                  Placeholder: replace before genesis.
                  Two thirds of the weight of all seats is for.

                """#,
            "policy/programme.yaml": #"""
                format: 1
                subject: programme
                title: "Change of the programme"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: steering-group
                    title: "Steering group, two thirds of the seats"
                    proposer: included
                    decides:
                      by: body
                      body: steering-group
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: always
                    steps:
                      - steering-group
                note: |
                  Placeholder: replace before genesis.
                  Two thirds of the weight of all seats is for.

                """#,
            "policy/register.yaml": #"""
                format: 1
                subject: register
                title: "Change of the register"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: steering-group
                    title: "Steering group, two thirds of the seats"
                    proposer: included
                    decides:
                      by: body
                      body: steering-group
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      abstentions: count-for-quorum
                tiers:
                  - id: always
                    steps:
                      - steering-group
                note: |
                  Placeholder: replace before genesis.
                  Two thirds of the weight of all seats is for.

                """#,
            "policy/version.yaml": #"""
                format: 1
                subject: version
                title: "Adoption of a plan version"
                propose:
                  - mandate-holder
                  - office
                steps:
                  - id: steering-group
                    title: "Steering group, two thirds"
                    proposer: included
                    decides:
                      by: body
                      body: steering-group
                      quorum:
                        fraction: "2/3"
                        test: at-least
                        base: seats
                      majority:
                        fraction: "2/3"
                        test: at-least
                        base: votes-cast
                      abstentions: count-for-quorum
                tiers:
                  - id: always
                    steps:
                      - steering-group
                note: |
                  Placeholder: replace before genesis.
                  Two thirds of the seats take part and two thirds of the votes cast are for.

                """#,
            "programme.yaml": #"""
                format: 1
                id: programma
                name: "Name of the programme"
                area: "Name of the area"
                horizon: p2026-2035
                currency: eur
                languages:
                  - en
                time-zone: "Europe/Amsterdam"
                periods:
                  - id: p2026-2029
                    name: "2026–2029"
                    parent: p2026-2035
                    from: "2026-01-01"
                    to: "2029-12-31"
                  - id: p2026-2035
                    name: "2026–2035"
                    from: "2026-01-01"
                    to: "2035-12-31"
                note: |
                  Everything in this template is a placeholder.
                  Replace names, ids, dates and rules before genesis; ids cannot change afterwards.

                """#,
            "register/bodies/steering-group.yaml": #"""
                format: 1
                id: steering-group
                name: "Steering group"
                chair: seat-1
                seats:
                  - id: seat-1
                    party: first-party
                    weight: 1
                  - id: seat-2
                    party: first-party
                    weight: 1
                  - id: seat-3
                    party: second-party
                    weight: 2
                note: |
                  Placeholder: replace before genesis.
                  The weights give each party half of the votes, so that neither decides alone.

                """#,
            "register/members/chair.yaml": #"""
                format: 1
                id: chair
                party: first-party
                title: "Chair of the steering group"
                mandates:
                  - id: seat
                    capacity: steering-group/seat-1
                    from: "2021-01-01"
                keys: []
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/members/first-director.yaml": #"""
                format: 1
                id: first-director
                party: first-party
                title: "Director of the first party"
                mandates:
                  - id: mandate
                    capacity: first-party/mandate
                    from: "2021-01-01"
                    limit: "1000000.00"
                  - id: seat
                    capacity: steering-group/seat-2
                    from: "2021-01-01"
                keys: []
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/members/programme-manager.yaml": #"""
                format: 1
                id: programme-manager
                party: first-party
                title: "Programme manager"
                mandates:
                  - id: office
                    capacity: programme-manager
                    from: "2021-01-01"
                keys: []
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/members/second-director.yaml": #"""
                format: 1
                id: second-director
                party: second-party
                title: "Director of the second party"
                mandates:
                  - id: mandate
                    capacity: second-party/mandate
                    from: "2021-01-01"
                    limit: "1000000.00"
                  - id: seat
                    capacity: steering-group/seat-3
                    from: "2021-01-01"
                keys: []
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/members/secretary.yaml": #"""
                format: 1
                id: secretary
                party: first-party
                title: "Secretary"
                mandates:
                  - id: office
                    capacity: secretary
                    from: "2021-01-01"
                keys: []
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/offices.yaml": #"""
                format: 1
                offices:
                  - id: programme-manager
                    name: "Programme manager"
                    party: first-party
                  - id: secretary
                    name: "Secretary"
                    party: first-party

                """#,
            "register/parties/first-party.yaml": #"""
                format: 1
                id: first-party
                name: "First party"
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/parties/second-party.yaml": #"""
                format: 1
                id: second-party
                name: "Second party"
                note: |
                  Placeholder: replace before genesis.

                """#,
            "register/recovery.yaml": #"""
                format: 1
                threshold: 2
                keys: []

                """#,
        ])
}
