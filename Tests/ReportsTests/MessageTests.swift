import CanonicalForm
import Documents
import Findings
import Governance
import Reports
import Testing

@Suite struct MessageTests {
    private let amount = Money(cents: 125_000_050)

    @Test func `a literal keeps its template and its arguments`() {
        let line = "veiligheid"
        let message: Message = "there is no line `\(line)` on day \(3)"
        #expect(message.template == "there is no line `{1}` on day {2}")
        #expect(message.arguments == [.text("veiligheid"), .text("3")])
        #expect(message.text == "there is no line `veiligheid` on day 3")
        #expect("\(message)" == message.text)
    }

    @Test func `what stands in a hole is never read as a template`() {
        let message: Message = "`\("{2}")` is not `\("{1}")`, {x} {"
        #expect(message.text == "`{2}` is not `{1}`, {x} {")
        #expect(MessageText.text(message, .dutch) == message.text)
    }

    @Test func `an amount is shown in the notation of its reader, and stored text stays as files write it`() {
        let message: Message = "lower the amount to \(amount) or less"
        #expect(message.text == "lower the amount to 1250000.50 or less")
        #expect(MessageText.text(message, .english) == "lower the amount to €1,250,000.50 or less")
        #expect(MessageText.text(message, .dutch) == "verlaag het bedrag tot € 1.250.000,50 of minder")
    }

    @Test func `a sentence in a sentence and a list of them are said in the same language`() {
        let inner: Message = "there is no line `x`"
        let named: Message = "there is no line `\("x")`"
        let message: Message = "in the plan of version `\("v1")`: \(named)"
        #expect(message.text == "in the plan of version `v1`: there is no line `x`")
        #expect(MessageText.text(message, .dutch) == "in het plan van versie `v1`: er is geen regel `x`")
        #expect(
            MessageText.text([named, named].joined(separator: "; "), .dutch)
                == "er is geen regel `x`; er is geen regel `x`")
        #expect(MessageText.text(inner, .dutch) == inner.text, "another template is another sentence")
    }

    @Test func `an error keeps its own sentence, whatever its static type`() {
        struct Failure: Error, MessageArgument {
            var messageArgument: Message.Argument { .message("the file is empty") }
        }
        let error: any Error = Failure()
        let message: Message = "recorded, but \(error)"
        #expect(MessageText.text(message, .dutch) == "vastgelegd, maar het bestand is leeg")
    }

    @Test func `a finding is told in Dutch, and its rule, path and commands stay`() {
        let finding = Finding(
            "amendment.unknown-line", "there is no line `\("x")`", path: "plan/a.yaml", at: Place(line: 3, column: 5),
            decision: "2021-0002", hint: "`akkoord show` lists what is there")
        #expect(
            FindingText.text(finding, .dutch)
                == "plan/a.yaml:3:5: 2021-0002: fout: er is geen regel `x` [amendment.unknown-line]\n  tip: `akkoord show` noemt wat er is\n"
        )
        let notice = Finding("plan.stated-total", "the file is empty", severity: .notice)
        #expect(FindingText.text(notice, .dutch) == "let op: het bestand is leeg [plan.stated-total]\n")
        #expect(FindingText.text(notice, .english) == "notice: the file is empty [plan.stated-total]\n")
    }

    @Test func `JSON in English says what the library says; in Dutch what a reader reads`() {
        let finding = Finding("amendment.overdraw", "lower the amount to \(amount) or less")
        #expect(FindingText.json(finding, .english).text().contains("to 1250000.50 or less"))
        #expect(FindingText.json(finding, .dutch).text().contains("tot € 1.250.000,50 of minder"))
        #expect(FindingText.json(finding, .dutch).text().contains("\"error\""), "words for programs stay")
    }
}
