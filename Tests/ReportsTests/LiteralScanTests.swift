import Testing

/// The completeness of the Dutch hangs on what the scan finds.
@Suite struct LiteralScanTests {
    private func templates(_ text: String) -> [String] {
        LiteralScan.literals(in: text, file: "x").map(\.template)
    }

    @Test func `holes are numbered, and what stands in them is read too`() {
        #expect(
            templates(#"let a = "there is no line `\(line.map { "<\($0)>" } ?? "-")`, \(b)""#) == [
                "<{1}>", "-", "there is no line `{1}`, {2}",
            ])
    }

    @Test func `escapes, raw strings and comments are read as Swift reads them`() {
        #expect(templates(#"f("a \"b\" \\ \u{41}") // "no"#) == [#"a "b" \ A"#])
        #expect(templates(##"f(#"a \(b) "c""#) /* "no" */"##) == [#"a \(b) "c""#])
        #expect(templates("f(#\"a \\#(b)\"#)") == ["a {1}"])
    }

    @Test func `a text of several lines loses its indentation`() {
        let text = "let a = \"\"\"\n    one \\(b)\n      two \\\n    three\n    \"\"\"\n\"x\""
        #expect(templates(text) == ["one {1}\n  two three", "x"])
    }

    @Test func `the calls around a literal are known, with argument and label`() {
        let found = LiteralScan.literals(in: #"report([Finding("rule", "no \(x(1, 2))", hint: "do")])"#, file: "x")
        #expect(found.map(\.template) == ["rule", "no {1}", "do"])
        #expect(found.map { $0.calls.map(\.name) } == Array(repeating: ["report", "[", "Finding"], count: 3))
        #expect(found.map { $0.calls.last?.argument } == [0, 1, 2])
        #expect(found.map { $0.calls.last?.label } == [nil, nil, "hint"])
    }
}
