import CanonicalForm
import Documents
import Findings
import Governance
import Ledger
import Testing
import Workflow

/// Somebody with the recorder's key rewrites the past, and rebuilds and signs every later record.
@Suite struct InsiderTests {
    private static let health = "plan/gezond-sociaal-veilig/gezondheid.yaml"
    private static let stated = "plan/stated.yaml"

    // MARK: The plan

    @Test func `an altered old amount is refused because the amendment gives another`() throws {
        let forge = try Forge()
        let honest = forge.decisions[2].text(Self.health)
        forge.decisions[2].edit(Self.health) { $0.replacingAmount(by: "49999999.00") }
        #expect(forge.decisions[2].text(Self.health) != honest)
        expectRefused(
            try forge.judge(), "decision.plan", in: "2021-0002", saying: "not what applying the amendment gives")
    }

    @Test func `an altered amount in the founding is refused because nobody founded that`() throws {
        let forge = try Forge()
        forge.decisions[0].edit(Self.health) { $0.replacingAmount(by: "49999999.00") }
        expectRefused(
            try forge.judge(), "genesis.initial", "genesis.version", in: "genesis",
            saying: "not the setdigest of the files")
    }

    @Test func `an amendment that leaves the plan as it was is refused`() throws {
        let forge = try Forge()
        forge.decisions[2].changes.removeValue(forKey: Self.health)
        expectRefused(try forge.judge(), "decision.plan", in: "2021-0002", saying: "and the decision does not")
    }

    @Test(arguments: [stated, "plan/overhead.yaml", "plan/wonen-ruimte/wonen.yaml", "plan/onderwijs-werk/domain.yaml"])
    func `a plan file that an amendment removes is refused`(path: String) throws {
        let forge = try Forge()
        forge.decisions[2].changes[path] = .some(nil)
        expectRefused(
            try forge.judge(), "decision.plan", in: "2021-0002", saying: "not what applying the amendment gives")
    }

    @Test func `the file of an amended line removed instead of changed is refused`() throws {
        let forge = try Forge()
        forge.decisions[2].changes[Self.health] = .some(nil)
        expectRefused(
            try forge.judge(), "decision.plan", in: "2021-0002", saying: "not what applying the amendment gives")
    }

    @Test func `a plan file that an amendment adds is refused`() throws {
        let forge = try Forge()
        forge.decisions[2].changes["plan/text/toelichting.md"] = .some(Array("Nog een miljoen.\n".utf8))
        expectRefused(
            try forge.judge(), "decision.plan", in: "2021-0002", saying: "not what applying the amendment gives")
    }

    @Test func `a plan edited inside a closing is refused`() throws {
        let forge = try Forge()
        let text = forge.decisions[2].text(Self.health)
        forge.decisions[4].changes[Self.health] = .some(Array(text.replacingAmount(by: "1.00").utf8))
        expectRefused(try forge.judge(), "decision.writes", in: "2021-0004", saying: "`closing` may not write")
    }

    // MARK: Votes

    @Test func `the last of exactly four approvals removed is refused with the counts`() throws {
        let forge = try Forge()
        forge.decisions[2].removeStatement(forge.decisions[2].statement(by: "schoolbestuurder"))
        expectRefused(
            try forge.judge(), "decision.not-approved", in: "2021-0002",
            saying: "stuurgroep unsatisfied (3 for, 0 against, 0 abstaining; 2 of 3 needed, 4 could still vote)")
    }

    @Test func `an earlier approval removed is missed by the later ones`() throws {
        let forge = try Forge()
        let path = forge.decisions[2].statement(by: "wethouder")
        forge.decisions[2].removeStatement(path)
        expectRefused(
            try forge.judge(), "statement.suppressed", "statement.after", in: "2021-0002",
            saying: Digest.named(by: path))
    }

    @Test func `an adopted amendment recorded as rejected is refused`() throws {
        let forge = try Forge()
        forge.decisions[2].turnInto(.rejected)
        expectRefused(try forge.judge(), "decision.outcome", in: "2021-0002", saying: "the judge reaches: adopted")
    }

    @Test func `an adopted amendment under an honest outcome and another kind is refused`() throws {
        let forge = try Forge()
        forge.decisions[2].kind = "closing"
        for path in forge.decisions[2].changes.keys where path.hasPrefix("plan/") {
            forge.decisions[2].changes.removeValue(forKey: path)
        }
        expectRefused(
            try forge.judge(), "decision.kind", in: "2021-0002", saying: "is adopted cannot be recorded as `closing`")
    }

    @Test func `an adopted amendment without its last approval cannot be recorded as rejected either`() throws {
        let forge = try Forge()
        forge.decisions[2].removeStatement(forge.decisions[2].statement(by: "schoolbestuurder"))
        forge.decisions[2].turnInto(.rejected)
        expectRefused(try forge.judge(), "decision.not-approved", in: "2021-0002", saying: "3 for")
    }

