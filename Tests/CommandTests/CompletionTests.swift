import Foundation
import TestSupport
import Testing

/// What a press of Tab offers, asked of a real shell.
@Suite struct CompletionTests {
    /// Gives what bash would offer for the line in `$1`.
    private static let asking = """
        source ./akkoord.bash
        COMP_LINE=$1; COMP_POINT=${#1}; read -ra COMP_WORDS <<<"$1"
        [[ $1 == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
        [[ $(complete -p akkoord) == *"-F _akkoord akkoord" ]] || exit 3
        _akkoord akkoord "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"

        """

    /// Offers of bash in a place, with the built command on the path.
    private func offers(_ line: String, in demo: Workshop, at place: String = "demo") throws -> [String] {
        try demo.folder.write(Self.asking, to: "\(place)/ask.sh")
        let outcome = try demo.shell(
            """
            mkdir -p ../bin && ln -sf "$AKKOORD" ../bin/akkoord && PATH="$PWD/../bin:$PATH"
            akkoord completions bash > akkoord.bash && bash ask.sh '\(line)'
            """, in: place)
        #expect(outcome.status == 0 && outcome.errors == "", "\(line): \(outcome.whole)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    static let lines: [(line: String, words: [String])] = [
        ("akkoord st", ["status"]), ("akkoord propose d", ["decrease"]),
        ("akkoord approve ", ["2021-0005"]), ("akkoord retract 2021-", ["2021-0005"]),
        ("akkoord explain 2021-", ["2021-0001", "2021-0002", "2021-0003", "2021-0004", "2021-0005"]),
        ("akkoord propose transfer --from wo", ["wonen-ruimte", "woon-en-leefomgeving", "wonen"]),
        ("akkoord propose increase programmab", ["programmabureau"]), ("akkoord show me", ["members"]),
        ("akkoord show --at ", ["v1", "2021-0001", "2021-0002", "2021-0003", "2021-0004", "main"]),
        ("akkoord diff v1 w", ["work"]), ("akkoord approve 2021-0005 --as wet", ["wethouder"]),
        ("akkoord approve 2021-0005 --step inst", ["instemming"]),
        ("akkoord propose split werk --evenly y2021,y20", ["y2022", "y2023", "y2024", "y2025"].map { "y2021," + $0 }),
        ("akkoord propose increase werk --period y2021", ["y2021"]),
        ("akkoord propose increase werk --status a", ["authorised"]),
        ("akkoord history veilig", ["veiligheid"]), ("akkoord history --period y2021", ["y2021"]),
        ("akkoord history --party pol", ["politie"]), ("akkoord history --member wet", ["wethouder"]),
        ("akkoord history --decision 2021-0001", ["2021-0001"]), ("akkoord blame veilig", ["veiligheid"]),
        ("akkoord blame --at v", ["v1"]), ("akkoord reconcile prog", ["programmabureau", "programme"]),
        ("akkoord reconcile --from v", ["v1"]), ("akkoord coverage dom", ["domains"]),
        ("akkoord coverage --party pol", ["politie"]), ("akkoord pending --for wet", ["wethouder"]),
        ("akkoord who-approved 2021-0003", ["2021-0003"]), ("akkoord show --known-at v", ["v1"]),
        ("akkoord propose register --add-key wet", ["wethouder="]),
        ("akkoord propose register --end-mandate districtschef/s", ["districtschef/seat="]),
        ("akkoord propose split werk --into y2021", ["y2021="]),
        ("akkoord agreement diff --lang ", ["en", "nl"]),
        ("akkoord init --from ", ["heerlen-noord", "blank"]), ("akkoord check --kind th", ["theme"]),
        ("akkoord schema output-do", ["output-doctor"]), ("akkoord status --lang ", ["en", "nl"]),
        ("akkoord completions ", ["bash", "zsh", "fish"]), ("akkoord doctor --no-p", ["--no-pager"]),
    ]

    @Test func `a word is completed with what the repository knows`() throws {
        let demo = try DemoCopy.make()
        #expect(try demo.proposeTransfer() == "2021-0005")
        for each in Self.lines { #expect(try offers(each.line, in: demo) == each.words, "\(each.line)") }
    }

    @Test func `the folder of -C is the one that is asked, and elsewhere nothing is known or said`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("mkdir ../elsewhere")
        #expect(try offers("akkoord -C ../demo show ve", in: demo, at: "elsewhere").contains("veiligheid"))
        for line in ["akkoord show ve", "akkoord explain ", "akkoord -C ../nowhere show ve", "akkoord show --at "] {
            #expect(try offers(line, in: demo, at: "elsewhere") == [], "\(line)")
        }
        #expect(try offers("akkoord init --from b", in: demo, at: "elsewhere") == ["blank"])
    }

    @Test func `a damaged repository is completed in silence`() throws {
        let demo = try DemoCopy.make()
        try demo.shell("f=.git/objects/$(git rev-parse main^{tree} | sed 's|..|&/|'); chmod u+w $f; echo x > $f")
        #expect(try offers("akkoord show ve", in: demo) == [])
        #expect(try offers("akkoord explain ", in: demo) == [])
    }

    @Test func `nothing is verified for a Tab`() throws {
        let demo = try DemoCopy.make()
        // With the founding gone nothing can be verified; what stands at main can still be named.
        try demo.shell("f=.git/objects/$(git rev-list --max-parents=0 main | sed 's|..|&/|'); rm -f $f")
        #expect(try demo.akkoord("show").status == 1)
        #expect(try offers("akkoord show veili", in: demo) == ["veiligheid"])
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `each shell reads the script that is made for it`(shell: String) throws {
        let workshop = try Workshop()
        let script = try workshop.akkoord("completions \(shell)")
        #expect(script.status == 0 && script.errors == "" && script.output.contains("akkoord"))
        guard try workshop.run(["bash", "-c", "command -v \(shell)"]).status == 0 else {
            return try Judges.missing("completions: there is no \(shell)")
        }
        try workshop.write(script.output, to: "script")
        let read = try workshop.run([shell, "-n", "script"])
        #expect(read.whole == "exit 0\n--- stdout\n--- stderr\n")
    }

    @Test func `another shell is refused as wrong use`() throws {
        #expect(try Workshop().akkoord("completions tcsh").status == 64)
    }
}
