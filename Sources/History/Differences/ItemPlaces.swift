import Amendments
import Documents
import Governance

/// Where a thing stands: in which files, when it is no part of the plan's tree, and in which records when it is.
enum ItemPlaces {
    static func agreement(_ id: String) -> String { "agreements/\(id)/\(Layout.agreement)" }
    static func articles(_ id: String) -> String { "agreements/\(id)/\(Layout.articles)" }

    static func paths(of item: ItemChange) -> [String] {
        let owner = item.place ?? item.id
        switch item.kind {
        case .agreement: return [agreement(item.id)]
        case .agreementParty, .contribution, .paper: return [agreement(owner)]
        case .party: return ["register/parties/\(item.id).yaml"]
        case .office: return [Layout.offices]
        case .body, .seat: return ["register/bodies/\(owner).yaml"]
        case .member, .mandate: return ["register/members/\(owner).yaml"]
        case .key: return ["register/members/\(owner).yaml", Layout.recovery, Layout.allowedSigners]
        case .recovery: return [Layout.recovery]
        case .policy, .step, .tier: return ["policy/\(owner).yaml"]
        case .version: return ["versions/\(item.id).yaml"]
        case .programme, .period, .closedPeriod, .underspend, .ceiling: return [Layout.programme]
        case .statedTotal: return [Layout.stated]
        case .file: return [item.id]
        case .line, .goal, .target: return []
        }
    }

    /// Where it stands itself: lists that are computed from many, such as that of keys, change with others too.
    static func owned(by item: ItemChange) -> [String] {
        item.kind == .key ? Array(paths(of: item).prefix(1)) : paths(of: item)
    }

    /// What an amendment changes when it changes this; a goal or target that moved stood in its old theme too.
    static func records(of item: ItemChange) -> [BookRecord] {
        let old = item.fields.first { $0.field == .place }?.old?.stored
        let themes = Set([item.place, old].compactMap(\.self)).sorted()
        switch item.kind {
        case .line: return [.line(LineID(item.id))]
        case .goal: return themes.map { .goal(LineID($0), Identifier(item.id)) }
        case .target: return themes.map { .target(LineID($0), Identifier(item.id)) }
        default: return []
        }
    }
}
