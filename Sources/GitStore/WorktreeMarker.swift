/// The note `akkoord/worktree` in the repository's folder: which commit the working files stand at.
///
/// Moving the files cannot be one step, and whoever finds them later must be able to tell our half-done work from the
/// user's edits. The protocol:
///
/// 1. At rest the note is `at <id>`: every file is that commit's, or an edit.
/// 2. Before the first file is touched it becomes `from <id>` … `to <id>`, durably. From then until step 4 a file
///    that equals any commit named is not an edit: it is where a move left it.
/// 3. Files are moved one by one, each replaced whole, then the index once.
/// 4. The note becomes `at <id>` of the new commit.
///
/// A crash before 2, even one straight after the branch moved, leaves `at` the old commit: the files are simply behind.
/// A crash between 2 and 4 leaves both ends named. When main has meanwhile moved on, the next attempt starts from
/// all commits named so far, so there may be several `from` lines; finishing any attempt returns to one `at`.
/// `none` stands for the time before the first commit, when no file was there.
struct WorktreeMarker: Equatable {
    /// The commits that a file may stand at; nil is the time before the first commit.
    var from: [ObjectID?]
    /// Where the files are being moved; nil at rest.
    var to: ObjectID?

    /// Every commit that a file may stand at.
    var standings: [ObjectID?] { to.map { from + [$0] } ?? from }

    static func at(_ commit: ObjectID) -> WorktreeMarker { WorktreeMarker(from: [commit], to: nil) }

    var text: String {
        guard let to else { return "at \(Self.word(from.first ?? nil))\n" }
        return from.map { "from \(Self.word($0))\n" }.joined() + "to \(to)\n"
    }

    init(from: [ObjectID?], to: ObjectID?) {
        self.from = from
        self.to = to
    }

    /// Nil when the text is not one we write; then nothing is known, and every file that differs is an edit.
    init?(_ text: String) {
        from = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let id = parts.last.flatMap { ObjectID(hex: $0) }
            guard parts.count == 2, id != nil || parts[1] == "none", to == nil else { return nil }
            switch parts[0] {
            case "at", "from": from.append(id)
            case "to": to = id
            default: return nil
            }
        }
        guard self.text == text else { return nil }
    }

    private static func word(_ id: ObjectID?) -> String { id?.hex ?? "none" }
}
