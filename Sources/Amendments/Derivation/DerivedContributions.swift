import Governance

/// What parties promise under agreements.
extension DerivationDraft {
    mutating func changeContributions() {
        for id in Set(old.agreements.keys).union(wanted.agreements.keys).sorted() {
            guard old.agreements[id] != wanted.agreements[id] else { continue }
            guard let held = old.agreements[id], let agreement = wanted.agreements[id],
                held.withoutContributions == agreement.withoutContributions
            else {
                report(.agreement(id))
                continue
            }
            change(id, ItemSets(held.contributions, agreement.contributions, by: \.id))
        }
    }

    /// A promise that is about something else than before is another one: it ends, and the new one takes its id.
    private mutating func change(_ agreement: AgreementID, _ contributions: ItemSets<Contribution>) {
        for each in contributions.removed {
            add(.endContribution(EndContribution(agreement: agreement, contribution: each)))
        }
        for each in contributions.changed { change(agreement, from: each.old, to: each.new) }
        for each in contributions.added {
            add(.addContribution(AddContribution(agreement: agreement, contribution: each)))
        }
    }

    private mutating func change(_ agreement: AgreementID, from old: Contribution, to new: Contribution) {
        guard old.with(new.amount) == new else {
            add(.endContribution(EndContribution(agreement: agreement, contribution: old)))
            return add(.addContribution(AddContribution(agreement: agreement, contribution: new)))
        }
        add(
            .changeContribution(
                ChangeContribution(agreement: agreement, contribution: new.id, old: old.amount, amount: new.amount)))
    }
}
