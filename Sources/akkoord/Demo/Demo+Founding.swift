import Documents
import Findings
import GitStore
import Governance
import Ledger
import Reports
import Templates

/// The founding: everybody signs with every key.
extension Demo {
    func found() throws {
        guard let template = Template.named("heerlen-noord") else { return }
        let files = template.files.mapValues { Array($0.utf8) }
        let members = files.keys.filter { $0.hasPrefix("register/members/") }.map {
            MemberID(String($0.dropFirst(17).dropLast(5)))
        }.sorted()
        let founders = try DemoKeys.all(members: members).map {
            Founding.Founder(
                member: $0.member, keyClass: $0.keyClass, publicKey: try DemoKeys.key($0.member, $0.keyClass).publicKey)
        }
        let nonce = String(repeating: "0123456789abcdef", count: 4)
        var prepared: [String: [UInt8]]
        switch Founding(files).prepared(founders: founders, inForce: CalendarDate("2021-01-01"), nonce: nonce) {
        case .refused(let findings): throw LedgerError.refused(findings)
        case .accepted(let sealed): prepared = sealed
        }
        let unsigned = prepared
        for (member, keyClass) in DemoKeys.all(members: members) {
            let key = try DemoKeys.key(member, keyClass)
            prepared.merge(
                try Founding.signature(over: unsigned, by: member, key: key, now: Moment("2021-01-04T09:00:00Z"))
            ) { $1 }
        }
        let place = FoundingFolder(path: folder)
        try place.write(prepared)
        let recorder = DemoKeys.recorder
        let id = try place.commit(
            prepared, recorder: recorder, key: try DemoKeys.key(recorder, .recorder),
            now: Moment("2021-01-05T09:00:00Z"))
        try DemoKeys.write(members: members, to: DemoKeys.folder(in: folder))
        tell(
            "@0 \(language.say("founded with plan version v1 (indicative); all \(founders.count) keys signed", "opgericht met planversie v1 (indicatief); alle \(founders.count) sleutels tekenden"))  \(id.hex.prefix(12))\n"
        )
    }
}
