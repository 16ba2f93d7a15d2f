import Foundation
import TestSupport
import Testing

/// What the user was doing in the folder is never lost.
@Suite struct WorkingCopyTests {
    @Test func `uncommitted edits survive an enactment and are named`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        let path = "plan/gezond-sociaal-veilig/veiligheid.yaml"
        let edited = try demo.text(path).replacingOccurrences(of: "Veiligheid", with: "Veiligheid!")
        try demo.write(edited, to: path)
        try demo.write("aantekening\n", to: "notes.txt")
        try demo.write("klaargezet\n", to: "staged.txt")
        try demo.git("add staged.txt")
        let outcome = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        #expect(outcome.status == 0, "\(outcome.whole)")
        #expect(
            outcome.errors.contains("  \(path)\n  hint: see what main says otherwise: git diff main -- \(path); "),
            "\(outcome.errors)")
        #expect(try demo.text(path) == edited)
        #expect(try demo.text("notes.txt") == "aantekening\n")
        #expect(try demo.git("status --porcelain").output == " M \(path)\nA  staged.txt\n?? notes.txt\n")
        #expect(try demo.git("show :staged.txt").output == "klaargezet\n")
        let other = "plan/wonen-ruimte/wonen.yaml"
        #expect(try demo.text(other) == demo.git("show main:\(other)").output, "what was not edited follows main")
        #expect(try demo.akkoord("verify").status == 0)
    }

    @Test func `an edited file of a member that lacks a key enrolled since is told so, with the way to take main's`()
        throws
    {
        let demo = try DemoCopy.make()
        try demo.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f ../mine")
        let proposed = try demo.akkoord(
            "propose register --add-key controller=../mine.pub --motivation Waarom", by: "wethouder")
        let id = proposed.output.dropLast()
        #expect(try demo.akkoord("possess \(id) --key ../mine").status == 0)
        for member in ["voorzitter", "wethouder", "zorgbestuurder", "schoolbestuurder", "districtschef"] {
            try demo.akkoord("approve \(id)", by: member)
        }
        let path = "register/members/controller.yaml"
        try demo.shell("sed -i 's/^title: \"/title: \"De /' \(path)")
        let told = try demo.akkoord("enact \(id)", by: "secretaris-recorder")
        #expect(told.status == 0, "\(told.whole)")
        #expect(told.errors.contains("  \(path), without the key controller/member-2 of main\n"), "\(told.errors)")
        let take = try #require(told.errors.firstRange(of: "git restore --source=main -- \(path)"))
        #expect(told.errors.contains("git diff main -- \(path)"), "\(told.errors)")
        #expect(try demo.shell(String(told.errors[take])).status == 0)
        #expect(try demo.text(path) == demo.git("show main:\(path)").output)
    }

    @Test func `an edit that is staged stays staged`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        try demo.shell("echo x >> plan/text/aanpak.md && git add plan/text/aanpak.md")
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").status == 0)
        #expect(try demo.git("status --porcelain").output == "M  plan/text/aanpak.md\n")
    }

    @Test func `on another branch the files are left alone`() throws {
        let demo = try DemoCopy.make()
        let id = try demo.proposeTransfer()
        try demo.approveByAll(id)
        try demo.git("checkout -q -b mine")
        let before = try demo.shell("sha256sum plan/*/*.yaml record.yaml").output
        #expect(try demo.akkoord("enact \(id)", by: "secretaris-recorder").status == 0)
        #expect(try demo.shell("sha256sum plan/*/*.yaml record.yaml").output == before)
        #expect(try demo.git("status --porcelain").output == "")
        try demo.git("checkout -q main")
        #expect(try demo.akkoord("diff @4 work").status == 1)
        #expect(try demo.git("status --porcelain").output == "")
    }

    @Test func `a line that the working copy no longer has stands under its own heading`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("rm plan/gezond-sociaal-veilig/veiligheid.yaml")
        let lines = try demo.akkoord("diff main work").output.split(separator: "\n").map {
            $0.prefix { !$0.isNumber }.split(separator: " ").joined(separator: " ")
        }
        let heading = try #require(lines.firstIndex(of: "Gezond-Sociaal-Veilig"))
        #expect(lines[heading + 1] == "Veiligheid", "\(lines)")
    }

    @Test func `work shows what the working copy would change`() throws {
        let demo = try DemoCopy.make()
        #expect(try demo.akkoord("diff main work").status == 0)
        try demo.shell("sed -i 's/39625450.00/39625450.01/' plan/gezond-sociaal-veilig/veiligheid.yaml")
        let outcome = try demo.akkoord("diff main work")
        #expect(outcome.status == 1 && outcome.output.contains("+0.01"), "\(outcome.whole)")
        #expect(try demo.akkoord("verify").status == 0, "an edit is no part of history")
    }
}
