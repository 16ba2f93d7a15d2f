import Foundation
import TestSupport
import Testing

/// `make install`, as a packager calls it.
@Suite struct InstallTests {
    private func make(_ goal: String, in workshop: Workshop) throws -> Workshop.Outcome {
        try workshop.shell(
            "make -s -C \(Product.checkout) \(goal) DESTDIR=\"$PWD/to pack\" PREFIX=/usr COMMAND=\"$AKKOORD\"")
    }

    @Test func `command, completions and manual go below DESTDIR and PREFIX, and uninstall takes them away`() throws {
        let workshop = try Workshop()
        let installed = try make("install", in: workshop)
        #expect(installed.whole == "exit 0\n--- stdout\n--- stderr\n")
        let list = "cd 'to pack' && find . -type f | sort | sed -e 's|^./usr/||'"
        let files = try workshop.shell(list).output.split(separator: "\n").map(String.init)
        let pages = try FileManager.default.contentsOfDirectory(atPath: Product.checkout + "/docs/man")
        let others = [
            "bin/akkoord", "share/bash-completion/completions/akkoord", "share/fish/vendor_completions.d/akkoord.fish",
            "share/zsh/site-functions/_akkoord",
        ]
        #expect(files == (others + pages.map { "share/man/man1/\($0)" }).sorted())
        let mode = try workshop.shell("cd 'to pack' && stat -c %a usr/bin/akkoord usr/share/man/man1/akkoord.1")
        #expect(mode.output == "755\n644\n")
        #expect(try workshop.shell("'to pack/usr/bin/akkoord' --version").status == 0)
        for shell in ["bash-completion/completions/akkoord", "zsh/site-functions/_akkoord"] {
            #expect(try workshop.text("to pack/usr/share/\(shell)").contains("akkoord"))
        }
        #expect(try make("uninstall", in: workshop).status == 0)
        #expect(try workshop.shell(list).output == "")
    }

    @Test func `without a built command nothing is installed and the way out is told`() throws {
        let workshop = try Workshop()
        let outcome = try workshop.shell(
            "make -s -C \(Product.checkout) install DESTDIR=\"$PWD/to pack\" COMMAND=/nowhere/akkoord")
        #expect(outcome.status != 0 && outcome.errors.contains("make release"), "\(outcome.whole)")
        #expect(!workshop.exists("to pack"))
    }
}
