import Reports
import Testing

@Suite struct LanguageTests {
    @Test(
        arguments: [
            ([:], "en"), (["LANG": "nl_NL.UTF-8"], "nl"), (["LANG": "nl"], "nl"), (["LANG": "NL_be"], "nl"),
            (["LANG": "nlx"], "en"), (["LANG": "en_GB.UTF-8"], "en"), (["LANG": "C"], "en"),
            (["LC_ALL": "C.UTF-8", "LANG": "nl_NL"], "en"),
            (["LC_ALL": "", "LC_MESSAGES": "nl_NL", "LANG": "C"], "nl"),
            (["LC_ALL": "nl_NL", "LC_MESSAGES": "en_US"], "nl"),
            (["AKKOORD_LANG": "nl", "LC_ALL": "C"], "nl"), (["AKKOORD_LANG": "en", "LANG": "nl_NL"], "en"),
            (["AKKOORD_LANG": "", "LANG": "nl_NL"], "nl"), (["AKKOORD_LANG": "fr", "LANG": "nl_NL"], "en"),
        ] as [([String: String], String)])
    func `the environment chooses as POSIX does, AKKOORD_LANG first`(environment: [String: String], expected: String) {
        #expect(Language.preferred(in: environment).rawValue == expected)
    }
}
