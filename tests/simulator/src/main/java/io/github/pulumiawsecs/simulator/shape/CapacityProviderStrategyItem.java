package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A capacity provider's part in a strategy, as in the ECS API reference's {@code CapacityProviderStrategyItem}. */
public record CapacityProviderStrategyItem(
        @Nullable String capacityProvider,
        @Nullable Integer weight,
        @Nullable Integer base) {

    /** As it is read back: weight and base are 0 where they were omitted. */
    public CapacityProviderStrategyItem asReturned() {
        return new CapacityProviderStrategyItem(capacityProvider, weightOrZero(), baseOrZero());
    }

    /** The weight, 0 when omitted. */
    public int weightOrZero() {
        return weight == null ? 0 : weight;
    }

    /** The base, 0 when omitted. */
    public int baseOrZero() {
        return base == null ? 0 : base;
    }

    /** Whether it is one of the two that AWS itself provides. */
    public boolean isFargate() {
        return "FARGATE".equals(capacityProvider) || "FARGATE_SPOT".equals(capacityProvider);
    }
}
