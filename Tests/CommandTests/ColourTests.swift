import Foundation
import TestSupport
import Testing

/// A few words are coloured on terminals; nothing depends on it.
@Suite struct ColourTests {
    @Test func `amounts have the colour of their sign, and the table lines up as without`() throws {
        let demo = try DemoCopy.make()
        let shown = try demo.terminal("diff v1", rows: 100)
        #expect(shown.text.contains("\u{1B}[32m+500,000\u{1B}[0m"), "\(shown.text)")
        #expect(shown.text.contains("\u{1B}[31m-500,000\u{1B}[0m"), "\(shown.text)")
        #expect(shown.plain == (try demo.akkoord("diff v1").output))
    }

    @Test func `error, notice and hint are coloured where findings are shown`() throws {
        let demo = try DemoCopy.make()
        let refused = try demo.terminal("show nowhere")
        #expect(refused.text.contains("\u{1B}[1;31merror\u{1B}[0m: "), "\(refused.text)")
        #expect(refused.text.contains("  \u{1B}[36mhint\u{1B}[0m: "))
        #expect(refused.plain == (try demo.akkoord("show nowhere").errors))
        #expect(refused.status == 1)
        let noticed = try demo.terminal("check \(Product.checkout)/Repo/heerlen-noord")
        #expect(noticed.text.contains("\u{1B}[33mnotice\u{1B}[0m: "), "\(noticed.text)")
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]])
    func `NO_COLOR and a dumb terminal get plain words`(environment: [String: String]) throws {
        let demo = try DemoCopy.make()
        for line in ["diff v1", "show nowhere", "check"] {
            let shown = try demo.terminal(line, rows: 100, environment: environment)
            #expect(!shown.text.contains("\u{1B}"), "\(line): \(shown.text)")
        }
    }

    @Test func `an empty NO_COLOR says nothing`() throws {
        let shown = try DemoCopy.make().terminal("diff v1", rows: 100, environment: ["NO_COLOR": ""])
        #expect(shown.text.contains("\u{1B}[32m"))
    }

    @Test func `each stream is coloured by what it is itself`() throws {
        let demo = try DemoCopy.make()
        let script = "\(Product.akkoord) show nowhere 2>../complaint; \(Product.akkoord) diff v1 nowhere >../answer"
        let shown = try demo.terminal(command: ["bash", "-c", script], rows: 100)
        #expect(!(try demo.text("../complaint")).contains("\u{1B}"))
        #expect(!(try demo.text("../answer")).contains("\u{1B}"))
        #expect(shown.text.contains("\u{1B}[1;31merror"), "\(shown.text)")
    }
}
