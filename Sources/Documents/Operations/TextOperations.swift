import Amendments
import CanonicalForm
import Findings

/// Sections of the texts of the plan. A change says all of the old and all of the new.
enum TextOperations {
    static let replace: [FieldShape] = [
        .required("text", .scalar(.path), "the path of the text, under `plan/text/`"),
        .required("section", .line, "the id that the heading carries; without one, its words"),
        .required("old", .prose, "the section as it stands, its heading first"),
        .required("new", .prose, "the section as it is to be, with the same heading"),
    ]

    static func replace(_ reader: FieldReader) throws -> ReplaceText {
        ReplaceText(
            text: try reader.text("text"), section: try reader.text("section"), old: try reader.text("old"),
            new: try reader.text("new"))
    }

    static func fields(_ each: ReplaceText) -> [Field] {
        [
            .quoted("text", each.text), .quoted("section", each.section), Field("old", .prose(each.old)),
            Field("new", .prose(each.new)),
        ]
    }
}
