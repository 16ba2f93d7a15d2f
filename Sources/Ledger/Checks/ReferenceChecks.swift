import Documents
import Findings
import Governance
import Workflow

/// What is named in one file must exist in another.
enum ReferenceChecks {
    static let lines = SnapshotCheck(
        "plan.unknown-party", "plan.unknown-office", "plan.unknown-domain", "plan.reserved-id", "plan.unknown-goal"
    ) { snapshot in
        snapshot.plan.lines.values.map { ($0.id, findings(in: $0, snapshot)) }.filter { !$0.1.isEmpty }
            .sorted { $0.0 < $1.0 }.flatMap(\.1)
            + snapshot.plan.targets.sorted { $0.key < $1.key }.flatMap { goalFindings($0.key, $0.value, snapshot) }
    }

    private static func findings(in line: Line, _ snapshot: Snapshot) -> [Finding] {
        var findings: [Finding] = []
        let path = PlanFiles.path(of: line.id, in: snapshot.plan)
        if let party = line.executor, snapshot.register.parties[party] == nil {
            findings.append(
                unknown(
                    "plan.unknown-party", "there is no party `\(party)`", party.text,
                    among: snapshot.register.parties.keys.map(\.text), path
                ).about(party.text, at: "executor"))
        }
        if let holder = line.details.holder, snapshot.register.offices[holder] == nil {
            findings.append(
                unknown(
                    "plan.unknown-office", "there is no office `\(holder)`", holder.text,
                    among: snapshot.register.offices.keys.map(\.text), path
                ).about(holder.text, at: "holder"))
        }
        if line.level == .theme, let parent = line.parent, snapshot.plan.lines[parent]?.level != .domain {
            let hint: Message = "add `plan/\(parent)/domain.yaml`"
            findings.append(
                Finding("plan.unknown-domain", "there is no domain `\(parent)`", path: path, hint: hint)
                    .about(line.id.text, at: "id"))
        }
        if PlanNode.reserved.contains(line.id.text) {
            findings.append(
                Finding(
                    "plan.reserved-id",
                    "`\(line.id)` cannot be the id of a line: it has another meaning where lines are named", path: path,
                    hint: "choose another id"
                ).about(line.id.text, at: "id"))
        }
        return findings
    }

    private static func goalFindings(_ theme: LineID, _ targets: [Target], _ snapshot: Snapshot) -> [Finding] {
        let goals = (snapshot.plan.goals[theme] ?? []).map(\.id)
        let path = PlanFiles.path(of: theme, in: snapshot.plan)
        return targets.compactMap { target in
            guard let goal = target.goal, !goals.contains(goal) else { return nil }
            return unknown("plan.unknown-goal", "there is no goal `\(goal)`", goal.text, among: goals.map(\.text), path)
                .about(goal.text, at: "goal", below: "targets", in: target.id.text)
        }
    }

    static let cells = SnapshotCheck("plan.unknown-period") { snapshot in
        let known = snapshot.programme.periods.keys.map(\.text)
        var findings: [Finding] = []
        let foreign = snapshot.plan.lines.values.flatMap { line in
            line.cells.keys.filter { snapshot.programme.periods[$0.period] == nil }.map {
                CellReference(line: line.id, period: $0.period, status: $0.status)
            }
        }
        for cell in foreign.sorted() {
            let path = PlanFiles.path(of: cell.line, in: snapshot.plan)
            findings.append(unknownPeriod(cell.period, among: known, path).about(cell.period.text, at: "period"))
        }
        for (theme, targets) in snapshot.plan.targets {
            for target in targets where snapshot.programme.periods[target.period] == nil {
                let path = PlanFiles.path(of: theme, in: snapshot.plan)
                findings.append(
                    unknownPeriod(target.period, among: known, path).about(
                        target.period.text, at: "period", below: "targets", in: target.id.text))
            }
        }
        for stated in snapshot.plan.stated where snapshot.programme.periods[stated.period] == nil {
            findings.append(
                unknownPeriod(stated.period, among: known, Layout.stated).about(
                    stated.period.text, at: "period", below: "totals", in: stated.id.text))
        }
        return findings
    }

    private static func unknownPeriod(_ period: PeriodID, among known: [String], _ path: String?) -> Finding {
        unknown("plan.unknown-period", "there is no period `\(period)`", period.text, among: known, path)
    }

