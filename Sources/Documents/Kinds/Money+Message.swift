package import Findings
package import Governance

extension Money: MessageArgument {
    /// In a sentence an amount is shown in the notation of its reader.
    package var messageArgument: Message.Argument { .amount(cents: cents, stored: description) }
}
