import CanonicalForm
import Testing

@Suite struct JSONValueTests {
    private static let value: JSONValue = [
        "b": 1, "a": [true, .null, -5], "empty": [], "none": .object([]), "text": "\"\\/\n\r\t\u{8}é🙂",
    ]

    @Test func `keys keep their order, on one line or indented`() {
        let text = #"{"b":1,"a":[true,null,-5],"empty":[],"none":{},"text":"\"\\/\n\r\t\u0008é🙂"}"#
        #expect(Self.value.text() == text)
        let indented = #"""
            {
              "b": 1,
              "a": [
                true,
                null,
                -5
              ],
              "empty": [],
              "none": {},
              "text": "\"\\/\n\r\t\u0008é🙂"
            }
            """#
        #expect(Self.value.text(indent: 2) == indented)
    }

    @Test func `what a terminal obeys or a reader does not see is escaped`() {
        let text: JSONValue = "\u{1B}[31m\u{7F}\u{85}\u{2028}\u{202E}\u{200B}\u{FEFF}\u{E0041}"
        #expect(text.text() == #""\u001b[31m\u007f\u0085\u2028\u202e\u200b\ufeff\udb40\udc41""#)
    }

    @Test func `a member without a value is left out`() {
        #expect(JSONValue.members(["a": 1, "b": nil, "c": .null]).text() == #"{"a":1,"c":null}"#)
        #expect(Self.value["b"] == 1)
        #expect(Self.value["z"] == nil)
    }
}
