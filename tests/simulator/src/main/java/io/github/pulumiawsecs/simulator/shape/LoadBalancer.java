package io.github.pulumiawsecs.simulator.shape;

import org.jspecify.annotations.Nullable;

/** Where a task set's tasks are registered for traffic, as in the ECS API reference's {@code LoadBalancer}. */
public record LoadBalancer(
        @Nullable String targetGroupArn,
        @Nullable String loadBalancerName,
        @Nullable String containerName,
        @Nullable Integer containerPort,
        @Nullable AdvancedConfiguration advancedConfiguration) {}
