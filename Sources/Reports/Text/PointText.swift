/// A point in history as it was asked for, with its number: `main (@4)`.
enum PointText {
    static func text(_ name: String, seq: Int) -> String { name == "@\(seq)" ? name : "\(name) (@\(seq))" }
}
