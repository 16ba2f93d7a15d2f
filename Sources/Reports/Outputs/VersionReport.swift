package import CanonicalForm
package import Governance
import History
package import Ledger

/// The versions of a plan, and which is in force.
package struct VersionReport {
    private let ledger: Ledger
    private let language: Language
    private let inForce: PlanInForce.Standing?
    /// The one in force and those that are scheduled, with what took effect at once since.
    private let standing: [PlanInForce.Standing]

    /// Throws only when earlier decisions cannot be read.
    package init(_ ledger: Ledger, on day: CalendarDate, _ language: Language) throws {
        self.ledger = ledger
        self.language = language
        let plans = PlanInForce(ledger.state, ledger.archive)
        inForce = try plans.plan(on: day)
        standing = try plans.standing(on: day)
    }

    private var versions: [PlanVersion] { ledger.state.versions }

    // MARK: The list

    package func text(width: Int) -> String {
        guard !versions.isEmpty else {
            return language.say("There are no versions yet.\n", "Er zijn nog geen versies.\n")
        }
        var table = Table([
            .init(language.say("version", "versie"), .word), .init(language.say("title", "titel"), .optionalText(1)),
            .init(language.say("in force from", "van kracht vanaf"), .word),
            .init(language.say("pinned to", "stand van"), .optionalWord(2)),
            .init(language.say("money", "geld"), .optionalWord(3)), .init(language.say("standing", "stand"), .text),
        ])
        for version in versions {
            table.add([
                version.id.text, version.title, version.inForce.text, "@\(version.asOf)",
                StatusText.text(version.status, language), standing(of: version),
            ])
        }
        return table.text(width: width)
    }

    private func standing(of version: PlanVersion) -> String {
        let changed = since(version) == nil ? "" : language.say(", changed since", ", sindsdien gewijzigd")
        if version == inForce?.version { return language.say("in force", "van kracht") + changed }
        let isLater = inForce.map { $0.version < version } ?? true
        return isLater
            ? language.say("scheduled", "gepland") + changed : language.say("replaced", "opgevolgd")
    }

    /// Nil when nothing took effect at once since its pin, or another version has taken its place.
    private func since(_ version: PlanVersion) -> PlanInForce.Standing? {
        standing.first { $0.version == version && !$0.atOnce.isEmpty }
    }

    /// Amendments that changed it on their decision, and what it then comes to.
    private func changed(_ version: PlanVersion) throws -> String? {
        guard let since = since(version) else { return nil }
        let ids = since.atOnce.map { "\(ledger.state.chronicle[$0].proposal ?? "") (@\($0))" }.joined(separator: ", ")
        let total = AmountText.euros(try since.plan.total(of: .programme), language)
        return language.say(
            "changed at once since by \(ids): total \(total)", "sindsdien direct gewijzigd met \(ids): totaal \(total)")
    }

    package var json: JSONValue { .members(["versions": .array(versions.map(json))]) }

    private func json(_ version: PlanVersion) -> JSONValue {
        .members([
            "id": .string(version.id.text), "title": .string(version.title), "as-of": .integer(version.asOf),
            "plan": .string(version.plan.description), "in-force": .string(version.inForce.text),
            "status": .string(version.status.rawValue), "current": .bool(version == inForce?.version),
        ])
    }

    // MARK: One version

    /// The version with its total and what its source stated; empty for one that is not there.
    package func text(of id: String, width: Int) throws -> String {
        guard let version = versions.first(where: { $0.id.text == id }) else { return "" }
        let state = try ledger.archive.state(at: version.asOf)
        let total = try state.plan.total(of: .programme)
        var lines = [
            "\(version.id)  \(version.title)",
            language.say("in force from", "van kracht vanaf") + " \(version.inForce) (\(standing(of: version)))",
            language.say("the plan as decision", "het plan zoals besluit")
                + " @\(version.asOf) \(ledger.state.chronicle[version.asOf].proposal.map { "(\($0)) " } ?? "")"
                + language.say("left it", "het achterliet"),
            try adopted(version),
            language.say("total", "totaal") + " \(AmountText.euros(total, language)), "
                + StatusText.text(version.status, language),
        ]
        lines += [try changed(version)].compactMap(\.self)
        lines += try StatedDifference.all(of: version, in: state.plan, state.programme).map {
            StatedText.sentence($0, language)
        }
        return Wrapping.folding(lines.joined(separator: "\n") + "\n", width: width)
    }

    /// The decision that adopted it, with who decided and the count.
    private func adopted(_ version: PlanVersion) throws -> String {
        let lead = language.say("adopted", "vastgesteld")
        guard let seq = try ledger.archive.adoption(of: version) else { return lead + ": -" }
        let entry = ledger.state.chronicle[seq]
        guard let id = entry.proposal else {
            return lead + language.say(" at the founding", " bij de oprichting") + " (@\(seq), \(entry.date.date))"
        }
        let questions = try FoldedHistory(ledger.archive)
        let decision = questions.decisions(through: seq, naming: nil).last { $0.seq == seq }
        let step = try decision.flatMap { try questions.account(of: $0).decidedBy }
        let by = step.map { ": " + CompetenceText.text($0, language) } ?? ""
        return lead + language.say(" by decision", " met besluit") + " \(id) (@\(seq), \(entry.date.date))" + by
    }

    private func adoptedJSON(_ version: PlanVersion) throws -> JSONValue? {
        try ledger.archive.adoption(of: version).map { seq in
            let entry = ledger.state.chronicle[seq]
            return .members([
                "seq": .integer(seq), "decision": entry.proposal.map { .string($0) }, "date": .string(entry.date.text),
            ])
        }
    }

    package func json(of id: String) throws -> JSONValue {
        guard let version = versions.first(where: { $0.id.text == id }) else { return .null }
        let state = try ledger.archive.state(at: version.asOf)
        guard case .object(let members) = json(version) else { return .null }
        let stated = try StatedDifference.all(of: version, in: state.plan, state.programme)
        let adopted = try adoptedJSON(version).map { [JSONValue.Member("adopted", $0)] } ?? []
        let since = try since(version).map { since in
            let ids = since.atOnce.compactMap { ledger.state.chronicle[$0].proposal }
            return [
                JSONValue.Member("at-once", .strings(ids)),
                JSONValue.Member("total-since", .string(try since.plan.total(of: .programme).description)),
            ]
        }
        return .object(
            members + adopted + [
                .init("total", .string(try state.plan.total(of: .programme).description))
            ] + (since ?? []) + [
                .init("stated", .array(stated.map(StatedText.json)))
            ])
    }
}
