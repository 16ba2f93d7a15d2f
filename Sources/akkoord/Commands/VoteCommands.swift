import ArgumentParser
import Findings
import Governance
import Ledger
import Reports
import Workflow

/// The three votes and the withdrawal of one: the same command with another word.
protocol VoteCommand: ParsableCommand {
    static var choice: CheckedStatement.Choice { get }
    var vote: VoteOptions { get }
}

struct VoteOptions: ParsableArguments {
    @Argument(help: "The proposal, such as 2021-0002.", completion: Suggestions.openProposals)
    var id: String

    @Option(
        help: ArgumentHelp("The step, where more than one could be meant.", valueName: "step"),
        completion: Suggestions.steps)
    var step: String?

    @Option(help: ArgumentHelp("Not possible yet: reasons need a place that can be erased.", visibility: .hidden))
    var reason: String?

    @Flag(help: "Show what would be signed, and sign nothing.")
    var dryRun = false

    @OptionGroup var acting: ActingOptions
}

extension VoteCommand {
    func run() throws {
        try Running.run {
            guard vote.reason == nil else {
                throw LedgerError.refused(
                    Finding(
                        "vote.reason", "reasons cannot be kept yet: what is signed can never be erased",
                        hint: "put the reason in the minutes or in a proposal's motivation"))
            }
            let key = try vote.acting.signingKey()
            let now = try Clock.now()
            let ledger = try Running.writableLedger(vote.acting.common.path)
            let member = try ledger.member(named: vote.acting.member, key: key, needs: .member)
            let hearing = try ledger.hearing(of: vote.id)
            let draft = try ledger.draftVote(
                on: hearing, by: member, choice: Self.choice, step: vote.step, now: max(now, ledger.state.date))
            Console.complain(try VoteText.shown(draft, hearing, ledger, vote.acting.common.lang))
            Console.complain(try ledger.laterLockOuts(by: hearing, at: Clock.now()))
            if vote.dryRun { return Console.print(VoteText.bytes(draft)) }
            try ledger.cast(draft, key: key)
            let view = try Proposals(try Running.ledger(vote.acting.common.path), now).view(vote.id)
            Console.complain(VoteText.after(view, Self.choice, vote.acting.common.lang))
        }
    }
}

struct ApproveCommand: VoteCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Vote for a proposal, in the step that waits for you.",
        discussion: """
            Examples:

              akkoord approve 2021-0005 --key ~/.ssh/id_ed25519
              akkoord approve 2021-0005 --dry-run --key ~/.ssh/id_ed25519
            """)
    static let choice = CheckedStatement.Choice.approve
    @OptionGroup var vote: VoteOptions
}

struct RejectCommand: VoteCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Vote against a proposal.",
        discussion: """
            Examples:

              akkoord reject 2021-0005 --key ~/.ssh/id_ed25519
            """)
    static let choice = CheckedStatement.Choice.reject
    @OptionGroup var vote: VoteOptions
}

struct AbstainCommand: VoteCommand {
    static let configuration = CommandConfiguration(
        commandName: "abstain", abstract: "Take part without voting for or against.",
        discussion: """
            Examples:

              akkoord abstain 2021-0005 --key ~/.ssh/id_ed25519
            """)
    static let choice = CheckedStatement.Choice.abstain
    @OptionGroup var vote: VoteOptions
}

struct WithdrawCommand: VoteCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back your own vote. (`retract` takes back your proposal.)",
        discussion: """
            Examples:

              akkoord withdraw 2021-0005 --key ~/.ssh/id_ed25519
            """)
    static let choice = CheckedStatement.Choice.withdraw
    @OptionGroup var vote: VoteOptions
}
