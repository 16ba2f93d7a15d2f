/// What kind of decision is asked, in words.
package enum KindText {
    package static func text(_ kind: String, _ language: Language) -> String {
        guard language == .dutch else { return kind }
        switch kind {
        case "amendment": return "wijziging"
        case "agreement": return "overeenkomst"
        case "version": return "planversie"
        case "register": return "register"
        case "policy": return "spelregels"
        case "programme": return "programma"
        default: return kind
        }
    }
}
