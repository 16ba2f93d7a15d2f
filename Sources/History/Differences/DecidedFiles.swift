import Amendments
import Documents
import Governance
import Ledger

/// Which proposals changed what between two sides: amendments by cell and by what else they changed, all other kinds by
/// file.
struct DecidedFiles {
    private(set) var amendments: [AdoptedAmendment] = []
    /// Proposals by path, in order.
    private var decisions: [String: [String]] = [:]
    /// Amendments by what they changed beside cells, in order.
    private var byRecord: [BookRecord: [String]] = [:]
    /// Decisions by path, in order.
    private var writers: [String: [Int]] = [:]
    private var byItem = DecidedItems()
    /// Open proposals by path: what they change in a file is not told apart.
    private var open: [String: [String]] = [:]
    /// All of them, in order.
    private var order: [String] = []

    init() {}

    init(_ from: ComparedState, _ to: ComparedState, _ archive: Archive) throws {
        let newest = archive.state.seq
        let ends = [from.seq ?? newest, to.seq ?? newest]
        for seq in ((ends.min() ?? 0)..<(ends.max() ?? 0)) { try read(seq + 1, archive) }
        byItem = try DecidedItems(writers, after: ends[0] <= ends[1] ? from.values : to.values, archive)
        for proposed in from.proposed + to.proposed {
            add(proposed.amendment)
            for path in proposed.paths {
                note(proposed.amendment.id, path)
                open[path, default: []].append(proposed.amendment.id)
            }
        }
    }

    private mutating func read(_ seq: Int, _ archive: Archive) throws {
        let entry = archive.chronicle[seq]
        guard let id = entry.proposal, entry.kind != RecordDocument.Kind.closing.rawValue else { return }
        guard DocumentWords.kindsOfOperations.contains(entry.kind) else {
            for file in try archive.record(of: seq).files {
                note(id, file.path)
                writers[file.path, default: []].append(seq)
            }
            return
        }
        guard let revision = try archive.revision(of: seq) else { return }
        add(AdoptedAmendment(id, revision))
        for agreement in Amendment(revision.operations).touchedAgreements {
            note(id, ItemPlaces.agreement(agreement.text))
            writers[ItemPlaces.agreement(agreement.text), default: []].append(seq)
        }
    }

    private mutating func add(_ amendment: AdoptedAmendment) {
        amendments.append(amendment)
        if order.last != amendment.id { order.append(amendment.id) }
        for record in amendment.records { byRecord[record.wholeText, default: []].append(amendment.id) }
    }

    private mutating func note(_ id: String, _ path: String) {
        if order.last != id { order.append(id) }
        if decisions[path]?.last != id { decisions[path, default: []].append(id) }
    }

    // MARK: Naming

    func named(_ items: [ItemChange]) -> [ItemChange] {
        items.map { item in
            // An amendment touches a plan file for its money; its records tell what else it changed there.
            let paths = ItemPlaces.owned(by: item).filter { !$0.hasPrefix("plan/") }
            if let exact = byItem.decisions(of: item) {
                return item.with(decisions: inOrder([exact] + paths.map { open[$0] ?? [] }))
            }
            let records = ItemPlaces.records(of: item)
            return item.with(decisions: inOrder(paths.map { decisions[$0] ?? [] } + records.map { byRecord[$0] ?? [] }))
        }
    }

    func named(_ text: TextChange) -> TextChange {
        let paths = [text.path] + [text.oldPath].compactMap(\.self)
        let lists = paths.flatMap { [decisions[$0] ?? [], byRecord[.text($0, section: "")] ?? []] }
        return text.with(decisions: inOrder(lists))
    }

    /// A thing can stand in several files, and one decision can change them all.
    private func inOrder(_ lists: [[String]]) -> [String] {
        guard lists.count > 1 else { return lists.first ?? [] }
        let places = Dictionary(
            order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return Set(lists.joined()).sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
    }

    func named(_ change: AgreementChange) -> AgreementChange {
        AgreementChange(
            agreement: named([change.agreement])[0], parties: named(change.parties),
            contributions: named(change.contributions), papers: named(change.papers),
            articles: change.articles.map(named),
            gross: change.gross)
    }
}

extension BookRecord {
    /// A text is told as one, whichever of its sections changed.
    fileprivate var wholeText: BookRecord {
        guard case .text(let path, section: _) = self else { return self }
        return .text(path, section: "")
    }
}
