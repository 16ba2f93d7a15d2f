package import CanonicalForm
import Governance
import History

extension DifferenceReport {
    /// For a program. The money is always there; every other part when it was asked for.
    package var json: JSONValue {
        guard case .object(let money) = money.json(fromSeq: difference.from.seq, toSeq: difference.to.seq) else {
            return .null
        }
        let parts = Difference.Part.allCases.filter(self.parts.contains)
        var members =
            money + [
                .init("parts", .strings(parts.map(\.rawValue))), .init("different", .bool(!isEmpty)),
            ]
        if difference.isOfProposals, parts.contains(.money) { members += EffectTables.json(difference.sums) }
        for part in parts { members += self.members(of: part) }
        return .object(members)
    }

    private func members(of part: Difference.Part) -> [JSONValue.Member] {
        switch part {
        case .money:
            [
                .init("line-changes", .array(difference.lines.map(DifferenceJSON.item))),
                .init("programme", .array(difference.programme.map(DifferenceJSON.item))),
            ]
        case .targets:
            [
                .init("goals", .array(difference.goals.map(DifferenceJSON.item))),
                .init("targets", .array(difference.targets.map(DifferenceJSON.item))),
            ]
        case .texts: [.init("texts", .array(texts.map(DifferenceJSON.text)))]
        case .agreements: [.init("agreements", .array(difference.agreements.map(DifferenceJSON.agreement)))]
        case .register:
            [
                .init("register", .array(difference.register.map(DifferenceJSON.item))),
                .init("policies", .array(difference.policies.map(DifferenceJSON.item))),
                .init("versions", .array(difference.versions.map(DifferenceJSON.item))),
                .init("files", .array(difference.files.map(DifferenceJSON.item))),
            ]
        }
    }
}

/// Changes as programs read them: the words of the format, nothing rounded.
enum DifferenceJSON {
    static func item(_ item: ItemChange) -> JSONValue {
        .members([
            "kind": .string(item.kind.rawValue), "id": .string(item.id),
            "name": item.name.isEmpty ? nil : .string(item.name), "place": item.place.map { .string($0) },
            "changes": .strings(item.changes.map(\.rawValue)), "fields": .array(item.fields.map(field)),
            "decisions": .strings(item.decisions),
        ])
    }

    private static func field(_ field: FieldChange) -> JSONValue {
        .members([
            "field": .string(field.field.rawValue), "old": field.old.map { .string($0.stored) },
            "new": field.new.map { .string($0.stored) }, "delta": field.delta.map { .string($0.description) },
        ])
    }

    static func agreement(_ change: AgreementChange) -> JSONValue {
        .members([
            "id": .string(change.agreement.id), "agreement": item(change.agreement),
            "gross-old": change.gross.old.map { .string($0.stored) },
            "gross-new": change.gross.new.map { .string($0.stored) },
            "parties": .array(change.parties.map(item)), "contributions": .array(change.contributions.map(item)),
            "papers": .array(change.papers.map(item)), "articles": change.articles.map(text),
        ])
    }

    static func text(_ change: TextChange) -> JSONValue {
        .members([
            "path": .string(change.path), "old-path": change.oldPath.map { .string($0) },
            "changes": .strings(change.changes.map(\.rawValue)), "sections": .array(change.sections.map(section)),
            "decisions": .strings(change.decisions),
        ])
    }

    private static func section(_ section: SectionChange) -> JSONValue {
        .members([
            "id": section.id.map { .string($0) },
            "heading": section.heading.isEmpty ? nil : .string(section.heading),
            "old-heading": section.oldHeading.map { .string($0) },
            "changes": .strings(section.changes.map(\.rawValue)), "old-place": section.oldPlace.map { .integer($0) },
            "new-place": section.newPlace.map { .integer($0) },
            "compared-by": section.words.map { .string($0.grain.rawValue) },
            "words": section.words.map { .array($0.runs.map(run)) },
        ])
    }

    private static func run(_ run: WordDifference.Run) -> JSONValue {
        .members(["run": .string(run.kind.rawValue), "text": .string(run.text)])
    }
}
