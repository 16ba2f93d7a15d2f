import Governance

/// A step that a tier asks, with the statements that were made on it.
struct AskedStep {
    let step: Policy.Step
    let cast: [CheckedStatement]
    /// Statements whose signers could not know that the earlier steps were satisfied.
    let tooEarly: Set<Digest>

    init(of step: Policy.Step, _ cast: [CheckedStatement], tooEarly: Set<Digest>) {
        self.step = step
        self.cast = cast
        self.tooEarly = tooEarly
    }

    /// The same step as the signer of a statement saw it.
    func known(to statement: Digest, _ order: StatementOrder) -> AskedStep {
        AskedStep(of: step, cast.filter { order.knows(statement, $0.digest) }, tooEarly: tooEarly)
    }

    /// All statements, none of which counts because the step is not asked.
    func notAsked() -> StepVerdict { .notAsked(step.id, cast) }
}
