import Findings
package import Ledger

/// What a sync came to, in sentences, with what comes next.
package enum ReunionText {
    package static func text(_ reunion: Reunion, remote: String, _ language: Language) -> String {
        let lines =
            [main(reunion, remote, language)] + decisions(reunion, remote, language) + taken(reunion, remote, language)
            + kept(reunion, language) + next(reunion, remote, language)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func main(_ reunion: Reunion, _ remote: String, _ language: Language) -> String {
        switch reunion.main {
        case .same(let seq):
            language.say(
                "Main is the same here as at \(remote), @\(seq).", "Main is hier gelijk aan \(remote), @\(seq).")
        case .ahead(let ids):
            language.say(
                "\(remote) does not have yet what was recorded here: \(ids.joined(separator: ", ")).",
                "\(remote) heeft nog niet wat hier is vastgelegd: \(ids.joined(separator: ", ")).")
        case .followed(let from, let to):
            language.say("Main went on from @\(from) to @\(to).", "Main is verder gegaan van @\(from) naar @\(to).")
        case .rejoined(let seq, let to):
            language.say(
                "Main here and at \(remote) had parted after @\(seq); both are one line again, up to @\(to).",
                "Main hier en bij \(remote) liepen na @\(seq) uiteen; het is weer één lijn, tot en met @\(to).")
        }
    }

    private static func decisions(_ reunion: Reunion, _ remote: String, _ language: Language) -> [String] {
        let remade = reunion.remade.map { each in
            let outcome = OutcomeText.text(each.outcome, language)
            return language.say(
                "\(each.proposal) is recorded anew: \(outcome), @\(each.new) (was @\(each.old)), with the same signatures.",
                "\(each.proposal) is opnieuw vastgelegd: \(outcome), @\(each.new) (was @\(each.old)), met dezelfde handtekeningen."
            )
        }
        let there = reunion.decidedThere.map {
            language.say(
                "\($0) was decided at \(remote) too; that decision stands.",
                "\($0) is ook bij \(remote) besloten; dat besluit geldt.")
        }
        let open = reunion.reopened.map {
            language.say(
                "\($0) is open again, with all that was signed.", "\($0) staat weer open, met alles wat is getekend.")
        }
        return remade + there + open
    }

    private static func taken(_ reunion: Reunion, _ remote: String, _ language: Language) -> [String] {
        reunion.taken.map { each in
            guard !each.isNew else {
                return language.say(
                    "\(each.proposal) was taken over from \(remote).", "\(each.proposal) is overgenomen van \(remote).")
            }
            return language.say(
                "\(each.proposal) has what came in at \(remote): \(each.files) files.",
                "\(each.proposal) heeft wat bij \(remote) binnenkwam: \(each.files) bestanden.")
        }
    }

    private static func kept(_ reunion: Reunion, _ language: Language) -> [String] {
        guard let kept = reunion.kept else { return [] }
        return [
            language.say("What stood here is kept: git log \(kept)", "Wat hier stond is bewaard: git log \(kept)")
        ]
    }

    private static func next(_ reunion: Reunion, _ remote: String, _ language: Language) -> [String] {
        let isAhead = if case .ahead = reunion.main { true } else { !reunion.remade.isEmpty }
        return isAhead ? [language.say("Next: git push \(remote) main", "Volgende stap: git push \(remote) main")] : []
    }
}
