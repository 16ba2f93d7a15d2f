import Amendments
import Documents
import Findings
import Governance
import Ledger

/// Which of the decisions that wrote one file changed which thing in it: the parties and contributions of an agreement,
/// the keys and mandates of a member.
struct DecidedItems {
    private struct Item: Hashable {
        let kind: ItemChange.Kind
        let id: String
    }

    /// By path; only files that several decisions wrote.
    private var decisions: [String: [Item: [String]]] = [:]

    init() {}

    /// `writers` are the decisions that wrote each file, oldest first; `before` is the side in front of them all.
    init(_ writers: [String: [Int]], after before: Snapshot, _ archive: Archive) throws {
        for (path, seqs) in writers where seqs.count > 1 && Self.isTold(path) {
            var things = Self.things(at: path, before)
            var found: [Item: [String]] = [:]
            for seq in seqs {
                let next = Self.things(try archive.file(path, of: seq) ?? [], at: path)
                for item in Set(things.keys).union(next.keys) where things[item] != next[item] {
                    found[item, default: []].append(archive.chronicle[seq].proposal ?? "")
                }
                things = next
            }
            decisions[path] = found
        }
    }

    /// Those that changed a thing, in order; nil where all that wrote its file did.
    func decisions(of item: ItemChange) -> [String]? {
        guard let place = item.place else { return nil }
        let path =
            switch item.kind {
            case .agreementParty, .contribution: ItemPlaces.agreement(place)
            case .key, .mandate: "\(Self.members)\(place).yaml"
            default: ""
            }
        return decisions[path].map { $0[Item(kind: item.kind, id: item.id)] ?? [] }
    }

    // MARK: What a file holds

    private static let members = "register/members/"

    private static func isTold(_ path: String) -> Bool { path.hasPrefix(members) || agreement(of: path) != nil }

    private static func agreement(of path: String) -> AgreementID? {
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == "agreements", parts[2] == Layout.agreement else { return nil }
        return AgreementID(String(parts[1]))
    }

    private static func things(at path: String, _ snapshot: Snapshot) -> [Item: AnyHashable] {
        if let id = agreement(of: path) { return things(snapshot.agreements[id]) }
        return things(snapshot.register.members[MemberID(String(path.dropFirst(members.count).dropLast(5)))])
    }

    private static func things(_ bytes: [UInt8], at path: String) -> [Item: AnyHashable] {
        agreement(of: path) == nil
            ? things(MemberDocument.read(bytes).value) : things(AgreementDocument.read(bytes).value)
    }

    private static func things(_ agreement: Agreement?) -> [Item: AnyHashable] {
        let parties = (agreement?.parties ?? []).map { (Item(kind: .agreementParty, id: $0.id.text), AnyHashable($0)) }
        let contributions = (agreement?.contributions ?? []).map {
            (Item(kind: .contribution, id: $0.id.text), AnyHashable($0))
        }
        return Dictionary(parties + contributions) { first, _ in first }
    }

    private static func things(_ member: Member?) -> [Item: AnyHashable] {
        let keys = (member?.keys ?? []).map { (Item(kind: .key, id: $0.id.text), AnyHashable($0)) }
        let mandates = (member?.mandates ?? []).map { (Item(kind: .mandate, id: $0.id.text), AnyHashable($0)) }
        return Dictionary(keys + mandates) { first, _ in first }
    }
}
