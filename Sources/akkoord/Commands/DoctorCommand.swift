import ArgumentParser
import Findings
import GitStore
import Ledger
import Reports

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say whether everything is as it should be, and how to mend what is not.",
        discussion: """
            Looks at git and ssh-keygen, the repository and its folder, the history, the tags of versions, the branches \
            of proposals, `origin/main` as it was last fetched and the working files. It fetches nothing, and changes nothing \
            unless it is asked to. Exit 1 when something needs \
            mending, 2 when it could not look; notices alone are exit 0.

            Examples:

              akkoord doctor
              akkoord doctor --pack
            """)

    @Flag(help: "First put the objects that lie in files of their own into one pack, which makes everything faster.")
    var pack = false

    @Flag(
        help:
            "First end what a crash left half done (stale locks, working files behind main, branches of closed proposals) and put the tags of versions right."
    )
    var tidy = false

    @Flag(name: .customLong("list"), help: "List the rules.")
    var listsRules = false

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try Running.run(asJSON: options.json) {
            if listsRules { return Console.print(RuleList.doctor.map { "\($0)\n" }.joined()) }
            var doctor = Doctor(now: try Clock.now())
            try doctor.lookAtTools()
            let repository: GitRepository
            do throws(GitError) {
                repository = try GitRepository(discovering: options.common.path)
            } catch {
                return try show(doctor, with: [Doctor.finding(for: error)], isUndecided: true)
            }
            if pack { try doctor.pack(repository) }
            if tidy { try doctor.tidy(repository) }
            try doctor.lookAt(repository)
            try show(doctor, isUndecided: false)
        }
    }

    private func show(_ doctor: Doctor, with more: [Finding] = [], isUndecided: Bool) throws {
        let findings = doctor.findings + more
        let report = DoctorReport(doctor.facts, findings, isUndecided: isUndecided, options.language)
        if options.json {
            Console.print(report.json)
        } else {
            Console.print(report.factLines + "\n")
            Console.complain(findings)
            Console.print(report.verdict)
        }
        if isUndecided { throw ExitCode(2) }
        if findings.refuses { throw ExitCode(1) }
    }
}
