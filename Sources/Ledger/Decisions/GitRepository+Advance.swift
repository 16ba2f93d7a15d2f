import Findings
import GitStore

extension GitRepository {
    /// Moves a reference from where it was seen to be; the loser of a race is told so and has changed nothing.
    func advance(_ name: String, from old: ObjectID?, to new: ObjectID, message: String, otherwise: Message) throws {
        do {
            try compareAndSwap(name, expected: old, to: new, logMessage: message)
        } catch {
            if error.code == .locked {
                throw LedgerError.overtaken(
                    "`\(name)` is locked by a process that is writing, or was killed less than a minute ago; nothing was recorded"
                )
            }
            let isRace = error.code == .modified || error.code == .exists
            if isRace { throw LedgerError.overtaken(otherwise) }
            throw error
        }
    }
}