    static let register = SnapshotCheck(
        "register.unknown-party", "register.unknown-capacity", "register.unknown-seat", "register.reserved-seat",
        "register.unknown-member"
    ) { snapshot in
        let register = snapshot.register
        let parties = register.parties.keys.map(\.text)
        var findings: [Finding] = []
        for member in register.members.values.sorted(by: { $0.id < $1.id }) {
            let path = "register/members/\(member.id).yaml"
            if register.parties[member.party] == nil {
                findings.append(unknownParty(member.party, among: parties, path).about(member.party.text, at: "party"))
            }
            for mandate in member.mandates where register.party(of: mandate.capacity) == nil {
                findings.append(
                    Finding(
                        "register.unknown-capacity", "the capacity `\(mandate.capacity)` does not exist", path: path,
                        hint: "a capacity is BODY/SEAT, an office, or PARTY/mandate"
                    ).about(mandate.capacity.description, at: "capacity"))
            }
        }
        for body in register.bodies.values.sorted(by: { $0.id < $1.id }) {
            let path = "register/bodies/\(body.id).yaml"
            for seat in body.seats where register.parties[seat.party] == nil {
                findings.append(unknownParty(seat.party, among: parties, path).about(seat.party.text, at: "party"))
            }
            if body.seats.contains(where: { $0.id == "mandate" }) {
                let hint: Message = "`<party>/mandate` names a mandate holder"
                findings.append(
                    Finding("register.reserved-seat", "a seat cannot be called `mandate`", path: path, hint: hint)
                        .about("mandate", at: "id", below: "seats"))
            }
            if let chair = body.chair, !body.seats.contains(where: { $0.id == chair }) {
                findings.append(
                    Finding(
                        "register.unknown-seat", "the chair `\(chair)` is no seat of the body", path: path,
                        hint: "its seats: \(body.seats.map(\.id).joined(separator: ", "))"
                    ).about("\(chair)", at: "chair"))
            }
        }
        for office in register.offices.values where register.parties[office.party] == nil {
            findings.append(
                unknownParty(office.party, among: parties, "register/offices.yaml").about(
                    office.party.text, at: "party"))
        }
        for key in register.recovery.keys where register.members[key.member] == nil {
            let members = register.members.keys.map(\.text)
            findings.append(
                unknown(
                    "register.unknown-member", "there is no member `\(key.member)`", key.member.text, among: members,
                    "register/recovery.yaml"
                ).about(key.member.text, at: "member"))
        }
        return findings
    }

    private static func unknownParty(_ party: PartyID, among known: [String], _ path: String) -> Finding {
        unknown("register.unknown-party", "there is no party `\(party)`", party.text, among: known, path)
    }

    static let policies = SnapshotCheck(
        "policy.unknown-step", "policy.unknown-body", "policy.unknown-office", "policy.wrong-subject"
    ) { snapshot in
        snapshot.policies.values.sorted { $0.subject < $1.subject }.flatMap { policyFindings($0, snapshot.register) }
    }

    private static func policyFindings(_ policy: Policy, _ register: Register) -> [Finding] {
        let path = "policy/\(policy.subject).yaml"
        let steps = policy.steps.map(\.id)
        var findings = policy.tiers.flatMap(\.steps).filter { !steps.contains($0) }.map {
            unknown("policy.unknown-step", "there is no step `\($0)`", $0.text, among: steps.map(\.text), path).about(
                $0.text, at: "steps", below: "tiers")
        }
        for step in policy.steps {
            switch step.decider {
            case .body(let body, _) where register.bodies[body] == nil:
                findings.append(
                    unknown(
                        "policy.unknown-body", "there is no body `\(body)`", body.text,
                        among: register.bodies.keys.map(\.text), path
                    ).about(body.text, at: "body"))
            case .office(let office) where register.offices[office] == nil:
                findings.append(
                    unknown(
                        "policy.unknown-office", "there is no office `\(office)`", office.text,
                        among: register.offices.keys.map(\.text), path
                    ).about(office.text, at: "office"))
            case .partiesOfAgreement where policy.subject != "agreement":
                findings.append(
                    Finding(
                        "policy.wrong-subject",
                        "step `\(step.id)` asks the parties of an agreement, and this policy is about another subject",
                        path: path, hint: "let a body or an office decide this step"
                    ).about(step.id.text, at: "id", below: "steps"))
            case .executorsOfGivingLines where !DocumentWords.kindsOfOperations.contains(policy.subject):
                findings.append(
                    Finding(
                        "policy.wrong-subject",
                        "step `\(step.id)` asks executors of lines, and this policy is about another subject",
                        path: path, hint: "let a body or an office decide this step"
                    ).about(step.id.text, at: "id", below: "steps"))
            default: break
            }
        }
        return findings
    }

    private static func unknown(
        _ rule: RuleID, _ message: Message, _ name: String, among known: [String], _ path: String?
    ) -> Finding {
        let sorted = known.sorted()
        let list: Message? = known.isEmpty ? nil : "known: \(sorted.joined(separator: ", "))"
        return Finding(rule, message, path: path, hint: NearMiss.question(about: name, among: sorted) ?? list)
    }
}
