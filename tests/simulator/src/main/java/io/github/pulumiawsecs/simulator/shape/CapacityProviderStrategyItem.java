package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** A capacity provider in a strategy, as in the ECS API reference's {@code CapacityProviderStrategyItem}. */
public record CapacityProviderStrategyItem(
        @Nullable String capacityProvider,
        @Nullable Integer weight,
        @Nullable Integer base) {

    /** Returns the item as ECS returns it: omitted weight and base are 0. */
    public CapacityProviderStrategyItem asReturned() {
        return new CapacityProviderStrategyItem(capacityProvider, weightOrZero(), baseOrZero());
    }

    /** Returns the weight; 0 if omitted. */
    public int weightOrZero() {
        return weight == null ? 0 : weight;
    }

    /** Returns the base; 0 if omitted. */
    public int baseOrZero() {
        return base == null ? 0 : base;
    }

    /** Returns whether this is FARGATE or FARGATE_SPOT. */
    public boolean isFargate() {
        return "FARGATE".equals(capacityProvider) || "FARGATE_SPOT".equals(capacityProvider);
    }
}
