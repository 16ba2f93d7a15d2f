import Reports

/// What a command has said to a terminal and not shown yet.
struct HeldAnswer {
    private struct Piece {
        let text: String
        let stream: Terminal.Stream
    }

    private var pieces: [Piece] = []

    mutating func add(_ text: String, _ stream: Terminal.Stream) { pieces.append(Piece(text: text, stream: stream)) }

    /// Shows everything in its order: through the pager when it is longer than the screen, and as it is when that
    /// cannot be done.
    func show(_ write: (String, Terminal.Stream) -> Void) {
        let isShown = !fitsScreen && Pager.show(pieces.map(\.text).joined())
        if !isShown { for piece in pieces { write(piece.text, piece.stream) } }
    }

    private var fitsScreen: Bool {
        let screen = Terminal.size(of: .output)
        let columns = screen?.columns ?? 80
        let rows = [screen?.rows, Terminal.environment("LINES").flatMap { Int($0) }].lazy.compactMap { $0 }.first {
            $0 > 0
        }
        // The prompt needs a row of its own.
        return Self.rows(of: pieces.map(\.text).joined(), columns: columns) < rows ?? 24
    }

    /// How many rows a text takes on a screen so wide.
    static func rows(of text: String, columns: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
            .reduce(0) { $0 + max(1, (Paint.width(of: $1) + columns - 1) / columns) }
    }
}
