package import Documents

/// When an amendment takes effect, said where that is not with the next version.
package enum EffectText {
    package static func lines(
        _ takesEffect: RevisionDocument.Effectivity, of kind: String, _ language: Language
    ) -> [String] {
        guard DocumentWords.kindsWordedInOperations.contains(kind), takesEffect == .onDecision else { return [] }
        return [
            language.say(
                "Takes effect at once, on the decision itself: also in the version that is in force.",
                "Gaat meteen in, met het besluit zelf: ook in de versie die van kracht is.")
        ]
    }
}
