import CLibgit2
import Findings

/// Puts the objects that lie in files of their own into one pack.
///
/// No moment of it can lose an object: the pack is written beside, every object is read back from it and compared,
/// it is made durable and moved to its place, and only then are the single files removed. Killed at any time it leaves
/// nothing but files that the next packing clears away. Readers that are at work find an object that has moved in the
/// pack. An object whose file is damaged is never touched.
package struct Packing {
    package struct Outcome: Hashable, Sendable {
        /// How many objects no longer lie in a file of their own.
        package fileprivate(set) var packed = 0
        /// Those left alone because they are damaged or larger than is packed here.
        package fileprivate(set) var left: [ObjectID] = []
    }

    /// A larger object is left in its file.
    static let sizeLimit = 64 << 20

    private let repository: GitRepository
    /// Held to the end, so that no writer of ours looks for a file while it goes; nil in tests alone.
    private let lock: WriterLock?
    private let objects: String
    /// Where the pack is written: on the same disk, and where no git looks for packs.
    private let staging: String
    private let progress: (Int, Int) -> Void
    /// Called before everything that a crash could come before; tests break off there.
    private let step: () throws(GitError) -> Void

    package init(
        _ repository: GitRepository, lock: WriterLock, progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) {
        self.init(repository, lock, progress) {}
    }

    init(
        _ repository: GitRepository, _ lock: WriterLock? = nil,
        _ progress: @escaping (Int, Int) -> Void = { _, _ in }, step: @escaping () throws(GitError) -> Void
    ) {
        self.repository = repository
        self.lock = lock
        self.progress = progress
        self.step = step
        objects = "\(repository.commonDirectory)/objects"
        staging = "\(repository.commonDirectory)/akkoord/packing"
    }

    package func run() throws(GitError) -> Outcome {
        var outcome = Outcome()
        guard let loose = try LooseObjects(objects) else { return outcome }
        try clearStaging()
        let ids = try loose.ids()
        // Every object is read, packed, and read back.
        var meter = Meter(total: ids.count * 3, report: progress)
        let (held, unheld) = try sift(ids, loose, &meter, &outcome)
        if !unheld.isEmpty { try install(try staged(unheld, loose, &meter)) }
        try step()
        try loose.remove(held + unheld)
        try removeStaging()
        outcome.packed = held.count + unheld.count
        return outcome
    }

    /// What a killed packing left behind.
    private func clearStaging() throws(GitError) {
        guard let folder = try Directory.ifPresent(staging) else { return }
        try folder.removeAll(folder.names().map { String(decoding: $0, as: UTF8.self) })
    }

    private func removeStaging() throws(GitError) {
        _ = try Directory.ifPresent("\(repository.commonDirectory)/akkoord")?.removeFolderIfEmpty("packing")
    }

    /// Sound objects that a pack holds already, and those that none holds yet.
    private func sift(
        _ ids: [ObjectID], _ loose: LooseObjects, _ meter: inout Meter, _ outcome: inout Outcome
    ) throws(GitError) -> (held: [ObjectID], unheld: [ObjectID]) {
        let packs = try PackedObjects(in: objects)
        var (held, unheld): ([ObjectID], [ObjectID]) = ([], [])
        for id in ids {
            meter.advance(1)
            do throws(GitError) {
                guard let object = try loose.read(id, limit: Self.sizeLimit) else { continue }
                if try packs.holds(object) { held.append(id) } else { unheld.append(id) }
            } catch  where [.corrupt, .tooLarge].contains(error.code) {
                outcome.left.append(id)
            }
        }
        return (held, unheld)
    }

    // MARK: The pack

    /// Writes the pack of these objects beside, and reads every object back; gives its name without ending.
    private func staged(_ ids: [ObjectID], _ loose: LooseObjects, _ meter: inout Meter) throws(GitError) -> String {
        try step()
        let folder = try Directory(openingAt: repository.commonDirectory).childMadeIfMissing("akkoord")
            .childMadeIfMissing("packing")
        let name = try build(ids)
        meter.advance(ids.count)
        let packed = try PackedObjects(index: "\(staging)/\(name).idx")
        for id in ids {
            meter.advance(1)
            guard let object = try loose.read(id, limit: Self.sizeLimit), try packed.holds(object) else {
                let message: Message = "it does not read back from the new pack; nothing was changed"
                throw GitError(operation: "pack object \(id)", code: .corrupt, message: message)
            }
        }
        for ending in ["pack", "idx"] { try folder.sync("\(name).\(ending)") }
        return name
    }

    private func build(_ ids: [ObjectID]) throws(GitError) -> String {
        let pointer = repository.handle.pointer
        let builder = try Handle<PackBuilderKind>("start a pack") { git_packbuilder_new(&$0, pointer) }
        for id in ids {
            var raw = id.raw
            try GitError.check(git_packbuilder_insert(builder.pointer, &raw, nil), "pack object \(id)")
        }
        try GitError.check(git_packbuilder_write(builder.pointer, staging, 0, nil, nil), "write a pack")
        guard let name = git_packbuilder_name(builder.pointer) else {
            throw GitError(operation: "write a pack", code: .unknown, message: "the pack has no name")
        }
        return "pack-\(String(cString: name))"
    }

    /// The index comes last: git looks for packs by their indexes.
    private func install(_ name: String) throws(GitError) {
        let source = try Directory(openingAt: staging)
        let target = try Directory(openingAt: objects).childMadeIfMissing("pack")
        for ending in ["pack", "idx"] {
            try step()
            try source.move("\(name).\(ending)", to: target)
            try target.sync()
        }
    }
}

/// Counts what is done of a total.
private struct Meter {
    let total: Int
    let report: (Int, Int) -> Void
    private var done = 0

    init(total: Int, report: @escaping (Int, Int) -> Void) {
        self.total = total
        self.report = report
    }

    mutating func advance(_ count: Int) {
        done += count
        report(done, total)
    }
}
