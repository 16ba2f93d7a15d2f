import Findings
import Governance
import History
import Testing

@Suite struct LineFinderTests {
    private static func line(_ id: LineID, _ name: String) -> Line {
        Line(id: id, name: name, rank: 1, level: .domain, parent: nil, executor: nil)
    }

    private static let plan = Plan(
        lines: [
            line("onderwijs", "Onderwijs"), line("onderwijs-werk", "Onderwijs-Werk"), line("werk", "Arbeid"),
            line("wonen", "Wonen en ÉÉN zijn"), line("zorg", "Werk"),
        ], goals: [:], targets: [:], stated: [])

    private let finder = LineFinder(plan, ever: plan)

    @Test(arguments: [
        ("onderwijs", "onderwijs", true), ("werk", "werk", true), ("Onderwijs-Werk", "onderwijs-werk", false),
        ("arbeid", "werk", false), ("één", "wonen", false), ("ONEN", "wonen", false), ("WONEN", "wonen", false),
    ])
    func `an id comes before a name, a whole name before a part, and case does not matter`(
        name: String, id: String, isExact: Bool
    ) throws {
        let match = try #require(finder.find(name).value)
        #expect(match.line.id.text == id && match.isExact == isExact && match.isPresent)
    }

    @Test(arguments: [
        ("er", "line.several"), ("WERK", "line.several"), ("verkeer", "line.unknown"), ("", "line.unknown"),
    ])
    func `what fits several lines or none is refused`(name: String, rule: String) {
        #expect(finder.find(name).findings.map(\.rule.text) == [rule])
    }

    @Test func `several are listed with their names`() throws {
        let finding = try #require(finder.find("onder").findings.first)
        #expect(finding.message.text.contains("onderwijs (Onderwijs), onderwijs-werk (Onderwijs-Werk)"))
    }

    @Test(arguments: [("onderwys", "onderwijs"), ("abreid", "werk")])
    func `a near miss is suggested by its id, whether the id or the name was meant`(name: String, id: String) throws {
        let finding = try #require(finder.find(name).findings.first)
        #expect(finding.hint?.text == "did you mean `\(id)`?")
    }

    @Test func `a word that stands for more than a line is suggested too`() {
        #expect(
            LineFinder(Self.plan, words: ["programme"]).find("programe").findings.first?.hint?.text
                == "did you mean `programme`?")
    }

    @Test func `only who knows the past says that a line never was`() {
        #expect(finder.find("nergens").findings.first?.message.text.hasSuffix("and there never was one") == true)
        #expect(LineFinder(Self.plan).find("nergens").findings.first?.message.text.hasSuffix("`nergens`") == true)
    }
}
