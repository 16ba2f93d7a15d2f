import Amendments

/// What operations are called where no sentence is made of them: in English by the word of the format.
enum OperationWord {
    static func text(_ operation: PlanOperation.Word, _ language: Language) -> String {
        let english = operation.rawValue
        return switch operation {
        case .transfer: language.say(english, "verschuiving")
        case .increase: language.say(english, "verhoging")
        case .decrease: language.say(english, "verlaging")
        case .split: language.say(english, "uitsplitsing")
        case .merge: language.say(english, "samenvoeging")
        case .rephase: language.say(english, "herfasering")
        case .carryOver: language.say(english, "overheveling")
        case .carryBack: language.say(english, "overheveling terug")
        case .release: language.say(english, "vrijgave")
        case .recall: language.say(english, "intrekking van een vrijgave")
        case .hold: language.say(english, "aanhouding")
        case .resume: language.say(english, "hervatting")
        case .index: language.say(english, "indexatie")
        case .addLine: language.say(english, "nieuwe regel")
        case .removeLine: language.say(english, "regel vervalt")
        case .closeLine: language.say(english, "regel gesloten")
        case .reopenLine: language.say(english, "regel heropend")
        case .rename: language.say(english, "andere naam")
        case .move: language.say(english, "verplaatsing")
        case .addGoal: language.say(english, "nieuw doel")
        case .changeGoal: language.say(english, "wijziging van een doel")
        case .retireGoal: language.say(english, "doel vervalt")
        case .addTarget: language.say(english, "nieuwe streefwaarde")
        case .setTarget: language.say(english, "wijziging van een streefwaarde")
        case .retireTarget: language.say(english, "streefwaarde vervalt")
        case .addContribution: language.say(english, "nieuwe bijdrage")
        case .endContribution: language.say(english, "bijdrage vervalt")
        case .changeContribution: language.say(english, "wijziging van een bijdrage")
        case .replaceText: language.say(english, "wijziging van een tekst")
        }
    }
}
