import Amendments
import Governance
import Testing

@Suite struct EffectTests {
    private let one = Movement(SamplePlan.cell("werk"), Money(cents: 1))
    private let two = Movement(SamplePlan.cell("wonen"), Money(cents: 2))

    @Test func `movements on one cell add up, and a cell that ends where it began is left out`() throws {
        let effect = try Effect(of: [
            .move(5, from: "werk", to: "wonen"), .move(5, from: "wonen", to: "werk"), .add(2, to: "wonen"),
            .move(1, from: "ruimte", to: "werk"),
        ])
        let given = Movement(SamplePlan.cell("ruimte"), Money(cents: -1))
        #expect(effect == Effect([given, one, two]))
        #expect(try effect.net() == Money(cents: 2))
    }

    @Test func `the same effect has no difference, in whatever order`() {
        #expect(Effect([one, two]).difference(from: Effect([two, one])) == nil)
    }

    @Test func `an effect that says too little, too much, or another amount differs at its cell`() {
        let both = Effect([one, two])
        #expect(Effect([one]).difference(from: both) == .effect(two.cell, stated: .zero, computed: two.delta))
        #expect(both.difference(from: Effect([one])) == .effect(two.cell, stated: two.delta, computed: .zero))
        let other = Effect([Movement(one.cell, Money(cents: 9)), two])
        #expect(other.difference(from: both) == .effect(one.cell, stated: Money(cents: 9), computed: one.delta))
    }

    @Test func `a cell that is named twice is a difference`() {
        #expect(Effect([one, one]).difference(from: Effect([one])) != nil)
    }

    @Test func `a stated zero is a difference`() {
        let zero = Movement(two.cell, .zero)
        #expect(Effect([one, zero]).difference(from: Effect([one])) != nil)
    }
}