    @Test func `a rejected amendment recorded as adopted is refused`() throws {
        let forge = try Forge()
        forge.decisions[3].turnInto(.adopted)
        expectRefused(
            try forge.judge(), "decision.outcome", in: "2021-0003", saying: "rejected, instemming satisfied")
    }

    @Test func `a rejected amendment whose last three votes are dropped is not adopted`() throws {
        let forge = try Forge()
        for member: MemberID in ["districtschef", "schoolbestuurder", "zorgbestuurder"] {
            let paths = forge.decisions[3].changes.keys.filter {
                forge.decisions[3].text($0).contains("\nmember: \(member)\n")
                    && forge.decisions[3].text($0).contains("\nstep: stuurgroep-")
            }
            for path in paths { forge.decisions[3].removeStatement(path) }
        }
        forge.decisions[3].turnInto(.adopted)
        expectRefused(try forge.judge(), "decision.not-approved", in: "2021-0003", saying: "4 for, 0 against")
    }

    @Test func `a retracted proposal recorded as rejected is refused`() throws {
        let forge = try Forge()
        forge.decisions[4].turnInto(.rejected)
        expectRefused(try forge.judge(), "decision.outcome", in: "2021-0004", saying: "the judge reaches: retracted")
    }

    @Test func `decisions put in another order are refused by what their signers had seen`() throws {
        let forge = try Forge()
        forge.decisions.swapAt(2, 3)
        let dates = (forge.decisions[2].date, forge.decisions[3].date)
        (forge.decisions[2].date, forge.decisions[3].date) = (max(dates.0, dates.1), max(dates.0, dates.1))
        expectRefused(try forge.judge(), "statement.witness", in: "2021-0003", saying: "which is not before this one")
    }

    @Test func `an enactment dated before its votes finds them not yet cast`() throws {
        let forge = try Forge()
        forge.decisions[2].date = Moment("2021-03-03T11:30:00Z")
        expectRefused(try forge.judge(), "decision.not-approved", in: "2021-0002", saying: "2 for")
    }

    @Test func `a decision left out is missed by those who had seen it`() throws {
        let forge = try Forge()
        forge.decisions.remove(at: 1)
        expectRefused(try forge.judge(), "statement.witness", in: "2021-0002", saying: "the signer saw")
    }

    // MARK: The rules of the game

    @Test(arguments: [
        "policy/amendment.yaml", "register/bodies/stuurgroep.yaml", "register/allowed_signers", "versions/v1.yaml",
    ])
    func `what governs edited inside an amendment is refused`(path: String) throws {
        let forge = try Forge()
        forge.decisions[2].changes[path] = .some(Array((forge.decisions[0].text(path) + "# x\n").utf8))
        expectRefused(
            try forge.judge(), "decision.writes", in: "2021-0002", saying: "`amendment` may not write `\(path)`")
    }

    @Test(arguments: [
        "policy/amendment.yaml", "register/members/wethouder.yaml", "register/recovery.yaml", "programme.yaml",
        "akkoord.yaml",
    ])
    func `what governs edited inside a closing is refused`(path: String) throws {
        let forge = try Forge()
        forge.decisions[3].changes[path] = .some(Array((forge.decisions[0].text(path) + "# x\n").utf8))
        expectRefused(
            try forge.judge(), "decision.writes", in: "2021-0003", saying: "`closing` may not write `\(path)`")
    }

    @Test func `what governs removed inside a closing is refused`() throws {
        let forge = try Forge()
        forge.decisions[3].changes["policy/register.yaml"] = .some(nil)
        expectRefused(try forge.judge(), "decision.writes", in: "2021-0003", saying: "policy/register.yaml")
    }

    @Test func `a register edited under a proposal of another kind is refused`() throws {
        let forge = try Forge()
        let path = "register/members/wethouder.yaml"
        let changed = forge.decisions[0].text(path).replacing("title: \"", with: "title: \"Nieuwe ")
        forge.decisions[4].kind = "register"
        forge.decisions[4].changes[path] = .some(Array(changed.utf8))
        expectRefused(
            try forge.judge(), "decision.kind", in: "2021-0004", saying: "retracted cannot be recorded as `register`")
    }

    @Test func `a laxer policy at the founding is refused because the founders signed another`() throws {
        let forge = try Forge()
        let path = "policy/amendment.yaml"
        forge.decisions[0].edit(path) {
            $0.replacing("gross-at-most: \"100000.00\"", with: "gross-at-most: \"9100000.00\"")
        }
        expectRefused(try forge.judge(), "genesis.initial", in: "genesis", saying: "not the setdigest")
    }

    @Test func `a laxer policy sealed anew is refused because the founders signed another repository`() throws {
        let forge = try Forge()
        try forge.refound(resigning: false) {
            $0.edit("policy/amendment.yaml") {
                $0.replacing("gross-at-most: \"100000.00\"", with: "gross-at-most: \"9100000.00\"")
            }
        }
        expectRefused(
            try forge.judge(), "statement.repository", "genesis.unsigned", in: "genesis",
            saying: "names another repository")
    }
}
