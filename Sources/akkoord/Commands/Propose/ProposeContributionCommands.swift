import Amendments
import ArgumentParser
import Findings
import Governance
import Ledger

/// The agreement and the contribution in it.
struct ContributionOptions: ParsableArguments {
    @Argument(help: "The agreement.", completion: Suggestions.agreements) var agreement: String
    @Argument(help: "The id of the contribution within the agreement.") var contribution: String

    fileprivate func held(in state: LedgerState) throws -> Contribution {
        let (agreement, id) = (AgreementID(agreement), ContributionID(contribution))
        guard state.agreements[agreement] != nil else {
            throw refusal(.contribution(.unknownAgreement(agreement)), state)
        }
        guard let held = state.agreements[agreement]?.contributions.first(where: { $0.id == id }) else {
            throw refusal(.contribution(.unknown(agreement, id)), state)
        }
        return held
    }

    private func refusal(_ refusal: Refusal, _ state: LedgerState) -> LedgerError {
        .refused(refusal.finding(in: state.plan, programme: state.programme))
    }
}

extension Contribution.Status: ExpressibleByArgument {}
extension Contribution.Books: ExpressibleByArgument {}

struct ProposeAddContributionCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-contribution", abstract: "Add a promise to an agreement; all its parties must consent.",
        discussion: """
            Examples:

              akkoord propose add-contribution cofinanciering-wonen rijk-2 \\
                --party rijk --purpose wonen --period p2021-2025 --amount 500.000 \\
                --motivation "A second promise." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ContributionOptions
    @Option(help: ArgumentHelp("Who promises.", valueName: "party"), completion: Suggestions.parties) var party: String
    @Option(
        help: ArgumentHelp("A line, domains, overhead or programme.", valueName: "node"), completion: Suggestions.nodes)
    var purpose: String
    @Option(help: ArgumentHelp("For when.", valueName: "period"), completion: Suggestions.periods) var period: String
    @Option(parsing: .unconditional, help: ArgumentHelp("How much.", valueName: "amount")) var amount: String
    @Option(help: ArgumentHelp("How certain it is.", valueName: "status")) var status = Contribution.Status.pledged
    @Option(help: ArgumentHelp("Whose books: paid-in, own-books or in-kind.", valueName: "books"))
    var books = Contribution.Books.paidIn
    @Option(help: ArgumentHelp("What must happen first, when it is conditional.", valueName: "text"))
    var condition: String?
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let contribution = Contribution(
            id: ContributionID(place.contribution), party: PartyID(party), purpose: PlanNode(purpose),
            period: try CellResolver(state).period(period), amount: try AmountReader.read(amount), status: status,
            books: books, condition: condition, note: nil)
        return [.addContribution(AddContribution(agreement: AgreementID(place.agreement), contribution: contribution))]
    }
}

struct ProposeChangeContributionCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "change-contribution",
        abstract: "Give a promise in an agreement another amount; all its parties must consent.",
        discussion: """
            Examples:

              akkoord propose change-contribution \\
                cofinanciering-wonen rijk-verduurzaming --amount 500.000 \\
                --motivation "More was granted." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ContributionOptions
    @Option(parsing: .unconditional, help: ArgumentHelp("The new amount.", valueName: "amount")) var amount: String
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let held = try place.held(in: state)
        return [
            .changeContribution(
                ChangeContribution(
                    agreement: AgreementID(place.agreement), contribution: held.id, old: held.amount,
                    amount: try AmountReader.read(amount)))
        ]
    }
}

struct ProposeEndContributionCommand: ProposingCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-contribution", abstract: "Take a promise out of an agreement; all its parties must consent.",
        discussion: """
            Examples:

              akkoord propose end-contribution cofinanciering-wonen rijk-verduurzaming \\
                --motivation "The grant was refused." --key ~/.ssh/id_ed25519
            """)

    @OptionGroup var place: ContributionOptions
    @OptionGroup var proposal: ProposalOptions

    func operations(in state: LedgerState) throws -> [PlanOperation] {
        let held = try place.held(in: state)
        return [.endContribution(EndContribution(agreement: AgreementID(place.agreement), contribution: held))]
    }
}
