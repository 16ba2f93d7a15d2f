package import CanonicalForm
import Documents
package import Findings
package import Governance
package import Ledger
import Workflow

/// What waits for whom: the answer of `akkoord pending`.
package struct PendingReport {
    /// One thing that an open proposal waits for.
    package struct Item {
        package let view: ProposalView
        package let awaited: AwaitedAct

        package init(_ view: ProposalView, _ awaited: AwaitedAct) {
            self.view = view
            self.awaited = awaited
        }
    }

    private let items: [Item]
    private let members: [Member]
    private let findings: [Finding]
    private let language: Language

    /// Of one member, or of all that something waits for; `findings`: what should be known beside it.
    package init(
        _ items: [Item], of member: Member?, in register: Register, _ findings: [Finding], _ language: Language
    ) {
        self.items = items
        self.findings = findings
        self.language = language
        let awaited = Set(items.map(\.awaited.member)).sorted().compactMap { register.members[$0] }
        members = member.map { [$0] } ?? awaited
    }

    private func say(_ english: String, _ dutch: String) -> String { language.say(english, dutch) }

    private func own(_ member: Member) -> [Item] { items.filter { $0.awaited.member == member.id } }

    // MARK: Text

    package func text(width: Int) -> String {
        let damaged = ProposalList.damaged(findings, language)
        guard !members.isEmpty else {
            return damaged.isEmpty ? say("Nothing waits for anybody.\n", "Er wacht niets op iemand.\n") : damaged
        }
        let parts = members.map { text($0, width) } + [Wrapping.folding(obstacles, width: width), damaged]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Why what is shown could not be recorded as things stand, each proposal once.
    private var obstacles: String {
        let shown = members.flatMap(own).map(\.view)
        let blocked = shown.enumerated().filter { offset, view in
            shown.firstIndex { $0.id == view.id } == offset
        }.flatMap(\.element.blocked)
        return ProposalList.blocked(blocked, language)
    }

    private func text(_ member: Member, _ width: Int) -> String {
        let head = Wrapping.folding("\(member.id)  \(member.title)\n", width: width)
        let own = own(member)
        guard !own.isEmpty else {
            return head + say("Nothing waits for this member.\n", "Er wacht niets op dit lid.\n")
        }
        var table = Table([
            .init(say("proposal", "voorstel"), .word), .init(say("title", "titel"), .optionalText(2)),
            .init(say("gross", "omvang"), .number), .init(say("what", "wat"), .text),
            .init(say("as", "als"), .words(1)), .init(say("said so far", "al gezegd"), .words(3)),
        ])
        for item in own {
            table.add([
                item.view.id, CorrectionText.title(item.view.revision, language),
                GrossText.cell(item.view.gross, of: item.view.revision.kind, language), what(item),
                capacity(item.awaited), said(item),
            ])
        }
        return head + table.text(width: width)
    }

    private func what(_ item: Item) -> String {
        item.view.blocked.isEmpty ? what(item.awaited) : "\(what(item.awaited)) \(ProposalList.blockedMark(language))"
    }

    private func what(_ awaited: AwaitedAct) -> String {
        switch awaited.act {
        case .vote(let step, _): step.title + (awaited.obstacle.map { " – " + obstacle($0) } ?? "")
        case .possess(let key):
            say("prove to hold key \(key) (akkoord possess)", "sleutelbezit van \(key) aantonen (akkoord possess)")
        case .record(let outcome):
            say("record", "vastleggen") + ": \(OutcomeText.text(outcome, language)) (akkoord enact)"
        case .reconsider:
            say("word it anew (--revises) or akkoord retract", "anders verwoorden (--revises) of akkoord retract")
        }
    }

    /// Who has no key can say nothing; beyond a mandate one can still say no.
    private func obstacle(_ obstacle: UnreachableVoice.Obstacle) -> String {
        let reason = WaitingText.text(obstacle, language)
        if obstacle == .noKey { return say("cannot vote: \(reason)", "kan niet stemmen: \(reason)") }
        return say("cannot approve: \(reason)", "kan niet instemmen: \(reason)")
    }

    private func capacity(_ awaited: AwaitedAct) -> String {
        if case .vote(_, let capacity) = awaited.act { capacity.description } else { "" }
    }

    private func said(_ item: Item) -> String {
        statements(item).map { statement in
            let choice = statement.ballot.map { ChoiceText.text($0.choice, language) } ?? say("proposed", "ingediend")
            let step = statement.ballot.map { " (\($0.step))" } ?? ""
            return choice + step + (isCounted(statement, item) ? "" : say(" – counts no more", " – telt niet meer"))
        }.joined(separator: ", ")
    }

    /// What the member has signed on this proposal, in order.
    private func statements(_ item: Item) -> [CheckedStatement] {
        item.view.statements.filter { $0.member == item.awaited.member && $0.kind != .retraction }
    }

    private func isCounted(_ statement: CheckedStatement, _ item: Item) -> Bool {
        guard let ballot = statement.ballot else { return true }
        let step = item.view.verdict.steps.first { $0.step == ballot.step }
        return step?.notCounted.contains { $0.statement == statement.digest } == false
    }

    // MARK: JSON

    package var json: JSONValue {
        .members(["members": .array(members.map(json)), "findings": FindingText.json(findings, language)])
    }

    private func json(_ member: Member) -> JSONValue {
        .members([
            "member": .string(member.id.text), "title": .string(member.title), "party": .string(member.party.text),
            "waiting": .array(own(member).map(json)),
        ])
    }

    private func json(_ item: Item) -> JSONValue {
        .object(
            [
                .init("proposal", .string(item.view.id)), .init("title", .string(item.view.revision.title)),
                .init("kind", .string(item.view.revision.kind)), .init("gross", .string(item.view.gross.description)),
            ] + members(item.awaited) + [.init("blocked", FindingText.json(item.view.blocked, language))]
                + [.init("said", .array(statements(item).map { json($0, item) }))])
    }

    private func members(_ awaited: AwaitedAct) -> [JSONValue.Member] {
        switch awaited.act {
        case .vote(let step, let capacity):
            [
                .init("act", "vote"), .init("step", .string(step.id.text)), .init("step-title", .string(step.title)),
                .init("capacity", .string(capacity.description)),
            ] + (awaited.obstacle.map { [.init("obstacle", .string($0.code))] } ?? [])
        case .possess(let key): [.init("act", "possess"), .init("key", .string(key.text))]
        case .record(let outcome): [.init("act", "record"), .init("outcome", .string(outcome.rawValue))]
        case .reconsider: [.init("act", "reconsider")]
        }
    }

    private func json(_ statement: CheckedStatement, _ item: Item) -> JSONValue {
        .members([
            "kind": statement.ballot == nil ? "proposal" : "vote",
            "capacity": .string(statement.capacity.description),
            "step": statement.ballot.map { .string($0.step.text) },
            "choice": statement.ballot.map { .string($0.choice.rawValue) }, "date": .string(statement.date.text),
            "counted": .bool(isCounted(statement, item)),
        ])
    }
}
